/** A saved page (MHTML, RFC 2557) → blocks: its root page, with the pages of its frames where the frames stand. */
import { decodeBytes } from '../charset.js';
import { type Document, UnreadableError } from '../document.js';
import { MAX_TEXT, readPage, readText, refuseLarger } from '../text.js';
import { type Part, readMessage } from './mime.js';

/** RFC 2557 sends a page with its parts as this type; message/rfc822 would be any mail. */
const MEDIA_TYPE = 'multipart/related';

/** An address as it is compared: browsers write it with and without what follows the `#`. */
const address = (url: string) => url.replace(/#.*$/, '');

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base || undefined).href;
  } catch {
    return url;
  }
}

/**
 * Reads a saved page.
 * @throws UnreadableError where it holds no page and no text
 */
export function readMhtml(bytes: Uint8Array): Document {
  const { type, start, parts } = readMessage(bytes);
  const media_type = type.startsWith('multipart/') ? MEDIA_TYPE : 'message/rfc822';
  const pages = parts.filter((part) => part.type !== 'text/plain');
  const root = pages.find(({ id }) => start && id === start) ?? pages[0] ?? parts[0];
  if (!root) throw new UnreadableError('The saved page holds no page: its text is missing.', media_type);
  if (root.type === 'text/plain') return { ...readText(root.bytes, root.charset), media_type };

  refuseLarger(root.bytes, MAX_TEXT);
  const decoded = decodeBytes(root.bytes, root.charset);
  let lost = decoded.lost;
  const byAddress = new Map<string, Part>();
  for (const page of pages) {
    if (page.id) byAddress.set(`cid:${page.id}`, page);
    if (page.location) byAddress.set(address(page.location), page);
  }
  const frame = (url: string) => {
    const page = byAddress.get(address(url)) ?? byAddress.get(address(absolute(url, root.location)));
    if (!page || page === root) return null;
    refuseLarger(page.bytes, MAX_TEXT);
    const inner = decodeBytes(page.bytes, page.charset);
    lost += inner.lost;
    return inner.text;
  };
  if (!decoded.text.trim()) throw new UnreadableError('The saved page is empty.', media_type);
  const page = readPage(decoded.text, frame);
  return { ...page, media_type, charset: decoded.charset, lost, declared: decoded.declared };
}
