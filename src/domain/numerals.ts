/** Chinese numerals as characters: of lists, of years spelled digit by digit, and of months. Parts of regular expressions. */

/** What chapters and lists are numbered with. */
export const LIST_NUMERALS = '一二三四五六七八九十';
/** The number that a heading begins with. */
export const NUMBERED = new RegExp(`^[${LIST_NUMERALS}\\d]{1,3}[、.]|^[(第][${LIST_NUMERALS}\\d]`);

/** The digits one to nine. */
const DIGITS = '一二三四五六七八九';
/** Nought, as a character and as the signs that stand for it. */
const NOUGHTS = '〇○零';

/** The digits of a year: 二〇一二. Some write a figure or a letter for the nought. */
export const YEAR_DIGITS = `${DIGITS}${NOUGHTS}0OＯ`;
/** What the digits of a numeral stand for. */
export const DIGIT_VALUES: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
/** What a digit is multiplied by inside a numeral. */
export const PLACE_VALUES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** What stands behind a number and multiplies it. */
export const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
/** How money is written so that nobody changes it, and short forms of twenty, thirty and forty: each as the usual characters. */
export const FORMAL_NUMERALS: Readonly<Record<string, string>> = {
  ...{
    壹: '一',
    贰: '二',
    貳: '二',
    叁: '三',
    參: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    陸: '六',
    柒: '七',
    捌: '八',
  },
  ...{ 玖: '九', 拾: '十', 佰: '百', 仟: '千', 廿: '二十', 卅: '三十', 卌: '四十' },
};
/** A numeral that names its scales: 六十一, and not 一二, nor one that stops at a nought. */
export const WRITTEN_OUT = '(?=.*[十百千])(?!.*[零〇]$)';

/** A year that a report can be on or be signed in, as long as its four figures. */
export const CHINESE_YEAR = `二[${NOUGHTS}0][${NOUGHTS}一二三0][${DIGITS}${NOUGHTS}0]`;
/** A month, the first also as 元月. */
export const CHINESE_MONTH = `十[一二]?|[元${DIGITS}]`;
