/**
 * Web archives (WARC), read record by record and never trusting what they say of their lengths.
 * Source: WARC 1.1 (https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/).
 */
import type { ByteStream } from './byte-stream.js';
import { endOfHead, fieldsOf } from './head.js';
import { isResponse } from './http.js';

/** Bytes of a record's head: its named fields take up some hundred. */
export const MOST_HEAD = 64 * 1024;
/** Bytes that are looked at at a time where the beginning of a record is sought. */
const STEP = 64 * 1024;

export interface WarcRecord {
  /** `response`, `revisit`, …: lower case. */
  readonly type: string;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes of the block, as the record says. */
  readonly length: number;
  /** The first bytes of the block; they are not taken. */
  readonly peek: (end: (bytes: Uint8Array) => number, most: number) => Promise<Uint8Array | null>;
  /** The block, of which the end may be missing. To be asked once; a block that nobody asks for is passed over. */
  readonly block: () => Promise<Block>;
}

export interface Block {
  readonly bytes: Uint8Array;
  /** What is wrong with it: it is not what was put there, or its end is missing. */
  readonly fault: 'damaged' | 'cut' | null;
}

/** In the place of what is not a record. */
export const DAMAGE = Symbol('damage');

const BEGIN = /^WARC\/\d{1,3}\.\d{1,3}[ \t]*\r?$/;
/** What was cut off before it may have no line end. */
const BEGINS = /WARC\/\d{1,3}\.\d{1,3}[ \t]{0,20}\r?\n(?=[\w-]{1,60}:)/;
/** The beginning of a record behind a line of something else. */
const BEGINS_BEHIND = new RegExp(`[\\r\\n]${BEGINS.source}`);
/** The longest text that tells the beginning of a record. */
const LONGEST_BEGIN = 128;

/** The fields of a record's head; null where it is none. */
function headOf(bytes: Uint8Array): Pick<WarcRecord, 'type' | 'fields' | 'length'> | null {
  const { first, fields } = fieldsOf(new TextDecoder().decode(bytes));
  const length = fields.get('content-length') ?? '';
  if (!BEGIN.test(first) || !/^\d{1,15}$/.test(length)) return null;
  return { type: (fields.get('warc-type') ?? '').toLowerCase(), fields, length: Number(length) };
}

/**
 * The records of an archive. Where something else stands in the place of a record, it is said once, and the next
 * beginning of a record is sought.
 */
export async function* warcRecords(stream: ByteStream): AsyncGenerator<WarcRecord | typeof DAMAGE> {
  /** Whether it is told that this stretch is damaged. */
  let told = false;
  for (;;) {
    await stream.skipLineEnds();
    if ((await stream.peek(1)).length === 0) {
      const end = await stream.nextStretch();
      if (!end) return;
      if (end.fault === 'damaged' && !told) yield DAMAGE;
      told = false;
      continue;
    }
    const bytes = await stream.peekTo(endOfHead, MOST_HEAD);
    const head = bytes && headOf(bytes);
    if (!head) {
      told = true;
      yield DAMAGE;
      await skipToRecord(stream);
      continue;
    }
    await stream.skip(bytes.length);
    let left = head.length;
    const take = async (): Promise<Block> => {
      const block = await stream.take(left);
      const cut = block.length < left;
      left = 0;
      const end = holdsRecord(block) ? 'damaged' : await faultOfEnd(stream);
      const fault = end ?? (await stream.breakAhead())?.fault ?? null;
      told ||= fault === 'damaged';
      return { bytes: block, fault: fault ?? (cut ? 'cut' : null) };
    };
    yield {
      ...head,
      peek: (end, most) => stream.peekTo(end, Math.min(most, left)),
      block: take,
    };
    if (await passesRecord(stream, left)) {
      told = true;
      yield DAMAGE;
    }
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/**
 * Whether a block has taken in the beginning of a record that is not its own: its length lies, or it was cut off before
 * others were put behind it. A page that is an archive itself begins as one.
 */
function holdsRecord(block: Uint8Array): boolean {
  const body = block.subarray(isResponse(block) ? Math.max(0, endOfHead(block)) : 0);
  if (Buffer.from(body).indexOf('WARC/') <= 0) return false;
  const text = latin1(body);
  return !text.startsWith('WARC/') && BEGINS_BEHIND.test(text);
}

/**
 * Passes over a block that nobody asked for, and tells whether it has taken in the beginning of a record. What is passed
 * over is looked at all the same: the page behind a request whose length lies would be gone without a word.
 */
async function passesRecord(stream: ByteStream, length: number): Promise<boolean> {
  if (length === 0) return false;
  const first = await stream.peek(Math.min(length, MOST_HEAD));
  const body = first.subarray(isResponse(first) ? Math.max(0, endOfHead(first)) : 0, first.length);
  const isArchive = latin1(body.subarray(0, 5)) === 'WARC/';
  let held = false;
  let before = '';
  for (let left = length; left > 0; ) {
    const bytes = await stream.take(Math.min(left, STEP));
    if (bytes.length === 0) break;
    left -= bytes.length;
    if (isArchive || held) continue;
    const text = before + latin1(bytes);
    held = text.includes('WARC/') && BEGINS_BEHIND.test(text);
    before = text.slice(-LONGEST_BEGIN);
  }
  return held;
}

/**
 * Passes over the line ends behind a block, and tells what is wrong with where it ends. The next record must follow, or
 * nothing: a blank line before something else may be the page's own, of which the rest is missing then.
 */
async function faultOfEnd(stream: ByteStream): Promise<Block['fault']> {
  const blank = /^\r?\n\r?\n/.test(latin1(await stream.peek(4)));
  await stream.skipLineEnds();
  if (/^(?:$|WARC\/)/.test(latin1(await stream.peek(5)))) return null;
  return blank ? 'cut' : 'damaged';
}

/** Passes over bytes up to the next that begin a record, in this stretch or at the end of it. */
async function skipToRecord(stream: ByteStream): Promise<void> {
  await stream.skip(1);
  for (;;) {
    const bytes = await stream.peek(STEP);
    const found = BEGINS.exec(latin1(bytes));
    if (found) {
      await stream.skip(found.index);
      return;
    }
    if (bytes.length < STEP) {
      await stream.skip(bytes.length);
      return;
    }
    // The beginning may go on behind what was looked at.
    await stream.skip(STEP - LONGEST_BEGIN);
  }
}
