/** An e-book (EPUB 3.3) → the document that its pages are together, in the order in which they are read. */
import { decodeBytes } from '../charset.js';
import { type Document, UnreadableError } from '../document.js';
import { readPage } from '../text.js';
import { child, elements, readXml, XmlLimit } from './xml.js';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Where a package says where its book is. */
export const CONTAINER = 'META-INF/container.xml';

/** A path as another names it, which stands beside it: no root is known but that of the package. */
function beside(path: string, href: string): string {
  try {
    return decodeURIComponent(new URL(href, `epub://book/${path}`).pathname.slice(1));
  } catch {
    return href;
  }
}

/** The pages of a book, as paths of its package. */
function pagesIn(parts: Parts, limit: XmlLimit): string[] {
  const container = parts[CONTAINER] && readXml(parts[CONTAINER], limit);
  const [root] = elements(child(container, 'rootfiles'));
  const path = root?.attributes['full-path'] ?? '';
  const book = parts[path] && readXml(parts[path], limit);
  const items = new Map(
    elements(child(book, 'manifest')).map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  return elements(child(book, 'spine')).flatMap(({ attributes: { idref = '' } }) => {
    const { href, properties = '' } = items.get(idref) ?? {};
    // What only lists the others is no page of the paper.
    return href === undefined || properties.split(' ').includes('nav') ? [] : beside(path, href);
  });
}

/**
 * Reads the parts of a package.
 * @throws UnreadableError where it is damaged, locked, or holds no text
 */
export function readEpub(parts: Parts, media_type: string): Document {
  const pages = pagesIn(parts, new XmlLimit());
  const locked = Buffer.from(parts['META-INF/encryption.xml'] ?? '').toString('utf8');
  if (pages.some((page) => locked.includes(`"${page}"`) || locked.includes(`"${encodeURI(page)}"`)))
    throw new UnreadableError('The file is locked to a reading program. Print it as a PDF.', media_type);
  const missing = pages.find((page) => parts[page] === undefined);
  if (pages.length === 0 || missing !== undefined)
    throw new UnreadableError('The e-book is damaged: pages of it are missing.', media_type);
  const read = pages.map((name) => {
    const { text, charset, lost } = decodeBytes(parts[name]!);
    const sheet = (href: string) => {
      const found = parts[beside(name, href)];
      return found ? decodeBytes(found).text : null;
    };
    return { ...readPage(text, { sheet }), charset, lost };
  });
  const [first] = read;
  const blocks = read.flatMap((page) => page.blocks);
  if (blocks.length === 0) throw new UnreadableError('The document holds no text.', media_type);
  return {
    media_type,
    flattened: false,
    charset: first!.charset,
    lost: read.reduce((sum, { lost }) => sum + lost, 0),
    declared: null,
    title: first!.title,
    meta: first!.meta,
    blocks,
    cut: read.some(({ cut }) => cut),
  };
}
