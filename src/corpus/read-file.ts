/** One file, or one of an archive → its report; of an archive, what it holds. Runs where it is held to the limits. */
import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { getSystemErrorMap } from 'node:util';
import { hashOfFile } from '../dataset/hash-of-file.js';
import { type Document, UnreadableError } from '../document/document.js';
import type { Report, Source } from '../model/report.js';
import { filesInArchive, type Packed, readInside, unwrapped, withFile } from './archive.js';
import { archiveOf } from './archive-path.js';
import { MAX_FILE } from './limits.js';
import { type PackedKind, packedKind } from './packed/kind.js';
import type { SentFile } from './packed/unpacker.js';
import { parse, parseWithDocument } from './parse.js';
import { closed, faultOf } from './quarantine.js';

/** A file to read. */
export interface ReadItem {
  /** Where it lies; a path may lead into an archive. */
  readonly path: string;
  /** Path of a file in the archive that `path` names. */
  readonly member?: string;
  /** True where an archive is wanted as one file, not as the files in it. */
  readonly alone?: boolean;
  /** How to call the source in the report. */
  readonly name: string;
  /** The file of an archive, where that is unpacked elsewhere. */
  readonly sent?: SentFile;
  /** True where it is counted by why it is refused, and nothing else is asked of it unless it is a report. */
  readonly counted?: boolean;
  /** Hash of its bytes, where somebody has read them already. */
  readonly sha256?: string;
}

/**
 * What became of a file: a report, or, of an archive, the files in it; of one that is read from front to back, what it
 * is, and which of its files is wanted.
 */
export type ReadResult =
  /** `kept`: it is in the cache already. `unread`: it was refused at sight, and is not to be kept. */
  | { readonly report: Report; readonly kept?: true; readonly unread?: true }
  | { readonly members: readonly string[] }
  | { readonly packed: PackedKind; readonly archive: string; readonly member?: string };

/** An archive of reports is not larger. */
const MAX_ARCHIVE = 1024 ** 3;

/** Why a file could not be read, without the path that this machine has it at. */
function systemReason(error: unknown): string {
  const { code, errno } = error as NodeJS.ErrnoException;
  const known = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  const said = error instanceof Error ? error.message : String(error);
  return known ? `${known} (${code})` : said;
}

export interface Reading {
  /** Is told of a file's bytes before they are read: the reports of files that exceed a limit say it. */
  readonly opened: (source: Pick<Source, 'sha256' | 'bytes'>) => void;
  /** Looks for a report of the bytes of this hash that was read before; files of archives only. */
  readonly known: (hash: string, name: string) => Promise<Report | null>;
  /** Is given the document of each report that was read. */
  readonly keep: (source: Source, document: Document) => void;
}

const ALONE: Reading = { opened: () => {}, known: async () => null, keep: () => {} };

/** The list of the archive that was last opened: its files are read one after the other. */
let last: { readonly key: string; readonly files: ReadonlyMap<string, Packed> } | null = null;

async function memberOf(archive: string, member: string): Promise<Uint8Array> {
  const { size, mtimeMs } = await stat(archive);
  const key = `${size} ${mtimeMs} ${archive}`;
  return withFile(archive, (bytes) => {
    if (last?.key !== key) {
      const files = filesInArchive(bytes) ?? [];
      last = { key, files: new Map(files.map((one) => [one.name, one])) };
    }
    const packed = last.files.get(member);
    if (packed) return packed.read(bytes);
    throw new UnreadableError(`There is no “${member}” in the archive.`);
  });
}

/** What is larger than any report is refused by its first bytes. */
async function tooLarge(
  file: string,
  size: number,
  name: string,
  opened: Reading['opened'],
): Promise<ReadResult> {
  const source = { sha256: hashOfFile(file), bytes: size };
  opened(source);
  const head = withFile(file, (bytes) => bytes.subarray(0, MAX_FILE + 1));
  const report = await parse(head, name);
  return { report: { ...report, source: { ...report.source, ...source } } };
}

/** The report of a file that an error kept from being opened. */
export const unopened = (name: string, error: unknown): Report =>
  error instanceof UnreadableError
    ? closed(name, error.message, { media_type: error.media_type })
    : closed(name, `The file could not be read: ${systemReason(error)}.`);

/** Reads a file that was unpacked elsewhere. */
async function readSent(
  { content, capture }: SentFile,
  { name, counted }: ReadItem,
  { opened, keep }: Reading,
): Promise<Extract<ReadResult, { report: Report }>> {
  const captured = capture ? { capture } : {};
  if ('closed' in content) return { report: closed(name, content.closed, captured) };
  const packed = Buffer.from(content.base64, 'base64');
  const source = { sha256: content.sha256, bytes: packed.length, ...captured };
  opened(source);
  let bytes: Uint8Array;
  try {
    bytes = unwrapped(packed);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { report: closed(name, error.message, { ...source, media_type: error.media_type }) };
  }
  const { report, document, unread } = await parseWithDocument(bytes, name, undefined, capture, counted);
  if (document && report.status === 'report') keep(report.source, document);
  return unread ? { report, unread } : { report };
}

/**
 * Reads a file. Never rejects for what is wrong with the file: what cannot be opened comes back as quarantined.
 */
export async function readItem(item: ReadItem, reading: Reading = ALONE): Promise<ReadResult> {
  const { path: file, member, alone = false, name, sent } = item;
  const { opened, known, keep } = reading;
  if (sent) return readSent(sent, item, reading).catch((error) => ({ report: faultOf(name, error) }));
  let bytes: Uint8Array;
  try {
    const inside = member === undefined ? await archiveOf(file) : { archive: file, name: member };
    const archive = inside?.archive ?? file;
    const packed = (await stat(archive)).isFile() ? await packedKind(archive) : null;
    if (packed && alone && !inside)
      return { report: closed(name, 'The file is an archive.', { media_type: packed.media_type }) };
    if (packed) return { packed, archive, ...(inside ? { member: inside.name } : {}) };
    if (member !== undefined) bytes = await memberOf(file, member);
    else if (inside) bytes = readInside(inside);
    else {
      const { size } = await stat(file);
      if (size > MAX_ARCHIVE)
        return { report: closed(name, 'The file is larger than 1 GB.', { bytes: size }) };
      const members = alone ? undefined : withFile(file, filesInArchive)?.map((one) => one.name);
      if (members?.length === 0)
        return {
          report: closed(name, 'The archive holds no file.', { media_type: 'application/zip', bytes: size }),
        };
      if (members) return { members };
      if (size > MAX_FILE) return await tooLarge(file, size, name, opened);
      bytes = await readFile(file);
    }
  } catch (error) {
    return { report: unopened(name, error) };
  }
  try {
    const sha256 = hash('sha256', bytes);
    opened({ sha256, bytes: bytes.length });
    const before = member === undefined ? null : await known(sha256, name);
    if (before) return { report: before };
    const { report, document } = await parseWithDocument(bytes, name);
    if (document && report.status === 'report') keep(report.source, document);
    return { report };
  } catch (error) {
    return { report: faultOf(name, error) };
  }
}
