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
/** A year that a report can be on or be signed in, as long as its four figures. */
export const CHINESE_YEAR = `二[${NOUGHTS}0][${NOUGHTS}一二三0][${DIGITS}${NOUGHTS}0]`;
/** A month, the first also as 元月. */
export const CHINESE_MONTH = `十[一二]?|[元${DIGITS}]`;
