/** Text that is painted twice to look bold, or once more as its shadow → text that stands once. */
import type { Glyph } from './drawing.js';
import { offLine } from './matrix.js';

/** How far the second print may lie from the first, in widths of the character and in sizes of the font. */
const [ASIDE, APART] = [0.75, 0.5];
/** A character that stands a little higher or lower than its neighbour on the line is not its neighbour. */
const [ASLANT, OFF_LINE] = [1.1, 0.12];
/** A piece of text of which so much is printed again is a second print; else it is another text in the same place. */
const MOST = 0.6;

/** So many of one character are looked at in one place; more are drawn by nobody. */
const MOST_LOOKED_AT = 200;

/** Where characters stand, so that those in one place are found without looking at all. */
class Places {
  private readonly bands = new Map<string, Map<number, Glyph[]>>();

  private static readonly HEIGHT = 32;

  add(glyph: Glyph): void {
    const band = Math.floor(glyph.middle[1] / Places.HEIGHT);
    let mine = this.bands.get(glyph.text);
    if (!mine) {
      mine = new Map();
      this.bands.set(glyph.text, mine);
    }
    const others = mine.get(band);
    if (others) others.push(glyph);
    else mine.set(band, [glyph]);
  }

  /** Whether the same character stands in the same place. */
  has(glyph: Glyph): boolean {
    const mine = this.bands.get(glyph.text);
    if (!mine) return false;
    const reach = Math.max(1.1 * glyph.width, glyph.size);
    const [from, to] = [glyph.middle[1] - reach, glyph.middle[1] + reach].map((y) =>
      Math.floor(y / Places.HEIGHT),
    );
    for (let band = from!; band <= to!; band++) {
      const others = mine.get(band);
      if (!others) continue;
      const first = Math.max(0, others.length - MOST_LOOKED_AT);
      for (let i = others.length - 1; i >= first; i--) if (isPrint(glyph, others[i]!)) return true;
    }
    return false;
  }
}

/** Whether a character is another print of the same one. */
function isPrint({ middle, along, width, size }: Glyph, other: Glyph): boolean {
  const [dx, dy] = [other.middle[0] - middle[0], other.middle[1] - middle[1]];
  const apart = offLine(along, [dx, dy]);
  if (apart >= APART * size || Math.abs(other.size - size) >= 0.15 * size) return false;
  const near = apart > OFF_LINE * size ? ASLANT : ASIDE;
  if (Math.abs(dx * along[0] + dy * along[1]) >= near * width) return false;
  return along[0] * other.along[0] + along[1] * other.along[1] > 0.99;
}

/** Pieces of text that are printed in one go, in the order of painting. */
function pieces(glyphs: readonly Glyph[]): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs) {
    const piece = found.at(-1);
    if (piece && piece[0]!.order === glyph.order) piece.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/** Each character once: of two prints the later one, which lies on top. */
export function printedOnce(glyphs: readonly Glyph[]): Glyph[] {
  const places = new Places();
  /** Whole pieces by their text, as a shadow may lie further off than a character is wide. */
  const whole = new Map<string, Glyph[]>();
  const kept: Glyph[][] = [];
  for (const piece of pieces(glyphs).reverse()) {
    const text = piece.map((glyph) => glyph.text).join('');
    const [first, last] = [piece[0]!, piece.at(-1)!];
    const { x, y, size } = first;
    const length = Math.hypot(last.x - x, last.y - y) + last.width;
    const shadowed = (piece.length > 1 ? (whole.get(text) ?? []) : [])
      .slice(-MOST_LOOKED_AT)
      .some(
        (other) =>
          Math.abs(other.size - size) < 0.15 * size &&
          Math.hypot(other.x - x, other.y - y) < Math.min(size, 0.5 * length) &&
          offLine(first.along, [other.x - x, other.y - y]) < 0.6 * size,
      );
    if (shadowed) continue;
    const same = whole.get(text);
    if (same) same.push(first);
    else whole.set(text, [first]);
    if (piece.filter((glyph) => places.has(glyph)).length >= MOST * piece.length) continue;
    for (const glyph of piece) places.add(glyph);
    kept.push(piece);
  }
  return kept.reverse().flat();
}
