/** A mail → the document that it brings: what it says itself, or the one file that is attached to it. */
import { unzip, zipEntries } from './archive/zip.js';
import { type Block, type Document, UnreadableError } from './document.js';

export const MAIL = 'message/rfc822';

/** Reads a document, of whatever kind. */
export type Read = (bytes: Uint8Array) => Promise<Document>;

/** Chinese signs of a letter; a mail that says more is the document itself. */
const LETTER = 600;
/** A mail with more files is read by nobody. */
const MOST_FILES = 20;

const HAN = /\p{Script=Han}/gu;

/** Whether a mail says more than a letter does that goes with a file. */
function isDocument(blocks: readonly Block[]): boolean {
  let signs = 0;
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows.length > 2) return true;
    if (block.kind === 'text') signs += block.text.match(HAN)?.length ?? 0;
  }
  return signs > LETTER;
}

/** Bytes of the files in an archive together. */
const MOST_BYTES = 50 * 1024 * 1024;
/** What systems put into an archive beside the files. */
const NO_FILE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;

/** The files in an archive; a file that is none stays itself. */
async function unpacked(file: Uint8Array): Promise<readonly Uint8Array[]> {
  if (file[0] !== 0x50 || file[1] !== 0x4b) return [file];
  const { isFolder } = await import('./office/office.js');
  try {
    const entries = zipEntries(file);
    if (!isFolder(entries)) return [file];
    const wanted = entries.filter(({ name }) => !NO_FILE.test(name)).slice(0, MOST_FILES);
    if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return [file];
    return wanted.map((entry) => unzip(file, entry, MOST_BYTES));
  } catch (error) {
    if (error instanceof UnreadableError) return [file];
    throw error;
  }
}

/**
 * The document of a mail.
 * @param body what the mail says; null where it says nothing
 * @throws UnreadableError where it says nothing and brings no file that can be read, or several
 */
export async function documentOfMail(
  body: Document | null,
  files: readonly Uint8Array[],
  read: Read,
): Promise<Document> {
  if (body && (files.length === 0 || isDocument(body.blocks))) return body;
  const found: Document[] = [];
  let reason: UnreadableError | null = null;
  const all = (await Promise.all(files.slice(0, MOST_FILES).map(unpacked))).flat();
  for (const file of all.slice(0, MOST_FILES)) {
    try {
      found.push(await read(file));
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      reason = error;
    }
  }
  const [only, ...others] = found;
  if (others.length > 0)
    throw new UnreadableError(
      `The mail brings ${found.length} files. Save each of them, and give the folder.`,
      MAIL,
    );
  if (only) return only;
  if (body && body.blocks.length > 0) return body;
  throw reason ?? new UnreadableError('The mail holds no text.', MAIL);
}
