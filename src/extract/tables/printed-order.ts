/** Tables whose columns stand in another order than the form's: the head over a cell says what it is, not its place. */
import type { CellSum } from '../../domain/forms/form.js';
import { readCell } from '../number.js';

/** The sums of a line whose cells stand in other places. */
export const inPlaces = (sums: readonly CellSum[], places: readonly number[] | null): readonly CellSum[] =>
  places
    ? sums.map(({ rule, parts, total }) => ({
        rule,
        parts: parts.map((part) => places[part]!),
        total: places[total]!,
      }))
    : sums;

/** How many of the lines add up where the form's cells stand in these columns. */
export function addingUp(
  columns: readonly number[],
  sums: readonly CellSum[],
  rows: readonly ReadonlyMap<number, string>[],
): number {
  const adds = (row: ReadonlyMap<number, string>) => {
    const values = columns.map((column) => readCell(row.get(column) ?? '', 'case').value);
    return sums.every(({ parts, total }) => {
      const sum = parts.reduce((all, part) => all + (values[part] ?? 0), 0);
      return values[total] !== null && values[total] !== 0 && sum === values[total];
    });
  };
  return rows.filter(adds).length;
}

/**
 * The place on the line of each of the form's cells; null where they stand in the form's order, where the heads share
 * a column, or where the lines add up better in the form's order: then the heads have lost their spans.
 * @param found the column of the head of each of the form's cells
 * @param rows the text of each line by column
 */
export function printedOrder(
  found: readonly number[],
  sums: readonly CellSum[],
  rows: readonly ReadonlyMap<number, string>[],
): number[] | null {
  const sorted = [...new Set(found)].sort((a, b) => a - b);
  if (sorted.length < found.length || found.every((column, i) => column === sorted[i])) return null;
  if (addingUp(found, sums, rows) < Math.max(1, addingUp(sorted, sums, rows))) return null;
  return found.map((column) => sorted.indexOf(column));
}

/** In so many lines a total that stands elsewhere is not a slip. */
const FEWEST_ELSEWHERE = 2;

/**
 * Whether the lines add up, but with their total in another cell than the form's: then the columns are in another
 * order than the one that they are read in, and nobody knows which.
 * @param lines the cells of each line in the form's order, null for one that is not a number
 */
export function totalElsewhere(
  sums: readonly CellSum[],
  lines: readonly (readonly (number | null)[])[],
): boolean {
  let adding = 0;
  let filled = 0;
  let isStated = false;
  const elsewhere = new Map<number, number>();
  for (const line of lines) {
    for (const { parts, total } of sums) {
      const values = [...parts, total].map((cell) => line[cell] ?? 0);
      const all = values.reduce((sum, value) => sum + value, 0);
      if (all === 0) continue;
      filled++;
      isStated ||= line[total] != null;
      if (values.at(-1)! * 2 === all) adding++;
      values.slice(0, -1).forEach((value, place) => {
        if (value * 2 === all) elsewhere.set(place, (elsewhere.get(place) ?? 0) + 1);
      });
    }
  }
  const most = Math.max(0, ...elsewhere.values());
  // Where no total can be read, a cell is now and then the sum of the others by chance.
  return most >= FEWEST_ELSEWHERE && most > adding && (isStated || most * 2 > filled);
}
