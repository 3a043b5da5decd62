/** A share with its interval in one cell of a table. */
import { digitsWithin, intervalText } from '../charts/interval.js';
import { formatShare } from '../charts/text.js';
import { say } from '../model/language.js';
import { BREAKDOWN } from './breakdown-words.js';

/** `37.9% (36.9–38.9%)`; missing where the share is. */
export function shareText(share: number | null, low: number | null, high: number | null): string | null {
  if (share === null || low === null || high === null) return null;
  return say(
    BREAKDOWN.with_interval({
      share: formatShare(share, digitsWithin(low, high, 1)),
      interval: intervalText(low, high, 1),
    }),
  );
}
