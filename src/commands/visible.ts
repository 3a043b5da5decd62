/** Text of strangers for a terminal: what would act on it is shown. */

/** C0 without tab and line end, DEL, C1; marks that turn the direction of what follows; line ends of Unicode. */
const ACTS =
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const PICTURES = 0x2400;

/** An escape is shown as ␛; what has no picture as its number, `<U+202E>`. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(PICTURES + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The text with everything shown that a terminal would act on, but for tabs and line ends. */
export const visible = (text: string): string => text.replace(ACTS, picture);

/** The same for what must stand on one line: the name of a file, a reason. */
export const visibleLine = (text: string): string => visible(text).replace(/[\n\t]/g, picture);

/** JSON in which these characters are escaped: the same data, and none of them reaches a terminal. */
export const visibleJson = (json: string): string =>
  json.replace(ACTS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
