/** Spearman's rank correlation with a bootstrap interval. */
import { type FrameColumn, NOT_COMPUTED } from '../frame-column.js';
import { correlation, type Interval, statistics, weightedRanks } from './statistics.js';

export interface RankCorrelation extends Partial<Interval> {
  /** Rows that have both numbers. */
  readonly n: number;
  /** Rows that lack one. */
  readonly missing: number;
  /** Groups of rows that were drawn whole, where rows of a group are not independent. */
  readonly groups?: number;
  /** −1 to 1; null for fewer than three rows, or where one side does not vary. */
  readonly rho: number | null;
}

/** What its numbers are called. */
export const CORRELATION_COLUMNS: readonly FrameColumn[] = [
  { name: 'n', kind: 'integer', label: 'Rows with both', label_zh: '两数俱全' },
  { name: 'missing', kind: 'integer', label: 'Rows that lack one', label_zh: '缺数' },
  { name: 'groups', kind: 'integer', label: 'Groups', label_zh: '组数' },
  { name: 'rho', kind: 'number', label: 'Spearman’s rho', label_zh: '等级相关', missing: NOT_COMPUTED },
  { name: 'low', kind: 'number', label: '95% from', label_zh: '下限', missing: NOT_COMPUTED },
  { name: 'high', kind: 'number', label: 'to', label_zh: '上限', missing: NOT_COMPUTED },
];

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

type Pair = readonly [number, number];

const byPair = ([a, b]: Pair, [c, d]: Pair) => a - c || b - d;

/** An order of groups by what they hold: their keys need not have one. */
function byRows(some: readonly Pair[], others: readonly Pair[]): number {
  for (const [at, pair] of some.entries()) {
    const other = others[at];
    if (other === undefined) return 1;
    const order = byPair(pair, other);
    if (order !== 0) return order;
  }
  return some.length - others.length;
}

const TIMES = 2000;
const SEED = 20081;

/**
 * Spearman's rank correlation of two columns, ties at the mean of their ranks, with the percentile interval of 95% from
 * 2,000 resamples of the rows (Efron 1979). The same rows give the same interval in whatever order they come: SQL without
 * `order by` gives them in another each time. Rows of one group (`groups`: the key of each row) are drawn together or not
 * at all: the years of one publisher are alike, and taken for independent they would make the interval too narrow.
 */
export function rankCorrelation(
  pairs: readonly (readonly [unknown, unknown])[],
  groups: readonly unknown[] | null = null,
): RankCorrelation {
  const isBoth = (pair: readonly [unknown, unknown]): pair is Pair =>
    pair.every((one) => typeof one === 'number');
  const clusters = new Map<unknown, Pair[]>();
  for (const [at, pair] of pairs.entries()) {
    if (!isBoth(pair)) continue;
    const key = groups === null ? at : (groups[at] ?? null);
    const known = clusters.get(key);
    if (known) known.push(pair);
    else clusters.set(key, [pair]);
  }
  const drawn = [...clusters.values()].map((rows) => rows.sort(byPair)).sort(byRows);
  const both = drawn.flat();
  const n = both.length;
  const missing = pairs.length - n;
  const counted = { n, missing, ...(groups === null ? {} : { groups: drawn.length }) };
  const [ranksA, ranksB] = [0, 1].map((side) => weightedRanks(both.map((pair) => pair[side]!))) as [
    ReturnType<typeof weightedRanks>,
    ReturnType<typeof weightedRanks>,
  ];
  const rho = (times: ArrayLike<number>) => correlation(ranksA(times), ranksB(times), times);
  const found = n < 3 ? null : rho(new Float64Array(n).fill(1));
  if (found === null) return { ...counted, rho: null };
  const next = random(SEED);
  // A resample is how often each group is drawn: to sort its rows again would take most of the time.
  const cluster = Int32Array.from(drawn.flatMap((rows, at) => rows.map(() => at)));
  const often = new Float64Array(drawn.length);
  const times = new Float64Array(n);
  const draws = Array.from({ length: TIMES }, () => {
    often.fill(0);
    for (let draw = 0; draw < drawn.length; draw++) often[Math.floor(next() * drawn.length)]! += 1;
    for (const [at, of] of cluster.entries()) times[at] = often[of]!;
    return rho(times);
  });
  const [low, high] = [statistics.quantile(draws, 0.025), statistics.quantile(draws, 0.975)];
  return { ...counted, rho: found, ...(low === null || high === null ? {} : { low, high }) };
}
