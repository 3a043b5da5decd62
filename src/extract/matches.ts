/** All matches of a pattern in a text. */

/**
 * As `matchAll` finds them, which makes a pattern anew for each text: most texts are short and hold no match.
 * @param pattern with the flag g
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
