/** The styles of a Word 97–2003 file → the part of a newer one that holds them ([MS-DOC], 2.9.271 and 2.9.260). */
import { element, type XmlElement } from '../xml.js';
import { runProperties } from './looks.js';
import { SPRM, sprmsIn } from './sprms.js';

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE = 0xfff;
/** Numbers of Word's own styles: its headings, and the title. */
const HEADINGS = { first: 1, last: 9 };
const TITLE = 62;

const even = (at: number) => at + (at & 1);

/** What a style adds to runs and paragraphs: the lists behind its name, each with its length in front. */
function additions(style: Buffer, at: number): Buffer[] {
  const lists: Buffer[] = [];
  for (let next = at; next + 2 <= style.length; ) {
    const length = style.readUInt16LE(next);
    lists.push(style.subarray(next + 2, next + 2 + length));
    next = even(next + 2 + length);
  }
  return lists;
}

function styleOf(style: Buffer, number: number, base: number): XmlElement | undefined {
  const builtIn = style.readUInt16LE(0) & 0xfff;
  const kind = style.readUInt16LE(2) & 0xf;
  const basedOn = style.readUInt16LE(2) >> 4;
  if (kind !== PARAGRAPH && kind !== CHARACTER) return undefined;
  const length = style.readUInt16LE(base);
  const given = style.toString('utf16le', base + 2, base + 2 + 2 * length);
  const heading = builtIn >= HEADINGS.first && builtIn <= HEADINGS.last;
  const name = heading ? `heading ${builtIn}` : builtIn === TITLE ? 'title' : given;
  const lists = additions(style, even(base + 2 + 2 * length + 2));
  const characters = kind === PARAGRAPH ? lists[1] : lists[0];
  // A paragraph style's own list begins with its number.
  const paragraph = kind === PARAGRAPH ? [...sprmsIn((lists[0] ?? Buffer.alloc(0)).subarray(2))] : [];
  const list = paragraph.findLast(({ code }) => code === SPRM.list)?.operand.readInt16LE(0);
  const level = paragraph.findLast(({ code }) => code === SPRM.listLevel)?.operand.readUInt8(0) ?? 0;
  return element(
    'style',
    {
      styleId: String(number),
      type: kind === PARAGRAPH ? 'paragraph' : 'character',
      ...(number === 0 ? { default: '1' } : {}),
    },
    [
      element('name', { val: name }),
      ...(basedOn === NO_STYLE ? [] : [element('basedOn', { val: String(basedOn) })]),
      ...(list === undefined
        ? []
        : [
            element('pPr', {}, [
              element('numPr', {}, [
                element('ilvl', { val: String(level) }),
                element('numId', { val: String(list) }),
              ]),
            ]),
          ]),
      ...(characters ? [runProperties(sprmsIn(characters))] : []),
    ],
  );
}

/** All styles, by their number in the file. */
export function stylesOf(sheet: Buffer): XmlElement {
  const styles: XmlElement[] = [];
  if (sheet.length >= 6) {
    const count = sheet.readUInt16LE(2);
    const base = sheet.readUInt16LE(4);
    let at = 2 + sheet.readUInt16LE(0);
    for (let number = 0; number < count && at + 2 <= sheet.length; number++) {
      const length = sheet.readUInt16LE(at);
      const style = length > 0 ? styleOf(sheet.subarray(at + 2, at + 2 + length), number, base) : undefined;
      if (style) styles.push(style);
      at += 2 + length;
    }
  }
  return element('styles', {}, styles);
}
