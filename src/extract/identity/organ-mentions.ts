/** Every name of an organ that a page gives for its publisher, in the order of trust. */
import type { Document } from '../../document/document.js';
import { CHINESE_YEAR } from '../../domain/numerals.js';
import { ORGAN_ENDING } from '../../domain/organs.js';
import type { Evidence } from '../../model/report.js';
import { CELL, type Flow } from '../flow.js';
import type { FoundDate } from './dates.js';
import { nameInHeading, nameInSentence } from './organ-name.js';
import { beginsWithTown, leadingRegion } from './regions.js';
import { SPAM } from './spam.js';
import { type Title, titleIn } from './title.js';

export interface Candidate {
  readonly name: string;
  readonly from: Evidence['from'];
  readonly quote: string;
}

/** The state's ministries, by how their names end. */
const MINISTRY =
  '(?:外交|国防|教育|技术|信息化|公安|民政|司法|财政|保障|资源|环境|保护|建设|运输|水利|农村|农业|商务|旅游|文化|事务|管理|卫生|监察|宣传|组织)部';
/** How the names of organs end. */
const ORGAN = `(?:${ORGAN_ENDING}|${MINISTRY})`;
const ENDS_AS_ORGAN = new RegExp(`${ORGAN}$`);
const LONGEST_ENDING = 8;
/** 2010 or 二〇一〇. */
const YEAR = `(?:20[0-3]\\d|${CHINESE_YEAR})`;
const NAME = `[\\u4e00-\\u9fff、()]{2,30}?`;
/** Signs that stand in no organ's name, and a word that stands for one. */
const NO_NAME = /[^\u3400-\u9fff()·]|汇总/;
/** A room of any organ. */
const A_ROOM = /^(?:综合|党政|行政|本)?办公[室厅]$/;
const CONTACT_WORDS = /联系|邮编/;
const CONTACT_WORD = new RegExp(CONTACT_WORDS, 'g');
const LABELLED = /(?:发布机构|发布单位|信息来源|来源)[::]?\s*([\u4e00-\u9fff]{3,30})/;
/** A sentence that gives a contact is not longer. */
const LONGEST_LINE = 1000;

const OPENING = new RegExp(
  `(由|现公布|公布|现将|公开)(${NAME}${ORGAN}|${MINISTRY})(?:办公室)?(?:(?:组织|负责|牵头|汇总)?编制|${YEAR}年|(?:根据|按照|依据)《)`,
);
const CONTACT = new RegExp(
  // 与宣武区政府大栅栏街道办事处信息公开办公室联系: the organ behind the government that it is of.
  `(联系:?|与)(${NAME}${ORGAN}(?:(?<=政府)[\\u4e00-\\u9fff]{2,8}?(?:街道办事处|镇人民政府|乡人民政府|局))?)(?:[^,。;)]{0,24})(?:联系|[(,;](?:联系)?(?:地址|邮编|电话))`,
);
const SUBJECT = new RegExp(
  `(?:^|[\\n。])\\s*(?:在[^,。\\n]{2,24}领导下,|${YEAR}年度?(?:以来)?,?){0,2}(${NAME}(?:${ORGAN}|街)|${MINISTRY})(?:\\([^()\\n]{2,16}\\))?(?:${YEAR}年(?:以来)?|未(?=收|发生)|(?:始终)?坚持|围绕|认真|严格|根据|按照|依据|深入|积极|高度重视|紧扣|紧紧|不断|持续|切实|全面|扎实|聚焦|全年|主动公开|共?(?:收到|受理|接到|办理)(?=[^,。]{0,16}申请)|以习近平|在[^,。\\n]{0,24}(?:领导|指导)下)`,
  'g',
);
const SIGNATURE = new RegExp(`([\\u4e00-\\u9fff]{2,30}${ORGAN})$`);
/** 公布2023年度区水利局政府信息公开…报告 */
const YEAR_FIRST = new RegExp(
  `(?:公布|发布|公开|编制)${YEAR}年度?(${NAME}${ORGAN})(?:政府信息|政务信息|信息|政务)公开`,
);
/** 由广州市政府办公厅综合各区…, 昌都市人民政府信息公开办公室汇总…: the office writes, the government reports. */
const OFFICE =
  /([\u4e00-\u9fff]{2,8}?[省市县区州旗])(?:人民)?政府(?:办公[厅室]|(?:政府)?(?:信息|政务)公开[^,。\n]{0,10}办公室)(?:综合|汇总)/;
/** 汇总南平市各县(市、区)…: who sums an area up reports for it. */
const SUMMED = /(?:综合|汇总)(?:了)?(?:20[0-3]\d年度?)?([\u4e00-\u9fff]{2,8}[省市县区州旗])(?:各|所辖|所属)/;
/** 2019年,某高新区(科技城)管委会办公室政务公开工作按照… */
const YEARS_WORK = new RegExp(
  `(?:^|[\\n。])\\s*${YEAR}年(?:度|以来)?,?(${NAME}${ORGAN})(?:政府信息|政务信息|政务|信息)公开工作`,
);
/** 某某小学,以…为…: a school, a hospital or a firm presents itself first. */
const PRESENTED = new RegExp(
  `^\\s*(${NAME}(?:医院|学校|[中小]学|幼儿园|公司|集团))(?:,|是|位于|成立|[始创]建)`,
);
/** The site that offers the report, of an organ that governs no area: 可从某某局网站下载. */
const OFFERED = new RegExp(
  `[从在]“?(${NAME}(?:局|厅|委|委员会|中心|公司|医院|学校|大学|${MINISTRY}))”?(?:门户)?网站?(?:上|中)?(?:[^。,]{0,16})(?:下载|查阅|查询)`,
);
/** 全面总结灯塔街道办事处2025年…情况; 结合开发区管委会信息公开工作有关统计数据撰写 */
const SUMMING_UP = new RegExp(
  `(?:总结(?:了)?(${NAME}${ORGAN})${YEAR}年|结合(${NAME}${ORGAN})(?:政府|政务)?(?:信息)?公开工作(?:的)?(?:有关|相关)?(?:统计)?数据|汇总${YEAR}年度?(${NAME}${ORGAN})的(?:政府)?信息公开)`,
);
/** The town that 我镇 means stands in its address. */
const ADDRESS = /地址[::为]?\s*([\u4e00-\u9fff]{2,24}?(?:镇|(?<!城)乡|街道)(?:人民政府|办事处))/;
const OF_TOWN = /[我本](?:镇|乡|街道?|办)/;
const ZONE = /(?:实验|开发|高新|示范|新|园|管理)区$/;
/** A paper of the town that 我乡 means: 《岩下乡2019年政务公开工作实施方案》. */
const TOWNS_PAPER =
  /《([\u4e00-\u9fff]{2,8}?(?:镇|(?<!城)乡|街道))20[0-3]\d年[^》\n]{0,30}(?:公开|方案|制度)/;
/** 承担某县公安局政府信息公开工作; 某经济开发区网站: named by the way, and by nothing else. */
const BY_THE_WAY = [
  new RegExp(`(?:承担|负责|从事)(${NAME}${ORGAN})(?:政府)?信息公开`),
  /[和与是在“、]([\u4e00-\u9fff]{2,8}(?:经济|技术|高新|产业|工业|旅游|度假)[\u4e00-\u9fff]{0,6}(?:开发|产业|度假|示范)?区)[”"]?(?:门户|官方)?网站/,
];
/** A letter about the report. */
const LETTER = new RegExp(
  `^\\s*(${NAME}${ORGAN})关于[^。\\n]{0,30}(?:报告|总结)[》〉]?的?(?:函|报告)\\s*$`,
  'm',
);
const LETTER_END = /关于[^。\n]{0,30}(?:报告|总结)[》〉]?的?(?:函|报告)\s*$/m;
const DESK = new RegExp(`受理机构(?:为|是|:)(${NAME}${ORGAN})(?=[。,;(])`);

/** The organ behind the room that answers for it: …人民政府信息公开办公室, …开发区综合办公室. */
function officeOf(name: string): string {
  return name
    .replace(/(人民政府)(?:政府)?(?:信息|政务)公开.{0,12}(?:办公室|办|小组)$/, '$1')
    .replace(
      /(开发区|园区|新区|管委会|管理委员会|镇|乡|街道|苏木|办事处|人民政府)(?:综合|党政|党政综合|行政)(?:办公室|办)$/,
      '$1',
    );
}

/** Everything the page says of its publisher, in the order of trust. */
export function candidatesIn(
  document: Document,
  flow: Flow,
  title: Title | null,
  dates: readonly FoundDate[],
): Candidate[] {
  const found: Candidate[] = [];
  const keep = (from: Evidence['from'], name: string | null, quote: string) => {
    const plain = officeOf(name ?? '');
    if (plain.length < 3 || SPAM.test(plain) || NO_NAME.test(plain) || A_ROOM.test(plain)) return;
    found.push({ name: plain, from, quote: quote.trim() });
  };
  const add = (from: Evidence['from'], name: string | undefined, quote: string) =>
    keep(from, nameInHeading(name ?? ''), quote);
  const say = (from: Evidence['from'], name: string | undefined, quote: string, lead = '') =>
    keep(from, nameInSentence(name ?? '', lead), quote);
  if (title && !SPAM.test(title.publisher)) add('title', title.publisher, title.text);
  const text = flow.text.replaceAll(CELL, ' ');
  // Patterns that begin with any name are tried only where the words behind it stand.
  if (text.includes('填报单位')) {
    for (const match of text.matchAll(/填报单位[^:\n]{0,8}:\s*([\u4e00-\u9fff]{3,30})/g)) {
      add('statistics_form', match[1], match[0]);
    }
  }
  for (const { name, quote } of signatures(text, dates)) add('signature', name, quote);
  const opening = text.slice(0, 3000).replace(/ /g, '');
  for (const match of opening.matchAll(/《([^》\n]{4,60}报告)》/g)) {
    const named = titleIn(match[1]!);
    if (named?.year) add('opening', named.publisher, match[0]);
  }
  const sums = /综合|汇总/.test(opening);
  const officeSums = sums && /办公[厅室](?:综合|汇总)/.test(opening);
  const office = officeSums ? OFFICE.exec(opening) : null;
  if (office) say('opening', `${office[1]!.replace(/^.*由/, '')}人民政府`, office[0]);
  const head = OPENING.exec(opening);
  if (head) say('opening', head[2], head[0], head[1]);
  const later = YEAR_FIRST.exec(opening);
  if (later) say('opening', later[1], later[0]);
  const summing = SUMMING_UP.exec(opening);
  if (summing) say('opening', summing[1] ?? summing[2] ?? summing[3], summing[0]);
  const summed = sums ? SUMMED.exec(opening) : null;
  if (summed) say('opening', ZONE.test(summed[1]!) ? summed[1] : `${summed[1]}人民政府`, summed[0]);
  const letter = LETTER_END.test(opening) ? LETTER.exec(opening) : null;
  if (letter) add('title', letter[1], letter[0]);
  const presented = PRESENTED.exec(opening) ?? YEARS_WORK.exec(opening);
  if (presented) say('opening', presented[1], presented[0]);
  const desk = DESK.exec(opening);
  if (desk) say('contact', desk[1], desk[0]);
  for (const line of contactLines(flow.tight)) {
    const match = CONTACT.exec(line);
    if (match) say('contact', match[2]!.replace(/(?:政务公开|政府信息公开).*$/, ''), match[0], match[1]);
  }
  const address = OF_TOWN.test(text) ? ADDRESS.exec(flow.tight) : null;
  if (address) say('contact', address[1], address[0]);
  for (const line of text.slice(0, 1500).split('\n')) {
    const label = LABELLED.exec(line);
    if (label)
      add('metadata', label[1]!.replace(/发布日期.*|发布时间.*|时间.*|字体.*|作者.*|发文.*/, ''), label[0]);
    const crumbs = /[>》]/.test(line) ? line.split(/[>》]/) : [];
    if (crumbs.length > 2) {
      for (const crumb of crumbs.slice(1).map((one) => one.trim()))
        if (ENDS_AS_ORGAN.test(crumb)) add('breadcrumb', crumb, line);
    } else if (line.trim().length <= 24 && ENDS_AS_ORGAN.test(line.trim())) {
      add('metadata', line.trim(), line);
    }
  }
  for (const name of ['contentsource', 'sitename', 'author'])
    add('metadata', document.meta.get(name), document.meta.get(name) ?? '');
  for (const title of [document.title, document.meta.get('articletitle'), document.meta.get('title')]) {
    const named = title ? titleIn(title.split(/[_|]/)[0]!.normalize('NFKC')) : null;
    if (named) add('metadata', named.publisher, named.text);
  }
  for (const said of text.slice(0, 2000).matchAll(SUBJECT)) say('prose', said[1], said[0]);
  const offered = OFFERED.exec(opening);
  if (offered) say('contact', offered[1], offered[0]);
  if (found.length === 0 && OF_TOWN.test(text)) {
    const paper = TOWNS_PAPER.exec(text);
    // A town that no list has by this name must be named twice.
    if (paper && (beginsWithTown(paper[1]!) || text.split(paper[1]!).length > 2))
      say('prose', paper[1], paper[0]);
  }
  if (found.length === 0) {
    for (const pattern of BY_THE_WAY) {
      const named = pattern.exec(opening);
      // Only with the place that it is of can such a name be told from the sentence around it.
      if (named && (leadingRegion(named[1]!)?.rest || ZONE.test(named[1]!))) say('prose', named[1], named[0]);
    }
  }
  return found;
}

/** Sentences that give a contact. */
function* contactLines(text: string): Generator<string> {
  if (!CONTACT_WORDS.test(text)) return;
  const plain = text.replaceAll(CELL, '');
  let end = 0;
  for (const { index } of plain.matchAll(CONTACT_WORD)) {
    if (index < end) continue;
    const start = Math.max(plain.lastIndexOf('。', index), plain.lastIndexOf('\n', index)) + 1;
    const length = plain.slice(index).search(/[。\n]|$/);
    end = index + length;
    if (end - start <= LONGEST_LINE) yield plain.slice(start, end);
  }
}

/** Signatures, the last first: an organ's name directly before a date. */
function signatures(text: string, dates: readonly FoundDate[]): { name: string; quote: string }[] {
  const found: { name: string; quote: string }[] = [];
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 80), date.start).trimEnd();
    const match = ENDS_AS_ORGAN.test(before.slice(-LONGEST_ENDING)) ? SIGNATURE.exec(before) : null;
    const alone =
      /^\s*(?:\n|$|附|[ ]|[(【])/.test(text.slice(date.end, date.end + 2)) || date.end >= text.length;
    if (!match || !alone || /(?:自|至|到|于|年|日期|时间|来源)[::]?$/.test(match[1]!)) continue;
    if (match[1]!.length > 24) continue;
    found.push({ name: match[1]!, quote: `${match[1]} ${text.slice(date.start, date.end)}` });
  }
  return found.reverse();
}
