/** One sentence → its figures. */
import { indicatorOf } from '../../domain/indicators.js';
import { ISSUES_BEFORE, ISSUES_OF_PIECES } from '../../domain/phrases/accounts.js';
import { ALL_OF_ONE, NEW_ONES_BEHIND } from '../../domain/phrases/applicants.js';
import {
  ALL_KINDS,
  AMONG_OTHERS,
  BEHIND_BRACKET,
  DISPUTE_BEHIND,
  KINDS_BEFORE,
  KINDS_OF_PIECES,
  NOT_EVEN,
  NOT_ITS_OWN,
  NOT_THERE,
  NOT_YET,
  NOUN_BEFORE,
  NOUN_BEHIND,
  OF_A_YEAR,
  OTHER_BODY,
  SAID_BEHIND,
  SO_MANY_KINDS,
  SUM_BEFORE,
  TIME_UNITS,
  YEAR_BEHIND,
  YEARS_PART_BEHIND,
} from '../../domain/phrases/around.js';
import { CHANGE_BETWEEN, CHANGE_SIGN } from '../../domain/phrases/changes.js';
import { CHANNEL_ENTRY, OF_ITSELF, SPREAD_VERB, TOLD_ANEW } from '../../domain/phrases/distribution.js';
import { JOINED_VERBS } from '../../domain/phrases/joined-verbs.js';
import { HUNDRED_MILLION_YUAN, TEN_THOUSAND_YUAN } from '../../domain/phrases/numbers.js';
import type { Scope } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { matches } from '../matches.js';
import { scaled, tenThousandth } from '../number.js';
import { scopeIn } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { Distribution, namesOtherChannel } from './distribution.js';
import { overEntry, withoutEntry } from './entry.js';
import { Lookers } from './lookers.js';
import { type Meaning, MeaningReader, yearBefore } from './meaning.js';
import { mayNameOtherBody, namedBodyIn, namesOtherBody } from './named-body.js';
import { respectively } from './numbered-lists.js';
import type { ProseReading, ProseTerms } from './prose-reading.js';
import type { Mention } from './quantities.js';
import { clauseOf, type Quoted, quoteOf, stretchOf } from './quoted.js';
import { type Said, saidOfAll } from './said-of-all.js';
import type { Subject } from './subject.js';
import { sumsUpDisclosed } from './sum-behind.js';

/** How sure is what a later sentence says of a number. */
const LATER = 0.9;
/** Characters before a number that can tell what it counts. */
const LONGEST_LEAD = 160;

const joinedVerbs = JOINED_VERBS.map(({ indicator, before }) => ({ indicator, before: new RegExp(before) }));
const JOINED: ReadonlySet<string> = new Set(JOINED_VERBS.map(({ indicator }) => indicator));
const RECEIVED = 'requests.received';
const DISCLOSED = 'disclosed.total';
/** What came in with those of the year: then 均 is said of both, and so of what was handled. */
const CARRIED = 'requests.carried_in';

const newOnesBehind = new RegExp(NEW_ONES_BEHIND);
const allOfOne = ALL_OF_ONE.map(({ applicant, after }) => ({ applicant, after: new RegExp(after) }));
const behindBracket = new RegExp(BEHIND_BRACKET);
const notYet = new RegExp(NOT_YET);
const notItsOwn = new RegExp(NOT_ITS_OWN);
const soManyKinds = new RegExp(SO_MANY_KINDS, 'g');
const countsKinds = new RegExp(`^${SO_MANY_KINDS}`);
const issuesOfPieces = new RegExp(`${ISSUES_OF_PIECES}|${KINDS_OF_PIECES}`, 'g');
const changeBetween = new RegExp(CHANGE_BETWEEN, 'g');
const changeSign = new RegExp(CHANGE_SIGN);
const issuesBefore = new RegExp(`${ISSUES_BEFORE}|${KINDS_BEFORE}`);
/** A number with the words that say that it counts kinds. */
const LONGEST_KIND = 10;
const amongOthers = new RegExp(AMONG_OTHERS, 'g');
const nounBefore = new RegExp(NOUN_BEFORE);
const nounBehind = new RegExp(NOUN_BEHIND);
const saidBehind = new RegExp(SAID_BEHIND);
const disputeBehind = new RegExp(DISPUTE_BEHIND);
const yearBehind = new RegExp(YEAR_BEHIND);
const yearsPartBehind = new RegExp(YEARS_PART_BEHIND);
const ofAYear = new RegExp(OF_A_YEAR);
const otherBody = new RegExp(OTHER_BODY);
const notEven = new RegExp(NOT_EVEN);
const notThere = new RegExp(NOT_THERE);
const toldAnew = new RegExp(TOLD_ANEW);
const channelEntry = new RegExp(CHANNEL_ENTRY);
const spreadVerb = new RegExp(SPREAD_VERB);
/** A name of a channel that stands by itself is not longer. */
const LONGEST_ENTRY = 24;

export class SentenceReader {
  private readonly sentence: Sentence;
  private readonly lookers: Lookers;
  /** Where numbers of issues, or of kinds, begin whose pieces are counted right behind them. */
  private readonly issues: ReadonlySet<number>;

  /** Changes that are told between a noun and its number. */
  private readonly changes: readonly RegExpExecArray[];

  constructor(
    private readonly flow: Flow,
    private readonly sentences: readonly Sentence[],
    private readonly number: number,
    private readonly subject: Subject,
    private readonly terms: ProseTerms,
  ) {
    this.sentence = sentences[number]!;
    const { text, mentions } = this.sentence;
    this.lookers = new Lookers(text, mentions, true);
    this.issues = new Set(mentions.length > 1 ? matches(issuesOfPieces, text).map(({ index }) => index) : []);
    this.changes = mentions.length > 1 && changeSign.test(text) ? matches(changeBetween, text) : [];
  }

  /** What its numbers count. */
  numbers(): ProseReading[] {
    const { text, mentions } = this.sentence;
    const readings: ProseReading[] = [];
    const distribution = new Distribution(this.sentences, this.number);
    const meanings = new MeaningReader(text, this.subject, this.terms, distribution, mentions);
    const lists = respectively(overEntry(text), mentions);
    let from = 0;
    const { publisher } = this.terms;
    const mayBeOfOther = mayNameOtherBody(text, publisher);
    let ofOther = false;
    mentions.forEach((mention, i) => {
      if (mention.unit === '%') return;
      if (this.isOfChange(mention)) return;
      const own = this.leadOf(mention, from);
      const after = text.slice(mention.end, mentions[i + 1]?.start ?? text.length);
      if (!TIME_UNITS.has(mention.unit) && !this.countsKinds(mention) && !this.lookers.count(mention))
        from = mention.end;
      if (this.issues.has(mention.start)) return;
      ofOther = mayBeOfOther && (namesOtherBody(own, publisher) || (ofOther && !toldAnew.test(own)));
      if (ofOther) return;
      const taken = i > 0 && isTaken(own, after);
      for (const { before, unit } of lists.get(mention) ?? [{ before: own, unit: mention.unit }]) {
        if (mention.value === 1 && deniesOne(before, after)) continue;
        if (notYet.test(before.replace(amongOthers, '')) || notItsOwn.test(before)) continue;
        if (this.subject.isOfOtherTime(mention.start)) continue;
        if (this.isOfAllYears(mention, before)) continue;
        const meaning =
          meanings.read({ before, after, unit, start: mention.start, taken }, readings.at(-1)) ??
          (this.subject.topicAt(mention.start) === 'disclosure' && sumsUpDisclosed(text, mentions, i)
            ? { indicator: DISCLOSED, applicant: null, tail: 0 }
            : null);
        if (meaning && !distribution.isPartOfChannel(meaning.indicator, mention, readings))
          readings.push(...this.ofNumber(meaning, mention, before, after, readings));
      }
    });
    return readings;
  }

  /** What a number says by its meaning, and by what is said of all that it counts. */
  private ofNumber(
    meaning: Meaning,
    mention: Mention,
    before: string,
    after: string,
    earlier: readonly ProseReading[],
  ): ProseReading[] {
    const year = yearBefore.test(before)
      ? this.subject.yearBefore(before)
      : this.subject.yearAt(mention.start);
    const scope = this.scopeOf(before, meaning, earlier);
    const counted = this.reading(meaning, mention, scope, year);
    if (meaning.applicant !== null) return [counted];
    const carried = earlier.some(({ indicator }) => indicator === CARRIED);
    // Of those that are new and those of the year before together: no indicator counts them.
    if (meaning.indicator === RECEIVED && newOnesBehind.test(this.sentence.text.slice(mention.end)))
      return this.ofAll(counted, carried);
    const readings = [counted, ...this.ofAll(counted, carried)];
    for (const other of this.ofBothVerbs(counted, before))
      readings.push(other, ...this.ofAll(other, carried));
    if (meaning.indicator !== RECEIVED) return readings;
    for (const all of allOfOne) {
      const tail = all.after.exec(after)?.[0].length;
      if (tail)
        readings.push(this.reading({ ...meaning, applicant: all.applicant, tail }, mention, scope, year));
    }
    return readings;
  }

  /** 累计9100条,其中本年1200条: whether the year's own number is told behind that of all years. */
  private isOfAllYears({ start, end, unit, value }: Mention, before: string): boolean {
    const { text, mentions } = this.sentence;
    const behind = text.slice(end);
    if (before.includes(SUM_BEFORE) && yearBehind.test(behind)) return true;
    if (!yearsPartBehind.test(behind) || ofAYear.test(text.slice(0, start))) return false;
    const part = mentions.find((mention) => mention.start >= end && mention.unit !== '%');
    return part?.unit === unit && (value === null || part.value === null || part.value <= value);
  }

  /** Whom the words before a number speak of, or those with which the sentence opens. */
  private scopeOf(before: string, meaning: Meaning, earlier: readonly ProseReading[]): Scope | null {
    const scope = scopeIn(before);
    if (scope !== null) return scope;
    const named = namedBodyIn(before, this.terms.publisher);
    if (named !== undefined) return named;
    return this.subject.opening.scope ?? ofOtherBody(before, meaning, earlier);
  }

  /** What became of all that the last reading counts, where words behind it say so. */
  private ofAll(counted: ProseReading, carried: boolean): ProseReading[] {
    const { indicator: of, mention, scope, year } = counted;
    if (!mention || (carried && of === RECEIVED)) return [];
    return saidOfAll(this.sentences, this.number, mention, of).map((said) => {
      const indicator = this.terms.synonyms[said.indicator] ?? said.indicator;
      if (said.sentence === this.number)
        return this.reading(
          { indicator, applicant: null, tail: said.end - mention.end },
          mention,
          scope,
          year,
        );
      const { unit } = indicatorOf(indicator, this.terms.indicators);
      const later = { indicator, unit, confidence: LATER, sentence: said.sentence, mention: null };
      return { ...counted, ...later, ...this.quoted(mention, said) };
    });
  }

  /** From a number to what a later sentence says of it, as far as both stand on one line. */
  private quoted({ start: number }: Mention, said: Said): Quoted {
    const sentence = this.sentences[said.sentence]!;
    const from = this.sentence.at(number);
    if (from < this.flow.segmentStart(sentence.at(said.start)))
      return stretchOf(this.flow, sentence, said.start, said.end);
    return quoteOf(this.flow, from, sentence.at(said.end - 1) + 1);
  }

  /** 受理并办结14件 counts two things at once: the other of the two. */
  private ofBothVerbs(last: ProseReading, before: string): ProseReading[] {
    const { mention, scope, year } = last;
    if (!mention || !JOINED.has(last.indicator)) return [];
    return joinedVerbs
      .filter((verb) => verb.indicator !== last.indicator && verb.before.test(before))
      .map(({ indicator }) => this.reading({ indicator, applicant: null, tail: 0 }, mention, scope, year));
  }

  /** 公开12类信息340条, 推送42期151条: the first says of how many kinds, or issues, the second is. */
  private countsKinds({ start }: Mention): boolean {
    const { text } = this.sentence;
    return countsKinds.test(text.slice(start, start + LONGEST_KIND)) || this.issues.has(start);
  }

  /** 比去年增加20条,达到120条: by how much what is counted has changed, or what it was. */
  private isOfChange({ start }: Mention): boolean {
    return this.changes.some((change) => start >= change.index && start < change.index + change[0].length);
  }

  /** The words before a number. What a bracket tells of the noun before it does not part the two: 信息(含3个栏目)共计12条. */
  private leadOf({ start }: Mention, from: number): string {
    const { text, mentions } = this.sentence;
    const left = this.lookers.leftOut(text, Math.max(from, start - LONGEST_LEAD), start);
    const lead = this.changes.length > 0 ? left.replace(changeBetween, '') : left;
    const plain = (from === 0 ? withoutEntry(lead) : lead).replace(soManyKinds, ALL_KINDS);
    const said = from === 0 ? this.underChannel(plain) : plain;
    const own = this.issues.size > 0 ? said.replace(issuesBefore, '') : said;
    const behind = behindBracket.exec(own);
    const open = behind ? text.lastIndexOf('(', from) : -1;
    if (!behind || open < 1 || mentions.some(({ end }) => end === open)) return own;
    const before = mentions.findLast(({ end }) => end <= open)?.end ?? 0;
    return text.slice(Math.max(before, open - LONGEST_LEAD), open) + behind[1]!;
  }

  /** The words before a first number, with the channel before their last clause that stands over the sentence by itself. */
  private underChannel(lead: string): string {
    const above = this.sentences[this.number - 1];
    if (!above || above.text.length > LONGEST_ENTRY) return lead;
    const words = withoutEntry(above.text);
    const lines = this.sentence.paragraph - above.paragraph;
    if (lines > 1 || (lines === 1 && words === above.text)) return lead;
    const channel = channelEntry.exec(words)?.[1];
    // 网站公开情况:我局主动公开67条 tells of all that it disclosed.
    if (!channel || !spreadVerb.test(lead) || lead.includes(OF_ITSELF)) return lead;
    if (namesOtherChannel(lead, channel)) return lead;
    return channel + lead.slice(lead.lastIndexOf(',') + 1);
  }

  private reading(
    { indicator, applicant, tail }: Meaning,
    mention: Mention,
    scope: Scope | null,
    year: number | null,
  ): ProseReading {
    const { unit } = indicatorOf(indicator, this.terms.indicators);
    const value = unit === '10k_yuan' ? money(mention) : mention.value;
    return {
      indicator,
      applicant,
      value,
      state: value === null ? 'unreadable' : mention.approximate ? 'approximate' : 'reported',
      unit,
      scope,
      ...clauseOf(this.flow, this.sentence, mention, tail),
      confidence: 0.95,
      year,
      sentence: this.number,
      mention,
    };
  }
}

/** 未发生一起行政复议 is none; 信息不存在1件 is one. */
const deniesOne = (before: string, after: string): boolean =>
  notEven.test(before) && (nounBehind.test(after) || !notThere.test(before));

/** 7条政策解读,12条工作方案: what stands before the comma is said of the number before it. */
const isTaken = (own: string, after: string): boolean =>
  (nounBefore.test(own) && nounBehind.test(after)) ||
  (/[,、]$/.test(own) && (disputeBehind.test(after) || saidBehind.test(after)));

/** 市发改委公开133条,市信用办公开23条: the second number is of another body. */
const ofOtherBody = (before: string, { indicator }: Meaning, readings: readonly ProseReading[]) =>
  otherBody.test(before) && readings.some((reading) => reading.indicator === indicator) ? 'department' : null;

/** In 万元. */
function money({ value, unit }: Mention): number | null {
  if (value === null || unit === TEN_THOUSAND_YUAN) return value;
  const amount = unit === HUNDRED_MILLION_YUAN ? scaled(String(value), 1e4) : tenThousandth(String(value));
  return Number.isSafeInteger(Math.trunc(amount)) ? amount : null;
}
