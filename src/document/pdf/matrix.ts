/** Plane transforms as PDF writes them: [a b c d e f] maps x, y to ax + cy + e, bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that does `n` first, then `m`. */
export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** A rectangle's corners in order, where a transform takes them. */
export const corners = (m: Matrix, x1: number, y1: number, x2: number, y2: number): Point[] => [
  apply(m, x1, y1),
  apply(m, x2, y1),
  apply(m, x2, y2),
  apply(m, x1, y2),
];

/** How far a step leads off a line that runs along a way: letters that slant stand on it all the same. */
export const offLine = ([x, y]: Point, [dx, dy]: Point): number => Math.abs(dy * x - dx * y);
