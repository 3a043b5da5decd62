/** Dates as pages and signatures write them. */
import {
  CHINESE_DATE,
  CHINESE_DAY,
  DAMAGED_PERIOD,
  DAY,
  FIRST_MONTH,
  MONTH,
  PERIOD,
} from '../../domain/dates.js';
import { chineseNumeral, digitByDigit } from '../number.js';

export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** ISO date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** All dates in a text, in their order. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (iso: string | null, match: RegExpMatchArray) => {
    if (iso) found.push({ iso, start: match.index!, end: match.index! + match[0].length });
  };
  for (const match of text.matchAll(DAY)) {
    add(isoDate(Number(match[1]), Number(match[2]), Number(match[3])), match);
  }
  if (!CHINESE_DAY.test(text)) return found;
  for (const match of text.matchAll(CHINESE_DATE)) {
    const year = digitByDigit(match[1]!.replace(/[OＯ]/g, '0'));
    const month = match[2] === FIRST_MONTH ? 1 : chineseNumeral(match[2]!);
    const day = chineseNumeral(match[3]!);
    if (year && month && day) add(isoDate(year, month, day), match);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A month as ISO, in figures or in Chinese numerals; null where there is no such month. */
export function isoMonth(year: string, month: string): string | null {
  const y = /^\d/.test(year) ? Number(year) : digitByDigit(year);
  const m = /^\d/.test(month) ? Number(month) : month === FIRST_MONTH ? 1 : chineseNumeral(month);
  return y && m ? `${y}-${String(m).padStart(2, '0')}` : null;
}

/** Months whose day is left out, as 2017年3月, 2017-03 and 二〇一七年三月. */
export function monthsIn(text: string): FoundDate[] {
  return [...text.matchAll(MONTH)].flatMap((match) => {
    const iso = isoMonth(match[1] ?? match[3]!, match[2] ?? match[4]!);
    return iso ? [{ iso, start: match.index, end: match.index + match[0].length }] : [];
  });
}

export interface Period {
  readonly from: string;
  readonly to: string;
  /** The very words that say it. */
  readonly quote: string;
}

/** The period that the statistics cover; the second date may leave out the year. */
export function periodIn(text: string): Period | null {
  for (const match of text.matchAll(PERIOD)) {
    const from = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    const to = isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6]));
    if (!from || !to || from >= to) continue;
    return { from, to, quote: match[0] };
  }
  return null;
}

/** The year of a period that lost its 年 and 月: 20131月1日起至201312月31日, 202211日至20221231日. */
export function damagedPeriodYear(text: string): number | null {
  const match = DAMAGED_PERIOD.exec(text);
  return match && match[1] === match[2] ? Number(match[1]) : null;
}
