/** The tables that go into files: CSV, Parquet and the data package are all made from this list. */
import type { AcrossFinding, Assessment, Report } from '../model/report.js';
import { ASSESSMENT_COLUMNS, assessmentRows } from './assessment-rows.js';
import type { Column, Columns } from './columns.js';
import { toCsv, toExcelCsv } from './csv.js';
import { FIGURE_COLUMNS, figureRows } from './figure-rows.js';
import { FINDING_COLUMNS, findingRows } from './finding-rows.js';
import { PANEL_COLUMNS, panelRows } from './panel-rows.js';
import { RATE_COLUMNS, rateRows } from './rate-rows.js';
import { REPORT_COLUMNS, reportRows } from './report-rows.js';
import { SERIES_COLUMNS, seriesRows } from './series-rows.js';

export interface FileTable {
  /** Name of the file without its ending. */
  readonly name: string;
  /** What one row is. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly object[];
}

const table = <Row extends object>(
  name: string,
  title: string,
  columns: Columns<Row>,
  rows: readonly Row[],
): FileTable => ({ name, title, columns, rows });

/** Every table over these reports, in the order in which the code book has them. */
export const fileTables = (
  reports: readonly Report[],
  across: readonly AcrossFinding[],
  assessments: readonly Assessment[],
): readonly FileTable[] => [
  table('reports', 'A row a file', REPORT_COLUMNS, reportRows(reports)),
  table('figures', 'A row a figure', FIGURE_COLUMNS, figureRows(reports)),
  table('findings', 'A row a check', FINDING_COLUMNS, findingRows(reports, across)),
  table('series', 'A row a publisher, year and series', SERIES_COLUMNS, seriesRows(reports)),
  table('panel', 'A row a publisher, year (gaps included) and series', PANEL_COLUMNS, panelRows(reports)),
  table('rates', 'A row a report and rate', RATE_COLUMNS, rateRows(reports, { across })),
  table('assessment', 'A row a report and criterion', ASSESSMENT_COLUMNS, assessmentRows(assessments)),
];

/** A table as CSV text. */
export const csvOf = ({ rows, columns }: FileTable): string => toCsv(rows, columns as never);

/** A table as CSV text that Excel opens. */
export const excelCsvOf = ({ rows, columns }: FileTable): string => toExcelCsv(rows, columns as never);
