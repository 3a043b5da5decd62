/** A number that sums up those before it; that they add up to it is what tells. */
import { DISCLOSED_BEFORE, OF_PART_BEFORE, SUM_BEHIND } from '../../domain/phrases/sums.js';
import type { Mention } from './quantities.js';

const sumBehind = new RegExp(SUM_BEHIND);
const disclosed = new RegExp(DISCLOSED_BEFORE);
const ofPart = new RegExp(OF_PART_BEFORE);
/** One number is no list. */
const FEWEST = 2;

/** Whether a number is the sum of all that a sentence says was disclosed, kind by kind. `number`: its place among the mentions. */
export function sumsUpDisclosed(text: string, mentions: readonly Mention[], number: number): boolean {
  const { value, unit, start, approximate } = mentions[number]!;
  const last = mentions[number - 1];
  if (!value || unit === '' || approximate || !last || !sumBehind.test(text.slice(last.end, start)))
    return false;
  let sum = 0;
  for (let i = number - 1; i >= 0; i--) {
    const part = mentions[i]!;
    if (part.unit !== unit || part.value === null || part.approximate) return false;
    sum += part.value;
    if (sum < value || number - i < FEWEST) continue;
    const lead = text.slice(0, part.start);
    return sum === value && disclosed.test(lead) && !ofPart.test(lead);
  }
  return false;
}
