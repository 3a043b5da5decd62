/**
 * The identities between two years of one publisher: what was carried over is carried in, what is in force was in
 * force or made. The stocks at both ends must be stated; a flow that is blank adds an unknown amount, as in a sum
 * within one report.
 */
import { type Domain, OFFICIAL } from '../../domain/domain.js';
import { APPLICANT_COLUMNS } from '../../domain/forms/tables2019.js';
import type { AcrossRule } from '../../domain/identities.js';
import type { AcrossFinding, Reference, Report } from '../../model/report.js';
import { joined, NOTHING, type Text } from '../../model/words.js';
import { blanksNote, measured, settled, type Unsettled } from '../finding.js';
import { isStated } from '../interval.js';
import { assess, isPoint, sideOf } from '../sums.js';
import { ACROSS, FORM, IN_COLUMN, NOTES, NOUN, UNPLACED } from '../words.js';
import { between, type Place, unsettledBetween } from './between.js';
import { checkLastYear, claimsOnLastYear, STATEMENT } from './growth-last-year.js';
import {
  acrossRules,
  added,
  gapOf,
  given,
  type IndexedYear,
  look,
  type Pair,
  pairOf,
  type Side,
  spell,
} from './years.js';

/** Who it is. */
export interface Body {
  readonly publisher: string | null;
  readonly region_code: string | null;
}

/** Checks a year against the year before, which may be missing. Rules that the form of the year does not know are left out. */
export function checkYears(
  body: Body,
  before: IndexedYear | null,
  after: IndexedYear,
  domain: Domain = OFFICIAL,
): AcrossFinding[] {
  const pair = pairOf(before, after, domain);
  const where = {
    ...body,
    year: after.year,
    report: after.reports[0]!.source.path,
    against: before?.reports.length === 1 ? before.reports[0]!.source.path : null,
  };
  return rulesFor(after.reports, domain).flatMap((rule) =>
    rule.of === 'sentences' ? checkLastYear(rule, pair, domain, where) : checkRule(rule, pair, domain, where),
  );
}

/** What is said of a report that has no place among the years of a publisher. */
export function checkUnplaced(
  report: Report,
  why: keyof typeof UNPLACED,
  domain: Domain = OFFICIAL,
): AcrossFinding[] {
  const { publisher, region_code, year } = report.identity;
  const where = { publisher, region_code, year, report: report.source.path, against: null };
  return rulesFor([report], domain).flatMap((rule) => {
    const because = { why: UNPLACED[why], missing: [], figures: [] };
    if (rule.of === 'sentences') {
      const open = claimsOnLastYear(report, null).map(() => because);
      return unsettledBetween(rule, STATEMENT.percent, open, [], open.length, NOUN.sentences, where);
    }
    const cases = casesOf(rule);
    const open = cases.map(() => because);
    return closed(rule, { n: 'n', 'n+1': 'n+1' }, open, [], cases.length, where);
  });
}

const rulesFor = (reports: readonly Report[], domain: Domain) =>
  acrossRules(domain).rules.filter((rule) => reports.some(({ form }) => rule.forms.includes(form)));

/** One relation in one column. */
interface Case {
  readonly relation: AcrossRule['terms'][number];
  readonly column: (typeof APPLICANT_COLUMNS)[number] | null;
}

function casesOf(rule: AcrossRule): Case[] {
  const columns = rule.per_applicant ? APPLICANT_COLUMNS : [null];
  return rule.terms.flatMap((relation) => columns.map((column) => ({ relation, column })));
}

function checkRule(rule: AcrossRule, pair: Pair, domain: Domain, where: Place): AcrossFinding[] {
  const cases = casesOf(rule);
  const findings: AcrossFinding[] = [];
  const open: Unsettled[] = [];
  const references: Reference[] = [];
  const obstacle = obstacleOf(rule, pair, domain);
  for (const one of cases) {
    const result = obstacle ? { why: obstacle, missing: [], references: [] } : judge(rule, one, pair, where);
    if ('check' in result) findings.push(result);
    else {
      open.push({ why: result.why, missing: result.missing, figures: [] });
      references.push(...result.references);
    }
  }
  return [...findings, ...closed(rule, pair.years, open, references, cases.length, where)];
}

/** What keeps a rule from being applied to two years at all. */
function obstacleOf({ forms }: AcrossRule, { before, after, years }: Pair, domain: Domain): Text | null {
  if (!before) return ACROSS.no_report({ year: years.n });
  for (const { year, reports } of [before, after]) {
    const strange = reports.find(({ form }) => !forms.includes(form));
    if (strange) return ACROSS.other_form({ year, form: formText(strange, domain) });
  }
  return null;
}

const formText = ({ form }: Report, { forms }: Domain): Text =>
  form === 'prose'
    ? FORM.prose
    : (forms.find(({ id }) => id === form)?.called.said ?? FORM.unknown({ form }));

function closed(
  rule: AcrossRule,
  years: Readonly<Record<Side, number | string>>,
  open: readonly Unsettled[],
  references: readonly Reference[],
  of: number,
  where: Place,
): AcrossFinding[] {
  const statement = rule.terms.map((relation) => spell(relation, years)).join('; ');
  const noun = rule.per_applicant ? NOUN.columns : NOUN.pairs;
  return unsettledBetween(rule, statement, open, references, of, noun, where);
}

interface Open {
  readonly why: Text;
  readonly missing: readonly Text[];
  readonly references: readonly Reference[];
}

function judge(rule: AcrossRule, { relation, column }: Case, pair: Pair, where: Place): AcrossFinding | Open {
  const { rowName, measureOf } = pair.naming;
  const at = column?.id ?? null;
  const left = look(pair, relation.left, 'n+1', 1, at);
  const right = relation.right.map(({ indicator, year, sign }) =>
    look(pair, indicator, year, sign, at, year === 'n'),
  );
  const found = [left, ...right];
  const references = found.flatMap((one) => one.references);
  for (const one of found) {
    const why = gapOf(one, pair.years[one.side]);
    if (why) return { why, missing: [rowName(one.indicator)], references };
  }
  const pick = (sign: 1 | -1) => right.filter((one) => one.sign === sign).map(({ term }) => term);
  // What is taken away on the right is added on the left: a blank then adds to its side, as everywhere.
  const [a, b] = [sideOf([left.term, ...pick(-1)]), sideOf(pick(1))];
  const verdict = assess('=', a, b);
  if (verdict.status === 'not_assessable') {
    const blank = right.filter(({ term }) => !term || !isStated(term));
    const why = ACROSS.not_stated({ year: pair.years['n+1'] });
    return { why, missing: blank.map(({ indicator }) => rowName(indicator)), references };
  }
  const value = left.term!.value!;
  const expected = right.reduce((sum, { term, sign }) => sum + sign * (term?.value ?? 0), 0);
  const measure = measureOf(relation.left);
  const holds = verdict.status === 'holds';
  const rounded = holds && !(isPoint(a.range) && isPoint(b.range));
  const message = ACROSS[verdict.status]({
    place: column ? IN_COLUMN(column) : NOTHING,
    left: given(left, pair, measure),
    right: right.length === 1 ? given(right[0]!, pair, measure) : added(right, expected, pair, measure),
    difference: measured(Math.abs(value - expected), measure),
    notes: joined([rounded ? NOTES.rounded : NOTHING, blanksNote(a.blank + b.blank, holds)], NOTHING),
  });
  const finding = settled(rule, {
    status: verdict.status,
    statement: `${spell(relation, pair.years)}${column ? ` [${column.id}]` : ''}`,
    at: column?.id ?? relation.left,
    left: value,
    right: expected,
    figures: [],
    message: { en: message.en.charAt(0).toUpperCase() + message.en.slice(1), zh: message.zh },
  });
  return between(finding, where, references);
}
