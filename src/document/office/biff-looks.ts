/** How the cells of an old workbook (XLS, BIFF8) look: fonts, fills and runs of rich text, which SheetJS does not tell. */
import { CFB } from 'xlsx';
import { areasIn, CONDITION, formatIn, headOf, idOf, laterRuleIn, ruleIn } from './biff-conditions.js';
import type { StatedRule } from './conditional.js';
import type { Piece } from './look.js';
import { formatOf } from './number-format.js';
import type { Area } from './sheet.js';
import type { Drawing } from './sheet-drawings.js';
import { BUILT_IN, type Font, type Ground, PAPER } from './sheet-styles.js';

export interface CellLook {
  readonly font: Font;
  readonly ground: Ground;
  /** Where in the text another font begins. */
  readonly runs: readonly { readonly at: number; readonly font: Font }[];
}

/** A sheet: how its cells look, by row and column as `3/1`, and what lies on them. */
export interface SheetLooks {
  readonly cells: ReadonlyMap<string, CellLook>;
  readonly hidesZeros: boolean;
  readonly pictures: readonly Drawing[];
  readonly rules: readonly StatedRule[];
}

/** Records of [MS-XLS] by their numbers. */
const RECORD = {
  ...{ boundSheet: 0x85, continue: 0x3c, font: 0x31, palette: 0x92, xf: 0xe0, sst: 0xfc, eof: 0x0a },
  ...{ labelSst: 0xfd, number: 0x203, rk: 0x27e, mulRk: 0xbd, formula: 0x06, label: 0x204 },
  ...{ window: 0x23e, drawing: 0xec, object: 0x5d, format: 0x41e },
};
const ONE_CELL = new Set([RECORD.labelSst, RECORD.number, RECORD.rk, RECORD.formula, RECORD.label]);
const MOST_RECORDS = 1_000_000;
const PLAIN: Font = { struck: false, tiny: false, colour: undefined, level: 'on' };

interface Record {
  readonly type: number;
  readonly data: DataView;
}

function* recordsFrom(view: DataView, start: number): Generator<Record> {
  let at = start;
  for (let count = 0; at + 4 <= view.byteLength && count < MOST_RECORDS; count++) {
    const [type, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + size > view.byteLength) return;
    yield { type, data: new DataView(view.buffer, view.byteOffset + at + 4, size) };
    at += 4 + size;
  }
}

/** A table of strings over the records that it is cut into: its own and those that continue it. */
class Strings {
  private part = 0;
  private at = 8;

  constructor(private readonly parts: readonly DataView[]) {}

  private get end(): boolean {
    while (this.parts[this.part] && this.at >= this.parts[this.part]!.byteLength) {
      this.part++;
      this.at = 0;
    }
    return !this.parts[this.part];
  }

  private byte(): number {
    return this.end ? 0 : this.parts[this.part]!.getUint8(this.at++);
  }

  private number(bytes: 2 | 4): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value += this.byte() * 256 ** i;
    return value;
  }

  private skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.end; ) {
      const step = Math.min(left, this.parts[this.part]!.byteLength - this.at);
      this.at += step;
      left -= step;
    }
  }

  /** The runs of the next string: where each begins, and the number of its font. */
  next(): { at: number; font: number }[] | null {
    if (this.end) return null;
    const length = this.number(2);
    const flags = this.byte();
    const runs = flags & 8 ? this.number(2) : 0;
    const phonetic = flags & 4 ? this.number(4) : 0;
    let width = 1 + (flags & 1);
    for (let left = length; left > 0 && !this.end; ) {
      // Letters that go on in the next record begin there with how wide they are.
      if (this.at === 0 && this.part > 0) width = 1 + (this.byte() & 1);
      const step = Math.min(
        left,
        Math.max(1, Math.floor((this.parts[this.part]!.byteLength - this.at) / width)),
      );
      this.skip(step * width);
      left -= step;
    }
    const list: { at: number; font: number }[] = [];
    for (let i = 0; i < runs && !this.end; i++) list.push({ at: this.number(2), font: this.number(2) });
    this.skip(phonetic);
    return list;
  }
}

/** Where an anchor puts a picture: parts of columns are in 1024ths, of rows in 256ths. */
function anchored(data: DataView, at: number): Drawing | null {
  if (at + 16 > data.byteLength) return null;
  const place = (n: number, part: number) =>
    data.getUint16(at + n, true) + Math.min(1, data.getUint16(at + n + 2, true) / part);
  return {
    left: place(0, 1024),
    top: place(4, 256),
    right: place(8, 1024),
    bottom: place(12, 256),
    text: null,
  };
}

/** Head of an anchor of a drawing: its type and its length ([MS-ODRAW], [MS-XLS] 2.5.193). */
const ANCHOR = 0xf010;
const ANCHOR_LENGTH = 18;
const PICTURE_OBJECT = 8;
const COMMON_PART = 0x15;

/** The last anchor that a record of drawings holds. */
function lastAnchor(data: DataView): Drawing | null {
  for (let at = data.byteLength - ANCHOR_LENGTH - 6; at >= 0; at--)
    if (data.getUint16(at, true) === ANCHOR && data.getUint32(at + 2, true) === ANCHOR_LENGTH)
      return anchored(data, at + 8);
  return null;
}

/** How the sheets look, in their order. */
export function looksOf(bytes: Uint8Array): SheetLooks[] {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const content = CFB.find(file, 'Workbook')?.content as Uint8Array | undefined;
  if (!content) return [];
  const { buffer, byteOffset, byteLength } = Uint8Array.from(content);
  const view = new DataView(buffer, byteOffset, byteLength);

  const palette = new Map<number, string>([
    [0, '000000'],
    [1, PAPER],
    [8, '000000'],
    [9, PAPER],
    [64, '000000'],
    [65, PAPER],
  ]);
  const fonts: { struck: boolean; height: number; colour: number; level: Piece['level'] }[] = [];
  const formats: { font: number; pattern: number; fore: number }[] = [];
  const codes = new Map<number, string>();
  const codeOf = (id: number) => {
    const code = codes.get(id) ?? BUILT_IN[id];
    return code === undefined ? undefined : formatOf(code);
  };
  const sheets: number[] = [];
  const strings: DataView[] = [];
  let inStrings = false;
  for (const { type, data } of recordsFrom(view, 0)) {
    if (type === RECORD.eof) break;
    if (type === RECORD.boundSheet && data.byteLength > 5) sheets.push(data.getUint32(0, true));
    else if (type === RECORD.font && data.byteLength >= 10) {
      const raised = data.getUint16(8, true);
      fonts.push({
        ...{ struck: (data.getUint16(2, true) & 8) !== 0, height: data.getUint16(0, true) },
        colour: data.getUint16(4, true),
        level: raised === 1 ? 'up' : raised === 2 ? 'down' : 'on',
      });
    } else if (type === RECORD.xf && data.byteLength >= 20) {
      formats.push({
        font: data.getUint16(0, true),
        pattern: data.getUint32(14, true) >>> 26,
        fore: data.getUint16(18, true) & 0x7f,
      });
    } else if (type === RECORD.format && data.byteLength >= 5) {
      const code = formatIn(data, 2, data.byteLength - 2);
      if (code !== undefined) codes.set(data.getUint16(0, true), code);
    } else if (type === RECORD.palette) {
      for (let i = 0; 2 + i * 4 + 3 <= data.byteLength; i++) {
        const part = (n: number) =>
          data
            .getUint8(2 + i * 4 + n)
            .toString(16)
            .padStart(2, '0');
        palette.set(8 + i, part(0) + part(1) + part(2));
      }
    }
    if (type === RECORD.sst) strings.push(data);
    else if (inStrings && type === RECORD.continue) strings.push(data);
    inStrings = type === RECORD.sst || (inStrings && type === RECORD.continue);
  }

  /** Fonts are counted without the fifth, which no file holds. */
  const fontAt = (index: number): Font => {
    const font = fonts[index > 4 ? index - 1 : index];
    if (!font) return PLAIN;
    const { struck, level, height } = font;
    return { struck, level, tiny: height > 0 && height <= 30, colour: palette.get(font.colour) };
  };
  const runs: { at: number; font: number }[][] = [];
  const table = new Strings(strings);
  for (let one = table.next(); one && runs.length < MOST_RECORDS; one = table.next()) runs.push(one);

  // SheetJS names them in the order in which they stand.
  return sheets
    .sort((a, b) => a - b)
    .map((start) => {
      const looks = new Map<string, CellLook>();
      const note = (row: number, column: number, xf: number, string?: number) => {
        const { font = 0, pattern = 0, fore = 64 } = formats[xf] ?? {};
        looks.set(`${row}/${column}`, {
          font: fontAt(font),
          ground: pattern === 0 ? PAPER : pattern === 1 ? (palette.get(fore) ?? null) : null,
          runs: (string === undefined ? [] : (runs[string] ?? [])).map((run) => ({
            at: run.at,
            font: fontAt(run.font),
          })),
        });
      };
      let depth = 0;
      let hidesZeros = false;
      let anchor: Drawing | null = null;
      const pictures: Drawing[] = [];
      const rules: StatedRule[] = [];
      let areas: Area[] = [];
      const heads = new Map<number, Area[]>();
      for (const { type, data } of recordsFrom(view, start)) {
        // A chart in a sheet is a sheet in it.
        if (type === 0x809) depth++;
        if (type === RECORD.eof && --depth <= 0) break;
        if (depth !== 1) continue;
        if (ONE_CELL.has(type) && data.byteLength >= 6) {
          const string =
            type === RECORD.labelSst && data.byteLength >= 10 ? data.getUint32(6, true) : undefined;
          note(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true), string);
        } else if (type === RECORD.mulRk) {
          for (let i = 0; 4 + i * 6 + 6 <= data.byteLength - 2; i++)
            note(data.getUint16(0, true), data.getUint16(2, true) + i, data.getUint16(4 + i * 6, true));
        } else if (type === RECORD.window && data.byteLength >= 2) {
          hidesZeros = (data.getUint16(0, true) & 0x10) === 0;
        } else if (type === CONDITION.areas) {
          areas = areasIn(data);
          heads.set(idOf(data), areas);
        } else if (type === CONDITION.rule) {
          const rule = ruleIn(data, areas, { order: rules.length, palette, codeOf });
          if (rule) rules.push(rule);
        } else if (type === CONDITION.laterAreas) {
          areas = areasIn(data, true);
        } else if (type === CONDITION.more) {
          areas = heads.get(headOf(data) ?? -1) ?? areas;
        } else if (type === CONDITION.laterRule) {
          const rule = laterRuleIn(data, areas, { order: rules.length, palette, codeOf });
          if (rule) rules.push(rule);
        } else if (type === RECORD.drawing) {
          anchor = lastAnchor(data) ?? anchor;
        } else if (type === RECORD.object && data.byteLength >= 6) {
          if (data.getUint16(4, true) !== PICTURE_OBJECT) continue;
          // Older programs write the place into the object itself.
          const own: Drawing | null = data.getUint16(0, true) === COMMON_PART ? anchor : anchored(data, 10);
          if (own) pictures.push(own);
        }
      }
      return { cells: looks, hidesZeros, pictures, rules };
    });
}
