/** Charts of very many rows: which of them are drawn. */
import type { Spec } from './chart.js';

/** The most points that a chart draws: with more of them nothing can be told apart, and no page can hold it. */
export const MOST_MARKS = 1000;

/** Whether each row is a mark of its own that stands for itself, so that some of them may be drawn for all. */
export function isMarkEach(spec: Spec): boolean {
  const mark = typeof spec.mark === 'string' ? spec.mark : (spec.mark as { type?: string } | undefined)?.type;
  const combines = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    Object.entries(one).some(
      ([key, inner]) => /^(?:aggregate|bin|timeUnit|stack)$/.test(key) || combines(inner),
    );
  return (
    ['point', 'circle', 'square', 'tick'].includes(mark ?? '') &&
    !('transform' in spec) &&
    !combines(spec.encoding)
  );
}

/** So many of the rows, spread evenly over all of them; which ones does not depend on chance. */
export const evenly = <Row>(rows: readonly Row[], most: number): readonly Row[] =>
  rows.length <= most
    ? rows
    : Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]!);

type Channels = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Whether a channel does anything with its rows but to tell them apart. */
const does = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  Object.entries(one).some(([key, inner]) => /^(?:aggregate|op|condition)$/.test(key) || does(inner));

/**
 * A specification that only counts its rows, with numbers of rows summed in place of that: rows that are alike can then be
 * one with their number. Null for any other.
 * @param times name of the field with that number
 */
export function summing(spec: Spec, times: string): Spec | null {
  const { encoding } = spec as { readonly encoding?: Channels };
  if (!('mark' in spec) || encoding === undefined || 'transform' in spec) return null;
  const channels = Object.entries(encoding);
  const isCount = ({ aggregate }: Channels[string]) => aggregate === 'count';
  if (!channels.some(([, one]) => isCount(one))) return null;
  if (channels.some(([, { aggregate, ...one }]) => (aggregate ?? 'count') !== 'count' || does(one)))
    return null;
  const summed = channels.map(([channel, one]) => {
    const counted = { title: 'Count of Records', ...one, aggregate: 'sum', field: times };
    return [channel, isCount(one) ? counted : one];
  });
  return { ...spec, encoding: Object.fromEntries(summed) };
}

/** Rows that are alike as one, with how many of them there are; in the order of the first of each. */
export function together(
  rows: readonly Readonly<Record<string, unknown>>[],
  times: string,
): Record<string, unknown>[] {
  const known = new Map<string, Record<string, unknown>>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const same = known.get(key);
    if (same) same[times] = (same[times] as number) + 1;
    else known.set(key, { ...row, [times]: 1 });
  }
  return [...known.values()];
}
