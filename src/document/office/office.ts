/** What a ZIP file is: a DOCX, a workbook, an e-book, another document, or a folder of files. */
import { zipSync } from 'fflate';
import { unzip, type ZipEntry, zipEntries } from '../archive/zip.js';
import { type Document, UnreadableError } from '../document.js';

type Parts = Readonly<Record<string, Uint8Array>>;
/** Reads a document that stands in another. */
type Inner = (bytes: Uint8Array) => Promise<Document>;

interface Kind {
  /** A name that only this kind holds. */
  readonly holds: RegExp;
  readonly media_type: string;
  /** Reads the parts that hold text. */
  readonly read?: (parts: Parts, media_type: string, inner: Inner) => Promise<Document>;
  /** What it is and what the user may do, where it is not read. */
  readonly refusal?: string;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';

/** Packed again, so that the reader meets neither pictures nor sizes that lie. */
const packed = (parts: Parts) => zipSync({ ...parts }, { level: 0 });

const KINDS: readonly Kind[] = [
  {
    holds: /^word\/document\d*\.xml$/i,
    media_type: `${OOXML}.wordprocessingml.document`,
    read: async (parts, _, inner) => (await import('./docx.js')).readDocx(parts, inner),
  },
  {
    holds: /^xl\/workbook\.xml$/i,
    media_type: `${OOXML}.spreadsheetml.sheet`,
    read: async (parts, type) => (await import('./xlsx.js')).readWorkbookParts(parts, type),
  },
  {
    holds: /^xl\/workbook\.bin$/i,
    media_type: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
    read: async (parts, type) => (await import('./xlsx.js')).readWorkbook(packed(parts), type),
  },
  {
    holds: /^ppt\/presentation\.xml$/i,
    media_type: `${OOXML}.presentationml.presentation`,
    refusal: 'The file is a presentation, not a report.',
  },
  {
    holds: /^OFD\.xml$/i,
    media_type: 'application/ofd',
    refusal: 'The file is an OFD document (.ofd). Print it as a PDF or save it as .docx.',
  },
  {
    holds: /^META-INF\/manifest\.xml$/i,
    media_type: `${ODF}.text`,
    read: async (parts) => (await import('./odf/odf.js')).readOdf(parts),
  },
  {
    holds: /^META-INF\/container\.xml$/,
    media_type: 'application/epub+zip',
    read: async (parts, type) => (await import('./epub.js')).readEpub(parts, type),
  },
];

/** The text of a report in Word takes up a tenth of this. */
const MAX_PARTS = 8 * 1024 * 1024;
/** Workbooks that stand in a Word document; larger ones stay pictures. */
const EMBEDDED = /^word\/embeddings\/[^/]+\.(?:xls[xm]?|bin)$/i;
const MAX_EMBEDDED = 1024 * 1024;
/** Parts without pictures, fonts and what else takes room; Word takes in other documents, too. */
const PARTS = /\.(?:xml|rels|bin|x?html?|mht(?:ml)?|txt|opf|css)$|^(?:word\/)?[^/]+\.(?:docx|rtf)$/i;

const kindOf = (entries: readonly ZipEntry[]) =>
  KINDS.find(({ holds }) => entries.some(({ name }) => holds.test(name)));

/** Whether a ZIP file is a folder of files, not a document. */
export function isFolder(entries: readonly ZipEntry[]): boolean {
  return kindOf(entries) === undefined;
}

/**
 * Reads a document that is packed as a ZIP file.
 * @param inner reads a document in it
 * @throws UnreadableError where it is damaged, a document of another kind, or a folder
 */
export async function readPackage(bytes: Uint8Array, inner: Inner): Promise<Document> {
  const entries = zipEntries(bytes);
  const kind = kindOf(entries);
  if (!kind) {
    throw new UnreadableError(
      'The file is a ZIP archive. Give its path to gongkai, which reads it like a folder.',
      'application/zip',
    );
  }
  const { media_type, read, refusal } = kind;
  if (!read) throw new UnreadableError(refusal!, media_type);
  const wanted = entries.filter(({ name, size }) =>
    EMBEDDED.test(name) ? size <= MAX_EMBEDDED : PARTS.test(name) && !/(?:^|\/)media\//i.test(name),
  );
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_PARTS) {
    throw new UnreadableError(
      `The file unpacks to ${Math.ceil(total / 1024 / 1024)} MB of text, which no report has.`,
      media_type,
    );
  }
  try {
    const parts = Object.fromEntries(wanted.map((entry) => [entry.name, unzip(bytes, entry, MAX_PARTS)]));
    return { ...(await read(parts, media_type, inner)), media_type };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new UnreadableError(error.message, media_type);
  }
}
