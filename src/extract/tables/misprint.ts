/** Labels that are misprinted by one character: another in its place, one too many, or one lost. */
import { TURNING } from '../../domain/opposites.js';
import { isHan } from '../flow.js';

/** A shorter label is too near to other words: 维持 and 纠正, 予以公开 and 不予公开. */
export const SHORTEST_MISPRINTED = 6;

/** Characters that stand there more than in the label. */
type More = -1 | 0 | 1;
const LENGTHS: readonly More[] = [0, 1, -1];

/** Whether `length` characters of the text and of the label are the same. */
function equal(text: string, at: number, label: string, of: number, length: number): boolean {
  if (at < 0 || at + length > text.length) return false;
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== label.charCodeAt(of + i)) return false;
  return true;
}

/** Whether a character that stands at a place in the text can stand there for one of the label, or beside or without. */
function canBe(text: string, at: number, label: string, of: number, more: More): boolean {
  const stands = more >= 0 ? text[at] : undefined;
  const meant = more <= 0 ? label[of] : undefined;
  // A label that lacks its end is cut, not misprinted: the rest may stand on the next line.
  if (more < 0 && (of === 0 || of === label.length - 1)) return false;
  if (stands !== undefined && (!isHan(stands) || TURNING.has(stands))) return false;
  return meant === undefined || !TURNING.has(meant);
}

const NONE: readonly number[] = [];

/** The end of each stretch that begins at an index and is the label with a misprint behind `known`. */
export function misprintsFrom(text: string, at: number, label: string, known: number): readonly number[] {
  let same = known;
  while (same < label.length && text.charCodeAt(at + same) === label.charCodeAt(same)) same++;
  if (same === label.length) return NONE;
  let found = NONE;
  for (const more of LENGTHS) {
    const goesOn = at + same + (more < 0 ? 0 : 1);
    const rest = same + (more > 0 ? 0 : 1);
    if (!equal(text, goesOn, label, rest, label.length - rest)) continue;
    if (canBe(text, at + same, label, same, more)) found = [...found, goesOn + label.length - rest];
  }
  return found;
}

/** The beginnings of those that end at an index and have their misprint before the last `known` characters. */
export function misprintsUntil(text: string, end: number, label: string, known: number): readonly number[] {
  const at = end - label.length;
  let last = label.length - known - 1;
  while (last >= 0 && text.charCodeAt(at + last) === label.charCodeAt(last)) last--;
  if (last < 0) return NONE;
  let found = NONE;
  for (const more of LENGTHS) {
    const length = last + (more > 0 ? 1 : 0);
    const from = at - more;
    if (!equal(text, from, label, 0, length)) continue;
    if (canBe(text, at + last, label, last, more)) found = [...found, from];
  }
  return found;
}

/** Whether text[from, to) and the label are at most one character apart. */
export function isNear(text: string, from: number, to: number, label: string): boolean {
  const more = to - from - label.length;
  if (more < -1 || more > 1) return false;
  let same = 0;
  while (same < label.length && from + same < to && text[from + same] === label[same]) same++;
  if (same === label.length) return true;
  const rest = same + (more > 0 ? 0 : 1);
  return equal(text, from + same + (more < 0 ? 0 : 1), label, rest, label.length - rest);
}
