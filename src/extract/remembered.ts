/** The words of cells are the same in report after report: what they alone tell is told once. */

/** A longer text, cut out of a report, would keep the whole report in memory, and seldom stands in another. */
const LONGEST = 12;
const MOST = 4096;

/** The same function, with its answers to short texts kept. When there are too many of them, it begins anew. */
export function remembered<T>(tell: (words: string) => T): (words: string) => T {
  const answers = new Map<string, T>();
  return (words) => {
    if (words.length > LONGEST) return tell(words);
    const known = answers.get(words);
    if (known !== undefined) return known;
    const answer = tell(words);
    if (answers.size >= MOST) answers.clear();
    answers.set(words, answer);
    return answer;
  };
}
