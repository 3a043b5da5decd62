/** A saved page (MHTML, RFC 2557) → blocks: its root page, with the pages of its frames where the frames stand. */
import { decodeBytes } from '../charset.js';
import { type Document, UnreadableError } from '../document.js';
import { documentOfMail, type Read } from '../mail.js';
import { MAX_TEXT, readPage, readText, refuseLarger } from '../text.js';
import { type Message, type Part, readMessage } from './mime.js';

/** RFC 2557 sends a page with its parts as this type; message/rfc822 would be any mail. */
const MEDIA_TYPE = 'multipart/related';

/** An address as it is compared: browsers write it with and without what follows the `#`. */
const address = (url: string) => url.split('#', 1)[0]!;

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base || undefined).href;
  } catch {
    return url;
  }
}

/** Where a message does not say with which page it begins, it begins with the first, unless that is next to nothing beside another. */
function firstOf(pages: readonly Part[]): Part | undefined {
  const [first] = pages;
  const largest = pages.reduce((most, page) => (page.bytes.length > most.bytes.length ? page : most), first!);
  const isNothing = first && first.bytes.length * MUCH_LARGER < largest.bytes.length;
  return isNothing && !FRAMES.test(Buffer.from(first.bytes).toString('latin1')) ? largest : first;
}
const MUCH_LARGER = 10;
const FRAMES = /<(?:i?frame|object|embed|frameset)\b/i;

/** The sheets of a workbook that was saved as a page stand behind tabs, of which the frame shows the first. */
const SHEET = /(?:^|[/\\])sheet\d{3}\.html?$/i;
const FRAMESET = /<frameset\b/i;
const END = '</frameset>';

/** The page of a workbook with each of its sheets in a frame. */
function withSheets(html: string, pages: readonly Part[]): string {
  const sheets = pages.filter(({ location }) => SHEET.test(location));
  if (sheets.length < 2) return html;
  const [from, end] = [html.search(FRAMESET), html.toLowerCase().lastIndexOf(END)];
  if (from === -1 || end < from) return html;
  const frames = sheets.map(({ location }) => `<iframe src="${location.replaceAll('"', '%22')}"></iframe>`);
  return html.slice(0, from) + frames.join('') + html.slice(end + END.length);
}

/** A letter as Apple keeps it: behind the number of its bytes, and before a list of what was done with it. */
function letterIn(bytes: Uint8Array): Uint8Array {
  const [before, length] =
    /^(\d{1,9})[ \t]*\r?\n/.exec(Buffer.from(bytes.subarray(0, 20)).toString('latin1')) ?? [];
  return before ? bytes.subarray(before.length, before.length + Number(length)) : bytes;
}

/**
 * Reads a saved page, or a mail with what is attached to it.
 * @param read reads a document that is attached
 * @param isDocument tells of bytes whether they are a document and no picture or program
 * @throws UnreadableError where it holds no page and no text
 */
export async function readMhtml(
  bytes: Uint8Array,
  read: Read,
  isDocument: (bytes: Uint8Array) => boolean,
): Promise<Document> {
  const message = readMessage(letterIn(bytes), isDocument);
  const { files, parts } = message;
  if (files.length === 0) return savedPage(message);
  const says = parts.some((part) => part.bytes.length > 0 && part.type !== 'text/css');
  return documentOfMail(says ? savedPage(message) : null, files, read);
}

/** The page or the text of a message. */
function savedPage({ type, start, location, parts }: Message): Document {
  const media_type = type.startsWith('multipart/') ? MEDIA_TYPE : 'message/rfc822';
  const pages = parts.filter(({ type }) => type !== 'text/plain' && type !== 'text/css');
  // Advertisements may stand before the page itself.
  const root =
    pages.find(({ id }) => start && id === start) ??
    pages.find((part) => location && part.location === location) ??
    firstOf(pages) ??
    parts.find(({ type }) => type === 'text/plain');
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
  for (const part of parts) {
    if (part.type !== 'text/css') continue;
    if (part.id) byAddress.set(`cid:${part.id}`, part);
    if (part.location) byAddress.set(address(part.location), part);
  }
  const at = (url: string) =>
    byAddress.get(address(url)) ?? byAddress.get(address(absolute(url, root.location)));
  const sheet = (url: string) => {
    const part = at(url);
    return part?.type === 'text/css' ? decodeBytes(part.bytes, part.charset).text : null;
  };
  const decodedPages = new Map<Part, string>();
  const frame = (url: string) => {
    const page = at(url);
    if (!page || page === root || page.type === 'text/css') return null;
    const known = decodedPages.get(page);
    if (known !== undefined) return known;
    refuseLarger(page.bytes, MAX_TEXT);
    const inner = decodeBytes(page.bytes, page.charset);
    lost += inner.lost;
    decodedPages.set(page, inner.text);
    return inner.text;
  };
  if (!decoded.text.trim()) throw new UnreadableError('The saved page is empty.', media_type);
  const page = readPage(withSheets(decoded.text, pages), { frame, sheet });
  const { charset, declared, twice } = decoded;
  return { ...page, media_type, charset, lost, declared, ...(twice ? { twice } : {}) };
}
