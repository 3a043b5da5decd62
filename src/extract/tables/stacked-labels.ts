/**
 * Labels of several lines of a form in one cell, with their values one below the other in the cells beside it.
 *
 * Nobody can tell whose a value is where a cell does not hold one for each label: such a cell is unreadable.
 */
import type { Line } from '../../domain/forms/form.js';
import type { Flow } from '../flow.js';
import type { Match } from './labels.js';
import { type Piece, textOf, wordsOf } from './pieces.js';

/** The labels that stand in one cell, and the place of one among them. */
export interface Stack {
  readonly labels: number;
  readonly place: number;
  /** Index of the last label's match: the cells beside it are those of all. */
  readonly last: number;
  /** Whether each of the labels has as many cells. */
  readonly alike: boolean;
}

/** A list number before the next label. */
const LIST_NUMBER = /\d{1,2}\s*[.、)]/g;

/** Whether no value stands between a label and the next. */
const isNext = (flow: Flow, { end }: Match, { start }: Match) =>
  !/[\d\u001f]/.test(flow.text.slice(end, start).replace(LIST_NUMBER, ''));

/** For each label that shares its cell with others: its stack. Only labels of lines with cells count. */
export function stacksOf(
  flow: Flow,
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
    const goesOn = () =>
      cellOf(matches[rows[to]!]!) === cell && isNext(flow, matches[rows[to - 1]!]!, matches[rows[to]!]!);
    while (cell !== null && to < rows.length && goesOn()) to++;
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

/** What is said of a label in brackets behind it. */
const REMARK = /\([^()]*\)/g;
/** Characters between the labels of a stack: their list numbers, and the lines' ends. */
const LONGEST_GAP = 12;

/**
 * The cells of stacked labels in a text that keeps the lines of a cell as lines of its own: the labels stand on lines
 * above each other, and the cells beside the last hold a value for each.
 *
 * Where no separators stand between cells, the values of a single column stand on lines of their own as well.
 *
 * @param cellsBeside the cells of a label that go over several lines, else null
 * @param wordsBehind the words behind a label that are no cells of its own
 */
export function stacksOverLines(
  flow: Flow,
  matches: readonly Match[],
  lines: readonly Line[],
  cellsBeside: (i: number) => readonly Piece[] | null,
  wordsBehind: (i: number) => readonly Piece[],
): ReadonlyMap<number, readonly (Piece | null)[]> {
  const stacked = new Map<number, readonly (Piece | null)[]>();
  const count = (i: number) => lines[matches[i]!.line]!.cells.length;
  const isAbove = (i: number) =>
    i > 0 &&
    count(i - 1) === count(i) &&
    flow.text.slice(matches[i - 1]!.end, matches[i]!.start).replace(REMARK, '').length <= LONGEST_GAP &&
    isNext(flow, matches[i - 1]!, matches[i]!);
  for (let last = matches.length - 1; last > 0; last--) {
    if (count(last) === 0 || !isAbove(last)) continue;
    const beside = cellsBeside(last);
    const words = beside || count(last) > 1 ? [] : wordsBehind(last);
    const cells =
      beside ?? (onLines(flow, words) ? [{ start: words[0]!.start, end: words.at(-1)!.end }] : null);
    const labels = cells ? valuesInEach(flow, cells) : 1;
    let first = last;
    while (first > last - labels + 1 && isAbove(first)) first--;
    if (!cells || labels < 2 || first !== last - labels + 1 || (!beside && isAbove(first))) continue;
    for (let place = 0; place < labels; place++)
      stacked.set(first + place, cellsInStack(flow, cells, { labels, place, last, alike: true }));
    last = first;
  }
  return stacked;
}

/** Whether each of the words stands on a line of its own. */
const onLines = (flow: Flow, words: readonly Piece[]) =>
  words.length > 1 &&
  words.slice(1).every(({ start }, n) => /^\s*\n\s*$/.test(flow.text.slice(words[n]!.end, start)));

/** How many lines each filled cell has; 1 where they differ. */
function valuesInEach(flow: Flow, cells: readonly Piece[]): number {
  const filled = cells.filter(({ start, end }) => end > start);
  const [held = 1, ...others] = filled.map((piece) => textOf(flow, piece).split(/\s*\n\s*/).length);
  return others.every((count) => count === held) ? held : 1;
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
