/** What says in a sentence that a number is of an indicator. */
import type { Applicant } from '../../model/report.js';

/** Measure words with which each kind of thing is counted. */
export const MEASURES = {
  items: ['条', '件', '份', '篇', '次', '期', '项', '则', '个', ''],
  posts: ['条', '件', '篇', '期'],
  /** Where no word says what is counted: an account publishes issues of several pieces. */
  single: ['条', '件', '篇'],
  requests: ['件', '条', '项', '起', '宗', '份', '封', '例', '个', '次', '人次', ''],
  petitions: ['件', '起', '宗', '份', '封', '例', '人次'],
  cases: ['件', '起', '宗', '条', '份', '次', '例', '个', '项', ''],
  times: ['次', '场', '期', '场次', '个', '件', '条', ''],
  /** What takes place: 在线访谈1条 is a class of what was disclosed. */
  events: ['次', '场', '期', '场次', '个', '件', ''],
  // 新闻发布会6条 is a class of what was disclosed.
  sessions: ['次', '场', '场次', '期'],
  gatherings: ['次', '场', '场次', '期', '个'],
  /** What an organ answered to: 回应关切2条 may be a class, but 件 and 起 are matters. */
  concerns: ['次', '件', '起', '场'],
  pieces: ['篇', '份', '条', '件', '次', '个', '期', '项', '则', ''],
  /** With a word that says that persons are counted. */
  persons: ['人', '名', '位'],
  people: ['人', '名', '位', '人次', ''],
  places: ['个', '处'],
  money: ['元', '万元', '亿元'],
  documents: ['件', '个', '份', '部', '项', '条', '篇', ''],
} as const;

export type Topic = 'requests' | 'disputes' | 'disclosure';

/** What must hold around a number beside the words that name what it counts. */
export interface Conditions {
  /** What the section or the sentence must be about. */
  readonly topic?: Topic;
  /** Words that must stand in the sentence before the number. */
  readonly about?: string;
  /** Words in the number's own clause under which it means something else. */
  readonly unless?: string;
  /** The same for the whole sentence before the number. */
  readonly unlessBefore?: string;
  /** The same for the words of the sentence behind the number. */
  readonly unlessBehind?: string;
  /** The same for each of the other sentences of a list that semicolons part. */
  readonly unlessBeside?: string;
  /** The year that the words name, if they name one, must be the one before the report's: 2017年结转1件. */
  readonly lastYear?: true;
  /** The words are the name of a class of documents too: not read in a list of classes. */
  readonly classed?: true;
  /** Not read where the number's own words name a channel: its number is not the total. */
  readonly ofNoChannel?: true;
}

export interface Phrase extends Conditions {
  readonly indicator: string;
  /** Who asked, where the words say it. */
  readonly applicant?: Applicant;
  /** Pattern for the words before the number; matched at their end, small words (数, 共, 为 …) may follow it. */
  readonly before: string;
  /** Pattern for the words behind the number, from there on. */
  readonly after?: string;
  readonly measure: keyof typeof MEASURES;
}
