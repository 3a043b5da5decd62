/** Bytes → text. The evidence decides, a declaration only breaks a tie. */
import { readBack } from './encoded-twice.js';
import { headOf } from './head.js';
import { decodeHz } from './hz.js';
import { decodeMixed } from './mixed.js';
import { decodeAs } from './single-byte.js';
import { decodeUtf32, utf32 } from './utf32.js';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  /** Characters that could not be decoded (they read as U+FFFD). */
  readonly lost: number;
  /** The declared encoding, where another was used. */
  readonly declared: string | null;
  /** Where the text had been read in a wrong encoding and saved again, and this was undone: “utf-8 as windows-1252”. */
  readonly twice?: string;
}

/** Bytes among which zeros tell UTF-16. */
const HEAD_BYTES = 4096;

/** Encodings by their labels: making a decoder of gbk costs as much as decoding a page. */
const ENCODINGS = new Map<string, string | null>();
const MOST_ENCODINGS = 256;

/** The encoding that a label names, by the WHATWG labels that TextDecoder knows. */
function known(label: string): string | null {
  let encoding = ENCODINGS.get(label);
  if (encoding !== undefined) return encoding;
  try {
    encoding = new TextDecoder(label).encoding;
  } catch {
    encoding = null;
  }
  if (ENCODINGS.size < MOST_ENCODINGS) ENCODINGS.set(label, encoding);
  return encoding;
}

/** The declared encoding in a page's head. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  const label = /<meta\b[^>]*charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i
    .exec(head)
    ?.slice(1)
    .find(Boolean);
  return label ? known(label) : null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: text in it has a zero byte beside every ASCII character. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const threshold = length / 2 / 10;
  if (odd > threshold && even < odd / 10) return 'utf-16le';
  if (even > threshold && odd < even / 10) return 'utf-16be';
  return null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How much a decoding looks like Chinese: the characters that official prose is made of, less what was lost. */
function plausibility(text: string): number {
  const sample = text.slice(0, 20_000);
  return count(sample, /[的一是在有年公开政府信息主动申请報告開資訊國]/g) - 5 * count(sample, /\uFFFD/g);
}

/** Bytes that are clean UTF-8, unless their seven bits spell Chinese. */
function cleanText(bytes: Uint8Array, text: string): { text: string; charset: string } {
  const hz = text.length === bytes.length ? decodeHz(text) : null;
  return hz !== null && plausibility(hz) > 0
    ? { text: hz, charset: 'hz-gb-2312' }
    : { text, charset: 'utf-8' };
}

/** Not clean UTF-8: it is either damaged UTF-8 or one of the older encodings, and reads better as what it is. */
function readsBest(
  bytes: Uint8Array,
  utf8: string,
  declared: string | null,
): { text: string; charset: string } {
  const mixed = decodeMixed(bytes);
  if (mixed) return mixed;
  const others = new Set([declared, 'gb18030', 'big5', 'utf-16le', 'utf-16be']);
  let best = plausibility(utf8);
  let read = { text: utf8, charset: 'utf-8' };
  for (const charset of others) {
    if (!charset || charset === 'utf-8') continue;
    const text = decodeAs(bytes, charset);
    const score = plausibility(text);
    if (score > best) {
      best = score;
      read = { text, charset };
    }
  }
  return read;
}

/**
 * Decodes the bytes of a page or a text file. Never throws: what cannot be decoded is counted in `lost`.
 * @param label the encoding that is declared around the bytes, as in a header; it comes before the page's own
 * @param server what a server declared that sent the bytes. Servers say one thing of all their pages, old and new: it
 *   comes after the page's own
 */
export function decodeBytes(bytes: Uint8Array, label?: string, server?: string): Decoded {
  const declared = (label ? known(label) : null) ?? declaredCharset(bytes) ?? (server ? known(server) : null);
  const wide = utf32(bytes);
  const sure = byteOrderMark(bytes) ?? zeroBytes(bytes);
  let charset: string;
  let text: string;
  if (wide) {
    charset = wide;
    text = decodeUtf32(bytes, wide);
  } else if (sure) {
    charset = sure;
    text = decodeAs(bytes, sure);
    if (sure === 'utf-8' && text.includes('\uFFFD')) text = decodeMixed(bytes)?.text ?? text;
  } else {
    ({ charset, text } = cleanText(bytes, decodeAs(bytes, 'utf-8')));
    if (text.includes('\uFFFD')) ({ charset, text } = readsBest(bytes, text, declared));
  }
  if (charset === 'gbk') charset = 'gb18030';
  const lost = text.includes('\uFFFD') ? count(text, /\uFFFD/g) : 0;
  const same = declared === null || declared === charset || (declared === 'gbk' && charset === 'gb18030');
  const decoded = { charset, lost, declared: same ? null : declared };
  const back = lost === 0 ? readBack(text) : null;
  return back ? { ...decoded, ...back } : { ...decoded, text };
}
