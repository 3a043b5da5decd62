/** The statutory assessment: each criterion applied to each report. A profile, not a league table. */
import {
  ADDS_UP,
  type CriterionRule,
  HAS_SECTIONS,
  LAST_YEAR,
  REQUIRED_SECTIONS,
  type Words,
} from '../../domain/criteria.js';
import { type Domain, OFFICIAL } from '../../domain/domain.js';
import { SECTIONS } from '../../domain/sections.js';
import type { Assessment, Finding, Judgement, Report, Support } from '../../model/report.js';
import { NOTHING } from '../../model/words.js';
import { MORE_OPEN } from '../words.js';
import { judgeCells, judgeForm, judgeTables } from './assess-tables.js';
import { judgeTime } from './assess-time.js';
import { endsWhole, inForce, judged, listed } from './judgement.js';

/** What a check between this report and that of the year before found, as a corpus gives it. */
export type AcrossLike = Pick<Finding, 'check' | 'status' | 'message' | 'message_zh' | 'review'> & {
  /** Path of the later report. */
  readonly report: string;
  /** Path of the earlier one; null where there is none. Optional: notebooks see every nullable part of a finding so. */
  readonly against?: string | null | undefined;
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

const checkName = (id: string, { identities }: Domain): Words => {
  const rule = identities.find((identity) => identity.id === id);
  return { en: rule?.label_en ?? id, zh: rule ? `“${rule.label_zh}”` : id };
};

/** Rules that are merely plausible are no part of it. */
function judgeSums({ findings }: Report, domain: Domain): Judgement {
  const { says } = ADDS_UP;
  const firm = findings.filter(({ severity }) => severity === 'error');
  const made = firm.filter(({ status }) => status !== 'not_assessable');
  const count = firm.reduce((sum, { status, cases }) => sum + (status === 'not_assessable' ? cases : 0), 0);
  const open = count === 0 ? NOTHING : MORE_OPEN({ count });
  return judgeFindings(ADDS_UP, says, made, { open: open.en, open_zh: open.zh }, domain);
}

function judgeLastYear(across: readonly AcrossLike[], { identity }: Report, domain: Domain): Judgement {
  const { says } = LAST_YEAR;
  const against = across.filter(({ against }) => typeof against === 'string');
  if (against.length === 0) return judged(LAST_YEAR, 'not_assessable', says.no_report);
  const made = against.filter(({ status }) => status !== 'not_assessable');
  return judgeFindings(LAST_YEAR, says, made, { before: (identity.year ?? 0) - 1 }, domain);
}

function judgeFindings(
  rule: CriterionRule,
  says: { readonly met: Words; readonly not_met: Words; readonly none: Words },
  made: readonly Pick<Finding, 'check' | 'status' | 'message' | 'message_zh' | 'review'>[],
  slots: Readonly<Record<string, string | number>>,
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
      evidence: failing.map(({ check, message, message_zh }) => ({
        kind: 'finding' as const,
        id: check,
        quote: message,
        quote_zh: message_zh,
      })),
      part: of - failing.length,
      whole: of,
    },
  );
}
