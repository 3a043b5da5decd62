/** The heads over the cells of a line: they say which of the cells are the form's, and in which order. */
import { HEAD_UNIT, REMARK_HEADS } from '../../domain/cell-words.js';
import type { Line } from '../../domain/forms/form.js';
import type { Piece } from './pieces.js';

export interface HeadsOver {
  /** Columns of the heads from left to right; null where they are not found, or say nothing. */
  readonly heads: readonly number[] | null;
  /** Where the heads stand in another order than the form's: the place on the line of each of the form's cells. */
  readonly places: readonly number[] | null;
  /** True where the head of the last cell, the total, is missing: each line has a cell fewer. */
  readonly lacksLast: boolean;
  /** Columns under heads that the form does not have, as 备注 or 上年数. */
  readonly others: ReadonlyMap<number, string>;
}

export const NO_HEADS: HeadsOver = { heads: null, places: null, lacksLast: false, others: new Map() };

/** Words over a column. */
export const HEAD_WORDS = /^[\u3400-\u9fff]{2,}/;
const remarks = new RegExp(`^(?:${REMARK_HEADS})$`);
const unitAtEnd = new RegExp(`${HEAD_UNIT}$`);

export const withoutUnit = (label: string) => label.replace(unitAtEnd, '');

export const increasing = (columns: readonly number[]) =>
  columns.every((column, i) => i === 0 || column > columns[i - 1]!);

/** The wordings of the heads that the form prints right above a group of lines; null where it prints fewer. */
export function headsAmong(
  lines: readonly Line[],
  first: number,
  count: number,
): readonly (readonly string[])[] | null {
  let from = first;
  while (from > 0 && lines[from - 1]!.cells.length > 0) from--;
  const heads = lines.slice(Math.max(0, from - count), from);
  if (heads.length < count || heads.some(({ cells }) => cells.length > 0)) return null;
  return heads.map(({ label, aliases = [] }) => [label, ...aliases]);
}

/**
 * The cells under the form's heads where cells under other heads stand beside them: those are kept behind them,
 * remarks left out. Null where all cells are the form's, or where the heads do not tell.
 */
export function besideOthers(
  over: HeadsOver,
  cells: readonly { readonly piece: Piece; readonly column: number }[],
  filled: readonly Piece[],
): readonly Piece[] | null {
  if (!over.heads || over.lacksLast) return null;
  const own = over.heads.map((column) => cells.find((cell) => cell.column === column));
  if (own.some((cell) => cell === undefined)) return null;
  const under = own.map((cell) => cell!.piece);
  const beside = cells.filter(({ piece }) => filled.includes(piece) && !under.includes(piece));
  if (beside.length === 0 || !beside.every(({ column }) => over.others.has(column))) return null;
  return [
    ...under,
    ...beside.filter(({ column }) => !remarks.test(over.others.get(column)!)).map(({ piece }) => piece),
  ];
}

/** A line of a table that lacks the column of totals: the cells under the heads, and none for the total. */
export function withoutLast(
  over: HeadsOver,
  cells: readonly { readonly piece: Piece; readonly column: number }[],
  filled: readonly Piece[],
  count: number,
): readonly (Piece | null)[] | 'unclear' {
  const under = over.heads?.map((column) => cells.find((cell) => cell.column === column)?.piece);
  if (under?.every((piece) => piece !== undefined) && filled.every((piece) => under.includes(piece))) {
    return [...(under as Piece[]), null];
  }
  return cells.length === count - 1 ? [...cells.map(({ piece }) => piece), null] : 'unclear';
}
