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
