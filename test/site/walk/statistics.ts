/** The ways by which a statistic is followed to the dataset: the first that comes to the same number tells its kind. */
import { byLink, here, ofList } from './by-link.js';
import { asItStands, ofOwnTable, ofRow, ofRows } from './by-row.js';
import { inSentence, ofFinding, ofMore, ofNews, ofQuote, ofSummary, ofTitle } from './by-words.js';
import type { Met } from './number-walk.js';
import type { Resolved, Way } from './resolved.js';
import type { Truth } from './truth.js';

/** Those that lead to one number, and to no other. */
const STRICT: readonly Way[] = [
  ...[
    ofFinding,
    inSentence,
    ofList,
    byLink,
    here,
    ofSummary,
    ofOwnTable,
    ofQuote,
    ofNews,
    asItStands,
    ofTitle,
  ],
];

/** Those that lead to a few numbers, of which it must be one: not for years and names. */
const WIDE: readonly Way[] = [ofRow, ofMore, ofRows];

export const followed = (met: Met, truth: Truth): Resolved | null => firstOf(STRICT, met, truth);
export const among = (met: Met, truth: Truth): Resolved | null => firstOf(WIDE, met, truth);

function firstOf(ways: readonly Way[], met: Met, truth: Truth): Resolved | null {
  let wrong: Resolved | null = null;
  for (const way of ways) {
    const found = way(met, truth);
    if (found?.wrong === null || found?.isFinal) return found;
    wrong ??= found;
  }
  return wrong;
}
