/** What fields and notes of a page hold that no command paints: a viewer prints it into their boxes. */
import { UNKNOWN_SIGN } from '../document.js';
import type { Glyph } from './drawing.js';
import { corners, type Matrix } from './matrix.js';
import { type Box, boxOf } from './shape.js';

/** What pdf.js tells of a note or a field, as far as it is used. */
export interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  /** What a field goes back to. pdf.js takes it for the value where there is none, and so do some viewers. */
  readonly defaultFieldValue?: unknown;
  readonly hasAppearance?: boolean;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly contentsObj?: { readonly str?: string };
  readonly rect?: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly annotationFlags?: number;
  readonly defaultAppearanceData?: { readonly fontSize?: number } | null;
  readonly password?: boolean;
  /** Whether each character stands in a box of its own, far from the next one. */
  readonly comb?: boolean;
}

/** Flags of notes that are not shown: hidden, and not to be viewed. */
const NOT_SHOWN = 2 | 32;
const SIZE = 10;

/** Whether all that a field holds may be what it goes back to: some viewers show that, and others nothing. */
const isDoubtful = ({ fieldType, fieldValue, defaultFieldValue, hasAppearance }: Annotation): boolean =>
  fieldType === 'Tx' &&
  hasAppearance === false &&
  typeof defaultFieldValue === 'string' &&
  defaultFieldValue.trim() !== '' &&
  fieldValue === defaultFieldValue;

/** What stands in the box; empty where that is not text. */
function textOf(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, options, contentsObj, password } = annotation;
  if (subtype === 'FreeText') return contentsObj?.str ?? '';
  if (subtype !== 'Widget' || password || (fieldType !== 'Tx' && fieldType !== 'Ch')) return '';
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter(
    (one) => typeof one === 'string',
  );
  if (isDoubtful(annotation)) return UNKNOWN_SIGN;
  const shown = (value: string) => options?.find((one) => one.exportValue === value)?.displayValue ?? value;
  return values.map(shown).join('\n');
}

/** Text in a box, as characters that are seen: each line in one piece. */
function printedIn(box: Box, text: string, fontSize: number): Glyph[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim());
  const room = box.bottom - box.top;
  const size = Math.min(fontSize || SIZE, room / Math.max(1, lines.length));
  const top = lines.length === 1 ? box.top + (room - size) / 2 : box.top + 0.1 * size;
  return lines.map((line, i) => {
    const halves = [...line].reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0);
    const width = Math.min((halves * size) / 2, Math.max(1, box.right - box.left - 2));
    const [x, y] = [box.left + 1, top + (i + 0.85) * size];
    return {
      ...{ text: line.trim(), x, y, along: [1, 0], up: [0, -1], size, width, advance: width },
      ...{ blank: true, blankAfter: true, middle: [x + width / 2, y - 0.35 * size], paints: [[0, 0, 0]] },
      ...{ alpha: 1, outlined: false, clips: [], order: Number.MAX_SAFE_INTEGER },
    } satisfies Glyph;
  });
}

const within = ({ left, right, top, bottom }: Box, { middle: [x, y] }: Glyph) =>
  x > left && x < right && y > top && y < bottom;

const boxIn = (rect: readonly number[], base: Matrix) =>
  boxOf(corners(base, rect[0]!, rect[1]!, rect[2]!, rect[3]!));

/** What is seen, but for the characters of fields that show each in a box of its own, which are printed as one, or that nobody knows. */
export function withoutCombs(
  annotations: readonly Annotation[],
  base: Matrix,
  seen: readonly Glyph[],
): readonly Glyph[] {
  const combed = annotations.flatMap((annotation) => {
    const { comb, rect } = annotation;
    const doubtful = isDoubtful(annotation);
    if ((!comb && !doubtful) || !rect) return [];
    const its = seen.filter((glyph) => within(boxIn(rect, base), glyph));
    return doubtful || its.map(({ text }) => text).join('') === textOf(annotation) ? its : [];
  });
  if (combed.length === 0) return seen;
  const gone = new Set(combed);
  return seen.filter((glyph) => !gone.has(glyph));
}

/** A box holds four corners, of two numbers each. */
const CORNERS = 8;

/** Where readers of the page have struck text out. */
export function struckBoxes(annotations: readonly Annotation[], base: Matrix): Box[] {
  return annotations.flatMap(({ subtype, rect, quadPoints, annotationFlags = 0 }) => {
    if (subtype !== 'StrikeOut' || annotationFlags & NOT_SHOWN) return [];
    const points = Array.from(quadPoints ?? []);
    const boxes: Box[] = [];
    for (let at = 0; at + CORNERS <= points.length; at += CORNERS) {
      const quad = points.slice(at, at + CORNERS);
      const [xs, ys] = [quad.filter((_, i) => i % 2 === 0), quad.filter((_, i) => i % 2 === 1)];
      boxes.push(boxOf(corners(base, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))));
    }
    if (boxes.length > 0 || !rect) return boxes;
    return [boxIn(rect, base)];
  });
}

/**
 * The text of fields and notes in whose boxes nothing is seen.
 * @param base the transform to the coordinates of the page as it is shown
 */
export function unpaintedText(
  annotations: readonly Annotation[],
  base: Matrix,
  seen: readonly Glyph[],
): Glyph[] {
  return annotations.flatMap((annotation) => {
    const { rect, annotationFlags = 0, defaultAppearanceData } = annotation;
    const text = textOf(annotation);
    if (!text.trim() || !rect || annotationFlags & NOT_SHOWN) return [];
    const box = boxIn(rect, base);
    if (seen.some((glyph) => within(box, glyph))) return [];
    return printedIn(box, text, defaultAppearanceData?.fontSize ?? 0);
  });
}
