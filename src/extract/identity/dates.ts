/** Dates as pages and signatures write them. */
import { CHINESE_MONTH, CHINESE_YEAR, LIST_NUMERALS, YEAR_DIGITS } from '../../domain/numerals.js';
import { chineseNumeral, digitByDigit } from '../number.js';

export interface FoundDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const ARABIC = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)(?:\s*日)?/g;
const CHINESE = new RegExp(
  `([${YEAR_DIGITS}]{4})年([${LIST_NUMERALS}]{1,3}|元)月([${LIST_NUMERALS}]{1,3})日`,
  'g',
);
const CHINESE_DAY = new RegExp(`月[${LIST_NUMERALS}]{1,3}日`);

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
  for (const match of text.matchAll(ARABIC)) {
    add(isoDate(Number(match[1]), Number(match[2]), Number(match[3])), match);
  }
  // Looking for the month first is far cheaper than trying every numeral as a year.
  if (!CHINESE_DAY.test(text)) return found;
  for (const match of text.matchAll(CHINESE)) {
    const year = digitByDigit(match[1]!.replace(/[OＯ]/g, '0'));
    const month = match[2] === '元' ? 1 : chineseNumeral(match[2]!);
    const day = chineseNumeral(match[3]!);
    if (year && month && day) add(isoDate(year, month, day), match);
  }
  return found.sort((a, b) => a.start - b.start);
}

const MONTH = new RegExp(
  `(?<!\\d)(20[0-3]\\d)\\s*(?:年|[-/.])\\s*(1[0-2]|0?[1-9])\\s*月?(?![\\d\\s]*[-/.月日\\d])|(${CHINESE_YEAR})年(${CHINESE_MONTH})月(?!\\s*[\\d${LIST_NUMERALS}])`,
  'g',
);

/** A month as ISO, in figures or in Chinese numerals; null where there is no such month. */
export function isoMonth(year: string, month: string): string | null {
  const y = /^\d/.test(year) ? Number(year) : digitByDigit(year);
  const m = /^\d/.test(month) ? Number(month) : month === '元' ? 1 : chineseNumeral(month);
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
}

const PERIOD =
  /(?:自|从|为|是|:)?\s*(\d{4})年(\d{1,2})月(\d{1,2})日?\s*(?:起)?\s*(?:至|到|—+|-|~)\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?/g;

/** The period that the statistics cover; the second date may leave out the year. */
export function periodIn(text: string): (Period & { readonly start: number; readonly end: number }) | null {
  for (const match of text.matchAll(PERIOD)) {
    const from = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    const to = isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6]));
    if (!from || !to || from >= to) continue;
    return { from, to, start: match.index!, end: match.index! + match[0].length };
  }
  return null;
}

/** The year of a period that lost its 年 and 月: 20131月1日起至201312月31日, 202211日至20221231日. */
export function damagedPeriodYear(text: string): number | null {
  const match =
    /(?:期限|时限|期间|时间|区间)[^。\d]{0,10}(20[0-3]\d)年?\d{1,2}月?\d{0,2}日?[^。\d]{0,6}(20[0-3]\d)年?\d/.exec(
      text,
    );
  return match && match[1] === match[2] ? Number(match[1]) : null;
}
