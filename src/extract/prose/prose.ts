/** Sentences → figures, by the phrases that are declared as data in domain/. */
import { type Indicator, indicatorOf, isIndicator } from '../../domain/indicators.js';
import { ALL_OF_ONE } from '../../domain/phrases/applicants.js';
import { CLASS_LIST, CLASSED_BY } from '../../domain/phrases/classes.js';
import { DEALT_WITH, OTHER_DISPUTES, RESULTS } from '../../domain/phrases/disputes.js';
import { ZERO_PHRASES } from '../../domain/phrases/none.js';
import { MEASURES, type Topic } from '../../domain/phrases/phrase.js';
import { PHRASES } from '../../domain/phrases/phrases.js';
import type { Applicant, Scope, Where } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { scaled, tenThousandth } from '../number.js';
import { AnchorIndex, anchorsOf } from '../required-words.js';
import { namesScopeOnly, scopeIn, topicOf, yearIn } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { respectively } from './numbered-lists.js';
import type { ProseReading } from './prose-reading.js';
import type { Mention } from './quantities.js';
import { settleProse } from './settle-prose.js';
import { maySpanYears, spansYears } from './span.js';

/** Small words between a phrase and its number. */
// One character at a time, so that there is one way to match it and long runs cost no more than short ones.
const FILL = '(?:[的数量总有为共合累计达到仅约近超过是了:,“"”』」》)起]|信息|案件|\\(含[^)]*\\))*$';

interface CompiledPhrase {
  readonly indicator: string;
  readonly applicant: Applicant | null;
  readonly before: RegExp;
  readonly after: RegExp | null;
  readonly measure: ReadonlySet<string>;
  readonly about: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBefore: RegExp | null;
  readonly lastYear: boolean;
  readonly classed: boolean;
  readonly topic: Topic;
}

const compile = (before: string) => new RegExp(`(?:${before})${FILL}`);

const phrases = new AnchorIndex<CompiledPhrase>(
  PHRASES.map((phrase) => ({
    anchors: anchorsOf(phrase.before) ?? anchorsOf(phrase.after ?? ''),
    item: {
      indicator: phrase.indicator,
      applicant: phrase.applicant ?? null,
      before: compile(phrase.before),
      after: phrase.after ? new RegExp(phrase.after) : null,
      measure: new Set<string>(MEASURES[phrase.measure]),
      about: phrase.about ? new RegExp(phrase.about) : null,
      unless: phrase.unless ? new RegExp(phrase.unless) : null,
      unlessBefore: phrase.unlessBefore ? new RegExp(phrase.unlessBefore) : null,
      lastYear: phrase.lastYear ?? false,
      classed: phrase.classed ?? false,
      topic: phrase.topic ?? 'any',
    },
  })),
);
const allOfOne = ALL_OF_ONE.map(({ applicant, after }) => ({ applicant, after: new RegExp(after) }));
const results = RESULTS.map(({ result, before, after }) => ({
  result,
  before: compile(before),
  after: after === undefined ? null : new RegExp(after),
}));
const classList = CLASS_LIST.map((one) => new RegExp(one));
const classedBy = new RegExp(CLASSED_BY);
const otherDisputes = new RegExp(OTHER_DISPUTES);
const dealtWith = new RegExp(DEALT_WITH);
const zeros = new AnchorIndex(
  ZERO_PHRASES.map(({ indicators, pattern, unless, unlessAround }) => ({
    anchors: anchorsOf(pattern),
    item: {
      indicators,
      pattern: new RegExp(pattern, 'g'),
      unless: unless ? new RegExp(unless) : null,
      unlessAround: unlessAround ? new RegExp(unlessAround) : null,
    },
  })),
);
/** Every sentence that says "none" holds one of these; the last of reviews and lawsuits together. */
const NONE = /[没未无不零]|诉讼[^,。;\d]{0,8}0(?!\d)/;

/** Outcomes named before one number together: the number is their sum and no indicator's. */
const OUTCOME =
  /同意公开|予以公开|部分公开|不予公开|不存在|本行政机关|行政机关信息|更改补充|其[他它]途径|无法提供|不明确|不予处理/g;
const JOINT = /复议(?:案件)?[、和及与或](?:提起)?(?:行政)?诉讼(?:案件)?(?:共|总数|合计|为|总)*$/;
/** 行政复议,1件行政诉讼: what a number counts stands behind it. */
const DISPUTE = /^(?:行政)?(?:复议|诉讼)/;
/** A noun and a comma between two numbers. */
const NOUN_BEFORE = /^[^,。;、:的\d]{2,12},$/;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/;
/** A count over a part of the year. */
const PART_OF_YEAR = /\d{4}年(?:\d{1,2}月?[-—至~]\d{1,2}月|上半年|第?[一二三四]季度)/;
/** 收到12件,较上年8件增长50%; 收到22起,比2022年(31起)下降29%: the same thing a year before. */
const EARLIER = /^[,(]*(?:比|较|与|同比)(?:\d{4}年度?|上一?年度?|去年)(?:同期)?的?[(:]?$/;
/** A clause that begins with the name of a body. */
const OTHER_BODY = /^[,;、]*[省市县区州](?!人民|政府)[\u4e00-\u9fff]{2,6}[局办委厅]/;

/** A figure of plans, of rules, of limits is none of the year. */
const NOT_YET = /拟|计划|力争|争取|将(?:进一步|继续|达)|不得|应当|目标/;

/** 近3年共公开…: the number before is of time, and what is counted is said over it. */
const TIME_UNITS = new Set(['年']);

/** What the sentences are read by, besides the phrases. */
export interface ProseTerms {
  /** The ids under which the report's form counts what the phrases name. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** All that phrases and synonyms name is on this list (see `soundDomain`). */
  readonly indicators: readonly Indicator[];
}

/** Reads every sentence. */
export function readProse(
  flow: Flow,
  sentences: readonly Sentence[],
  terms: ProseTerms,
  reportYear: number | null,
): ProseReading[] {
  const readings: ProseReading[] = [];
  let section: Topic | null = null;
  let context = NOTHING;
  sentences.forEach((sentence, number) => {
    const heading = HEADING.exec(sentence.text);
    if (heading) section = topicOf(sentence.text.slice(0, heading[0].length + 24)) ?? section;
    const counts = sentence.mentions.some(({ unit }) => unit !== '%');
    const denies = NONE.test(sentence.text);
    // Most sentences say nothing that counts; they matter only where the next one goes on from them.
    const next = sentences[number + 1];
    const leads = next !== undefined && (next.continues || next.text.startsWith('其中'));
    if (!counts && !denies && !leads) {
      context = NOTHING;
      return;
    }
    const list = next?.continues || sentence.continues ? listAround(sentences, number) : sentence.text;
    const reader = new SentenceReader(flow, sentence, number, section, terms, reportYear, context, list);
    if (counts) readings.push(...reader.numbers());
    if (denies) readings.push(...reader.zeros(next?.paragraph === sentence.paragraph ? next.text : ''));
    context = leads ? reader.context() : NOTHING;
  });
  return settleProse(readings, sentences, reportYear);
}

/** Sentences on each side that a list may go on over. */
const LONGEST_GROUP = 8;

/** The sentences of a list that semicolons part, as one text. */
function listAround(sentences: readonly Sentence[], number: number): string {
  let first = number;
  while (sentences[first]!.continues && first > 0 && number - first < LONGEST_GROUP) first--;
  let last = number;
  while (sentences[last + 1]?.continues && last - number < LONGEST_GROUP) last++;
  return sentences
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(';');
}

/** What a sentence's subject was: a list goes on after a semicolon or with 其中. */
interface Context {
  readonly scope: Scope | null;
  readonly year: number | null;
  /** Whether what follows is of several years. */
  readonly span: boolean;
  readonly paragraph: number;
}

/** What a number counts, and of whose requests. */
interface Meaning {
  readonly indicator: string;
  readonly applicant: Applicant | null;
  /** Characters behind the number that belong to what is said: 4名兼职工作人员. */
  readonly tail: number;
}

/** Indicators of reviews and lawsuits that a phrase names. */
const DISPUTES = new Set(['reviews.total', 'lawsuits.total']);

const NOTHING: Context = { scope: null, year: null, span: false, paragraph: -1 };

/** Of the words behind a number, those up to the first sign. */
const nounLength = (words = '') => /^[\u3400-\u9fff]*/.exec(words)![0].length;

const TWO_HAN = /[\u3400-\u9fff]{2}/;

/** Characters before a number that can tell what it counts. */
const LONGEST_LEAD = 160;
/** Characters before the number that a figure's quote may go back. */
const LONGEST_QUOTE = 40;

class SentenceReader {
  private readonly mentions: readonly Mention[];
  private readonly topic: Topic | null;
  private readonly goesOn: boolean;
  private said: { readonly scope: Scope | null; readonly year: number | null } | null = null;
  /** What the sentence has been about so far: reviews or lawsuits. */
  private dispute: 'reviews' | 'lawsuits' | null = null;
  private candidates: readonly CompiledPhrase[] = [];

  constructor(
    private readonly flow: Flow,
    private readonly sentence: Sentence,
    private readonly number: number,
    private readonly section: Topic | null,
    private readonly terms: ProseTerms,
    private readonly reportYear: number | null,
    private readonly before: Context,
    /** The sentence with those that its list goes on over, semicolon by semicolon. */
    private readonly list: string,
  ) {
    this.mentions = sentence.mentions;
    this.goesOn =
      before.paragraph === sentence.paragraph && (sentence.continues || /^其中/.test(sentence.text));
    this.topic = topicOf(sentence.text) ?? section;
    if (section === 'requests' && this.topic === 'disclosure') this.topic = 'requests';
  }

  /** Whom and which year the sentence speaks of as long as nothing else is said. */
  private get opening() {
    if (this.said) return this.said;
    const { text } = this.sentence;
    const opening = text.slice(0, this.mentions[0]?.start ?? text.length);
    this.said = {
      scope: scopeIn(opening) ?? (this.goesOn ? this.before.scope : null),
      year: yearIn(opening, this.reportYear) ?? (this.goesOn ? this.before.year : null),
    };
    return this.said;
  }

  numbers(): ProseReading[] {
    const { text } = this.sentence;
    const readings: ProseReading[] = [];
    this.candidates = phrases.in(text);
    let from = 0;
    const lists = respectively(text, this.mentions);
    this.mentions.forEach((mention, i) => {
      if (mention.unit === '%') return;
      const own = text.slice(Math.max(from, mention.start - LONGEST_LEAD), mention.start);
      const { before, unit } = lists.get(mention) ?? { before: own, unit: mention.unit };
      const after = text.slice(mention.end, this.mentions[i + 1]?.start ?? text.length);
      if (!TIME_UNITS.has(mention.unit)) from = mention.end;
      if (NOT_YET.test(before) || PART_OF_YEAR.test(before) || this.spansYears(mention.start)) return;
      // 7条政策解读,12条工作方案: what stands before the comma is said of the number before it.
      const taken =
        i > 0 &&
        ((NOUN_BEFORE.test(own) && /^[\u3400-\u9fff]{2}/.test(after)) ||
          (/[,、]$/.test(own) && DISPUTE.test(after)));
      if (/累计/.test(before) && /^,?其中,?(?:本年|今年|20\d\d年)/.test(after)) return;
      const last = readings.at(-1);
      const meaning =
        this.meaning(before, after, unit, mention.start, taken) ?? this.narrowed(before, unit, last);
      if (!meaning) return;
      const year = EARLIER.test(before)
        ? this.yearBefore(before)
        : (yearIn(text.slice(0, mention.start), this.reportYear) ?? this.opening.year);
      const scope = scopeIn(before) ?? this.opening.scope ?? this.otherBody(before, meaning, readings);
      readings.push(this.reading(meaning, mention, scope, year));
      if (meaning.indicator !== 'requests.received' || meaning.applicant !== null) return;
      for (const all of allOfOne) {
        const tail = all.after.exec(after)?.[0].length;
        if (tail)
          readings.push(this.reading({ ...meaning, applicant: all.applicant, tail }, mention, scope, year));
      }
    });
    return readings;
  }

  /** 市发改委公开133条,市信用办公开23条: the second number is of another body. */
  private otherBody(before: string, { indicator }: Meaning, readings: readonly ProseReading[]): Scope | null {
    return OTHER_BODY.test(before) && readings.some((reading) => reading.indicator === indicator)
      ? 'department'
      : null;
  }

  /** `taken`: the words before the number are said of another; only words behind it can say what it counts. */
  private meaning(
    before: string,
    after: string,
    unit: string,
    start: number,
    taken: boolean,
  ): Meaning | null {
    const words = /^[,、;]{2}/.test(before) ? before.replace(/^[,、;]+/, (lead) => lead.slice(-1)) : before;
    if (/复议/.test(words)) this.dispute = 'reviews';
    if (/诉讼/.test(words) && !/驳回原告/.test(words.slice(words.lastIndexOf('诉讼') - 6)))
      this.dispute = 'lawsuits';
    // Reviews and lawsuits counted together: their outcomes are of neither.
    if (JOINT.test(words)) this.dispute = null;
    if (this.dispute && this.topic === 'disputes') {
      const result = results.find(
        (candidate) =>
          candidate.before.test(words) && (candidate.after === null ? !taken : candidate.after.test(after)),
      );
      const indicator = `${this.dispute}.${result?.result}`;
      if (result)
        return isIndicator(indicator, this.terms.indicators) ? { indicator, applicant: null, tail: 0 } : null;
    }
    if (/[、或及和]/.test(words) && new Set(words.match(OUTCOME)).size > 1) return null;
    const clause = words.slice(words.lastIndexOf(',', words.length - 2) + 1);
    const topic = this.topicAt(start);
    for (const phrase of this.candidates) {
      if (!phrase.measure.has(unit) || (phrase.topic !== 'any' && phrase.topic !== topic)) continue;
      const named = taken && !phrase.after ? null : phrase.before.exec(words);
      if (!named) continue;
      const tail = phrase.after ? phrase.after.exec(after) : null;
      if (phrase.after && !tail) continue;
      if (phrase.lastYear && !this.isLastYear(named[0] + (tail?.[0] ?? ''))) continue;
      if (phrase.unless?.test(clause)) continue;
      if (phrase.classed && this.classes) continue;
      if (DISPUTES.has(phrase.indicator) && !this.overDisclosure) continue;
      const all = this.sentence.text.slice(0, start);
      if (phrase.unlessBefore?.test(all) || phrase.about?.test(all) === false) continue;
      return {
        indicator: this.terms.synonyms[phrase.indicator] ?? phrase.indicator,
        applicant: phrase.applicant,
        tail: nounLength(tail?.[0]),
      };
    }
    return null;
  }

  /** Whether words name the year before the report's, or none. */
  private isLastYear(words: string): boolean {
    const year = /\d{4}(?=年)/.exec(words);
    return year === null || this.reportYear === null || Number(year[0]) === this.reportYear - 1;
  }

  private isClassList: boolean | null = null;

  /** Whether the list that the sentence stands in tells how documents are classed. */
  private get classes(): boolean {
    this.isClassList ??= classedBy.test(this.list) || classList.every((pattern) => pattern.test(this.list));
    return this.isClassList;
  }

  /** Reviews and lawsuits are of every kind; those that count are over disclosure. */
  private get overDisclosure(): boolean {
    if (/公开/.test(this.list)) return true;
    if (otherDisputes.test(this.list)) return false;
    if (this.section === 'disputes' || this.section === 'requests') return true;
    return scopeIn(this.list) !== 'area' && !dealtWith.test(this.list);
  }

  /** What the words up to a number are about: 收到申请2件,不予公开1件,行政复议0件 is about requests first. */
  private topicAt(start: number): Topic | null {
    const topic = topicOf(this.sentence.text.slice(0, start));
    if (topic === null || topic === this.topic) return this.topic;
    return this.section === 'requests' && topic === 'disclosure' ? 'requests' : topic;
  }

  /** The same thing said of another year, 比2022年(31起), or of a part: (含市本级87件), 其中市本级440件. */
  private narrowed(before: string, unit: string, last: ProseReading | undefined): Meaning | null {
    // 信息5268条,全县48个新媒体: another measure counts another thing.
    if (!last || (unit !== '' && last.mention?.unit !== unit)) return null;
    const bracket = /^\((?:其中|含)/.test(before) && scopeIn(before);
    return bracket || EARLIER.test(before) || namesScopeOnly(before)
      ? { indicator: last.indicator, applicant: last.applicant, tail: 0 }
      : null;
  }

  /** The year that a figure is compared with: the one named, or the one before the report's. */
  private yearBefore(before: string): number | null {
    const named = /\d{4}/.exec(before);
    if (named) return Number(named[0]);
    return this.reportYear === null ? null : this.reportYear - 1;
  }

  private mayBeSpan: boolean | null = null;

  /** Whether the number at `start` is of more years than one. */
  private spansYears(start: number): boolean {
    const inherited = this.goesOn && this.before.span;
    this.mayBeSpan ??= inherited || maySpanYears(this.sentence.text);
    if (!this.mayBeSpan) return false;
    return spansYears(this.sentence.text.slice(0, start), this.reportYear) ?? inherited;
  }

  /** What the next sentence goes on from. */
  context(): Context {
    const { text, paragraph } = this.sentence;
    return { ...this.opening, span: this.spansYears(text.length), paragraph };
  }

  private reading(
    { indicator, applicant, tail }: Meaning,
    mention: Mention,
    scope: Scope | null,
    year: number | null,
  ): ProseReading {
    const { unit } = indicatorOf(indicator, this.terms.indicators);
    const value = unit === '10k_yuan' ? money(mention) : mention.value;
    const { where, quote } = this.place(
      this.clauseStart(mention.start, tail > 0),
      Math.max(mention.end + tail, this.clauseEnd(mention)),
      mention.start,
    );
    return {
      indicator,
      applicant,
      value,
      state: value === null ? 'unreadable' : mention.approximate ? 'approximate' : 'reported',
      unit,
      scope,
      where,
      quote,
      confidence: 0.95,
      year,
      sentence: this.number,
      mention,
    };
  }

  /** Where the words begin that say what the number counts: behind the last comma that leaves any such words. */
  private clauseStart(number: number, namedBehind = false): number {
    const { text } = this.sentence;
    let start = number;
    const previous = this.mentions.findLast((mention) => mention.end <= number)?.end ?? 0;
    for (let i = number - 1; i >= Math.max(previous, number - LONGEST_QUOTE); i--) {
      if (',:()'.includes(text[i]!) && (namedBehind || TWO_HAN.test(text.slice(start, number)))) break;
      start = i;
    }
    return start;
  }

  /** 收到12件依申请公开: the noun may stand behind the number. */
  private clauseEnd(mention: Mention): number {
    const before = this.sentence.text.slice(this.clauseStart(mention.start), mention.start);
    const noun = /^[\u3400-\u9fff]{2,12}/.exec(this.sentence.text.slice(mention.end));
    return /(?:收到|受理|接到|配备|落实|有)(?:了)?$/.test(before) && noun
      ? mention.end + noun[0].length
      : mention.end;
  }

  /** Sentences that say that there was none. `behind`: the sentence that follows in the paragraph. */
  zeros(behind: string): ProseReading[] {
    const readings: ProseReading[] = [];
    const { text } = this.sentence;
    for (const { indicators, pattern, unless, unlessAround } of zeros.in(text)) {
      if (unlessAround?.test(`${text}。${behind}`)) continue;
      const match = [...text.matchAll(pattern)].find(
        (one) =>
          !unless?.test(one[0]) && !/^[^,。;]{0,12}(?:纠错|败诉)/.test(text.slice(one.index + one[0].length)),
      );
      if (!match) continue;
      const end = match.index + match[0].length;
      const clause = this.sentence.text.slice(0, end);
      const { where, quote } = this.place(match.index, end);
      for (const named of indicators) {
        const indicator = this.terms.synonyms[named] ?? named;
        readings.push({
          indicator,
          applicant: null,
          value: 0,
          state: 'reported',
          unit: indicatorOf(indicator, this.terms.indicators).unit,
          scope: scopeIn(clause) ?? this.opening.scope,
          where,
          quote,
          confidence: 0.9,
          year: yearIn(clause, this.reportYear) ?? this.opening.year,
          sentence: this.number,
          mention: null,
        });
      }
    }
    return readings;
  }

  /** A place lies in one block: of words that a line break parts, those on the line of `anchor` count. */
  private place(start: number, end: number, anchor = start): { where: Where; quote: string } {
    const from = Math.max(this.sentence.at(start), this.flow.segmentStart(this.sentence.at(anchor)));
    const to = this.sentence.at(end - 1) + 1;
    return { where: this.flow.where(from, to), quote: this.flow.quote(from, to) };
  }
}

/** In 万元. */
function money({ value, unit }: Mention): number | null {
  if (value === null || unit === '万元') return value;
  const amount = unit === '亿元' ? scaled(String(value), 1e4) : tenThousandth(String(value));
  return Number.isSafeInteger(Math.trunc(amount)) ? amount : null;
}
