/** Files of Office 97 to 2003 and of WPS, in Microsoft's compound file format ("OLE"). */
import { CFB } from 'xlsx';
import { type Document, UnreadableError } from '../document.js';
import type { Read } from '../mail.js';
import type { Container } from './word97/file.js';
import { readWorkbook } from './xlsx.js';

const MEDIA_TYPE = 'application/x-ole-storage';
const OUTLOOK = '__properties_version1.0';

/** What a file is, by the stream that only it holds; documents that stand in it have theirs below. */
const KINDS: readonly {
  readonly stream: string;
  readonly media_type: string;
  readonly refusal: string | null;
}[] = [
  { stream: 'Workbook', media_type: 'application/vnd.ms-excel', refusal: null },
  { stream: 'Book', media_type: 'application/vnd.ms-excel', refusal: null },
  { stream: 'WordDocument', media_type: 'application/msword', refusal: null },
  { stream: OUTLOOK, media_type: 'application/vnd.ms-outlook', refusal: null },
  {
    stream: 'EncryptedPackage',
    media_type: MEDIA_TYPE,
    refusal: 'The file is protected by a password. Save it without one.',
  },
  {
    stream: 'PowerPoint Document',
    media_type: 'application/vnd.ms-powerpoint',
    refusal: 'The file is a presentation, not a report.',
  },
];

/**
 * Reads an old Office file, or a mail of Outlook.
 * @param read reads a document that is attached to a mail
 * @throws UnreadableError where it is no workbook, or damaged
 */
export async function readOle(bytes: Uint8Array, read: Read): Promise<Document> {
  let file: Container;
  try {
    file = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch {
    throw new UnreadableError('The Office file is damaged, or was cut off.', MEDIA_TYPE);
  }
  const kind = KINDS.find(({ stream }) => CFB.find(file, `/${stream}`));
  if (!kind) {
    throw new UnreadableError(
      'The file is an Office file of a kind that is not read. Save it as .docx or .xlsx.',
      MEDIA_TYPE,
    );
  }
  if (kind.refusal) throw new UnreadableError(kind.refusal, kind.media_type);
  if (kind.stream === 'WordDocument') return (await import('./doc.js')).readDoc(file);
  if (kind.stream === OUTLOOK) return (await import('./outlook.js')).readOutlook(file, read);
  return readWorkbook(bytes, kind.media_type);
}
