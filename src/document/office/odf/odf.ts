/** An OpenDocument file → document: a package (.odt, .ods) or one file of XML (.fodt, .fods). */
import { type Document, UnreadableError } from '../../document.js';
import { readXml, XmlLimit } from '../xml.js';
import { odfBlocks } from './reader.js';

type Parts = Readonly<Record<string, Uint8Array>>;

const TEXT = 'application/vnd.oasis.opendocument.text';

function documentOf(content: Uint8Array, styles: Uint8Array | undefined, media_type: string): Document {
  const limit = new XmlLimit();
  const blocks = odfBlocks(readXml(content, limit), styles && readXml(styles, limit));
  if (blocks.length === 0) throw new UnreadableError('The document holds no text.', media_type);
  const none = { charset: null, lost: 0, declared: null, title: null, cut: false };
  return { media_type, flattened: false, ...none, meta: new Map(), blocks };
}

/**
 * Reads the parts of a package.
 * @throws UnreadableError where it is damaged, protected by a password, or holds no text
 */
export function readOdf(parts: Parts): Document {
  const manifest = Buffer.from(parts['META-INF/manifest.xml'] ?? '').toString('utf8');
  if (manifest.includes('encryption-data'))
    throw new UnreadableError('The file is protected by a password. Save it without one.', TEXT);
  const content = parts['content.xml'];
  if (!content) throw new UnreadableError('The document is damaged: its text is missing.', TEXT);
  return documentOf(content, parts['styles.xml'], TEXT);
}

/** Reads a document in one file of XML. */
export const readFlatOdf = (bytes: Uint8Array): Document => documentOf(bytes, undefined, `${TEXT}-flat-xml`);
