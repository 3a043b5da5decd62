/** The year that a report is on: what the page names, weighed against its dates. */
import { LAST_REPORT_YEAR } from '../../domain/forms/forms.js';
import {
  A_YEAR,
  CENTURY,
  COUNTS_IN,
  OF_STATISTICS,
  ONWARDS,
  PUBLISHES,
  SINCE,
  STATISTICS_FORM,
  UNTIL,
  YEAR_CHARACTER,
} from '../../domain/report-years.js';
import type { Evidence } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { digitByDigit } from '../number.js';
import type { Sentence } from '../sentences.js';
import { damagedPeriodYear, type Period } from './dates.js';
import type { Title } from './title.js';

/** 2024年共…, 2024年,我局… tell the year that an agency counts in; 自2017年起 tells rather another one. */
function weightOf(text: string, start: number, end: number): number {
  if (SINCE.test(text.slice(0, start)) || ONWARDS.test(text.slice(end, end + 2))) return 0.5;
  return COUNTS_IN.test(text.slice(end, end + 3)) ? 2 : 1;
}

/** The year that the sentences speak of most. */
function yearOfProse(sentences: readonly Sentence[]): { year: number; quote: string } | null {
  const counts = new Map<number, { count: number; quote: string }>();
  for (const { text } of sentences) {
    if (!text.includes(YEAR_CHARACTER)) continue;
    for (const match of text.matchAll(A_YEAR)) {
      const said = digitByDigit(match[1]!)!;
      const year = said < CENTURY ? CENTURY + said : said;
      const known = counts.get(year);
      const weight = weightOf(text, match.index!, match.index! + match[0].length);
      if (known) known.count += weight;
      else counts.set(year, { count: weight, quote: text.slice(match.index!, match.index! + 24) });
    }
  }
  const ranked = [...counts].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  const first = ranked[0];
  if (!first || (ranked[1] && ranked[1][1].count === first[1].count)) return null;
  return { year: first[0], quote: first[1].quote };
}

/** A year that something on the page names. */
interface Named {
  readonly year: number;
  readonly from: Evidence['from'];
  readonly quote: string;
}

function namedYears(
  flow: Flow,
  sentences: readonly Sentence[],
  title: Title | null,
  period: Period | null,
  always: boolean,
): Named[] {
  const named: Named[] = [];
  const add = (year: number | null | undefined, from: Evidence['from'], quote: string) => {
    if (year) named.push({ year, from, quote });
  };
  const text = flow.tight;
  add(title?.year, 'title', title?.text ?? '');
  if (period) add(Number(period.to.slice(0, 4)), 'period', period.quote);
  const damaged = period ? null : damagedPeriodYear(text);
  if (damaged) add(damaged, 'period', OF_STATISTICS.exec(text)?.[0] ?? '');
  const form = STATISTICS_FORM.exec(text);
  add(form ? Number(form[1]) : null, 'statistics_form', form?.[0] ?? '');
  const opening = PUBLISHES.exec(text.slice(0, 3000));
  add(opening ? Number(opening[1]) : null, 'opening', opening?.[0] ?? '');
  if (always || named.length === 0) {
    const until = UNTIL.exec(text);
    add(until ? Number(until[1]) : null, 'period', until?.[0] ?? '');
  }
  if (always || named.length === 0) {
    // The title is a sentence of the text as well, and one thing is no second witness.
    const others = sentences.filter(
      ({ text: said }) => !title || !said.replace(/\s/g, '').includes(title.text),
    );
    const prose = yearOfProse(always ? others : sentences);
    add(prose?.year, 'prose', prose?.quote ?? '');
  }
  return named;
}

/** A report is put up in the year after its own, or late in its own; a slip of one year is told as a conflict. */
const AFTER_ITS_DATES = 1;

export interface Year {
  readonly year: number | null;
  /** All that are named, the one that counts first. */
  readonly years: readonly number[];
  readonly evidence: readonly Evidence[];
  /** Years that cannot be believed: beyond any report, or later than the paper itself. */
  readonly disbelieved: readonly number[];
}

/**
 * The year that the report is on.
 * @param latest the last of the dates that the page and its signature give, as ISO; null where there is none
 */
export function findYear(
  flow: Flow,
  sentences: readonly Sentence[],
  title: Title | null,
  period: Period | null,
  latest: string | null,
): Year {
  const last = latest === null ? Infinity : Number(latest.slice(0, 4)) + AFTER_ITS_DATES;
  const told = (named: readonly Named[], disbelieved: readonly number[]): Year => ({
    year: named[0]?.year ?? null,
    years: named.map(({ year }) => year),
    evidence: named.map(({ from, quote }) => ({ field: 'year', from, quote })),
    disbelieved: [...new Set(disbelieved)],
  });
  const named = namedYears(flow, sentences, title, period, false);
  const first = named[0];
  if (!first || (first.year <= last && first.year <= LAST_REPORT_YEAR)) return told(named, []);
  // What else names a year now counts as well; two things that agree outweigh the dates.
  const all = namedYears(flow, sentences, title, period, true).filter(({ year }) => year <= LAST_REPORT_YEAR);
  const sensible = all.filter(({ year }) => year <= last);
  const times = (year: number) => all.filter((one) => one.year === year).length;
  // A year that a sentence alone names may be that of anything, but where the dates lie beside it.
  const near = (year: number) => year >= last - 1 - AFTER_ITS_DATES;
  const counts = sensible.find(({ from, year }) => from !== 'prose' || near(year))?.year;
  // The dates are a witness too, for the year that they allow.
  const against = counts === undefined ? 0 : times(counts);
  if (times(first.year) > against + 1) return told(all, []);
  const disbelieved = named.map(({ year }) => year).filter((year) => year > last || year > LAST_REPORT_YEAR);
  if (counts === undefined) return told([], disbelieved);
  return told(
    [...sensible.filter(({ year }) => year === counts), ...sensible.filter(({ year }) => year !== counts)],
    disbelieved,
  );
}
