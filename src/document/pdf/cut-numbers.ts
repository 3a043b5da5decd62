/** Numbers of which some digits are cut away or covered: what is left of them is another number. */
import { UNKNOWN_SIGN } from '../document.js';
import type { Glyph } from './drawing.js';
import { offLine } from './matrix.js';

const OF_NUMBER = /^[\d.,]+$/;
/** Digits of one number are closer, in sizes, and stand on one line. */
const [NEAR, LEVEL] = [1, 0.1];
/** More digits are not told apart: then any of them may be cut. */
const MOST = 500;

export class CutNumbers {
  /** What is not seen of the digits that a command prints, by the command. */
  readonly #missed = new Map<number, Glyph[]>();

  miss(glyph: Glyph): void {
    if (!OF_NUMBER.test(glyph.text)) return;
    const others = this.#missed.get(glyph.order);
    if (others) others.push(glyph);
    else this.#missed.set(glyph.order, [glyph]);
  }

  /** The characters that are seen, where digits of such a number can be any. */
  without(seen: readonly Glyph[]): readonly Glyph[] {
    if (this.#missed.size === 0) return seen;
    const left = new Map<number, Glyph[]>();
    for (const glyph of seen) {
      if (!this.#missed.has(glyph.order) || !OF_NUMBER.test(glyph.text)) continue;
      const others = left.get(glyph.order);
      if (others) others.push(glyph);
      else left.set(glyph.order, [glyph]);
    }
    const cut = new Set<Glyph>();
    for (const [order, digits] of left) {
      // From a digit that is not seen on, one after another.
      const reached = [...this.#missed.get(order)!];
      if (digits.length > MOST || reached.length > MOST) {
        for (const digit of digits) cut.add(digit);
        continue;
      }
      const rest = new Set(digits);
      for (let at = 0; at < reached.length && rest.size > 0; at++)
        for (const digit of rest)
          if (follows(reached[at]!, digit) || follows(digit, reached[at]!)) {
            rest.delete(digit);
            cut.add(digit);
            reached.push(digit);
          }
    }
    return cut.size === 0
      ? seen
      : seen.map((glyph) => (cut.has(glyph) ? { ...glyph, text: UNKNOWN_SIGN } : glyph));
  }
}

/** Whether a digit stands right behind another, without a blank. */
function follows(before: Glyph, digit: Glyph): boolean {
  if (digit.blank || before.blankAfter) return false;
  const [dx, dy] = [digit.x - before.x, digit.y - before.y];
  const along = dx * before.along[0] + dy * before.along[1];
  const off = offLine(before.along, [dx, dy]);
  return along > 0 && along - before.width <= NEAR * before.size && off <= LEVEL * before.size;
}
