/** 网站、微信、微博分别公开120、30、8条: lists of names whose numbers follow in the same order. */
import {
  BEFORE_NAMES,
  BETWEEN_NAMES,
  BETWEEN_NUMBERS,
  EACH,
  EACH_ALIKE,
  OF_ALL_NAMES,
  RESPECTIVELY,
} from '../../domain/phrases/changes.js';
import type { Mention } from './quantities.js';

/** Characters before the first number that can hold the names. */
const LONGEST_LIST = 160;
const betweenNumbers = new RegExp(BETWEEN_NUMBERS);
const betweenNames = new RegExp(BETWEEN_NAMES);
const respective = new RegExp(RESPECTIVELY);
const each = new RegExp(EACH);
const eachAlike = new RegExp(EACH_ALIKE);
const beforeNames = new RegExp(`^.*${BEFORE_NAMES}`);

/** The words before a number that are its own, and its measure word. */
export interface OwnWords {
  readonly before: string;
  readonly unit: string;
}

const leadOf = (text: string, before: Mention | undefined, { start }: Mention): string =>
  text.slice(Math.max(before?.end ?? 0, start - LONGEST_LIST), start);

/** The numbers of lists whose names stand together before them, each with the words that are its own, or each name's. */
export function respectively(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, readonly OwnWords[]> {
  const lists = new Map<Mention, readonly OwnWords[]>();
  mentions.forEach((number, i) => {
    const lead = leadOf(text, mentions[i - 1], number);
    const verb = eachAlike.exec(lead);
    if (!verb) return;
    const names = lead.slice(0, verb.index).replace(beforeNames, '').split(betweenNames).filter(Boolean);
    // 因征地引发的行政复议、行政诉讼各1件: the cause is that of both.
    const cause = names[0]?.slice(0, names[0].lastIndexOf(OF_ALL_NAMES) + 1) ?? '';
    const own = names.map((name, n) => ({
      before: (n > 0 ? cause : '') + name + verb[1]!,
      unit: number.unit,
    }));
    if (own.length > 1) lists.set(number, own);
  });
  if (!each.test(text)) return lists;
  mentions.forEach((first, i) => {
    const match = respective.exec(leadOf(text, mentions[i - 1], first));
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
      lists.set(number, [{ before: names[k]! + match[2]!, unit: number.unit || unit }]);
    });
  });
  return lists;
}
