/** Areas of a page: what a path encloses. */
import { apply, type Matrix, type Point } from './matrix.js';

/** pdf.js' numbers of the steps of a path, and how many numbers follow each. */
export const STEPS: readonly number[] = [2, 2, 6, 4, 0];
const [MOVE, CLOSE] = [0, 4];

/** The corners of each part of a path; a curve counts as its end. */
export function partsOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let i = 0; i < data.length; ) {
    const step = data[i++]!;
    const size = STEPS[step];
    if (size === undefined) return parts;
    if (step === MOVE) parts.push([]);
    const part = parts.at(-1);
    if (step === CLOSE && part?.[0]) part.push(part[0]);
    else if (step !== CLOSE && part) part.push(apply(matrix, data[i + size - 2]!, data[i + size - 1]!));
    i += size;
  }
  return parts;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Shape {
  readonly parts: readonly (readonly Point[])[];
  readonly box: Box;
  readonly evenOdd: boolean;
  /** True where the box is the shape. */
  readonly isBox: boolean;
}

/** Whether corners are those of an upright rectangle. */
function isUpright(parts: readonly (readonly Point[])[]): boolean {
  const [part] = parts;
  if (!part || parts.length > 1 || part.length < 4 || part.length > 5) return false;
  if (part.length === 5 && (part[4]![0] !== part[0]![0] || part[4]![1] !== part[0]![1])) return false;
  return [0, 1, 2, 3].every((i) => {
    const [[x1, y1], [x2, y2]] = [part[i]!, part[(i + 1) % 4]!];
    return (i % 2 === 0) === (part[0]![1] === part[1]![1]) ? y1 === y2 : x1 === x2;
  });
}

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export const inBox = ({ left, top, right, bottom }: Box, [x, y]: Point) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** A shape of more corners is a drawing; only its box is looked at. */
const MOST_CORNERS = 500;

export const isDrawing = (parts: readonly (readonly Point[])[]) =>
  parts.reduce((sum, { length }) => sum + length, 0) > MOST_CORNERS;

export const shapeOf = (parts: readonly (readonly Point[])[], evenOdd = false): Shape => ({
  ...{ parts, evenOdd, box: boxOf(parts.flat()), isBox: isUpright(parts) || isDrawing(parts) },
});

/** What two upright rectangles have in common; it may be nothing. */
export function common({ box: a }: Shape, { box: b }: Shape): Shape {
  const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
  const [top, bottom] = [Math.max(a.top, b.top), Math.min(a.bottom, b.bottom)];
  return { parts: [], evenOdd: false, isBox: true, box: { left, top, right, bottom } };
}

/** Whether a point lies within a shape, by the rule that it is filled by. */
export function inside({ parts, box, evenOdd, isBox }: Shape, point: Point): boolean {
  if (isBox || !inBox(box, point)) return isBox && inBox(box, point);
  const [x, y] = point;
  let winding = 0;
  let crossings = 0;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const [x1, y1] = part[i]!;
      const [x2, y2] = part[(i + 1) % part.length]!;
      if (y1 > y === y2 > y || x >= x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) continue;
      crossings++;
      winding += y2 > y1 ? 1 : -1;
    }
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}
