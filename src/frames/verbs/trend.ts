/** Whether a few numbers in the order of time go up or down: the Mann–Kendall test, with Theil and Sen's slope. */
import { median } from 'd3-array';
import { type FrameColumn, NOT_COMPUTED } from '../frame-column.js';
import { computedFrom } from '../gathered.js';
import { addPlaces } from '../places.js';
import { groupsOf } from './summarise.js';

export interface Trend {
  /** Points that have a number. */
  readonly n: number;
  readonly missing: number;
  /** Kendall's tau (b, corrected for ties), −1 to 1; null for fewer than four points, or where nothing varies. */
  readonly tau: number | null;
  /**
   * Probability of a tau at least so far from 0 if there is no trend, two-sided. Exact for up to ten points without
   * ties (all orders are equally likely), else by the normal approximation with correction for ties.
   */
  readonly p: number | null;
  /** Median of the slopes of all pairs of points (Sen 1968), in units of the value by unit of the time. */
  readonly slope: number | null;
}

/** What its numbers are called. */
export const TREND_COLUMNS: readonly FrameColumn[] = [
  { name: 'n', kind: 'integer', label: 'Points', label_zh: '点数' },
  { name: 'missing', kind: 'integer', label: 'Missing', label_zh: '缺数' },
  { name: 'tau', kind: 'number', label: 'Kendall’s tau', label_zh: '秩相关', missing: NOT_COMPUTED },
  { name: 'p', kind: 'number', label: 'p', label_zh: 'p 值', missing: NOT_COMPUTED },
  { name: 'slope', kind: 'number', label: 'Slope a year', label_zh: '年斜率', missing: NOT_COMPUTED },
];

/** The trend of each group of rows. */
export function trends<Row extends object>(
  rows: readonly Row[],
  meta: readonly FrameColumn[],
  by: readonly (keyof Row & string)[],
  of: keyof Row & string,
  over: keyof Row & string,
): { readonly rows: object[]; readonly meta: FrameColumn[] } {
  return {
    rows: groupsOf(rows, by).map(({ key, members }) => {
      const trend = trendOf(members.map((row) => [row[over], row[of]]));
      const row = { ...key, ...trend };
      addPlaces(row, computedFrom(members, trend, [of]));
      return row;
    }),
    meta: [...by.map((name) => meta.find((one) => one.name === name)!), ...TREND_COLUMNS],
  };
}

/** Points up to which the distribution is counted out. */
const EXACT = 10;
const LEAST = 4;

/**
 * The trend of values over time.
 * H. B. Mann (1945), Nonparametric tests against trend. Econometrica 13, 245–259; M. G. Kendall, Rank Correlation Methods.
 */
export function trendOf(points: readonly (readonly [time: unknown, value: unknown])[]): Trend {
  const there = points
    .filter((point): point is readonly [number, number] => point.every(Number.isFinite))
    .sort(([a], [b]) => a - b);
  const n = there.length;
  const missing = points.length - n;
  let s = 0;
  const slopes: number[] = [];
  for (const [at, [time, value]] of there.entries()) {
    for (const [later, other] of there.slice(at + 1)) {
      if (later === time) continue;
      s += Math.sign(other - value);
      slopes.push((other - value) / (later - time));
    }
  }
  const values = tiesIn(there.map(([, value]) => value));
  const times = tiesIn(there.map(([time]) => time));
  const pairs = (n * (n - 1)) / 2;
  const scale = Math.sqrt((pairs - sumOver(values, pairsOf)) * (pairs - sumOver(times, pairsOf)));
  const slope = median(slopes) ?? null;
  if (n < LEAST || scale === 0) return { n, missing, tau: null, p: null, slope };
  const tied = values.some((size) => size > 1) || times.some((size) => size > 1);
  const p = n <= EXACT && !tied ? exact(n, s) : approximate(n, s, values, times);
  return { n, missing, tau: s / scale, p, slope };
}

const pairsOf = (size: number) => (size * (size - 1)) / 2;
const sumOver = (sizes: readonly number[], of: (size: number) => number) =>
  sizes.reduce((sum, size) => sum + of(size), 0);

/** How many times each value occurs. */
function tiesIn(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/** Share of the n! orders whose S is at least so far from 0; orders are counted by their inversions. */
function exact(n: number, s: number): number {
  let counts = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(counts.length + size - 1).fill(0);
    for (const [inversions, count] of counts.entries())
      for (let more = 0; more < size; more++) next[inversions + more]! += count;
    counts = next;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  const far = counts.filter((_, inversions) => Math.abs(pairsOf(n) - 2 * inversions) >= Math.abs(s));
  return Math.min(1, far.reduce((sum, count) => sum + count, 0) / all);
}

/** With continuity correction; the variance is that of Kendall, Rank Correlation Methods, for ties in both. */
function approximate(n: number, s: number, values: readonly number[], times: readonly number[]): number {
  const fall = (size: number) => size * (size - 1);
  const spread = (size: number) => fall(size) * (2 * size + 5);
  const third = (size: number) => fall(size) * (size - 2);
  const both = (of: (size: number) => number) => sumOver(values, of) * sumOver(times, of);
  const variance =
    (spread(n) - sumOver(values, spread) - sumOver(times, spread)) / 18 +
    both(fall) / (2 * fall(n)) +
    both(third) / (9 * third(n));
  const z = (Math.abs(s) - 1) / Math.sqrt(variance);
  return s === 0 ? 1 : 2 * (1 - normal(z));
}

/** The standard normal distribution (Abramowitz and Stegun 26.2.17; error below 7.5e-8). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
