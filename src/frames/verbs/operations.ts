/** What `summarise` can ask of the rows of a group. Each says what it does with missing values; none takes them for 0. */
import { statistics, wilson } from './statistics.js';

type Cells = Readonly<Record<string, unknown>>;

/** A number made from the rows of a group. */
export interface Operation<Name extends string = string> {
  readonly how: string;
  /** The rows that it rests on; of the others it takes nothing. */
  readonly rests: (rows: readonly Cells[]) => readonly Cells[];
  /** Columns that it reads. */
  readonly reads: readonly Name[];
  readonly of: (rows: readonly Cells[]) => number | null;
  /** The unit of the result: that of the first column that it reads, a share, or none (a count of rows). */
  readonly unit: 'own' | 'share' | null;
}

const has = (row: Cells, column: string) => (row[column] ?? null) !== null;

const over =
  (name: string, how: (values: readonly unknown[]) => number | null) =>
  <Name extends string>(column: Name): Operation<Name> => ({
    how: name,
    rests: (rows) => rows.filter((row) => has(row, column)),
    reads: [column],
    unit: 'own',
    of: (rows) => how(rows.map((row) => row[column])),
  });

/**
 * Rows of the group; with a column, rows in which it is not missing.
 *
 * ```ts
 * frame.by('level').summarise({ reports: n(), stated: n('value') });
 * ```
 */
export const n = <Name extends string = never>(column?: Name): Operation<Name> => ({
  how: 'count',
  rests: (rows) => (column === undefined ? rows : rows.filter((row) => has(row, column))),
  reads: column === undefined ? [] : [column],
  unit: null,
  of: (rows) => (column === undefined ? rows.length : rows.filter((row) => has(row, column)).length),
});

/**
 * Rows in which the column is missing.
 *
 * ```ts
 * frame.by('level').summarise({ missing: missing('value') });
 * ```
 */
export const missing = <Name extends string>(column: Name): Operation<Name> => ({
  how: 'count',
  rests: (rows) => rows.filter((row) => !has(row, column)),
  reads: [column],
  unit: null,
  of: (rows) => rows.filter((row) => !has(row, column)).length,
});

/**
 * Different values of the column, missing ones not counted.
 *
 * ```ts
 * frame.summarise({ publishers: distinct('body') });
 * ```
 */
export const distinct = <Name extends string>(column: Name): Operation<Name> => ({
  how: 'distinct',
  rests: (rows) => rows.filter((row) => has(row, column)),
  reads: [column],
  unit: null,
  of: (rows) => new Set(rows.map((row) => row[column] ?? null).filter((value) => value !== null)).size,
});

/**
 * Sum of those that are stated; missing where none is.
 *
 * ```ts
 * frame.by('year').summarise({ sum: sum('value'), n: n('value') });
 * ```
 */
export const sum = over('sum', statistics.sum);
/**
 * Mean of those that are stated; missing where none is.
 *
 * ```ts
 * frameOf([{ a: 1 }, { a: null }]).summarise({ mean: mean('a') }).rows(); // → [{ mean: 1 }]
 * ```
 */
export const mean = over('mean', statistics.mean);
/**
 * Median of those that are stated; missing where none is.
 *
 * ```ts
 * frame.by('level').summarise({ median: median('value') });
 * ```
 */
export const median = over('median', statistics.median);
/**
 * Smallest of those that are stated; missing where none is.
 *
 * ```ts
 * frame.by('body').summarise({ first: min('year') });
 * ```
 */
export const min = over('min', statistics.min);
/**
 * Largest of those that are stated; missing where none is.
 *
 * ```ts
 * frame.by('body').summarise({ last: max('year') });
 * ```
 */
export const max = over('max', statistics.max);

/**
 * Quantile of those that are stated, 0 to 1 (R's type 7, as in pandas); missing where none is.
 *
 * ```ts
 * frame.summarise({ q1: quantile('value', 0.25), q3: quantile('value', 0.75) });
 * ```
 */
export const quantile = <Name extends string>(column: Name, at: number): Operation<Name> => ({
  how: `quantile ${at}`,
  rests: (rows) => rows.filter((row) => has(row, column)),
  reads: [column],
  unit: 'own',
  of: (rows) =>
    statistics.quantile(
      rows.map((row) => row[column]),
      at,
    ),
});

/** Rows that state both numbers. */
const stating = (rows: readonly Cells[], part: string, whole: string) =>
  rows.filter((row) => typeof row[part] === 'number' && typeof row[whole] === 'number');

/** Rows that state both numbers, added up. */
function pooled(rows: readonly Cells[], part: string, whole: string) {
  const both = stating(rows, part, whole);
  return {
    part: statistics.sum(both.map((row) => row[part])),
    whole: statistics.sum(both.map((row) => row[whole])),
  };
}

/**
 * Sum of the parts by sum of the wholes, over the rows that state both; missing where none does or the whole is 0.
 * With `'low'` or `'high'`: the ends of Wilson's interval of 95%, for counts of which the one is part of the other.
 *
 * ```ts
 * const parts = await g.parts.where({ set: 'outcomes' });
 * parts.by('label_en').summarise({ share: share('value', 'whole'), low: share('value', 'whole', 'low') });
 * ```
 */
export const share = <Part extends string, Whole extends string>(
  part: Part,
  whole: Whole,
  end?: 'low' | 'high',
): Operation<Part | Whole> => ({
  how: 'share',
  rests: (rows) => stating(rows, part, whole),
  reads: [part, whole],
  unit: 'share',
  of: (rows) => {
    const sums = pooled(rows, part, whole);
    if (sums.part === null || !sums.whole) return null;
    if (end === undefined) return sums.part / sums.whole;
    return sums.part < 0 || sums.part > sums.whole ? null : wilson(sums.part, sums.whole)[end];
  },
});

/**
 * Mean of a column, each row weighing as much as another column says, over the rows that have both.
 *
 * ```ts
 * const rates = await g.rates.where({ rate: 'granted' });
 * rates.summarise({ all: weighted('value', 'denominator') });
 * ```
 */
export const weighted = <Name extends string, Weight extends string>(
  column: Name,
  weight: Weight,
): Operation<Name | Weight> => ({
  how: 'weighted',
  rests: (rows) => stating(rows, column, weight),
  reads: [column, weight],
  unit: 'own',
  of: (rows) => {
    const both = stating(rows, column, weight);
    const whole = statistics.sum(both.map((row) => row[weight]));
    const all = statistics.sum(both.map((row) => (row[column] as number) * (row[weight] as number)));
    return all === null || !whole ? null : all / whole;
  },
});
