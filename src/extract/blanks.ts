/** Blanks within short texts, of which most hold none: looking at each character is quicker than trying a pattern. */

/** What `\s` stands for. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const BLANK = new Uint8Array(0x10000);
for (const blank of BLANKS) BLANK[blank.charCodeAt(0)] = 1;

/** The text without any. */
export function withoutBlanks(text: string): string {
  const { length } = text;
  for (let i = 0; i < length; i++) if (BLANK[text.charCodeAt(i)] === 1) return text.replace(/\s+/g, '');
  return text;
}
