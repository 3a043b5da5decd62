/**
 * One pass over a text for many wordings at once.
 *
 * A wording is looked for only where its first three characters stand (or both, where it has two): a look-up or two
 * a character decide that for all wordings together, so the work hardly grows with their number.
 */

/** Calls back for each place of each wording: in the order of the text, at one place the longest first. */
export type Scan = (text: string, hit: (wording: number, at: number) => void) => void;

interface Wording {
  readonly text: string;
  readonly index: number;
}

/** Small, so that it stays at hand: it turns away most characters. */
const PAIRS = 0x4000;
const pair = (a: number, b: number) => (a * 31 + b) & (PAIRS - 1);
/** What begins with a pair of characters: longer wordings, the pair itself. */
const [LONGER, WHOLE] = [1, 2];

const SLOTS = 0x4000;
const slot = (a: number, b: number, c: number) => (a * 7 + b * 211 + c * 3947) & (SLOTS - 1);

/** Mostly false within the first characters, so a loop is quicker than a call. */
function stands(text: string, at: number, wording: string): boolean {
  for (let i = wording.length - 1; i >= 0; i--) {
    if (text.charCodeAt(at + i) !== wording.charCodeAt(i)) return false;
  }
  return true;
}

/** Prepares the pass for wordings of two characters and more; shorter ones are never hit. */
export function scannerFor(wordings: readonly string[]): Scan {
  const long: Wording[] = wordings
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => text.length > 1)
    .sort((a, b) => b.text.length - a.text.length || a.index - b.index);
  const pairs = new Uint8Array(PAIRS);
  /** For the first characters of a wording, which bucket holds those that begin so; 0 for none. */
  const slots = new Uint16Array(SLOTS);
  const buckets: Wording[][] = [[]];
  for (const wording of long) {
    const [a, b, c] = [0, 1, 2].map((i) => wording.text.charCodeAt(i) || 0) as [number, number, number];
    pairs[pair(a, b)]! |= wording.text.length === 2 ? WHOLE : LONGER;
    const at = slot(a, b, c);
    if (slots[at] === 0) slots[at] = buckets.push([]) - 1;
    buckets[slots[at]!]!.push(wording);
  }
  return (text, hit) => {
    let b = text.charCodeAt(0);
    const last = text.length - 1;
    for (let at = 0; at < last; at++) {
      const a = b;
      b = text.charCodeAt(at + 1);
      const begins = pairs[pair(a, b)]!;
      if (begins === 0) continue;
      const three = slots[slot(a, b, text.charCodeAt(at + 2) || 0)]!;
      if (three !== 0) {
        for (const wording of buckets[three]!) if (stands(text, at, wording.text)) hit(wording.index, at);
      }
      if ((begins & WHOLE) === 0) continue;
      const two = slots[slot(a, b, 0)]!;
      if (two === 0 || two === three) continue;
      for (const wording of buckets[two]!) {
        if (wording.text.length === 2 && stands(text, at, wording.text)) hit(wording.index, at);
      }
    }
  };
}
