/** What is drawn of a strip: a row for each of its points, and which of its numbers are written. */
import { say } from '../model/language.js';
import { placed } from './made-of.js';
import { MARKS, type Mark } from './states.js';
import type { Strip, StripOptions, StripPoint } from './strip-points.js';
import { textWidth } from './text.js';
import { LABEL_SIZE } from './theme.js';

/** Of the numbers beside the marks. */
export const NUMBER_SIZE = LABEL_SIZE - 1;

/** Where a number is written: behind its mark, and there raised where the line of zero would run through it. */
type Written = 'not' | 'above' | 'behind' | 'raised';

/** A number of so small a part of its strip stands on the line of zero. */
const LOW = 0.06;

export const labelOf =
  ({ markLabels }: StripOptions) =>
  (mark: Mark): string =>
    say(markLabels?.[mark] ?? MARKS[mark].label);

/**
 * The points of the strip with number `n`. Heights are shares of the strip, 0 to 1, so that the rows are the same on a
 * page and on a phone.
 * @param year pixels from one year to the next
 */
export function rowsOf(
  strip: Strip,
  n: number,
  points: readonly StripPoint[],
  year: number,
  called: (mark: Mark) => string,
) {
  const own = points.filter((point) => point.strip === strip.id).sort((a, b) => a.year - b.year);
  const top = (strip.top ?? Math.max(0, ...own.map(({ value }) => value ?? 0))) || 1;
  const written = writtenOf(own, year);
  const partOf = (value: number | null) => Math.round(((value ?? 0) / top) * 1000) / 1000;
  return own.map((point, at) => {
    const before = own[at - 1];
    const joined =
      before?.year === point.year - 1 &&
      before.value !== null &&
      point.value !== null &&
      point.join !== 'none';
    return {
      n,
      name: strip.label,
      year: point.year,
      part: partOf(point.value),
      low: partOf(point.low ?? null),
      high: Math.min(1, partOf(point.high ?? null)),
      ranged: (point.high ?? 0) > 0,
      /** The height of the point that the line comes from. */
      last: joined ? partOf(before.value) : 0,
      join: joined ? point.join : 'none',
      text: point.text,
      written: raised(written(point), partOf(point.value)),
      mark: called(point.mark),
      how: point.how,
      compares: point.compares || '–',
      quote: point.quote || '–',
      source: point.source || '–',
      ...placed(point),
    };
  });
}

const raised = (written: Written, part: number): Written =>
  written === 'behind' && part < LOW ? 'raised' : written;

export type StripRow = ReturnType<typeof rowsOf>[number];

/** Which numbers are written: the last behind its mark, the others above theirs, as far as there is room. */
function writtenOf(points: readonly StripPoint[], yearWidth: number): (point: StripPoint) => Written {
  const stated = points.filter(({ value }) => value !== null);
  const bySize = [...stated].sort((a, b) => b.value! - a.value!);
  const last = stated.at(-1);
  // Where a report without the number follows, its mark stands in the way.
  const behind = last !== undefined && last === points.at(-1) ? last : null;
  // Between two that are the same a number says nothing new.
  const news = bySize.filter((point) => {
    const at = points.indexOf(point);
    return [points[at - 1], points[at + 1]].some((next) => next && next.text !== point.text);
  });
  const contested = stated.filter(({ mark }) => mark === 'contested');
  const above = new Set<StripPoint>();
  const width = ({ text }: StripPoint) => textWidth(text, NUMBER_SIZE);
  for (const point of [bySize[0], last, stated[0], ...contested, ...news]) {
    if (!point || point === behind || above.has(point)) continue;
    if (behind !== null && point.text === behind.text && point.year === behind.year - 1) continue;
    const meets = [...above].some(
      (other) => Math.abs(other.year - point.year) * yearWidth < (width(other) + width(point)) / 2 + 6,
    );
    if (!meets) above.add(point);
  }
  return (point) => (above.has(point) ? 'above' : point === behind ? 'behind' : 'not');
}
