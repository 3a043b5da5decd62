/** Cells with nothing but blanks and line ends between them. */
import { CLAUSE_MEASURE, FORM_UNIT_GLUED, HEADING_SIGN, OF_NUMBERS, YUAN } from '../../domain/cell-words.js';
import { LIST_NUMERALS } from '../../domain/numerals.js';
import { type Flow, isHan } from '../flow.js';
import { isDigits } from '../number.js';
import { splitGlued } from './glued.js';
import type { Layout } from './layout.js';
import { isValue, type Piece, textOf, UNIT, wordsIn } from './pieces.js';
import { OPEN_RUN, type Run } from './run.js';
import { isLike, rowsAmong, type UnknownRow } from './unknown-rows.js';

/** 件。 behind a number: the end of a clause in a sentence. */
const CLAUSE_END = new RegExp(`^(?:${CLAUSE_MEASURE})[,。;、]`);
/** Numbers that run into each other. */
const NUMBERS = new RegExp(`^${OF_NUMBERS}$`);
/** Words in brackets, as (续上表). */
const REMARK = /^[(][^()\d]*[)]$/;

/** Words between blanks or line ends: an empty cell leaves no trace, so the count must be right. */
export function fromWords(flow: Flow, start: number, stop: number, count: number, layout: Layout): Run {
  const all = quietWords(flow, start, stop, layout);
  const words: Piece[] = [];
  let others: readonly (readonly Piece[])[] = [];
  for (const [n, word] of all.entries()) {
    const whole = textOf(flow, word);
    const plain = isDigits(whole);
    const value = plain ? word : peel(flow, word);
    const text = plain ? whole : textOf(flow, value);
    // 重复申请1件,转下年度继续办理1件: a clause goes on behind the number, where a row of several cells has a cell.
    if (count > 2 && CLAUSE_END.test(flow.text.slice(value.end, value.end + 3)))
      return { cells: null, rest: [], prose: true };
    if (plain || isValue(text)) words.push(value);
    else if (words.length > 0 && CLAUSE_END.test(text)) return { cells: null, rest: [], prose: true };
    else if (UNIT.test(text) || scattered(text, layout.labelChars) || REMARK.test(text)) continue;
    else if (words.length === count && onlyHeadings(flow, words.at(-1)!.end, word.start, stop)) break;
    else if (layout.open && words.length > 0) break;
    else {
      others = words.length > 0 ? rowsOnly(flow, all.slice(n), count) : [];
      if (others.length > 0) break;
      // Numbers run into each other are cells that cannot be told apart, not a sentence.
      if (!NUMBERS.test(text)) return { cells: null, rest: [], prose: true };
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
  if (words.length > count) return null;
  const first = words[0]!.start;
  const last = words.at(-1)!.end;
  const digitsOnly = words.every((word) => /^\d+$/.test(textOf(flow, word)));
  // Among words that can all be numbers an empty cell may be missing; 00 shows that cells were glued.
  const isGlued = words.length === 1 || words.some((word) => /^0\d/.test(textOf(flow, word)));
  if (!digitsOnly || !isGlued) return null;
  const run = flow.text.slice(first, last).replace(/\D/g, ' ');
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
export function rowsBehind(
  flow: Flow,
  words: readonly Piece[],
  end: number,
  count: number,
): (readonly Piece[])[] {
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

const WORDS_AMONG = new RegExp(`[\\u3400-\\u9fff${HEADING_SIGN}]`);

const NEXT_HEADING = new RegExp(`(?<=[\\d${YUAN}\\s])[(]?[${LIST_NUMERALS}][、)]|[${HEADING_SIGN}]|$`);

/** Where the text behind a table's last label goes on with a heading. */
export const endOfTable = (text: string): number => text.search(NEXT_HEADING);

/** The words of a stretch, with repeated heads and group names blanked out. */
export function quietWords(flow: Flow, start: number, stop: number, layout: Layout): Piece[] {
  let text = flow.text.slice(start, layout.open ? Math.min(stop, start + OPEN_RUN) : stop);
  // Most stretches hold nothing but numbers.
  if (WORDS_AMONG.test(text)) {
    if (layout.noise) text = text.replace(layout.noise, (label) => ' '.repeat(label.length));
    if (layout.open) text = text.slice(0, endOfTable(text));
  }
  return wordsIn(text, start);
}

const BRACKET = new RegExp(`[([${HEADING_SIGN}]`);
const UNIT_GLUED = new RegExp(`^(?:${FORM_UNIT_GLUED})(?=\\d)`);

/** The number in a word to which a remark or the unit's column is glued: 0(注) and 条0 are 0. */
function peel(flow: Flow, word: Piece): Piece {
  const text = textOf(flow, word);
  const bracket = text.search(BRACKET);
  const end = bracket > 0 ? word.start + bracket : word.end;
  const unit = UNIT_GLUED.exec(text)?.[0].length ?? 0;
  return { start: word.start + unit, end };
}

/** Pieces of labels that a page's layout left between the cells (a group's name written downwards). */
export function scattered(text: string, labelChars: ReadonlySet<string>): boolean {
  return !/\d/.test(text) && [...text].every((char) => !isHan(char) || labelChars.has(char));
}
