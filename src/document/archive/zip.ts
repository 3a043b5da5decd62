/**
 * ZIP archives, read entry by entry and never trusting what they say of their sizes.
 * Source: PKWARE APPNOTE.TXT 6.3 (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 */
import { Inflate } from 'fflate';
import { decodeBytes } from '../charset.js';
import { UnreadableError } from '../document.js';
import { crc32 } from './crc32.js';

/** The bytes of an archive: in memory, or parts of a file that are read when they are asked for. */
export interface ArchiveBytes {
  readonly length: number;
  readonly subarray: (start: number, end: number) => Uint8Array;
}

export interface ZipEntry {
  /** With `/` between folders. It is only a name: nothing is ever written under it. */
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** Why it cannot be unpacked; null where it can. */
  readonly closed: string | null;
  readonly offset: number;
  readonly compressed: number;
  readonly method: number;
  readonly crc: number;
}

const MEDIA_TYPE = 'application/zip';
const MAX_ENTRIES = 20_000;
/** All entries unpacked, as the archive says; each is held to what it says. */
const MAX_TOTAL = 2 * 1024 ** 3;
/** Bytes of an archive's list of contents that are looked at. */
const MAX_LIST = 16 * 1024 * 1024;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const END = 0x06054b50;
const END_LENGTH = 22;
/** Bytes that are unpacked at a time; deflate makes a thousandfold of them at most. */
const STEP = 16 * 1024;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const damaged = (what: string) => new UnreadableError(`The archive is damaged: ${what}.`, MEDIA_TYPE);

/** The record at the archive's end; it may be followed by a comment. */
function endRecord(bytes: ArchiveBytes): DataView {
  const tail = bytes.subarray(Math.max(0, bytes.length - END_LENGTH - 0xffff), bytes.length);
  const data = view(tail);
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (data.getUint32(at, true) === END) return view(tail.subarray(at));
  }
  throw damaged('its list of contents is missing, so it was probably cut off');
}

/** A name in UTF-8 from the field that Info-ZIP adds (0x7075), or null. */
function unicodeName(extra: Uint8Array): Uint8Array | null {
  const data = view(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === 0x7075 && size > 5) return extra.subarray(at + 9, at + 4 + size);
    at += 4 + size;
  }
  return null;
}

const ENCRYPTED = 1;
const UTF8 = 0x800;

/**
 * What an archive holds, folders left out, in the order in which it lists them.
 *
 * Names without the mark for UTF-8 are decoded together by what they look like: programs in China write GBK.
 * @throws UnreadableError where it is damaged, or would unpack to more than any folder of reports holds
 */
export function zipEntries(bytes: ArchiveBytes): ZipEntry[] {
  const end = endRecord(bytes);
  const count = end.getUint16(10, true);
  const begin = end.getUint32(16, true);
  if (count === 0xffff || begin === 0xffffffff) {
    throw new UnreadableError('The archive is of the 64-bit kind, which is not read. Unpack it.', MEDIA_TYPE);
  }
  if (count > MAX_ENTRIES) {
    throw new UnreadableError(`The archive has ${count} entries; up to ${MAX_ENTRIES} are read.`, MEDIA_TYPE);
  }
  const list = bytes.subarray(begin, Math.min(bytes.length, begin + MAX_LIST));
  const data = view(list);
  let at = 0;
  const found: (Omit<ZipEntry, 'name'> & { readonly raw: Uint8Array; readonly utf8: boolean })[] = [];
  let unpacked = 0;
  let packed = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > list.length || data.getUint32(at, true) !== CENTRAL) {
      throw damaged('its list of contents breaks off');
    }
    const flags = data.getUint16(at + 8, true);
    const method = data.getUint16(at + 10, true);
    const [nameLength, extraLength] = [data.getUint16(at + 28, true), data.getUint16(at + 30, true)];
    const name = list.subarray(at + 46, at + 46 + nameLength);
    const unicode = unicodeName(list.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    const [compressed, size] = [data.getUint32(at + 20, true), data.getUint32(at + 24, true)];
    unpacked += size;
    packed += compressed;
    let closed: string | null = null;
    if (flags & ENCRYPTED) closed = 'It is protected by a password.';
    else if (method !== 0 && method !== 8) closed = `It is packed by method ${method}, which is not read.`;
    found.push({
      ...{ raw: unicode ?? name, utf8: unicode !== null || (flags & UTF8) !== 0 },
      ...{ size, compressed, method, closed },
      crc: data.getUint32(at + 16, true),
      offset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + data.getUint16(at + 32, true);
  }
  if (packed > bytes.length || overlap(found)) throw damaged('its entries overlap');
  if (unpacked > MAX_TOTAL) {
    throw new UnreadableError(
      'The archive unpacks to more than 2 GB. Unpack it, and give the folder.',
      MEDIA_TYPE,
    );
  }
  const decoded = decodeNames(found.filter(({ utf8 }) => !utf8).map(({ raw }) => raw));
  return found
    .map(({ raw, utf8, ...entry }) => ({
      ...entry,
      name: (utf8 ? new TextDecoder().decode(raw) : decoded.shift()!).replaceAll('\\', '/'),
    }))
    .filter(({ name }) => !name.endsWith('/'));
}

function decodeNames(names: readonly Uint8Array[]): string[] {
  if (names.length === 0) return [];
  // No name holds a zero byte or a line end, and all are written by one program.
  const joined = Buffer.concat(
    names.flatMap((name) => [Buffer.from(name).map((byte) => byte || 0x20), Buffer.from('\n')]),
  );
  const { charset } = decodeBytes(joined);
  const decoder = new TextDecoder(charset);
  return names.map((name) => decoder.decode(name));
}

/** Bytes that an entry begins with: what it is, is told by them. */
const HEAD = 4096;

/** Whether two entries share bytes: a small archive unpacks to any size so. */
function overlap(entries: readonly { readonly offset: number; readonly compressed: number }[]): boolean {
  let end = 0;
  for (const { offset, compressed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) return true;
    end = offset + LOCAL_LENGTH + compressed;
  }
  return false;
}

/**
 * Unpacks one entry.
 * @param most the bytes that it may have
 * @param mostOf the bytes that an entry may have that begins with these
 * @throws UnreadableError where it is damaged, closed, larger than `most`, or larger than the archive says
 */
export function unzip(
  bytes: ArchiveBytes,
  entry: ZipEntry,
  most: number,
  mostOf = (_: Uint8Array) => most,
): Uint8Array {
  if (entry.closed) throw new UnreadableError(entry.closed, MEDIA_TYPE);
  refuseLarger(entry, most);
  // Deflate makes what it cannot pack hardly larger.
  if (entry.compressed > entry.size + entry.size / 100 + 1024)
    throw damaged('an entry is larger than it says');
  const { offset } = entry;
  if (offset + LOCAL_LENGTH > bytes.length) throw damaged('an entry is missing');
  const head = view(bytes.subarray(offset, offset + LOCAL_LENGTH));
  if (head.getUint32(0, true) !== LOCAL) throw damaged('an entry is missing');
  const start = offset + LOCAL_LENGTH + head.getUint16(26, true) + head.getUint16(28, true);
  const first = bytes.subarray(start, start + Math.min(entry.compressed, HEAD));
  refuseLarger(entry, mostOf(entry.method === 0 ? first : headOf(first)));
  const packed = bytes.subarray(start, start + entry.compressed);
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged('an entry is not whole');
  return content;
}

function refuseLarger({ size }: ZipEntry, most: number): void {
  if (size > most)
    throw new UnreadableError(`It is larger than ${Math.floor(most / 1024 / 1024)} MB, which no report is.`);
}

/** The first bytes of an entry, as far as its first packed ones make them. */
function headOf(packed: Uint8Array): Uint8Array {
  let head: Uint8Array = new Uint8Array();
  const stream = new Inflate((chunk) => {
    if (head.length === 0) head = chunk.slice(0, HEAD);
  });
  try {
    stream.push(packed);
  } catch {
    // Unpacking it whole will say why.
  }
  return head;
}

/** Unpacks in steps and stops where more comes out than was said. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged('an entry is larger than it says');
    out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : damaged('an entry cannot be unpacked');
  }
  return out.subarray(0, length);
}
