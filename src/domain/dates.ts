/** How pages, signatures and sentences write days, months and periods, and the labels that say which date one is. */
import { CHINESE_MONTH, CHINESE_YEAR, LIST_NUMERALS, YEAR_DIGITS } from './numerals.js';
import { ORGAN_ENDING } from './organs.js';

/** 2024年1月31日, 2024-01-31, 2024.1.31. */
export const DAY = /(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)(?:\s*日)?/g;
/** 二〇二四年一月三十一日; looking for month and day first is far cheaper than trying every numeral as a year. */
export const CHINESE_DATE = new RegExp(
  `([${YEAR_DIGITS}]{4})年([${LIST_NUMERALS}]{1,3}|元)月([${LIST_NUMERALS}]{1,3})日`,
  'g',
);
export const CHINESE_DAY = new RegExp(`月[${LIST_NUMERALS}]{1,3}日`);
/** 元月. */
export const FIRST_MONTH = '元';
/** A month whose day is left out: 2017年3月, 2017-03, 二〇一七年三月. */
export const MONTH = new RegExp(
  `(?<!\\d)(20[0-3]\\d)\\s*(?:年|[-/.])\\s*(1[0-2]|0?[1-9])\\s*月?(?![\\d\\s]*[-/.月日\\d])|(${CHINESE_YEAR})年(${CHINESE_MONTH})月(?!\\s*[\\d${LIST_NUMERALS}])`,
  'g',
);
/** A line of nothing but dates and their signs. */
export const DATE_LINE = /^[\s\d年月日:.[\]()/-]+$/;

/** The period that the statistics cover; the second date may leave out the year. */
export const PERIOD =
  /(?:自|从|为|是|:)?\s*(\d{4})年(\d{1,2})月(\d{1,2})日?\s*(?:起)?\s*(?:至|到|—+|-|~)\s*(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?/g;
/** A period that lost its 年 and 月: 20131月1日起至201312月31日, 202211日至20221231日. */
export const DAMAGED_PERIOD =
  /(?:期限|时限|期间|时间|区间)[^。\d]{0,10}(20[0-3]\d)年?\d{1,2}月?\d{0,2}日?[^。\d]{0,6}(20[0-3]\d)年?\d/;

/** Labels of the page's date, the day of publication before that of making. */
export const DATE_LABELS = [
  /(?:发布日期|发布时间|公开日期|发文日期)\s*[\]】)]?\s*[::]?\s*$/,
  /(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$/,
] as const;
export const NOT_PUBLISHED = /统计|期限|(?:成文|生成|起草)(?:日期|时间)\s*[\]】)]?\s*[::]?\s*$|[自至]$/;
/** What stands right behind a page's date. */
export const BEFORE_SOURCE = /^[\s\d:]{0,10}来源\s*[::]/;
/** The fields on whose line a page's date stands. */
export const BESIDE_DATE = /来源|字体|浏览|作者/;
/** A line with a title, which may have the date behind it. */
export const TITLE_BEFORE_DATE = /年报|报告/;
/** 发布时间:2020年3月, above a title. */
export const DATE_OF_PAGE = /^[^:\d]{2,6}:20\d\d[-年./]\d{1,2}(?:[-月./]\d{0,2}日?)?$/;

/** How a text goes on behind its signature: an annex, or the table that is one. */
export const ANNEX_FOLLOWS = /^\s*(?:附|[^\s。,;]{0,30}统计表)/;
export const CLOSES_SIGNATURE = /^\s*\)?\s*(?:[\n\u001f]|$)/;
export const ANYTHING_FOLLOWS = /^\s+(?:附|\S)/;
/** A label before a date that makes it no signature. */
export const LABELLED_DATE = /(?:日期|时间|截[至止]|来源)[::]?[\s\u001f]*$/;
export const ORGAN_BEFORE_DATE = new RegExp(`${ORGAN_ENDING}\\s*$`);
/** A line with nothing but a month, or an organ's name before it; its end alone is far cheaper to look for. */
export const MONTH_LINE = new RegExp(
  `^[ (]{0,40}(?:[\\u4e00-\\u9fff]{0,22}${ORGAN_ENDING})?[ (]{0,40}(20[0-3]\\d|${CHINESE_YEAR})年(1[0-2]|0?[1-9]|${CHINESE_MONTH})月[ )]{0,40}$`,
  'gm',
);
export const MONTH_LINE_END = /月[ )]{0,40}$/m;
