/**
 * Settles glued lines of the request table by the columns.
 *
 * A line's own sum may leave several splits: 330000033 is 33, 0 … 33 or 3, 30, 0 … 33. Each column must add up as
 * well, and a form's lines together often leave one. Only what every remaining combination agrees on is read.
 */

import type { Domain } from '../../domain/domain.js';
import type { CellSum } from '../../domain/forms/form.js';
import { APPLICANT_COLUMNS } from '../../domain/forms/tables2019.js';
import { isSum, partsIn } from '../../domain/identities.js';
import type { FormId } from '../../model/report.js';
import { mayHoldBlanks, splitsOf } from './glued.js';
import type { Reading } from './table-reader.js';

/** Splits of one line that are tried, and combinations of all lines together. */
const MOST_SPLITS = 200;
const MOST_COMBINATIONS = 20_000;

/** One line: its readings by column, and the values that each possible split gives them. */
interface Line {
  readonly indicator: string;
  readonly readings: readonly Reading[];
  readonly splits: readonly {
    readonly cells: readonly (readonly [number, number])[];
    readonly values: readonly number[];
  }[];
  /** True where the values stand in the source and need no split. */
  readonly known: boolean;
}

const COLUMNS = APPLICANT_COLUMNS.length;

/** The lines that are known or can be split; what else stands in a line leaves it, and its relations, out. */
function linesOf(readings: readonly Reading[], sums: readonly CellSum[]): Map<string, Line> {
  const rows = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.applicant === null) continue;
    rows.set(reading.indicator, [...(rows.get(reading.indicator) ?? []), reading]);
  }
  const lines = new Map<string, Line>();
  for (const [indicator, cells] of rows) {
    if (cells.length !== COLUMNS) continue;
    if (cells.every((cell) => cell.value !== null)) {
      const values = cells.map((cell) => cell.value!);
      lines.set(indicator, { indicator, readings: cells, splits: [{ cells: [], values }], known: true });
      continue;
    }
    const run = cells[0]!.quote;
    if (!cells.every((cell) => cell.state === 'unreadable' && cell.quote === run)) continue;
    const splits = splitsOf(run, COLUMNS, sums, MOST_SPLITS);
    if (!splits || splits.length === 0 || mayHoldBlanks(run, COLUMNS, sums)) continue;
    const withValues = splits.map((split) => ({
      cells: split,
      values: split.map(([from, to]) => Number(run.slice(from, to))),
    }));
    lines.set(indicator, { indicator, readings: cells, splits: withValues, known: false });
  }
  return lines;
}

/** left = right in every column. */
interface Relation {
  readonly id: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The form's identities that hold for each applicant, as far as all their lines are there. */
function relationsOf(
  form: FormId,
  lines: ReadonlyMap<string, Line>,
  identities: Domain['identities'],
): Relation[] {
  const there = (indicator: string) => lines.has(indicator);
  return identities
    .flatMap((rule): Relation[] => {
      if (rule.kind !== 'equal' || rule.of !== 'rows' || !rule.per_applicant || !rule.forms.includes(form))
        return [];
      return rule.terms.map((terms) =>
        isSum(terms)
          ? { id: rule.id, left: [terms.total], right: partsIn(terms.parts, there) }
          : { id: rule.id, left: terms.left, right: terms.right },
      );
    })
    .filter(({ left, right }) => [...left, ...right].every(there));
}

/** For each unreadable cell of the request table that the columns settle: what it reads. */
export function settleColumns(
  form: FormId,
  readings: readonly Reading[],
  sums: readonly CellSum[],
  identities: Domain['identities'],
): ReadonlyMap<Reading, Reading> {
  const settled = new Map<Reading, Reading>();
  if (readings.every(({ state }) => state !== 'unreadable')) return settled;
  const lines = linesOf(readings, sums);
  const open = [...lines.values()].filter((line) => !line.known);
  const relations = relationsOf(form, lines, identities);
  const touched = open.filter(({ indicator }) =>
    relations.some(({ left, right }) => left.includes(indicator) || right.includes(indicator)),
  );
  const combinations = touched.reduce((product, line) => product * line.splits.length, 1);
  if (touched.length === 0 || combinations > MOST_COMBINATIONS) return settled;

  const chosen = new Map<string, number>();
  const valuesOf = (id: string) => lines.get(id)!.splits[chosen.get(id) ?? 0]!.values;
  const holds = ({ left, right }: Relation) =>
    APPLICANT_COLUMNS.every((_, column) => {
      const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + valuesOf(id)[column]!, 0);
      return sum(left) === sum(right);
    });
  /** For each line the splits that stand in some combination that holds. */
  const possible = new Map(touched.map((line) => [line.indicator, new Set<number>()]));
  const tryFrom = (i: number): void => {
    const line = touched[i];
    if (line) {
      line.splits.forEach((_, n) => {
        chosen.set(line.indicator, n);
        tryFrom(i + 1);
      });
    } else if (relations.every(holds)) {
      for (const [id, n] of chosen) possible.get(id)!.add(n);
    }
  };
  tryFrom(0);

  for (const line of touched) {
    const [only, ...others] = possible.get(line.indicator)!;
    if (only === undefined || others.length > 0) continue;
    const rule = [
      ...sums.map((sum) => sum.rule),
      ...relations
        .filter(({ left, right }) => left.includes(line.indicator) || right.includes(line.indicator))
        .map(({ id }) => id),
    ].join(' ');
    line.readings.forEach((reading, column) => {
      const [from, to] = line.splits[only]!.cells[column]!;
      settled.set(reading, {
        ...reading,
        value: line.splits[only]!.values[column]!,
        state: 'inferred',
        where: { ...reading.where, start: reading.where.start + from, end: reading.where.start + to },
        quote: reading.quote.slice(from, to),
        confidence: 0.9,
        rule,
      });
    });
  }
  return settled;
}
