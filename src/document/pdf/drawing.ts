/** The drawing commands of a PDF page → what they paint, in the order in which it is painted. */
import { normalizeUnicode, type OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  type Colour,
  colour,
  type FontFacts,
  type GraphicsState,
  initialState,
  TextCursor,
} from './graphics-state.js';
import { drawnRules } from './lines-drawn.js';
import { apply, corners, type Matrix, multiply, type Point } from './matrix.js';
import type { Rule } from './printed-page.js';
import { withoutRadicals } from './radicals.js';
import { type Box, boxOf, partsOf, type Shape, shapeOf } from './shape.js';

/** A character that is painted, seen or not. */
export interface Glyph {
  readonly text: string;
  /** Where it begins on the base line. */
  readonly x: number;
  readonly y: number;
  /** The direction in which the text runs, and the one in which its letters stand; of length 1. */
  readonly along: Point;
  readonly up: Point;
  readonly size: number;
  readonly width: number;
  /** From its beginning to that of the next, with the space that the text sets between its characters. */
  readonly advance: number;
  /** True where the text has a blank before it, or behind it. */
  readonly blank: boolean;
  blankAfter: boolean;
  /** The middle of its ink. */
  readonly middle: Point;
  /** Its paint: null for a pattern's. Without any it only makes a place for what reads the text aloud or copies it. */
  readonly paints: readonly (Colour | null)[];
  readonly alpha: number;
  readonly outlined: boolean;
  readonly clips: readonly Shape[];
  /** Its place in the order of painting. */
  readonly order: number;
}

/** An area that is filled. */
export interface Fill {
  readonly shape: Shape;
  /** Null where a pattern fills it. */
  readonly colour: Colour | null;
  /** True where nothing below shows through. */
  readonly opaque: boolean;
  readonly clips: readonly Shape[];
  readonly order: number;
}

/** A place where a picture is painted. */
export interface Picture {
  readonly box: Box;
  readonly order: number;
}

export interface Drawing {
  readonly glyphs: readonly Glyph[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly Picture[];
  readonly rules: readonly Rule[];
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A character as pdf.js hands it on. */
interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Thinner fills are lines, and smaller pictures are points, in points. */
const [THIN, SMALL] = [2, 4];

export interface Means {
  readonly fontOf: (name: string) => FontFacts | null;
  /** Whether a layer is switched on. */
  readonly isShown: (layer: unknown) => boolean;
  readonly mostRules: number;
  readonly mostGlyphs: number;
}

/**
 * Follows a page's commands.
 * @param base the transform to the coordinates of the page as it is shown
 */
export function follow(
  { fnArray, argsArray }: OperatorList,
  ops: typeof OPS,
  base: Matrix,
  { fontOf, isShown, mostRules, mostGlyphs }: Means,
): Drawing {
  const glyphs: Glyph[] = [];
  const fills: Fill[] = [];
  const pictures: Picture[] = [];
  const rules: Rule[] = [];
  let state = initialState(base);
  const saved: GraphicsState[] = [];
  const cursor = new TextCursor();
  /** For each open piece of marked content whether it is shown. */
  const layers: boolean[] = [];
  let masks = 0;
  let clipRule: 'nonzero' | 'evenodd' | null = null;
  /** Letters of which only the shape counts until something is painted through it. */
  let stencil: number[] = [];
  /** True since a transform below which nothing was painted: pdf.js leaves out pictures, and so they show. */
  let bare = false;
  let afterBlank = false;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? initialState(base);
  };
  const isHidden = () => masks > 0 || layers.includes(false);

  const picture = (order: number) => {
    const box = boxOf(corners(state.matrix, 0, 0, 1, 1));
    if (!isHidden() && box.right - box.left > SMALL && box.bottom - box.top > SMALL)
      pictures.push({ box, order });
  };
  const leave = (order: number) => {
    if (bare) picture(order);
    bare = false;
    restore();
  };
  /** What is painted through letters makes them seen. */
  const paintStencil = (paint: Colour | null) => {
    if (!state.throughLetters) return;
    for (const at of stencil) glyphs[at] = { ...glyphs[at]!, paints: [paint] };
  };

  const move = (x: number, y: number) => {
    afterBlank = false;
    cursor.move(x, y);
  };

  const show = (items: readonly (FontGlyph | number | null)[], order: number) => {
    const { font, size, mode } = state;
    const vertical = font?.vertical ?? false;
    const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
    const matrix = multiply(state.matrix, cursor.matrix);
    const fontSize = Math.abs(size);
    const [widthOf1, heightOf1] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])];
    const x = (matrix[0] / widthOf1) * Math.sign(state.scale || 1) * Math.sign(size || 1);
    const y = (matrix[1] / widthOf1) * Math.sign(state.scale || 1) * Math.sign(size || 1);
    const up: Point = [
      (matrix[2] / heightOf1) * Math.sign(size || 1),
      (matrix[3] / heightOf1) * Math.sign(size || 1),
    ];
    const along: Point = vertical ? [-up[0], -up[1]] : [x, y];
    const paints = [
      ...([0, 2, 4, 6].includes(mode) ? [state.fill] : []),
      ...([1, 2, 5, 6].includes(mode) ? [state.stroke] : []),
    ];
    const alpha = state.groupAlpha * (mode % 4 === 1 ? state.strokeAlpha : state.fillAlpha);
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        const shift = (-item * size) / 1000;
        if (vertical) cursor.y += shift;
        else cursor.x += shift * state.scale;
        continue;
      }
      const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
      const metric = item.vmetric ?? font?.defaultVMetrics;
      const length = vertical ? Math.abs((metric?.[0] ?? -1000) * unit) : item.width * unit * state.scale;
      const step = vertical ? -(length + spacing) : length + spacing * state.scale;
      const text = withoutRadicals(normalizeUnicode(item.unicode ?? '')).replace(
        /[\u00ad\u200b-\u200f\u2060\ufeff]/g,
        '',
      );
      if (!text.trim()) {
        afterBlank ||= text.length > 0;
        const before = glyphs.at(-1);
        if (before && afterBlank && before.order === order) before.blankAfter = true;
      } else if (!isHidden() && heightOf1 > 0 && widthOf1 > 0) {
        const at = apply(matrix, cursor.x, cursor.y + state.rise);
        const height = fontSize * heightOf1;
        const width = Math.abs(length) * (vertical ? heightOf1 : widthOf1);
        const middle: Point = vertical
          ? [at[0] + (along[0] * width) / 2, at[1] + (along[1] * width) / 2]
          : [
              at[0] + (along[0] * width) / 2 + up[0] * 0.35 * height,
              at[1] + (along[1] * width) / 2 + up[1] * 0.35 * height,
            ];
        if (mode >= 4) stencil.push(glyphs.length);
        glyphs.push({
          ...{ text, x: at[0], y: at[1], along, up, size: height, width, middle, paints, alpha, order },
          advance: Math.max(width, Math.abs(step) * (vertical ? heightOf1 : widthOf1)),
          ...{ blank: afterBlank, blankAfter: false, outlined: mode % 4 === 1, clips: state.clips },
        });
        afterBlank = false;
        bare = false;
      }
      if (vertical) cursor.y += step;
      else cursor.x += step;
    }
  };

  const path = (paint: number, data: ArrayLike<number> | null, order: number) => {
    const parts = data ? partsOf(data, state.matrix) : [];
    const evenOdd = paint === ops.eoFill || paint === ops.eoFillStroke || paint === ops.closeEOFillStroke;
    if (paint !== ops.endPath && data) {
      bare = false;
      const stroked = paint === ops.stroke || paint === ops.closeStroke;
      if (!isHidden()) rules.push(...drawnRules(parts, stroked));
      const { left, right, top, bottom } = boxOf(parts.flat());
      if (!stroked && !isHidden() && right - left > THIN && bottom - top > THIN) {
        paintStencil(state.fill);
        const opaque = state.fillAlpha * state.groupAlpha > 0.9 && state.normalBlend && !state.throughLetters;
        fills.push({
          shape: shapeOf(parts, evenOdd),
          colour: state.fill,
          opaque: opaque && state.fill !== null,
          clips: state.clips,
          order,
        });
      }
    }
    if (clipRule) state.clips = [...state.clips, shapeOf(parts, clipRule === 'evenodd')];
    clipRule = null;
  };

  const settings = (entries: readonly (readonly [string, unknown])[]) => {
    for (const [key, value] of entries) {
      if (key === 'ca' && typeof value === 'number') state.fillAlpha = value;
      else if (key === 'CA' && typeof value === 'number') state.strokeAlpha = value;
      else if (key === 'BM') state.normalBlend = value === 'source-over';
      else if (key === 'Font' && Array.isArray(value))
        [state.font, state.size] = [fontOf(value[0]), value[1]];
    }
  };

  const form = (matrix: Matrix | null, box: ArrayLike<number> | null) => {
    if (matrix) state.matrix = multiply(state.matrix, matrix);
    if (box) clip(box);
  };
  const clip = (box: ArrayLike<number>) => {
    state.clips = [...state.clips, shapeOf([corners(state.matrix, box[0]!, box[1]!, box[2]!, box[3]!)])];
  };

  const commands: Record<number, (args: any, order: number) => void> = {
    [ops.save]: save,
    [ops.restore]: (_, order) => leave(order),
    [ops.transform]: (args) => {
      state.matrix = multiply(state.matrix, args);
      bare = true;
    },
    [ops.paintFormXObjectBegin]: ([matrix, box]) => {
      bare = false;
      save();
      form(matrix, box);
    },
    [ops.paintFormXObjectEnd]: (_, order) => leave(order),
    [ops.beginGroup]: ([group]) => {
      bare = false;
      save();
      if (group.bbox) {
        const before = state.matrix;
        form(group.matrix, group.bbox);
        state.matrix = before;
      }
      state.groupAlpha *= state.fillAlpha;
      state.fillAlpha = state.strokeAlpha = 1;
      if (group.smask) masks++;
    },
    [ops.endGroup]: ([group]) => {
      if (group?.smask) masks--;
      restore();
    },
    [ops.beginAnnotation]: ([, rect, transform, matrix]) => {
      save();
      state = initialState(base);
      if (rect) clip(rect);
      form(transform, null);
      form(matrix, null);
    },
    [ops.endAnnotation]: (_, order) => leave(order),
    [ops.beginMarkedContent]: () => layers.push(true),
    [ops.beginMarkedContentProps]: ([tag, layer]) => layers.push(tag !== 'OC' || isShown(layer)),
    [ops.endMarkedContent]: () => layers.pop(),
    [ops.setGState]: ([entries]) => settings(entries),
    [ops.setFillRGBColor]: ([hex]) => {
      state.fill = colour(hex);
    },
    [ops.setStrokeRGBColor]: ([hex]) => {
      state.stroke = colour(hex);
    },
    [ops.setFillColorN]: () => {
      state.fill = null;
    },
    [ops.setStrokeColorN]: () => {
      state.stroke = null;
    },
    [ops.clip]: () => {
      clipRule = 'nonzero';
    },
    [ops.eoClip]: () => {
      clipRule = 'evenodd';
    },
    [ops.constructPath]: ([paint, [data]], order) => path(paint, data, order),
    [ops.shadingFill]: () => {
      bare = false;
      paintStencil(null);
    },
    [ops.paintImageXObject]: (_, order) => picture(order),
    [ops.paintInlineImageXObject]: (_, order) => picture(order),
    [ops.paintImageMaskXObject]: (_, order) => picture(order),
    [ops.paintSolidColorImageMask]: (_, order) => {
      const shape = shapeOf([corners(state.matrix, 0, 0, 1, 1)]);
      if (!isHidden())
        fills.push({ shape, colour: state.fill, opaque: state.fill !== null, clips: state.clips, order });
    },
    [ops.beginText]: () => {
      cursor.set([1, 0, 0, 1, 0, 0]);
      stencil = [];
      afterBlank = false;
    },
    [ops.endText]: () => {
      if (stencil.length > 0) state.throughLetters = true;
    },
    [ops.setFont]: ([name, size]) => {
      state.font = fontOf(name);
      state.size = size;
    },
    [ops.setCharSpacing]: ([spacing]) => {
      state.charSpacing = spacing;
    },
    [ops.setWordSpacing]: ([spacing]) => {
      state.wordSpacing = spacing;
    },
    [ops.setHScale]: ([percent]) => {
      state.scale = percent / 100;
    },
    [ops.setLeading]: ([leading]) => {
      state.leading = -leading;
    },
    [ops.setTextRise]: ([rise]) => {
      state.rise = rise;
    },
    [ops.setTextRenderingMode]: ([mode]) => {
      state.mode = mode;
    },
    [ops.setTextMatrix]: ([matrix]) => {
      afterBlank = false;
      cursor.set(matrix);
    },
    [ops.moveText]: ([x, y]) => move(x, y),
    [ops.setLeadingMoveText]: ([x, y]) => {
      state.leading = y;
      move(x, y);
    },
    [ops.nextLine]: () => move(0, state.leading),
    [ops.showText]: ([items], order) => show(items, order),
  };
  for (let i = 0; i < fnArray.length && rules.length <= mostRules && glyphs.length <= mostGlyphs; i++)
    commands[fnArray[i]!]?.(argsArray[i] ?? [], i);
  return { glyphs, fills, pictures, rules };
}
