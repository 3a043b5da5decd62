/** The document's prose as sentences, each character still knowing its place in the flow. */
import { CELL, type Flow, isHan } from './flow.js';
import { type Mention, mentionsIn } from './quantities.js';

export interface Sentence {
  readonly text: string;
  /** Index in the flow of each character. */
  readonly at: readonly number[];
  /** The numbers in it that count something. */
  readonly mentions: readonly Mention[];
  /** Number of the paragraph: a line, an HTML block, or lines that a page's width broke. */
  readonly paragraph: number;
  /** True behind a semicolon: the sentence goes on from the one before. */
  readonly continues: boolean;
}

/** A line of at least this many characters may have been broken by the width of a page. */
const PAGE_WIDTH = 25;
/** Text without any full stop is cut here: no sentence is so long. */
const LONGEST = 2000;
/** What begins a line of its own: a heading's number, a list's number. */
const HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]|第[一二三四五六七八九十]+)/;
const ENDS = new Set(['。', ';', '!', '?', '\n', CELL]);

/** Whether the line break at `index` only continues the sentence. */
function wraps(text: string, index: number): boolean {
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  const line = text.slice(lineStart, index).trim();
  const nextEnd = text.indexOf('\n', index + 1);
  const next = text.slice(index + 1, nextEnd === -1 ? text.length : nextEnd);
  if (line.length < PAGE_WIDTH || line.includes(CELL) || next.includes(CELL)) return false;
  // A heading of its own is no sentence to go on with.
  if (HEADING.test(line) && !/[。;,]/.test(line)) return false;
  const last = line.at(-1)!;
  if (ENDS.has(last) || last === ':') return false;
  const first = next.trim()[0];
  return first !== undefined && (isHan(first) || /[\d“”"(、,。]/.test(first)) && !HEADING.test(next);
}

/** The sentences outside the given stretches of the flow (the tables). Blanks inside a sentence are dropped. */
export function sentencesOf(
  flow: Flow,
  tables: readonly { readonly start: number; readonly end: number }[],
): Sentence[] {
  const { text } = flow;
  const sentences: Sentence[] = [];
  let chars = '';
  let at: number[] = [];
  let paragraph = 0;
  let continues = false;
  const flush = () => {
    if (/[\u3400-\u9fff]/.test(chars)) {
      sentences.push({ text: chars, at, mentions: mentionsIn(chars), paragraph, continues });
    }
    chars = '';
    at = [];
  };
  for (let i = 0; i < text.length; i++) {
    const table = tables.find(({ start, end }) => i >= start && i < end);
    if (table) {
      flush();
      paragraph++;
      i = table.end - 1;
      continue;
    }
    const char = text[i]!;
    if (ENDS.has(char)) {
      if (char === '\n' && wraps(text, i)) continue;
      flush();
      continues = char === ';';
      if (char === '\n' || char === CELL) paragraph++;
    } else if (char === ' ') {
      // A blank separates numbers; between words it is only layout.
      if (/\d/.test(chars.at(-1) ?? '') && /\d/.test(text[i + 1] ?? '')) {
        chars += ' ';
        at.push(i);
      }
    } else {
      chars += char;
      at.push(i);
      if (chars.length > LONGEST) flush();
    }
  }
  flush();
  return sentences;
}
