/** Single property modifiers: how a Word 97–2003 file says what differs from a style ([MS-DOC], 2.2.5). */

export interface Sprm {
  readonly code: number;
  readonly operand: Buffer;
}

/** What the names in [MS-DOC], 2.6, stand for. */
export const SPRM = {
  deleted: 0x0800,
  special: 0x0855,
  vanish: 0x083c,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  colourIndex: 0x2a42,
  colour: 0x6870,
  highlight: 0x2a0c,
  shading: 0xca71,
  shading80: 0x4866,
  vertical: 0x2a48,
  position: 0x4845,
  size: 0x4a43,
  width: 0x4852,
  spacing: 0x8840,
  style: 0x4a30,
  symbol: 0x6a09,
  object: 0x080a,
  place: 0x6a03,
  paragraphShading: 0xc64d,
  paragraphShading80: 0x442d,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  list: 0x460b,
  listLevel: 0x260a,
  elsewhere: 0x6646,
  row: 0xd608,
  rowHeight: 0x9407,
  cellShading: 0xd612,
  cellShading23: 0xd616,
  cellShading45: 0xd60c,
  cellShading80: 0xd609,
  verticalMerge: 0xd62b,
} as const;

/** Bytes of an operand by the three highest bits of its code; 0 where the first byte tells. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABS = 0xc615;
const LONG = new Set<number>([SPRM.row, 0xd606]);

/** The modifiers in a list, in their order. One that runs over the end is left out, with what follows. */
export function* sprmsIn(list: Buffer): Generator<Sprm> {
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at);
    at += 2;
    let size: number = SIZES[(code >> 13) as 0];
    if (LONG.has(code)) {
      if (at + 2 > list.length) return;
      size = list.readUInt16LE(at) - 1;
      at += 2;
    } else if (size === 0) {
      // A list of tabs of 255 bytes or more says its length in its own way; no looks depend on what follows it.
      if (code === TABS && list[at] === 255) return;
      size = list[at]!;
      at += 1;
    }
    if (size < 0 || at + size > list.length) return;
    yield { code, operand: list.subarray(at, at + size) };
    at += size;
  }
}

/** The modifiers of a saved in haste piece that stand in its two bytes themselves ([MS-DOC], 2.9.209). */
const SHORT: Readonly<Record<number, number>> = {
  24: SPRM.inTable,
  25: SPRM.rowEnd,
  65: SPRM.deleted,
  87: SPRM.strike,
  92: SPRM.vanish,
  104: SPRM.vertical,
  115: SPRM.doubleStrike,
};

/** A list of the one modifier that two bytes of a piece hold; null where they name a list. */
export function shortSprm(prm: number): Buffer | null {
  if (prm & 1) return null;
  const code = SHORT[(prm >> 1) & 0x7f];
  if (code === undefined) return Buffer.alloc(0);
  return Buffer.from([code & 0xff, code >> 8, prm >> 8]);
}
