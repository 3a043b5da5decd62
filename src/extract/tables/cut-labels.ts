/**
 * Labels that their cells show the beginning of: spreadsheets print no more than fits in. Such a label is known where only
 * one row of the form that begins so can stand at its place, between those that are printed in full.
 */
import type { Line } from '../../domain/forms/form.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { compactLabel, type Flow } from '../flow.js';
import type { Match } from './labels.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf, wordsOf } from './pieces.js';
import { separatorsOf } from './separators.js';

/** What proves a row whose label is cut. */
export const CUT_LABEL = 'one row fits the label';

/** Characters of a label that are enough, and with its list number. */
const [FEWEST, FEWEST_NUMBERED] = [4, 2];
/** Lines between two labels, above the first or beyond the last. */
const MOST_LINES = 60;
/** Characters above the first label among which others stand. */
const ABOVE = 1500;
/** A longer line is a sentence. */
const LONGEST_ROW = 400;
const VALUE = /^\d[\d.,]*$/;

const NUMBERED = new RegExp(`^\\s*[(]?([\\d${LIST_NUMERALS}]{1,3})[)、.]{1,2}`);

/** A cell that may hold the beginning of a label, and the lines of the form that begin so. */
interface Beginning {
  readonly piece: Piece;
  readonly lines: readonly number[];
}

/** A line's list number and wordings as they are compared. */
interface Compared {
  readonly number: string;
  readonly wordings: readonly string[];
}

const compared = new WeakMap<Line, Compared>();

function comparedOf(line: Line): Compared {
  let known = compared.get(line);
  if (!known) {
    const { label, aliases = [], number = '' } = line;
    known = { number: compactLabel(number), wordings: [label, ...aliases].map(compactLabel) };
    compared.set(line, known);
  }
  return known;
}

/** The lines among `from` to `to` that begin with the words of a cell, and say more. */
function linesThatBegin(lines: readonly Line[], from: number, to: number, text: string): number[] {
  const number = NUMBERED.exec(text)?.[1];
  const words = compactLabel(text.replace(NUMBERED, ''));
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const { number: own, wordings } = comparedOf(lines[i]!);
    const isNumber = number !== undefined && own === number;
    if (number !== undefined && own !== '' && !isNumber) continue;
    if (words.length < (isNumber ? FEWEST_NUMBERED : FEWEST)) continue;
    if (wordings.some((one) => one.startsWith(words) && one.length > words.length)) found.push(i);
  }
  return found;
}

/** The last of the words before the numbers of a row that has as many cells behind them as the form's has. */
function beginningIn(
  flow: Flow,
  cells: readonly Piece[],
  lines: readonly Line[],
  from: number,
  to: number,
): Beginning | null {
  const first = cells.findIndex((piece) => VALUE.test(textOf(flow, piece)));
  const label = cells.findLastIndex((piece, i) => i < first && isFilled(piece));
  if (label === -1) return null;
  const values = cells.slice(first).filter(isFilled).length;
  const piece = cells[label]!;
  const fitting = linesThatBegin(lines, from, to, textOf(flow, piece)).filter(
    (line) => lines[line]!.cells.length === values,
  );
  return fitting.length > 0 ? { piece, lines: fitting } : null;
}

/** The rows with digits in a stretch, each as its cells; where nothing parts them, as its words. */
function rowsIn(flow: Flow, from: number, to: number): (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [];
  for (let at = from, passed = 0; at < to && passed < MOST_LINES; passed++) {
    const line = flow.lineAt(at);
    at = line.end + 1;
    if (line.end - line.start > LONGEST_ROW || !/\d/.test(flow.text.slice(line.start, line.end))) continue;
    const parted = line.grid || separatorsOf(flow, line).any;
    const cells = parted ? cellsOfLine(flow, line) : wordsOf(flow, line);
    rows.push(line.start < from ? cells.filter(({ start }) => start >= from) : cells);
  }
  return rows;
}

/** The line of each beginning that stands there in any way to give each one in the order of the form. */
function settled(beginnings: readonly Beginning[]): Match[] {
  const place = (all: readonly Beginning[], next: (lines: readonly number[], last: number) => number) => {
    let last = Number.NaN;
    return all.map(({ lines }) => {
      last = next(lines, last);
      return last;
    });
  };
  const earliest = place(
    beginnings,
    (lines, last) => lines.find((line) => !(line <= last)) ?? Number.POSITIVE_INFINITY,
  );
  const latest = place(
    [...beginnings].reverse(),
    (lines, last) => lines.findLast((line) => !(line >= last)) ?? Number.NEGATIVE_INFINITY,
  ).reverse();
  return beginnings.flatMap(({ piece: { start, end } }, i) =>
    earliest[i] === latest[i] ? [{ line: earliest[i]!, start, end, cut: true }] : [],
  );
}

/** The labels of a table with those among them, and beyond them, that are cut. */
export function withCutLabels(flow: Flow, lines: readonly Line[], matches: readonly Match[]): Match[] {
  const found: Match[] = [];
  const look = (from: number, to: number, after: number, before: number) => {
    if (before - after < 2 || !lines.slice(after + 1, before).some(({ cells }) => cells.length > 0)) return;
    const beginnings = rowsIn(flow, from, to).flatMap(
      (cells) => beginningIn(flow, cells, lines, after + 1, before) ?? [],
    );
    found.push(...settled(beginnings));
  };
  // Headings may be printed below the rows that they stand for.
  const rows = matches.filter(({ line }) => lines[line]!.cells.length > 0);
  if (rows.length === 0) return [...matches];
  const { start, line: first } = rows[0]!;
  const above = flow.lineAt(Math.max(0, start - ABOVE)).end;
  look(above, flow.lineAt(start).start, -1, first);
  rows.forEach((match, i) => {
    const next = rows[i + 1];
    look(
      match.end,
      next ? flow.lineAt(next.start).start : flow.text.length,
      match.line,
      next?.line ?? lines.length,
    );
  });
  return found.length === 0 ? [...matches] : [...matches, ...found].sort((a, b) => a.start - b.start);
}
