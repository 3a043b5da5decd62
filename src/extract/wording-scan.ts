/**
 * One pass over a text for many wordings at once.
 *
 * A wording is looked for only where its first two characters stand: two array look-ups a character decide that
 * for all wordings together, so the work hardly grows with their number.
 */

/** Calls back for each place of each wording: in the order of the text, at one place the longest first. */
export type Scan = (text: string, hit: (wording: number, at: number) => void) => void;

/** Numbers the characters of a set of codes from 1 on; 0 for all others. */
function numbering(codes: Iterable<number>): { of: Uint16Array; size: number } {
  const of = new Uint16Array(0x10000);
  let size = 1;
  for (const code of codes) if (of[code] === 0) of[code] = size++;
  return { of, size };
}

/** Prepares the pass for wordings of two characters and more; shorter ones are never hit. */
export function scannerFor(wordings: readonly string[]): Scan {
  const long = wordings.map((text, index) => ({ text, index })).filter(({ text }) => text.length > 1);
  const first = numbering(long.map(({ text }) => text.charCodeAt(0)));
  const second = numbering(long.map(({ text }) => text.charCodeAt(1)));
  /** For each pair of first and second character, which bucket holds the wordings that begin so. */
  const bucketOf = new Uint16Array(first.size * second.size);
  const buckets: { text: string; index: number }[][] = [[]];
  for (const wording of long) {
    const pair = first.of[wording.text.charCodeAt(0)]! * second.size + second.of[wording.text.charCodeAt(1)]!;
    if (bucketOf[pair] === 0) bucketOf[pair] = buckets.push([]) - 1;
    buckets[bucketOf[pair]!]!.push(wording);
  }
  for (const bucket of buckets) bucket.sort((a, b) => b.text.length - a.text.length || a.index - b.index);
  return (text, hit) => {
    const last = text.length - 1;
    for (let at = 0; at < last; at++) {
      const one = first.of[text.charCodeAt(at)]!;
      if (one === 0) continue;
      const bucket = bucketOf[one * second.size + second.of[text.charCodeAt(at + 1)]!]!;
      if (bucket === 0) continue;
      for (const wording of buckets[bucket]!) {
        if (text.startsWith(wording.text, at)) hit(wording.index, at);
      }
    }
  };
}
