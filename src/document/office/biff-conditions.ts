/**
 * The rules of conditional formatting in an old workbook: as Excel 97 knew them ([MS-XLS] 2.4.56 CondFmt, 2.4.42 CF), and
 * as later ones write them beside ([MS-XLS] 2.4.57 CondFmt12, 2.4.43 CF12).
 */
import type { StatedRule } from './conditional.js';
import { formatOf } from './number-format.js';
import type { Area } from './sheet.js';
import type { Change, Ground } from './sheet-styles.js';

export const CONDITION = { areas: 0x1b0, rule: 0x1b1, laterAreas: 0x879, laterRule: 0x87a, more: 0x87b };

/** What later records have before what they say. */
const LATER_HEAD = 12;

const OPERATORS = [
  ...['', 'between', 'notBetween', 'equal', 'notEqual'],
  ...['greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'],
];

/** The areas that a head names, to which the rules behind it belong. */
export function areasIn(data: DataView, later = false): Area[] {
  const areas: Area[] = [];
  const from = later ? LATER_HEAD : 0;
  const count = data.byteLength >= from + 14 ? data.getUint16(from + 12, true) : 0;
  for (let i = 0, at = from + 14; i < count && at + 8 <= data.byteLength; i++, at += 8) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((n) => data.getUint16(at + n, true));
    areas.push({ top: top!, bottom: bottom!, left: left!, right: right! });
  }
  return areas;
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const SIGNS = ['<', '<=', '=', '>=', '>', '<>'];
const LESS = 0x09;
const NOT_EQUAL = 0x0e;
/** Functions that ask whether a cell holds nothing. */
const IS_BLANK = 129;

/** A formula as it is written, where it is one of the few that are looked into; else a word that is none of them. */
function formulaOf(data: DataView, first: Area | undefined): string {
  const stack: string[] = [];
  for (let at = 0; at < data.byteLength; ) {
    const token = data.getUint8(at++);
    const left = data.byteLength - at;
    // A token names its class beside its kind.
    const kind = token >= 0x20 ? (token & 0x1f) | 0x20 : token;
    if (kind === 0x1e && left >= 2) {
      stack.push(String(data.getUint16(at, true)));
      at += 2;
    } else if (kind === 0x1f && left >= 8) {
      stack.push(String(data.getFloat64(at, true)));
      at += 8;
    } else if (kind === 0x1d && left >= 1) {
      stack.push(data.getUint8(at++) ? 'TRUE' : 'FALSE');
    } else if (kind === 0x17 && left >= 2) {
      const [length, wide] = [data.getUint8(at), data.getUint8(at + 1) & 1];
      at += 2;
      if (at + length * (1 + wide) > data.byteLength) return '?';
      let text = '';
      for (let i = 0; i < length; i++, at += 1 + wide)
        text += String.fromCharCode(wide ? data.getUint16(at, true) : data.getUint8(at));
      stack.push(`"${text}"`);
    } else if ((kind === 0x24 || kind === 0x2c) && left >= 4) {
      const [row, place] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
      const [rowMoves, columnMoves] = [(place & 0x8000) !== 0, (place & 0x4000) !== 0];
      // Where the reference moves with the cell, it says how far away it lies.
      const isOffset = kind === 0x2c;
      const away = (value: number, most: number, from: number) => (value + from) & most;
      const r = isOffset && rowMoves ? away(row, 0xffff, first?.top ?? 0) : row;
      const c = isOffset && columnMoves ? away(place & 0xff, 0xff, first?.left ?? 0) : place & 0xff;
      stack.push(`${columnMoves ? '' : '$'}${letters(c)}${rowMoves ? '' : '$'}${r + 1}`);
      at += 4;
    } else if (token >= LESS && token <= NOT_EQUAL && stack.length >= 2) {
      const [b, a] = [stack.pop()!, stack.pop()!];
      stack.push(`${a}${SIGNS[token - LESS]}${b}`);
    } else if (token === 0x13 && stack.length >= 1) stack.push(`-${stack.pop()!}`);
    else if (kind === 0x21 && left >= 2 && data.getUint16(at, true) === IS_BLANK && stack.length >= 1) {
      stack.push(`ISBLANK(${stack.pop()!})`);
      at += 2;
    } else if (token === 0x15 && stack.length >= 1) {
      // Brackets around what stands there.
    } else return '?';
  }
  return stack.length === 1 ? stack[0]! : '?';
}

/** What parts of the looks a rule states, by the bits of its head, and how long each is ([MS-XLS] 2.5.90 DXFN). */
const FORMAT = 1 << 25;
const FONT = 1 << 26;
const ALIGNMENT = 1 << 27;
const BORDER = 1 << 28;
const FILL = 1 << 29;
const FONT_LENGTH = 118;
const STRUCK = 0x80;

/** What a workbook says before its sheets. */
interface Book {
  readonly palette: ReadonlyMap<number, string>;
  /** The format of a number. */
  readonly codeOf: (id: number) => string | undefined;
}

function changeOf(data: DataView, { palette, codeOf }: Book): Change {
  const change: { font?: Change['font']; ground?: Ground; format?: string | undefined } = {};
  if (data.byteLength < 6) return change;
  const head = data.getUint32(0, true);
  let at = 6;
  if (head & FORMAT) {
    const own = (data.getUint16(4, true) & 1) !== 0;
    if (own && at + 2 <= data.byteLength) {
      const size = data.getUint16(at, true);
      const code = formatIn(data, at + 2, size);
      change.format = code === undefined ? undefined : formatOf(code);
      at += Math.max(2, size);
    } else if (at + 2 <= data.byteLength) {
      change.format = codeOf(data.getUint8(at + 1));
      at += 2;
    }
  }
  if (head & FONT && at + FONT_LENGTH <= data.byteLength) {
    const [style, colour, kept] = [68, 80, 88].map((n) => data.getUint32(at + n, true));
    change.font = {
      struck: (style! & STRUCK) !== 0 && (kept! & STRUCK) === 0,
      colour: colour === 0xffffffff ? undefined : palette.get(colour!),
    };
    at += FONT_LENGTH;
  }
  if (head & ALIGNMENT) at += 8;
  if (head & BORDER) at += 8;
  if (head & FILL && at + 4 <= data.byteLength) {
    const pattern = data.getUint16(at, true) >>> 10;
    const colours = data.getUint16(at + 2, true);
    // As in later files, a solid fill has the colour behind the pattern.
    const solid = pattern <= 1 || (head & (1 << 16)) !== 0;
    change.ground = solid ? (palette.get((colours >>> 7) & 0x7f) ?? null) : null;
  }
  return change;
}

/** A format that a record holds. */
export function formatIn(data: DataView, at: number, size: number): string | undefined {
  if (at + 3 > data.byteLength) return undefined;
  const [length, wide] = [data.getUint16(at, true), data.getUint8(at + 2) & 1];
  if (length * (1 + wide) + 3 > size || at + 3 + length * (1 + wide) > data.byteLength) return undefined;
  let text = '';
  for (let i = 0; i < length; i++)
    text += String.fromCharCode(wide ? data.getUint16(at + 3 + 2 * i, true) : data.getUint8(at + 3 + i));
  return text;
}

/** The head that a record names, to which the rule behind it belongs as well; null for one that only adds to a rule. */
export function headOf(data: DataView): number | null {
  if (data.byteLength < LATER_HEAD + 6 || data.getUint32(LATER_HEAD, true) !== 1) return null;
  return data.getUint16(LATER_HEAD + 4, true);
}

/** The number by which others name a head. */
export const idOf = (data: DataView): number => (data.byteLength < 4 ? -1 : data.getUint16(2, true) >>> 1);

/** A rule; `order` is how many stand before it. */
export function ruleIn(
  data: DataView,
  areas: readonly Area[],
  { order, ...book }: Book & { readonly order: number },
): StatedRule | null {
  if (data.byteLength < 12) return null;
  const [type, operator] = [data.getUint8(0), data.getUint8(1)];
  const [first, second] = [data.getUint16(2, true), data.getUint16(4, true)];
  const looks = data.byteLength - first - second;
  if (looks < 6) return null;
  const part = (from: number, length: number) => new DataView(data.buffer, data.byteOffset + from, length);
  const formulas = [part(looks, first), part(looks + first, second)]
    .filter(({ byteLength }) => byteLength > 0)
    .map((tokens) => formulaOf(tokens, areas[0]));
  return {
    ...{ areas, type: type === 1 ? 'cellIs' : 'expression', operator: OPERATORS[operator] ?? '', formulas },
    change: changeOf(part(6, looks - 6), book),
    ...{ always: false, stops: true, priority: order },
  };
}

/** The kinds of later rules that draw something in a cell, and the bit of what each says by which the number goes. */
const BARS = 4;
const SIGNS_IN_CELLS = 6;
const LATER_TYPES: Readonly<Record<number, string>> = { 1: 'cellIs', 2: 'expression', 5: 'top10' };

/** A rule as later programs write it; null for one that only colours. */
export function laterRuleIn(
  record: DataView,
  areas: readonly Area[],
  { order, ...book }: Book & { readonly order: number },
): StatedRule | null {
  if (record.byteLength < LATER_HEAD + 12) return null;
  const data = new DataView(record.buffer, record.byteOffset + LATER_HEAD, record.byteLength - LATER_HEAD);
  const [type, operator] = [data.getUint8(0), data.getUint8(1)];
  const lengths = [data.getUint16(2, true), data.getUint16(4, true)];
  const looks = data.getUint32(6, true);
  // Without looks, two bytes stand in their place.
  let at = 10 + (looks === 0 ? 2 : looks);
  const part = (from: number, length: number) => new DataView(data.buffer, data.byteOffset + from, length);
  const formulas: string[] = [];
  for (const length of lengths) {
    if (at + length > data.byteLength) return null;
    if (length > 0) formulas.push(formulaOf(part(at, length), areas[0]));
    at += length;
  }
  const common = { areas, operator: OPERATORS[operator] ?? '', formulas, priority: order };
  if (at + 2 > data.byteLength) return null;
  at += 2 + data.getUint16(at, true);
  if (at + 6 > data.byteLength) return null;
  const stops = (data.getUint8(at) & 2) !== 0;
  const own = at + 6 + data.getUint8(at + 5);
  if (type === BARS || type === SIGNS_IN_CELLS) {
    const flags = own + (type === BARS ? 3 : 5);
    if (flags >= data.byteLength) return null;
    const shows = type === BARS ? (data.getUint8(flags) & 2) !== 0 : (data.getUint8(flags) & 1) === 0;
    return shows ? null : { ...common, type: '', change: { drawn: true }, always: true, stops: false };
  }
  const word = LATER_TYPES[type];
  if (word === undefined) return null;
  return { ...common, type: word, change: changeOf(part(10, looks), book), always: false, stops };
}
