/** The statutory assessment: each criterion applied to each report. A profile, not a league table. */
import {
  ADDS_UP,
  COMPLETE,
  type CriterionRule,
  FORM_OF_YEAR,
  HAS_SECTIONS,
  HAS_TABLES,
  LAST_YEAR,
  PRESCRIBED_FORMS,
  REQUIRED_SECTIONS,
  TABLE_LABELS,
  type Words,
} from '../forms/assessment.js';
import { type Domain, OFFICIAL } from '../forms/domain.js';
import type { Form } from '../forms/form.js';
import { SECTIONS } from '../forms/sections.js';
import type { Assessment, Figure, Finding, Judgement, Report, Support } from '../report.js';
import { judgeTime } from './assess-time.js';
import { inForce, judged, listed } from './judgement.js';

/** What a check between this report and that of the year before found, as a corpus gives it. */
export type AcrossLike = Pick<Finding, 'check' | 'status' | 'message' | 'review'> & {
  /** Path of the later report. */
  readonly report: string;
  /** Path of the earlier one; null where there is none. */
  readonly against: string | null;
};

export interface AssessOptions {
  /** Findings between years; without them no report can be set against the one before. */
  readonly across?: readonly AcrossLike[];
  readonly domain?: Domain;
}

/** The profile of every report; files that are no reports have none. Pure. */
export function assess(reports: readonly Report[], options: AssessOptions = {}): Assessment[] {
  const across = new Map<string, AcrossLike[]>();
  for (const finding of options.across ?? []) {
    across.set(finding.report, [...(across.get(finding.report) ?? []), finding]);
  }
  const domain = options.domain ?? OFFICIAL;
  return reports
    .filter(({ status }) => status === 'report')
    .map((report) => ({
      report,
      judgements: [
        judgeTime(report),
        judgeSections(report),
        judgeForm(report, domain),
        judgeTables(report, domain),
        judgeCells(report, domain),
        judgeSums(report, domain),
        judgeLastYear(across.get(report.source.path) ?? [], report, domain),
      ],
    }));
}

/** Whether something may be missing from the file that was in the report. */
const warned = ({ warnings }: Report, ...codes: readonly string[]) =>
  warnings.some(({ code }) => codes.includes(code));

/** Whether the file is seen to hold the report to its end: the last section or an annex. A signature may stand on top. */
function endsWhole(report: Report, sections: readonly string[]): boolean {
  const last = sections.at(-1);
  return !warned(report, 'truncated') && report.sections.some(({ id }) => id === last || id === 'annex');
}

/** What shows that a section is there: its heading, one of its figures, or a row of its table that no indicator takes. */
function traceOf(id: string, { sections, figures, unmapped }: Report): Support | null {
  const heading = sections.find((section) => section.id === id);
  if (heading) return { kind: 'words', id: null, quote: heading.quote };
  const rule = SECTIONS.find((section) => section.id === id);
  if (!rule || rule.indicators.length === 0) return null;
  const figure = figures.find(
    ({ indicator, value }) => value !== null && rule.indicators.some((start) => indicator.startsWith(start)),
  );
  if (figure) return { kind: 'figure', id: figure.id, quote: figure.quote };
  const words = new RegExp(rule.heading);
  const row = unmapped.find(({ cells }) => cells.some((cell) => words.test(cell)));
  return row ? { kind: 'words', id: null, quote: row.cells.join(' | ') } : null;
}

function judgeSections(report: Report): Judgement {
  const { year } = report.identity;
  const say = (status: Judgement['status'], words: Words, rest: Parameters<typeof judged>[3] = {}) =>
    judged(HAS_SECTIONS, status, words, rest);
  const { says } = HAS_SECTIONS;
  if (year === null) return say('not_assessable', says.no_year);
  const rule = inForce(REQUIRED_SECTIONS, year);
  if (!rule) return say('not_assessable', says.no_rule, { slots: { year } });
  const evidence: Support[] = [];
  const missing: string[] = [];
  for (const id of rule.sections) {
    const found = traceOf(id, report);
    if (found) evidence.push(found);
    else missing.push(id);
  }
  const of = rule.sections.length;
  const count = evidence.length;
  const names = listed(missing, (id) => {
    const section = SECTIONS.find((one) => one.id === id);
    return { en: section?.label_en ?? id, zh: section?.label_zh ?? id };
  });
  const slots = {
    ...{ of, count },
    ...{ missing: names.en, missing_zh: names.zh },
    ...{ source: rule.source.en, source_zh: rule.source.zh },
  };
  const rest = { slots, evidence, part: count, whole: of };
  if (missing.length === 0) return say('met', says.met, rest);
  if (report.sections.length === 0) return say('not_assessable', says.no_headings, { slots });
  if (!endsWhole(report, rule.sections)) return say('not_assessable', says.cut, rest);
  return say('not_met', says.not_met, rest);
}

function judgeForm(report: Report, { forms }: Domain): Judgement {
  const { says } = FORM_OF_YEAR;
  const { year } = report.identity;
  if (year === null) return judged(FORM_OF_YEAR, 'not_assessable', says.no_year);
  const prescribed = inForce(PRESCRIBED_FORMS, year)?.form;
  if (!prescribed) return judged(FORM_OF_YEAR, 'not_assessable', says.none, { slots: { year } });
  const cell = report.figures.find(({ via }) => via === 'table');
  if (!cell) return judged(FORM_OF_YEAR, 'not_assessable', says.no_tables);
  if (report.form === 'prose') return judged(FORM_OF_YEAR, 'not_assessable', says.own);
  const basis = forms.find(({ id }) => id === prescribed)?.basis ?? prescribed;
  const slots = { form: report.form, basis, year, prescribed };
  const evidence: Support[] = [{ kind: 'figure', id: cell.id, quote: cell.quote }];
  return report.form === prescribed
    ? judged(FORM_OF_YEAR, 'met', says.met, { slots, evidence })
    : judged(FORM_OF_YEAR, 'not_met', says.not_met, { slots, evidence });
}

/** The cells of a table, as the form prints it. */
const targetsOf = (table: Form['tables'][number]) =>
  (table.kind === 'lines' ? table.lines.flatMap(({ cells }) => cells) : table.cells).filter(
    (target) => target !== null,
  );
const keyOf = ({ indicator, applicant }: Pick<Figure, 'indicator' | 'applicant'>) =>
  applicant === null ? indicator : `${indicator}@${applicant}`;

/** The cells that stand in the report's tables, read or not. Values computed here are none. */
function cellsIn({ figures }: Report): ReadonlyMap<string, Figure> {
  const cells = new Map<string, Figure>();
  for (const figure of figures) {
    if (figure.via !== 'table' || figure.state === 'derived') continue;
    const key = keyOf(figure);
    if (!cells.has(key)) cells.set(key, figure);
  }
  return cells;
}

function judgeTables(report: Report, { forms }: Domain): Judgement {
  const { says } = HAS_TABLES;
  const { year } = report.identity;
  const form = forms.find(({ id }) => id === report.form);
  const cells = cellsIn(report);
  if (!form || cells.size === 0) {
    if (year === null) return judged(HAS_TABLES, 'not_assessable', says.no_year);
    const prescribed = inForce(PRESCRIBED_FORMS, year)?.form;
    if (!prescribed) return judged(HAS_TABLES, 'not_assessable', says.none, { slots: { year } });
    if (cells.size > 0) return judged(HAS_TABLES, 'not_assessable', says.own);
    // A heading or an annex speaks of tables that are not in this file.
    const announced = warned(report, 'tables_missing') || report.sections.some(({ id }) => id === 'annex');
    const whole = endsWhole(report, inForce(REQUIRED_SECTIONS, year)?.sections ?? []);
    return announced || !whole
      ? judged(HAS_TABLES, 'not_assessable', says.none_read)
      : judged(HAS_TABLES, 'not_met', says.absent, { slots: { form: prescribed, year } });
  }
  const evidence: Support[] = [];
  const missing: string[] = [];
  for (const table of form.tables) {
    const found = targetsOf(table).find((target) => cells.has(keyOf(target)));
    const figure = found && cells.get(keyOf(found));
    if (figure) evidence.push({ kind: 'figure', id: figure.id, quote: figure.quote });
    else missing.push(table.id);
  }
  const of = form.tables.length;
  const count = evidence.length;
  const names = listed(missing, (id) => TABLE_LABELS[id] ?? { en: id, zh: id });
  const slots = { form: form.id, of, count, missing: names.en, missing_zh: names.zh };
  const rest = { slots, evidence, part: count, whole: of };
  if (missing.length === 0) return judged(HAS_TABLES, 'met', says.met, rest);
  return warned(report, 'tables_missing', 'truncated')
    ? judged(HAS_TABLES, 'not_assessable', says.lost, rest)
    : judged(HAS_TABLES, 'not_met', says.not_met, rest);
}

/** Of the tables that are there: how many cells say something. */
function judgeCells(report: Report, { forms, indicators }: Domain): Judgement {
  const { says } = COMPLETE;
  const form = forms.find(({ id }) => id === report.form);
  const cells = cellsIn(report);
  const tables = (form?.tables ?? [])
    .map((table) => [...new Map(targetsOf(table).map((target) => [keyOf(target), target])).values()])
    .filter((targets) => targets.some((target) => cells.has(keyOf(target))));
  const targets = tables.flat();
  if (targets.length === 0) return judged(COMPLETE, 'not_assessable', says.no_tables);
  const empty: string[] = [];
  const evidence: Support[] = [];
  let unread = 0;
  for (const target of targets) {
    const figure = cells.get(keyOf(target));
    if (figure?.state === 'unreadable') unread++;
    else if (!figure || figure.state === 'blank') {
      empty.push(target.indicator);
      if (figure && evidence.length < MOST_EXAMPLES) {
        evidence.push({ kind: 'figure', id: figure.id, quote: figure.quote });
      }
    }
  }
  const of = targets.length;
  const count = of - empty.length - unread;
  const names = listed([...new Set(empty)].slice(0, MOST_EXAMPLES), (id) => {
    const indicator = indicators.find((one) => one.id === id);
    return { en: indicator?.label_en ?? id, zh: indicator ? `“${indicator.label_zh}”` : id };
  });
  const slots = {
    ...{ of, count, unread, empty: empty.length },
    // Never 100% where a cell is empty.
    percent: (Math.floor((count / of) * 1000) / 10).toFixed(1),
    ...{ missing: names.en, missing_zh: names.zh },
  };
  const rest = { slots, evidence, part: count, whole: of };
  if (empty.length > 0) return judged(COMPLETE, 'not_met', says.not_met, rest);
  return unread > 0
    ? judged(COMPLETE, 'not_assessable', says.unreadable, rest)
    : judged(COMPLETE, 'met', says.met, rest);
}

const MOST_EXAMPLES = 3;

const checkName = (id: string, { identities }: Domain): Words => {
  const rule = identities.find((identity) => identity.id === id);
  return { en: rule?.label_en ?? id, zh: rule ? `“${rule.label_zh}”` : id };
};

/** Rules that are merely plausible are no part of it. */
function judgeSums({ findings }: Report, domain: Domain): Judgement {
  const { says } = ADDS_UP;
  const firm = findings.filter(({ severity }) => severity === 'error');
  const made = firm.filter(({ status }) => status !== 'not_assessable');
  return judgeFindings(
    ADDS_UP,
    says,
    made,
    { open: firm.reduce((sum, { status, cases }) => sum + (status === 'not_assessable' ? cases : 0), 0) },
    domain,
  );
}

function judgeLastYear(across: readonly AcrossLike[], { identity }: Report, domain: Domain): Judgement {
  const { says } = LAST_YEAR;
  const against = across.filter((finding) => finding.against !== null);
  if (against.length === 0) return judged(LAST_YEAR, 'not_assessable', says.no_report);
  const made = against.filter(({ status }) => status !== 'not_assessable');
  return judgeFindings(LAST_YEAR, says, made, { before: (identity.year ?? 0) - 1 }, domain);
}

function judgeFindings(
  rule: CriterionRule,
  says: { readonly met: Words; readonly not_met: Words; readonly none: Words },
  made: readonly Pick<Finding, 'check' | 'status' | 'message' | 'review'>[],
  slots: Readonly<Record<string, number>>,
  domain: Domain,
): Judgement {
  if (made.length === 0) return judged(rule, 'not_assessable', says.none, { slots, part: 0, whole: 0 });
  // What a person has explained counts against nobody.
  const failing = made.filter(
    ({ status, review }) => status === 'fails' && review?.verdict !== 'not_an_error',
  );
  const names = listed([...new Set(failing.map(({ check }) => check))], (id) => checkName(id, domain));
  const of = made.length;
  return judged(
    rule,
    failing.length === 0 ? 'met' : 'not_met',
    failing.length === 0 ? says.met : says.not_met,
    {
      slots: { ...slots, made: of, count: failing.length, checks: names.en, checks_zh: names.zh },
      evidence: failing.map(({ check, message }) => ({
        kind: 'finding' as const,
        id: check,
        quote: message,
      })),
      part: of - failing.length,
      whole: of,
    },
  );
}
