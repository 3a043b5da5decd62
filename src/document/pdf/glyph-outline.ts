/** The outline of a glyph of a PDF's font → its contours. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Contour, middleOf, type Point } from '../digit-shapes.js';
import type { OperatorList } from './operator-list.js';
import { STEPS } from './shape.js';

const MOVE = 0;

/** The corners of closed lines: each curve is taken to go through its middle. */
export function contoursOf(path: ArrayLike<number>): Contour[] {
  const contours: Point[][] = [];
  for (let i = 0; i < path.length; ) {
    const step = path[i++]!;
    const size = STEPS[step];
    if (size === undefined) break;
    const points: Point[] = [];
    for (let at = i; at < i + size; at += 2) points.push([path[at]!, path[at + 1]!]);
    i += size;
    if (step === MOVE) contours.push([]);
    const contour = contours.at(-1);
    const end = points.at(-1);
    if (!contour || !end) continue;
    const from = contour.at(-1);
    if (from && points.length > 1) contour.push(middleOf([from, ...points]));
    contour.push(end);
  }
  return contours;
}

/**
 * A glyph of a font whose glyphs are drawings of their own (Type 3): its first path; null where it is a picture.
 * @param matrix takes the drawing to the text: browsers draw glyphs head down, and such fonts turn them over
 */
export function drawnPath(
  { fnArray, argsArray }: OperatorList,
  matrix: readonly number[] | undefined,
): ArrayLike<number> | null {
  const at = fnArray.indexOf(OPS.constructPath);
  if (at === -1) return null;
  const [, [path]] = argsArray[at] as [number, [ArrayLike<number> | null]];
  if (!path || !matrix?.[0] || !matrix[3] || (matrix[0] > 0 && matrix[3] > 0)) return path;
  return mirrored(path, Math.sign(matrix[0]), Math.sign(matrix[3]));
}

function mirrored(path: ArrayLike<number>, across: number, up: number): number[] {
  const steps = Array.from(path);
  for (let i = 0; i < steps.length; ) {
    const end = i + 1 + (STEPS[steps[i]!] ?? steps.length);
    for (i++; i < end; i += 2) {
      steps[i]! *= across;
      steps[i + 1]! *= up;
    }
    i = end;
  }
  return steps;
}
