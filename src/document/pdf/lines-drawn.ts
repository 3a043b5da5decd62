/** What a PDF page draws → the straight lines among it. Programs draw them as strokes, or fill thin rectangles. */
import type { Rule } from './printed-page.js';

type Matrix = readonly [number, number, number, number, number, number];

/** The operations that matter, by the number that pdf.js gives them. */
export interface Operations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdf.js' numbers of the steps of a path, and how many numbers follow each. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

/** A filled rectangle up to this thick is a line; a line up to this short is a dot. In points. */
const THICK = 3;
const SHORT = 4;

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

type Point = readonly [x: number, y: number];
const apply = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The corners of each part of a path; a curve counts as none. */
function partsOf(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let i = 0; i < data.length; ) {
    const step = data[i++]!;
    const size = STEPS[step];
    if (size === undefined) return parts;
    if (step === MOVE) parts.push([]);
    const part = parts.at(-1);
    if ((step === MOVE || step === LINE) && part) part.push(apply(matrix, data[i]!, data[i + 1]!));
    else if (step === CLOSE && part?.[0]) part.push(part[0]);
    i += size;
  }
  return parts;
}

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

/** The straight lines that a page draws, in the coordinates that `base` leads to. */
export function drawnRules(
  { fnArray, argsArray }: OperatorList,
  ops: Operations,
  base: Matrix,
  most: number,
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = base;
  for (let i = 0; i < fnArray.length && rules.length <= most; i++) {
    const args = argsArray[i] as readonly unknown[] | null;
    switch (fnArray[i]) {
      case ops.save:
        saved.push(matrix);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        matrix = saved.pop() ?? base;
        break;
      case ops.transform:
        matrix = multiply(matrix, args as unknown as Matrix);
        break;
      case ops.paintFormXObjectBegin:
        saved.push(matrix);
        if (args?.[0]) matrix = multiply(matrix, args[0] as Matrix);
        break;
      case ops.constructPath: {
        const [paint, [data]] = args as unknown as [number, [ArrayLike<number> | null]];
        if (!data || paint === ops.endPath) break;
        const strokes = paint === ops.stroke || paint === ops.closeStroke;
        for (const part of partsOf(data, matrix)) {
          if (part.length < 2) continue;
          if (strokes) {
            for (let k = 1; k < part.length; k++)
              rules.push(...[ruleBetween(part[k - 1]!, part[k]!)].filter((r) => r !== null));
            continue;
          }
          const [xs, ys] = [part.map(([x]) => x), part.map(([, y]) => y)];
          const rule = ruleBetween([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
          if (rule) rules.push(rule);
        }
      }
    }
  }
  return rules;
}
