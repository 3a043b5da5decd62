/** Bytes → document, where they are text: a page's markup, a CSV table, or a flattened text. */
import { ASCIIDOC } from './asciidoc-table.js';
import { decodeBytes } from './charset.js';
import { refuseCoded } from './coded.js';
import { readRecords } from './csv.js';
import { type Document, UnreadableError } from './document.js';
import { undrawn } from './drawn-line.js';
import { headOf } from './head.js';
import { LATEX } from './latex-table.js';
import { plainMarkup } from './light-markup.js';
import { type Beside, readHtml } from './page/html.js';
import { MARKUP as MARKED_UP } from './page/reveal.js';
import { articleOf, ESCAPED_MARKUP } from './page/script-text.js';
import { nestsTooDeep } from './page/tree.js';
import { withoutReferences } from './references.js';
import { withTables } from './tables-in-text.js';
import { endsInNumber } from './truncation.js';
import { WIKI } from './wiki-table.js';
import { withWholeRows } from './wrapped-rows.js';

export const MEGABYTE = 1024 * 1024;
/** Above this no page is a report; reading on would only cost time. */
export const MAX_TEXT = 4 * MEGABYTE;

/** Files that are neither page nor text, by what they begin with. */
export const OTHERS: readonly {
  readonly begins: RegExp;
  readonly media_type: string;
  readonly what: string;
  readonly advice?: string;
}[] = [
  { begins: /^\x89PNG/, media_type: 'image/png', what: 'a PNG picture' },
  { begins: /^\xff\xd8\xff/, media_type: 'image/jpeg', what: 'a JPEG picture' },
  // BM, the size, and four bytes that are reserved
  { begins: /^BM[\s\S]{4}\0{4}/, media_type: 'image/bmp', what: 'a BMP picture' },
  { begins: /^GIF8/, media_type: 'image/gif', what: 'a GIF picture' },
  { begins: /^%PDF-/, media_type: 'application/pdf', what: 'a PDF' },
  { begins: /^PK\x03\x04/, media_type: 'application/zip', what: 'a ZIP archive (or a .docx or .xlsx file)' },
  {
    begins: /^\xd0\xcf\x11\xe0/,
    media_type: 'application/x-ole-storage',
    what: 'an old Office file (.doc or .xls)',
  },
  {
    begins: /^Rar!/,
    media_type: 'application/vnd.rar',
    what: 'a RAR archive',
    advice: 'Unpack it, and give the folder.',
  },
  {
    begins: /^7z\xbc\xaf/,
    media_type: 'application/x-7z-compressed',
    what: 'a 7-Zip archive',
    advice: 'Unpack it, and give the folder.',
  },
  {
    begins: /^BZh[1-9]1AY&SY/,
    media_type: 'application/x-bzip2',
    what: 'a BZIP2 archive',
    advice: 'Unpack it, and give the folder.',
  },
  {
    begins: /^\xfd7zXZ\0/,
    media_type: 'application/x-xz',
    what: 'an XZ archive',
    advice: 'Unpack it, and give the folder.',
  },
  {
    begins: /^\x28\xb5\x2f\xfd/,
    media_type: 'application/zstd',
    what: 'a ZSTD archive',
    advice: 'Unpack it, and give the folder.',
  },
  {
    begins: /^begin [0-7]{3,4} [^\r\n]{1,200}\r?\n[!-`]{2,62}\r?\n/,
    media_type: 'text/x-uuencode',
    what: 'a file in uuencode, as mails carried files of old',
    advice: 'Decode it, and give the file.',
  },
  { begins: /^\x1f\x8b/, media_type: 'application/gzip', what: 'a GZIP archive' },
  {
    begins: /^\s*WARC\/\d/,
    media_type: 'application/warc',
    what: 'a web archive (WARC)',
    advice: 'Give its path to gongkai, which reads it record by record.',
  },
  {
    begins: /^\s*<\?xml\b[\s\S]{0,500}?<abiword\b/,
    media_type: 'application/x-abiword',
    what: 'an AbiWord file',
    advice: 'Open it in Word or WPS, and save it as .docx.',
  },
  {
    begins: /^[\s\S]{257}ustar/,
    media_type: 'application/x-tar',
    what: 'a TAR archive',
    advice: 'Give its path to gongkai, which reads it like a folder.',
  },
];

/** The lines of a text. Looking for one character is far cheaper than trying a pattern at each. */
const linesOf = (text: string): string[] =>
  /[\r\f\u2028\u2029]/.test(text) ? text.split(/\r\n|[\n\r\f\u2028\u2029]/) : text.split('\n');

/** What stands in each text with a drawn table, or with references to characters. */
const DRAWN_OR_ESCAPED = /[&+\u2500-\u257f]/;

const MARKUP = /<(?:!doctype|html|head|body|div|p|table|span|meta|article|section|frameset)\b[^<>]*>/i;

export function refuseLarger(bytes: Uint8Array, most: number): void {
  if (bytes.length <= most) return;
  throw new UnreadableError(`The file is larger than ${most / MEGABYTE} MB, which no report is.`);
}

/** What mail programs put before each line of a text that they quote. */
const QUOTED = /^(?:> ?)+/gm;

/** A text that is quoted as a whole, with blanks in the place of the marks. */
function withoutQuoting(text: string): string {
  if (!/^\s*>/.test(text)) return text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.startsWith('>')).length;
  return quoted < MOSTLY * lines.length ? text : text.replace(QUOTED, (marks) => ' '.repeat(marks.length));
}
const MOSTLY = 0.9;

/** Longer runs of zeros stand where something was lost. */
const MOST_ZEROS = 8;

/** The text without the zeros that programs fill lines and files up with: nobody sees them, and browsers pass over them. */
const withoutZeros = (text: string): string =>
  text.includes('\0') ? text.replace(/\0+/g, (zeros) => (zeros.length > MOST_ZEROS ? ' ' : '')) : text;

/** What parts records and fields where a program keeps to the signs that ASCII has for it, as lines and tabs. */
const withSeparators = (text: string): string =>
  text.includes('\u001f') && text.includes('\u001e')
    ? text.replaceAll('\u001f', '\t').replaceAll('\u001e', '\n')
    : text;

/** The text without signs of control, which nobody sees. */
const withoutControls = (text: string, control: number): string =>
  control > 0 ? text.replace(/[\u0001-\u0008\u000e-\u001f]/g, '') : text;

/** Whether a text, or its first line, is an object or a list of JSON: data about reports, whose words would pass for one. */
function isJson(text: string): boolean {
  if (!/^\s*(?:\{\s*["}]|\[\s*[[{"\d])/.test(text)) return false;
  return [text, text.slice(0, Math.max(0, text.indexOf('\n')))].some((json) => {
    try {
      return typeof JSON.parse(json) === 'object';
    } catch {
      return false;
    }
  });
}

/**
 * Reads a web page, a CSV table or a text.
 * @param label the encoding that is declared around the bytes, as in a header
 * @param server the encoding that a server declared which sent them
 * @throws UnreadableError where the bytes are none of these
 */
export function readText(bytes: Uint8Array, label?: string, server?: string): Document {
  if (bytes.length === 0) throw new UnreadableError('The file is empty.', 'application/x-empty');
  refuseLarger(bytes, MAX_TEXT);
  const head = headOf(bytes);
  const other = OTHERS.find(({ begins }) => begins.test(head));
  if (other) {
    const advice = other.advice ? ` ${other.advice}` : '';
    throw new UnreadableError(`The file is ${other.what}, not a page or a text.${advice}`, other.media_type);
  }
  const { text: decoded, charset, lost, declared, twice } = decodeBytes(bytes, label, server);
  // Bytes that are no text lose characters in any encoding.
  const text = withSeparators(lost === 0 ? withoutZeros(decoded) : decoded);
  if (!text.trim()) throw new UnreadableError('The file holds nothing but blanks.', 'text/plain');
  const control = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  // Any pair of bytes is a character of UTF-16, but for one in sixteen: those tell bytes that are no text.
  const broken = charset.startsWith('utf-16') ? lost : 0;
  if (control + broken > text.length / 50) {
    throw new UnreadableError('The file holds binary data, not text.');
  }
  const content = plainMarkup(withoutQuoting(withoutControls(text, control).replace(/^\uFEFF/, '')));
  const decoding = { charset, lost, declared, ...(twice ? { twice } : {}) };
  if (isJson(content)) {
    const page = pageOfData(content);
    if (page) return { ...page, ...decoding };
    throw new UnreadableError('The file is JSON data, not a page or a text.', 'application/json');
  }
  const carries = MARKUP.test(text) || ESCAPED_MARKUP.test(text);
  refuseCoded(content, carries);
  if (carries) return { ...readPage(withoutControls(text, control)), ...decoding };
  const plain = { ...decoding, title: null, meta: new Map<string, string>(), cut: endsInNumber(text) };
  const plainLine = DRAWN_OR_ESCAPED.test(content)
    ? (line: string) => undrawn(withoutReferences(line))
    : (line: string) => line;
  const tables = [WIKI, ASCIIDOC, LATEX].find(({ isIn }) => isIn(content));
  if (tables) {
    const blocks = withTables(tables, linesOf(content), plainLine);
    return { media_type: 'text/plain', flattened: true, ...plain, blocks };
  }
  const blocks = readRecords(content);
  if (blocks) return { media_type: 'text/csv', flattened: false, ...plain, blocks };
  return {
    media_type: 'text/plain',
    flattened: true,
    ...plain,
    blocks: withWholeRows(linesOf(content)).map((line) => ({
      kind: 'text',
      text: plainLine(line),
      heading: false,
    })),
  };
}

/** The page that data carries as a site's server sends it to a page that shows articles; null where it is none. */
function pageOfData(data: string): ReturnType<typeof readPage> | null {
  const article = articleOf(data);
  if (!article || !MARKED_UP.test(article.html)) return null;
  const page = readPage(`<script>${data.replace(/<\/script/gi, '<\\/script')}</script>`);
  return page.blocks.length > 0 ? page : null;
}

/**
 * Reads a page's markup.
 * @param beside the pages and style sheets that belong to it, where they are at hand
 * @throws UnreadableError where it nests too deep, or is nothing but a frame around a page that is elsewhere
 */
export function readPage(html: string, beside?: Beside): Omit<Document, 'charset' | 'lost' | 'declared'> {
  if (nestsTooDeep(html)) throw new UnreadableError('The page nests deeper than any page does.', 'text/html');
  const { elsewhere, ...page } = readHtml(html, beside);
  if (page.blocks.length === 0 && elsewhere.length > 0) {
    throw new UnreadableError(
      `The page is only a frame around another, “${elsewhere[0]}”. Save that page instead.`,
      'text/html',
    );
  }
  return { media_type: 'text/html', flattened: false, ...page };
}
