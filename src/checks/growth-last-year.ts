/**
 * What a report says of its change since the year before (同比增长12.5%, 比上年增加6件), against what the report of the
 * year before says itself.
 *
 * The number that has changed must be known: as a figure of one indicator, or by the same words before a number of
 * the other report. Where that report gives several numbers for it, the one under which the sentence is true is meant.
 * Where the two may count by different definitions, a sentence that fails is unlikely, and no more.
 */
import { crossingOf } from '../forms/crosswalk.js';
import type { Domain } from '../forms/domain.js';
import type { AcrossRule } from '../forms/identities.js';
import type { AcrossFinding, Claim, Figure, FormId, Quantity, Reference, Report } from '../report.js';
import { between, type Place, unsettledBetween } from './between.js';
import { differenceOf, minus, percentAgrees } from './claims.js';
import { measured, settled, tidy, type Unsettled } from './finding.js';
import { type Interval, interval, isStated, meet } from './interval.js';
import { isPoint } from './sums.js';
import { cell, indexTable } from './table.js';
import { both, NOTHING, type Text } from './text.js';
import { ACROSS, changeZh, LAST_YEAR, NOUN, quoted } from './words.js';
import type { Pair } from './years.js';

type Said = Claim & { part: Quantity };

/** The sentences of a report that measure a change from the year before; of every year that is named, where none is given. */
export const claimsOnLastYear = ({ claims }: Report, year: number | null): Said[] =>
  claims.filter(
    (claim): claim is Said =>
      claim.kind === 'growth' &&
      claim.part !== null &&
      claim.since !== undefined &&
      (claim.since === 'year_before' || year === null || claim.since === year),
  );

/** A number of the earlier report. */
interface Earlier {
  readonly value: number;
  readonly range: Interval;
  readonly quote: string;
  readonly at: Reference;
  /** Whether both years certainly count the same thing. */
  readonly sure: boolean;
}

/** Checks the sentences of the later report, one finding each, then one for those that could not be assessed. */
export function checkLastYear(rule: AcrossRule, pair: Pair, domain: Domain, where: Place): AcrossFinding[] {
  const [report] = pair.after.reports;
  const claims = claimsOnLastYear(report!, pair.years.n);
  const findings: AcrossFinding[] = [];
  const open: Unsettled[] = [];
  for (const claim of claims) {
    const result = judge(rule, claim, pair, domain, where);
    if ('check' in result) findings.push(result);
    else open.push(result);
  }
  const references = open.flatMap(({ figures }) =>
    figures.map((figure) => ({ report: where.report, figure })),
  );
  return [
    ...findings,
    ...unsettledBetween(rule, STATEMENT.percent, open, references, claims.length, NOUN.sentences, where),
  ];
}

/** What is compared, where years are not at hand. */
export const STATEMENT = {
  percent: 'percent = (later - earlier) / earlier, the earlier as its own report gives it',
  difference: 'difference = later - earlier, the earlier as its own report gives it',
  earlier: 'earlier, as the later report names it = earlier, as its own report gives it',
};

function judge(
  rule: AcrossRule,
  claim: Said,
  pair: Pair,
  domain: Domain,
  where: Place,
): AcrossFinding | Unsettled {
  const { n } = pair.years;
  const open = (why: Text, missing: readonly Text[] = []): Unsettled => ({
    why,
    missing,
    figures: [claim.id],
  });
  if (!pair.before) return open(ACROSS.no_report({ year: n }));
  if (!isCoherent(claim)) return open(LAST_YEAR.incoherent);
  const later = pair.after.reports[0]!;
  const figures = figuresAt(later, claim.part);
  const alike = new Set(
    figures.map(({ indicator, applicant, scope }) => [indicator, applicant, scope].join()),
  );
  const figure = alike.size === 1 ? figures[0]! : null;
  const { reports } = pair.before;
  const found = reports.flatMap((report) => [
    ...byWords(claim, report),
    ...(figure ? byIndicator(figure, later, report, n, domain) : []),
  ]);
  if (found.length === 0) {
    return figure
      ? open(ACROSS.not_stated({ year: n }), [pair.naming.nameOf(figure.indicator)])
      : open(LAST_YEAR.unknown);
  }
  const told = found.flatMap((earlier) => compare(claim, earlier) ?? []);
  const best = told.find(({ holds }) => holds) ?? told.find(({ earlier }) => earlier.sure) ?? told[0];
  if (!best) return open(LAST_YEAR.from_nothing({ year: n }));
  if (!best.holds && reports.length > 1) return open(ACROSS.disagree({ year: n }));
  return tell(rule, claim, best, figure, pair, where);
}

/** Whether percentage and difference are of one number: else it is not certain which number the change is said of. */
function isCoherent(claim: Said): boolean {
  const { part, percent } = claim;
  const difference = differenceOf(claim, part, null);
  if (percent === null || difference === null) return true;
  const [now, before] = [interval(part), minus(interval(part), difference.range)];
  if (before.low <= 0) return false;
  const exact = (part.value / (part.value - difference.value) - 1) * 100;
  const range = {
    low: (now.low / before.high - 1) * 100,
    high: (now.high / before.low - 1) * 100,
    open: false,
  };
  const { holds, cut } = percentAgrees(claim, percent, exact, range);
  return holds || cut;
}

/** What came of one sentence and one number of the earlier report. */
interface Told {
  readonly of: keyof typeof STATEMENT;
  readonly earlier: Earlier;
  readonly holds: boolean;
  /** Digits cut off instead of rounded. */
  readonly cut: boolean;
  readonly stated: number;
  readonly exact: number;
  readonly rounded: boolean;
}

/** Null where nothing can be measured from it: no change is a percentage of 0. */
function compare(claim: Said, earlier: Earlier): Told | null {
  const { part, whole, percent } = claim;
  const common = { earlier, cut: false, rounded: !isPoint(earlier.range) };
  // What else the sentence says is checked within its own report.
  if (whole) {
    const holds = meet(interval(whole), earlier.range);
    return { ...common, of: 'earlier', holds, stated: whole.value, exact: earlier.value };
  }
  const now = interval(part);
  const difference = differenceOf(claim, part, null);
  if (difference) {
    const holds = meet(difference.range, minus(now, earlier.range));
    const exact = part.value - earlier.value;
    return { ...common, of: 'difference', holds, stated: difference.value, exact };
  }
  if (percent === null || earlier.range.low <= 0) return null;
  const exact = (part.value / earlier.value - 1) * 100;
  const range = {
    low: (now.low / earlier.range.high - 1) * 100,
    high: (now.high / earlier.range.low - 1) * 100,
    open: false,
  };
  return { ...common, of: 'percent', ...percentAgrees(claim, percent, exact, range), stated: percent, exact };
}

function tell(
  rule: AcrossRule,
  claim: Said,
  { of, earlier, holds, cut, stated, exact, rounded }: Told,
  figure: Figure | null,
  { years, naming }: Pair,
  where: Place,
): AcrossFinding {
  const measure = figure ? naming.measureOf(figure.indicator) : '';
  const digits = (claim.digits ?? 0) + (cut ? 2 : 0);
  const shown = of === 'percent' ? exact.toFixed(digits) : `${tidy(exact)}`;
  const about = rounded ? both('about ', '约') : NOTHING;
  const change =
    of === 'percent'
      ? both(`${about.en}${shown}%`, `${about.zh}${changeZh(shown)}`)
      : both(`${about.en}${shown}`, `${about.zh}${changeZh(shown, '', ['增加', '减少'])}`);
  const sure = earlier.sure || holds;
  const message = LAST_YEAR[holds ? 'holds' : of]({
    year: years['n+1'],
    last: years.n,
    later: tidy(claim.part.value),
    earlier: measured(earlier.value, measure),
    before: quoted(earlier.quote),
    quote: quoted(claim.quote),
    stated: tidy(stated),
    change,
    difference: measured(Math.abs(stated - exact), measure),
    notes: cut ? LAST_YEAR.cut : sure ? NOTHING : LAST_YEAR.unsure,
  });
  const finding = settled(rule, {
    status: holds ? 'holds' : 'fails',
    statement: STATEMENT[of],
    at: claim.id,
    left: stated,
    right: of === 'percent' ? Number(exact.toFixed((claim.digits ?? 0) + 2)) : exact,
    figures: [],
    message,
    severity: cut || !sure ? 'warning' : rule.severity,
  });
  return between(finding, where, [{ report: where.report, figure: claim.id }, earlier.at]);
}

/** The figures that were read from the very number. */
function figuresAt(report: Report, { value, where }: Quantity): Figure[] {
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

/** What stands before the number in its clause, without the year. */
function wordsBefore(claim: Said): string {
  const known = wordsOf.get(claim);
  if (known !== undefined) return known;
  const words = readWords(claim);
  wordsOf.set(claim, words);
  return words;
}

function readWords({ quote, part }: Said): string {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
  const [words, number] = [plain(quote), plain(part.quote)];
  const at = words.indexOf(number);
  return at < 0 ? '' : words.slice(0, at).replace(/^(?:\d{4}年|本年度?|全年|今年)/, '');
}

/** Fewer words before a number could stand before many. */
const LEAST_WORDS = 8;

/** The number that the earlier report gives in the same words, where it says them of one number only. */
function byWords(claim: Said, report: Report): Earlier[] {
  const words = wordsBefore(claim);
  if (words.length < LEAST_WORDS) return [];
  const same = report.claims.filter(
    (one): one is Said => one.kind === 'growth' && one.part !== null && wordsBefore(one as Said) === words,
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
function byIndicator(figure: Figure, later: Report, report: Report, year: number, domain: Domain): Earlier[] {
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
