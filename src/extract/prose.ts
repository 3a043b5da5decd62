/** Sentences → figures, by the phrases that are declared as data in forms/. */
import { indicatorOf, isIndicator } from '../forms/indicators.js';
import { MEASURES, PHRASES, RESULTS, type Topic, ZERO_PHRASES } from '../forms/phrases.js';
import type { Scope, Where } from '../report.js';
import { namesScopeOnly, scopeIn, topicOf, yearIn } from './context.js';
import type { Flow } from './flow.js';
import { scaled, tenThousandth } from './number.js';
import type { Mention } from './quantities.js';
import type { Sentence } from './sentences.js';
import type { Reading } from './table-reader.js';

/** A prose figure before it gets its id; `year` is null where the sentence names none. */
export interface ProseReading extends Reading {
  readonly year: number | null;
  /** Number of the sentence and position of the number in it: how claims find their figures. */
  readonly sentence: number;
  readonly mention: Mention | null;
}

/** Small words between a phrase and its number. */
// One character at a time, so that there is one way to match it and long runs cost no more than short ones.
const FILL = '(?:[的数量总有为共合累计达到仅约近超过是了:,“"”』」》)起]|信息|案件|\\(含[^)]*\\))*$';

interface CompiledPhrase {
  readonly indicator: string;
  readonly before: RegExp;
  readonly after: RegExp | null;
  readonly measure: ReadonlySet<string>;
  readonly about: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBefore: RegExp | null;
  readonly topic: Topic;
}

const compile = (before: string) => new RegExp(`(?:${before})${FILL}`);

const phrases: readonly CompiledPhrase[] = PHRASES.map((phrase) => ({
  indicator: phrase.indicator,
  before: compile(phrase.before),
  after: phrase.after ? new RegExp(phrase.after) : null,
  measure: new Set<string>(MEASURES[phrase.measure]),
  about: phrase.about ? new RegExp(phrase.about) : null,
  unless: phrase.unless ? new RegExp(phrase.unless) : null,
  unlessBefore: phrase.unlessBefore ? new RegExp(phrase.unlessBefore) : null,
  topic: phrase.topic ?? 'any',
}));
const results = RESULTS.map(({ result, before }) => ({ result, before: compile(before) }));
const zeros = ZERO_PHRASES.map(({ indicators, pattern, unless }) => ({
  indicators,
  pattern: new RegExp(pattern),
  unless: unless ? new RegExp(unless) : null,
}));

/** Outcomes named before one number together: the number is their sum and no indicator's. */
const OUTCOME =
  /同意公开|予以公开|部分公开|不予公开|不存在|本行政机关|行政机关信息|更改补充|其[他它]途径|无法提供|不明确|不予处理/g;
const JOINT = /复议(?:案件)?[、和及与或](?:提起)?(?:行政)?诉讼(?:案件)?(?:共|总数|合计|为|总)*$/;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/;
/** A count over many years, or over a part of one, is none of the year. */
const CUMULATIVE = /以来[^。;]{0,20}累计|历年|\d{4}年(?:\d{1,2}月?[-—至~]\d{1,2}月|上半年|第?[一二三四]季度)/;
/** A figure of plans, of rules, of limits is none of the year. */
const NOT_YET = /拟|计划|力争|争取|将(?:进一步|继续|达)|不得|应当|目标/;

/** Reads every sentence. `normative` is the indicator under which the report's form counts normative documents. */
export function readProse(
  flow: Flow,
  sentences: readonly Sentence[],
  normative: string,
  reportYear: number | null,
): ProseReading[] {
  const readings: ProseReading[] = [];
  let section: Topic | null = null;
  let context: Context = { scope: null, year: null, paragraph: -1 };
  sentences.forEach((sentence, number) => {
    const heading = HEADING.exec(sentence.text);
    if (heading) section = topicOf(sentence.text.slice(0, heading[0].length + 24)) ?? section;
    const reader = new SentenceReader(flow, sentence, number, section, normative, reportYear, context);
    readings.push(...reader.numbers(), ...reader.zeros());
    context = reader.context();
  });
  return readings;
}

/** What a sentence's subject was: a list goes on after a semicolon or with 其中. */
interface Context {
  readonly scope: Scope | null;
  readonly year: number | null;
  readonly paragraph: number;
}

/** Characters before a number that can tell what it counts. */
const LONGEST_LEAD = 160;
/** Characters before the number that a figure's quote may go back. */
const LONGEST_QUOTE = 40;

class SentenceReader {
  private readonly mentions: readonly Mention[];
  private readonly topic: Topic | null;
  /** Whom and which year the sentence speaks of as long as nothing else is said. */
  private readonly scope: Scope | null;
  private readonly year: number | null;
  /** What the sentence has been about so far: reviews or lawsuits. */
  private dispute: 'reviews' | 'lawsuits' | null = null;

  constructor(
    private readonly flow: Flow,
    private readonly sentence: Sentence,
    private readonly number: number,
    section: Topic | null,
    private readonly normative: string,
    private readonly reportYear: number | null,
    before: Context,
  ) {
    this.mentions = sentence.mentions;
    const goesOn =
      before.paragraph === sentence.paragraph && (sentence.continues || /^其中/.test(sentence.text));
    const opening = sentence.text.slice(0, this.mentions[0]?.start ?? sentence.text.length);
    this.scope = scopeIn(opening) ?? (goesOn ? before.scope : null);
    this.year = yearIn(opening, reportYear) ?? (goesOn ? before.year : null);
    this.topic = topicOf(sentence.text) ?? section;
    if (section === 'requests' && this.topic === 'disclosure') this.topic = 'requests';
  }

  numbers(): ProseReading[] {
    const { text } = this.sentence;
    const readings: ProseReading[] = [];
    let from = 0;
    this.mentions.forEach((mention, i) => {
      if (mention.unit === '%') return;
      const before = text.slice(Math.max(from, mention.start - LONGEST_LEAD), mention.start);
      const after = text.slice(mention.end, this.mentions[i + 1]?.start ?? text.length);
      from = mention.end;
      if (NOT_YET.test(before) || CUMULATIVE.test(before)) return;
      if (/累计/.test(before) && /^,?其中,?(?:本年|今年|20\d\d年)/.test(after)) return;
      const last = readings.at(-1);
      const indicator = this.indicator(before, after, mention) ?? this.narrowed(before, last);
      if (!indicator) return;
      const year = yearIn(text.slice(0, mention.start), this.reportYear) ?? this.year;
      readings.push(this.reading(indicator, mention, scopeIn(before) ?? this.scope, year));
    });
    return readings;
  }

  private indicator(before: string, after: string, mention: Mention): string | null {
    const words = before.replace(/^[,、;]+/, (lead) => lead.slice(-1));
    if (/复议/.test(words)) this.dispute = 'reviews';
    if (/诉讼/.test(words) && !/驳回原告/.test(words.slice(words.lastIndexOf('诉讼') - 6)))
      this.dispute = 'lawsuits';
    // Reviews and lawsuits counted together: their outcomes are of neither.
    if (JOINT.test(words)) this.dispute = null;
    if (this.dispute && this.topic === 'disputes') {
      const result = results.find((candidate) => candidate.before.test(words));
      const indicator = `${this.dispute}.${result?.result}`;
      if (result) return isIndicator(indicator) ? indicator : null;
    }
    if (new Set([...words.matchAll(OUTCOME)].map((match) => match[0])).size > 1 && /[、或及和]/.test(words))
      return null;
    const clause = words.slice(words.lastIndexOf(',', words.length - 2) + 1);
    for (const phrase of phrases) {
      if (!phrase.measure.has(mention.unit)) continue;
      if (phrase.topic !== 'any' && phrase.topic !== this.topic) continue;
      if (!phrase.before.test(words)) continue;
      if (phrase.after && !phrase.after.test(after)) continue;
      if (phrase.unless?.test(clause)) continue;
      const all = this.sentence.text.slice(0, mention.start);
      if (phrase.unlessBefore?.test(all) || phrase.about?.test(all) === false) continue;
      return phrase.indicator === 'normative_documents.made' ? this.normative : phrase.indicator;
    }
    return null;
  }

  /** The same thing said of another year, 比2022年(31起), or of a part: (含市本级87件), 其中市本级440件. */
  private narrowed(before: string, last: ProseReading | undefined): string | null {
    const bracket =
      /^,?(?:比|较|与)\d{4}年度?\($/.test(before) || (/^\((?:其中|含)/.test(before) && scopeIn(before));
    return last && (bracket || namesScopeOnly(before)) ? last.indicator : null;
  }

  /** What the next sentence goes on from. */
  context(): Context {
    return { scope: this.scope, year: this.year, paragraph: this.sentence.paragraph };
  }

  private reading(
    indicator: string,
    mention: Mention,
    scope: Scope | null,
    year: number | null,
  ): ProseReading {
    const { unit } = indicatorOf(indicator);
    const { where, quote } = this.place(
      this.clauseStart(mention.start),
      this.clauseEnd(mention),
      mention.start,
    );
    return {
      indicator,
      applicant: null,
      value: unit === '10k_yuan' ? money(mention) : mention.value,
      state: mention.approximate ? 'approximate' : 'reported',
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
  private clauseStart(number: number): number {
    const { text } = this.sentence;
    let start = number;
    const previous = this.mentions.findLast((mention) => mention.end <= number)?.end ?? 0;
    for (let i = number - 1; i >= Math.max(previous, number - LONGEST_QUOTE); i--) {
      if (/[,:()]/.test(text[i]!) && /[\u3400-\u9fff]{2}/.test(text.slice(start, number))) break;
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

  /** Sentences that say that there was none. */
  zeros(): ProseReading[] {
    const readings: ProseReading[] = [];
    for (const { indicators, pattern, unless } of zeros) {
      const match = pattern.exec(this.sentence.text);
      if (!match || unless?.test(match[0])) continue;
      const end = match.index + match[0].length;
      if (/^[^,。;]{0,12}(?:纠错|败诉)/.test(this.sentence.text.slice(end))) continue;
      const clause = this.sentence.text.slice(0, end);
      const { where, quote } = this.place(match.index, end);
      for (const indicator of indicators) {
        readings.push({
          indicator,
          applicant: null,
          value: 0,
          state: 'reported',
          unit: indicatorOf(indicator).unit,
          scope: scopeIn(clause) ?? this.scope,
          where,
          quote,
          confidence: 0.9,
          year: yearIn(clause, this.reportYear) ?? this.year,
          sentence: this.number,
          mention: null,
        });
      }
    }
    return readings;
  }

  /** A place lies in one block: of words that a line break parts, those on the line of `anchor` count. */
  private place(start: number, end: number, anchor = start): { where: Where; quote: string } {
    const from = Math.max(this.sentence.at[start]!, this.flow.segmentStart(this.sentence.at[anchor]!));
    const to = this.sentence.at[end - 1]! + 1;
    return { where: this.flow.where(from, to), quote: this.flow.quote(from, to) };
  }
}

/** In 万元. */
function money(mention: Mention): number {
  if (mention.unit === '万元') return mention.value;
  if (mention.unit === '亿元') return scaled(String(mention.value), 1e4);
  return tenThousandth(String(mention.value));
}
