/**
 * Numbers that are not of the year that the report is on: of several years (近3年, 截至2018年底累计), of a part of the
 * year (上半年), or of what is to be done (计划公开60条).
 */
import {
  DONE,
  ONE_YEAR,
  PARTS_OF_YEAR,
  PLANNED,
  SPANS,
  UNTIL_NOW,
  YEAR_AT_END,
  YEAR_SIGN,
} from '../../domain/phrases/time.js';
import { matches } from '../matches.js';
import { anyAnchor } from '../required-words.js';

const KINDS = { span: SPANS, part: PARTS_OF_YEAR, plan: PLANNED, done: [DONE], one: [ONE_YEAR] };
const TIMES = new RegExp(
  Object.entries(KINDS)
    .map(([kind, patterns]) => `(?<${kind}>${patterns.join('|')})`)
    .join('|'),
  'g',
);
const UNTIL = new RegExp(UNTIL_NOW, 'g');
const SOME_YEAR = new RegExp(ONE_YEAR);
/** What every other time has one of; a year in figures may be one to come. */
const SIGNS = anyAnchor([...SPANS, ...PARTS_OF_YEAR, ...PLANNED, UNTIL_NOW, YEAR_SIGN]);

/** Whether a text can name a time other than the report's year at all. */
export const mayNameOtherTime = (text: string): boolean => SIGNS.test(text);

/** The time of a number: several years, a part of the year, one to come, or a year by itself. */
export type Time = 'span' | 'part' | 'plan' | 'year';

/** The time that the words name last; null where they name none. */
export function timeIn(words: string, reportYear: number | null): Time | null {
  let time: Time | null = null;
  let end = 0;
  for (const match of matches(TIMES, words)) {
    const { span, part, plan, done, year } = match.groups!;
    if (done !== undefined) {
      if (time === 'plan') time = 'year';
      continue;
    }
    if (span !== undefined) time = isOneYear(match, words, reportYear) ? 'year' : 'span';
    else if (part !== undefined) time = isWholeYear(match) ? 'year' : 'part';
    else if (plan !== undefined || isToCome(year, match, words, reportYear)) time = 'plan';
    else time = 'year';
    end = match.index + match[0].length;
  }
  for (const match of matches(UNTIL, words))
    if (match.index + match[0].length > end && !SOME_YEAR.test(words.slice(0, match.index))) time = 'span';
  return time;
}

/** 2018年1月1日至2018年12月31日 is a year, and so is 2018年以来 in the report for 2018. */
function isOneYear({ index, groups }: RegExpExecArray, words: string, reportYear: number | null): boolean {
  const { from, to } = groups!;
  return from !== undefined ? from === to : sinceYear(words, index) === reportYear;
}

/** 1-12月 */
const isWholeYear = ({ groups }: RegExpExecArray): boolean => groups!.first === '1' && groups!.last === '12';

/** A clause on a year after the report's: 2019年,公开60条. 转入2019年办理2件 is of this year's requests. */
const isToCome = (
  year: string | undefined,
  { index }: RegExpExecArray,
  words: string,
  reportYear: number | null,
): boolean =>
  year !== undefined &&
  reportYear !== null &&
  Number(year) > reportYear &&
  (index === 0 || /[,:]/.test(words[index - 1]!));

const yearAtEnd = new RegExp(YEAR_AT_END);

/** The year with which the words up to an index end. */
function sinceYear(words: string, at: number): number | undefined {
  const year = yearAtEnd.exec(words.slice(0, at))?.[1];
  return year === undefined ? undefined : Number(year);
}
