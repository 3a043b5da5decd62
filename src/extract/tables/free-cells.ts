/** The stretch between a label and the next → the line's cells, whatever separates them. */
import { CELL, type Flow, type Stretch } from '../flow.js';
import type { Layout } from './layout.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, isUnits, isValue, type Piece, splitCells, textOf, trim, UNIT, wordsOf } from './pieces.js';
import type { Run } from './run.js';
import { separatorsOf } from './separators.js';
import { fromWords, quietWords, rowsBehind, scattered } from './words-as-cells.js';

/** Between two labels more text is a part of the page that has nothing to do with the table. */
const LONGEST_RUN = 4000;

/** Reads `count` cells from the stretch [start, end) that follows a label. */
export function readRun(flow: Flow, start: number, end: number, count: number, layout: Layout): Run {
  const line = flow.lineAt(start);
  const stop = line.grid ? Math.min(end, line.end) : Math.min(end, start + LONGEST_RUN);
  const separated = flow.text.slice(start, stop).includes(CELL);
  if (!separated && !line.grid) return fromWords(flow, start, stop, count, layout);
  const before = line.grid || separatorsOf(flow, line).any ? start : endOfPlainLines(flow, start, stop);
  if (before === stop || (layout.open && before > start)) {
    const plain = fromWords(flow, start, before, count, layout);
    const last = plain.cells?.at(-1);
    if (last && last.end > last.start) return plain;
    const other = fromSeparated(flow, start, stop, count, layout);
    return other.cells || plain.rest.length === 0 ? other : plain;
  }
  return fromSeparated(flow, start, stop, count, layout);
}

/**
 * Where the lines end in which no separator stands between cells: another table may begin there. The rows of a table
 * inside a cell go on with them, where none of their cells is empty.
 */
function endOfPlainLines(flow: Flow, start: number, stop: number): number {
  for (let at = start; at < stop; ) {
    const line = flow.lineAt(at);
    const end = Math.min(line.end, stop);
    const plain = line.grid
      ? (end < line.end ? splitCells(flow, line.start, end) : cellsOfLine(flow, line)).every(
          (piece) => piece.end > piece.start,
        )
      : !separatorsOf(flow, line).any;
    if (!plain) return Math.max(start, line.start);
    at = line.end + 1;
  }
  return stop;
}

/** Cells of which some, or all, have a separator between them. */
function fromSeparated(flow: Flow, start: number, stop: number, count: number, layout: Layout): Run {
  const line = flow.lineAt(start);
  const closed = !line.grid && closesEachCell(flow, line, stop);
  const pieces = closed
    ? [trim(flow, start, line.end), ...splitCells(flow, line.end, stop)]
    : splitCells(flow, start, stop);
  // What stands before the first separator belongs to the label's own cell.
  const cells = pieces.slice(1);
  if (isProse(flow, pieces[0]!, layout)) return { cells: null, rest: [], prose: true };
  // Between pipes the last separator only closes the row; a grid's last cell is a cell.
  if (!line.grid && cells.at(-1)?.start === cells.at(-1)?.end) cells.pop();
  const run = fromCells(flow, cells, count, layout);
  if (!layout.open || !run.cells || line.grid) return run;
  const { end } = run.cells.at(-1)!;
  const others = rowsBehind(flow, quietWords(flow, end, stop, layout), end, count);
  return others.length > 0 ? { ...run, others } : run;
}

/**
 * Whether each cell below a label's line ends with a separator, and the label does not: then nothing of the first
 * cell's is the label's. A line of nothing but a separator may be either.
 */
function closesEachCell(flow: Flow, label: Stretch, stop: number): boolean {
  if (separatorsOf(flow, label).any) return false;
  for (let at = label.end + 1; at < stop; ) {
    const line = flow.lineAt(at);
    const { opening, closing } = separatorsOf(flow, line);
    if (opening !== closing) return closing;
    if (!opening && flow.text.slice(line.start, line.end).trim()) return false;
    at = line.end + 1;
  }
  return false;
}

/** Cells between separators: a blank is a cell like any other, padding stands at the end. */
function fromCells(flow: Flow, all: readonly Piece[], count: number, layout: Layout): Run {
  let cells = all;
  // The column of units stands before the counts; a single count may have its unit behind it.
  if (count <= 2) cells = cells.filter((piece, n) => (n > 0 && count === 2) || !isUnits(flow, piece));
  if (layout.open) {
    // Behind the last label prose follows: the line's cells end where words begin.
    const words = cells.findIndex((piece) => !isCell(flow, piece));
    if (words !== -1) {
      const last = cells[words]!;
      const first = wordsOf(flow, last)[0];
      const head = first && isValue(textOf(flow, first)) ? first : emptyBefore(flow, last);
      cells = [...cells.slice(0, words), ...(head && words < count ? [head] : [])];
    }
  }
  // A column of units belongs to a list of counts: the label is a part of one of its labels.
  if (count > 2 && cells.some((piece) => UNIT.test(textOf(flow, piece)))) {
    return { cells: null, rest: [], prose: true };
  }
  // A heading between this line and the next label.
  const end = cells.findLastIndex((piece) => isFilled(piece) && !isHeading(flow, piece));
  if (cells.slice(end + 1).some(isFilled)) cells = cells.slice(0, end + 1);
  if (cells.length === 0) return { cells: null, rest: [] };
  const last = cells.findLastIndex(isFilled);
  // Lost spans leave empty cells between a label and its cells: then the cells end with the last filled one.
  const shift = last >= count && !cells.slice(0, last - count + 1).some(isFilled) ? last - count + 1 : 0;
  const taken = cells.slice(shift, shift + count);
  const rest = cells.slice(shift + count).filter(isFilled);
  if (rest.length > 0) return { cells: null, rest: cells.filter(isFilled) };
  if (taken.length === count) return { cells: taken, rest: [] };
  return { cells: null, rest: taken.filter(isFilled) };
}

/** Words without a number, which can be no cell. */
function isHeading(flow: Flow, piece: Piece): boolean {
  const text = textOf(flow, piece);
  return !/\d/.test(text) && /[\u3400-\u9fff]{3}/.test(text) && !isCell(flow, piece);
}

/** The empty cell between a separator and the line end before words that follow the table. */
function emptyBefore(flow: Flow, words: Piece): Piece | null {
  const from = flow.text.lastIndexOf(CELL, words.start - 1) + 1;
  const end = flow.text.indexOf('\n', from);
  return end !== -1 && end < words.start ? { start: from, end: from } : null;
}

/** Whether words other than label pieces follow the label in its own cell. */
function isProse(flow: Flow, piece: Piece, layout: Layout): boolean {
  if (piece.start === piece.end) return false;
  return textOf(flow, piece)
    .split(/\s+/)
    .some(
      (word) => word.length > 1 && !isValue(word) && !UNIT.test(word) && !scattered(word, layout.labelChars),
    );
}

function isCell(flow: Flow, piece: Piece): boolean {
  const text = textOf(flow, piece);
  return text === '' || isValue(text) || UNIT.test(text) || text.split(/\s+/).every(isValue);
}
