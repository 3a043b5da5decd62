/** Property modifiers as the elements by which a newer Word file says the same ([MS-DOC], 2.6; ISO 29500-1, 17.3.2). */
import { element, type XmlElement } from '../xml.js';
import { SPRM, type Sprm } from './sprms.js';

/** The sixteen colours of Word 97, by their number ([MS-DOC], 2.9.119). */
const COLOURS: readonly (readonly [name: string, hex: string])[] = [
  ['', 'auto'],
  ['black', '000000'],
  ['blue', '0000ff'],
  ['cyan', '00ffff'],
  ['green', '00ff00'],
  ['magenta', 'ff00ff'],
  ['red', 'ff0000'],
  ['yellow', 'ffff00'],
  ['white', 'ffffff'],
  ['darkBlue', '00008b'],
  ['darkCyan', '008b8b'],
  ['darkGreen', '006400'],
  ['darkMagenta', '8b008b'],
  ['darkRed', '8b0000'],
  ['darkYellow', '808000'],
  ['darkGray', 'a9a9a9'],
  ['lightGray', 'd3d3d3'],
];

const named = (index: number) => COLOURS[index]?.[0] ?? '';
const hexOf = (index: number) => COLOURS[index]?.[1] ?? 'auto';
/** Red, green, blue and whether the colour is left to the program. */
const colourOf = (bytes: Buffer, at: number) =>
  bytes[at + 3] === 0xff ? 'auto' : bytes.toString('hex', at, at + 3);

/** A shading: the colour of its pattern, of its ground, and which pattern it is. */
function shd(fore: string, back: string, pattern: number): XmlElement {
  const val = pattern === 0 ? 'clear' : pattern === 1 ? 'solid' : pattern === 0xffff ? 'nil' : 'pattern';
  return element('shd', { val, color: fore, fill: back });
}

export const shadingAt = (bytes: Buffer, at: number): XmlElement =>
  shd(colourOf(bytes, at), colourOf(bytes, at + 4), bytes.readUInt16LE(at + 8));

/** As Word 97 said it, in two bytes. */
export function shading80(bytes: Buffer, at: number): XmlElement {
  const word = bytes.readUInt16LE(at);
  if (word === 0xffff) return element('shd', { val: 'nil' });
  return shd(hexOf(word & 0x1f), hexOf((word >> 5) & 0x1f), word >> 10);
}

/** A switch: 0 and 1 say it themselves, 0x80 leaves it to the style, 0x81 says the opposite of it. */
function toggle(name: string, operand: Buffer): XmlElement | undefined {
  const value = operand.readUInt8(0);
  return value === 0x80 ? undefined : element(name, { val: value === 0 ? '0' : '1' });
}

const VERTICAL = ['baseline', 'superscript', 'subscript'];

function lookOf({ code, operand }: Sprm): XmlElement | undefined {
  switch (code) {
    case SPRM.deleted:
      return operand[0] ? element('del') : undefined;
    case SPRM.vanish:
      return toggle('vanish', operand);
    case SPRM.strike:
      return toggle('strike', operand);
    case SPRM.doubleStrike:
      return toggle('dstrike', operand);
    case SPRM.colourIndex:
      return element('color', { val: hexOf(operand.readUInt8(0)) });
    case SPRM.colour:
      return element('color', { val: colourOf(operand, 0) });
    case SPRM.highlight:
      return element('highlight', { val: named(operand.readUInt8(0)) });
    case SPRM.shading:
      return shadingAt(operand, 0);
    case SPRM.shading80:
      return shading80(operand, 0);
    case SPRM.vertical:
      return element('vertAlign', { val: VERTICAL[operand.readUInt8(0)] ?? 'baseline' });
    case SPRM.position:
      return element('position', { val: String(operand.readInt16LE(0)) });
    case SPRM.size:
      return element('sz', { val: String(operand.readUInt16LE(0)) });
    case SPRM.width:
      return element('w', { val: String(operand.readUInt16LE(0)) });
    case SPRM.spacing:
      return element('spacing', { val: String(operand.readInt16LE(0)) });
    case SPRM.style:
      return element('rStyle', { val: String(operand.readUInt16LE(0)) });
    default:
      return undefined;
  }
}

/** The `rPr` of a run; the last of several modifiers holds. */
export function runProperties(sprms: Iterable<Sprm>): XmlElement {
  const looks = new Map<string, XmlElement>();
  for (const sprm of sprms) {
    const look = lookOf(sprm);
    if (look) looks.set(look.name, look);
  }
  return element('rPr', {}, [...looks.values()]);
}
