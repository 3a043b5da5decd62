/** The stretch between a label and the next → the line's cells, whatever separates them. */
import { CELL, type Flow, isHan, type Stretch } from '../flow.js';
import { isDigits, readCell } from '../number.js';
import { splitGlued } from './glued.js';
import type { Layout } from './layout.js';
import { separatorsOf } from './separators.js';
import { isLike, rowsAmong, type UnknownRow } from './unknown-rows.js';

/** A cell as a stretch of the flow (start = end for an empty one). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Set where glued digits were split: the identities that prove it. */
  readonly rules?: readonly string[];
  /** True where several values stand in the cell, and nobody can tell which of them counts. */
  readonly unclear?: boolean;
}

/** Either the cells, one a target, or the pieces that could not be told apart. */
export interface Run {
  readonly cells: readonly Piece[] | null;
  readonly rest: readonly Piece[];
  /** True where sentences stand behind the label: it was no label of a table. */
  readonly prose?: boolean;
  /** Rows behind the cells whose label no form has. */
  readonly others?: readonly (readonly Piece[])[];
}

/** How far behind the last label its cells can reach. */
export const OPEN_RUN = 400;
/** Between two labels more text is a part of the page that has nothing to do with the table. */
const LONGEST_RUN = 4000;

export const UNIT = /^(?:万元|元|条|件|次|篇|个|人|人次|项|份|名|期|场|处|项目|单位|万元\/年)$/;
/** 件。 behind a number: the end of a clause in a sentence. */
const CLAUSE_END = /^(?:万元|人次|[元条件次篇个人项份名期场处起宗])[,。;、]/;
/** Words in brackets, as (续上表), or words without a number. */
const REMARK = /^[(][^()\d]*[)]$/;
const HEADING = /^\D*[\u3400-\u9fff]{3}\D*$/;
/** Whether a word can be a cell by itself. */
const isValue = (text: string) => readCell(text, '10k_yuan').state !== 'unreadable';

const GAP = /[\s\u001f]/;
/** The flow has hardly any blanks but these. */
const isGap = (code: number) =>
  code === 0x20 ||
  code === 0x0a ||
  code === 0x1f ||
  ((code < 0x21 || code > 0x7e) && code < 0x3400 && GAP.test(String.fromCharCode(code)));

function trim(flow: Flow, start: number, end: number): Piece {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(flow.text[from]!)) from++;
  while (to > from && /\s/.test(flow.text[to - 1]!)) to--;
  return { start: from, end: to };
}

export const textOf = (flow: Flow, piece: Piece) => flow.text.slice(piece.start, piece.end);

/** Splits a stretch at cell separators, trimmed. */
export function splitCells(flow: Flow, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const text = flow.text.slice(start, end);
  for (let from = 0; from <= text.length; ) {
    const next = text.indexOf(CELL, from);
    const to = next === -1 ? text.length : next;
    pieces.push(trim(flow, start + from, start + to));
    from = to + 1;
  }
  return pieces;
}

/** Splits a cell at white space. */
export const wordsOf = (flow: Flow, { start, end }: Piece) => wordsIn(flow.text.slice(start, end), start);

/** What stands between blanks and separators in a text that begins at `start`. */
function wordsIn(text: string, start: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isGap(text.charCodeAt(at))) continue;
    const from = at++;
    while (at < text.length && !isGap(text.charCodeAt(at))) at++;
    pieces.push({ start: start + from, end: start + at });
  }
  return pieces;
}

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
      ? splitCells(flow, line.start, end).every((piece) => piece.end > piece.start)
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
  const filled = (piece: Piece) => piece.end > piece.start;
  // A column of units belongs to a list of counts: the label is a part of one of its labels.
  if (count > 2 && cells.some((piece) => UNIT.test(textOf(flow, piece)))) {
    return { cells: null, rest: [], prose: true };
  }
  // A heading between this line and the next label.
  const end = cells.findLastIndex((piece) => filled(piece) && !isHeading(flow, piece));
  if (cells.slice(end + 1).some(filled)) cells = cells.slice(0, end + 1);
  if (cells.length === 0) return { cells: null, rest: [] };
  const last = cells.findLastIndex(filled);
  // Lost spans leave empty cells between a label and its cells: then the cells end with the last filled one.
  const shift = last >= count && !cells.slice(0, last - count + 1).some(filled) ? last - count + 1 : 0;
  const taken = cells.slice(shift, shift + count);
  const rest = cells.slice(shift + count).filter(filled);
  if (rest.length > 0) return { cells: null, rest: cells.filter(filled) };
  if (taken.length === count) return { cells: taken, rest: [] };
  return { cells: null, rest: taken.filter(filled) };
}

/** Whether nothing but units stands in a cell, one or one a line. */
export function isUnits(flow: Flow, piece: Piece): boolean {
  const words = textOf(flow, piece).split(/\s+/);
  return words.every((word) => UNIT.test(word));
}

/** Words without a number, which can be no cell. */
function isHeading(flow: Flow, piece: Piece): boolean {
  const text = textOf(flow, piece);
  return HEADING.test(text) && !isCell(flow, piece);
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

/** Words between blanks or line ends: an empty cell leaves no trace, so the count must be right. */
function fromWords(flow: Flow, start: number, stop: number, count: number, layout: Layout): Run {
  const all = quietWords(flow, start, stop, layout);
  const words: Piece[] = [];
  let others: readonly (readonly Piece[])[] = [];
  for (const [n, word] of all.entries()) {
    const whole = textOf(flow, word);
    const plain = isDigits(whole);
    const value = plain ? word : peel(flow, word);
    const text = plain ? whole : textOf(flow, value);
    if (plain || isValue(text)) words.push(value);
    else if (words.length > 0 && CLAUSE_END.test(text)) return { cells: null, rest: [], prose: true };
    else if (UNIT.test(text) || scattered(text, layout.labelChars) || REMARK.test(text)) continue;
    else if (words.length === count && onlyHeadings(flow, words.at(-1)!.end, word.start, stop)) break;
    else if (layout.open && words.length > 0) break;
    else {
      others = words.length > 0 ? rowsOnly(flow, all.slice(n), count) : [];
      if (others.length > 0) break;
      // Numbers run into each other are cells that cannot be told apart, not a sentence.
      if (!/^[\d.,+\-/元万亿增减%—–]+$/.test(text)) return { cells: null, rest: [], prose: true };
      words.push(value);
    }
    if (!layout.open || words.length < count) continue;
    const more = all[n + 1];
    if (!more || !isAlsoValue(flow, word, more)) break;
    words.push(more);
    break;
  }
  if (words.length === 0) return { cells: count === 1 ? [{ start, end: start }] : null, rest: [] };
  if (layout.open && words.length <= count) others = rowsBehind(flow, all, words.at(-1)!.end, count);
  const cells = words.length === count ? words : splitWords(flow, words, count, layout);
  const run = cells ? { cells, rest: [] } : { cells: null, rest: words };
  return others.length > 0 ? { ...run, others } : run;
}

/** Whether the next line is a number as well, which is no date and no page: nobody can tell which of them counts. */
function isAlsoValue(flow: Flow, word: Piece, next: Piece): boolean {
  if (!/^\s*\n\s*$/.test(flow.text.slice(word.end, next.start))) return false;
  return (
    isDigits(textOf(flow, next)) && /^[^\S\n]*(?:\n|$)/.test(flow.text.slice(next.end, next.end + OPEN_RUN))
  );
}

/** The cells of digits that lost their separators; null where they are not glued, or have no single split. */
function splitWords(flow: Flow, words: readonly Piece[], count: number, layout: Layout): Piece[] | null {
  const first = words[0]!.start;
  const last = words.at(-1)!.end;
  const digitsOnly = words.every((word) => /^\d+$/.test(textOf(flow, word)));
  // Among words that can all be numbers an empty cell may be missing; 00 shows that cells were glued.
  const isGlued = words.length === 1 || words.some((word) => /^0\d/.test(textOf(flow, word)));
  if (!digitsOnly || !isGlued || words.length > count) return null;
  const run = Array.from(flow.text.slice(first, last), (char) => (/\d/.test(char) ? char : ' ')).join('');
  const split = splitGlued(run, count, layout.sums);
  if (!split) return null;
  return split.cells.map(([from, to]) => ({ start: first + from, end: first + to, rules: split.rules }));
}

/** The words as rows whose labels no form has; none where something else stands among them. */
function rowsOnly(flow: Flow, words: readonly Piece[], count: number): (readonly Piece[])[] {
  const { rows, all } = rowsAmong(flow, words, count);
  return all ? rows.map(({ pieces }) => pieces) : [];
}

/** Rows behind the last cell of a table's last line that are like it, though no form has their labels. */
function rowsBehind(flow: Flow, words: readonly Piece[], end: number, count: number): (readonly Piece[])[] {
  const behind = words.slice(words.findIndex((word) => word.start >= end));
  if (behind[0] === undefined || behind[0].start < end) return [];
  const { rows } = rowsAmong(flow, behind, count);
  const unlike = rows.findIndex((row) => !isLike(row, count) && !(count === 1 && isLine(flow, row, words)));
  return rows.slice(0, unlike === -1 ? rows.length : unlike).map(({ pieces }) => pieces);
}

/** Whether nothing stands behind a row on its line. */
function isLine(flow: Flow, { pieces }: UnknownRow, words: readonly Piece[]): boolean {
  const { end } = pieces.at(-1)!;
  return end === words.at(-1)!.end || /^[^\S\n]*\n/.test(flow.text.slice(end, end + OPEN_RUN));
}

/** Whether a line of its own, without any number, begins where the words do. */
function onlyHeadings(flow: Flow, lastCell: number, words: number, stop: number): boolean {
  return flow.text.slice(lastCell, words).includes('\n') && !/\d/.test(flow.text.slice(words, stop));
}

const WORDS_AMONG = /[\u3400-\u9fff【]/;

/** Where the text behind a table's last label goes on with a heading. */
export const endOfTable = (text: string): number =>
  text.search(/(?<=[\d元\s])[(]?[一二三四五六七八九十][、)]|[【]|$/);

/** The words of a stretch, with repeated heads and group names blanked out. */
function quietWords(flow: Flow, start: number, stop: number, layout: Layout): Piece[] {
  let text = flow.text.slice(start, layout.open ? Math.min(stop, start + OPEN_RUN) : stop);
  // Most stretches hold nothing but numbers.
  if (WORDS_AMONG.test(text)) {
    if (layout.noise) text = text.replace(layout.noise, (label) => ' '.repeat(label.length));
    if (layout.open) text = text.slice(0, endOfTable(text));
  }
  return wordsIn(text, start);
}

/** The number in a word to which a remark or the unit's column is glued: 0(注) and 条0 are 0. */
function peel(flow: Flow, word: Piece): Piece {
  const text = textOf(flow, word);
  const bracket = text.search(/[([【]/);
  const end = bracket > 0 ? word.start + bracket : word.end;
  const unit = /^(?:万元|人次|[条件次篇个人])(?=\d)/.exec(text)?.[0].length ?? 0;
  return { start: word.start + unit, end };
}

/** Pieces of labels that a page's layout left between the cells (a group's name written downwards). */
function scattered(text: string, labelChars: ReadonlySet<string>): boolean {
  return !/\d/.test(text) && [...text].every((char) => !isHan(char) || labelChars.has(char));
}
