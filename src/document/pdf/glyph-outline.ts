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

/** A glyph of a font whose glyphs are drawings of their own (Type 3): its first path; null where it is a picture. */
export function drawnPath({ fnArray, argsArray }: OperatorList): ArrayLike<number> | null {
  const at = fnArray.indexOf(OPS.constructPath);
  if (at === -1) return null;
  const [, [path]] = argsArray[at] as [number, [ArrayLike<number> | null]];
  return path;
}
