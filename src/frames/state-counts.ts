/** In how many reports a rate is known, and why it is not in the others. */
import type { RateState } from './rate.js';
import type { RateRow } from './rate-rows.js';

export interface StateCount {
  rate: string;
  label_en: string;
  label_zh: string;
  state: RateState;
  reports: number;
}

/** One row for each rate and state, the commonest state of each rate first. */
export function stateCounts(rows: readonly RateRow[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const { rate, label_en, label_zh, state } of rows) {
    const key = JSON.stringify([rate, state]);
    const known = counts.get(key) ?? { rate, label_en, label_zh, state, reports: 0 };
    known.reports += 1;
    counts.set(key, known);
  }
  const order = [...new Set(rows.map(({ rate }) => rate))];
  return [...counts.values()].sort(
    (a, b) => order.indexOf(a.rate) - order.indexOf(b.rate) || b.reports - a.reports,
  );
}
