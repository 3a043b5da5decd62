/** The phrases of domain/, compiled once, and looked up by the words that each needs. */
import { FILL } from '../../domain/phrases/around.js';
import { RESULTS } from '../../domain/phrases/disputes.js';
import { ZERO_PHRASES } from '../../domain/phrases/none.js';
import { MEASURES } from '../../domain/phrases/phrase.js';
import { PHRASES } from '../../domain/phrases/phrases.js';
import type { Applicant } from '../../model/report.js';
import { AnchorIndex, needsOf } from '../required-words.js';
import { type CompiledConditions, compileConditions, orNull } from './conditions.js';

export interface CompiledPhrase {
  readonly indicator: string;
  readonly applicant: Applicant | null;
  readonly before: RegExp;
  readonly after: RegExp | null;
  readonly measure: ReadonlySet<string>;
  readonly conditions: CompiledConditions;
}

/** What stands before a number, small words between. */
const beforeNumber = (before: string) => new RegExp(`(?:${before})${FILL}`);

const compiled = PHRASES.map((phrase) => ({
  needs: [...needsOf(phrase.before), ...needsOf(phrase.after ?? '')],
  item: {
    indicator: phrase.indicator,
    applicant: phrase.applicant ?? null,
    before: beforeNumber(phrase.before),
    after: orNull(phrase.after),
    measure: new Set<string>(MEASURES[phrase.measure]),
    conditions: compileConditions(phrase),
  } satisfies CompiledPhrase,
}));

/** All phrases: one index for all measure words is small enough to stay at hand. */
export const phrases = new AnchorIndex<CompiledPhrase>(compiled);

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
