/** An archive (ZIP) as a folder of files. Nothing of it is written to the disk: its names are only names. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { type ArchiveBytes, unzip, type ZipEntry, zipEntries } from '../document/archive/zip.js';
import { UnreadableError } from '../document/document.js';
import { isFolder } from '../document/office/office.js';
import { mostBytes } from '../document/read.js';
import type { Inside } from './archive-path.js';
import { MAX_FILE } from './limits.js';
import { kindOf, packedKind } from './packed/kind.js';
import { Names, nameOfFile } from './packed/names.js';

/** A file in an archive; its bytes are unpacked when they are asked for. */
export interface Packed {
  /** Path in the archive, with `/`. */
  readonly name: string;
  /**
   * Its bytes, out of those of the archive.
   * @throws UnreadableError where it is damaged, too large, protected, or an archive itself
   */
  readonly read: (archive: ArchiveBytes) => Uint8Array;
}

const ZIP = Buffer.from('PK\x03\x04');
const EMPTY_ZIP = Buffer.from('PK\x05\x06');
const startsWith = (bytes: Uint8Array, signature: Buffer) =>
  signature.equals(bytes.subarray(0, signature.length));
const isZip = (bytes: Uint8Array) => startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);

/** Hidden files, and what macOS packs beside each file. */
export const isHidden = (segment: string) => segment === '__MACOSX' || /^\.(?!\.?$)/.test(segment);

/** The order in which a folder of the same files would be walked. */
function inFolderOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((segment, i) => segment !== b[i]);
  if (at === -1) return a.length - b.length;
  return b[at] === undefined || a[at]! > b[at] ? 1 : -1;
}

/** A file whose parts are read when they are asked for: an archive of a gigabyte takes up no more than its list. */
class FileBytes implements ArchiveBytes {
  readonly length: number;
  constructor(private readonly descriptor: number) {
    this.length = fstatSync(descriptor).size;
  }

  subarray(start: number, end: number): Uint8Array {
    const part = Buffer.alloc(Math.max(0, Math.min(end, this.length) - start));
    let length = 0;
    while (length < part.length) {
      const got = readSync(this.descriptor, part, length, part.length - length, start + length);
      if (got === 0) break;
      length += got;
    }
    return part.subarray(0, length);
  }
}

/** Gives the bytes of a file to `look`, part by part. */
export function withFile<T>(file: string, look: (bytes: ArchiveBytes) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return look(new FileBytes(descriptor));
  } finally {
    closeSync(descriptor);
  }
}

function readEntry(bytes: ArchiveBytes, entry: ZipEntry): Uint8Array {
  return unwrapped(unzip(bytes, entry, MAX_FILE, mostBytes));
}

/**
 * The bytes of a document that is packed by itself in an archive of its own, as sites offer files to be fetched;
 * others as they are.
 * @throws UnreadableError where they are an archive of several files, or damaged
 */
export function unwrapped(content: Uint8Array): Uint8Array {
  if (!isZip(content)) {
    refuseArchive(content);
    return content;
  }
  const entries = zipEntries(content);
  const [only, other] = isFolder(entries)
    ? entries.filter(({ name }) => !nameOfFile(name).split('/').some(isHidden))
    : [];
  const document = only && !other ? unzip(content, only, MAX_FILE, mostBytes) : content;
  refuseArchive(document);
  return document;
}

/**
 * Refuses what is an archive in an archive.
 * @throws UnreadableError where it is one, or damaged
 */
export function refuseArchive(content: Uint8Array): void {
  // A document is packed as an archive, too.
  const zip = isZip(content) && isFolder(zipEntries(content));
  const media_type = zip ? 'application/zip' : kindOf(content)?.media_type;
  if (media_type === undefined) return;
  throw new UnreadableError('It is an archive in an archive. Unpack it, and give the folder.', media_type);
}

/**
 * The files of an archive in the order of their names, hidden ones passed over; null where the bytes are no archive,
 * or one that is a document (DOCX, XLSX).
 * @throws UnreadableError where it is damaged, or unpacks to more than any folder of reports
 */
export function filesInArchive(bytes: ArchiveBytes): Packed[] | null {
  if (!isZip(bytes.subarray(0, ZIP.length))) return null;
  const entries = zipEntries(bytes);
  if (!isFolder(entries)) return null;
  const names = new Names();
  return entries
    .map((entry) => ({ entry, path: nameOfFile(entry.name) }))
    .map((one) => ({ ...one, segments: one.path.split('/') }))
    .filter(({ segments }) => !segments.some(isHidden))
    .sort((a, b) => inFolderOrder(a.segments, b.segments))
    .map(({ entry, path }) => ({
      name: names.of(path),
      read: (archive: ArchiveBytes) => readEntry(archive, entry),
    }));
}

/**
 * The bytes of a file in an archive.
 * @throws UnreadableError where there is no such file, or it cannot be unpacked
 */
export function readInside({ archive, name }: Inside): Uint8Array {
  return withFile(archive, (bytes) => {
    const packed = filesInArchive(bytes)?.find((one) => one.name === name);
    if (packed) return packed.read(bytes);
    throw new UnreadableError(`There is no “${name}” in “${path.basename(archive)}”.`);
  });
}

/**
 * Whether an archive lists the file; true where its list cannot be read, or it has none, as one that is read from front
 * to back: reading it will tell.
 */
export async function hasFile({ archive, name }: Inside): Promise<boolean> {
  try {
    if (await packedKind(archive)) return true;
    return withFile(archive, filesInArchive)?.some((one) => one.name === name) ?? false;
  } catch (error) {
    if (error instanceof UnreadableError) return true;
    throw error;
  }
}
