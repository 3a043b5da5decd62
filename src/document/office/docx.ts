/** A Word file (DOCX) → blocks: what a person reads in its final version. */
import { type Block, type Document, UnreadableError } from '../document.js';
import { pictured } from './embedded.js';
import { Parts } from './parts.js';
import { Numbering } from './word/numbering.js';
import { WordReader, wordDocument } from './word/reader.js';
import { paperOf, Styles } from './word/styles.js';
import { child, elements } from './xml.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The documents that Word takes in, read by whoever reads their kind, and the workbooks that it shows. */
async function readChunks(
  parts: Parts,
  main: string,
  read: (bytes: Uint8Array) => Promise<Document>,
): Promise<Map<string, readonly Block[]>> {
  const chunks = new Map<string, readonly Block[]>();
  for (const { type, id, target } of parts.relationships(main)) {
    if (type === 'package' || type === 'oleObject') {
      const bytes = parts.get(target);
      const shown = bytes && pictured(bytes);
      if (shown) chunks.set(id, shown);
    }
    const bytes = type === 'aFChunk' ? parts.get(target) : undefined;
    if (!bytes) continue;
    try {
      chunks.set(id, (await read(bytes)).blocks);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      // The rest can be read; that something is missing must be seen.
      chunks.set(id, [{ kind: 'text', text: `[${error.message}]`, heading: false }]);
    }
  }
  return chunks;
}

/**
 * Reads the parts of a DOCX file. Deleted, struck-out and hidden text, comments, headers and footers are left out, as a
 * reader of the final version sees it; notes stand behind the text.
 * @param read reads a document that stands in it
 * @throws UnreadableError where it is damaged, holds no text, or more than any report
 */
export async function readDocx(
  bytes: Readonly<Record<string, Uint8Array>>,
  read: (chunk: Uint8Array) => Promise<Document>,
): Promise<Document> {
  const parts = new Parts(bytes);
  const main = parts.main() ?? 'word/document.xml';
  const document = parts.xml(main);
  const body = child(document, 'body');
  if (!document || !body)
    throw new UnreadableError('The Word file is damaged: its text cannot be read.', MEDIA_TYPE);
  const relationships = parts.relationships(main);
  const part = (type: string) => parts.xml(relationships.find((one) => one.type === type)?.target);
  const styles = new Styles(part('styles'));
  const reader = new WordReader(
    document,
    styles,
    new Numbering(part('numbering'), styles),
    await readChunks(parts, main, read),
  );
  const paper = paperOf(document, part('settings'));
  const blocks = reader.content(body, paper);
  for (const kind of ['footnote', 'endnote']) {
    const notes = [...reader.notes].some((note) => note.startsWith(kind)) ? part(`${kind}s`) : undefined;
    const byId = new Map(elements(notes).map((note) => [note.attributes.id, note]));
    for (const note of reader.notes) {
      const found = note.startsWith(`${kind} `) ? byId.get(note.slice(kind.length + 1)) : undefined;
      reader.fields = [];
      if (found) blocks.push(...reader.content(found, paper));
    }
  }
  return wordDocument(blocks, reader, MEDIA_TYPE);
}
