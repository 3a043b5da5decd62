/** What may be said of one publisher's numbers over the years: only over years that count the same, and not of a handful. */
import type { Join } from '../charts/strips.js';
import { formatNumber } from '../charts/text.js';
import type { Part } from '../frames/places.js';
import { differs, type Estimate } from '../frames/verbs/statistics.js';
import { joined, type Text, template } from '../model/words.js';
import { MINIMUM } from './minimum.js';
import { computed } from './told.js';
import { list, SEMICOLON } from './words.js';

export interface Dated {
  readonly year: number;
  readonly value: number | null;
  readonly text: string;
  /** The numbers that it is computed of, where it is a share; where it stands, where it is not. */
  readonly parts?: readonly Part[];
  /** How it compares with the number before it. */
  readonly join: Join;
  /** What it rests on, where it is a share; by default itself. */
  readonly cases?: number | null;
  readonly doubted?: boolean;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
}

/** From one year to another; `open`: within what so few cases leave open; `low`: never more than a few; or nothing. */
export type Trend =
  | { readonly kind: 'change' | 'open'; readonly from: Dated; readonly to: Dated }
  | { readonly kind: 'low'; readonly most: number; readonly parts: readonly Part[] }
  | { readonly kind: 'none' };

/** Over the last stretch of years that count the same; its ends are numbers on which no check fails. */
export function trendOf(points: readonly Dated[]): Trend {
  const stated = points.filter(({ value }) => value !== null);
  const begins = stated.findLastIndex(({ join }, at) => at > 0 && join !== 'same');
  const stretch = stated.slice(Math.max(0, begins));
  // A share of a handful leaps with every case.
  const firm = stretch.filter(({ cases, doubted }) => !doubted && (cases ?? MINIMUM.share) >= MINIMUM.share);
  const [from, to] = [firm[0], firm.at(-1)];
  if (!from || !to || firm.length < MINIMUM.years) return { kind: 'none' };
  if (mostOf(stretch) < MINIMUM.in_a_year) {
    // What is said of every year holds of those that count otherwise too.
    const most = mostOf(stated);
    if (most >= MINIMUM.in_a_year) return { kind: 'none' };
    return { kind: 'low', most, parts: stated.flatMap(({ parts = [] }) => parts.slice(-1)) };
  }
  const [a, b] = [estimateOf(from), estimateOf(to)];
  return { kind: a && b && !differs(a, b) ? 'open' : 'change', from, to };
}

/** The most cases of a year. */
const mostOf = (points: readonly Dated[]) =>
  Math.max(...points.map(({ value, cases }) => cases ?? value ?? 0));

/** A share with its interval; a count has none: it is what the report states. */
const estimateOf = ({ value, low, high }: Dated): Estimate | null =>
  value === null || low === undefined || high === undefined ? null : { value, low, high };

/** The number, by which pages lead to where it stands, or to the two that it is a share of. */
const written = ({ text, parts = [] }: Dated) =>
  computed(text, parts.length === 2 ? 'share of 1' : 'first', parts);

/** `平潭县 0 in 2011, 154 in 2025`. */
export function trendIn(who: Text | string, trend: Trend): Text {
  if (trend.kind === 'none') return WORDS.none({ who });
  if (trend.kind === 'low')
    return WORDS.low({ who, most: computed(formatNumber(trend.most), 'max', trend.parts) });
  const { from, to } = trend;
  const values = { who, from: written(from), first: from.year, to: written(to), last: to.year };
  // What reads the same is no change, however much so few cases leave open.
  if (from.text === to.text) return WORDS.same(values);
  return trend.kind === 'open' ? WORDS.open(values) : WORDS.change(values);
}

/** The same of several publishers; those of which nothing can be said are named together, behind the others. */
export function trendsIn(all: readonly { readonly who: string; readonly trend: Trend }[]): Text {
  const open = all.filter(({ trend }) => trend.kind === 'none');
  const told = all.filter((one) => !open.includes(one)).map(({ who, trend }) => trendIn(who, trend));
  const untold = open.length === 0 ? [] : [WORDS.none({ who: list(open.map(({ who }) => who)) })];
  return joined([...told, ...untold], SEMICOLON);
}

const WORDS = {
  change: template('{who} {from} in {first}, {to} in {last}', '{who} {first} 年 {from}，{last} 年 {to}'),
  same: template('{who} {from} in {first} and in {last}', '{who} {first} 年与 {last} 年均为 {from}'),
  open: template(
    '{who} {from} in {first}, {to} in {last}, too few requests to tell a change',
    '{who} {first} 年 {from}，{last} 年 {to}，件数过少，难以判断是否变化',
  ),
  low: template('{who} never more than {most} a year', '{who}各年均不超过 {most}'),
  none: template('{who}: too few comparable years for a statement', '{who}可比年份过少，不作判断'),
};
