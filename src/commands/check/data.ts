/** What `gongkai check` prints for programs: CSV and JSON. A column or key may be added; those here stay. */

import type { Language } from '../../checks/bilingual.js';
import type { Columns } from '../../frames/columns.js';
import { toCsv } from '../../frames/csv.js';
import { countsOf } from './text.js';
import { type View, type ViewedFinding, weightOf } from './view.js';

interface CheckLine {
  report: string;
  item: string;
  verdict: string | null;
  value: number | null;
  reason: string | null;
  who: string | null;
  date: string | null;
  evidence: string;
  publisher: string | null;
  region_code: string | null;
  year: number | null;
  check: string;
  status: string;
  severity: string;
  counts_as: string | null;
  left: number | null;
  right: number | null;
  difference: number | null;
  cases: number;
  message: string;
  against: string | null;
  quotes: string;
}

/** The first eight are those of `review.csv`, so that a line can be pasted there. */
const CHECK_LINE_COLUMNS: Columns<CheckLine> = [
  {
    name: 'report',
    dtype: 'string',
    description: 'Path of the report, as seen from the folder of review.csv',
  },
  { name: 'item', dtype: 'string', description: 'Key of the finding' },
  { name: 'verdict', dtype: 'string', description: 'accepted or not_an_error; empty: nobody has judged it' },
  { name: 'value', dtype: 'number', description: 'Always empty: only figures are corrected to a number' },
  { name: 'reason', dtype: 'string', description: 'Why' },
  { name: 'who', dtype: 'string', description: 'Who says so' },
  { name: 'date', dtype: 'string', description: 'On which day (ISO date)' },
  { name: 'evidence', dtype: 'string', description: 'What the verdict rests on: the numbers and sentences' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  { name: 'region_code', dtype: 'string', description: 'GB/T 2260 code of an area government' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'status', dtype: 'string', description: 'holds, fails or not_assessable' },
  { name: 'severity', dtype: 'string', description: 'error for what must hold, warning for what is likely' },
  { name: 'counts_as', dtype: 'string', description: 'contradiction, hint or reviewed, where it fails' },
  { name: 'left', dtype: 'number', description: 'Value of the left side' },
  { name: 'right', dtype: 'number', description: 'Value of the right side' },
  { name: 'difference', dtype: 'number', description: 'Left minus right' },
  { name: 'cases', dtype: 'integer', description: 'How often the check was tried' },
  { name: 'message', dtype: 'string', description: 'The finding in one sentence, in the language asked for' },
  {
    name: 'against',
    dtype: 'string',
    description: 'The report for the year before, for checks between years',
  },
  { name: 'quotes', dtype: 'string', description: 'The words behind it, joined by " | "' },
];

/** One line a finding, report after report. */
export function checkCsv({ reports }: View, language: Language): string {
  const lines = reports.flatMap(({ findings }) => findings.map((found) => lineOf(found, language)));
  return toCsv(lines, CHECK_LINE_COLUMNS);
}

function lineOf(found: ViewedFinding, language: Language): CheckLine {
  const { finding, publisher, region_code, year, against } = found;
  const { check, status, severity, left, right, difference, cases, review } = finding;
  return {
    report: found.report,
    item: finding.key,
    verdict: review?.verdict ?? null,
    value: null,
    reason: review?.reason ?? null,
    who: review?.who ?? null,
    date: review?.date ?? null,
    evidence: found.evidence,
    ...{ publisher, region_code, year, check, status, severity, counts_as: weightOf(finding) },
    ...{ left, right, difference, cases, message: found.message[language], against },
    quotes: found.shown.flatMap(({ quote }) => (quote === '' ? [] : quote.replace(/\s+/g, ' '))).join(' | '),
  };
}

/** Everything, both languages included. */
export function checkJson({ reports, coverage, review }: View): string {
  const { reports: read, guilty, ...counts } = countsOf(reports);
  return `${JSON.stringify(
    {
      summary: { reports: read, reports_with_contradictions: guilty, ...counts, checks: coverage },
      reports: reports.map(({ report, name, coverage, findings }) => ({
        report: name,
        status: report.status,
        reason: report.reason,
        publisher: report.identity.publisher,
        region_code: report.identity.region_code,
        level: report.identity.level,
        year: report.identity.year,
        form: report.status === 'report' ? report.form : null,
        edition: report.edition ?? null,
        checks: coverage,
        findings: findings.map(({ finding, against, evidence, shown }) => ({
          key: finding.key,
          check: finding.check,
          status: finding.status,
          severity: finding.severity,
          counts_as: weightOf(finding),
          statement: finding.statement,
          left: finding.left,
          right: finding.right,
          difference: finding.difference,
          cases: finding.cases,
          message: finding.message,
          message_zh: finding.message_zh,
          against,
          evidence,
          figures: shown.map(({ report, id, quote, where }) => ({ report, figure: id, quote, where })),
          review: finding.review ?? null,
        })),
      })),
      review: {
        file: review.file,
        stale: review.stale.map(({ row, message }) => ({
          ...{ line: row.line, report: row.report, item: row.item },
          ...{ message: message.en, message_zh: message.zh },
        })),
        problems: review.problems.map(({ line, message }) => ({
          ...{ line, message: message.en, message_zh: message.zh },
        })),
      },
    },
    null,
    2,
  )}\n`;
}
