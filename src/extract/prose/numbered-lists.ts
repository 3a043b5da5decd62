/** 网站、微信、微博分别公开120、30、8条: lists of names whose numbers follow in the same order. */
import type { Mention } from './quantities.js';

/** Characters before the first number that can hold the names. */
const LONGEST_LIST = 160;
/** Between the numbers of a list stand only these. */
const BETWEEN = /^(?:[、,和及与]|以及)+$/;
/** Names, 分别, and what is said of all of them. */
const RESPECTIVELY = /([^,。;:()]{3,80})(?:分别|依次)([^,。;:、\d]{0,12})$/;

/** The numbers of lists whose names stand together before them, each with the words that are its own. */
export function respectively(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, { readonly before: string; readonly unit: string }> {
  const lists = new Map<Mention, { readonly before: string; readonly unit: string }>();
  if (!/分别|依次/.test(text)) return lists;
  mentions.forEach((first, i) => {
    const match = RESPECTIVELY.exec(
      text.slice(Math.max(mentions[i - 1]?.end ?? 0, first.start - LONGEST_LIST), first.start),
    );
    if (!match) return;
    const names = match[1]!.split(/[、和及与]|以及/).filter(Boolean);
    const numbers = [first];
    for (const next of mentions.slice(i + 1)) {
      if (!BETWEEN.test(text.slice(numbers.at(-1)!.end, next.start))) break;
      numbers.push(next);
    }
    if (names.length < 2 || names.length !== numbers.length) return;
    const unit = numbers.at(-1)!.unit;
    numbers.forEach((number, k) => {
      lists.set(number, { before: names[k]! + match[2]!, unit: number.unit || unit });
    });
  });
  return lists;
}
