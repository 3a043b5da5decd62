/** Follows how a PDF page is painted: its state, its layers, and what lies on the paper so far. */
import type { Fill, Glyph, Picture } from './drawing.js';
import {
  type Colour,
  type FontFacts,
  type GraphicsState,
  initialState,
  TextCursor,
} from './graphics-state.js';
import { bandsOf, drawnRules, framed } from './lines-drawn.js';
import { corners, IDENTITY, type Matrix, multiply } from './matrix.js';
import { type FontGlyph, placeText } from './place-text.js';
import type { Rule } from './printed-page.js';
import { boxOf, common, isDrawing, partsOf, type Shape, shapeOf } from './shape.js';

/** Thinner fills are lines, and smaller pictures are points, in points. */
const [THIN, SMALL] = [2, 4];
/** From here on nothing shows through paint. */
const OPAQUE = 0.9;

/** A page with more lines is a drawing. */
const MOST_RULES = 50_000;
/** So many frames within each other are looked at. */
const MOST_CLIPS = 16;

export type ClipRule = 'nonzero' | 'evenodd';

export class Painter {
  readonly glyphs: Glyph[] = [];
  readonly fills: Fill[] = [];
  readonly pictures: Picture[] = [];
  readonly rules: Rule[] = [];
  readonly cursor = new TextCursor();
  state: GraphicsState;
  /** The rule of a clip that begins with the next path. */
  clipRule: ClipRule | null = null;
  /** True since a transform below which nothing was painted: pdf.js leaves out pictures, and so they show. */
  bare = false;
  private readonly saved: GraphicsState[] = [];
  /** For each open piece of marked content whether it is shown. */
  private readonly layers: boolean[] = [];
  private masks = 0;
  private hidden = false;
  /** Letters that are a stencil for what is painted through them. */
  private stencil: Glyph[] = [];

  /** @param base the transform to the coordinates of the page as it is shown */
  constructor(
    private readonly base: Matrix,
    readonly fontOf: (name: string) => FontFacts | null,
    readonly isShown: (layer: unknown) => boolean,
  ) {
    this.state = initialState(base);
  }

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(order: number): void {
    if (this.bare) this.paintPicture(order);
    this.bare = false;
    this.state = this.saved.pop() ?? initialState(this.base);
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  openLayer(shown: boolean): void {
    this.layers.push(shown);
    this.hidden = this.masks > 0 || this.layers.includes(false);
  }

  closeLayer(): void {
    this.layers.pop();
    this.hidden = this.masks > 0 || this.layers.includes(false);
  }

  /** A group is painted by itself and laid on the page as one; a mask's is not laid on it at all. */
  beginGroup(isMask: boolean): void {
    this.bare = false;
    this.save();
    this.state.groupAlpha *= this.state.fillAlpha;
    this.state.fillAlpha = this.state.strokeAlpha = 1;
    if (isMask) this.masks++;
    this.hidden ||= isMask;
  }

  endGroup(isMask: boolean, order: number): void {
    if (isMask) this.masks--;
    this.hidden = this.masks > 0 || this.layers.includes(false);
    this.restore(order);
  }

  /** An annotation is painted on the page as if nothing had been before. */
  beginAnnotation(box: ArrayLike<number> | null): void {
    this.bare = false;
    this.save();
    this.state = initialState(this.base);
    if (box) this.clipTo(box);
  }

  clipTo(box: ArrayLike<number>): void {
    this.clip(shapeOf([corners(this.state.matrix, box[0]!, box[1]!, box[2]!, box[3]!)]));
  }

  private clip(shape: Shape): void {
    const { state } = this;
    const last = state.clips.at(-1);
    if (last?.isBox && shape.isBox) state.clips = [...state.clips.slice(0, -1), common(last, shape)];
    else if (state.clips.length < MOST_CLIPS) state.clips = [...state.clips, shape];
  }

  /** What pictures show is not known; only their places are. */
  paintPicture(order: number): void {
    const box = boxOf(corners(this.state.matrix, 0, 0, 1, 1));
    this.bare = false;
    if (!this.hidden && box.right - box.left > SMALL && box.bottom - box.top > SMALL)
      this.pictures.push({ box, order });
  }

  /** A picture of a single colour. */
  paintUnit(order: number): void {
    this.bare = false;
    this.fill([corners(this.state.matrix, 0, 0, 1, 1)], false, order);
  }

  paintPath(
    data: ArrayLike<number> | null,
    how: { strokes: boolean; fills: boolean; evenOdd: boolean },
    order: number,
  ): void {
    const parts = data ? partsOf(data, this.state.matrix) : [];
    if (data && (how.strokes || how.fills)) {
      this.bare = false;
      const bands = how.fills ? [] : bandsOf(parts, this.state);
      if (!this.hidden && bands.length === 0 && this.rules.length < MOST_RULES)
        for (const drawn of drawnRules(parts, !how.fills)) {
          const rule = framed(drawn, this.state.clips);
          if (rule) this.rules.push(rule);
        }
      if (how.fills) this.fill(parts, how.evenOdd, order);
      const { stroke, strokeAlpha } = this.state;
      for (const band of bands) this.fill([band], false, order, stroke, strokeAlpha);
    }
    if (this.clipRule) this.clip(shapeOf(parts, this.clipRule === 'evenodd'));
    this.clipRule = null;
  }

  private fill(
    parts: Parameters<typeof shapeOf>[0],
    evenOdd: boolean,
    order: number,
    colour = this.state.fill,
    alpha = this.state.fillAlpha,
  ): void {
    const { groupAlpha, normalBlend, throughLetters, clips } = this.state;
    const shape = shapeOf(parts, evenOdd);
    const { left, right, top, bottom } = shape.box;
    if (this.hidden || right - left <= THIN || bottom - top <= THIN) return;
    this.paintThroughLetters(colour);
    const plain = normalBlend && !throughLetters && !isDrawing(parts);
    const covers = alpha * groupAlpha > OPAQUE && plain;
    this.fills.push({ shape, colour, opaque: covers && colour !== null, clips, order });
  }

  beginText(): void {
    this.cursor.set(IDENTITY);
    this.stencil = [];
  }

  showText(items: readonly (FontGlyph | number | null)[], order: number): void {
    const { glyphs, state } = this;
    const before = glyphs.length;
    placeText(items, state, this.cursor, order, this.hidden ? [] : glyphs);
    if (glyphs.length > before) this.bare = false;
    if (state.mode >= 4) this.stencil.push(...glyphs.slice(before));
  }

  endText(): void {
    if (this.stencil.length > 0) this.state.throughLetters = true;
  }

  /** What is painted through letters makes them seen. */
  paintThroughLetters(paint: Colour | null): void {
    if (this.state.throughLetters) for (const glyph of this.stencil) glyph.paints = [paint];
  }
}
