/** The words of a sentence that a figure is shown with, and where they stand. */
import { VERB_BEFORE } from '../../domain/phrases/around.js';
import type { Where } from '../../model/report.js';
import type { Flow } from '../flow.js';
import type { Sentence } from '../sentences.js';
import type { Mention } from './quantities.js';
import { wholeStretch } from './whole-quote.js';

const TWO_HAN = /[\u3400-\u9fff]{2}/;
const NOUN = /^[\u3400-\u9fff]{2,12}/;
/** Characters before the number that a figure's quote may go back: a clause that is cut says something else. */
const LONGEST_QUOTE = 120;
/** So many of them say what the number counts. */
const LONGEST_LEAD = 40;
const verbBefore = new RegExp(VERB_BEFORE);

export interface Quoted {
  readonly where: Where;
  readonly quote: string;
}

/** Where the words begin that say what the number counts: behind the last comma that leaves any such words. */
function clauseStart(
  { text, mentions }: Sentence,
  number: number,
  namedBehind = false,
  most = LONGEST_QUOTE,
): number {
  let start = number;
  const previous = mentions.findLast((mention) => mention.end <= number)?.end ?? 0;
  for (let i = number - 1; i >= Math.max(previous, number - most); i--) {
    if (',:()'.includes(text[i]!) && (namedBehind || TWO_HAN.test(text.slice(start, number)))) break;
    start = i;
  }
  // A mark that only parts the number from the words before it begins no clause.
  while (start < number && ',:'.includes(text[start]!)) start++;
  return start;
}

/** 收到12件依申请公开: the noun may stand behind the number. */
function clauseEnd(sentence: Sentence, mention: Mention): number {
  const before = sentence.text.slice(
    clauseStart(sentence, mention.start, false, LONGEST_LEAD),
    mention.start,
  );
  const noun = NOUN.exec(sentence.text.slice(mention.end));
  return verbBefore.test(before) && noun ? mention.end + noun[0].length : mention.end;
}

/** The clause of a number; `tail` characters behind it belong to what is said. */
export function clauseOf(flow: Flow, sentence: Sentence, mention: Mention, tail: number): Quoted {
  const start = clauseStart(sentence, mention.start, tail > 0);
  const end = Math.max(mention.end + tail, clauseEnd(sentence, mention));
  return stretchOf(flow, sentence, start, end, mention.start);
}

/** A place lies in one block: of words that a line break parts, those on the line of `anchor` count. */
export function stretchOf(
  flow: Flow,
  sentence: Sentence,
  start: number,
  end: number,
  anchor = start,
): Quoted {
  const from = Math.max(sentence.at(start), flow.segmentStart(sentence.at(anchor)));
  return quoteOf(flow, from, sentence.at(end - 1) + 1);
}

/** The words of a stretch of the flow, whole. */
export function quoteOf(flow: Flow, start: number, end: number): Quoted {
  const { from, to } = wholeStretch(flow, start, end);
  return { where: flow.where(from, to), quote: flow.quote(from, to) };
}
