/** A piece of text that a PDF shows → its characters at their places. */
import { normalizeUnicode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UNKNOWN_SIGN } from '../document.js';
import type { Glyph } from './drawing.js';
import type { GraphicsState, TextCursor } from './graphics-state.js';
import { type Matrix, multiply, type Point } from './matrix.js';
import { withoutRadicals } from './radicals.js';

/** A character as pdf.js hands it on. */
export interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Characters that show nothing, not even a blank. */
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const texts = new Map<string, string>();
const MOST_TEXTS = 50_000;

/** What a character stands for. Fonts have few, so each is looked up once. */
function textOf(unicode: string): string {
  const known = texts.get(unicode);
  if (known !== undefined) return known;
  const text = withoutRadicals(normalizeUnicode(unicode)).replace(NOTHING, '');
  const read = text.trim() === '' && text !== '' ? ' ' : text;
  if (texts.size < MOST_TEXTS) texts.set(unicode, read);
  return read;
}

/** The paint of a mode of showing text, as the standard numbers them. */
const [FILLS, STROKES] = [
  [0, 2, 4, 6],
  [1, 2, 5, 6],
];

/** How characters lie on the page, and how long the units of the text are there. */
function layOf({ scale, size, font }: GraphicsState, [a, b, c, d]: Matrix) {
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  const [forth, upright] = [Math.sign(scale || 1) * Math.sign(size || 1), Math.sign(size || 1)];
  const up: Point = [(c / down) * upright, (d / down) * upright];
  const along: Point = font?.vertical ? [-up[0], -up[1]] : [(a / across) * forth, (b / across) * forth];
  return { across, down, up, along };
}

/** Letters that are drawn narrower, or flatter, than by this part of themselves are lines to the eye. */
const FLATTEST = 0.1;

/** Puts the characters at the cursor, which moves on, behind the ones that are there. */
export function placeText(
  items: readonly (FontGlyph | number | null)[],
  state: GraphicsState,
  cursor: TextCursor,
  order: number,
  glyphs: Glyph[],
): void {
  const { font, size, mode, scale, rise, clips } = state;
  const vertical = font?.vertical ?? false;
  const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
  const matrix = multiply(state.matrix, cursor.matrix);
  const { across, down, up, along } = layOf(state, matrix);
  const wide = Math.abs(scale) * across;
  const isFlat = Math.min(wide, down) < FLATTEST * Math.max(wide, down);
  const height = Math.abs(size) * down;
  const paints = [
    ...(FILLS!.includes(mode) ? [state.fill] : []),
    ...(STROKES!.includes(mode) ? [state.stroke] : []),
  ];
  const outlined = mode % 4 === 1;
  const alpha = state.groupAlpha * (outlined ? state.strokeAlpha : state.fillAlpha);
  const [away, lift] = vertical ? [down, 0] : [across, 0.35 * height];
  for (const item of items) {
    if (item === null) continue;
    if (typeof item === 'number') {
      const shift = (-item * size) / 1000;
      if (vertical) cursor.y += shift;
      else cursor.x += shift * scale;
      continue;
    }
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    const metric = vertical ? (item.vmetric ?? font?.defaultVMetrics) : null;
    const length = vertical ? Math.abs((metric?.[0] ?? -1000) * unit) : item.width * unit * scale;
    const step = vertical ? -(length + spacing) : length + spacing * scale;
    const said = textOf(item.unicode ?? '');
    const text = font?.strange ? said.replace(/\d/g, UNKNOWN_SIGN) : said;
    if (text === ' ') {
      cursor.afterBlank = true;
      const before = glyphs.at(-1);
      if (before?.order === order) before.blankAfter = true;
    } else if (text !== '' && !isFlat && across > 0 && down > 0) {
      const x = matrix[0] * cursor.x + matrix[2] * (cursor.y + rise) + matrix[4];
      const y = matrix[1] * cursor.x + matrix[3] * (cursor.y + rise) + matrix[5];
      const width = Math.abs(length) * away;
      const middle: Point = [
        x + (along[0] * width) / 2 + up[0] * lift,
        y + (along[1] * width) / 2 + up[1] * lift,
      ];
      const advance = Math.max(width, Math.abs(step) * away);
      const blank = cursor.afterBlank;
      const blankAfter = false;
      glyphs.push(
        // biome-ignore format: one object, built at once, as a page has thousands.
        { text, x, y, along, up, size: height, width, advance, blank, blankAfter, middle, paints, alpha, outlined, clips, order },
      );
      cursor.afterBlank = false;
    }
    if (vertical) cursor.y += step;
    else cursor.x += step;
  }
}
