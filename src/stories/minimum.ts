/**
 * What a headline must rest on. Below it a title says what is shown, and that it is too few for a statement; a
 * share of fewer cases than `share` is not drawn beside others.
 */
import { say } from '../model/language.js';
import type { Noun } from '../model/nouns.js';
import { type Text, template } from '../model/words.js';
import { firstOfEach, manyOf } from './told.js';

export const MINIMUM = {
  /** Over all reports: so many publishers, reports, and cases (requests, reviews, …) taken together. */
  publishers: 5,
  reports: 8,
  cases: 50,
  /** Over the years of one publisher: so many years with a number, and in one of them at least so many cases. */
  years: 3,
  in_a_year: 20,
  /** Of a count that is drawn over the years: a strip of zeros and ones is a sentence. */
  strip: 5,
  /** Of a share that is drawn: one case more or less must not move it by more than a tenth. */
  share: 10,
  /** Of the 31 provinces, for a map. */
  provinces: 8,
} as const;

/** What a statement rests on. */
export interface Rests {
  readonly publishers: number;
  readonly reports: number;
  readonly cases: number;
  /** A row of each publisher and of each report. */
  readonly rows: { readonly publishers: readonly object[]; readonly reports: readonly object[] };
}

interface Case {
  readonly who: string;
  readonly file: string;
  readonly cases: number;
}

/** @param rows each with the row of a table that it is of, by which pages lead to it */
export const restsOn = (rows: readonly (Case & { readonly row: object })[]): Rests => ({
  publishers: new Set(rows.map(({ who }) => who)).size,
  reports: new Set(rows.map(({ file }) => file)).size,
  cases: rows.reduce((sum, { cases }) => sum + cases, 0),
  rows: {
    publishers: firstOfEach(rows, ({ who }) => who).map(({ row }) => row),
    reports: firstOfEach(rows, ({ file }) => file).map(({ row }) => row),
  },
});

/** The reports and publishers that a statement rests on, as numbers that lead to them. */
export const toldRests = ({ rows }: Rests, noun: Noun = 'report') => ({
  reports: manyOf(rows.reports, noun),
  publishers: manyOf(rows.publishers, 'publisher'),
});

/** Whether a headline may speak of them together. */
export const isEnough = ({ publishers, reports, cases }: Omit<Rests, 'rows'>): boolean =>
  publishers >= MINIMUM.publishers && reports >= MINIMUM.reports && cases >= MINIMUM.cases;

/**
 * `Requests by channel: 2 reports of 2 publishers are too few for a statement`.
 * @param shown how many reports are drawn, where these are more: the others count something else
 */
export function tooFew(what: Text | string, rests: Rests, shown = rests.reports): string {
  const { reports } = rests;
  const alike = shown > reports;
  const words = alike ? TOO_FEW.alike : reports === 1 ? TOO_FEW.one : TOO_FEW.more;
  return say(
    words({
      what,
      ...toldRests(rests, alike ? 'comparable report' : 'report'),
      are: reports === 1 ? 'is' : 'are',
    }),
  );
}

const TOO_FEW = {
  one: template('{what}: {reports} is too few for a statement', '{what}：仅有{reports}，不足以作出判断'),
  more: template(
    '{what}: {reports} of {publishers} are too few for a statement',
    '{what}：仅有{publishers}的{reports}，不足以作出判断',
  ),
  alike: template(
    '{what}: {reports} of {publishers} {are} too few for a statement',
    '{what}：口径一致的仅有{publishers}的{reports}，不足以作出判断',
  ),
};

/** The one publisher that supplies more than half of the cases; null where none does. */
export function leaderOf(rows: readonly Case[]): string | null {
  const all = rows.reduce((sum, { cases }) => sum + cases, 0);
  const own = new Map<string, number>();
  for (const { who, cases } of rows) own.set(who, (own.get(who) ?? 0) + cases);
  if (own.size < 2 || all === 0) return null;
  const [who, most] = [...own].reduce((best, next) => (next[1] > best[1] ? next : best));
  return most / all > 0.5 ? who : null;
}
