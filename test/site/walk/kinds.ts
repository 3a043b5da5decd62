/**
 * The kinds of number that a reader meets on a page and that are no statistic, each by where it stands or how it is
 * written. What is none of these is a statistic, and must lead to what it is: there is no kind for everything else.
 */
import { MINIMUM } from '../../../src/stories/minimum.js';

export interface NotAStatistic {
  readonly kind: string;
  /** Where it stands, as a CSS selector; anywhere, unless it is given. */
  readonly at?: string;
  /** The words that it is a part of; whatever stands there, unless they are given. */
  readonly says?: RegExp;
  /** The values that it may have; any, unless they are given. */
  readonly of?: readonly number[];
}

const ANY = /[\s\S]+/g;

/** Nouns behind a count: what stands before them is no year. */
const COUNTED =
  '(?!\\s?(?:reports?|annual|publishers?|figures?|requests?|cases?|checks?|contradictions?|numbers?|cells?|rows?|份|件|个|条|项|处|家|类|次|行|列))';

/** A year is written without the comma that every count has; its century is told apart from codes by its neighbours. */
const YEAR = new RegExp(`(?<![\\d,.#/_-])(?:19|20)\\d\\d(?![\\d%]|,\\d|\\.\\d|[-_]\\w)${COUNTED}`, 'g');

export const NOT_STATISTICS: readonly NotAStatistic[] = [
  // Text of others, which is the place that numbers lead to.
  { kind: 'text of a report as it was read', at: '.as-read p:not(.finding p), .as-read td, .as-read th' },
  { kind: 'row of a report that no indicator takes, as it stands', at: '#unmapped ~ ul li' },
  { kind: 'words of the report by which it is known', at: 'dl.identity small, dl.identity dd > span, dl.identity dd[lang]' },

  // Programs.
  { kind: 'code', at: 'pre, code' },
  { kind: 'version', says: /gongkai \d+\.\d+\.\d+|(?:Version|版本) \d+\.\d+\.\d+/g },

  // Names.
  { kind: 'address on the web', says: /https?:\/\/\S+/g },
  { kind: 'file', says: /[\p{L}\p{N}_./-]+\.(?:txt|html|ipynb|csv|xlsx|docx?|pdf|mhtml|zip)(?![\p{L}\p{N}])/gu },
  { kind: 'report by its address', at: '.on-paper', says: /[a-z0-9-]+-(?:txt|html)(?![a-z])/g },
  { kind: 'area code', at: 'dl.identity dd', says: /(?<!\d)\d{6}(?!\d)/g },
  { kind: 'document of the State Council', says: /〔(?:19|20)\d\d〕\d+号?/g },
  { kind: 'standard', says: /GB\/T \d+/g },
  { kind: 'article of a law', says: /\barticles? \d+(?:[–-]\d+)?|第[\d一二三四五六七八九十]+条/g },
  { kind: 'chart by its number', says: /\bChart \d+ of|》图\d+/g },
  { kind: 'notebook by its number', says: /Notebooks? \d\d(?: (?:and|to) \d\d)*|第?\d\d ?号?笔记本|笔记本 ?\d\d/g },
  { kind: 'page of a list', at: '.pages' },

  // Time.
  { kind: 'date', says: /(?<!\d)(?:19|20)\d\d-\d\d(?:-\d\d)?(?:\/(?:19|20)\d\d-\d\d-\d\d)?(?: \d\d:\d\d)?(?!\d)/g },
  { kind: 'year', says: YEAR },

  // Measures.
  { kind: 'confidence of an interval', says: /\b(?:interval|confidence)[^.;。；]{0,30}? (?:of )?95%|95%\s?(?:的)?(?:威尔逊|置信|纽科姆)?区间|95%(?= (?:interval|confidence))/gi, of: [95] },
  { kind: 'unit', says: /(?:per|for each) 100(?:,000)?\b|每(?:百|百件|十万|100|100,000) ?(?:件|人|常住人口)?/gi },
  {
    kind: 'least that a statement rests on',
    says: /(?:fewer|less) than \d+|more than \d+ years apart|\d+ are needed|(?:with|by) \d+ [a-z ]+ or more each|for \d+ years(?=\.)|不足 ?\d+|少于 ?\d+|至少(?:须|需)?(?:有)? ?\d+|需(?:要)? ?\d+|\d+ 年以上/g,
    of: [...Object.values(MINIMUM), 5],
  },
];

export { ANY };
