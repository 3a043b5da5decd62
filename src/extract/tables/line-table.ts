/** A table that is read line by line: label, then cells. */

import { COUNTS_ROWS, ROW_UNIT } from '../../domain/cell-words.js';
import type { Line, LineTable } from '../../domain/forms/form.js';
import type { Indicator } from '../../domain/indicators.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { OF_WHICH } from '../../domain/phrases/around.js';
import { compactLabel, type Flow } from '../flow.js';
import { CountedCells } from './counted-cells.js';
import { CUT_LABEL } from './cut-labels.js';
import { readRun } from './free-cells.js';
import type { Match } from './labels.js';
import { type Layout, layoutOf } from './layout.js';
import { cellsOfLine } from './line-of-cells.js';
import { readLong } from './long-table.js';
import { RowReader } from './one-line-rows.js';
import { isFilled, type Piece, wordsOf } from './pieces.js';
import type { Run } from './run.js';
import { separatorsOf } from './separators.js';
import { stacksOverLines } from './stacked-labels.js';
import { TableReader, type TableReading } from './table-reader.js';
import { readTurned } from './turned-table.js';
import { rowsAbove, type UnknownRow } from './unknown-rows.js';
import { endOfTable } from './words-as-cells.js';

/** A list of single counts with fewer readable lines is a mention in prose; the shortest attached one had seven. */
const FEWEST_LINES = 6;

/** Heads above a single line that make it a table, and the characters that they stand in. */
const FEWEST_HEADS = 2;
const HEADS_REACH = 60;
/** Characters that a list number before a label can take up, blanks and line ends included. */
const LONGEST_NUMBER = 24;
/** Characters behind the last label among which its cells stand. */
const LONGEST_LAST = 2000;
/** Characters that a remark behind a label can take up. */
const LONGEST_REMARK = 120;

/** What ends with a list number, by the number without its marks. */
const printedNumbers = new Map<string, RegExp>();

function printedNumber(number: string): RegExp {
  let pattern = printedNumbers.get(number);
  if (!pattern) {
    // The list number is told from a value by the mark behind it, also where digits stand glued before it.
    pattern = new RegExp(`(?:${OF_WHICH}:?\\s*)?[(]?${number}\\s*[.、)]{1,2}\\s*$`);
    printedNumbers.set(number, pattern);
  }
  return pattern;
}

/** A list number has one of these behind it, where it is not 其中 itself. */
const MARKS = new RegExp(`[.、)]|${OF_WHICH}`);

const NUMBER_BEFORE = new RegExp(
  `(?:[(]?[${LIST_NUMERALS}]+[)、.]{1,2}|${OF_WHICH}:?\\s*(?:\\d[.、])?|\\d[.、])\\s*$`,
);

/** Where a line's stretch ends: before the next label and its list number. */
function stretchEnd(flow: Flow, from: number, next: Match | undefined, lines: readonly Line[]): number {
  if (!next) return Math.min(flow.text.length, from + LONGEST_LAST);
  const number = lines[next.line]!.number;
  const start = Math.max(from, next.start - LONGEST_NUMBER);
  const before = flow.text.slice(start, next.start);
  if (!MARKS.test(before)) return start + before.length;
  const core = number ? compactLabel(number) : '';
  const printed = core ? printedNumber(core).exec(before) : null;
  const other = printed ?? NUMBER_BEFORE.exec(before);
  return start + (other ? other.index : before.length);
}

const BLANKS = ' \n\t\r';
const CLOSING = '”"’』」》)';

/** A remark that goes on below the cells of its row. */
const REMARK_OVER_LINES =
  '[^()\\d\\n]*[\\u3400-\\u9fff](?=[\\s\\u001f]{2,}[^()\\n]*\\n(?:[\\u3400-\\u9fff]{1,3}[ \\u001f]*\\n)?[^()\\d\\n]{1,40}\\)[ \\u001f]*(?:\\n|$))';
const REMARK_BEHIND = new RegExp(
  `^[${CLOSING}]*(?:\\s*\\((?:[^()\\d]*[\\u3400-\\u9fff][^()\\d]*(?:${COUNTS_ROWS}[^()\\d]*)?\\)|${REMARK_OVER_LINES})){0,2}`,
);

/** Steps over what belongs to the label: a closing quotation mark, a remark in brackets. */
function afterRemark(flow: Flow, from: number, to: number): number {
  let at = from;
  while (at < to && BLANKS.includes(flow.text[at]!)) at++;
  if (flow.text[at] !== '(' && !CLOSING.includes(flow.text[from] ?? ' ')) return from;
  const match = REMARK_BEHIND.exec(flow.text.slice(from, Math.min(to, from + LONGEST_REMARK)));
  return from + (match?.[0].length ?? 0);
}

/** A number by itself at the end of a stretch, before the next label: its row's number, or the last cell. */
const LAST_NUMBER = /[\s\u001f](\d{1,3})[\s\u001f]*$/;
/** Row numbers skip the rows that have no label of the form. */
const MOST_SKIPPED = 5;
/** So many numbers that count upwards are no cells. */
const FEWEST_NUMBERED = 8;

/** The ends of the stretches, before the number of the next row where the rows are numbered. */
function endsBeforeRowNumbers(
  flow: Flow,
  stretches: readonly { readonly from: number; readonly to: number }[],
  isRow: (i: number) => boolean,
): number[] {
  const last = stretches.map(({ from, to }) =>
    LAST_NUMBER.exec(flow.text.slice(Math.max(from, to - LONGEST_NUMBER), to)),
  );
  const numbered = (before: readonly number[]) => {
    let number: number | null = null;
    return (
      before.length >= FEWEST_NUMBERED &&
      before.every((i) => {
        const own = Number(last[i]?.[1] ?? Number.NaN);
        const fits = number === null ? !Number.isNaN(own) : own > number && own <= number + MOST_SKIPPED;
        number = own;
        return fits;
      })
    );
  };
  // Each stretch but the last ends before a label; headings are numbered as well, or not.
  const all = [...stretches.keys()].slice(0, -1);
  const rows = all.filter((i) => isRow(i + 1));
  const cut = new Set([all, rows].find(numbered) ?? []);
  return stretches.map(({ to }, i) => (cut.has(i) ? to - last[i]![0].length : to));
}

/** Reads the table whose labels were found; null where they are only words in sentences. */
export function readLineTable(
  flow: Flow,
  table: LineTable,
  matches: readonly Match[],
  indicators: readonly Indicator[],
): TableReading | null {
  const withCells = matches.filter((match) => table.lines[match.line]!.cells.length > 0);
  // 总计 and 其他 are heads too: by themselves they are no table.
  if (withCells.every((match) => table.lines[match.line]!.label.length <= 2 && table.lines.length > 10))
    return null;
  const reader = new TableReader(flow, table.id, indicators, false, table.sums);
  if (readTurned(flow, table, matches, reader) || readLong(flow, table, matches, reader))
    return reader.reading(matches[0]!.start, matches.at(-1)!.end);
  const wide = Math.max(...withCells.map((match) => table.lines[match.line]!.cells.length));
  if (wide === 1 && matches.length < FEWEST_LINES && !underHeads(table, matches)) return null;
  const layout: Layout = { ...layoutOf(table), open: false };
  const rows = new RowReader(flow, table, matches);
  const mentions: number[] = [];
  const stretches = matches.map((match, i) => {
    const next = matches[i + 1];
    const from = afterRemark(flow, match.end, next?.start ?? flow.text.length);
    return { from, to: headBetween(flow, from, stretchEnd(flow, from, next, table.lines), table.heads) };
  });
  const isRow = (i: number) => table.lines[matches[i]!.line]!.cells.length > 0;
  const ends = endsBeforeRowNumbers(flow, stretches, isRow);
  const runs: Run[] = [];
  const readLine = (i: number): Run => {
    const isLast = i === matches.length - 1;
    const { length } = table.lines[matches[i]!.line]!.cells;
    runs[i] ??= readRun(
      flow,
      stretches[i]!.from,
      ends[i]!,
      length,
      isLast ? { ...layout, open: true } : layout,
    );
    return runs[i];
  };
  const counted = new CountedCells(flow, table, matches, readLine);
  const stacked = stacksOverLines(
    flow,
    matches,
    table.lines,
    (i) => (rows.goesOverLines(i) ? readLine(i).cells : null),
    (i) => readLine(i).rest,
  );
  /** Takes the cells of a line, as inferred where its place tells which line it is. */
  const take = (line: Line, cells: readonly (Piece | null)[], match: Match) =>
    reader.take(
      line,
      match.cut ? cells.map((cell) => cell && { ...cell, rules: [CUT_LABEL] }) : cells,
      match,
    );
  matches.forEach((match, i) => {
    const line = table.lines[match.line]!;
    const next = matches[i + 1];
    const { from } = stretches[i]!;
    const to = ends[i]!;
    if (line.cells.length === 0) {
      const lost = lostLine(table.lines, match.line, next?.line);
      const run = lost && readRun(flow, from, to, lost.cells.length, layout);
      const first = run?.cells?.[0];
      if (lost && run?.cells && first && first.end > first.start) reader.take(lost, run.cells);
      else reader.heading(match, from, to);
      return;
    }
    const row = stacked.get(i) ?? rows.cells(i);
    if (row && row !== 'unclear') {
      take(line, row, match);
      return;
    }
    const shared = row === 'unclear' ? rows.sharedCells(i) : [];
    if (shared.length > 0) {
      reader.unreadable(match, line.cells, shared);
      return;
    }
    const found = readLine(i);
    const run = counted.cells(i, found) ?? found;
    if (row === 'unclear' && run.cells) reader.unreadable(match, line.cells, run.cells);
    else if (run.prose) mentions.push(i);
    else if (run.cells) take(line, run.cells, match);
    else if (run.rest.length > 0) reader.unreadable(match, line.cells, run.rest);
    else if (wordsBehind(flow, from, to).length > 0)
      reader.unreadable(match, line.cells, wordsBehind(flow, from, to));
    else if (next) reader.blank(line, from);
    else reader.cut = to === flow.text.length && flow.text.slice(from).trim() === '';
    for (const other of run.others ?? []) {
      if (next) reader.keep(other);
      else reader.keepBeside(other);
    }
  });
  // Labels among sentences are mentions. One line of many cells is a table; a list of counts needs more lines.
  const lines = reader.read + reader.unreadLines;
  if (lines === 0 || mentions.length > lines) return null;
  // One label of which nothing is read, in the midst of a longer word, is that word's.
  if (matches.length === 1 && reader.read === 0 && isInWord(flow, matches[0]!)) return null;
  if (wide === 1 && reader.read < FEWEST_LINES && (mentions.length > 0 || !underHeads(table, matches)))
    return null;
  reader.certain = reader.read > 0 && reader.read >= mentions.length + reader.unreadLines;
  for (const { pieces } of unknownAbove(flow, matches[0]!, withCells, table)) reader.keepBeside(pieces);
  for (const i of mentions) {
    const { from } = stretches[i]!;
    const behind = flow.text.slice(from, ends[i]!);
    const isLast = i === matches.length - 1;
    const row = rowInWords(flow, from, isLast ? from + endOfTable(behind.split('\n', 1)[0]!) : ends[i]!);
    if (row) reader.keep([matches[i]!, ...row]);
  }
  return reader.reading(matches[0]!.start, matches.at(-1)!.end);
}

/** Cells of a grid behind a label that hold words alone: something stands there, and it is no number. */
function wordsBehind(flow: Flow, from: number, to: number): Piece[] {
  const line = flow.lineAt(from);
  if (!line.grid) return [];
  return cellsOfLine(flow, line).filter(
    (cell) => isFilled(cell) && cell.start >= from && cell.end <= Math.min(to, line.end),
  );
}

/** Characters before the first label among which rows stand whose labels no form has. */
const ABOVE = 200;

/** The rows above the first label whose labels no form has, where nothing but blanks stands between cells. */
function unknownAbove(
  flow: Flow,
  first: Match,
  withCells: readonly Match[],
  { lines }: LineTable,
): readonly UnknownRow[] {
  const line = flow.lineAt(first.start);
  if (withCells[0] !== first || line.grid || separatorsOf(flow, line).any) return [];
  const start = Math.max(0, first.start - ABOVE);
  if (!/\d/.test(flow.text.slice(start, first.start))) return [];
  const words = wordsOf(flow, { start, end: first.start });
  return rowsAbove(flow, words, lines[first.line]!.cells.length);
}

/** A row in words has its number, or unit and number, first, and no marks of a sentence. */
const ROW_IN_WORDS = new RegExp(`^\\s*(?:${ROW_UNIT})?\\s*\\d[^,。;:!?、]*$`);
const LONGEST_ROW = 200;

/** The words behind a label that may be a row whose cells nobody can tell apart; null for those of a sentence. */
function rowInWords(flow: Flow, from: number, to: number): Piece[] | null {
  if (to - from > LONGEST_ROW || !ROW_IN_WORDS.test(flow.text.slice(from, to))) return null;
  return wordsOf(flow, { start: from, end: to });
}

/** Whether the first line with cells stands right below heads of its own, as in a part of a table printed by itself. */
function underHeads({ lines }: LineTable, matches: readonly Match[]): boolean {
  if (lines.every(({ cells }) => cells.length <= 1)) return false;
  const first = matches.findIndex(({ line }) => lines[line]!.cells.length > 0);
  if (first < FEWEST_HEADS) return false;
  return matches[first]!.start - matches[first - FEWEST_HEADS]!.end < HEADS_REACH;
}

/** The line whose label is lost: the only one with cells between two neighbours in the form. */
function lostLine(lines: readonly Line[], from: number, to: number | undefined): Line | null {
  const between = lines.slice(from + 1, to ?? from + 1).filter((line) => line.cells.length > 0);
  return between.length === 1 ? between[0]! : null;
}

/** Whether a character of another word stands right before a label. */
const isInWord = (flow: Flow, { start }: Match): boolean =>
  /[\u3400-\u9fff]/.test(flow.text[start - 1] ?? '');

/** A head repeated after a page break ends the cells of the line before it. */
function headBetween(flow: Flow, from: number, to: number, heads: readonly string[]): number {
  if (to - from < 40) return to;
  const stretch = flow.text.slice(from, to);
  const head = heads.find((label) => label.length >= 5 && stretch.includes(label));
  if (!head) return to;
  const at = from + stretch.indexOf(head);
  return /\d/.test(flow.text.slice(from, at)) ? at : to;
}
