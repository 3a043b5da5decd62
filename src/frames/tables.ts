/** The tables that the command writes, as CSV text by name. */
import type { AcrossFinding, Assessment, Report } from '../report.js';
import { ASSESSMENT_COLUMNS, assessmentRows } from './assessment-rows.js';
import { toCsv } from './csv.js';
import { FIGURE_COLUMNS, figureRows } from './figure-rows.js';
import { FINDING_COLUMNS, findingRows } from './finding-rows.js';
import { PANEL_COLUMNS, panelRows } from './panel-rows.js';
import { RATE_COLUMNS, rateRows } from './rate-rows.js';
import { REPORT_COLUMNS, reportRows } from './report-rows.js';
import { SERIES_COLUMNS, seriesRows } from './series-rows.js';

export const csvTables = (
  reports: readonly Report[],
  across: readonly AcrossFinding[],
  assessments: readonly Assessment[],
) => ({
  reports: toCsv(reportRows(reports), REPORT_COLUMNS),
  figures: toCsv(figureRows(reports), FIGURE_COLUMNS),
  findings: toCsv(findingRows(reports, across), FINDING_COLUMNS),
  series: toCsv(seriesRows(reports), SERIES_COLUMNS),
  panel: toCsv(panelRows(reports), PANEL_COLUMNS),
  rates: toCsv(rateRows(reports), RATE_COLUMNS),
  assessment: toCsv(assessmentRows(assessments), ASSESSMENT_COLUMNS),
});
