/** A Word document in one file of XML ("flat OPC", Word's "XML document") → its parts, which are read as those of a package. */
import { type Document, UnreadableError } from '../document.js';
import type { Read } from '../mail.js';
import { readDocx } from './docx.js';

const PART = '<pkg:part ';
const DATA = /<pkg:xmlData\b[^>]*>/g;
const END = '</pkg:xmlData>';
/** No package has more. */
const MOST = 500;

/** The parts by their names; those that are not XML are left out. */
function flatParts(text: string): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let count = 0;
  for (let at = text.indexOf(PART); at !== -1 && count < MOST; at = text.indexOf(PART, at + 1), count++) {
    const next = text.indexOf(PART, at + 1);
    const name = /pkg:name="\/([^"]{1,200})"/.exec(text.slice(at, at + 1000))?.[1];
    DATA.lastIndex = at;
    const data = DATA.exec(text);
    if (!name || !data || (next !== -1 && data.index > next)) continue;
    const from = data.index + data[0].length;
    const to = text.indexOf(END, from);
    if (to !== -1) parts[name] = Buffer.from(text.slice(from, to));
  }
  return parts;
}

/**
 * Reads such a file.
 * @param read reads a document that stands in it
 * @throws UnreadableError where it is damaged, or another document than one of Word
 */
export async function readFlatPackage(bytes: Uint8Array, read: Read): Promise<Document> {
  const parts = flatParts(Buffer.from(bytes).toString('utf8'));
  if (!parts['word/document.xml'])
    throw new UnreadableError(
      'The file is an Office file of a kind that is not read. Save it as .docx or .xlsx.',
    );
  return readDocx(parts, read);
}
