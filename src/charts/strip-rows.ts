/** What is drawn of a strip: a row for each of its points. */
import { say } from '../model/language.js';
import { placed } from './made-of.js';
import { MARKS, type Mark } from './states.js';
import { joins, numbersOf, type Size } from './strip-numbers.js';
import type { Strip, StripOptions, StripPoint } from './strip-points.js';

export const labelOf =
  ({ markLabels }: StripOptions) =>
  (mark: Mark): string =>
    say(markLabels?.[mark] ?? MARKS[mark].label);

/**
 * The points of the strip with number `n`. Heights are shares of the strip, 0 to 1, so that the rows are the same on a
 * page and on a phone.
 * @param size pixels of a year and of the highest number
 */
export function rowsOf(
  strip: Strip,
  n: number,
  points: readonly StripPoint[],
  size: Size,
  called: (mark: Mark) => string,
) {
  const own = points.filter((point) => point.strip === strip.id).sort((a, b) => a.year - b.year);
  const top = (strip.top ?? Math.max(0, ...own.map(({ value }) => value ?? 0))) || 1;
  const partOf = (value: number | null) => Math.round(((value ?? 0) / top) * 1000) / 1000;
  const numbers = numbersOf(own, (point) => partOf(point.value), size);
  return own.map((point, at) => {
    const before = own[at - 1];
    const joined = before !== undefined && joins(before, point);
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
      ...numbers(point),
      mark: called(point.mark),
      how: point.how,
      compares: point.compares || '–',
      quote: point.quote || '–',
      source: point.source || '–',
      ...placed(point),
    };
  });
}

export type StripRow = ReturnType<typeof rowsOf>[number];
