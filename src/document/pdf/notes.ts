/** Marks of notes: small, and above or below the line of the number that they stand behind. */
import type { Word } from './words.js';

const MARK = /^[[(（【]?注?[\d①-⑳*※]{1,2}[\])）】]?$/;
const NUMBER = /\d$/;
/** How small a mark is, how far it leaves the line, and how near it stands, in sizes of the number. */
const [SMALL, OFF, AWAY, NEAR] = [0.85, 0.15, 0.9, 0.3];
/** Letters that are smaller still are told by less: those below the line hardly leave it. */
const [SMALLER, LEAST_OFF] = [0.7, 0.05];

/** The words but for the marks of notes behind numbers, which would join them or stand in a line of their own. */
export function withoutNoteMarks(words: readonly Word[]): readonly Word[] {
  const small = words.filter(({ text, way }) => way === 'across' && MARK.test(text));
  if (small.length === 0) return words;
  const numbers = words.filter(({ text, way }) => way === 'across' && NUMBER.test(text));
  const marks = new Set(
    small.filter((mark) => {
      const { x, y, size } = mark.glyphs[0]!;
      return numbers.some((number) => {
        const last = number.glyphs.at(-1)!;
        if (number === mark || size > SMALL * last.size) return false;
        const off = Math.abs(y - last.y) / last.size;
        const gap = (x - last.x - last.width) / last.size;
        const least = size > SMALLER * last.size ? OFF : LEAST_OFF;
        return off >= least && off <= AWAY && gap > -NEAR && gap < NEAR;
      });
    }),
  );
  return marks.size === 0 ? words : words.filter((word) => !marks.has(word));
}
