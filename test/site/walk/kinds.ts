/**
 * The kinds of number that a reader meets on a page and that are no statistic, each by where it stands or how it is
 * written. What is none of these is a statistic, and must lead to what it is: there is no kind for everything else.
 */
import { CRITERIA } from '../../../src/domain/criteria.js';
import { CROSSWALK } from '../../../src/domain/crosswalk.js';
import { FORMS } from '../../../src/domain/forms/forms.js';
import { IDENTITIES } from '../../../src/domain/identities.js';
import { INDICATORS } from '../../../src/domain/indicators.js';
import { PROVINCE_TILES } from '../../../src/domain/province-tiles.js';
import { RATES } from '../../../src/domain/rates.js';
import { MINIMUM } from '../../../src/stories/minimum.js';
import { tokensOf } from './tokens.js';

export interface NotAStatistic {
  readonly kind: string;
  /** Where it stands, as a CSS selector; anywhere, unless it is given. */
  readonly at?: string;
  /** The words that it is a part of; whatever stands there, unless they are given. */
  readonly says?: RegExp;
  /** Elements within these are ours, and no such number. */
  readonly except?: string;
  /** The values that it may have; any, unless they are given. */
  readonly of?: readonly number[];
}

/** Names of the domain that have a number in them, as a pattern for all of them: 属于三类内部事务信息, 三张表. */
const NAMES = (() => {
  const rows: readonly object[] = [...INDICATORS, ...CROSSWALK, ...RATES, ...IDENTITIES, ...CRITERIA];
  const texts = [...rows, ...FORMS.map(({ called }) => called)].flatMap((row) =>
    Object.values(row).filter((text): text is string => typeof text === 'string'),
  );
  // A name may be shortened by what stands before its colon.
  const names = texts
    .flatMap((text) => [text, text.replace(/^[^:：]*[:：] ?/, '')])
    .filter((text) => tokensOf(text).length > 0);
  const escaped = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('|'), 'g');
})();

/** Nouns behind a count: what stands before them is no year. */
const COUNTED =
  '(?!\\s?(?:reports?|annual|publishers?|figures?|requests?|cases?|checks?|contradictions?|numbers?|cells?|rows?|份|件|个|条|项|处|家|类|次|行|列))';

/** A year is written without the comma that every count has; its century is told apart from codes by its neighbours. */
const YEAR = new RegExp(`(?<![\\d,.#/_-])(?:19|20)\\d\\d(?![\\d%]|,\\d|\\.\\d|[-_]\\w)${COUNTED}`, 'g');

export const NOT_STATISTICS: readonly NotAStatistic[] = [
  // Text of others, which is the place that numbers lead to.
  {
    kind: 'text of a report as it was read',
    at: '.as-read p:not(.finding p), .as-read td, .as-read th',
    except: '.as-read small',
  },
  { kind: 'row of a report that no indicator takes, as it stands', at: '#unmapped ~ ul li' },
  {
    kind: 'words of the report by which it is known',
    at: 'dl.identity small, dl.identity dd > span, dl.identity dd[lang]',
  },

  // Programs.
  { kind: 'code', at: 'pre, code' },
  { kind: 'version', says: /gongkai \d+\.\d+\.\d+|(?:Version|版本) \d+\.\d+\.\d+/g },

  // Names.
  { kind: 'address on the web', says: /https?:\/\/\S+/g },
  {
    kind: 'file',
    says: /[\p{L}\p{N}_./-]+\.(?:txt|html|ipynb|csv|xlsx|docx?|pdf|mhtml|zip)(?![\p{L}\p{N}])/gu,
  },
  { kind: 'report by its address', at: '.on-paper', says: /[a-z0-9-]+-(?:txt|html)(?![a-z])/g },
  { kind: 'name of an indicator, a check or a form', says: NAMES },
  { kind: 'form by its id', says: /(?:tables|statistics)-20\d\d/g },
  {
    kind: 'sign of a form',
    says: /(?<!\d)(?:14|19|21) ?表|\bform (?:14|19|21)\b|\b14, 19 (?:and|or) 21\b|14、19、21/g,
  },
  { kind: 'name of an algorithm or a statistic', says: /SHA-256|UTF-16|\bq[13]\b|\btype 7\b/g },
  {
    kind: 'class of a legend',
    says: /All cells 100%|全部填写|\d+–\d+%(?=$|\s)|under 50%|不足 50%|None in 10 checks or more|核对 10 项以上|不足 10 项|≥ 10,000|1,000–9,999|100–999|0–99/g,
  },
  { kind: 'area code', at: 'dl.identity dd', says: /(?<!\d)\d{6}(?!\d)/g },
  { kind: 'document of the State Council', says: /〔(?:19|20)\d\d〕\d+号?/g },
  { kind: 'standard', says: /GB\/T \d+/g },
  { kind: 'article of a law', says: /\barticles? \d+(?:[–-]\d+)?|第[\d一二三四五六七八九十]+条/g },
  { kind: 'chart by its number', says: /\bChart \d+ of|[》〉]图 ?\d+/g },
  {
    kind: 'notebook by its number',
    says: /Notebooks? \d\d(?: (?:and|to) \d\d)*|第?\d\d ?号?笔记本|第 ?\d\d ?篇|笔记本 ?\d\d/g,
  },
  { kind: 'page of a list', at: '.pages' },

  // Time.
  {
    kind: 'date',
    says: /\b\d{1,2} December\b|(?:\d{4} ?年 ?)?\d{1,2} ?月(?: ?\d{1,2} ?日)?|(?<!\d)(?:19|20)\d\d-\d\d(?:-\d\d)?(?:\/(?:19|20)\d\d-\d\d-\d\d)?(?: \d\d:\d\d)?(?!\d)/g,
  },
  { kind: 'year', says: YEAR },

  // Words.
  {
    kind: 'words of a definition',
    at: 'dl.definitions dd, dl.definitions dt, table:has(caption:contains("The columns of the table")) td, table:has(caption:contains("各列的含义")) td',
  },
  { kind: 'one or both, as a word', says: /[一两](?=[个份处类项件次年条张种行列句段端])/g, of: [1, 2] },
  {
    kind: 'number that an author writes in words',
    at: '[data-by="author"], .card .words p, caption',
    says: /[零一二两三四五六七八九十百千]+(?=[个份处类项件次年条张种行列倍])/g,
  },
  { kind: 'parts of a form, as a word', says: /五种渠道|六类申请人/g },
  { kind: 'words of the reference', at: '.functions p' },
  {
    kind: 'nothing, as a word',
    says: /\b(?:from|with|of|not|a|is|mean|stated?|them|apart from|for a) 0\b(?![.,]\d)|, 0 too|含 0|0 in all years|(?:自|为|是|于|填|列|即) ?0(?![.,\d])|0 起|从 0 计|表示 0|给 0|当作 0|不含 0|divided by 0|除以 0|0 to 1|零/g,
    of: [0, 1],
  },
  { kind: 'column of a table, as a word', says: /”一列|[一每]列/g },
  {
    kind: 'example',
    says: /\b1 of 2 is not|\bp below 5% by chance|按 5% 的显著性水平|0\.1 (?:for|即) ?\+10%/g,
  },
  { kind: 'number of the run before', at: '.news li', says: /−?[\d,.]+(?= → )/g },
  { kind: 'whole, as a word', says: /add up to 100%|(?:合计|相加|较大者)[^。]{0,8}100%/g, of: [100] },
  {
    kind: 'provinces of the country',
    says: /of 31\b|31 个省级(?:地区|行政区)/g,
    of: [PROVINCE_TILES.length],
  },

  // Measures.
  {
    kind: 'confidence of an interval',
    says: /\b(?:interval|confidence)[^.;。；]{0,30}? (?:of )?95%|95%\s?(?:的)?(?:威尔逊|置信|纽科姆)?区间|95%(?= (?:interval|confidence|from|to)|(?:下限|上限))/gi,
    of: [95],
  },
  {
    kind: 'unit',
    says: /(?:per|for each) 100(?:,000)?\b|每(?:百|百件|十万|100|100,000) ?(?:件|人|常住人口)?/gi,
  },
  {
    kind: 'least that a statement rests on',
    says: /(?:fewer|less) than \d+|more than \d+ years apart|never (?:above|more than) \d+|各年均不超过 ?\d+|\d+ are needed|(?:with|by) \d+ [a-z ]+ or more each|for \d+ years(?=\.)|不足 ?\d+|少于 ?\d+|至少(?:须|需)?(?:有)? ?\d+|需(?:要)? ?\d+|\d+ [件年](?:及)?以上|满 \d+ [个年]|列出 \d+ 年|至少有五个|办理不足 \d+/g,
    of: [...Object.values(MINIMUM), MINIMUM.strip - 1, 5],
  },
];
