/** Some of many points in place of all: with more of them nothing can be told apart, and no page can hold it. */
import type { Spec } from './chart.js';

/** The most points that a chart draws. */
const MOST_MARKS = 1000;
const MARKS: ReadonlySet<unknown> = new Set(['point', 'circle', 'square', 'tick']);
/** What makes one mark of several rows. */
const COMBINES = /^(?:aggregate|bin|timeUnit|stack)$/;

/** Whether each row is a mark that stands for itself, so that some of them may be drawn for all. */
function isMarkEach(spec: Spec): boolean {
  const mark = typeof spec.mark === 'string' ? spec.mark : (spec.mark as { type?: string } | undefined)?.type;
  const combines = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    Object.entries(one).some(([key, inner]) => COMBINES.test(key) || combines(inner));
  return MARKS.has(mark) && !('transform' in spec) && !combines(spec.encoding);
}

/** The rows that a chart draws: all, or so many spread evenly over them; which ones does not depend on chance. */
export function sampled<Row>(spec: Spec, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= MOST_MARKS || !isMarkEach(spec)) return rows;
  return Array.from({ length: MOST_MARKS }, (_, at) => rows[Math.floor((at * rows.length) / MOST_MARKS)]!);
}
