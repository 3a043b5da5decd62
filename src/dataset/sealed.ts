/**
 * JSON with a line before it that has its key and the hash of its bytes: what was cut off, changed, or belongs to another key
 * does not fit, and counts as missing.
 */
import { hash } from 'node:crypto';

/** Signs of a SHA-256 in hexadecimal. */
const HASH = 64;

const lineOf = (key: string, body: Uint8Array) => `${key} ${hash('sha256', body)}\n`;
const lengthOf = (key: string) => key.length + 1 + HASH + 1;

/** The bytes of a value under a key, which is ASCII. Made once: of a text, hash and file would each make their own. */
export function sealed(key: string, value: unknown): Uint8Array {
  const body = JSON.stringify(value);
  const from = lengthOf(key);
  const bytes = Buffer.allocUnsafe(from + Buffer.byteLength(body));
  bytes.write(body, from);
  bytes.write(lineOf(key, bytes.subarray(from)), 'latin1');
  return bytes;
}

/** The value that was put under the key; undefined where the bytes are not those. */
export function unsealed(key: string, bytes: Buffer): unknown {
  const from = lengthOf(key);
  const body = bytes.subarray(from);
  if (bytes.toString('latin1', 0, from) !== lineOf(key, body)) return undefined;
  return JSON.parse(body.toString());
}
