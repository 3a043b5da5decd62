/** The ways by which a statistic is followed to the dataset: the first that comes to the same number tells its kind. */
import { byLink, here, ofList } from './by-link.js';
import { asItStands, ofOwnTable, ofRow, ofRows } from './by-row.js';
import { inSentence, ofFinding, ofMore, ofNews, ofQuote, ofSummary, ofTitle } from './by-words.js';
import type { Met } from './number-walk.js';
import type { Resolved, Way } from './resolved.js';
import type { Truth } from './truth.js';

export const WAYS: readonly Way[] = [
  ...[ofFinding, inSentence, ofList, byLink, here, ofSummary, ofOwnTable, ofQuote],
  ...[ofNews, asItStands, ofTitle, ofRow, ofMore, ofRows],
];

export function resolved(met: Met, truth: Truth): Resolved | null {
  let wrong: Resolved | null = null;
  for (const way of WAYS) {
    const found = way(met, truth);
    if (found?.wrong === null) return found;
    wrong ??= found;
  }
  return wrong;
}
