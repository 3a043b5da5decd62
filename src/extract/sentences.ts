/** The document's prose as sentences, each character still knowing its place in the flow. */
import { SCALES } from '../domain/numerals.js';
import { LINE_HEAD } from '../domain/phrases/around.js';
import { MEASURE_WORDS, MORE, YEAR } from '../domain/phrases/numbers.js';
import { CELL, type Flow, isHan } from './flow.js';
import { type Mention, mentionsIn, withoutCommas } from './prose/quantities.js';

export interface Sentence {
  /** Numbers without commas: those that end clauses remain. */
  readonly text: string;
  /** Index in the flow of a character. */
  at(index: number): number;
  /** The numbers in it that count something. */
  readonly mentions: readonly Mention[];
  /** Number of the paragraph: a line, an HTML block, or lines that a page's width broke. */
  readonly paragraph: number;
  /** True behind a semicolon: the sentence goes on from the one before. */
  readonly continues: boolean;
}

/** A stretch of the flow that a sentence goes on with: where in the sentence it stands, and where in the flow. */
interface Run {
  readonly index: number;
  readonly start: number;
}

class FlowSentence implements Sentence {
  readonly mentions: readonly Mention[];
  readonly text: string;

  constructor(
    text: string,
    /** Nearly every sentence is one run: only blanks and line ends are left out of it. */
    private readonly runs: readonly Run[],
    readonly paragraph: number,
    readonly continues: boolean,
  ) {
    this.mentions = mentionsIn(text);
    this.text = withoutCommas(text, this.mentions);
  }

  at(index: number): number {
    const runs = this.runs;
    let n = runs.length - 1;
    while (n > 0 && runs[n]!.index > index) n--;
    return runs[n]!.start + index - runs[n]!.index;
  }
}

/** A line of at least this many characters may have been broken by the width of a page. */
const PAGE_WIDTH = 25;
/** Text without any full stop is cut behind about so many characters: no sentence is so long. */
const LONGEST = 2000;
/** Characters before that in which a cut looks for the end of a clause. */
const LAST_CLAUSES = 400;
/** What begins a line of its own: a heading's number, a list's number. */
const lineHead = new RegExp(LINE_HEAD);
const ENDS = new Set(['。', ';', '!', '?', '\n', CELL]);
const CLAUSE_ENDS = new Set([',', ':', '、']);
/** Code unit → 0 for what a sentence is made of; blanks and ends interrupt it. */
const INTERRUPTS = new Uint8Array(0x10000);
for (const char of [...ENDS, ' ']) INTERRUPTS[char.charCodeAt(0)] = 1;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Whether the line break at `index` only continues the sentence. */
function wraps(text: string, index: number): boolean {
  const lineStart = index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1;
  if (index - lineStart < PAGE_WIDTH) return false;
  const line = text.slice(lineStart, index).trim();
  const nextEnd = text.indexOf('\n', index + 1);
  const next = text.slice(index + 1, nextEnd === -1 ? text.length : nextEnd);
  if (line.length < PAGE_WIDTH || line.includes(CELL) || next.includes(CELL)) return false;
  // A heading of its own is no sentence to go on with.
  if (lineHead.test(line) && !/[。;,]/.test(line)) return false;
  const last = line.at(-1)!;
  if (ENDS.has(last) || last === ':') return false;
  const first = next.trim()[0];
  return first !== undefined && (isHan(first) || /[\d“”"(、,。]/.test(first)) && !lineHead.test(next);
}

/** What a line ends with that the next one may go on with: the digits of a number, its comma or its point. */
const NUMBER_AT_END = /\d[,.]?$/;
const NUMBER_AT_START = /^[,.]?\d/;
/** A number with what it counts, at the start of a line; a year there is not the rest of the number above. */
const COUNT_AT_START = new RegExp(
  `^[\\d,.]*\\d[${Object.keys(SCALES).join('')}]?[${MORE}]?(?:${MEASURE_WORDS.filter((word) => word !== YEAR).join('|')})`,
);

/** Whether a number may run over the line end at `index`, behind `before`. */
function partsNumber(text: string, index: number, before: string): boolean {
  if (!NUMBER_AT_END.test(before)) return false;
  let i = index + 1;
  while (text[i] === ' ') i++;
  return NUMBER_AT_START.test(text.slice(i, i + 2));
}

/** Whether a line without a measure word behind its number is followed by one that begins with the rest of it. */
function partsCount(text: string, index: number, before: string): boolean {
  if (!partsNumber(text, index, before)) return false;
  const next = text.slice(index + 1, index + 40).trimStart();
  return COUNT_AT_START.test(next);
}

/** What a number may be written with. */
const isOfNumber = (code: number) => isDigit(code) || code === 0x2c || code === 0x2e;

/** The best place for a cut up to `end`: behind a clause, else before a number, so that no number is cut. */
function cutBefore(text: string, start: number, end: number): number {
  for (let i = end; i > Math.max(start, end - LAST_CLAUSES); i--)
    if (CLAUSE_ENDS.has(text[i - 1]!) && !(isDigit(text.charCodeAt(i - 2)) && isDigit(text.charCodeAt(i))))
      return i;
  let i = end;
  while (i > start && isOfNumber(text.charCodeAt(i - 1)) && isOfNumber(text.charCodeAt(i))) i--;
  return i > start ? i : end;
}

/**
 * The sentences outside the given stretches of the flow (the tables). Blanks inside a sentence are dropped.
 *
 * @param printed whether lines end where a printed page is full, and say nothing
 */
export function sentencesOf(
  flow: Flow,
  tables: readonly { readonly start: number; readonly end: number }[],
  printed = false,
): Sentence[] {
  const { text } = flow;
  const stretches = [...tables].sort((a, b) => a.start - b.start);
  const sentences: Sentence[] = [];
  let chars = '';
  let runs: Run[] = [];
  let next = -1;
  let paragraph = 0;
  let continues = false;
  const flush = () => {
    if (chars !== '' && /[\u3400-\u9fff]/.test(chars))
      sentences.push(new FlowSentence(chars, runs, paragraph, continues));
    chars = '';
    if (runs.length > 0) runs = [];
  };
  const take = (from: number, to: number) => {
    for (let start = from; start < to; ) {
      const most = start + LONGEST + 1 - chars.length;
      const end = to > most ? cutBefore(text, start, most) : to;
      if (runs.length === 0) runs = [{ index: chars.length, start }];
      else if (start !== next) runs.push({ index: chars.length, start });
      chars += text.slice(start, end);
      next = end;
      if (chars.length > LONGEST || end < to) flush();
      start = end;
    }
  };
  let nextTable = 0;
  for (let i = 0; i < text.length; i++) {
    while (nextTable < stretches.length && stretches[nextTable]!.end <= i) nextTable++;
    const table = stretches[nextTable];
    if (table && i >= table.start) {
      flush();
      paragraph++;
      i = table.end - 1;
      continue;
    }
    const start = i;
    const stop = table ? Math.min(table.start, text.length) : text.length;
    while (i < stop && INTERRUPTS[text.charCodeAt(i)] === 0) i++;
    take(start, i);
    if (i === stop) {
      i--;
      continue;
    }
    const char = text[i]!;
    if (char === ' ') {
      // A blank separates numbers; between words it is only layout.
      if (isDigit(chars.charCodeAt(chars.length - 1)) && isDigit(text.charCodeAt(i + 1))) take(i, i + 1);
      continue;
    }
    if (char === '\n' && wraps(text, i)) {
      // Digits on both sides of a line end: one number where a printed page is full, else one or two, and the end stands.
      if (!printed && partsNumber(text, i, chars.slice(-2))) take(i, i + 1);
      continue;
    }
    // A short line is not broken by the page; but 20条 that is broken behind its 2 is not 2.
    if (char === '\n' && partsCount(text, i, chars.slice(-2))) {
      take(i, i + 1);
      continue;
    }
    flush();
    continues = char === ';';
    if (char === '\n' || char === CELL) paragraph++;
  }
  flush();
  return sentences;
}
