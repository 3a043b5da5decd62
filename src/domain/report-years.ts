/** How a text tells the year that it reports on, and what names another one. */
import { CHINESE_YEAR } from './numerals.js';

/** 2010年 or 二〇一〇年, but for the year that another is compared with; the character alone is cheap to look for. */
export const A_YEAR = new RegExp(`(?<!\\d|比|较|到|与|和)(20[0-3]\\d|0[89]|${CHINESE_YEAR})年(?!\\d)`, 'g');
/** 08年, where two figures stand for four. */
export const CENTURY = 2000;
export const YEAR_CHARACTER = '年';
/** 自2017年起, 2017年以前: rather another year than that of the report. */
export const SINCE = /[自于从]$/;
export const ONWARDS = /^(?:起|以[前来])/;
/** 2024年共…, 2024年,我局… tell the year that an agency counts in. */
export const COUNTS_IN = /^度?(?:[,共我]|全年)/;

/** The year with which a clause begins: a figure's, or the year of the report without its number. */
export const LEADING_TIME = /^(?:(\d{4})年度?|本年度?|全年|今年)/;
export const FOUR_FIGURES = /\d{4}年/;

/** The words around a damaged period, for its evidence. */
export const OF_STATISTICS = /统计[^。]{0,40}/;
/** 政府信息公开情况统计表(2013年度). */
export const STATISTICS_FORM = /统计表\(?(20[0-3]\d)年度\)?/;
/** 现公布平阳县2013年…年度报告. */
export const PUBLISHES =
  /(?:现公布|公布|编制|公开)[^。\n及《]{0,40}?(20[0-3]\d)年度?(?:(?!预算|决算|评价|审计)[^。\n]){0,12}(?:年度)?(?:报告|年报)/;
/** 截至2023年12月31日: the last day that the figures count. */
export const UNTIL = /截[至止](?:到|至)?(20[0-3]\d)年(?:12月(?:31日|底|末)|年?[底末])/;

/** A year in a text, as written in figures; and in either way. */
export const IN_FIGURES = /20\d\d年/;
export const IN_ANY_WAY = /20\d\d\s*年|[二2][〇○零0]/;
