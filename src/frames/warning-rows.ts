/** The table `warnings`: what a reader should know about how each report was read. */
import type { Report, WarningCode } from '../model/report.js';
import type { Columns } from './columns.js';

export interface WarningRow {
  file: string;
  publisher: string | null;
  year: number | null;
  code: WarningCode;
  message: string;
}

export const WARNING_COLUMNS: Columns<WarningRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'code', dtype: 'string', description: 'Code of the warning, from a closed list' },
  { name: 'message', dtype: 'string', description: 'The warning in one sentence' },
];

export function warningRows(reports: readonly Report[]): WarningRow[] {
  return reports.flatMap((report) =>
    report.warnings.map(({ code, message }) => ({
      file: report.source.path,
      publisher: report.identity.publisher,
      year: report.identity.year,
      code,
      message,
    })),
  );
}
