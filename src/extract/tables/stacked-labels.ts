/**
 * Labels of several lines of a form in one cell, with their values one below the other in the cells beside it.
 *
 * Nobody can tell whose a value is where a cell does not hold one for each label: such a cell is unreadable.
 */
import type { Line } from '../../domain/forms/form.js';
import type { Flow } from '../flow.js';
import { type Piece, textOf, wordsOf } from './free-cells.js';
import type { Match } from './labels.js';

/** The labels that stand in one cell, and the place of one among them. */
export interface Stack {
  readonly labels: number;
  readonly place: number;
  /** Index of the last label's match: the cells beside it are those of all. */
  readonly last: number;
  /** Whether each of the labels has as many cells. */
  readonly alike: boolean;
}

/** For each label that shares its cell with others: its stack. Only labels of lines with cells count. */
export function stacksOf(
  matches: readonly Match[],
  lines: readonly Line[],
  cellOf: (match: Match) => number | null,
): ReadonlyMap<number, Stack> {
  const stacks = new Map<number, Stack>();
  const count = (i: number) => lines[matches[i]!.line]!.cells.length;
  const rows = [...matches.keys()].filter((i) => count(i) > 0);
  for (let from = 0; from < rows.length; ) {
    const cell = cellOf(matches[rows[from]!]!);
    let to = from + 1;
    while (cell !== null && to < rows.length && cellOf(matches[rows[to]!]!) === cell) to++;
    const group = rows.slice(from, to);
    const last = group.at(-1)!;
    const alike = group.every((i) => count(i) === count(last));
    if (group.length > 1)
      group.forEach((i, place) => {
        stacks.set(i, { labels: group.length, place, last, alike });
      });
    from = to;
  }
  return stacks;
}

/** The cells of one label of a stack, from those that stand beside all of them. */
export function cellsInStack(
  flow: Flow,
  cells: readonly (Piece | null)[],
  { labels, place }: Stack,
): readonly (Piece | null)[] {
  return cells.map((piece) => {
    if (!piece || piece.start === piece.end) return piece;
    const lines = textOf(flow, piece).split('\n');
    const values = lines.length === labels ? linesOf(piece, lines) : wordsOf(flow, piece);
    return values.length === labels ? values[place]! : { ...piece, unclear: true };
  });
}

/** The lines of a cell as pieces. */
function linesOf(piece: Piece, lines: readonly string[]): Piece[] {
  let at = piece.start;
  return lines.map((line) => {
    const start = at + line.length - line.trimStart().length;
    const end = Math.max(start, at + line.trimEnd().length);
    at += line.length + 1;
    return { start, end };
  });
}
