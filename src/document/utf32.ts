/** UTF-32: four bytes a character, which the platform's TextDecoder does not know. */

export type Utf32 = 'utf-32le' | 'utf-32be';

const SAMPLE = 4096;

/** Whether the bytes are UTF-32, and which: of each four the highest is 0 and the next at most 0x10. */
export function utf32(bytes: Uint8Array): Utf32 | null {
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  if (length < 8) return null;
  let little = true;
  let big = true;
  for (let i = 0; i < length && (little || big); i += 4) {
    if (bytes[i + 3] !== 0 || bytes[i + 2]! > 0x10) little = false;
    if (bytes[i] !== 0 || bytes[i + 1]! > 0x10) big = false;
  }
  return little === big ? null : little ? 'utf-32le' : 'utf-32be';
}

/** Decodes UTF-32; what is no character reads as U+FFFD. A byte order mark is left out. */
export function decodeUtf32(bytes: Uint8Array, charset: Utf32): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~3);
  const pieces: string[] = [];
  for (let i = 0; i < view.byteLength; i += 4) {
    const code = view.getUint32(i, charset === 'utf-32le');
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (i > 0 || code !== 0xfeff) pieces.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return pieces.join('');
}
