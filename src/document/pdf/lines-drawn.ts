/** The straight lines among a path that is drawn. Programs draw lines as strokes, or fill thin rectangles. */
import type { Point } from './matrix.js';
import type { Rule } from './printed-page.js';
import { boxOf } from './shape.js';

/** A filled rectangle up to this thick is a line; a line up to this short is a dot. In points. */
const THICK = 3;
const SHORT = 4;

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule | null {
  const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (height <= THICK && width > SHORT && width > 2 * height) {
    return { across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  }
  if (width <= THICK && height > SHORT && height > 2 * width) {
    return { across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  }
  return null;
}

/** The lines that the parts of a path show when they are stroked, or filled. */
export function drawnRules(parts: readonly (readonly Point[])[], stroked: boolean): Rule[] {
  const rules: (Rule | null)[] = [];
  for (const part of parts) {
    if (part.length < 2) continue;
    if (stroked) for (let k = 1; k < part.length; k++) rules.push(ruleBetween(part[k - 1]!, part[k]!));
    else {
      const { left, top, right, bottom } = boxOf(part);
      rules.push(ruleBetween([left, top], [right, bottom]));
    }
  }
  return rules.filter((rule) => rule !== null);
}
