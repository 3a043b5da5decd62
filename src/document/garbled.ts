/** Text that was decoded in another encoding than its own and saved so: nobody can read it. */

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Fewer marks may be a name or a formula. */
const FEWEST_MARKS = 20;
/** What becomes of the commonest character and of comma and full stop where UTF-8 is taken for GBK. */
const UTF8_AS_GBK = /[锛銆鐨]/g;
const LEAST_SHARE = 0.02;

/** Whether a text is of the letters that Chinese becomes in an encoding of western Europe, or UTF-8 in GBK. */
export function isGarbled(text: string): boolean {
  const han = count(text, /[\u3400-\u9fff]/g);
  const western = count(text, /[\u0080-\u024f]/g);
  if (western >= FEWEST_MARKS && western > han) return true;
  const marks = count(text, UTF8_AS_GBK);
  return marks >= FEWEST_MARKS && marks > han * LEAST_SHARE;
}
