/** The table `findings`: one row for each check on each report, with the words that prove it. */
import { IDENTITIES } from '../forms/identities.js';
import type { Finding, Report } from '../report.js';
import type { Columns } from './columns.js';
import { exhibitLines, exhibitsOf } from './evidence.js';
import { labelsOf } from './labels.js';

export interface FindingRow {
  file: string;
  publisher: string | null;
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
  evidence: string;
  figures: string;
}

export const FINDING_COLUMNS: Columns<FindingRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
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
  {
    name: 'evidence',
    dtype: 'string',
    description: 'The cells and sentences behind it, each with its label, separated by " · "',
  },
  { name: 'figures', dtype: 'string', description: 'Ids of these figures and claims, separated by spaces' },
];

/** One row a finding, report after report, in the order in which the checks were made. */
export function findingRows(reports: readonly Report[]): FindingRow[] {
  return reports.flatMap((report) =>
    report.findings.map((finding) => ({
      file: report.source.path,
      publisher: report.identity.publisher,
      year: report.identity.year,
      check: finding.check,
      ...checkLabels(finding.check),
      ...topicOf(report, finding),
      status: finding.status,
      severity: finding.severity,
      statement: finding.statement,
      left: finding.left,
      right: finding.right,
      difference: finding.difference,
      message: finding.message,
      evidence: exhibitLines(exhibitsOf(report, finding)).join(' · '),
      figures: finding.figures.join(' '),
    })),
  );
}

function checkLabels(check: string): { check_en: string; check_zh: string | null } {
  const found = ruleOf(check);
  return { check_en: found?.label_en ?? check, check_zh: found?.label_zh ?? null };
}

/** One check goes over many sentences, so its name says little; what the first figure counts says more. */
function topicOf(report: Report, finding: Finding): { topic_en: string; topic_zh: string | null } {
  const { check_en, check_zh } = checkLabels(finding.check);
  const rule = ruleOf(finding.check);
  const first = report.figures.find((figure) => figure.id === finding.figures[0]);
  const sentence = rule?.kind !== 'across' && rule?.of === 'sentences';
  if (!sentence || !first) return { topic_en: check_en, topic_zh: check_zh };
  const { label_en, label_zh } = labelsOf(first.indicator);
  return { topic_en: label_en, topic_zh: label_zh };
}

const ruleOf = (check: string) => IDENTITIES.find((identity) => identity.id === check);
