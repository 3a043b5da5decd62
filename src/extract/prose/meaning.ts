/** What a number counts, by the words before and behind it. */
import { isIndicator } from '../../domain/indicators.js';
import { ONE_OF_PARTS } from '../../domain/phrases/applicants.js';
import {
  ALL_KINDS,
  ASIDE,
  DISMISSED,
  GROUNDS,
  JOINT_DISPUTES,
  LAWSUITS,
  OF_EXAMPLES,
  OUTCOMES_NAMED,
  PART_IN_BRACKET,
  QUOTED_NOUNS,
  REVIEWS,
  TOGETHER,
  YEAR_BEFORE,
} from '../../domain/phrases/around.js';
import {
  BEFORE_SOME,
  DISPUTE_KINDS,
  ENDED,
  LAWSUITS_BY_REVIEW,
  RESULT_BEHIND,
} from '../../domain/phrases/disputes.js';
import { OWN_BODY, OWN_SITE_NAME, SITE_SIGN } from '../../domain/phrases/own-name.js';
import { ABOUT_COUNTED } from '../../domain/phrases/whole-clause.js';
import {
  ASKED_ABOUT,
  MARK,
  MARKED_CHANNEL,
  OF_GOVERNMENT,
  OWN_SITE,
  SITE_OF,
  TWO_CHANNELS,
} from '../../domain/phrases/words.js';
import type { Applicant } from '../../model/report.js';
import { namesScopeOnly, scopeIn } from '../scope-and-year.js';
import { phrases, results } from './compiled.js';
import type { CompiledConditions } from './conditions.js';
import type { Distribution } from './distribution.js';
import { withItself, withoutOwnField } from './own-field.js';
import { isShortFor, withOwnName, withOwnSite } from './own-name.js';
import type { ProseReading, ProseTerms } from './prose-reading.js';
import type { Mention } from './quantities.js';
import type { Subject } from './subject.js';
import { countedIn } from './whole-clause.js';

/** What a number counts, and of whose requests. */
export interface Meaning {
  readonly indicator: string;
  readonly applicant: Applicant | null;
  /** Characters behind the number that belong to what is said: 4名兼职工作人员. */
  readonly tail: number;
}

/** A number's words. `taken`: those before it are said of another; only words behind it can say what it counts. */
export interface Words {
  readonly before: string;
  readonly after: string;
  readonly unit: string;
  readonly start: number;
  readonly taken: boolean;
}

const aboutCounted = new RegExp(ABOUT_COUNTED);
const outcomesNamed = new RegExp(OUTCOMES_NAMED, 'g');
const grounds = new RegExp(GROUNDS);
const together = new RegExp(TOGETHER);
const jointDisputes = new RegExp(JOINT_DISPUTES);
const partInBracket = new RegExp(PART_IN_BRACKET);
const aside = new RegExp(ASIDE, 'g');
const ofExamples = new RegExp(`(?:${OF_EXAMPLES})(?=[^()]{0,4}$)`);
const siteOf = new RegExp(SITE_OF);
const markedChannel = new RegExp(MARKED_CHANNEL, 'g');
const ownSite = new RegExp(OWN_SITE);
const ofGovernment = new RegExp(OF_GOVERNMENT);
const SITE = 'disclosed.website';
const RECEIVED = 'requests.received';
const oneOfParts = new RegExp(ONE_OF_PARTS, 'y');
const ONE_CHANNEL = /^disclosed\.(?:website|wechat|weibo)$/;
const quotedNouns = new RegExp(QUOTED_NOUNS, 'g');
const twoChannels = new RegExp(TWO_CHANNELS);
export const yearBefore = new RegExp(YEAR_BEFORE);

type Dispute = 'reviews' | 'lawsuits' | keyof typeof LAWSUITS_BY_REVIEW;
const byReview = (Object.entries(LAWSUITS_BY_REVIEW) as [keyof typeof LAWSUITS_BY_REVIEW, string][]).map(
  ([kind, words]) => ({ kind, words: new RegExp(words) }),
);
const beforeSome = new RegExp(BEFORE_SOME);
const resultBehind = new RegExp(RESULT_BEHIND);
const ended = new RegExp(ENDED);
const askedAbout = new RegExp(ASKED_ABOUT, 'g');

/** Indicators of reviews and lawsuits that a phrase names. */
const DISPUTES: ReadonlySet<string> = new Set(['reviews.total', 'lawsuits.total']);

/** Whether the figure before is the total of the other of the two, and there were any. */
const followsOther = (indicator: string, last: ProseReading | undefined): boolean =>
  last !== undefined && DISPUTES.has(last.indicator) && last.indicator !== indicator && last.value !== 0;

/** Of the words behind a number, those up to the first sign. */
const nounLength = (words = '') => /^[\u3400-\u9fff]*/.exec(words)![0].length;

/** 发布(转发)信息: what a bracket adds between two words. */
const withoutAside = (words: string): string =>
  words.includes('(') ? words.replace(ofExamples, '').replace(aside, '') : words;

/** 通过《某县人民政府网》发布: marks around the name of a site say nothing, and those of an account are quotation marks. */
const withoutMarks = (words: string): string =>
  words.includes(MARK)
    ? words.replace(markedChannel, (_, site: string, account: string) => site ?? `“${account}”`)
    : words;

/** 29场“新闻发布会”: marks around a noun that is no name say nothing. */
const withoutQuotes = (words: string): string =>
  /[“"]/.test(words) ? words.replace(quotedNouns, '$1') : words;

/**
 * Whether any number of a sentence can have a meaning, told by its words before each number is looked at: most sentences
 * of a law or of news hold none of them.
 */
export function mayCount(text: string): boolean {
  if (aboutCounted.test(text)) return true;
  // A reader puts these in the place of names and of lists.
  const ownSite = text.includes(SITE_SIGN) ? OWN_SITE_NAME : '';
  return phrases.in(`${text}\n${OWN_BODY}${ownSite}${ALL_KINDS}`).length > 0;
}

/** What is read only under conditions. */
interface Conditional {
  readonly indicator: string;
  readonly applicant?: Applicant | null;
  readonly conditions: CompiledConditions;
}

/** Gives the numbers of one sentence their meanings, from left to right. */
export class MeaningReader {
  /** What the sentence has been about so far: reviews or lawsuits. */
  private dispute: Dispute | null = null;
  /** Reviews and lawsuits whose totals stand in the sentence so far. */
  private readonly disputesCounted = new Set<string>();
  /** 行政复议5件,行政诉讼3件,其中维持5件: the later total, while outcomes may be of either. */
  private laterTotal: number | null = null;
  /** Where the clause begins since which every number has been read; null where the one before was not. */
  private readSince: number | null = null;
  /** What a phrase names before the number, but other words forbid. */
  private readonly ruledOut = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly subject: Subject,
    private readonly terms: ProseTerms,
    private readonly distribution: Distribution,
    private readonly mentions: readonly Mention[],
  ) {}

  /** By a phrase, or as another number of what the last figure counts. */
  read(said: Words, last: ProseReading | undefined): Meaning | null {
    this.ruledOut.clear();
    this.readSince = this.readUntil(said.start, last);
    const { publisher } = this.terms;
    const words = {
      ...said,
      before: withItself(
        withoutOwnField(
          withOwnSite(withoutQuotes(withoutMarks(withoutAside(said.before))), publisher),
          publisher,
        ),
        publisher,
      ),
      after: withoutOwnField(withoutQuotes(said.after), publisher),
    };
    const meaning = this.byPhrase(words, last) ?? this.narrowed(words, last) ?? this.byAllWords(words);
    // What the bracket says may be what is counted: 其他(不属于本机关公开)的7件.
    return (
      meaning ??
      (said.before.includes(')') && !ofExamples.test(said.before) ? this.byPhrase(said, last) : null)
    );
  }

  private byPhrase(
    { before, after, unit, start, taken }: Words,
    last: ProseReading | undefined,
  ): Meaning | null {
    const words = /^[,、;]{2}/.test(before) ? before.replace(/^[,、;]+/, (lead) => lead.slice(-1)) : before;
    this.follow(words);
    const some = this.resultOfSome(words, start);
    if (some) return { indicator: some, applicant: null, tail: nounLength(after) };
    if (this.dispute && this.subject.topic === 'disputes' && this.subject.isOverDisclosure) {
      const result = results.find(
        (candidate) =>
          candidate.before.test(words) && (candidate.after === null ? !taken : candidate.after.test(after)),
      );
      const indicator = `${this.dispute}.${result?.result}`;
      if (result && this.laterTotal !== null && this.valueAt(start) !== 0) return null;
      if (result)
        return isIndicator(indicator, this.terms.indicators) ? { indicator, applicant: null, tail: 0 } : null;
    }
    // 诉讼5件,复议23件,办结23件,维持10件: the same number again says of which of the two it goes on.
    if (this.valueAt(start) === this.laterTotal) this.laterTotal = null;
    if (together.test(words) && new Set(words.replace(grounds, '').match(outcomesNamed)).size > 1)
      return null;
    const topic = this.subject.topicAt(start);
    const clause = words.slice(words.lastIndexOf(',', words.length - 2) + 1);
    for (const phrase of phrases.in(`${words}\n${after}`)) {
      if (!phrase.measure.has(unit)) continue;
      const { indicator, conditions } = phrase;
      if (conditions.topic !== null && conditions.topic !== topic) continue;
      // What stands behind the number begins there: it is told sooner than what stands before.
      const tail = phrase.after ? phrase.after.exec(after) : null;
      if (phrase.after ? !tail : taken) continue;
      const named = phrase.before.exec(words);
      if (!named) continue;
      const said = named[0] + (tail?.[0] ?? '');
      if (
        !this.allows(phrase, clause, said, start) ||
        (ONE_CHANNEL.test(indicator) && twoChannels.test(clause)) ||
        (indicator === SITE && this.isOfOthers(words, start))
      ) {
        this.ruledOut.add(this.idOf(indicator));
        continue;
      }
      const { applicant } = phrase;
      if (DISPUTES.has(indicator)) {
        this.disputesCounted.add(indicator);
        const isLater = followsOther(indicator, last) && !ended.test(words);
        this.laterTotal = isLater ? this.valueAt(start) : null;
      }
      return { indicator: this.idOf(indicator), applicant, tail: nounLength(tail?.[0]) };
    }
    return null;
  }

  /** By the words of its clause, where all of them are known and say one thing that no phrase forbids. */
  private byAllWords({ before, after, unit, start, taken }: Words): Meaning | null {
    const counted = taken ? null : countedIn(withOwnName(before, this.terms.publisher), after, unit);
    if (!counted || this.ruledOut.has(this.idOf(counted.one.indicator))) return null;
    const { indicator, conditions } = counted.one;
    const { topic } = conditions;
    if (topic !== null && topic !== this.subject.topicAt(start)) return null;
    if (!this.allows(counted.one, counted.words, counted.words, start)) return null;
    if (indicator === SITE && this.isOfOthers(before, start)) return null;
    return { indicator: this.idOf(indicator), applicant: null, tail: 0 };
  }

  /** 诉讼73件,其中49件行政诉讼获维持: behind their total, what became of some. */
  private resultOfSome(words: string, start: number): string | null {
    if (this.disputesCounted.size === 0 || !beforeSome.test(words)) return null;
    const found = resultBehind.exec(this.text.slice(start).replace(/^[\d,]+[^\d]/, ''))?.groups;
    if (!found) return null;
    const kind = DISPUTE_KINDS[found.kind!]!;
    const result = ['upheld', 'corrected', 'pending', 'other'].find((one) => found[one] !== undefined);
    const indicator = `${kind}.${result}`;
    const isCounted =
      this.disputesCounted.has(`${kind}.total`) && isIndicator(indicator, this.terms.indicators);
    return isCounted ? indicator : null;
  }

  private valueAt(start: number): number | null {
    return this.mentions.find((mention) => mention.start === start)?.value ?? null;
  }

  /** Keeps what the words turn to: reviews, lawsuits, or both together, whose outcomes are of neither. */
  private follow(words: string): void {
    const kind = byReview.find((one) => one.words.test(words))?.kind;
    if (kind || words.includes(REVIEWS) || words.includes(LAWSUITS)) this.laterTotal = null;
    if (kind) {
      this.dispute = kind;
      return;
    }
    const ofReviews = words.includes(REVIEWS);
    if (ofReviews) this.dispute = 'reviews';
    const at = words.lastIndexOf(LAWSUITS);
    if (at !== -1 && !words.slice(at - 6).includes(DISMISSED)) this.dispute = 'lawsuits';
    if (ofReviews && jointDisputes.test(words)) this.dispute = null;
  }

  /**
   * Whether what stands around a number, and what its sentence speaks of, allow that it counts an indicator. `clause`:
   * its own words; `named`: those of them that name the indicator.
   */
  private allows(
    { indicator, applicant, conditions }: Conditional,
    clause: string,
    named: string,
    start: number,
  ): boolean {
    const { about, unless, unlessBefore, unlessBehind, unlessBeside } = conditions;
    if (unless?.test(clause)) return false;
    if (conditions.lastYear && !this.subject.isLastYear(named)) return false;
    if (conditions.classed && this.subject.isOfClasses) return false;
    if (this.distribution.isPart(indicator, start)) return false;
    if (conditions.ofNoChannel && this.distribution.namesChannel(start)) return false;
    if (DISPUTES.has(indicator) && !this.subject.isOverDisclosure) return false;
    if (indicator === RECEIVED && !applicant && this.isOneOfParts(start)) return false;
    if (unlessBehind?.test(this.text.slice(start))) return false;
    if (unlessBeside && this.subject.saysBeside(unlessBeside)) return false;
    if (unlessBefore?.test(this.wordsUntil(start))) return false;
    return about?.test(this.text.slice(0, start)) !== false;
  }

  /** 收到公民申请10件,法人申请5件: the number is of some of the requests. */
  private isOneOfParts(start: number): boolean {
    oneOfParts.lastIndex = start;
    return oneOfParts.test(this.text);
  }

  /** Where the clause of the first number begins that was read, and all numbers behind it as well. */
  private readUntil(start: number, last: ProseReading | undefined): number | null {
    const before = this.mentions.findLast((mention) => mention.end <= start && mention.unit !== '%');
    if (!before || last?.mention !== before) return null;
    return (
      this.readSince ?? Math.max(...[...',;:'].map((sign) => this.text.lastIndexOf(sign, before.start))) + 1
    );
  }

  /** What stands before a number and may say what it is of, without what requests were about. */
  private wordsUntil(start: number): string {
    return this.text.slice(this.readSince ?? 0, start).replace(askedAbout, '');
  }

  /** Whether words name a site of another body: 通过省水利厅官网发布70条. */
  private isOfOthers(words: string, start: number): boolean {
    // 通过省政府网站公开9条,通过我局网站公开31条: its own is named behind.
    if (ofGovernment.test(words) && ownSite.test(this.text.slice(start))) return true;
    const { publisher } = this.terms;
    const owner = publisher === null ? undefined : siteOf.exec(words)?.[1];
    return owner !== undefined && owner.length > 2 && !isShortFor(owner, publisher!);
  }

  private idOf(indicator: string): string {
    return this.terms.synonyms[indicator] ?? indicator;
  }

  /** The same thing said of another year, 比2022年(31起), or of a part: (含市本级87件), 其中市本级440件. */
  private narrowed({ before, unit }: Words, last: ProseReading | undefined): Meaning | null {
    // 信息5268条,全县48个新媒体: another measure counts another thing.
    if (!last || (unit !== '' && last.mention?.unit !== unit)) return null;
    const bracket = partInBracket.test(before) && scopeIn(before);
    return bracket || yearBefore.test(before) || namesScopeOnly(before)
      ? { indicator: last.indicator, applicant: last.applicant, tail: 0 }
      : null;
  }
}
