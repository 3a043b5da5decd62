/** What a person sees of a number in a cell: its text in the cell's format, unless its looks hide it. */
import { PICTURE, UNKNOWN_SIGN } from '../document.js';
import type { RuledStyle } from './conditional.js';
import { fillsWithSigns, isWhite, numberText } from './number-format.js';
import { isSeen, PAPER } from './sheet-styles.js';

/** @param words the number in the format of its looks */
export function numberSeen(
  number: number,
  { format, font, ground, drawn, doubtful }: RuledStyle,
  words: string,
): string {
  if (drawn) return PICTURE;
  const white = isWhite(format, number) ? { ...font, colour: PAPER } : font;
  if (!isSeen(white, ground)) return doubtful ? `${number}${UNKNOWN_SIGN}` : '';
  if (fillsWithSigns(format, number)) return UNKNOWN_SIGN;
  const shown = numberText(number, words, format);
  return doubtful ? `${shown || number}${UNKNOWN_SIGN}` : shown;
}
