/** The phrases of domain/, compiled once, and looked up by the words that each needs. */
import { FILL } from '../../domain/phrases/around.js';
import { RESULTS } from '../../domain/phrases/disputes.js';
import { ZERO_PHRASES } from '../../domain/phrases/none.js';
import { MEASURES, type Topic } from '../../domain/phrases/phrase.js';
import { PHRASES } from '../../domain/phrases/phrases.js';
import type { Applicant } from '../../model/report.js';
import { AnchorIndex, needsOf } from '../required-words.js';

export interface CompiledPhrase {
  readonly indicator: string;
  readonly applicant: Applicant | null;
  readonly before: RegExp;
  readonly after: RegExp | null;
  readonly measure: ReadonlySet<string>;
  readonly about: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBefore: RegExp | null;
  readonly unlessBeside: RegExp | null;
  readonly lastYear: boolean;
  readonly classed: boolean;
  readonly ofNoClass: boolean;
  readonly ofNoChannel: boolean;
  readonly topic: Topic;
}

/** What stands before a number, small words between. */
const beforeNumber = (before: string) => new RegExp(`(?:${before})${FILL}`);
const orNull = (pattern: string | undefined) => (pattern === undefined ? null : new RegExp(pattern));

const compiled = PHRASES.map((phrase) => ({
  needs: [...needsOf(phrase.before), ...needsOf(phrase.after ?? '')],
  item: {
    indicator: phrase.indicator,
    applicant: phrase.applicant ?? null,
    before: beforeNumber(phrase.before),
    after: orNull(phrase.after),
    measure: new Set<string>(MEASURES[phrase.measure]),
    about: orNull(phrase.about),
    unless: orNull(phrase.unless),
    unlessBefore: orNull(phrase.unlessBefore),
    unlessBeside: orNull(phrase.unlessBeside),
    lastYear: phrase.lastYear ?? false,
    classed: phrase.classed ?? false,
    ofNoClass: phrase.ofNoClass ?? false,
    ofNoChannel: phrase.ofNoChannel ?? false,
    topic: phrase.topic ?? 'any',
  } satisfies CompiledPhrase,
}));

/** The phrases for numbers with a measure word, by that word: of most numbers it leaves a third of the phrases. */
const byMeasure = new Map<string, AnchorIndex<CompiledPhrase>>();

export function phrasesFor(measure: string): AnchorIndex<CompiledPhrase> {
  let index = byMeasure.get(measure);
  if (!index) {
    index = new AnchorIndex<CompiledPhrase>(compiled.filter(({ item }) => item.measure.has(measure)));
    byMeasure.set(measure, index);
  }
  return index;
}

export const results = RESULTS.map(({ result, before, after }) => ({
  result,
  before: beforeNumber(before),
  after: orNull(after),
}));

export const zeros = new AnchorIndex(
  ZERO_PHRASES.map(({ indicators, pattern, unless, unlessAround }) => ({
    needs: needsOf(pattern),
    item: {
      indicators,
      pattern: new RegExp(pattern, 'g'),
      unless: orNull(unless),
      unlessAround: orNull(unlessAround),
    },
  })),
);
