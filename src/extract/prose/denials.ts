/** What a sentence says that there was none of. */
import { indicatorOf } from '../../domain/indicators.js';
import { COUNTED_WITHIN, DISCLOSURE, LOST_BEHIND, NONE_ALONE } from '../../domain/phrases/around.js';
import { OTHER_FIELD } from '../../domain/phrases/disputes.js';
import type { Flow } from '../flow.js';
import { matches } from '../matches.js';
import { scopeIn, yearIn } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { zeros } from './compiled.js';
import { overEntry } from './entry.js';
import { namesOtherBody } from './named-body.js';
import type { ProseReading, ProseTerms } from './prose-reading.js';
import type { Mention } from './quantities.js';
import { stretchOf } from './quoted.js';
import type { Subject } from './subject.js';

/** The clause before what is denied of reviews and lawsuits, where it names another field: 行政执法工作无行政复议. */
const otherField = new RegExp(`(?:${OTHER_FIELD})[^,;:]*$`);
const DISPUTES: ReadonlySet<string> = new Set(['reviews.total', 'lawsuits.total']);

const ofOtherField = (text: string, index: number, indicators: readonly string[]): boolean =>
  indicators.some((indicator) => DISPUTES.has(indicator)) &&
  !text.includes(DISCLOSURE) &&
  otherField.test(text.slice(0, index));

/** The sign behind which the words begin. */
const begins = /^[,;、:)]*/;
const noneAlone = new RegExp(NONE_ALONE);
const countedWithin = new RegExp(COUNTED_WITHIN);
const lostBehind = new RegExp(LOST_BEHIND);

/**
 * The figures of 0 of a sentence.
 * @param number its number among the sentences
 * @param behind the sentence that follows in the paragraph
 */
export function denialsIn(
  flow: Flow,
  sentence: Sentence,
  number: number,
  subject: Subject,
  terms: ProseTerms,
  behind: string,
): ProseReading[] {
  const own = overEntry(sentence.text);
  // 提起行政诉讼的情况。无。: the answer to a heading is a sentence of its own.
  const text = noneAlone.test(behind) ? `${own}:${behind}` : own;
  const { opening, reportYear } = subject;
  /** What was denied is denied once, in however many ways its words can be read. */
  const denied = new Set<string>();
  return zeros.in(text).flatMap(({ indicators, pattern, unless, unlessAround }) => {
    if (unlessAround?.test(`${text}。${behind}`)) return [];
    const match = matches(pattern, text).find(
      (one) =>
        !unless?.test(one[0]) &&
        !ofOtherField(text, one.index, indicators) &&
        !lostBehind.test(text.slice(one.index + one[0].length)) &&
        !counts(one, sentence.mentions),
    );
    if (!match) return [];
    const end = Math.min(match.index + match[0].length, own.length);
    const clause = text.slice(0, end);
    if (namesOtherBody(clauseUntil(clause, match.index), terms.publisher)) return [];
    const time = subject.timeAt(end);
    // What was denied of a part of the year may have come later; what was denied of many years did not come in this one.
    if (time === 'part' || time === 'plan') return [];
    const first = indicators.filter((named) => !denied.has(named));
    for (const named of first) denied.add(named);
    return first.map((named): ProseReading => {
      const indicator = terms.synonyms[named] ?? named;
      return {
        indicator,
        applicant: null,
        value: 0,
        state: 'reported',
        unit: indicatorOf(indicator, terms.indicators).unit,
        scope: scopeIn(clause) ?? opening.scope,
        ...stretchOf(flow, sentence, match.index + begins.exec(match[0])![0].length, end),
        confidence: 0.9,
        year: time === 'span' ? reportYear : (yearIn(clause, reportYear) ?? opening.year),
        sentence: number,
        mention: null,
      };
    });
  });
}

/** The words from the beginning of the clause in which a place stands. */
const clauseUntil = (words: string, at: number): string =>
  words.slice(Math.max(...[...',;:'].map((sign) => words.lastIndexOf(sign, at - 1))) + 1);

/** Whether some are counted in between, 不存在”155件…复议 or 不存在件0…诉讼: what is denied is not what stands behind them. */
const counts = (denied: RegExpExecArray, mentions: readonly Mention[]): boolean =>
  countedWithin.test(denied[0]) ||
  mentions.some(
    ({ start, end, value, unit }) =>
      start >= denied.index &&
      end <= denied.index + denied[0].length &&
      unit !== '' &&
      (value === null || value > 1),
  );
