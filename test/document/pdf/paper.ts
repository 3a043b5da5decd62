/** Pages of drawing commands → PDF files, to print a thing in each of the ways that programs print it. */
import { pdfFile } from '../formats.js';

export const [WIDTH, HEIGHT] = [595, 842];

export interface Page {
  readonly commands: string;
  /** Further entries of the page's dictionary, and of its resources. */
  readonly entries?: string;
  readonly resources?: string;
}

/** A stream with further entries in its dictionary. */
export const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const FONTS = '/Font << /F 3 0 R >>';

/** A form within pages: commands that are painted as one thing. */
export const form = (commands: string, entries = '') =>
  stream(
    commands,
    `/Type /XObject /Subtype /Form /BBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << ${FONTS} >> ${entries}`,
  );

/** The number of the first of a paper's further objects. */
export const FIRST = 6;

/** @param others further objects, which begin with number 6 */
export function paper(pages: readonly Page[], others: readonly string[] = [], catalogue = ''): Uint8Array {
  const first = FIRST + others.length;
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...others,
    ...pages.flatMap(({ commands, entries = '', resources = '' }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${first + 2 * i + 1} 0 R /Resources << ${FONTS} ${resources} >> ${entries} >>`,
      stream(commands),
    ]),
  ]);
}

/** A text as a PDF's string. */
export const hex = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

export interface Print {
  readonly size?: number;
  /** Degrees, against the clock. */
  readonly angle?: number;
  /** Commands before the text, such as its colour. */
  readonly before?: string;
}

/** Prints a text where it is said, and leaves no trace in what follows. */
export function print(text: string, x: number, y: number, { size = 10, angle = 0, before = '' }: Print = {}) {
  const [sine, cosine] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const matrix = [cosine, sine, -sine, cosine, x, y].map((value) => value.toFixed(4)).join(' ');
  return `q ${before} BT /F ${size} Tf ${matrix} Tm ${hex(text)} Tj ET Q\n`;
}

/** Lines of a table whose columns and rows end at these places. */
export function lines(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (
    xs.map((x) => `${x} ${low} m ${x} ${high} l S\n`).join('') +
    ys.map((y) => `${left} ${y} m ${right} ${y} l S\n`).join('')
  );
}

export const [COLUMNS, ROWS] = [
  [60, 200, 300, 400, 500],
  [700, 680, 660, 640],
];

/** Where the text of a cell begins in the table of `table`. */
export const at = (row: number, column: number): [number, number] => [COLUMNS[column]! + 10, ROWS[row]! - 14];

/** A table of three rows and four columns, each cell printed by a function. */
export function table(
  cells: readonly (readonly string[])[],
  how: (text: string, x: number, y: number) => string = print,
): string {
  const texts = cells.flatMap((row, r) => row.map((text, c) => (text ? how(text, ...at(r, c)) : '')));
  return `0.5 w\n${lines(COLUMNS, ROWS)}${texts.join('')}`;
}

export const CELLS = [
  ['信息内容', '制发件数', '废止件数', '有效件数'],
  ['规章', '11', '0', '120'],
  ['行政规范性文件', '386.24', '4529', '1'],
] as const;
