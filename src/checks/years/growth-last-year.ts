/**
 * What a report says of its change since the year before (同比增长12.5%, 比上年增加6件), against what the report of the
 * year before says itself.
 *
 * The number that has changed must be known: as a figure of one indicator, or by the same words before a number of
 * the other report. Where that report gives several numbers for it, the one under which the sentence is true is meant.
 * Where the two may count by different definitions, a sentence that fails is unlikely, and no more.
 */
import type { Domain } from '../../domain/domain.js';
import type { AcrossRule } from '../../domain/identities.js';
import type { AcrossFinding, Figure, Report } from '../../model/report.js';
import { both, NOTHING, type Text } from '../../model/words.js';
import { differenceOf, minus, percentAgrees } from '../claims.js';
import { measured, settled, type Unsettled, written } from '../finding.js';
import { interval, meet } from '../interval.js';
import { isPoint } from '../sums.js';
import { ACROSS, changeZh, LAST_YEAR, MORE_OR_LESS, NOUN, quoted, ROUNDLY } from '../words.js';
import { between, type Place, unsettledBetween } from './between.js';
import { byIndicator, byWords, type Earlier, figuresAt, type Said } from './earlier-number.js';
import type { Pair } from './years.js';

/** The sentences of a report that measure a change from the year before; of every year that is named, where none is given. */
export const claimsOnLastYear = ({ claims }: Report, year: number | null): Said[] =>
  claims.filter(
    (claim): claim is Said =>
      claim.kind === 'growth' &&
      claim.part !== null &&
      claim.since !== undefined &&
      (claim.since === 'year_before' || year === null || claim.since === year),
  );

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
    ...byWords(claim, later, report),
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
  const shown = of === 'percent' ? exact.toFixed(digits) : written(exact);
  const about = rounded ? ROUNDLY : NOTHING;
  const change =
    of === 'percent'
      ? both(`${about.en}${shown}%`, `${about.zh}${changeZh(shown)}`)
      : both(`${about.en}${shown}`, `${about.zh}${changeZh(shown, '', MORE_OR_LESS)}`);
  const sure = earlier.sure || holds;
  const message = LAST_YEAR[holds ? 'holds' : of]({
    year: years['n+1'],
    last: years.n,
    later: written(claim.part.value),
    earlier: measured(earlier.value, measure),
    before: quoted(earlier.quote),
    quote: quoted(claim.quote),
    stated: written(stated),
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
