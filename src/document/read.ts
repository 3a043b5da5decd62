/** Bytes → document. The content decides what a file is, not its name. */
import { unpackedGzip } from './archive/gzip.js';
import { withBarLines } from './bar-table.js';
import { type Document, UnreadableError } from './document.js';
import { withoutHalves } from './halves.js';
import { headOf } from './head.js';
import { withMergedCells } from './repeated-cells.js';
import { withSeenOrder } from './seen-order.js';
import { MAX_TEXT, MEGABYTE, readText, refuseLarger } from './text.js';

export { readText } from './text.js';

/** Files that carry pictures are larger than texts. */
const MAX_FILE = 50 * MEGABYTE;

/** Reads a document that stands in another, or is attached to it. */
type Inner = (bytes: Uint8Array) => Promise<Document>;
type Reader = (bytes: Uint8Array, inner: Inner) => Promise<Document>;

const pdf: Reader = async (bytes) => (await import('./pdf/pdf.js')).readPdf(bytes);

/** Formats with a reader of their own, by what they begin with. A reader is loaded when the first file needs it. */
const READERS: readonly {
  readonly begins: RegExp;
  /** Words of it that are far sooner looked for: most files are texts, and begin as none of these. */
  readonly holds?: string;
  readonly read: Reader;
  readonly most?: number;
}[] = [
  // Servers put blanks or a byte order mark before the first byte.
  { begins: /^(?:\xef\xbb\xbf)?\s*%PDF-/, read: pdf },
  {
    begins: /^PK(?:\x03\x04|\x05\x06)/,
    read: async (b, inner) => (await import('./office/office.js')).readPackage(b, inner),
  },
  {
    begins: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    read: async (b, inner) => (await import('./office/ole.js')).readOle(b, inner),
  },
  {
    begins:
      /^\s*(?:\d{1,9}\s*\n|From [^\r\n]{1,200}\r?\n)?(?:From|To|Subject|Date|MIME-Version|Message-ID|Return-Path|Received|Delivered-To|Reply-To|Sender|DKIM-Signature|Snapshot-Content-Location|X-[\w-]+):(?=[\s\S]*?\nContent-Type:\s*(?:multipart|text)\/)|^\s*Content-Type:\s*multipart\//i,
    read: async (b, inner) => (await import('./page/mhtml.js')).readMhtml(b, inner, hasReader),
  },
  {
    begins:
      /^(?:\xef\xbb\xbf)?\s*<\?xml\b[\s\S]*?(?:<\?mso-application\s+progid="Excel\.Sheet"|<Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet)/,
    read: async (b) => (await import('./office/xlsx.js')).readWorkbook(b, 'application/vnd.ms-excel'),
    most: MAX_TEXT,
  },
  {
    begins:
      /^(?:\xef\xbb\xbf)?\s*<\?xml\b[\s\S]*?<\?mso-application\s+progid="Word\.Document"\s*\?>\s*<(?:\w+:)?wordDocument\b/,
    read: async (b) => (await import('./office/word2003.js')).readWord2003(b),
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<\?xml\b[^<]*(?:<\?[^<]*)?<pkg:package\b/,
    read: async (b, inner) => (await import('./office/flat-package.js')).readFlatPackage(b, inner),
  },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<\?xml\b[^<]*<office:document\b/,
    read: async (b) => (await import('./office/odf/odf.js')).readFlatOdf(b),
  },
  {
    // A page as Safari saves it, where that is written as XML; otherwise the page stands in it as it is.
    begins: /^(?:\xef\xbb\xbf)?\s*<\?xml\b[^<]*<!DOCTYPE plist\b[\s\S]{0,2000}?<key>WebMainResource<\/key>/,
    read: async (b) => (await import('./page/web-archive.js')).readWebArchive(b),
    most: MAX_TEXT,
  },
  { begins: /^\{\\rtf/, read: async (b) => (await import('./office/rtf/rtf.js')).readRtf(b) },
  // A page as its server packed it.
  { begins: /^\x1f\x8b\x08/, read: async (b, inner) => inner(unpackedGzip(b, MAX_FILE)) },
  {
    // Sheets as text, of the kinds SYLK and DIF.
    begins: /^ID;P|^TABLE\r?\n0,1\r?\n/,
    read: async (b) => (await import('./office/xlsx.js')).readWorkbookText(b),
    most: MAX_TEXT,
  },
  // Some put lines of their own there. Last, as files of other formats hold such a file whole.
  { begins: /^[\s\S]{0,1000}?%PDF-\d\.\d\s[\s\S]{0,80}?\b\d+ 0 obj\b/, holds: '%PDF-', read: pdf },
];

/** Documents in documents: a mail that was passed on brings a report, which brings a sheet. */
const DEEPEST = 5;

const readerOf = (head: string) =>
  READERS.find(({ begins, holds = '' }) => head.includes(holds) && begins.test(head));
/** Whether bytes are of a format with a reader of its own. */
const hasReader = (bytes: Uint8Array): boolean => readerOf(headOf(bytes)) !== undefined;
const mostOf = (reader: (typeof READERS)[number] | undefined) =>
  reader ? (reader.most ?? MAX_FILE) : MAX_TEXT;

/** The bytes that a file may have that begins with these: above it, no file of its kind is read. */
export const mostBytes = (head: Uint8Array): number => mostOf(readerOf(headOf(head)));

/**
 * Reads a file's bytes, in whatever of the formats that the README names; what has no reader of its own is a page or a text.
 * @param server the encoding that a server declared which sent them
 * @throws UnreadableError where the file holds no text: empty, a picture, an archive, binary, too large, damaged
 */
export const readDocument = (bytes: Uint8Array, server?: string): Promise<Document> =>
  readAt(0, bytes, server);

/** What every reader leaves to be done, whatever the format. */
const asSeen = (document: Document): Document =>
  withBarLines(withMergedCells(withoutHalves(withSeenOrder(document))));

/** @param depth how many documents it stands in */
async function readAt(depth: number, bytes: Uint8Array, server?: string): Promise<Document> {
  if (depth > DEEPEST) throw new UnreadableError('The file holds documents in documents without end.');
  const reader = readerOf(headOf(bytes));
  if (!reader) return asSeen(readText(bytes, undefined, server));
  refuseLarger(bytes, mostOf(reader));
  return asSeen(await reader.read(bytes, (inner) => readAt(depth + 1, inner)));
}
