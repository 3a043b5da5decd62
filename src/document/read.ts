/** Bytes → document. The content decides what a file is, not its name. */
import { decodeBytes } from './charset.js';
import { type Document, UnreadableError } from './document.js';
import { nestsTooDeep, readHtml } from './html.js';

/** Leading bytes of formats that hold no text of a report, with what to call them. */
const SIGNATURES: readonly { readonly bytes: string; readonly media_type: string; readonly what: string }[] =
  [
    { bytes: '89504e47', media_type: 'image/png', what: 'a PNG picture' },
    { bytes: 'ffd8ff', media_type: 'image/jpeg', what: 'a JPEG picture' },
    // BM, the size, and four bytes that are reserved
    { bytes: '424d........00000000', media_type: 'image/bmp', what: 'a BMP picture' },
    { bytes: '47494638', media_type: 'image/gif', what: 'a GIF picture' },
    { bytes: '25504446', media_type: 'application/pdf', what: 'a PDF' },
    { bytes: '504b0304', media_type: 'application/zip', what: 'a ZIP archive (or a .docx or .xlsx file)' },
    { bytes: 'd0cf11e0', media_type: 'application/x-ole-storage', what: 'an old Office file (.doc or .xls)' },
    { bytes: '52617221', media_type: 'application/vnd.rar', what: 'a RAR archive' },
    { bytes: '1f8b', media_type: 'application/gzip', what: 'a GZIP archive' },
  ];

/** Above this no page is a report; reading on would only cost time. */
const MAX_BYTES = 4 * 1024 * 1024;

const MARKUP = /<(?:!doctype|html|head|body|div|p|table|span|meta|article|section)\b[^>]*>/i;

/**
 * Reads a file's bytes, in whatever format.
 * @throws UnreadableError where the file holds no text: empty, a picture, an archive, binary, too large.
 */
export async function readDocument(bytes: Uint8Array): Promise<Document> {
  return readText(bytes);
}

/**
 * Reads a web page or a text.
 * @throws UnreadableError where the bytes are neither
 */
export function readText(bytes: Uint8Array): Document {
  if (bytes.length === 0) throw new UnreadableError('The file is empty.', 'application/x-empty');
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableError(`The file is larger than ${MAX_BYTES / 1024 / 1024} MB, which no report is.`);
  }
  const head = Buffer.from(bytes.subarray(0, 10)).toString('hex');
  const known = SIGNATURES.find((signature) => new RegExp(`^${signature.bytes}`).test(head));
  if (known) {
    throw new UnreadableError(`The file is ${known.what}, not a page or a text.`, known.media_type);
  }
  const { text, charset, lost, declared } = decodeBytes(bytes);
  if (!text.trim()) throw new UnreadableError('The file holds nothing but blanks.', 'text/plain');
  if ((text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) > text.length / 50) {
    throw new UnreadableError('The file holds binary data, not text.');
  }
  if (MARKUP.test(text)) {
    if (nestsTooDeep(text))
      throw new UnreadableError('The page nests deeper than any page does.', 'text/html');
    return { media_type: 'text/html', charset, lost, declared, ...readHtml(text) };
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\f]/);
  return {
    media_type: 'text/plain',
    charset,
    lost,
    declared,
    title: null,
    cut: false,
    meta: new Map(),
    blocks: lines.map((line) => ({ kind: 'text', text: line, heading: false })),
  };
}
