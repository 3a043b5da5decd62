/** The table `reports`: one row a file, whatever became of it. */
import type { Edition, FormId, Level, Report, Status } from '../model/report.js';
import type { Columns } from './columns.js';

export interface ReportRow {
  file: string;
  status: Status;
  reason: string | null;
  title: string | null;
  publisher: string | null;
  region_code: string | null;
  level: Level | null;
  year: number | null;
  form: FormId | null;
  period_from: string | null;
  period_to: string | null;
  published: string | null;
  signed: string | null;
  figures: number;
  prose_figures: number;
  blanks: number;
  not_applicable: number;
  unreadable: number;
  derived: number;
  checks_made: number;
  checks_failed: number;
  checks_not_assessable: number;
  warnings: number;
  warning_codes: string;
  edition: Edition['standing'] | null;
  superseded_by: string | null;
}

export const REPORT_COLUMNS: Columns<ReportRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  {
    name: 'status',
    dtype: 'string',
    description: 'report, refused (no annual report) or quarantined (could not be read)',
  },
  { name: 'reason', dtype: 'string', description: 'Why the file did not become a report' },
  { name: 'title', dtype: 'string', description: 'Title of the report' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports, in its full official name' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'year', dtype: 'integer', description: 'The year reported on, never the year of publication' },
  {
    name: 'form',
    dtype: 'string',
    description: 'The official form, recognised by its labels; missing where the file is no report',
  },
  { name: 'period_from', dtype: 'string', description: 'First day that the statistics cover (ISO date)' },
  { name: 'period_to', dtype: 'string', description: 'Last day that the statistics cover (ISO date)' },
  { name: 'published', dtype: 'string', description: 'Date of the page (ISO date)' },
  { name: 'signed', dtype: 'string', description: 'Date of the signature (ISO date)' },
  {
    name: 'figures',
    dtype: 'integer',
    description: 'Numbers that the report states, in tables and in sentences',
  },
  { name: 'prose_figures', dtype: 'integer', description: 'Of these, numbers stated in sentences' },
  {
    name: 'blanks',
    dtype: 'integer',
    description: 'Cells of the form that were left empty: not stated, which is not 0',
  },
  {
    name: 'not_applicable',
    dtype: 'integer',
    description: 'Cells that hold a mark such as / or 无 in place of a number',
  },
  {
    name: 'unreadable',
    dtype: 'integer',
    description: 'Cells in which something stands that could not be read',
  },
  {
    name: 'derived',
    dtype: 'integer',
    description: 'Values that were computed here and do not stand in the report',
  },
  {
    name: 'checks_made',
    dtype: 'integer',
    description: 'Checks that could be made: those that hold and those that fail',
  },
  { name: 'checks_failed', dtype: 'integer', description: 'Checks that fail, warnings included' },
  {
    name: 'checks_not_assessable',
    dtype: 'integer',
    description: 'Checks that could not be made because a number is missing',
  },
  {
    name: 'warnings',
    dtype: 'integer',
    description: 'Things a reader should know about how the report was read',
  },
  { name: 'warning_codes', dtype: 'string', description: 'The codes of these, separated by spaces' },
  {
    name: 'edition',
    dtype: 'string',
    description:
      'Among the reports of its publisher and year: only, latest, earlier, duplicate or undecided; missing where either is not known',
  },
  {
    name: 'superseded_by',
    dtype: 'string',
    description: 'Path of the report that counts in the place of an earlier one or a duplicate',
  },
];

/** One row a file, in the order given. A refused file has a row too, with its reason and without a form. */
export function reportRows(reports: readonly Report[]): ReportRow[] {
  return reports.map((report) => {
    const { identity, figures, findings } = report;
    const inState = (state: string) => figures.filter((figure) => figure.state === state).length;
    const stated = figures.filter((figure) => figure.value !== null && figure.state !== 'derived');
    const holds = findings.filter((finding) => finding.status === 'holds').length;
    const fails = findings.filter((finding) => finding.status === 'fails').length;
    return {
      file: report.source.path,
      status: report.status,
      reason: report.reason,
      title: identity.title,
      publisher: identity.publisher,
      region_code: identity.region_code,
      level: identity.level,
      year: identity.year,
      form: report.status === 'report' ? report.form : null,
      period_from: identity.period?.from ?? null,
      period_to: identity.period?.to ?? null,
      published: identity.published,
      signed: identity.signed,
      figures: stated.length,
      prose_figures: stated.filter((figure) => figure.via === 'prose').length,
      blanks: inState('blank'),
      not_applicable: inState('not_applicable'),
      unreadable: inState('unreadable'),
      derived: inState('derived'),
      checks_made: holds + fails,
      checks_failed: fails,
      checks_not_assessable: findings.reduce(
        (sum, { status, cases }) => sum + (status === 'not_assessable' ? cases : 0),
        0,
      ),
      warnings: report.warnings.length,
      warning_codes: [...new Set(report.warnings.map((warning) => warning.code))].join(' '),
      edition: report.edition?.standing ?? null,
      superseded_by: report.edition?.superseded_by ?? null,
    };
  });
}
