/** Numbers computed again of their parts, by the computation that a link or a list names. */
import { fsum, max, mean, median, min, quantile } from 'd3-array';
import { wilson } from '../../../src/frames/verbs/statistics.js';

/** What parts come to by this computation: one number, or the ends of an interval; null where that cannot be told. */
export function recomputed(
  how: string,
  count: number,
  parts: readonly (number | null)[],
): readonly number[] | null {
  if (how === 'none') return [0];
  if (how === 'count') return [count];
  const values = parts.flatMap((value) => value ?? []);
  if (values.length < count || values.length === 0) return null;
  // Of a share the parts above come first, `share of 3`; or each is followed by its whole.
  const first = Number(/ of (\d+)$/.exec(how)?.[1] ?? Number.NaN);
  const [above, below] = Number.isNaN(first)
    ? [values.filter((_, at) => at % 2 === 0), values.filter((_, at) => at % 2 === 1)]
    : [values.slice(0, first), values.slice(first)];
  const [top, whole] = [fsum(above), fsum(below)];
  const { low, high } = wilson(top, whole);
  const of: Readonly<Record<string, readonly (number | undefined)[]>> = {
    sum: [fsum(values)],
    min: [min(values)],
    max: [max(values)],
    median: [median(values)],
    mean: [mean(values)],
    first: [values[0]],
    difference: [values[1]! - values[0]!, (values[1]! - values[0]!) / values[0]!],
    quantile: [quantile(values, Number(how.split(' ')[1]))],
    share: [top / whole],
    interval: [low, high],
    'per 100': [(top / whole) * 100],
    'per 100000': [(top / whole) * 100_000],
  };
  return (
    of[
      how.replace(/ (?:of )?[\d.]+$/, (end) => (how.startsWith('per ') && !end.startsWith(' of') ? end : ''))
    ]?.flatMap((one) => one ?? []) ?? null
  );
}
