/** Which numbers of a strip are written, and where: beside their marks, and not where the line runs. */
import type { StripPoint } from './strip-points.js';
import { textWidth } from './text.js';
import { LABEL_SIZE } from './theme.js';

export const NUMBER_SIZE = LABEL_SIZE - 1;
/** From a mark up to the foot of its number, and how far a number's end may reach over its mark, in pixels. */
const [FOOT, OVER] = [5, 3];
/** A number behind a mark of so small a part of its strip is raised by so many pixels: the line of zero runs there. */
const [LOW, RAISED] = [0.06, 8];

/** Pixels from one year to the next, and of the highest number. */
export interface Size {
  readonly year: number;
  readonly plot: number;
}

/** A line is drawn from the one to the other. */
export const joins = (before: StripPoint, point: StripPoint): boolean =>
  before.year === point.year - 1 && before.value !== null && point.value !== null && point.join !== 'none';

/**
 * For each point: whether its number is written `above` its mark, `behind` it or `not`, and how far aside and up from there
 * (negative), in pixels. The last stands behind its mark, the others above theirs, as far as there is room.
 */
export function numbersOf(
  points: readonly StripPoint[],
  partOf: (point: StripPoint) => number,
  size: Size,
): (point: StripPoint) => { written: 'not' | 'above' | 'behind'; aside: number; up: number } {
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
  const width = ({ text }: StripPoint) => textWidth(text, NUMBER_SIZE);
  /** How far aside the numbers above their marks stand. */
  const above = new Map<StripPoint, number>();
  const isFree = (point: StripPoint, aside: number) =>
    [...above].every(
      ([other, its]) =>
        Math.abs((other.year - point.year) * size.year + its - aside) >=
        (width(other) + width(point)) / 2 + 6,
    );
  for (const point of [bySize[0], last, stated[0], ...contested, ...news]) {
    if (!point || point === behind || above.has(point)) continue;
    if (behind !== null && point.text === behind.text && point.year === behind.year - 1) continue;
    const away = sideOf(point, points, partOf, size) * (width(point) / 2 - OVER);
    // Where another number stands there, one that the line runs through is better than none.
    const aside = [away, 0].find((one) => isFree(point, one));
    if (aside !== undefined) above.set(point, aside);
  }
  return (point) => ({
    written: above.has(point) ? 'above' : point === behind ? 'behind' : 'not',
    aside: Math.round(above.get(point) ?? 0),
    up: point === behind && partOf(point) < LOW ? -RAISED : 0,
  });
}

/** To which side of its mark a number goes: away from a line that climbs through it, where only one does. */
function sideOf(
  point: StripPoint,
  points: readonly StripPoint[],
  partOf: (point: StripPoint) => number,
  { year, plot }: Size,
): -1 | 0 | 1 {
  const at = points.indexOf(point);
  const [before, after] = [points[at - 1], points[at + 1]];
  const reach = textWidth(point.text, NUMBER_SIZE) / 2 / year;
  const climbs = (next: StripPoint) => (partOf(next) - partOf(point)) * plot * reach > FOOT;
  const left = before !== undefined && joins(before, point) && climbs(before);
  const right = after !== undefined && joins(point, after) && climbs(after);
  // Before the first mark there is room for half of its number.
  if (left === right || (right && at === 0)) return 0;
  return left ? 1 : -1;
}
