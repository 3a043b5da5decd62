/**
 * Sentences that say by how much a number has changed. In three shapes they name what the change is measured from;
 * a fourth (30件,同比增长12.5%; 30件,比上年增加6件) leaves that to the report of the year before.
 */

import { OF_WHICH } from '../../domain/phrases/around.js';
import {
  CHANGE,
  CHANGE_ALONE,
  FALL,
  FROM,
  GREW_BY,
  NO_COUNT,
  SINCE,
  THAN_IN_BRACKET,
  THAN_LAST_YEAR,
  TO,
  TOTAL,
} from '../../domain/phrases/changes.js';
import type { Sentence } from '../sentences.js';
import { type Count, isCount } from './quantities.js';

/** A number in its sentence. */
export interface Spot {
  readonly sentence: Sentence;
  readonly mention: Count;
}

/** A stated change: `percent` is negative for a fall, and so is the sign of `difference`. */
export interface Growth {
  /** Null where only the difference is stated. */
  readonly percent: number | null;
  readonly digits: number | null;
  /** The later number. */
  readonly now: Spot;
  /** The earlier number, where it is stated. */
  readonly earlier: Spot | null;
  /** The stated difference, where there is one. */
  readonly difference: Spot | null;
  readonly sign: 1 | -1;
  /** The year that it is measured from, where the words say. */
  readonly since: 'year_before' | number | null;
  /** Stretch of the sentence. */
  readonly start: number;
  readonly end: number;
}

const change = new RegExp(CHANGE);
const fall = new RegExp(FALL);
const since = new RegExp(SINCE);
const changeAlone = new RegExp(CHANGE_ALONE);
const to = new RegExp(TO);
const from = new RegExp(FROM);
const thanInBracket = new RegExp(THAN_IN_BRACKET);
const thanLastYear = new RegExp(THAN_LAST_YEAR);
const grewBy = new RegExp(GREW_BY);
const total = new RegExp(TOTAL);
const partOf = new RegExp(`${OF_WHICH}[^,。;]*$`);
const startsAsPart = new RegExp(`^${OF_WHICH}`);
/** Longer than any of these words. */
const LONGEST = 32;
function sinceIn(words: string): Growth['since'] {
  const match = since.exec(words);
  return match ? (match[1] ? Number(match[1]) : 'year_before') : null;
}

/** What stands before a bracket that ends here. */
const beforeBracket = (text: string): string => {
  if (!text.endsWith(')')) return text;
  const open = text.lastIndexOf('(');
  return open < 0 || text.indexOf(')', open) !== text.length - 1 ? text : text.slice(0, open);
};

/**
 * A number right before 同比增长12.5% or 比上年增加6件, and nothing else that the change could be said of: the first of
 * its unit in a sentence that begins by itself. A bracket may stand between (3607件(市级349件),同比增长70.3%).
 */
function alone(sentence: Sentence, mentions: readonly Count[], k: number): Growth | null {
  const { text } = sentence;
  const changed = mentions[k]!;
  if (sentence.continues || startsAsPart.test(text)) return null;
  const words = changeAlone.exec(text.slice(Math.max(0, changed.start - LONGEST), changed.start));
  if (!words) return null;
  const head = beforeBracket(text.slice(0, changed.start - words[0].length));
  const now = mentions.find(({ end }) => end === head.length);
  if (!now || NO_COUNT.has(now.unit) || (changed.unit !== '%' && changed.unit !== now.unit)) return null;
  if (sentence.mentions.some(({ unit, end }) => unit === now.unit && end < now.end)) return null;
  if (partOf.test(text.slice(0, now.start))) return null;
  const isPercent = changed.unit === '%';
  // 比上年增加6件,增长25%: the shape that names the difference has it.
  const next = mentions[k + 1];
  if (!isPercent && next?.unit === '%' && change.test(text.slice(changed.end, next.start))) return null;
  const sign = fall.test(words[0]) ? -1 : 1;
  return {
    percent: isPercent ? sign * changed.value : null,
    digits: isPercent ? changed.digits : null,
    now: { sentence, mention: now },
    earlier: null,
    difference: isPercent ? null : { sentence, mention: changed },
    sign,
    since: sinceIn(words[0]),
    start: now.start,
    end: changed.end,
  };
}

/**
 * The changes that a sentence states. `headOf` gives the number with which the list that the sentence goes on from
 * began, for 总量较上年增长….
 */
export function growthIn(sentence: Sentence, headOf: (unit: string) => Spot | null): Growth[] {
  const mentions = sentence.mentions.filter(isCount);
  return mentions.flatMap(
    (_, k) => measured(sentence, mentions, k, headOf) ?? alone(sentence, mentions, k) ?? [],
  );
}

/** The three shapes that name what the change is measured from, by their percentage. */
function measured(
  sentence: Sentence,
  mentions: readonly Count[],
  k: number,
  headOf: (unit: string) => Spot | null,
): Growth | null {
  const { text } = sentence;
  const [percent, previous] = [mentions[k]!, mentions[k - 1]];
  if (percent.unit !== '%' || !previous) return null;
  const between = text.slice(previous.end, percent.start);
  if (!change.test(between)) return null;
  const before = mentions[k - 2];
  const lead = text.slice(before?.end ?? 0, previous.start);
  const sign = fall.test(lead + between) ? -1 : 1;
  const spot = (mention: Count): Spot => ({ sentence, mention });
  const measuredFrom = sinceIn(lead);
  const { digits, end } = percent;
  const common = { percent: sign * percent.value, digits, sign, since: measuredFrom, end } as const;
  const pair = before?.unit === previous.unit ? before : null;
  // 由1232项缩减到707项,缩减率为41.64%
  if (pair && to.test(lead)) {
    const head = text.slice(mentions[k - 3]?.end ?? 0, pair.start);
    if (!from.test(head)) return null;
    return { ...common, now: spot(previous), earlier: spot(pair), difference: null, start: pair.start };
  }
  // 22起,比2022年(31起)下降29%
  if (pair && thanInBracket.test(lead)) {
    return { ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start };
  }
  // 收到12件,较上年8件增长50%
  if (pair && thanLastYear.test(lead)) {
    return { ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start };
  }
  // 总量较2017年增长167件,增长率达68%: of the number that the list or the sentence began with
  if (!grewBy.test(lead)) return null;
  const first = mentions.slice(0, k - 1).find((mention) => mention.unit === previous.unit);
  const now = total.test(lead) ? headOf(previous.unit) : first ? spot(first) : null;
  if (!now) return null;
  const start = now.sentence === sentence ? now.mention.start : previous.start;
  return { ...common, now, earlier: null, difference: spot(previous), start };
}
