/** Where the characters of a Word 97–2003 file stand ([MS-DOC], 2.8.35 and 2.9.38). */
import { UnreadableError } from '../../document.js';
import { decodeAs } from '../../single-byte.js';
import type { WordFile } from './file.js';
import { shortSprm } from './sprms.js';

export interface Piece {
  /** Numbers of the first character and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** The byte of the first character. */
  readonly at: number;
  /** Bytes a character: two are UTF-16, one is Windows-1252. */
  readonly width: 1 | 2;
  /** Property modifiers of the whole piece, as files saved in haste have them. */
  readonly sprms: Buffer;
}

const COMPRESSED = 0x40000000;
/** A report has some ten thousand characters. */
const MOST_CHARACTERS = 2_000_000;

/** The pieces of a file in the order of its characters. */
export function piecesOf(file: WordFile): Piece[] {
  const part = file.part('pieces');
  const lists: Buffer[] = [];
  let at = 0;
  while (part[at] === 1) {
    const length = part.readUInt16LE(at + 1);
    lists.push(part.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (part[at] !== 2) throw new RangeError('no table of pieces');
  const table = part.subarray(at + 5, at + 5 + part.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const [from, to] = [table.readUInt32LE(4 * i), table.readUInt32LE(4 * i + 4)];
    const place = 4 * (count + 1) + 8 * i;
    const fc = table.readUInt32LE(place + 2);
    const prm = table.readUInt16LE(place + 6);
    const compressed = (fc & COMPRESSED) !== 0;
    const byte = fc & 0x3fffffff;
    if (to < from || to > MOST_CHARACTERS)
      throw new UnreadableError('The Word file holds more text than any report.');
    pieces.push({
      ...{ from, to, at: compressed ? byte / 2 : byte, width: compressed ? 1 : 2 },
      sprms: shortSprm(prm) ?? lists[prm >> 1] ?? Buffer.alloc(0),
    });
  }
  return pieces;
}

/** The characters between two bytes of a piece. */
export const lettersOf = (text: Buffer, from: number, to: number, width: 1 | 2): string =>
  width === 2 ? text.toString('utf16le', from, to) : decodeAs(text.subarray(from, to), 'windows-1252');
