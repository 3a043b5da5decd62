/** What is read in a PDF, one block a line: tables as rows of `a|b`. */
import { readDocument } from '../../../src/document/read.js';

export async function read(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readDocument(bytes);
  return blocks.map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) => row.map(({ text }) => text).join('|')).join(' / '),
  );
}
