/** The headings of a report: which sections it has, and where they begin. */
import { LIST_NUMERALS } from '../domain/numerals.js';
import { ANNEX, CHAPTER, HEADING_ENDS, HEADING_GOES_ON, SECTIONS } from '../domain/sections.js';
import type { Section } from '../model/report.js';
import type { Flow } from './flow.js';
import { matches } from './matches.js';
import type { Sentence } from './sentences.js';

/** No heading is longer. */
const LONGEST = 48;
/** A heading without a number is short, or it is a sentence that speaks of the same. */
const LONGEST_BARE = 32;
const NUMERAL = `[${LIST_NUMERALS}]{1,3}`;
const FIRST_RANK = new RegExp(
  `^(?:${CHAPTER.before}${NUMERAL}(?:${CHAPTER.behind})?[、.:]?|${NUMERAL}[、.:,]{1,2})`,
);
const SECOND_RANK = new RegExp(`^(?:[(]${NUMERAL}[)][、.]?|\\d{1,2}[、.](?!\\d))`);
/** Where the next heading begins that stands on the same line. */
const NEXT = new RegExp(`[,。;:!?\\d([【]|${NUMERAL}[、)]`);
const END = new RegExp(HEADING_ENDS.join('|'), 'g');
const GOES_ON = new RegExp(`^(?:[${HEADING_GOES_ON}]|${HEADING_ENDS.join('|')})`);
const MOST = 9;
const PATTERNS = SECTIONS.map(({ id, heading }) => ({ id, pattern: new RegExp(heading) }));

interface Heading {
  readonly words: string;
  /** Characters of the sentence that the heading takes up, its number included. */
  readonly length: number;
  readonly rank: number;
}

/** Where a chapter may begin inside a sentence: a copy on one line leaves no line end before its heading. */
const INSIDE = new RegExp(`(?<=[^${CHAPTER.before}${LIST_NUMERALS}])${NUMERAL}、`, 'g');

const SOME_END = new RegExp(HEADING_ENDS.join('|'));

/** The heading with which a sentence begins, or null. */
function headingOf(sentence: string): Heading | null {
  const head = sentence.slice(0, LONGEST);
  if (head.startsWith(ANNEX)) return { words: head, length: head.length, rank: 0 };
  const first = FIRST_RANK.exec(head)?.[0].length ?? 0;
  const number = first || (SECOND_RANK.exec(head)?.[0].length ?? 0);
  if (number === 0 && (sentence.length > LONGEST_BARE || !SOME_END.test(head))) return null;
  const rest = head.slice(number);
  const next = rest.search(NEXT);
  const words = next === -1 ? rest : rest.slice(0, next);
  const last = matches(END, words).find((match) => !GOES_ON.test(words.slice(match.index + match[0].length)));
  const length = last ? last.index + last[0].length : words.length;
  // Words that end like no heading and have no number are a sentence, or an entry of a menu.
  if (number === 0 && (!last || length < sentence.length)) return null;
  return { words: words.slice(0, length), length: number + length, rank: first > 0 ? 0 : 1 };
}

const AT_START: readonly number[] = [0];

/** Where in a sentence headings may begin. */
const startsIn = (text: string): readonly number[] =>
  text.includes('、') ? [0, ...matches(INSIDE, text).map(({ index }) => index)] : AT_START;

/** The sections whose headings stand in the text, each once, in the order of the text. */
export function readSections(flow: Flow, sentences: readonly Sentence[]): Section[] {
  const found = new Map<string, { readonly rank: number; readonly start: number; readonly end: number }>();
  for (const sentence of sentences) {
    const { text } = sentence;
    for (const from of startsIn(text)) {
      const heading = headingOf(text.slice(from));
      if (!heading || heading.words === '') continue;
      // A chapter goes before a paragraph of the same name in the overview, a line of its own before part of one.
      const rank = heading.rank * 2 + (from > 0 ? 1 : 0);
      for (const { id, pattern } of PATTERNS) {
        if ((found.get(id)?.rank ?? MOST) <= rank || !pattern.test(heading.words)) continue;
        found.set(id, { rank, start: sentence.at(from), end: sentence.at(from + heading.length - 1) + 1 });
      }
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.start - b.start)
    .map(([id, { start, end }]) => ({ id, quote: flow.quote(start, end), where: flow.where(start, end) }));
}
