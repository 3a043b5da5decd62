/** What `gongkai check` prints for programs: CSV and JSON. A column or key may be added; those here stay. */

import { csvFormatRows } from 'd3-dsv';
import { REVIEW_COLUMNS } from '../../corpus/review-rows.js';
import type { Language } from '../../model/words.js';
import { countsOf } from './text.js';
import type { View, ViewedFinding } from './view.js';

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

/** The first are those of `review.csv`, so that a line can be pasted there. */
const COLUMNS = [
  ...REVIEW_COLUMNS,
  ...['publisher', 'region_code', 'year'],
  ...['check', 'status', 'severity', 'counts_as'],
  ...['left', 'right', 'difference', 'cases', 'message', 'against', 'quotes'],
] as const satisfies readonly (keyof CheckLine)[];

/** One line a finding, report after report. */
export function checkCsv({ reports }: View, language: Language): string {
  const lines = reports.flatMap(({ findings }) => findings.map((found) => lineOf(found, language)));
  const rows = lines.map((line) => COLUMNS.map((name) => String(line[name] ?? '')));
  return `${csvFormatRows([[...COLUMNS], ...rows])}\n`;
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
    ...{ publisher, region_code, year, check, status, severity, counts_as: found.weight },
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
        findings: findings.map(({ finding, weight, against, evidence, shown }) => ({
          key: finding.key,
          check: finding.check,
          status: finding.status,
          severity: finding.severity,
          counts_as: weight,
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
