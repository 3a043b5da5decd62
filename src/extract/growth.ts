/** Sentences that say by how much a number has changed, in the three shapes that can be checked. */
import type { Mention } from './quantities.js';
import type { Sentence } from './sentences.js';

/** A number in its sentence. */
export interface Spot {
  readonly sentence: Sentence;
  readonly mention: Mention;
}

/** A stated change: `percent` is negative for a fall, and so is the sign of `difference`. */
export interface Growth {
  readonly percent: number;
  readonly digits: number;
  /** The later number. */
  readonly now: Spot;
  /** The earlier number, where it is stated. */
  readonly earlier: Spot | null;
  /** The stated difference, where there is one. */
  readonly difference: Spot | null;
  readonly sign: 1 | -1;
  /** Stretch of the sentence. */
  readonly start: number;
  readonly end: number;
}

const GROWTH = /(?:增长|上升|下降|减少|缩减|增加|提高|降低|回落|增|降)(?:率|幅|比例)?(?:为|达|约)?$/;
const FALL = /减|降|缩|回落|下降/;

/**
 * The changes that a sentence states. `headOf` gives the number with which the list that the sentence goes on from
 * began, for 总量较上年增长….
 */
export function growthIn(sentence: Sentence, headOf: (unit: string) => Spot | null): Growth[] {
  const { text, mentions } = sentence;
  return mentions.flatMap((percent, k): Growth[] => {
    const previous = mentions[k - 1];
    if (percent.unit !== '%' || !previous) return [];
    const between = text.slice(previous.end, percent.start);
    if (!GROWTH.test(between)) return [];
    const before = mentions[k - 2];
    const lead = text.slice(before?.end ?? 0, previous.start);
    const sign = FALL.test(lead + between) ? -1 : 1;
    const spot = (mention: Mention): Spot => ({ sentence, mention });
    const common = { percent: sign * percent.value, digits: percent.digits, sign, end: percent.end } as const;
    const pair = before?.unit === previous.unit ? before : null;
    // 由1232项缩减到707项,缩减率为41.64%
    if (pair && /^[^,。;]{0,12}(?:至|到|为)$/.test(lead)) {
      const from = text.slice(mentions[k - 3]?.end ?? 0, pair.start);
      if (!/(?:由|从)[^。;]{0,20}$/.test(from)) return [];
      return [{ ...common, now: spot(previous), earlier: spot(pair), difference: null, start: pair.start }];
    }
    // 22起,比2022年(31起)下降29%
    if (pair && /(?:比|较|与)[^,。;]{0,8}\($/.test(lead)) {
      return [{ ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start }];
    }
    // 收到12件,较上年8件增长50%
    if (pair && /^[^。;]{0,12}(?:比|较|与)(?:\d{4}年度?|上一?年度?|去年)(?:同期)?的?$/.test(lead)) {
      return [{ ...common, now: spot(pair), earlier: spot(previous), difference: null, start: pair.start }];
    }
    // 总量较2017年增长167件,增长率达68%: of the number that the list or the sentence began with
    if (!/(?:比|较)[^。;]{0,12}(?:增长|增加|上升|减少|下降)(?:了)?$/.test(lead)) return [];
    const first = mentions.slice(0, k - 1).find((mention) => mention.unit === previous.unit);
    const now = /总[量数]/.test(lead) ? headOf(previous.unit) : first ? spot(first) : null;
    if (!now) return [];
    const start = now.sentence === sentence ? now.mention.start : previous.start;
    return [{ ...common, now, earlier: null, difference: spot(previous), start }];
  });
}
