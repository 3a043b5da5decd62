/** The straight lines among a path that is drawn. Programs draw lines as strokes, or fill thin rectangles. */
import { corners, IDENTITY, type Matrix, type Point } from './matrix.js';
import type { Rule } from './printed-page.js';
import { boxOf, type Shape } from './shape.js';

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

/** A stroke from here on is an area: people cover words with the widest pen. In points. */
const WIDE = 6;

/** The areas of straight strokes that are as wide as a line of text. */
export function bandsOf(
  parts: readonly (readonly Point[])[],
  { matrix: [a, b, c, d], lineWidth }: { readonly matrix: Matrix; readonly lineWidth: number },
): Point[][] {
  const half = (lineWidth * Math.sqrt(Math.abs(a * d - b * c))) / 2;
  if (2 * half < WIDE) return [];
  return parts.flatMap((part) =>
    part.slice(1).flatMap(([x2, y2], k) => {
      const [x1, y1] = part[k]!;
      if (Math.abs(y1 - y2) < 1)
        return [corners(IDENTITY, Math.min(x1, x2), y1 - half, Math.max(x1, x2), y1 + half)];
      if (Math.abs(x1 - x2) < 1)
        return [corners(IDENTITY, x1 - half, Math.min(y1, y2), x1 + half, Math.max(y1, y2))];
      return [];
    }),
  );
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

/** A border that lies on the edge of its frame is seen, and so are its ends. */
const EDGE = 1.5;

/** What frames leave of a line; null where they cut it off. */
export function framed(rule: Rule, frames: readonly Shape[]): Rule | null {
  let { from, to } = rule;
  for (const { box } of frames) {
    const [first, last] = rule.across ? [box.top, box.bottom] : [box.left, box.right];
    if (rule.at < first - EDGE || rule.at > last + EDGE) return null;
    const [begin, end] = rule.across ? [box.left, box.right] : [box.top, box.bottom];
    from = Math.max(from, begin - EDGE);
    to = Math.min(to, end + EDGE);
  }
  if (to - from <= SHORT) return null;
  return from === rule.from && to === rule.to ? rule : { ...rule, from, to };
}
