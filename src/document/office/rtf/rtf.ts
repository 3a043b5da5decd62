/** A Rich Text file (RTF) → blocks: what a person reads in its final version. Many files that are named .doc are such. */
import type { Document } from '../../document.js';
import { Numbering } from '../word/numbering.js';
import { WordReader, wordDocument } from '../word/reader.js';
import { Styles } from '../word/styles.js';
import { RichText } from './body.js';

const MEDIA_TYPE = 'application/rtf';
const PAPER = 'ffffff';

/**
 * Reads a Rich Text file. Deleted, struck-out and hidden text, notes, headers and footers are left out.
 * @throws UnreadableError where it holds no text, or more than any report
 */
export function readRtf(bytes: Uint8Array): Document {
  const body = new RichText(Buffer.from(bytes).toString('latin1')).body();
  const styles = new Styles(undefined);
  const reader = new WordReader(body, styles, new Numbering(undefined, styles), new Map());
  return wordDocument(reader.content(body, PAPER), reader, MEDIA_TYPE);
}
