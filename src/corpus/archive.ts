/** An archive (ZIP) as a folder of files. Nothing of it is written to the disk: its names are only names. */
import { readFile } from 'node:fs/promises';
import { unzip, type ZipEntry, zipEntries } from '../document/archive/zip.js';
import { UnreadableError } from '../document/document.js';
import { isFolder } from '../document/office/office.js';
import type { Inside } from './archive-path.js';

/** A file in an archive; its bytes are unpacked when they are asked for. */
export interface Packed {
  /** Path in the archive, with `/`. */
  readonly name: string;
  /** @throws UnreadableError where it is damaged, too large, protected, or an archive itself */
  readonly read: () => Uint8Array;
}

const ZIP = Buffer.from('PK\x03\x04');
const EMPTY_ZIP = Buffer.from('PK\x05\x06');
const startsWith = (bytes: Uint8Array, signature: Buffer) =>
  signature.equals(bytes.subarray(0, signature.length));
const isZip = (bytes: Uint8Array) => startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);

/** No file of a report is larger. */
const MAX_FILE = 50 * 1024 * 1024;

/** Hidden files, and what macOS packs beside each file. */
const isHidden = (segment: string) => segment === '__MACOSX' || /^\.(?!\.?$)/.test(segment);

/** The order in which a folder of the same files would be walked. */
function inFolderOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((segment, i) => segment !== b[i]);
  if (at === -1) return a.length - b.length;
  return b[at] === undefined || a[at]! > b[at] ? 1 : -1;
}

function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = unzip(bytes, entry, MAX_FILE);
  // A document is packed as an archive, too.
  if (isZip(content) && isFolder(zipEntries(content))) {
    throw new UnreadableError(
      'It is an archive in an archive. Unpack it, and give the folder.',
      'application/zip',
    );
  }
  return content;
}

/**
 * The files of an archive in the order of their names, hidden ones passed over; null where the bytes are no archive,
 * or one that is a document (DOCX, XLSX).
 * @throws UnreadableError where it is damaged, or unpacks to more than any folder of reports
 */
export function filesInArchive(bytes: Uint8Array): Packed[] | null {
  if (!isZip(bytes)) return null;
  const entries = zipEntries(bytes);
  if (!isFolder(entries)) return null;
  const seen = new Map<string, number>();
  return entries
    .map((entry) => ({ entry, segments: entry.name.split('/') }))
    .filter(({ segments }) => !segments.some(isHidden))
    .sort((a, b) => inFolderOrder(a.segments, b.segments))
    .map(({ entry }) => {
      const count = (seen.get(entry.name) ?? 0) + 1;
      seen.set(entry.name, count);
      const name = count > 1 ? `${entry.name} (${count})` : entry.name;
      return { name, read: () => readEntry(bytes, entry) };
    });
}

/**
 * The bytes of a file in an archive.
 * @throws UnreadableError where there is no such file, or it cannot be unpacked
 */
export async function readInside({ archive, name }: Inside): Promise<Uint8Array> {
  const packed = filesInArchive(await readFile(archive))?.find((one) => one.name === name);
  if (packed) return packed.read();
  throw new UnreadableError(`There is no “${name}” in “${archive}”.`);
}

/** Whether an archive lists the file; true where its list cannot be read, which reading it will tell. */
export async function hasFile({ archive, name }: Inside): Promise<boolean> {
  const bytes = await readFile(archive);
  try {
    return filesInArchive(bytes)?.some((one) => one.name === name) ?? false;
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
}
