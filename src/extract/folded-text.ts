/** Text in plain characters, each with the place that it came from. */

/** A character's plain form: compatibility characters (full width) folded, invisible ones dropped. */
function fold(char: string): string {
  if (/\p{Cf}|\p{Variation_Selector}/u.test(char)) return '';
  // Letters and patterns of dots that show nothing, and the place of an object.
  if (/[\u115f\u1160\u2800\u3164\uffa0\ufffc]/.test(char)) return '';
  // The minus sign, and the small one.
  if (/[\u2212\ufe63]/.test(char)) return '-';
  // ① marks an item of a list, ¹ and ₁ a note: their digits would run into the number beside them.
  if (
    /[\u00a0\u3000\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793\u001f]/.test(
      char,
    )
  )
    return ' ';
  return char.normalize('NFKC');
}

/** A stroke through the letter before it: digits that are struck out so are not there. */
const isStroke = (code: number) => code >= 0x335 && code <= 0x338;
const [COMMA, POINT, NINE] = [0x2c, 0x2e, 0x39];
const isOfNumber = (code: number | undefined) =>
  code === COMMA || code === POINT || (code !== undefined && code >= 0x30 && code <= NINE);

/** Codes that `PLAIN` cannot hold: not looked up yet; dropped, more than one character, or this very code. */
const UNKNOWN = 0;
const SPECIAL = 0xffff;
/** Code unit → code unit of its plain form. Filled as characters turn up. */
const PLAIN = new Uint16Array(0x10000);
const special = new Map<number, string>();

function foldCode(code: number): number {
  const plain = fold(String.fromCharCode(code));
  if (plain.length === 1 && plain !== '\uffff' && !isStroke(code)) {
    PLAIN[code] = plain.charCodeAt(0);
  } else {
    PLAIN[code] = SPECIAL;
    special.set(code, plain);
  }
  return PLAIN[code]!;
}

/** Digits of mathematical alphabets (𝟖, 𝟴) are two code units; the second one becomes one that is dropped. */
const MATHEMATICAL = '\ud835';
const MATHEMATICAL_DIGIT = /[\u{1d7ce}-\u{1d7ff}]/gu;
const digitOf = (digit: string) => `${(digit.codePointAt(0)! - 0x1d7ce) % 10}\u200b`;

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Code units as a string. */
export const textOf = (codes: Uint16Array): string => utf16.decode(codes);

/** The text under construction: folded code units, each with its offset in the segment that it came from. */
export class FoldedText {
  private codes: Uint16Array;
  private offsets: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.offsets = new Int32Array(capacity);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.codes.length) return;
    const capacity = Math.max(this.length + more, this.codes.length * 2);
    const [codes, offsets] = [new Uint16Array(capacity), new Int32Array(capacity)];
    codes.set(this.codes);
    offsets.set(this.offsets);
    this.codes = codes;
    this.offsets = offsets;
  }

  append(written: string): void {
    const source = written.includes(MATHEMATICAL) ? written.replace(MATHEMATICAL_DIGIT, digitOf) : written;
    this.reserve(source.length);
    let { codes, offsets, length } = this;
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      const known = PLAIN[code]!;
      const plain = known === UNKNOWN ? foldCode(code) : known;
      if (plain !== SPECIAL) {
        codes[length] = plain;
        offsets[length++] = i;
        continue;
      }
      if (isStroke(code) && isOfNumber(codes[length - 1])) {
        length--;
        continue;
      }
      const text = special.get(code)!;
      this.length = length;
      this.reserve(text.length + source.length - i);
      ({ codes, offsets } = this);
      for (let k = 0; k < text.length; k++) {
        codes[length] = text.charCodeAt(k);
        offsets[length++] = i;
      }
    }
    this.length = length;
  }

  separate(separator: string, offset: number): void {
    this.reserve(1);
    this.codes[this.length] = separator.charCodeAt(0);
    this.offsets[this.length++] = offset;
  }

  build(): { text: string; offsets: Int32Array } {
    return {
      text: textOf(this.codes.subarray(0, this.length)),
      offsets: this.offsets.subarray(0, this.length),
    };
  }
}
