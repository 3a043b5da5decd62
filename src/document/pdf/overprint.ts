/** Text that is painted twice to look bold, or once more as its shadow → text that stands once. */
import type { Glyph } from './drawing.js';

/** How far the second print may lie from the first, in widths of the character and in sizes of the font. */
const [ASIDE, APART] = [0.75, 0.5];
/** A character that stands a little higher or lower than its neighbour on the line is not its neighbour. */
const [ASLANT, OFF_LINE] = [1.1, 0.12];
/** A piece of text of which so much is printed again is a second print; else it is another text in the same place. */
const MOST = 0.6;

/** Where characters stand, so that neighbours are found without looking at all of them. */
class Places {
  private readonly cells = new Map<string, Glyph[]>();
  private readonly key = (text: string, column: number, row: number) => `${text} ${column} ${row}`;

  private static readonly SIDE = 16;

  add(glyph: Glyph): void {
    const [column, row] = glyph.middle.map((value) => Math.floor(value / Places.SIDE));
    const key = this.key(glyph.text, column!, row!);
    const cell = this.cells.get(key);
    if (cell) cell.push(glyph);
    else this.cells.set(key, [glyph]);
  }

  /** The same character that stands in the same place. */
  has(glyph: Glyph): boolean {
    const { middle, along, up, width, size, text } = glyph;
    const reach = Math.max(width, size);
    const [from, to] = [-reach, reach].map((d) =>
      middle.map((value) => Math.floor((value + d) / Places.SIDE)),
    );
    for (let column = from![0]!; column <= to![0]!; column++) {
      for (let row = from![1]!; row <= to![1]!; row++) {
        for (const other of this.cells.get(this.key(text, column, row)) ?? []) {
          const [dx, dy] = [other.middle[0] - middle[0], other.middle[1] - middle[1]];
          const aside = Math.abs(dx * along[0] + dy * along[1]);
          const apart = Math.abs(dx * up[0] + dy * up[1]);
          const near = apart > OFF_LINE * size ? ASLANT : ASIDE;
          const alike = along[0] * other.along[0] + along[1] * other.along[1] > 0.99;
          if (
            alike &&
            Math.abs(other.size - size) < 0.15 * size &&
            aside < near * width &&
            apart < APART * size
          )
            return true;
        }
      }
    }
    return false;
  }
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
    const shadowed = (whole.get(text) ?? []).some(
      (other) =>
        Math.abs(other.size - size) < 0.15 * size &&
        Math.hypot(other.x - x, other.y - y) < Math.min(size, 0.5 * length) &&
        Math.abs((other.x - x) * first.up[0] + (other.y - y) * first.up[1]) < 0.6 * size,
    );
    if (piece.length > 1 && shadowed) continue;
    const same = whole.get(text);
    if (same) same.push(first);
    else whole.set(text, [first]);
    if (piece.filter((glyph) => places.has(glyph)).length >= MOST * piece.length) continue;
    for (const glyph of piece) places.add(glyph);
    kept.push(piece);
  }
  return kept.reverse().flat();
}
