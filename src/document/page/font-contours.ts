/** Points of a font's outline, on curves and beside them → the corners of its contours. */
import type { Contour } from '../digit-shapes.js';

/** A contour as corners: each curve is taken to go through its middle. */
export function cornersOf(points: readonly { x: number; y: number; on: boolean }[]): Contour {
  return points.flatMap(({ x, y, on }, i): [number, number][] => {
    if (on) return [[x, y]];
    const [before, after] = [points.at(i - 1)!, points[(i + 1) % points.length]!];
    const end = (other: typeof before): [number, number] =>
      other.on ? [other.x, other.y] : [(other.x + x) / 2, (other.y + y) / 2];
    const [[ax, ay], [bx, by]] = [end(before), end(after)];
    const middle: [number, number] = [(ax + 2 * x + bx) / 4, (ay + 2 * y + by) / 4];
    return after.on ? [middle] : [middle, [bx, by]];
  });
}
