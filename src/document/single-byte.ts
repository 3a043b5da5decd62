/**
 * Windows-1252, as decoders of the web read it: the five bytes without a letter are controls. Some releases of Node read
 * it as ISO 8859-1, with controls in the place of all the letters below.
 */

/** The letters of the bytes from 0x80 on. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const bytes = new Map<string, number>([...LETTERS].map((letter, at) => [letter, 0x80 + at]));

/** The byte of a character that is ASCII, or of windows-1252 or ISO 8859-1. */
export const windows1252Byte = (character: string): number => bytes.get(character) ?? character.charCodeAt(0);

/** The text of bytes in an encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (control) => LETTERS[control.charCodeAt(0) - 0x80]!)
    : text;
}
