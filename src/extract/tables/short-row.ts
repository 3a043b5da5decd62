/**
 * A grid's row that lacks a cell: its cells stand under the heads that the eye sees over them.
 *
 * Where the missing cell is not the last, the others have moved to the left, each under its neighbour's head. Sums
 * tell: the total then stands in the column before its own.
 */
import type { CellSum } from '../../domain/forms/form.js';
import type { Flow } from '../flow.js';
import { readCell } from '../number.js';
import { type Piece, textOf } from './pieces.js';

/** A cell with its column in the grid. */
export interface PlacedCell {
  readonly piece: Piece;
  readonly column: number;
}

/**
 * The cells under heads that stand in `columns`, empty where the row has none; null where a filled cell stands under
 * no head, or where the sums say that cells have moved.
 */
export function underHeads(
  flow: Flow,
  cells: readonly PlacedCell[],
  columns: readonly number[],
  sums: readonly CellSum[],
): Piece[] | null {
  const filled = cells.filter(({ piece }) => piece.end > piece.start);
  if (filled.length === 0 || !filled.every(({ column }) => columns.includes(column))) return null;
  // A row that begins late says so by its columns; one that ends early may as well have lost cells before its end.
  const stand = cells.filter(({ column }) => columns.includes(column));
  const endsEarly = stand.at(-1)!.column < columns.at(-1)!;
  // Where it lacks more than one, only a total in its place says that the cells before it stand in theirs.
  const isProven = sums.some(({ total }) => stand.some(({ column }) => column === columns[total]));
  if (endsEarly && stand.length < columns.length - 1 && !isProven) return null;
  const end = cells.at(-1)!.piece.end;
  const placed = columns.map((at) => cells.find(({ column }) => column === at)?.piece ?? { start: end, end });
  return sums.some((sum) => hasMoved(flow, placed, sum)) ? null : placed;
}

/** Whether the cells of a sum can have moved: the total does not fit, or it is missing and the last part may be it. */
function hasMoved(flow: Flow, placed: readonly Piece[], { parts, total }: CellSum): boolean {
  const valueAt = (position: number) => readCell(textOf(flow, placed[position]!), 'case').value;
  const values = parts.map(valueAt);
  const stated = values.filter((value) => value !== null);
  const sum = stated.reduce((all, value) => all + value, 0);
  const own = valueAt(total);
  if (own !== null) return stated.length === parts.length ? sum !== own : sum > own;
  const last = stated.at(-1);
  return last !== undefined && last > 0 && last * 2 >= sum;
}
