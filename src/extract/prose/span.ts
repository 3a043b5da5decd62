/** Whether a number is of more years than one: 近3年, 2008年以来, 截至2018年底累计. */
import { ONE_YEAR, SPANS, UNTIL_NOW } from '../../domain/phrases/time.js';
import { matches } from '../matches.js';
import { anyAnchor } from '../required-words.js';

const TIMES = new RegExp(`(?<span>${SPANS.join('|')})|${ONE_YEAR}`, 'g');
const UNTIL = new RegExp(UNTIL_NOW, 'g');
const SOME_YEAR = new RegExp(ONE_YEAR);
/** What every span has one of. */
const SIGNS = anyAnchor([...SPANS, UNTIL_NOW]);

/** Whether a text can name a stretch of years at all. */
export const maySpanYears = (text: string): boolean => SIGNS.test(text);

/** Whether a stretch of years is the last time that the words name; null where they name none. */
export function spansYears(words: string, reportYear: number | null): boolean | null {
  let spans: boolean | null = null;
  let last = 0;
  for (const match of matches(TIMES, words)) {
    const { span, from, to } = match.groups!;
    // 2018年1月1日至2018年12月31日 is a year, and so is 2018年以来 in the report for 2018.
    const oneYear = () => (from !== undefined ? from === to : sinceYear(words, match.index) === reportYear);
    spans = span !== undefined && !oneYear();
    last = match.index + match[0].length;
  }
  for (const match of matches(UNTIL, words))
    if (match.index + match[0].length > last && !SOME_YEAR.test(words.slice(0, match.index))) spans = true;
  return spans;
}

const YEAR_AT_END = /(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?$/;

/** The year with which the words up to an index end. */
function sinceYear(words: string, at: number): number | undefined {
  const year = YEAR_AT_END.exec(words.slice(0, at))?.[1];
  return year === undefined ? undefined : Number(year);
}
