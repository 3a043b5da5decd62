/** How a PDF page draws at a moment of its drawing commands. */
import { IDENTITY, type Matrix } from './matrix.js';
import type { OperatorList } from './operator-list.js';
import type { Shape } from './shape.js';

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** What pdf.js tells of a font, as far as text's place depends on it. */
export interface FontFacts {
  readonly vertical?: boolean;
  /** Whether it draws other digits than it says. */
  readonly strange?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  /** Its glyphs, where each is a drawing of its own (Type 3). */
  readonly charProcOperatorList?: Readonly<Record<string, OperatorList>>;
}

export interface GraphicsState {
  matrix: Matrix;
  /** Null where a pattern fills, whose colour nobody knows here. */
  fill: Colour | null;
  stroke: Colour | null;
  fillAlpha: number;
  strokeAlpha: number;
  lineWidth: number;
  /** Part of the paint that groups around leave. */
  groupAlpha: number;
  /** False where paint mixes with what lies below, as a text marker's does. */
  normalBlend: boolean;
  /** Only what lies within all of them is seen. */
  clips: readonly Shape[];
  /** True where letters are the stencil through which is painted. */
  throughLetters: boolean;
  font: FontFacts | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

const BLACK: Colour = [0, 0, 0];

export const initialState = (matrix: Matrix): GraphicsState => ({
  ...{ matrix, fill: BLACK, stroke: BLACK, fillAlpha: 1, strokeAlpha: 1, lineWidth: 1, groupAlpha: 1 },
  ...{ normalBlend: true, clips: [], throughLetters: false, font: null, size: 0 },
  ...{ charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
});

/** Where the next character stands, in the coordinates of the text. */
export class TextCursor {
  matrix: Matrix = IDENTITY;
  x = 0;
  y = 0;
  /** True where a blank stands before it. */
  afterBlank = false;
  private lineX = 0;
  private lineY = 0;

  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
    this.afterBlank = false;
  }

  move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    this.x = this.lineX;
    this.y = this.lineY;
    this.afterBlank = false;
  }
}

/** `#rrggbb` as a colour. */
export function colour(hex: unknown): Colour | null {
  if (typeof hex !== 'string' || !/^#[\da-f]{6}$/i.test(hex)) return null;
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** The greatest difference of a part of two colours. */
export const difference = (a: Colour, b: Colour) => Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
