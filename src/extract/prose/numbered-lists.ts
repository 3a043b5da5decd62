/** 网站、微信、微博分别公开120、30、8条: lists of names whose numbers follow in the same order. */
import { BETWEEN_NAMES, BETWEEN_NUMBERS, EACH, RESPECTIVELY } from '../../domain/phrases/changes.js';
import type { Mention } from './quantities.js';

/** Characters before the first number that can hold the names. */
const LONGEST_LIST = 160;
const betweenNumbers = new RegExp(BETWEEN_NUMBERS);
const betweenNames = new RegExp(BETWEEN_NAMES);
const respective = new RegExp(RESPECTIVELY);
const each = new RegExp(EACH);

/** The numbers of lists whose names stand together before them, each with the words that are its own. */
export function respectively(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, { readonly before: string; readonly unit: string }> {
  const lists = new Map<Mention, { readonly before: string; readonly unit: string }>();
  if (!each.test(text)) return lists;
  mentions.forEach((first, i) => {
    const match = respective.exec(
      text.slice(Math.max(mentions[i - 1]?.end ?? 0, first.start - LONGEST_LIST), first.start),
    );
    if (!match) return;
    const names = match[1]!.split(betweenNames).filter(Boolean);
    const numbers = [first];
    for (const next of mentions.slice(i + 1)) {
      if (!betweenNumbers.test(text.slice(numbers.at(-1)!.end, next.start))) break;
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
