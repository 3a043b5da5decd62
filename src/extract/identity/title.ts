/** The report's title, and what it says of publisher and year. */
import type { Document } from '../../document/document.js';
import { CHINESE_YEAR } from '../../domain/numerals.js';
import { BODY_ENDING, ORGAN_ENDING } from '../../domain/organs.js';
import { BOX_NAMES } from '../../domain/site-words.js';
import type { Flow } from '../flow.js';
import { digitByDigit } from '../number.js';
import { isBoxLabel, isNameLabel } from '../page-box.js';
import { reportNamed } from './paper-name.js';
import { beginsWithRegion, beginsWithTown, leadingRegion } from './regions.js';

export interface Title {
  readonly text: string;
  /** What stands before the year and the report's name; '' where nothing does. */
  readonly publisher: string;
  readonly year: number | null;
  /** Index in the flow behind the title; 0 where it stands in the page's head only. */
  readonly end: number;
  /** True where it is called a summary, or nothing at all, which many other papers are too. */
  readonly summary?: true;
}

/** How the report is called, in all the variants seen. */
const NAME =
  '(?:20\\d\\d年?度?)?(?:企业|公用企业|院务|校务)?(?:(?:政府|政务|政)?信息(?:与政务)?(?:主动)?公开|政务公开|信息)(?:工作)?(?:开展)?(?:情况)?(?:的)?(?:20\\d\\d年)?(?:年?度)?(?:公开)?(?:工作)?(?:情况)?(?:的)?(?:总结)?(?:年度报告|报告|年报)';
const YEAR = '(20[0-3]\\d)\\s*年?\\s*度?';
const PATTERN = new RegExp(`^(.{0,60}?)(?:${YEAR})?\\s*(?:的)?\\s*(${NAME})(?:\\(?${YEAR}\\)?)?`);
const IN_NUMERALS = new RegExp(`${CHINESE_YEAR}(?=年)`);
const LEADING_YEAR = new RegExp(`^${YEAR}`);
const CLOSING_YEAR = new RegExp(`${YEAR}$`);
/** A title inside a line that holds more, from its year on, and what may stand before that. */
const INLINE = new RegExp(`${YEAR}[^\\s。,;:]{0,6}${NAME}`, 'g');
const INLINE_PUBLISHER = /[^\s。,;:]{2,40}$/;
/** 宿迁市2023年报告 says it all where an organ stands before the year. */
const SHORT = /^(.{1,20}?(?:[省市县区州旗局委厅办镇乡]|街道|政府))(20[0-3]\d)年度?((?:年度)?报告)$/;
/** Words of the site around the page, not of the title. */
const CHROME =
  /^(?:[^:]{1,6}:|主题分类|栏目|分类|公文|当前位置|您现在|您当前|首页|标题|上一篇|下一篇|来源|索引号|文号|本地目录|原文链接|根据|按照|相关链接)/;

/** 年度报告有关事项的通知, 《…年度报告》的解读: a paper about reports is none. */
const ABOUT_REPORTS =
  /^[》〉”]?(?:全部|[均已将]|按[时期]|如期|陆续|相继|有关|解读|编制|编写|格式|报送|填报|公布|模板|范文|范例|制度|办法|规定|规范|考核|评估|评议|测评|汇编|合集|大全|的?(?:通知|通报|函|要求|解读|说明|图解|更正|勘误|补充))/;
/** What may stand behind a title on its line: signs, the words that lead to its text, its organ. Any other noun is a paper's. */
const MAY_FOLLOW = new RegExp(
  `^(?:[》〉”]?(?:的(?:报告|公告))?(?:印发给你们|(?:公开|公布|公告|报告)?如下)?(?:$|[^\\u3400-\\u9fff、])|[一二三]、|来源|发布|时间|日期|字[号体]|浏览|作者|根据|依据|按照|为|本|现|附|(?:[(·]?[\\u4e00-\\u9fff]{2,10})${ORGAN_ENDING}$)`,
);
/** 中国某某网 or 某某县政府门户网站- before the title: the site's name. */
const SITE =
  /^\s*(?:[^\s。,;:]{2,18}(?:网站|门户网?|政务网|信息网|公开网|政府网|公众网|新闻网)|中国[^\s。,;:]{2,10}网)(?:\s*[-|_·•—–>:]+\s*|\s+)(?=\S)/;
/** Words of a sentence before the name: 是2008年度…报告, 按…编制…及2018年度…报告. Some names begin so: 从江县, 于都县. */
const BEGINS_SENTENCE =
  /^(?:是|为|及|以及|按照?|根据|依据|依照|结合|对|在|于|从|通过|了|撰写|做好|形成|截[至止])/;
/** Such words anywhere: 请于3月底前报送…年度报告. */
const SENTENCE =
  /报送|上报|提交|关于(?:做好|开展|加强|进一步|规范)|[,。;%]|条例》|的(?:单位|部门|地区|高校)|什么是$|[:?]|向(?:社会|公众)|[本各](?:单位|机关|部门|行政机关|直属|有关|级)|^你|^贵(?:单位|局|委|办|厅)|^[我本](?:分?局|厅|委|办|院|校|镇|乡|县|市|区|街道|公司|中心)|我(?:分?局|厅|委|办|院|校|镇|乡|县|市|区|街道|公司|中心)$/;
/** What 信息公开 may follow where nothing says that the information is the government's: an organ. 环境信息公开 is not. */
const BODY = new RegExp(`(?:${ORGAN_ENDING}|[${BODY_ENDING}])(?:\\([\\u4e00-\\u9fff]{2,16}\\))?$`);
const OF_GOVERNMENT = /政府信息|政务信息/;
/** 关于公布…, 现将…: a paper announces the report. */
const ANNOUNCES = /^(?:关于(?:公布|发布|公开|印发)|现将|现公布|公布|特编制)/;
/** …关于公布2016年…报告的公告: what stands between the organ's name and the year. */
const ANNOUNCING = /关于(?:公布|发布|公开|印发|编制|报送)?$/;

/** What stands before a title and says that it is one. */
const NAMED = new RegExp(`^#+|^[—–-]{1,4}|^【[^】]{1,8}】|^(?:${BOX_NAMES}):|^标题`);
/** Every title ends so; few lines hold it. */
const REPORT = /报\s*告|年\s*报/;

/** Whether a sentence ends in a line, and another begins behind it; told before anything is taken away from the line. */
function isSentence(line: string): boolean {
  if (line.includes('>')) return false;
  const end = line.search(/[。;]/);
  return end !== -1 && /\S/.test(line.slice(end + 1));
}

/** Whether a name before these words can be a title. */
const mayStand = (behind: string): boolean => !ABOUT_REPORTS.test(behind) && MAY_FOLLOW.test(behind);

/** Reads one line as a title, or null. */
export function titleIn(line: string): Omit<Title, 'end'> | null {
  if (!REPORT.test(line) || isSentence(line)) return null;
  const written = line.replace(SITE, '').replace(/\s+/g, '').replace(NAMED, '').replace(ANNOUNCES, '');
  // 二〇一二年 is as long as 2012年, so that what is found stands where it is written.
  const text = written.replace(IN_NUMERALS, (year) => String(digitByDigit(year) ?? year));
  // Of a breadcrumb only the last crumb can be a title.
  const crumbs = text.split('>');
  if (crumbs.length > 2) {
    const last = titleIn(crumbs.at(-1)!);
    return last?.publisher && last.year ? last : null;
  }
  if (text.length > 90 || /[。;]/.test(text.slice(0, -1)) || CHROME.test(text)) return null;
  const match = (/信息|公开/.test(text) ? PATTERN.exec(text) : null) ?? SHORT.exec(text);
  if (!match || text.length - match[0].length > 12) return null;
  const behind = text.slice(match[0].length);
  if (!mayStand(behind)) return null;
  // 2015年兴县人民政府信息公开…: the year first, one 政府 for two.
  const lead = LEADING_YEAR.exec(match[1]!);
  let publisher = (lead ? match[1]!.slice(lead[0].length) : match[1]!).replace(/[(【《“"]+$/, '');
  if (publisher.endsWith('人民') && match[3]!.startsWith('政府')) publisher += '政府';
  publisher = publisher
    .replace(CLOSING_YEAR, '')
    .replace(
      /^(?:(?:本|此)(?:年度)?(?:报告|年报)(?:是)?)?由(.+?)(?:负责|组织|牵头)?(?:编写|编制|形成|撰写)的?$/,
      '$1',
    )
    .replace(/(?:认真|负责|组织|牵头)?(?:编写|编制|形成|撰写)了?$/, '')
    .replace(ANNOUNCING, '')
    .replace(/^关于|[-|>:]+/g, '');
  // The number of an entry in a list stands where a name would.
  if (LIST_NUMBER.test(publisher)) return null;
  if (BEGINS_SENTENCE.test(publisher) && !beginsWithRegion(publisher) && !beginsWithTown(publisher))
    return null;
  if (SENTENCE.test(publisher)) return null;
  if (publisher && !OF_GOVERNMENT.test(match[3]!) && !BODY.test(publisher)) return null;
  const name = /20[0-3]\d/.exec(match[3]!)?.[0];
  const year = lead?.[1] ?? match[2] ?? match[4] ?? name;
  return { text: written.slice(0, match[0].length), publisher, year: year ? Number(year) : null };
}

const LIST_NUMBER = /^\(?\d{1,3}[.、)]{0,2}$/;

/** How far from the top a title may stand. */
const TOP_LINES = 60;

/** The last words of a title whose first stand on the line above: …信息公开 / 工作年度报告. */
const CLOSING = /^\s*(?:公开)?(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)\s*$/;

/** What the first of two lines ends with: an organ, its place, or the year. */
const MAY_GO_ON = new RegExp(`(?:${ORGAN_ENDING}|[省市县区州年])(?:\\([\\u4e00-\\u9fff]{4,16}\\))?$`);

/** A title that a page's layout broke over two lines, or that lacks its publisher. */
function joined(previous: string, line: string): Omit<Title, 'end'> | null {
  const before = previous.replace(/\s+/g, '');
  if (!before || before.length > 40 || /[。,:;>]|日期|时间/.test(before)) return null;
  if (!MAY_GO_ON.test(before)) return null;
  return titleIn(before + line.replace(/\s+/g, ''));
}

/** A title found, with the weight of where it stands. */
interface Offer {
  readonly found: Omit<Title, 'end'>;
  readonly end: number;
  readonly bonus: number;
}

/** So many titles of different reports one below the other are links to them. */
const FEWEST_LINKS = 3;
const keyOf = ({ publisher, year }: Omit<Title, 'end'>) => `${publisher} ${year}`;
/** A date between two links of a list. */
const DATE_LINE = /^[\s\d年月日:.[\]()/-]+$/;

/** Of the lines of a list of links that run into the page's title: those said twice, else the last with less weight. */
function withoutLinks(run: readonly Offer[]): readonly Offer[] {
  const keys = run.filter(({ found }) => found.publisher && found.year).map(({ found }) => keyOf(found));
  if (new Set(keys).size < FEWEST_LINKS) return run;
  const twice = run.filter(({ found }) => keys.filter((key) => key === keyOf(found)).length > 1);
  return twice.length > 0 ? twice.slice(-1) : run.slice(-1).map((last) => ({ ...last, bonus: 0.1 }));
}

const squeezed = (line: string) => line.replace(/\s+/g, '');

/** A name over two lines, of which the first is its place: 平阳县 / 教育局 / 2016年…. */
function placed(line: string, found: Omit<Title, 'end'>): Omit<Title, 'end'> | null {
  const place = squeezed(line);
  const { publisher } = found;
  if (!publisher || leadingRegion(publisher) || leadingRegion(place)?.rest !== '') return null;
  // 鼓楼区, of which there are several, where it lies in that place; never what is the state's.
  const outside = beginsWithRegion(publisher) && leadingRegion(place + publisher)?.rest === publisher;
  if (outside || /^(?:国家|中国|中共|全国)/.test(publisher)) return null;
  return { ...found, publisher: place + publisher, text: place + found.text };
}

/** The lines among which a paper's name stands that is not that of a report. */
const HEAD_LINES = 8;

/** The name of a summary on an organ's year: 某局2013年信息公开工作总结. One of open government work is of other work. */
function summaryIn(line: string): Omit<Title, 'end'> | null {
  const text = squeezed(line);
  const named = text.includes('信息公开') && !SENTENCE.test(text) ? reportNamed(text) : null;
  if (!named?.year || named.whose.length < 3 || BEGINS_SENTENCE.test(named.whose)) return null;
  return { text, publisher: named.whose, year: named.year, summary: true };
}

/** The best title: a line of its own with publisher and year before one that lacks them. */
export function findTitle(document: Document, flow: Flow): Title | null {
  let best: { title: Title; score: number } | null = null;
  const offer = (found: Omit<Title, 'end'> | null, end: number, bonus: number) => {
    if (!found) return;
    const score = (found.publisher ? 2 : 0) + (found.year ? 1.5 : 0) + bonus;
    if (!best || score > best.score) best = { title: { ...found, end }, score };
  };
  let run: Offer[] = [];
  const close = () => {
    for (const { found, end, bonus } of withoutLinks(run)) offer(found, end, bonus);
    run = [];
  };
  const isHeading = (at: number) => {
    const block = document.blocks[flow.where(at, at).block];
    return block?.kind === 'text' && block.heading;
  };
  let at = 0;
  let previous = '';
  const { text } = flow;
  let earlier = '';
  let seen = 0;
  while (at <= text.length) {
    const start = at;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end);
    at = end + 1;
    if (!/[\u3400-\u9fff]/.test(line)) continue;
    if (++seen > TOP_LINES) break;
    for (const cell of line.split('\u001f')) {
      // What the site filed the paper under is not its title.
      const filed = isBoxLabel(squeezed(previous)) && !isNameLabel(squeezed(previous));
      const named = titleIn(cell);
      const found = filed && !(named?.publisher && named.year) ? null : named;
      if (found && isHeading(start)) {
        close();
        offer(found, end, 0.5);
      } else if (found) {
        run.push({ found, end, bonus: 0.5 });
      } else if (!DATE_LINE.test(cell)) {
        close();
      }
      const whole = found && !found.publisher ? joined(previous, cell) : null;
      offer(whole, end, 0.4);
      const either = whole ?? found;
      if (either) offer(placed(whole ? earlier : previous, either), end, 0.6);
      if (!found && CLOSING.test(cell)) offer(titleIn(previous.replace(/\s+/g, '') + cell), end, 0.4);
      if (!either && seen <= HEAD_LINES) offer(summaryIn(cell), end, -2);
      if (cell.trim()) [earlier, previous] = [previous, cell];
    }
    if (line.includes('。') || line.length > 200) offer(inlineTitle(line), 0, 0.2);
  }
  close();
  for (const text of [document.title, document.meta.get('articletitle'), document.meta.get('title')]) {
    const found = text ? titleIn(text.split(/[_|]/)[0]!.normalize('NFKC')) : null;
    // The bare name in the page's head is that of the site's column.
    if (found?.publisher || found?.year) offer(found, 0, 0.3);
  }
  return (best as { title: Title } | null)?.title ?? null;
}

/** A whole report on one line: the title stands between the site's words and the text. */
function inlineTitle(line: string): Omit<Title, 'end'> | null {
  const head = line.slice(0, 600).replace(/\s+/g, ' ');
  if (!REPORT.test(head)) return null;
  for (const word of head.split(/[ 。,;]/)) {
    const found = titleIn(word);
    if (found?.publisher && found.year) return found;
  }
  for (const match of head.matchAll(INLINE)) {
    const before = INLINE_PUBLISHER.exec(head.slice(Math.max(0, match.index - 40), match.index));
    // 关于做好…年度报告有关事项的通知 is a paper that the report cites.
    if (
      before &&
      (/[《〈]|关于/.test(before[0] + match[0]) || !mayStand(head.slice(match.index + match[0].length)))
    )
      return null;
    if (before) return titleIn(before[0] + match[0]);
  }
  return null;
}
