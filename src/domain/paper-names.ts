/** How papers are called: whose, of which year, about what, and last the noun that says what it is. */
import { AREA_KINDS } from './areas.js';
import { CHINESE_YEAR, LIST_NUMERALS } from './numerals.js';
import { MINISTRY } from './openings.js';
import { ORGAN_ENDING } from './organs.js';

/** The noun with which the name of a paper ends, whatever the paper is. */
const A_PAPER =
  '(?:报告书?|年报|报表|总结|汇报|通报|公告|公示|公开|通告|纪要|年鉴|公报|简报|专报|白皮书|手册|汇编|统计|表|台账|名单|排名|打算|清单|目录|案例|大数据|对比|分析|方案|计划|规划|意见|章程|须知|指引|指南|简介|答复|函|申请书|决定书|裁定书|判决书|告知书|起诉状|说明|情况|情况汇总|公开信|试题|实录|大事记)';

/** What a report on disclosure is called behind the name of its organ and without its year. */
const DISCLOSURE_REPORT =
  '(?:[:·—–-]|关于|报送|上报|公布|发布|公开|本级|本?年度?|的|企业|公共|公用事业|公共企事业|单位|(?:院务|校务|政务)公开[暨和与及])*(?:政府|政务|政|校务|院务|事务)?(?:信息)?(?:与政务)?(?:主动)?(?:公开|信息)(?:工作|年度?|情况|开展|完成|总体|基本|公开|的|总结|报告|汇报|年报|说明)*(?:函|公告|公示)?';

/** A year in a name, and what stands in brackets there. */
export const YEARS = new RegExp(`\\(?(?:20\\d\\d|${CHINESE_YEAR})(?:年度?)?\\)?`, 'g');
export const ASIDE = /\([^()]{1,24}\)/g;
/** Whose a paper is: what a name begins with up to an organ or an area. */
export const WHOSE = new RegExp(`^.{0,40}(?:${ORGAN_ENDING}|[${AREA_KINDS}]|${MINISTRY})`);
export const ENDS_AS_PAPER = new RegExp(`${A_PAPER}$`);
export const IS_REPORT = new RegExp(`^${DISCLOSURE_REPORT}$`);
/** A name that is that of an organ or of an area. */
export const IS_ORGAN = new RegExp(`(?:${ORGAN_ENDING}|[${AREA_KINDS}])$`);
/** An entry of a list, as a menu or a page's box has them. */
export const LIST_ENTRY = /^[-•·]/;
/** A line that gives an address, and no paper's name: 地址:…. */
export const CONTACT_LINE = /^(?:联系)?(?:地址|电话|传真|邮[件箱编]|电子邮[件箱]|网址)[::]/;
/** What a heading begins with, or an annex. */
export const NUMBERED_LINE = new RegExp(`^(?:\\(?[${LIST_NUMERALS}\\d]{1,3}[)、.]|附)`);
