/** What a sentence speaks of before any of its numbers: whom, which year, what about. */
import { DISCLOSURE, GOES_ON, OF_WHICH } from '../../domain/phrases/around.js';
import { CLASS_LIST, CLASSED_BY } from '../../domain/phrases/classes.js';
import {
  DEALT_WITH,
  NOT_OVER_DISCLOSURE,
  OTHER_DISPUTES,
  OVER_ANSWERS,
} from '../../domain/phrases/disputes.js';
import type { Topic } from '../../domain/phrases/phrase.js';
import { YEAR_IN_FIGURES } from '../../domain/phrases/time.js';
import type { Scope } from '../../model/report.js';
import { scopeIn, topicOf, yearIn } from '../scope-and-year.js';
import type { Sentence } from '../sentences.js';
import { namedBodyIn } from './named-body.js';
import { mayNameOtherTime, type Time, timeIn } from './other-time.js';
import { withOwnSite } from './own-name.js';

/** What a sentence's subject was: a list goes on after a semicolon or with 其中. */
export interface Context {
  readonly scope: Scope | null;
  readonly year: number | null;
  /** The time of what follows. */
  readonly time: Time | null;
  readonly topic: Topic | null;
  readonly paragraph: number;
}

export const NOTHING: Context = { scope: null, year: null, time: null, topic: null, paragraph: -2 };

/** What parts the sentences of a list. */
export const LIST_SIGN = ';';

const goesOn = new RegExp(GOES_ON);
const ofWhich = new RegExp(`^${OF_WHICH}`);
const yearInFigures = new RegExp(YEAR_IN_FIGURES);
const classList = CLASS_LIST.map((one) => new RegExp(one));
const classedBy = new RegExp(CLASSED_BY);
const otherDisputes = new RegExp(OTHER_DISPUTES);
const overAnswers = new RegExp(OVER_ANSWERS);
const notOverDisclosure = new RegExp(NOT_OVER_DISCLOSURE);
const dealtWith = new RegExp(DEALT_WITH);

export class Subject {
  readonly topic: Topic | null;
  readonly paragraph: number;
  private readonly goesOn: boolean;
  private said: { readonly scope: Scope | null; readonly year: number | null } | null = null;
  private isClassList: boolean | null = null;
  private mayBeOtherTime: boolean | null = null;
  /** What the words up to each index asked for are about. */
  private readonly topics = new Map<number, Topic | null>();

  /** @param list the sentence with those that its list goes on over, semicolon by semicolon */
  constructor(
    private readonly sentence: Sentence,
    private readonly section: Topic | null,
    readonly reportYear: number | null,
    private readonly before: Context,
    private readonly list: string,
    /** The sentence that follows in the paragraph. */
    private readonly next: string,
    private readonly publisher: string | null,
  ) {
    this.paragraph = sentence.paragraph;
    const lines = sentence.paragraph - before.paragraph;
    // 其中 goes on from the line above as well; a list over semicolons stays in its paragraph.
    this.goesOn =
      (lines === 0 && sentence.continues) ||
      (lines <= 1 && goesOn.test(sentence.text) && (lines === 0 || ofWhich.test(sentence.text)));
    this.topic = topicOf(sentence.text) ?? (this.goesOn ? before.topic : null) ?? section;
    if (section === 'requests' && this.topic === 'disclosure') this.topic = 'requests';
  }

  /** Whom and which year the sentence speaks of as long as nothing else is said. */
  get opening() {
    if (this.said) return this.said;
    const { text, mentions } = this.sentence;
    const opening = text.slice(0, mentions[0]?.start ?? text.length);
    const inherited = this.goesOn ? this.before.scope : null;
    const named = namedBodyIn(opening, this.publisher);
    this.said = {
      scope: scopeIn(opening) ?? (named === undefined ? inherited : named),
      year: yearIn(opening, this.reportYear) ?? (this.goesOn ? this.before.year : null),
    };
    return this.said;
  }

  /** The year of which the words up to an index speak. */
  yearAt(index: number): number | null {
    return yearIn(this.sentence.text.slice(0, index), this.reportYear) ?? this.opening.year;
  }

  /** Whether words name the year before the report's, or none. */
  isLastYear(words: string): boolean {
    const year = yearInFigures.exec(words);
    return year === null || this.reportYear === null || Number(year[0]) === this.reportYear - 1;
  }

  /** The year that a figure is compared with: the one named, or the one before the report's. */
  yearBefore(words: string): number | null {
    const named = /\d{4}/.exec(words);
    if (named) return Number(named[0]);
    return this.reportYear === null ? null : this.reportYear - 1;
  }

  /** The time that the words up to an index are of; null where they and the sentences that they go on from name none. */
  timeAt(index: number): Time | null {
    const inherited = this.goesOn ? this.before.time : null;
    this.mayBeOtherTime ??= inherited !== null || mayNameOtherTime(this.sentence.text);
    if (!this.mayBeOtherTime) return null;
    return timeIn(this.sentence.text.slice(0, index), this.reportYear) ?? inherited;
  }

  /** Whether the number at an index is not of a year by itself: of several years, of a part of one, of a plan. */
  isOfOtherTime(index: number): boolean {
    const time = this.timeAt(index);
    return time !== null && time !== 'year';
  }

  /** What the words up to a number are about: 收到申请2件,不予公开1件,行政复议0件 is about requests first. */
  topicAt(index: number): Topic | null {
    let topic = this.topics.get(index);
    if (topic === undefined) {
      topic = this.topicOfWordsUntil(index);
      this.topics.set(index, topic);
    }
    return topic;
  }

  private topicOfWordsUntil(index: number): Topic | null {
    const topic = topicOf(this.sentence.text.slice(0, index));
    // 办结12件,未发生行政复议: in a section on requests, what comes before the reviews is about requests.
    if (topic === null && this.topic === 'disputes' && this.section === 'requests') return this.section;
    // 发布信息90条,包括办理答复情况: what the list behind a number names is not what the number is of.
    if (topic === null && this.section === 'disclosure' && this.topic === 'requests') return this.section;
    if (topic === null || topic === this.topic) return this.topic;
    return this.section === 'requests' && topic === 'disclosure' ? 'requests' : topic;
  }

  /** Whether the list that the sentence stands in tells how documents are classed. */
  get isOfClasses(): boolean {
    this.isClassList ??= classedBy.test(this.list) || classList.every((pattern) => pattern.test(this.list));
    return this.isClassList;
  }

  /** Whether another sentence of the list that the sentence stands in says so. */
  saysBeside(pattern: RegExp): boolean {
    const others = this.list.split(LIST_SIGN).filter((one) => one !== this.sentence.text);
    return [...others, this.next].some(
      (one) => !ofWhich.test(one) && pattern.test(withOwnSite(one, this.publisher)),
    );
  }

  /** Reviews and lawsuits are of every kind; those that count are over disclosure. */
  get isOverDisclosure(): boolean {
    if (notOverDisclosure.test(this.list)) return false;
    if (this.list.includes(DISCLOSURE) || overAnswers.test(this.list)) return true;
    if (otherDisputes.test(this.list)) return false;
    if (this.section === 'disputes' || this.section === 'requests') return true;
    return scopeIn(this.list) !== 'area' && !dealtWith.test(this.list);
  }

  /** What the next sentence goes on from. */
  context(): Context {
    const { text, paragraph } = this.sentence;
    const { scope, year } = this.opening;
    return { scope, year, time: this.timeAt(text.length), topic: this.topic, paragraph };
  }
}
