/** Sheets of paper → files in the formats that organs publish, made from nothing but what their standards say. */
import { strToU8, zipSync } from 'fflate';
import * as XLSX from 'xlsx';
import type { Sheet, SheetCell } from '../extract/sheets.js';

/** A line of text or a table. */
export type Content = string | Sheet;

export interface Placed extends SheetCell {
  readonly row: number;
  readonly column: number;
}

/** The cells at their places in the grid. */
export function placed(sheet: Sheet): { cells: Placed[]; rows: number; columns: number } {
  const held = new Set<string>();
  const cells: Placed[] = [];
  let columns = 0;
  sheet.rows.forEach((line, row) => {
    let column = 0;
    for (const cell of line) {
      while (held.has(`${row}/${column}`)) column++;
      const rowspan = Math.min(cell.rowspan, sheet.rows.length - row);
      cells.push({ ...cell, rowspan, row, column });
      for (let r = 0; r < rowspan; r++)
        for (let c = 0; c < cell.colspan; c++) held.add(`${row + r}/${column + c}`);
      columns = Math.max(columns, column + cell.colspan);
    }
  });
  return { cells, rows: sheet.rows.length, columns };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function wordTable(sheet: Sheet): string {
  const { cells, rows, columns } = placed(sheet);
  const lines = Array.from({ length: rows }, (_, row) => {
    let line = '';
    for (let column = 0; column < columns; ) {
      const cell = cells.find(
        (one) => one.column === column && one.row <= row && row < one.row + one.rowspan,
      );
      const span = cell?.colspan ?? 1;
      const merge =
        cell && cell.rowspan > 1 ? `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>` : '';
      line += `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${paragraph(cell?.row === row ? cell.text : '')}</w:tc>`;
      column += span;
    }
    return `<w:tr>${line}</w:tr>`;
  });
  return `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file; `body` is markup behind the contents, `parts` are further files in it. */
export function docx(
  contents: readonly Content[],
  body = '',
  parts: Record<string, Uint8Array> = {},
): Uint8Array {
  const text = contents.map((content) =>
    typeof content === 'string' ? paragraph(content) : wordTable(content),
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document xmlns:w="${MAIN}"><w:body>${text.join('')}${body}</w:body></w:document>`,
    ),
    ...parts,
  });
}

type Books = 'xlsx' | 'xlsb' | 'biff8' | 'xlml';

/** A sheet of a workbook: numbers as numbers in a format, an empty row before each line of text. */
export function worksheet(contents: readonly Content[], format = 'General'): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const merges: XLSX.Range[] = [];
  let [top, width] = [0, 1];
  for (const content of contents) {
    if (typeof content === 'string') {
      top++;
      sheet[XLSX.utils.encode_cell({ r: top, c: 0 })] = { t: 's', v: content };
      top++;
      continue;
    }
    const { cells, rows, columns } = placed(content);
    for (const { text, row, column, rowspan, colspan } of cells) {
      const s = { r: top + row, c: column };
      if (rowspan > 1 || colspan > 1) merges.push({ s, e: { r: s.r + rowspan - 1, c: s.c + colspan - 1 } });
      if (text === '') continue;
      const isNumber = /^-?[\d.]+$/.test(text);
      sheet[XLSX.utils.encode_cell(s)] = isNumber
        ? { t: 'n', v: Number(text), z: format }
        : { t: 's', v: text };
    }
    top += rows;
    width = Math.max(width, columns);
  }
  sheet['!merges'] = merges;
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: top, c: width } });
  return sheet;
}

/** A workbook of named sheets; `hidden` says of each how far it is. */
export function workbook(
  sheets: Readonly<Record<string, XLSX.WorkSheet>>,
  bookType: Books = 'xlsx',
  hidden: readonly (0 | 1 | 2)[] = [],
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  if (hidden.length > 0) book.Workbook = { Sheets: hidden.map((Hidden) => ({ Hidden })) };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType, compression: true }));
}

const SIZE = 9;
const [PAGE_WIDTH, PAGE_HEIGHT, EDGE] = [595, 842, 60];

const halves = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0);

/** The text broken into lines that fit a width. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line && (halves(line + char) * SIZE) / 2 > width) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return [...lines, line];
}

/** How the lines of a table are drawn. */
export type Drawn = 'strokes' | 'bars' | 'none';

/** The pages' drawing commands. */
function pagesOf(contents: readonly Content[], drawn: Drawn): string[] {
  const pages: string[] = [''];
  let y = PAGE_HEIGHT - EDGE;
  const say = (text: string, x: number, at: number) => {
    const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
    pages[pages.length - 1] += `BT /F ${SIZE} Tf 1 0 0 1 ${x} ${at} Tm <${hex}> Tj ET\n`;
  };
  const draw = (x1: number, y1: number, x2: number, y2: number) => {
    if (drawn === 'strokes') pages[pages.length - 1] += `${x1} ${y1} m ${x2} ${y2} l S\n`;
    if (drawn === 'bars')
      pages[pages.length - 1] += `${x1 - 0.25} ${y1 - 0.25} ${x2 - x1 + 0.5} ${y2 - y1 + 0.5} re f\n`;
  };
  const room = (height: number) => {
    if (y - height > EDGE) return;
    pages.push('');
    y = PAGE_HEIGHT - EDGE;
  };
  for (const content of contents) {
    if (typeof content === 'string') {
      room(20);
      y -= 20;
      say(content, EDGE, y);
      y -= 6;
      continue;
    }
    const { cells, rows, columns } = placed(content);
    const all = PAGE_WIDTH - 2 * EDGE + 40;
    const labels = columns === 10 ? [18, 50, 90] : columns < 6 ? [all / 2] : [];
    const rest = (all - labels.reduce((sum, w) => sum + w, 0)) / (columns - labels.length);
    const xs = [EDGE - 20];
    for (let c = 0; c < columns; c++) xs.push(xs[c]! + (labels[c] ?? rest));
    const linesOf = (cell: Placed) =>
      wrapped(cell.text, xs[cell.column + cell.colspan]! - xs[cell.column]! - 4);
    for (let row = 0; row < rows; row++) {
      const mine = cells.filter((cell) => cell.row === row);
      const height =
        6 + (SIZE + 2) * Math.max(1, ...mine.filter((c) => c.rowspan === 1).map((c) => linesOf(c).length));
      room(height);
      for (const cell of mine) {
        const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colspan]!];
        const printed = linesOf(cell);
        for (const [i, line] of printed.entries()) say(line, left + 2, y - 2 - (i + 1) * (SIZE + 2) + 3);
        draw(left, y, right, y);
      }
      // Borders of the cells that stand in this row, also of those that began above it.
      for (const cell of cells.filter((one) => one.row <= row && row < one.row + one.rowspan)) {
        const [left, right] = [xs[cell.column]!, xs[cell.column + cell.colspan]!];
        draw(left, y - height, left, y);
        draw(right, y - height, right, y);
        if (row === cell.row + cell.rowspan - 1 || y - height - 30 < EDGE)
          draw(left, y - height, right, y - height);
      }
      y -= height;
    }
  }
  return pages.map((page, i) => {
    pages[i] = page;
    const hex = Buffer.from(`- ${i + 1} -`, 'utf16le')
      .swap16()
      .toString('hex');
    return `0.5 w\n${page}BT /F ${SIZE} Tf 1 0 0 1 290 30 Tm <${hex}> Tj ET\n`;
  });
}

/**
 * A PDF whose font is not in it and is named by a Chinese encoding, as Chinese programs write; so it can be read only
 * with the encoding's table.
 */
export function pdf(contents: readonly Content[], drawn: Drawn = 'strokes'): Uint8Array {
  return pdfOf(pagesOf(contents, drawn));
}

/** A PDF of pages' drawing commands. */
export function pdfOf(pages: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${7 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    ]),
  ];
  return pdfFile(objects);
}

/** A PDF of its objects, one character a byte; the first is the catalogue. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A page saved as Internet Explorer and Edge do: parts by their address, in quoted-printable or base64. */
export function mhtml(
  parts: readonly { location: string; type: string; bytes: Uint8Array; base64?: boolean }[],
): Uint8Array {
  const printable = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) =>
        byte === 0x3d || byte < 0x20 || byte > 0x7e
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(.{60,62}?)(?==|[^=]{3})(?!$)/g, '$1=\r\n');
  const body = parts.map(
    ({ location, type, bytes, base64 }) =>
      `------=_NextPart_1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${base64 ? 'base64' : 'quoted-printable'}\r\nContent-Location: ${location}\r\n\r\n${base64 ? Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n') : printable(bytes)}\r\n`,
  );
  return Buffer.from(
    `From: <Saved by a browser>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_1"\r\n\r\n${body.join('')}------=_NextPart_1--\r\n`,
    'latin1',
  );
}
