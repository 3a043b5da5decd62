/** Words for times that are not the year of the report, longer or shorter, for what is not done yet, and for the year itself. */

import { LIST_NUMERALS } from '../numerals.js';

/** What names a stretch of several years: 近3年, 三年来, 2008年以来. */
export const SPANS: readonly string[] = [
  '近[两几二三四五六七八九十\\d]{1,3}年',
  '[两几二三四五六七八九十\\d]{1,2}(?:多|余)?年(?:来|多来|以来|间|内)',
  `(?<![\\d${LIST_NUMERALS}])(?:[两几三四五六七八九十]|[2-9])年(?:共|累计|总共|合计)`,
  '过去[^,。;\\d]{0,2}[两几二三四五六七八九十\\d]{1,2}年',
  // 2020年和2021年分别公开31条、42条: each year has its own.
  '(?:19|20)\\d\\d年?度?(?:、|和|与|及|以及)(?:19|20)\\d\\d年度?[^,。;\\d]{0,8}分别',
  '历年',
  '十[一二三四五]五[”"’]?(?:规划)?(?:期间|时期|以来)',
  // 今年以来 and 年初以来 are the year itself.
  '(?<!今年|本年|本年度|年初|一年|去年)(?:以来|至今(?!年))',
  // 自2008年起累计, 从2015年开通公众号起共; 自2018年1月1日起 is the year itself in the report for it.
  '(?<=[自从](?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^,。;\\d]{0,20})起(?=[^。;]{0,24}(?:共|累计|总计|合计))(?!,?(?:至|到))',
  '(?<from>(?:19|20)\\d\\d)年?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:至|到|-|—|–|~)(?<to>\\d{4})年',
];

/** What names a part of the year: 上半年, 第三季度, 10月份; 1至12月 is the year itself. 一季度一通报 is no time. */
export const PARTS_OF_YEAR: readonly string[] = [
  '[上下]半年',
  '(?<![每按逐])第?[一二三四]季度(?!一)|前[两二三]个?季度',
  '(?<![\\d至到~—–-])(?<first>\\d{1,2})月?(?:份)?(?:至|到|-|—|–|~)(?<last>\\d{1,2})月(?!\\d{1,2}日)',
  '(?<![\\d至到~—–-])\\d{1,2}月份',
  // 3月公开信息12条; an event of a month is one of the year.
  '(?<![\\d至到~—–-])\\d{1,2}月(?=(?:[我本][局委厅办镇县市区乡校院]|全[县市区局镇]|共计?|主动|累计|新|对外)*(?:公开|公布|发布(?!会)|推送|收到|受理|接到)[^,。;\\d]{0,20}$)',
  '(?<![一二三四五六七八九十\\d至到~—–-])(?:[一二三四五六七八九]|十[一二]?)月份?(?=(?:[我本][局委厅办镇县市区乡校院]|全[县市区局镇]|共计?|主动|累计|新|对外)*(?:公开|公布|发布(?!会)|推送|收到|受理|接到)[^,。;\\d]{0,20}$)',
  // 截至7月底; what is counted until November is what the report has.
  '截[至止]到?(?:\\d{4}年)?[4-8]月',
];

/** What begins a clause on what is to be done: 我局计划公开60条, 明年将公开60条. */
export const PLANNED: readonly string[] = [
  '(?<=^|[,:])(?:(?:我|本|各)[\\u3400-\\u9fff]{1,3}?)?[将拟]?(?:计划(?!总结|生育)|力争|争取|预计|目标(?:是|为|:))',
  '(?<=^|[,:])(?:明年|来年|下一?年度?|下一步)',
  '要求[各每]',
];
/** Behind a plan: what was done of it. 计划公开60条,实际公开67条. */
export const DONE = '实际|已';

/** What names one year. */
export const ONE_YEAR =
  '(?<!(?:结转|转结|转)(?:至|到)?)(?<year>\\d{4})年度?(?!底|末|\\d)|本年度?|今年|全年|当年|年内';

/** A year in figures, before its sign. */
export const YEAR_IN_FIGURES = '\\d{4}(?=年)';
/** The same with its sign, as small words say whose a number is. */
export const YEAR_SAID = '20\\d\\d年';
/** What a year in figures has, at least. */
export const YEAR_SIGN = '\\d年';
/** A year or a date with which words end. */
export const YEAR_AT_END = '(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?$';

/** 截至2018年底累计: all that was done until then, unless the words name a year before. 截至12月底 is of the year. */
export const UNTIL_NOW =
  '(?:截[至止]到?|到)(?:\\d{4}年)?(?:底|末|目前|现在)(?:(?!全年|本年|今年|年度|当年|其中|新增)[^。;]){0,24}累计';

/** A paper is called by a year that its number is not of: 《2018年政务公开工作要点》, 2017年度部门决算. */
export const NAMED_BY_YEAR =
  '《[^》]{0,60}》|\\d{4}年度?(?:(?:政务|信息)公开|(?!公开|发布|收到|受理|办理)[^,。;:《\\d]){0,12}(?:报告|年报|要点|预决算|预算|决算|方案|指南)';

/**
 * The years that words name: in figures, or from the report's year on as 上年 and 今年; a date inside the year is not
 * such a name. 去年全年 is the report's own year, as seen from the month in which it was written.
 */
export const YEARS =
  '(?<![至到转比较与由从])(?<named>\\d{4})年(?!\\d{1,2}月|\\d{1,2}日|度?[^,。;\\d]{0,10}(?:结转|转结|转接)(?!(?:至|到)?(?:下|20)))度?|(?<!结转|转结|[较比与同由从])(?<before>上一?年度?|去年(?!全年))(?!度?[^,。;\\d]{0,10}(?:结转|转结|转接)(?!(?:至|到)?(?:下|20)))|(?<same>今年|本年度?)';
