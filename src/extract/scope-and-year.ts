/** What words say beside the number: whom it is of, of which year, and what the sentence is about. */
import { OF_WHICH } from '../domain/phrases/around.js';
import { YEAR } from '../domain/phrases/numbers.js';
import type { Topic } from '../domain/phrases/phrase.js';
import { ORDERED_BY, SCOPES } from '../domain/phrases/scope.js';
import { NAMED_BY_YEAR, YEARS } from '../domain/phrases/time.js';
import { CLASSES, HEADINGS, TOPICS } from '../domain/phrases/topics.js';
import type { Scope } from '../model/report.js';
import { matches } from './matches.js';
import { AnchorIndex, anyAnchor, needsOf } from './required-words.js';

/** One scan for all scopes, so that 县市区政府 is not also read as 区政府. */
const scopePattern = new RegExp(SCOPES.map(({ scope, words }) => `(?<${scope}>${words})`).join('|'), 'g');
const CLASS = 'class';
const classes = new RegExp(CLASSES, 'g');
/** What tells the topic, and names of classes, which do not: of most words nothing need be tried. */
const topics = new AnchorIndex<{ readonly topic: Topic | typeof CLASS; readonly pattern: RegExp }>([
  { needs: needsOf(CLASSES), item: { topic: CLASS, pattern: classes } },
  ...TOPICS.map(({ topic, words }) => ({
    needs: needsOf(words),
    item: { topic, pattern: new RegExp(words) },
  })),
]);
const orderedBy = new RegExp(ORDERED_BY, 'g');

const leads = new RegExp(`^[),、;]*(?:${OF_WHICH}[,:]?)*`);

/** What every name of a body holds one of. */
const BODY = anyAnchor(SCOPES.map(({ words }) => words));

/** Whom the words speak of, or null. */
export function scopeIn(words: string): Scope | null {
  if (!BODY.test(words)) return null;
  const named = matches(scopePattern, words.replace(orderedBy, '')).map(
    (match) => SCOPES.find(({ scope }) => match.groups?.[scope])!.scope,
  );
  // Bodies of several kinds in one list, or a list that opens with the area, are the whole area.
  if (new Set(named).size > 1 && (named[0] === 'area' || !named.includes('area'))) return 'area';
  return named.at(-1) ?? null;
}

/** Whether the words before a number name a body and say nothing else: ,其中市本级 */
export function namesScopeOnly(words: string): boolean {
  if (!BODY.test(words)) return false;
  const body = words.replace(leads, '');
  return body !== '' && matches(scopePattern, body).some((match) => match[0] === body);
}

const years = new RegExp(YEARS, 'g');

const NAMED = new RegExp(NAMED_BY_YEAR, 'g');
/** What every paper that is called by a year has one of. */
const PAPER = anyAnchor([NAMED_BY_YEAR]);

/** What is said in brackets ends with them: 收到12件(去年8件),其中网络申请9件. */
const CLOSED = /\([^()]*\)/g;

/**
 * The year that the words before a number name last, in figures or as 上年 and 今年 from the report's year on; a
 * date inside the year is no such name.
 */
export function yearIn(words: string, reportYear: number | null): number | null {
  if (!words.includes(YEAR)) return null;
  const own = words.includes('(') ? words.replace(CLOSED, '') : words;
  const said = PAPER.test(own) ? own.replace(NAMED, '') : own;
  const last = matches(years, said).at(-1)?.groups;
  if (last?.named) return Number(last.named);
  return last?.before && reportYear ? reportYear - 1 : last?.same ? reportYear : null;
}

const headings = HEADINGS.map(({ topic, words }) => ({ topic, pattern: new RegExp(words) }));

/** What a heading is about, or null. */
export const headingTopic = (heading: string): Topic | null =>
  topicOf(heading) ?? headings.find(({ pattern }) => pattern.test(heading))?.topic ?? null;

/** What a heading or a sentence is about, or null. */
export function topicOf(text: string): Topic | null {
  let signs = topics.in(text);
  let words = text;
  if (signs[0]?.topic === CLASS) {
    words = text.replace(classes, '');
    if (words !== text) signs = topics.in(words);
  }
  for (const { topic, pattern } of signs) if (topic !== CLASS && pattern.test(words)) return topic;
  return null;
}
