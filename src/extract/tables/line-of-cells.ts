/** A line that holds cells: a table's row, or a line of text with separators between them. */
import type { Flow, Stretch } from '../flow.js';
import { readCell } from '../number.js';
import type { Match } from './labels.js';
import { isFilled, type Piece, splitCells, textOf } from './pieces.js';
import { type Separators, separatorsOf } from './separators.js';

export interface Row {
  readonly line: Stretch;
  /** All cells of the line, from left to right. */
  readonly cells: readonly Piece[];
  /** Position of the label's cell. */
  readonly label: number;
}

/** Whether the lines of a text begin and end with a separator that belongs to no cell. */
export type Style = Pick<Separators, 'opening' | 'closing'>;

export function isWords(text: string): boolean {
  // The last pair before a number: behind it no separator may stand.
  const words = /^\D*[\u3400-\u9fff]{2}/.exec(text);
  if (!words) return false;
  return !text.includes('|', words[0].length) && readCell(text, '10k_yuan').state === 'unreadable';
}

/** Empty lines above a table's first line that do not end its head. */
const MOST_BLANK = 4;
/** Lines above a table's first line in which its column heads can stand. */
const HEAD_LINES = 8;

/** The style that all lines with separators share; the heads above tell an empty last cell from a closing mark. */
export function styleOf(flow: Flow, matches: readonly Match[]): Style {
  const starts = [...matches.map(({ start }) => start), ...linesAbove(flow, matches[0]?.start ?? 0)];
  const lines = new Set(starts.map((start) => flow.lineAt(start)));
  const marked = [...lines]
    .filter(({ grid }) => !grid)
    .map((line) => separatorsOf(flow, line))
    .filter(({ any, only }) => any && !only);
  return {
    opening: marked.length > 0 && marked.every(({ opening }) => opening),
    closing: marked.length > 0 && marked.every(({ closing }) => closing),
  };
}

/** Beginnings of the lines right above an index that have separators in them. */
export function linesAbove(flow: Flow, index: number): number[] {
  const starts: number[] = [];
  let blank = 0;
  for (let at = flow.lineAt(index).start - 1; at > 0 && starts.length < HEAD_LINES; ) {
    const line = flow.lineAt(at);
    // The rule under a Markdown head is left as an empty line.
    const empty = line.start >= line.end && blank++ < MOST_BLANK;
    if (!empty && !separatorsOf(flow, line).any) break;
    if (!empty) starts.push(line.start);
    at = line.start - 1;
  }
  return starts;
}

/** A line of more cells is no row but a page. */
const MOST_CELLS = 1000;

/** Kept with the line itself, as its separators are. */
interface Split extends Stretch {
  cells?: readonly Piece[];
}

/** The cells of a line, marks at its ends included. Split once a line. */
export function cellsOfLine(flow: Flow, line: Split): readonly Piece[] {
  let { cells } = line;
  if (!cells) {
    cells = splitCells(flow, line.start, line.end);
    line.cells = cells;
  }
  return cells;
}

export function rowAt(flow: Flow, { start }: { readonly start: number }, style: Style): Row | null {
  const line = flow.lineAt(start);
  if (!line.grid && !separatorsOf(flow, line).any) return null;
  let cells = cellsOfLine(flow, line);
  if (cells.length > MOST_CELLS) return null;
  if (!line.grid) cells = cells.slice(style.opening ? 1 : 0, style.closing ? -1 : undefined);
  const label = cells.findIndex((piece) => piece.end > start);
  return label === -1 ? null : { line, cells, label };
}

/** Grid column of a row's cell; its number where there is no grid. */
export function columnOf(flow: Flow, { line, cells }: Row, n: number): number {
  return line.grid ? (flow.where(cells[n]!.start, cells[n]!.end).column ?? 0) : n;
}

/** The cells below a head: a line of exactly `count`, or of more of which exactly so many are filled. */
export function lineBelow(flow: Flow, head: number, start: number, count: number): readonly Piece[] | null {
  const line = flow.lineAt(start);
  if (!line.grid && !separatorsOf(flow, line).any) return null;
  let cells = cellsOfLine(flow, line);
  if (cells.length > MOST_CELLS) return null;
  if (!line.grid) {
    const bars = separatorsOf(flow, flow.lineAt(head));
    // A head without separators says nothing of the style; then marks at both ends belong to no cell.
    const own = separatorsOf(flow, line);
    const opening = own.opening && (!bars.any || bars.opening);
    const closing = bars.any ? bars.closing : own.closing;
    // Where a head's spans are empty cells, its line begins with a separator, and the line of cells need not.
    if (cells.length > count) cells = cells.slice(opening ? 1 : 0, closing ? -1 : undefined);
  }
  if (cells.length > count) {
    // 数量 before the cells, a remark behind them.
    const words = cells.map((piece) => isWords(textOf(flow, piece)));
    const first = words.findIndex((is, i) => !is && i > 0 && words[0] === true);
    const last = words.findLastIndex((is) => !is);
    cells = cells.slice(words[0] ? Math.max(0, first) : 0, last + 1);
  }
  if (cells.length === count) return cells;
  const filled = cells.filter(isFilled);
  if (filled.length === count) return filled;
  // Padding stands behind the cells.
  return cells.length > count && filled.every((piece) => cells.indexOf(piece) < count)
    ? cells.slice(0, count)
    : null;
}
