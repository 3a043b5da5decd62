/**
 * Statistics of numbers of which some are missing. Missing ones are left out and counted, never taken for 0. They are
 * d3-array's and so are sums of doubles that do not lose digits (Shewchuk), and quantiles by R's type 7, as pandas and
 * NumPy have them.
 */
import { deviation, fsum, max, mean, median, min, quantile } from 'd3-array';

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

/** Ranks from 1, the mean of their ranks for equal values. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const found = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (const at of order.slice(from, to)) found[at] = (from + to + 1) / 2;
    from = to;
  }
  return found;
}

/** Pearson's correlation; null where one side does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [middleA, middleB] = [mean(a) ?? 0, mean(b) ?? 0];
  let [both, ofA, ofB] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    const [x, y] = [value - middleA, b[at]! - middleB];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? null : both / Math.sqrt(ofA * ofB);
}
