/** The tokens of a Rich Text file (Microsoft's specification, version 1.9.1). */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, or a control sign such as `~`. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  /** Bytes of text, one a character, in the encoding of the font. */
  | { readonly kind: 'bytes'; readonly text: string };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const BYTE = /'([\da-fA-F]{2})/y;
const PLAIN = /[^\\{}\r\n]+/y;

export function* tokensOf(text: string): Generator<Token> {
  const at = (pattern: RegExp, index: number) => {
    pattern.lastIndex = index;
    return pattern.exec(text);
  };
  for (let i = 0; i < text.length; ) {
    const char = text[i]!;
    if (char === '{' || char === '}') {
      yield char === '{' ? { kind: 'open' } : { kind: 'close' };
      i++;
    } else if (char === '\r' || char === '\n') i++;
    else if (char !== '\\') {
      const [plain] = at(PLAIN, i)!;
      yield { kind: 'bytes', text: plain };
      i += plain.length;
    } else {
      const byte = at(BYTE, i + 1);
      const word = byte ? null : at(WORD, i + 1);
      if (byte) {
        yield { kind: 'bytes', text: String.fromCharCode(Number.parseInt(byte[1]!, 16)) };
        i += 4;
      } else if (word) {
        const value = word[2] === undefined ? null : Number(word[2]);
        i += 1 + word[0].length;
        // Bytes of a picture, in which any sign may stand.
        if (word[1] === 'bin') i += Math.max(0, value ?? 0);
        else yield { kind: 'control', word: word[1]!, value };
      } else {
        const sign = text[i + 1] ?? '';
        if ('\\{}'.includes(sign)) yield { kind: 'bytes', text: sign };
        else yield { kind: 'control', word: sign === '\r' || sign === '\n' ? 'par' : sign, value: null };
        i += 2;
      }
    }
  }
}
