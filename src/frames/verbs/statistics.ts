/**
 * Statistics of numbers of which some are missing. Missing ones are left out and counted, never taken for 0. They are
 * d3-array's and so are sums of doubles that do not lose digits (Shewchuk), and quantiles by R's type 7, as pandas and
 * NumPy have them.
 */
import { deviation, fsum, max, median, min, quantile } from 'd3-array';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Those that are there. */
const present = (values: readonly unknown[]): number[] => values.filter(isNumber);

export const statistics = {
  n: (values: readonly unknown[]) => present(values).length,
  missing: (values: readonly unknown[]) => values.length - present(values).length,
  sum: (values: readonly unknown[]) => (present(values).length === 0 ? null : fsum(present(values))),
  mean: (values: readonly unknown[]) => {
    const there = present(values);
    return there.length === 0 ? null : fsum(there) / there.length;
  },
  median: (values: readonly unknown[]) => median(present(values)) ?? null,
  quantile: (values: readonly unknown[], at: number) => quantile(present(values), at) ?? null,
  min: (values: readonly unknown[]) => min(present(values)) ?? null,
  max: (values: readonly unknown[]) => max(present(values)) ?? null,
  /** Of a sample (n − 1); missing for fewer than two. */
  std: (values: readonly unknown[]) => deviation(present(values)) ?? null,
} as const;

/** A share of a whole, with the interval that a sample of this size leaves open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5% point of the normal distribution: two-sided 95%. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of 95% for `part` of `whole`, which unlike that of the normal approximation never leaves 0
 * to 1 and is right for few cases.
 * E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference. JASA 22, 209–212.
 */
export function wilson(part: number, whole: number): Interval {
  const share = part / whole;
  const below = 1 + Z ** 2 / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / below;
  const half = (Z / below) * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** A share with what the number of its cases leaves open. */
export interface Estimate extends Interval {
  readonly value: number;
}

/**
 * The interval of 95% of `to` minus `from`, two shares of different cases, made of the intervals of both (Wilson's):
 * Newcombe's hybrid score method without continuity correction. Without 0 in it, the shares differ. Whether the two
 * intervals overlap does not tell: shares that differ may have intervals that do.
 * R. G. Newcombe (1998), Interval estimation for the difference between independent proportions. Statistics in
 * Medicine 17, 873–890, method 10.
 */
export function differenceOf(from: Estimate, to: Estimate): Interval {
  const middle = to.value - from.value;
  return {
    low: middle - Math.hypot(to.value - to.low, from.high - from.value),
    high: middle + Math.hypot(to.high - to.value, from.value - from.low),
  };
}

/** Whether two shares differ by more than the number of their cases leaves open. */
export function differs(from: Estimate, to: Estimate): boolean {
  const { low, high } = differenceOf(from, to);
  return low > 0 || high < 0;
}

/**
 * Prepares the ranks, from 1 and for equal values the mean of theirs, of values of which each may be there several times,
 * or not at all, as in a resample: what costs time, their order, is found once.
 * @returns gives the rank of each value by how often each is there; of one that is not there it means nothing
 */
export function weightedRanks(values: readonly number[]): (times: ArrayLike<number>) => Float64Array {
  const order = Float64Array.from(values).sort();
  const distinct = order.filter((value, at) => at === 0 || value !== order[at - 1]);
  const placeOf = new Map<number, number>([...distinct].map((value, at) => [value, at]));
  const places = Int32Array.from(values, (value) => placeOf.get(value)!);
  const count = new Float64Array(distinct.length);
  const rank = new Float64Array(distinct.length);
  return (times) => {
    count.fill(0);
    for (const [at, place] of places.entries()) count[place]! += times[at]!;
    let below = 0;
    for (const [place, equal] of count.entries()) {
      rank[place] = below + (equal + 1) / 2;
      below += equal;
    }
    return Float64Array.from(places, (place) => rank[place]!);
  };
}

/** Pearson's correlation of pairs of which each is there so many times; null where one side does not vary. */
export function correlation(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  times: ArrayLike<number>,
): number | null {
  let [n, sumA, sumB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const often = times[at]!;
    n += often;
    sumA += often * a[at]!;
    sumB += often * b[at]!;
  }
  const [middleA, middleB] = n === 0 ? [0, 0] : [sumA / n, sumB / n];
  let [both, ofA, ofB] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const often = times[at]!;
    const [x, y] = [a[at]! - middleA, b[at]! - middleB];
    both += often * x * y;
    ofA += often * x * x;
    ofB += often * y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
