/** Workbooks in BIFF8 record by record, as [MS-XLS] describes them: no library writes fonts, rows and runs. */
import * as XLSX from 'xlsx';

export const record = (type: number, ...bytes: number[]) => [...u16(type), ...u16(bytes.length), ...bytes];
export const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
const wide = (text: string) => [...text].flatMap((letter) => u16(letter.charCodeAt(0)));

/** A font: 8 strikes it out; a colour of the palette; 1 raises it. */
export const font = (options = 0, colour = 0x7fff, raised = 0) =>
  record(
    0x31,
    ...u16(220),
    ...u16(options),
    ...u16(colour),
    ...u16(400),
    ...u16(raised),
    0,
    0,
    0,
    0,
    1,
    0,
    65,
  );

/** A format of cells: its font, and the colour of the palette that fills it. */
export const xf = (fontIndex: number, fill?: number) =>
  record(
    0xe0,
    ...[...u16(fontIndex), ...u16(0), ...u16(0), 0, 0, 0, 0, ...u32(0)],
    ...[...u32(fill === undefined ? 0 : 1 << 26), ...u16((fill ?? 64) | (65 << 7))],
  );

/** A text; runs are where another font begins, and which. */
export const text = (letters: string, runs: readonly (readonly [at: number, font: number])[] = []) => [
  ...u16(letters.length),
  ...(runs.length > 0 ? [9, ...u16(runs.length)] : [1]),
  ...wide(letters),
  ...runs.flatMap(([at, index]) => [...u16(at), ...u16(index)]),
];

/** The table of texts; `cut` is behind how many bytes it goes on in another record. */
export function texts(list: readonly number[][], cut?: number): number[] {
  const bytes = [...u32(list.length), ...u32(list.length), ...list.flat()];
  if (cut === undefined) return record(0xfc, ...bytes);
  return [...record(0xfc, ...bytes.slice(0, cut)), ...record(0x3c, 1, ...bytes.slice(cut))];
}

export const words = (row: number, column: number, format: number, string: number) =>
  record(0xfd, ...u16(row), ...u16(column), ...u16(format), ...u32(string));
const double = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)];
export const number = (row: number, column: number, format: number, value: number) =>
  record(0x203, ...u16(row), ...u16(column), ...u16(format), ...double(value));
/** A formula of two numbers that are added, and the result that is stored. */
export const sum = (row: number, column: number, a: number, b: number, result: number) => {
  const tokens = [0x1e, ...u16(a), 0x1e, ...u16(b), 0x03];
  return record(
    0x06,
    ...[...u16(row), ...u16(column), ...u16(0), ...double(result), ...u16(0), ...u32(0)],
    ...[...u16(tokens.length), ...tokens],
  );
};
export const hiddenRow = (row: number, columns: number) =>
  record(
    0x208,
    ...u16(row),
    ...u16(0),
    ...u16(columns),
    ...u16(255),
    ...u32(0),
    ...u16(0x0120),
    ...u16(0x0f),
  );

/** Parts of formulas: a number, a cell so many rows and columns away from the rule's own, and the sign between two. */
export const integer = (value: number) => [0x1e, ...u16(value)];
export const reference = (rows: number, columns: number) => [0x4c, ...u16(rows), columns & 255, 0xc0];
export const EQUAL = 0x0b;

interface Looks {
  readonly type: 1 | 2;
  readonly operator?: number;
  readonly colour?: number;
  readonly struck?: boolean;
  readonly fill?: number;
  readonly format?: string;
  readonly columns?: readonly [number, number];
}

/** A rule of conditional formatting in the first ten rows, under its head. */
export function rule(looks: Looks, formula: readonly number[], second: readonly number[] = []): number[] {
  const { type, operator = 0, colour, struck = false, fill, format, columns: [left, right] = [0, 9] } = looks;
  const area = [...u16(0), ...u16(9), ...u16(left), ...u16(right)];
  const head = record(0x1b0, ...u16(1), ...u16(0), ...area, ...u16(1), ...area);
  const hasFont = colour !== undefined || struck;
  const flags =
    (format === undefined ? 0 : 1 << 25) | (hasFont ? 1 << 26 : 0) | (fill === undefined ? 0 : 1 << 29);
  const code =
    format === undefined ? [] : [...u16(format.length * 2 + 5), ...u16(format.length), 1, ...wide(format)];
  const letters = [
    ...[...Array(64).fill(0), ...u32(220), ...u32(struck ? 0x80 : 0), ...Array(8).fill(0)],
    ...[...u32(colour ?? 0xffffffff), ...u32(0), ...u32(struck ? 0 : 0x80), ...Array(26).fill(0)],
  ];
  const paint = [...u16(1 << 10), ...u16((fill ?? 0) << 7)];
  const bytes = [
    ...[type, operator, ...u16(formula.length), ...u16(second.length)],
    ...[...u32(flags), ...u16(format === undefined ? 0 : 1)],
    ...[...code, ...(hasFont ? letters : []), ...(fill === undefined ? [] : paint), ...formula, ...second],
  ];
  return [...head, ...record(0x1b1, ...bytes)];
}

/** A rule as later programs write it, over the first ten rows and columns; `more` puts it behind the head of another. */
export function laterRule(
  {
    type,
    operator = 0,
    colour,
    drawn = [],
  }: { type: number; operator?: number; colour?: number; drawn?: number[] },
  formula: readonly number[] = [],
  more?: number,
): number[] {
  const later = (kind: number) => [...u16(kind), ...u16(1), ...u16(0), ...u16(9), ...u16(0), ...u16(9)];
  const area = [...u16(0), ...u16(9), ...u16(0), ...u16(9)];
  const head =
    more === undefined
      ? record(0x879, ...later(0x879), ...u16(1), ...u16(0), ...area, ...u16(1), ...area)
      : record(0x87b, ...later(0x87b), ...u32(1), ...u16(more));
  const letters = [
    ...[...Array(64).fill(0), ...u32(220), ...u32(0), ...Array(8).fill(0)],
    ...[...u32(colour ?? 0), ...u32(0), ...u32(0x80), ...Array(26).fill(0)],
  ];
  const looks = colour === undefined ? [] : [...u32(1 << 26), ...u16(0), ...letters];
  return [
    ...head,
    ...record(
      0x87a,
      ...[...later(0x87a), type, operator, ...u16(formula.length), ...u16(0), ...u32(looks.length)],
      ...[...(looks.length > 0 ? looks : u16(0)), ...formula, ...u16(0)],
      ...[0, ...u16(1), ...u16(0), 16, ...Array(16).fill(0), ...drawn],
    ),
  ];
}

/** A workbook of one sheet. */
export function biff(globals: readonly number[], sheet: readonly number[]): Uint8Array {
  const begin = (type: number) =>
    record(0x809, ...u16(0x0600), ...u16(type), ...u16(0), ...u16(0), ...u32(0), ...u32(0x0600));
  const end = record(0x0a);
  const bound = (at: number) => record(0x85, ...u32(at), 0, 0, 1, 0, 83);
  const head = [...begin(5), ...record(0x42, ...u16(1200)), ...globals];
  const at = head.length + bound(0).length + end.length;
  const stream = Uint8Array.from([...head, ...bound(at), ...end, ...begin(0x10), ...sheet, ...end]);
  const file = XLSX.CFB.utils.cfb_new();
  // A stream of less than 4096 bytes is stored in another place.
  const padded = Buffer.concat([stream, Buffer.alloc(Math.max(0, 4200 - stream.length))]);
  XLSX.CFB.utils.cfb_add(file, '/Workbook', padded);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }));
}
