/** The face of the library: what notebooks and other programs import. */

// charts
export { assessmentGrid, criteriaChart, latestOf } from './charts/assessment.js';
export { type Bar, bars } from './charts/bars.js';
export { breakdownChart } from './charts/breakdown-chart.js';
export { changeChart } from './charts/change.js';
export { channelsChart, webToWechatChart } from './charts/channels-chart.js';
export { type Chart, makeChart, noChart, render, type Spec } from './charts/chart.js';
export { checkKindsChart, contradictionsChart } from './charts/contradictions.js';
export { correctedChart, disputesChart } from './charts/disputes.js';
export { type DotPlotOptions, dotPlot, type PlotDot } from './charts/dot-plot.js';
export { chartsOf, LONG_SERIES, OUTCOME_RATES } from './charts/follow.js';
export { groundsChart } from './charts/grounds-chart.js';
export { cellsChart, checksChart, holdingsChart } from './charts/holdings.js';
export { latestChart } from './charts/latest-chart.js';
export type { PartStyle } from './charts/legend.js';
export { longRatesChart, longViewChart } from './charts/long-view.js';
export { type Pair, pairs } from './charts/pairs.js';
export { seriesChart } from './charts/series-chart.js';
export { bundleOf, show } from './charts/show.js';
export { type Segment, stackedBars } from './charts/stacked-bars.js';
export * from './charts/story-views.js';
export { type Strip, type StripOptions, type StripPoint, strips } from './charts/strips.js';
export * from './charts/summary-views.js';
export { showTable, tableHtml, tableText, type View, type ViewColumn } from './charts/table.js';
export { timelineChart } from './charts/timeline-chart.js';
export * from './charts/views.js';
export type { Language, Text } from './checks/bilingual.js';
// checks and corpus
export { type AssessOptions, assess } from './checks/criteria/assess.js';
export { type Corpus, type CorpusReview, readCorpus, readReport } from './corpus/corpus.js';
export { parse } from './corpus/parse.js';
export type { StaleReview } from './corpus/review.js';
export type { ReviewProblem, ReviewRow } from './corpus/review-rows.js';
// forms
export { type Domain, OFFICIAL, soundDomain } from './domain/domain.js';
export { ratesOf } from './domain/rates.js';
// frames
export { ACROSS_COLUMNS, type AcrossRow, acrossRows } from './frames/across-rows.js';
export { ASSESSMENT_COLUMNS, type AssessmentRow, assessmentRows } from './frames/assessment-rows.js';
export { BREAKDOWN_COLUMNS, type BreakdownRow, breakdownRows } from './frames/breakdown-rows.js';
export {
  APPLICANTS,
  BACKLOG,
  type Breakdown,
  breakdownsOf,
  CHANNELS,
  LAWSUITS,
  OUTCOMES,
  REVIEWS,
  TIMES,
} from './frames/breakdowns.js';
export {
  CHANNEL_COLUMNS,
  type ChannelRow,
  channelRows,
  DISCLOSURE_CHANNELS,
} from './frames/channel-rows.js';
export { CHECK_COLUMNS, type CheckRow, checkRows } from './frames/check-rows.js';
export type { SeriesState } from './frames/choose.js';
export type { Cell, Column, Columns, Dtype } from './frames/columns.js';
export { type CompareRow, compareRows } from './frames/compare-rows.js';
export { type Contested, checksOn, contestedFigures, withContested } from './frames/contested.js';
export {
  CONTRADICTION_COLUMNS,
  type ContradictionRow,
  contradictionRows,
} from './frames/contradiction-rows.js';
export { criteriaRows } from './frames/criteria-rows.js';
export { toCsv } from './frames/csv.js';
export { type Exhibit, exhibitLines, exhibitsOf } from './frames/evidence.js';
export { FIGURE_COLUMNS, type FigureRow, figureRows } from './frames/figure-rows.js';
export { FINDING_COLUMNS, type FindingRow, findingRows } from './frames/finding-rows.js';
export {
  assessmentFrame,
  figuresFrame,
  findingsFrame,
  panelFrame,
  ratesFrame,
  reportsFrame,
  rowsOf,
  seriesFrame,
  toFrame,
} from './frames/frame.js';
export { GROUND_COLUMNS, type GroundRow, groundRows } from './frames/ground-rows.js';
export { HOLDING_COLUMNS, type HoldingRow, holdingRows } from './frames/holding-rows.js';
export { OPEN_COLUMNS, type OpenRow, openRows } from './frames/open-rows.js';
export { PANEL_COLUMNS, type PanelRow, panelRows } from './frames/panel-rows.js';
export {
  choosePublisher,
  type Followed,
  followedFor,
  PublisherError,
  type PublisherRow,
  publisherRows,
} from './frames/publishers.js';
export type { RateState } from './frames/rate.js';
export { RATE_COLUMNS, type RateRow, rateRows } from './frames/rate-rows.js';
export { type RateSummary, rateSummary } from './frames/rate-summary.js';
export { REPORT_COLUMNS, type ReportRow, reportRows } from './frames/report-rows.js';
export { SERIES_COLUMNS, type SeriesRow, seriesRows } from './frames/series-rows.js';
export { shortEvidence } from './frames/short-evidence.js';
export { type StateCount, stateCounts } from './frames/state-counts.js';
export { type Rate, rates, type Summary, summarise } from './frames/statistics.js';
export { type Timeline, timelinesOf } from './frames/timeline.js';
export { WARNING_COLUMNS, type WarningRow, warningRows } from './frames/warning-rows.js';
export type { Bundle } from './model/output.js';
export * from './model/report.js';

import './notebook/kernel.js';
