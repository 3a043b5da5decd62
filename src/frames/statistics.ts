/**
 * Statistics that are right with missing values: nulls are skipped and counted, never taken as 0. Danfo's own
 * are not (its groupby gives 0.5 as the mean of [1, null] and counts nulls; its arithmetic is float32).
 */
import { fsum, max, median, min } from 'd3-array';

export interface Summary {
  /** Rows that have a value. */
  n: number;
  /** Rows that have none. */
  missing: number;
  /** Exact for integers up to 2^53; null where no row has a value, as are the others. */
  sum: number | null;
  mean: number | null;
  median: number | null;
  min: number | null;
  max: number | null;
}

/** Groups rows by the values of some columns, in order of first appearance, and summarises another column. */
export function summarise<Row extends object, By extends keyof Row>(
  rows: readonly Row[],
  { by, value }: { readonly by: readonly By[]; readonly value: keyof Row },
): (Pick<Row, By> & Summary)[] {
  return groups(rows, by).map(({ key, members }) => {
    const values = members.map((row): unknown => row[value]).filter(isNumber);
    const n = values.length;
    const sum = n === 0 ? null : fsum(values);
    return {
      ...key,
      n,
      missing: members.length - n,
      sum,
      mean: sum === null ? null : sum / n,
      median: median(values) ?? null,
      min: min(values) ?? null,
      max: max(values) ?? null,
    };
  });
}

export interface Rate {
  /** Rows that state both numbers; only these are in the sums. */
  n: number;
  /** Rows that lack one of the two. */
  missing: number;
  numerator: number | null;
  denominator: number | null;
  /** numerator / denominator, 0 to 1; null where no row states both or the denominator is 0. */
  share: number | null;
}

/** The share of one column in another, over groups of rows, from the rows that state both. */
export function rates<Row extends object, By extends keyof Row>(
  rows: readonly Row[],
  options: {
    readonly by: readonly By[];
    readonly numerator: keyof Row;
    readonly denominator: keyof Row;
  },
): (Pick<Row, By> & Rate)[] {
  return groups(rows, options.by).map(({ key, members }) => {
    const pairs = members.flatMap((row) => {
      const part: unknown = row[options.numerator];
      const whole: unknown = row[options.denominator];
      return isNumber(part) && isNumber(whole) ? [{ part, whole }] : [];
    });
    const n = pairs.length;
    const numerator = n === 0 ? null : fsum(pairs.map(({ part }) => part));
    const denominator = n === 0 ? null : fsum(pairs.map(({ whole }) => whole));
    const share = numerator === null || !denominator ? null : numerator / denominator;
    return { ...key, n, missing: members.length - n, numerator, denominator, share };
  });
}

function groups<Row extends object, By extends keyof Row>(rows: readonly Row[], by: readonly By[]) {
  const found = new Map<string, { key: Pick<Row, By>; members: Row[] }>();
  for (const row of rows) {
    const id = JSON.stringify(by.map((name) => row[name] ?? null));
    const group = found.get(id);
    if (group) group.members.push(row);
    else {
      const key = Object.fromEntries(by.map((name) => [name, row[name]])) as Pick<Row, By>;
      found.set(id, { key, members: [row] });
    }
  }
  return [...found.values()];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
