/** Blanks within short texts, of which most hold none: looking at each character is quicker than trying a pattern. */

const BLANK = new Uint8Array(0x10000);
for (let code = 0; code < BLANK.length; code++) if (/\s/.test(String.fromCharCode(code))) BLANK[code] = 1;

/** The text without any. */
export function withoutBlanks(text: string): string {
  const { length } = text;
  for (let i = 0; i < length; i++) if (BLANK[text.charCodeAt(i)] === 1) return text.replace(/\s+/g, '');
  return text;
}
