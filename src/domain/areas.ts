/**
 * Areas and what governs them, by the ends of their names: 省 to 街道, zones, governments, committees, offices. Which areas
 * there are is told by the list of `extract/identity/regions.ts`.
 */
import type { Level } from '../model/report.js';
import { OFFICE_IN_TEXT } from './organs.js';

/** The kinds of area above the town, one character each. */
export const AREA_KINDS = '省市县区州旗盟';
/** Those that a 人民政府 governs; a 盟 has a 行政公署. */
export const GOVERNED_KINDS = '省市县区州旗';

/** The kind in which a name ends. */
export const CLOSING_KIND = new RegExp(`[${GOVERNED_KINDS}]$`);

export const PEOPLES_GOVERNMENT = '人民政府';
/** What many leave out of it. */
export const PEOPLES = '人民';
export const ZONE_COMMITTEE = '管委会';
/** The same in full. */
export const COMMITTEE = '管理委员会';
export const COMMITTEE_IN_SHORT = /管委会$/;

/** 委员会, where a short name ends with 委. */
export const COMMITTEE_BEHIND = /(?<=委)员会$/;

/** What governs a town or a street, behind its name. */
export const TOWN_GOVERNMENTS: Readonly<Record<string, string>> = {
  镇: PEOPLES_GOVERNMENT,
  乡: PEOPLES_GOVERNMENT,
  苏木: PEOPLES_GOVERNMENT,
  街道: '办事处',
  街: '道办事处',
};

/** A name of an organ behind the place of which it is: 市教育局, 县医院, 自治州教育局. */
export const WITHOUT_PLACE = /^(?:[省市县区旗州](?!政|区|场)|自治[区州县旗])/;
/** 县卫生局 in a county, 市教育局 in a city. */
export const WITHOUT_COUNTY = /^[县旗]/;
export const OFFICE_WITHOUT_PLACE = /^([省市县区])(?=[\u4e00-\u9fff]+局$)/;
/** A city, as the first character of an office that leaves its name out. */
export const CITY = '市';

/** With these a place ends before the name of a street, or a sentence leads to it. */
export const BEFORE_STREET = '省市县区旗州盟由经在对向与和';

/** The end of a name that is that of a town or a street. */
export const TOWN = /(?:镇|乡|苏木|街道?)$/;
export const TOWN_OR_STREET = /(?:镇|乡|街道)$/;
/** A town's name without its kind, which the next in a list says: 万全、鳌江街道. */
export const TOWN_STEM = /^[\u4e00-\u9fff]{2,3}$/;
/** A street whose 道 is left out. */
export const SHORT_STREET = '街';
export const TOWN_ANYWHERE = /镇|乡|街道/;
export const TOWN_GOVERNED = /(?:镇|乡|苏木)人民政府$|街道办事处$/;
/** The same behind a place, in running text. */
export const PLACED_TOWN = /[\u4e00-\u9fff]{4,20}?(?:(?:镇|(?<!城)乡|苏木)人民政府|街道办事处)/g;
/** 民乐乡 of 五山市民乐乡. */
export const BEHIND_PLACE = /[省市县区州旗]([^省市县区州旗]{2,})$/;

/** 人民政府, or the 政府 that stands for it, as a part of a pattern; before a name and behind it. */
export const SOME_GOVERNMENT = '(?:人民)?政府';
export const LEADING_GOVERNMENT = /^(?:人民)?政府/;
export const CLOSING_GOVERNMENT = /(?:人民政府|政府)$/;
export const OFFICE_OF_GOVERNMENT = /^(.{2,}?)(?:人民)?政府办公[厅室]$/;
/** What a government's name has behind its area's. */
export const GOVERNMENT_ALONE = /^(?:人民政府|政府|办事处|管理委员会|管委会|行政公署|行署)$/;
/** What governs an area, behind the area's name. */
export const GOVERNS = /(?:人民)?政府$|行政公署$|行署$|管委会$|管理委员会$/;
/** The same of areas that are no zones. */
export const GOVERNS_AREA = /(?:人民政府|行政公署|行署)$/;
/** 办公厅, or anything of a government itself; 政府信息中心 is a desk like any other. */
export const OFFICE_OR_GOVERNMENT = /办公[厅室]$|政府(?!信息)/;

/** How the areas end that a 管理委员会 governs; some are counties by their name, as 浦东新区. */
export const ZONE =
  /(?:实验|试验|开发|经济|经开|高新|示范|新|园|管理|保税|保税港|自贸|自由贸易|合作|度假|旅游|风景|风景名胜|工业|产业|集聚|功能|保护|物流|商务)区$|(?:产业|工业)园$|(?:生态|科技|科学|大学|航空|空港)城$/;
/** A zone without its place, alone or with what governs it: 高新区管委会, 经济技术开发区. */
export const BARE_ZONE =
  /^(?:高新|经开|(?:高新|经济|技术|产业|工业|综合|旅游|度假|示范){1,4}(?:开发|园|示范|度假|保税)?)区(?:管委会|管理委员会)?$/;
/** Those that the words of a sentence are taken for. */
export const ZONE_IN_TEXT = /(?:实验|开发|高新|示范|新|园|管理)区$/;

/** An area by the kind in its name, although no list has it: a county of the past, a district in a city. */
export const UNLISTED_AREA =
  /^[\u4e00-\u9fff]{2,12}自治[州县旗]$|^(?:[\u4e00-\u9fff]{2,4}[市州盟])?[\u4e00-\u9fff]{1,4}[县旗]$|^[\u4e00-\u9fff]{2,4}[市州盟](?:[\u4e00-\u9fff]{1,4}[市区])?$/;

/** A county before its desk, although no list has it any more: 平江县政府信息中心. */
export const COUNTY_OF_THE_PAST =
  /^[\u4e00-\u9fff]{1,4}[县旗](?=(?:人民)?政府|[\u4e00-\u9fff]{2,8}(?:局|中心)$)/;

/** Of those the kinds whose own committee governs them, as a district that its city has made: 河东区管理委员会. */
export const UNLISTED_DISTRICT = /[县区旗]$/;

/** Whether a name is that of a township, or of a street's office; 驻…办事处 is the office of another organ. */
export const TOWNSHIP = /(?:镇|乡|街道?|苏木)(?:(?:人民)?政府(?:办公室)?)?\)?$|(?<!驻.{0,12})办事处$/;

/** The level of an area of unknown place by the kind in its name; a 市 is a city or a county, so it tells none. */
export const LEVELS_BY_KIND: readonly (readonly [RegExp, Level])[] = [
  [/省$|自治区$/, 'province'],
  [/州$|盟$|地区$/, 'city'],
  [/[县旗区]$/, 'county'],
];
/** The corps of Xinjiang, by rank: a division is what a prefecture is, what is below it tells none. */
export const CORPS: readonly (readonly [RegExp, Level | null])[] = [
  [/生产建设兵团$/, 'province'],
  [/第[一二三四五六七八九十\d]{1,3}师(?:[\u4e00-\u9fff]{2,5}市)?(?:(?:人民)?政府)?$/, 'city'],
  [/师.{0,6}(?:[一二三四五六七八九〇○零十\d]{1,4}团|团场)$/, null],
];

/** Words of a report on an area, and words of an office on itself. */
export const OF_AREA =
  /[我全本][省市县区州旗]|办公[厅室](?:综合|汇总)各|[,。\n][省市县区州旗]政府(?!办|网|门户|信息|公报)/;
export const OF_OFFICE = /我办|(?:政府|[省市县区]府)办(?:公[室厅])?(?:共|主动|全年|收到|受理|依法|严格)/;
/** 我县 and 全县, as what leads to the kind. */
export const OWN_AREA = '[我全]';
/** The kind of the area that a text speaks of as its own; the surest first. */
export const OWN_KINDS: readonly RegExp[] = [
  /[我全本]([省市县区旗州盟])/,
  /(?<![\u4e00-\u9fff])([省市县区])(?:委、|政府)/,
];
/** 我镇, 本街道. */
export const OWN_TOWN = '[我本](?:镇|乡|街道)';

/** An office or a government behind the name of its place. */
export const ORGAN_OF_PLACE = `(?:市委|县委|区委|委|人民政府|政府|[\\u4e00-\\u9fff]{2,8}(?:${OFFICE_IN_TEXT}))`;
/** What follows the name of a place in that of its government's site. */
export const SITE_OF_CITY = '市?(?:人民)?政府(?:门户)?网站';
export const SITE_OF_PLACE = '[市县区]?(?:人民)?政府(?:门户)?网';
/** The site of a government, of whatever place. */
export const GOVERNMENT_SITE = /政府(?:门户)?网站/;

/** The names of the state: what they begin is of no place. */
export const OF_THE_STATE = /^(?:国家|中国|中共|全国)/;

/** Entries of the list of cities that hold a place in the code and are no areas: 市辖区, 县. */
export const PLACEHOLDER = /^[市县]/;
/** What the list of telephone codes still calls the cities that were prefectures. */
export const PREFECTURE = /地区$/;
/** What governs one, and what texts call it. */
export const PREFECTURES_OFFICE = '行政公署';
export const OFFICE_OF_PREFECTURE = /行署|行政公署/;
/** How an autonomous area's name ends. */
export const AUTONOMOUS = /自治[州县旗]$/;
/** What follows the name of a place and of its peoples: all kinds of area. */
export const AREA_KIND = '(?:地区|自治[州县区旗]|特别行政区|省|市|州|县|区|旗|盟)';
/** 各族自治县: of many peoples. */
export const ALL_PEOPLES = '各族';
