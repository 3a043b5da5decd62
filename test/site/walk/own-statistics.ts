/** Statistics of the walk's own, by the textbook: what pages say is held against them. */

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return half % 1 === 0 ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** The ends of Wilson's interval of 95% of a share: the roots of (p − share)² = z² p (1 − p) / n. */
export function wilsonOf(part: number, whole: number): [low: number, high: number] {
  const [share, z2] = [part / whole, 1.959963984540054 ** 2];
  const [a, b, c] = [1 + z2 / whole, -(2 * share + z2 / whole), share * share];
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/** Ranks from 1; those that are the same share the middle of theirs. */
const ranksOf = (values: readonly number[]) =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length + 1) / 2,
  );

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [sum(xs) / xs.length, sum(ys) / ys.length];
  const product = sum(xs.map((one, at) => (one - x) * (ys[at]! - y)));
  return product / Math.sqrt(sum(xs.map((one) => (one - x) ** 2)) * sum(ys.map((one) => (one - y) ** 2)));
}

interface Pair {
  readonly group: string;
  readonly x: number;
  readonly y: number;
}

const rhoOf = (pairs: readonly Pair[]) =>
  pearson(ranksOf(pairs.map(({ x }) => x)), ranksOf(pairs.map(({ y }) => y)));

/** Spearman's rank correlation; of its interval whole groups are drawn again and again, by lots that are always the same. */
export function rankCorrelation(pairs: readonly Pair[]) {
  const groups = [...new Set(pairs.map(({ group }) => group))].map((name) =>
    pairs.filter(({ group }) => group === name),
  );
  let seed = 20_240_229;
  const lot = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return groups[Math.floor((seed / 2 ** 32) * groups.length)] ?? [];
  };
  const drawn = Array.from({ length: 2000 }, () => rhoOf(groups.flatMap(lot)))
    .filter((rho) => !Number.isNaN(rho))
    .sort((a, b) => a - b);
  return {
    rho: rhoOf(pairs),
    groups: groups.length,
    low: drawn[Math.floor(drawn.length * 0.025)] ?? Number.NaN,
    high: drawn[Math.ceil(drawn.length * 0.975) - 1] ?? Number.NaN,
  };
}

/** Kendall's tau of values over time, and how likely chance alone makes one as large: of values that are all different. */
export function trendOf(values: readonly number[]): { readonly tau: number; readonly p: number } {
  const n = values.length;
  const signs = values.flatMap((one, at) => values.slice(at + 1).map((later) => Math.sign(later - one)));
  // Orders of n things by the number of pairs that stand the wrong way round.
  let orders = [1];
  for (let things = 2; things <= n; things++)
    orders = Array.from({ length: orders.length + things - 1 }, (_, wrong) =>
      sum(orders.slice(Math.max(0, wrong - things + 1), wrong + 1)),
    );
  const most = (n * (n - 1)) / 2;
  const asFar = orders.filter((_, wrong) => Math.abs(most - 2 * wrong) >= Math.abs(sum(signs)));
  return { tau: sum(signs) / most, p: sum(asFar) / sum(orders) };
}

/** The middle of the slopes between any two points. */
export const slopeOf = (points: readonly (readonly [number, number])[]): number =>
  middleOf(points.flatMap(([x, y], at) => points.slice(at + 1).map(([x2, y2]) => (y2 - y) / (x2 - x))));
