/** Text that was decoded in another encoding than its own and saved so: nobody can read it. */

/** Fewer marks may be a name or a formula. */
const FEWEST_MARKS = 20;
/** What becomes of the commonest character and of comma and full stop where UTF-8 is taken for GBK. */
const UTF8_AS_GBK: ReadonlySet<number> = new Set([...'锛銆鐨'].map((char) => char.charCodeAt(0)));
const LEAST_SHARE = 0.02;

/** A to Z, in both cases: bit 32 is all that tells them apart. */
const isPlainLetter = (code: number) => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

/** Whether a text is of the letters that Chinese becomes in an encoding of western Europe, or UTF-8 in GBK. */
export function isGarbled(text: string): boolean {
  let [han, western, plain, marks] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) {
      han++;
      if (UTF8_AS_GBK.has(code)) marks++;
    } else if (code >= 0x80 && code <= 0x24f) western++;
    else if (isPlainLetter(code)) plain++;
  }
  // A language of Europe has more letters without accents than with them.
  if (western >= FEWEST_MARKS && western > han && western > plain) return true;
  return marks >= FEWEST_MARKS && marks > han * LEAST_SHARE;
}
