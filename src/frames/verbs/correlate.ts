/** Spearman's rank correlation with a bootstrap interval. */
import { correlation, type Interval, ranks, statistics } from './statistics.js';

export interface RankCorrelation extends Partial<Interval> {
  /** Rows that have both numbers. */
  readonly n: number;
  /** Rows that lack one. */
  readonly missing: number;
  /** −1 to 1; null for fewer than three rows, or where one side does not vary. */
  readonly rho: number | null;
}

/** mulberry32: a generator that gives the same numbers everywhere. Chance here is a method and must not be an input. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TIMES = 2000;
const SEED = 20081;

/**
 * Spearman's rank correlation of two columns, ties at the mean of their ranks, with the percentile interval of 95% from
 * 2,000 resamples of the rows (Efron 1979). The same rows give the same interval.
 */
export function rankCorrelation(pairs: readonly (readonly [unknown, unknown])[]): RankCorrelation {
  const both = pairs.filter((pair): pair is readonly [number, number] =>
    pair.every((one) => typeof one === 'number'),
  );
  const n = both.length;
  const missing = pairs.length - n;
  const rho = (rows: readonly (readonly [number, number])[]) =>
    correlation(ranks(rows.map(([a]) => a)), ranks(rows.map(([, b]) => b)));
  const found = n < 3 ? null : rho(both);
  if (found === null) return { n, missing, rho: null };
  const next = random(SEED);
  const draws = Array.from({ length: TIMES }, () =>
    rho(Array.from({ length: n }, () => both[Math.floor(next() * n)]!)),
  );
  const [low, high] = [statistics.quantile(draws, 0.025), statistics.quantile(draws, 0.975)];
  return { n, missing, rho: found, ...(low === null || high === null ? {} : { low, high }) };
}
