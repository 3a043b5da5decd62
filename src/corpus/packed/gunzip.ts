/**
 * Unpacks a GZIP file member by member, and tells where a member ends. Web archives pack each record as a member of its
 * own, so what is wrong with one says nothing of the next.
 * Source: RFC 1952.
 */
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import type { Break, Part } from '../../document/archive/byte-stream.js';
import { UnreadableError } from '../../document/document.js';
import type { HashedFile } from './hashed-file.js';

/** What a GZIP member begins with. */
export const GZIP = Buffer.from([0x1f, 0x8b, 8]);
const FIXED = 10;
const TRAILER = 8;
/** Flags of the head. */
const [CHECKED, EXTRA, NAME, COMMENT] = [2, 4, 8, 16] as const;
/** Fields of a head are not longer. */
const MOST_HEAD = 64 * 1024;

/** Bytes that are unpacked at a time. */
const CHUNK = 64 * 1024;
/** Packed bytes that unpack to enough of a record to tell that it is one. */
const FIRST = 1024;

/** Nothing but a bomb unpacks to so many times its size, over so many bytes. */
const MOST_TIMES = 300;
const FREE_BYTES = 1024 ** 3;

/** The length of a member's head; null where it is none, or does not end in these bytes. */
function gzipHead(bytes: Uint8Array): number | null {
  if (bytes.length < FIXED || !GZIP.equals(bytes.subarray(0, 3)) || bytes[3]! & 0xe0) return null;
  const flags = bytes[3]!;
  let at = FIXED;
  if (flags & EXTRA) at += 2 + ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  if (flags & CHECKED) at += 2;
  return at <= bytes.length ? at : null;
}

/** An archive that unpacks to what no archive of pages does. */
export class BombError extends UnreadableError {}

/** How a member ended: where the next may begin, and what is wrong with it. */
interface MemberEnd extends Break {
  readonly at: number;
}

/** A window on the file, from which small parts are cut. */
class Window {
  private bytes: Uint8Array = new Uint8Array();
  private from = 0;
  constructor(private readonly file: HashedFile) {}

  /** Bytes from there on: at least `least` of them, but for the end of the file. */
  async at(at: number, least = 1): Promise<Uint8Array> {
    const inside = at >= this.from && at < this.from + this.bytes.length;
    let bytes = inside ? this.bytes.subarray(at - this.from) : new Uint8Array();
    while (bytes.length < least) {
      const more = await this.file.read(at + bytes.length);
      if (more.length === 0) break;
      bytes = bytes.length === 0 ? more : Buffer.concat([bytes, more]);
    }
    if (bytes.length > 0) [this.bytes, this.from] = [bytes, at];
    return bytes;
  }
}

/** What was unpacked of a file so far. */
interface Total {
  bytes: number;
}

/** Until more can be written, or nothing can any more. */
const drained = (stream: InflateRaw) =>
  new Promise<void>((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });

/** Unpacks the member at an offset. */
async function* member(window: Window, start: number, total: Total): AsyncGenerator<Uint8Array, MemberEnd> {
  const head = gzipHead(await window.at(start, FIXED)) ?? gzipHead(await window.at(start, MOST_HEAD));
  if (head === null) return { at: start, fault: 'damaged' };
  const inflate = createInflateRaw({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
  const feed = async () => {
    for (let at = start + head; !inflate.destroyed && !inflate.readableEnded; ) {
      const bytes = await window.at(at, FIRST);
      at += bytes.length;
      if (bytes.length === 0) return void inflate.end();
      // One that is destroyed has nothing to say any more.
      if (!inflate.write(bytes) && !inflate.destroyed) await drained(inflate);
    }
  };
  const fed = feed().catch(() => {});
  let sum = 0;
  let length = 0;
  let failed = false;
  try {
    for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
      sum = crc32(chunk, sum);
      length += chunk.length;
      total.bytes += chunk.length;
      if (total.bytes > FREE_BYTES && total.bytes > MOST_TIMES * (start + head + inflate.bytesWritten))
        throw new BombError(`The archive unpacks to more than ${MOST_TIMES} times its size.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof BombError) throw error;
    failed = true;
  } finally {
    inflate.destroy();
    await fed;
  }
  const end = start + head + inflate.bytesWritten;
  const trailer = Buffer.from((await window.at(end, TRAILER)).subarray(0, TRAILER));
  if (failed) return { at: start, fault: 'damaged' };
  if (trailer.length < TRAILER) return { at: end, fault: 'cut' };
  const whole = trailer.readUInt32LE(0) === sum && trailer.readUInt32LE(4) === length % 2 ** 32;
  return { at: whole ? end + TRAILER : start, fault: whole ? null : 'damaged' };
}

/** Where the next member begins that begins a stretch; null where none does. */
async function nextStart(window: Window, from: number, begins: Uint8Array): Promise<number | null> {
  for (let at = from; ; ) {
    const bytes = Buffer.from(await window.at(at, FIRST));
    if (bytes.length < GZIP.length) return null;
    const found = bytes.indexOf(GZIP);
    if (found === -1) at += bytes.length - GZIP.length + 1;
    else {
      at += found;
      if (startsWith(unpackedHead(await window.at(at, FIRST)), begins)) return at;
      at += 1;
    }
  }
}

const startsWith = (bytes: Uint8Array, begin: Uint8Array) =>
  Buffer.compare(bytes.subarray(0, begin.length), begin) === 0;

/** What the first bytes of a member unpack to, as far as they go; nothing where they are none. */
export function unpackedHead(bytes: Uint8Array): Uint8Array {
  const head = gzipHead(bytes);
  if (head === null) return new Uint8Array();
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 * FIRST * FIRST };
    return inflateRawSync(bytes.subarray(head, head + FIRST), options);
  } catch {
    return new Uint8Array();
  }
}

/**
 * The unpacked bytes, with a break behind each member that another follows which begins a stretch, and behind damage.
 * Behind damage it goes on at the next member that begins a stretch.
 * @param begins what a stretch begins with; without it there is but one, which ends at the first damage
 * @throws BombError where it unpacks to more than any archive of pages does
 */
export async function* gunzip(file: HashedFile, begins?: Uint8Array): AsyncGenerator<Part> {
  const window = new Window(file);
  const total = { bytes: 0 };
  let last: MemberEnd | null = null;
  for (let at: number | null = 0; at !== null; ) {
    const [first] = await window.at(at);
    // Tapes, and programs that came from them, fill the end with zeros.
    if (first === undefined || (first === 0 && last)) break;
    const parts = member(window, at, total);
    let part = await parts.next();
    if (last && begins && !part.done && startsWith(part.value, begins)) yield { fault: last.fault };
    for (; !part.done; part = await parts.next()) yield part.value;
    last = part.value;
    if (last.fault !== 'damaged') at = last.at;
    else {
      yield { fault: last.fault };
      last = null;
      at = begins ? await nextStart(window, at + 1, begins) : null;
    }
  }
  if (last) yield { fault: last.fault };
}
