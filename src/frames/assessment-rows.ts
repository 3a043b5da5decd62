/** The table `assessment`: one row for each report and each criterion of the statutory assessment. */
import { CRITERIA } from '../domain/criteria.js';
import type { Assessment, Judgement, Level } from '../model/report.js';
import type { Columns } from './columns.js';

export interface AssessmentRow {
  file: string;
  publisher: string | null;
  region_code: string | null;
  level: Level | null;
  year: number | null;
  criterion: string;
  label_en: string;
  label_zh: string;
  status: Judgement['status'];
  part: number | null;
  whole: number | null;
  message: string;
  message_zh: string;
  evidence: readonly string[];
  figures: string;
}

export const ASSESSMENT_COLUMNS: Columns<AssessmentRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'criterion', dtype: 'string', description: 'Id of the criterion' },
  { name: 'label_en', dtype: 'string', description: 'The criterion in English' },
  { name: 'label_zh', dtype: 'string', description: 'The criterion in Chinese' },
  { name: 'status', dtype: 'string', description: 'met, not_met or not_assessable (the message says why)' },
  {
    name: 'part',
    dtype: 'integer',
    description: 'How many of them are there, filled in, or hold: sections, tables, cells, checks',
  },
  {
    name: 'whole',
    dtype: 'integer',
    description: 'How many there are or should be; missing: nothing is counted',
  },
  { name: 'message', dtype: 'string', description: 'The judgement in one sentence' },
  { name: 'message_zh', dtype: 'string', description: 'The same in Chinese' },
  {
    name: 'evidence',
    dtype: 'string',
    description: 'Headings, dates, cells and findings behind it, separated by " · "',
  },
  { name: 'figures', dtype: 'string', description: 'Ids of the figures among them, separated by spaces' },
];

/** One row for each report and criterion. A profile: no row adds criteria up. */
export function assessmentRows(assessments: readonly Assessment[]): AssessmentRow[] {
  return assessments.flatMap(({ report, judgements }) => {
    const { publisher, region_code, level, year } = report.identity;
    return judgements.map(({ criterion, status, part, whole, message, message_zh, evidence }) => {
      const rule = CRITERIA.find(({ id }) => id === criterion);
      return {
        file: report.source.path,
        ...{ publisher, region_code, level, year },
        criterion,
        label_en: rule?.label_en ?? criterion,
        label_zh: rule?.label_zh ?? criterion,
        ...{ status, part, whole, message, message_zh },
        evidence: evidence.map(({ quote }) => (quote.trim() === '' ? '(empty)' : `“${quote}”`)),
        figures: evidence.flatMap(({ kind, id }) => (kind === 'figure' && id ? [id] : [])).join(' '),
      };
    });
  });
}
