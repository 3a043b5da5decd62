/** The numbered lists of a Word 97–2003 file → the part of a newer one that holds them ([MS-DOC], 2.9.131 to 2.9.150). */
import { element, type XmlElement } from '../xml.js';
import type { WordFile } from './file.js';
import { runProperties } from './looks.js';
import { sprmsIn } from './sprms.js';

const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const SIMPLE = 1;
const LEVELS = 9;

/** Names of ISO 29500-1, 17.18.59, by the numbers of Word 97; what is not here counts in digits. */
export const FORMATS: Readonly<Record<number, string>> = {
  ...{ 0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter' },
  ...{ 14: 'decimalFullWidth', 18: 'decimalEnclosedCircle', 22: 'decimalZero', 23: 'bullet' },
  ...{ 35: 'ideographTraditional', 36: 'ideographZodiac', 37: 'chineseCounting' },
  ...{ 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none' },
};
const SUFFIXES = ['tab', 'space', 'nothing'];

interface Level {
  readonly element: XmlElement;
  readonly end: number;
}

function levelAt(bytes: Buffer, at: number, number: number): Level {
  const start = bytes.readInt32LE(at);
  const format = bytes.readUInt8(at + 4);
  const legal = (bytes.readUInt8(at + 5) & 4) !== 0;
  const goesOn = (bytes.readUInt8(at + 5) & 8) !== 0;
  const suffix = bytes.readUInt8(at + 15);
  const [characters, paragraph] = [bytes.readUInt8(at + 24), bytes.readUInt8(at + 25)];
  const looks = at + LEVEL + paragraph;
  const text = looks + characters;
  const length = bytes.readUInt16LE(text);
  const end = text + 2 + 2 * length;
  // Where a level's number goes, a character below nine stands for it.
  const pattern = [...bytes.toString('utf16le', text + 2, end)]
    .map((letter) => (letter < '\t' ? `%${letter.charCodeAt(0) + 1}` : letter))
    .join('');
  return {
    end,
    element: element('lvl', { ilvl: String(number) }, [
      element('start', { val: String(start) }),
      element('numFmt', { val: FORMATS[format] ?? 'decimal' }),
      element('lvlText', { val: pattern }),
      element('suff', { val: SUFFIXES[suffix] ?? 'tab' }),
      ...(legal ? [element('isLgl')] : []),
      ...(goesOn ? [element('lvlRestart', { val: '0' })] : []),
      runProperties(sprmsIn(bytes.subarray(looks, text))),
    ]),
  };
}

/** The lists by their number, and which of them each number of a paragraph means. */
export function listsOf(file: WordFile): XmlElement {
  const lists = file.part('lists');
  const parts: XmlElement[] = [];
  if (lists.length >= 2) {
    const count = lists.readUInt16LE(0);
    const levels = file.from('lists').subarray(2 + LIST * count);
    let at = 0;
    for (let i = 0; i < count; i++) {
      const list = 2 + LIST * i;
      const simple = lists.readUInt8(list + 26) & SIMPLE;
      const own: XmlElement[] = [];
      for (let number = 0; number < (simple ? 1 : LEVELS); number++) {
        const level = levelAt(levels, at, number);
        own.push(level.element);
        at = level.end;
      }
      parts.push(element('abstractNum', { abstractNumId: String(lists.readInt32LE(list)) }, own));
    }
  }
  const overrides = file.part('overrides');
  if (overrides.length >= 4) {
    for (let i = 0; i < overrides.readUInt32LE(0); i++) {
      const list = overrides.readInt32LE(4 + OVERRIDE * i);
      parts.push(element('num', { numId: String(i + 1) }, [element('abstractNumId', { val: String(list) })]));
    }
  }
  return element('numbering', {}, parts);
}
