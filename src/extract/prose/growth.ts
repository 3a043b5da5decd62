/**
 * Sentences that say by how much a number has changed. In three shapes they name what the change is measured from;
 * a fourth (30件,同比增长12.5%; 30件,比上年增加6件) leaves that to the report of the year before.
 */

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

const GROWTH = /(?:增长|上升|下降|减少|缩减|增加|提高|降低|回落|增|降)(?:率|幅|比例)?(?:为|达|约)?$/;
const FALL = /减|降|缩|回落|下降/;

/** 比上年, 较2023年, 同比: what a change is measured from. */
const SINCE = /(?:同比|[比较与同](?:(\d{4})年度?|上一?年度?|去年)(?:同期)?(?:相比|比)?)/;
/** The same with its verb, up to the number, and the end of what comes before. */
const ALONE = new RegExp(
  `[,(]?${SINCE.source},?(?:增长|上升|下降|减少|增加|提高|降低|回落|增|降|减)(?:了|率|幅)?(?:为|达|约)?$`,
);
/** Longer than any of these words. */
const LONGEST = 32;
/** What no report counts, or what is itself a rate. */
const NO_COUNT = new Set([
  '',
  '%',
  '个百分点',
  '倍',
  '年',
  '月',
  '日',
  '天',
  '个工作日',
  '工作日',
  '小时',
  '分',
]);

function sinceIn(words: string): Growth['since'] {
  const match = SINCE.exec(words);
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
  const change = mentions[k]!;
  if (sentence.continues || /^其中/.test(text)) return null;
  const words = ALONE.exec(text.slice(Math.max(0, change.start - LONGEST), change.start));
  if (!words) return null;
  const head = beforeBracket(text.slice(0, change.start - words[0].length));
  const now = mentions.find(({ end }) => end === head.length);
  if (!now || NO_COUNT.has(now.unit) || (change.unit !== '%' && change.unit !== now.unit)) return null;
  if (sentence.mentions.some(({ unit, end }) => unit === now.unit && end < now.end)) return null;
  if (/其中[^,。;]*$/.test(text.slice(0, now.start))) return null;
  const isPercent = change.unit === '%';
  // 比上年增加6件,增长25%: the shape that names the difference has it.
  const next = mentions[k + 1];
  if (!isPercent && next?.unit === '%' && GROWTH.test(text.slice(change.end, next.start))) return null;
  const sign = FALL.test(words[0]) ? -1 : 1;
  return {
    percent: isPercent ? sign * change.value : null,
    digits: isPercent ? change.digits : null,
    now: { sentence, mention: now },
    earlier: null,
    difference: isPercent ? null : { sentence, mention: change },
    sign,
    since: sinceIn(words[0]),
    start: now.start,
    end: change.end,
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
  if (!GROWTH.test(between)) return null;
  const before = mentions[k - 2];
  const lead = text.slice(before?.end ?? 0, previous.start);
  const sign = FALL.test(lead + between) ? -1 : 1;
  const spot = (mention: Count): Spot => ({ sentence, mention });
  const since = sinceIn(lead);
  const { digits, end } = percent;
  const common = { percent: sign * percent.value, digits, sign, since, end } as const;
  const pair = before?.unit === previous.unit ? before : null;
  // 由1232项缩减到707项,缩减率为41.64%
  if (pair && /^[^,。;]{0,12}(?:至|到|为)$/.test(lead)) {
    const from = text.slice(mentions[k - 3]?.end ?? 0, pair.start);
    if (!/(?:由|从)[^。;]{0,20}$/.test(from)) return null;
    return { ...common, now: spot(previous), earlier: spot(pair), difference: null, start: pair.start };
  }
  // 22起,比2022年(31起)下降29%
  if (pair && /(?:比|较|与)[^,。;]{0,8}\($/.test(lead)) {
    return { ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start };
  }
  // 收到12件,较上年8件增长50%
  if (pair && /^[^。;]{0,12}(?:比|较|与)(?:\d{4}年度?|上一?年度?|去年)(?:同期)?的?$/.test(lead)) {
    return { ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start };
  }
  // 总量较2017年增长167件,增长率达68%: of the number that the list or the sentence began with
  if (!/(?:比|较)[^。;]{0,12}(?:增长|增加|上升|减少|下降)(?:了)?$/.test(lead)) return null;
  const first = mentions.slice(0, k - 1).find((mention) => mention.unit === previous.unit);
  const now = /总[量数]/.test(lead) ? headOf(previous.unit) : first ? spot(first) : null;
  if (!now) return null;
  const start = now.sentence === sentence ? now.mention.start : previous.start;
  return { ...common, now, earlier: null, difference: spot(previous), start };
}
