/** Which number of the earlier report a change is measured from: by its indicator, or by the words before it. */
import { crossingOf } from '../../domain/crosswalk.js';
import type { Domain } from '../../domain/domain.js';
import { FOUR_FIGURES, LEADING_TIME } from '../../domain/report-years.js';
import type { Claim, Figure, FormId, Quantity, Reference, Report } from '../../model/report.js';
import { type Interval, interval, isStated } from '../interval.js';
import { cell, indexTable } from '../table.js';

/** A change of a number that is stated. */
export type Said = Claim & { part: Quantity };

/** A number of the earlier report. */
export interface Earlier {
  readonly value: number;
  readonly range: Interval;
  readonly quote: string;
  readonly at: Reference;
  /** Whether both years certainly count the same thing. */
  readonly sure: boolean;
}

/** The figures that were read from the very number. */
export function figuresAt(report: Report, { value, where }: Quantity): Figure[] {
  return report.figures.filter(
    (figure) =>
      figure.via === 'prose' &&
      figure.value === value &&
      (figure.year ?? report.identity.year) === report.identity.year &&
      figure.where.block === where.block &&
      figure.where.row === where.row &&
      figure.where.column === where.column &&
      figure.where.start <= where.start &&
      figure.where.end >= where.end,
  );
}

const wordsOf = new WeakMap<Said, string>();

/** What stands before the number in its clause, without the year of the report; '' where another year is named. */
function wordsBefore(claim: Said, year: number | null): string {
  const known = wordsOf.get(claim);
  if (known !== undefined) return known;
  const words = readWords(claim, year);
  wordsOf.set(claim, words);
  return words;
}

function readWords({ quote, part }: Said, year: number | null): string {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
  const [words, number] = [plain(quote), plain(part.quote)];
  const at = words.indexOf(number);
  if (at < 0) return '';
  const before = words
    .slice(0, at)
    .replace(LEADING_TIME, (said, named) => (named && Number(named) !== year ? said : ''));
  return FOUR_FIGURES.test(before) ? '' : before;
}

/** Fewer words before a number could stand before many. */
const LEAST_WORDS = 8;

/** The number that the earlier report gives in the same words, where it says them of one number only. */
export function byWords(claim: Said, later: Report, report: Report): Earlier[] {
  const words = wordsBefore(claim, later.identity.year);
  if (words.length < LEAST_WORDS) return [];
  const same = report.claims.filter(
    (one): one is Said =>
      one.kind === 'growth' && one.part !== null && wordsBefore(one as Said, report.identity.year) === words,
  );
  return new Set(same.map(({ part }) => part.value)).size === 1 ? [ofClaim(same[0]!, report)] : [];
}

const ofClaim = ({ id, part }: Said, { source }: Report): Earlier => ({
  value: part.value,
  range: interval(part),
  quote: part.quote.trim(),
  at: { report: source.path, figure: id },
  sure: true,
});

/** What the earlier report gives for the same indicator, of the same scope: its sentences, then its table. */
export function byIndicator(
  figure: Figure,
  later: Report,
  report: Report,
  year: number,
  domain: Domain,
): Earlier[] {
  const of = (found: Figure & { value: number }, sure: boolean): Earlier => ({
    value: found.value,
    range: interval(found),
    quote: found.quote.trim(),
    at: { report: report.source.path, figure: found.id },
    sure,
  });
  const said = report.figures.filter(
    (one): one is Figure & { value: number } =>
      one.via === 'prose' &&
      isStated(one) &&
      one.indicator === figure.indicator &&
      one.applicant === figure.applicant &&
      (one.year ?? report.identity.year) === year &&
      (one.scope === figure.scope || (isWide(one) && isWide(figure))),
  );
  // A scope that is not said may be another one.
  const sentences = said.map((one) => of(one, one.scope !== null && one.scope === figure.scope));
  const only = new Set([figure.indicator]);
  const column = figure.applicant ?? 'total';
  const printed = cell(indexTable(report, only), figure.indicator, column);
  const compared = comparability(figure.indicator, report.form, later.form, domain);
  if (!isWide(figure) || !printed || !isStated(printed) || compared === null) return sentences;
  const own = cell(indexTable(later, only), figure.indicator, column);
  const isTables = own !== undefined && isStated(own) && own.value === figure.value;
  return [...sentences, of(printed, isTables && compared === 'exact')];
}

const isWide = ({ scope }: Figure): boolean => scope === null || scope === 'area';

/** How far a row compares between two forms; null where it does not, or nobody says. */
function comparability(
  indicator: string,
  from: FormId,
  to: FormId,
  { crosswalk }: Domain,
): 'exact' | 'approximate' | null {
  if (from === 'prose' || to === 'prose') return 'approximate';
  if (from === to) return 'exact';
  const row = (expression: string | null | undefined) => expression?.replace(/@total$/, '');
  const series = crosswalk.find(
    ({ by_form }) => row(by_form[from]) === indicator && row(by_form[to]) === indicator,
  );
  const found = series && crossingOf(series, from, to).comparability;
  return found === 'exact' || found === 'approximate' ? found : null;
}
