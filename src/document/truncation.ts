/** How a file's text ends. */

/**
 * Whether the text ends in a digit, or in the rest of a character behind one: what ends with its last word, or a line
 * end, is whole, but a number may have been cut.
 */
export function endsInNumber(text: string): boolean {
  let end = text.length;
  while (text[end - 1] === '\uFFFD') end--;
  return /[\d０-９]/.test(text[end - 1] ?? '');
}
