/** How long a stream of a PDF is when its filters have unpacked it, one after the other. */
import { Unzlib } from 'fflate';

/** Bytes that are unpacked at a time. */
const STEP = 16 * 1024;
/** Filters that follow each other in real files are two at most. */
const MOST_FILTERS = 4;
/** The names of a stream's filters, long and short. */
const NAMES = /\/(FlateDecode|Fl|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|LZWDecode|LZW)\b/g;

/** What comes out of a filter, up to `most` bytes and a step; null where it does not fit the filter. */
type Filter = (bytes: Uint8Array, most: number) => Uint8Array | null;

const flate: Filter = (bytes, most) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < bytes.length && length <= most; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    if (length === 0) return null;
  }
  return Buffer.concat(chunks);
};

/** What is read of a filter that this file does not undo: as many bytes as it makes at most of these. */
const atMost =
  (times: number): Filter =>
  (bytes, most) =>
    new Uint8Array(Math.min(most + 1, bytes.length * times));

const hex: Filter = (bytes) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^0-9a-f]+/gi, ''),
    'hex',
  );

const ascii85: Filter = (bytes, most) => {
  const out: number[] = [];
  let group: number[] = [];
  for (const byte of bytes) {
    if (byte === 0x7e || out.length > most) break;
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length < 5) continue;
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    out.push((value / 2 ** 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    group = [];
  }
  return Uint8Array.from(out);
};

const runLength: Filter = (bytes, most) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length && length <= most; ) {
    const count = bytes[at]!;
    if (count === 128) break;
    const run =
      count < 128
        ? bytes.subarray(at + 1, at + 2 + count)
        : new Uint8Array(257 - count).fill(bytes[at + 1] ?? 0);
    chunks.push(run);
    length += run.length;
    at += count < 128 ? count + 2 : 2;
  }
  return Buffer.concat(chunks);
};

const FILTERS: Readonly<Record<string, Filter>> = {
  ...{ FlateDecode: flate, Fl: flate, ASCIIHexDecode: hex, AHx: hex },
  ...{ ASCII85Decode: ascii85, A85: ascii85, RunLengthDecode: runLength, RL: runLength },
  // Real streams unpack to a few times their length.
  ...{ LZWDecode: atMost(100), LZW: atMost(100) },
};

const looksPacked = (bytes: Uint8Array) => bytes[0] === 0x78 && (bytes[0] * 256 + (bytes[1] ?? 1)) % 31 === 0;

/**
 * The length of what comes out, as far as it can be told; above `most` nothing is unpacked further. The longest of the
 * steps counts: each is held in memory.
 */
export function unpackedLength(bytes: Uint8Array, dictionary: string, most: number): number {
  const filters = [...dictionary.matchAll(NAMES)].map(([, name]) => FILTERS[name!]!);
  let [longest, part] = [bytes.length, bytes];
  for (let step = 0; step < MOST_FILTERS && longest <= most; step++) {
    // Filters that are named elsewhere are told by what they made.
    const filter = filters[step] ?? (looksPacked(part) ? flate : null);
    const out = filter?.(part, most);
    if (!out) break;
    longest = Math.max(longest, out.length);
    part = out;
  }
  return longest;
}
