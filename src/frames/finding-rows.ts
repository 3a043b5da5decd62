/** The table `findings`: one row for each check on each report, with the words that prove it. */
import { IDENTITIES } from '../domain/identities.js';
import type { AcrossFinding, Finding, Report, Review } from '../model/report.js';
import type { Columns } from './columns.js';
import { type Exhibit, exhibitLines, exhibitsAcross, exhibitsOf } from './evidence.js';
import { labelsOf } from './labels.js';

export interface FindingRow {
  file: string;
  publisher: string | null;
  region_code: string | null;
  year: number | null;
  check: string;
  check_en: string;
  check_zh: string | null;
  topic_en: string;
  topic_zh: string | null;
  status: Finding['status'];
  severity: Finding['severity'];
  statement: string;
  left: number | null;
  right: number | null;
  difference: number | null;
  message: string;
  message_zh: string;
  /** The exhibits in a line each, and how many cells are empty. */
  evidence: readonly string[];
  figures: string;
  against: string | null;
  key: string;
  cases: number;
  verdict: Review['verdict'] | null;
  verdict_reason: string | null;
  verdict_by: string | null;
  verdict_date: string | null;
  /** The cells and sentences themselves; no column. */
  exhibits: readonly Exhibit[];
}

export const FINDING_COLUMNS: Columns<FindingRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'check_en', dtype: 'string', description: 'What is checked, in English' },
  { name: 'check_zh', dtype: 'string', description: 'What is checked, in Chinese' },
  {
    name: 'topic_en',
    dtype: 'string',
    description: 'What the numbers count, where a sentence is checked; else as check_en',
  },
  { name: 'topic_zh', dtype: 'string', description: 'The same in Chinese' },
  {
    name: 'status',
    dtype: 'string',
    description: 'holds, fails or not_assessable (a number that it needs is missing)',
  },
  {
    name: 'severity',
    dtype: 'string',
    description: 'error for a sum that must hold, warning for a bound of plausibility',
  },
  { name: 'statement', dtype: 'string', description: 'What must hold, with the indicators spelled out' },
  { name: 'left', dtype: 'number', description: 'Value of the left side' },
  { name: 'right', dtype: 'number', description: 'Value of the right side' },
  { name: 'difference', dtype: 'number', description: 'Left minus right' },
  { name: 'message', dtype: 'string', description: 'The finding in one sentence' },
  { name: 'message_zh', dtype: 'string', description: 'The same in Chinese' },
  {
    name: 'evidence',
    dtype: 'string',
    description: 'The cells and sentences behind it, each with its label, separated by " · "',
  },
  {
    name: 'figures',
    dtype: 'string',
    description: 'Ids of these figures and claims, separated by spaces; between years each as file#id',
  },
  {
    name: 'against',
    dtype: 'string',
    description: 'Path of the report for the year before, where two years are compared',
  },
  { name: 'key', dtype: 'string', description: 'Names the finding within its report, for review.csv' },
  {
    name: 'cases',
    dtype: 'integer',
    description: 'How often the check was tried: what could not be assessed is one row for all its cases',
  },
  {
    name: 'verdict',
    dtype: 'string',
    description: 'What a person said of it (review.csv): accepted or not_an_error; missing: nobody has',
  },
  { name: 'verdict_reason', dtype: 'string', description: 'Why' },
  { name: 'verdict_by', dtype: 'string', description: 'Who' },
  { name: 'verdict_date', dtype: 'string', description: 'When (ISO date)' },
];

/**
 * One row a finding, report after report, in the order in which the checks were made; after those of a report what
 * was found between its year and the one before (`findings` of the corpus), where the caller passes it.
 */
export function findingRows(reports: readonly Report[], across: readonly AcrossFinding[] = []): FindingRow[] {
  const between = new Map<string, AcrossFinding[]>();
  for (const finding of across) {
    const list = between.get(finding.report);
    if (list) list.push(finding);
    else between.set(finding.report, [finding]);
  }
  const byPath = new Map(reports.map((report) => [report.source.path, report]));
  return reports.flatMap((report) => [
    ...report.findings.map((finding) =>
      rowOf(report, finding, {
        ...topicOf(report, finding),
        exhibits: exhibitsOf(report, finding),
        figures: finding.figures.join(' '),
        against: null,
      }),
    ),
    ...(between.get(report.source.path) ?? []).map((finding) =>
      rowOf(report, finding, {
        ...topicOf(report, finding),
        exhibits: exhibitsAcross(byPath, finding),
        figures: finding.references.map((one) => `${one.report}#${one.figure}`).join(' '),
        against: finding.against,
      }),
    ),
  ]);
}

function rowOf(
  report: Report,
  finding: Finding | AcrossFinding,
  rest: Pick<FindingRow, 'topic_en' | 'topic_zh' | 'exhibits' | 'figures' | 'against'>,
): FindingRow {
  const labels = checkLabels(finding.check);
  return {
    file: report.source.path,
    publisher: report.identity.publisher,
    region_code: report.identity.region_code,
    year: report.identity.year,
    check: finding.check,
    check_en: labels.check_en,
    check_zh: labels.check_zh,
    topic_en: rest.topic_en,
    topic_zh: rest.topic_zh,
    status: finding.status,
    severity: finding.severity,
    statement: finding.statement,
    left: finding.left,
    right: finding.right,
    difference: finding.difference,
    message: finding.message,
    message_zh: finding.message_zh,
    evidence: exhibitLines(rest.exhibits),
    figures: rest.figures,
    against: rest.against,
    key: finding.key,
    cases: finding.cases,
    verdict: finding.review?.verdict ?? null,
    verdict_reason: finding.review?.reason ?? null,
    verdict_by: finding.review?.who ?? null,
    verdict_date: finding.review?.date ?? null,
    exhibits: rest.exhibits,
  };
}

function checkLabels(check: string): { check_en: string; check_zh: string | null } {
  const found = ruleOf(check);
  return { check_en: found?.label_en ?? check, check_zh: found?.label_zh ?? null };
}

/** One check goes over many sentences, so its name says little; what the first figure counts says more. */
function topicOf(
  report: Report,
  finding: Finding | AcrossFinding,
): { topic_en: string; topic_zh: string | null } {
  const { check_en, check_zh } = checkLabels(finding.check);
  const rule = ruleOf(finding.check);
  const id = 'figures' in finding ? finding.figures[0] : undefined;
  const first = report.figures.find((figure) => figure.id === id);
  const sentence = rule?.kind !== 'across' && rule?.of === 'sentences';
  if (!sentence || !first) return { topic_en: check_en, topic_zh: check_zh };
  const { label_en, label_zh } = labelsOf(first.indicator);
  return { topic_en: label_en, topic_zh: label_zh };
}

const ruleOf = (check: string) => IDENTITIES.find((identity) => identity.id === check);
