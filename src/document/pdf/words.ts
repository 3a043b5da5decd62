/** Characters → the words that they are printed as, each with the way that it runs. */
import type { Glyph } from './drawing.js';
import type { Point } from './matrix.js';
import { BLANK, COLUMN, type Run } from './printed-page.js';

/** How a word runs on the sheet; null for any other slant. */
export type Way = 'across' | 'up' | 'down' | 'upside down' | null;

export interface Word {
  readonly way: Way;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
}

/** Slants up to this, as the sine of the angle, come from how a sheet was laid on a scanner. */
const STRAIGHT = 0.06;

export function wayOf([x, y]: Point): Way {
  if (Math.abs(y) < STRAIGHT) return x > 0 ? 'across' : 'upside down';
  if (Math.abs(x) < STRAIGHT) return y > 0 ? 'down' : 'up';
  return null;
}

/** Whether a character goes on in the next one. */
function goesOn(a: Glyph, b: Glyph): boolean {
  if (b.blank || a.blankAfter || Math.abs(a.size - b.size) > 0.1 * a.size) return false;
  if (a.along[0] * b.along[0] + a.along[1] * b.along[1] < 0.99) return false;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const forth = dx * a.along[0] + dy * a.along[1];
  const aside = Math.abs(dx * a.along[1] - dy * a.along[0]);
  const size = Math.min(a.size, b.size);
  return (
    aside < 0.1 * size &&
    forth > a.width - 0.3 * size &&
    forth - a.advance < BLANK * size &&
    forth - a.width < COLUMN * size
  );
}

export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = groups.at(-1)?.at(-1);
    if (last && goesOn(last, glyph)) groups.at(-1)!.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) => ({
    way: wayOf(group[0]!.along),
    glyphs: group,
    text: group.map(({ text }) => text).join(''),
  }));
}

/** A word as a run; one that runs up or down stands around its middle. */
export function runOf({ way, glyphs, text }: Word): Run {
  const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
  const { size: height, blank } = first;
  const common = { text, height, blank, blankAfter: last.blankAfter };
  if (way === 'up' || way === 'down') {
    const [x, y] = [0, 1].map((i) => (first.middle[i]! + last.middle[i]!) / 2);
    return {
      ...common,
      x: x! - height / 2,
      y: y! + 0.35 * height,
      width: height,
      reach: height,
      turned: way,
    };
  }
  const length = last.x - first.x;
  return {
    ...{ ...common, x: first.x, y: first.y },
    ...{ width: length + last.width, reach: length + last.advance, turned: null },
  };
}
