/**
 * TAR archives, read file by file. Their names are only names: nothing is ever written under them.
 * Sources: POSIX.1-2017, pax (https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html), and the GNU tar
 * manual, “Basic Tar Format”.
 */
import { decodeBytes } from '../charset.js';
import type { ByteStream } from './byte-stream.js';

export const BLOCK = 512;
/** A name, or the fields of the pax format, are not longer. */
const MOST_FIELDS = 1024 * 1024;

export interface TarFile {
  /** As the archive gives it. */
  readonly name: string;
  /** Bytes, as the archive says. */
  readonly size: number;
  /** Why it cannot be read; null where it can. */
  readonly closed: string | null;
  /** Its bytes, of which the end may be missing. To be asked once; a file that nobody asks for is passed over. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** A field of text up to its zero byte. */
function textAt(block: Uint8Array, at: number, length: number): Uint8Array {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return end === -1 ? field : field.subarray(0, end);
}

const ascii = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A number in octal digits, or in binary where the first bit is set (GNU); null where it is neither. */
function numberAt(block: Uint8Array, at: number, length: number): number | null {
  if (block[at]! & 0x80) {
    let value = block[at]! & 0x7f;
    for (let i = at + 1; i < at + length; i++) value = value * 256 + block[i]!;
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = ascii(textAt(block, at, length)).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : null;
}

/** Whether a block is the head of a file: its bytes add up to what it says. */
export function isTarHead(block: Uint8Array): boolean {
  if (block.length < BLOCK || block[0] === 0) return false;
  const said = numberAt(block, 148, 8);
  let sum = 0;
  let signed = 0;
  for (let i = 0; i < BLOCK; i++) {
    const byte = i >= 148 && i < 156 ? 0x20 : block[i]!;
    sum += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return said !== null && said > 0 && (said === sum || said === signed);
}

/** The fields of the pax format: `26 path=报告/2021.html` and a line end. */
function paxFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const length = blank === -1 ? Number.NaN : Number(ascii(bytes.subarray(at, blank)));
    if (!(length > 0) || !Number.isInteger(length)) break;
    const line = new TextDecoder().decode(bytes.subarray(blank + 1, at + length - 1));
    const equals = line.indexOf('=');
    if (equals > 0) fields.set(line.slice(0, equals), line.slice(equals + 1));
    at += length;
  }
  return fields;
}

/** In the place of what is not the head of a file; nothing can be read behind it. */
export const NO_HEAD = Symbol('no head');

/** Zero byte, `0` and `7` are files. */
const FILES = new Set(['\0', '0', '7']);

/** The files of an archive in its order; folders, links and devices are left out. */
export async function* tarFiles(stream: ByteStream): AsyncGenerator<TarFile | typeof NO_HEAD> {
  let longName: Uint8Array | null = null;
  let own: ReadonlyMap<string, string> = new Map();
  let shared: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const block = await stream.take(BLOCK);
    if (block.length === 0) return;
    // Archives that were joined have zero blocks between them.
    if (block.every((byte) => byte === 0)) continue;
    const said = numberAt(block, 124, 12);
    if (!isTarHead(block) || said === null) {
      yield NO_HEAD;
      return;
    }
    const type = String.fromCharCode(block[156]!);
    const padding = (length: number) => (BLOCK - (length % BLOCK)) % BLOCK;
    if (type === 'L' || type === 'K' || type === 'x' || type === 'g') {
      const bytes = await stream.take(Math.min(said, MOST_FIELDS));
      await stream.skip(said - bytes.length + padding(said));
      if (type === 'L') longName = textAt(bytes, 0, bytes.length);
      else if (type === 'x') own = paxFields(bytes);
      else if (type === 'g') shared = paxFields(bytes);
      continue;
    }
    const field = (name: string) => own.get(name) ?? shared.get(name);
    const sized = field('size');
    const size = sized !== undefined && /^\d{1,15}$/.test(sized) ? Number(sized) : said;
    const name = field('path') ?? decodedName(longName ?? nameIn(block));
    const sparse = type === 'S' || field('GNU.sparse.major') !== undefined;
    let left = size;
    if (FILES.has(type) ? !name.endsWith('/') : type === 'S') {
      yield {
        name,
        size,
        closed: sparse ? 'It is kept with holes left out (sparse), which is not read.' : null,
        bytes: async () => {
          const bytes = await stream.take(left);
          left = 0;
          return bytes;
        },
      };
    }
    await stream.skip(left + padding(size));
    longName = null;
    own = new Map();
  }
}

/** The name in a head; POSIX puts a long one's folders into a field of their own. */
function nameIn(block: Uint8Array): Uint8Array {
  const name = textAt(block, 0, 100);
  const prefix = textAt(block, 345, 155);
  const posix = ascii(block.subarray(257, 263)) === 'ustar\0';
  return posix && prefix.length > 0 ? Buffer.concat([prefix, Buffer.from('/'), name]) : name;
}

/** Programs in China write GBK. */
function decodedName(name: Uint8Array): string {
  return new TextDecoder(decodeBytes(name).charset).decode(name);
}
