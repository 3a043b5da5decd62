/** A Word document in one file of XML ("flat OPC", Word's "XML document") → its parts, which are read as those of a package. */
import { type Document, UnreadableError } from '../document.js';
import type { Read } from '../mail.js';
import { readDocx } from './docx.js';

const PART = '<pkg:part ';
const NAME = /pkg:name="\/([^"]{1,200})"/;
/** Characters of a part's tag. */
const MOST_HEAD = 1000;
const DATA = /<pkg:xmlData\b[^>]*>/;
const END = '</pkg:xmlData>';
/** No package has more. */
const MOST = 500;

/** The parts by their names; those that are not XML are left out. */
function flatParts(text: string): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const part of text.split(PART, MOST + 1).slice(1)) {
    const name = NAME.exec(part.slice(0, MOST_HEAD))?.[1];
    const data = DATA.exec(part);
    const to = part.indexOf(END);
    if (name && data && to !== -1) parts[name] = Buffer.from(part.slice(data.index + data[0].length, to));
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
