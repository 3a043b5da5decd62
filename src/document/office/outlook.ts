/** A mail as Outlook keeps it (MSG, [MS-OXMSG]): its text, and the files that are attached to it. */
import { decodeBytes } from '../charset.js';
import type { Document } from '../document.js';
import { documentOfMail, type Read } from '../mail.js';
import { readPage, readText } from '../text.js';
import type { Container } from './word97/file.js';

/** Property and type of what is read: the page as bytes or as text, the plain text in Unicode or not. */
const [PAGE, PAGE_TEXT, TEXT, OLD_TEXT] = ['10130102', '1013001F', '1000001F', '1000001E'];
const FILE = /\/__attach_version1\.0_#[0-9a-f]{8}\/__substg1\.0_37010102$/i;

interface Paths extends Container {
  readonly FullPaths: readonly string[];
}

/**
 * Reads the streams of a mail.
 * @throws UnreadableError where it says nothing and brings no file that can be read, or several
 */
export async function readOutlook(container: Container, read: Read): Promise<Document> {
  const { FullPaths: paths, FileIndex: files } = container as Paths;
  const root = paths[0] ?? '';
  const stream = (path: string) => {
    const at = paths.findIndex((one) => one.toLowerCase() === `${root}__substg1.0_${path}`.toLowerCase());
    const content = files[at]?.content;
    return content && content.length > 0 ? Buffer.from(content) : null;
  };
  const [page, text] = [stream(PAGE!), stream(TEXT!)];
  const written = stream(PAGE_TEXT!)?.toString('utf16le') ?? (page && decodeBytes(page).text);
  const plain = text ? Buffer.from(text.toString('utf16le')) : stream(OLD_TEXT!);
  const body = written?.trim() ? pageOf(written) : plain?.toString('latin1').trim() ? readText(plain) : null;
  const attached = paths.flatMap((path, i) => {
    const content = FILE.test(path) ? files[i]?.content : undefined;
    return content ? [Uint8Array.from(content)] : [];
  });
  return documentOfMail(body, attached, read);
}

const pageOf = (html: string): Document => ({ ...readPage(html), charset: null, lost: 0, declared: null });
