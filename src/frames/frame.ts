/**
 * The adapter to danfojs-node, and the only file that knows it. Rows are made elsewhere, so that a program that
 * only wants rows or CSV does not load danfo.
 */
import { createRequire } from 'node:module';
import type { DataFrame } from 'danfojs-node';
import type { AcrossFinding, Assessment, Report } from '../model/report.js';
import { ASSESSMENT_COLUMNS, assessmentRows } from './assessment-rows.js';
import { type Cell, type Columns, cellsOf, type Dtype } from './columns.js';
import { FIGURE_COLUMNS, figureRows } from './figure-rows.js';
import { FINDING_COLUMNS, findingRows } from './finding-rows.js';
import { PANEL_COLUMNS, panelRows } from './panel-rows.js';
import { RATE_COLUMNS, rateRows } from './rate-rows.js';
import { REPORT_COLUMNS, reportRows } from './report-rows.js';
import { SERIES_COLUMNS, seriesRows } from './series-rows.js';

/**
 * Danfo's names. They are labels for its own arithmetic: the cells stay JavaScript numbers, so an `int32` column
 * holds integers up to 2^53 exactly.
 */
const DANFO: Record<Dtype, string> = {
  string: 'string',
  integer: 'int32',
  number: 'float32',
  boolean: 'boolean',
};

/**
 * Rows as a DataFrame with these columns in this order and of these types, also where there are no rows at all.
 * Missing values are null. For statistics use `summarise` and `rates`: danfo's own take null for 0.
 */
export function toFrame<Row extends object>(rows: readonly Row[], columns: Columns<Row>): DataFrame {
  const { DataFrame } = danfo();
  return new DataFrame(
    rows.map((row) => cellsOf(row, columns)),
    { columns: columns.map((column) => column.name), dtypes: columns.map((column) => DANFO[column.dtype]) },
  );
}

/** A DataFrame as plain rows, such as `showTable` and `summarise` take. */
export function rowsOf(frame: DataFrame): Record<string, Cell>[] {
  const names: string[] = frame.columns;
  return (frame.values as Cell[][]).map((row) =>
    Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])),
  );
}

/** One row a file: who, when, which form, how much was read and checked. Columns: `REPORT_COLUMNS`. */
export function reportsFrame(reports: readonly Report[]): DataFrame {
  return toFrame(reportRows(reports), REPORT_COLUMNS);
}

/** One row a figure or blank, with its place in the source. Columns: `FIGURE_COLUMNS`. */
export function figuresFrame(reports: readonly Report[]): DataFrame {
  return toFrame(figureRows(reports), FIGURE_COLUMNS);
}

/** One row a check and report, with the evidence; `across` are a corpus' findings. Columns: `FINDING_COLUMNS`. */
export function findingsFrame(reports: readonly Report[], across: readonly AcrossFinding[] = []): DataFrame {
  return toFrame(findingRows(reports, across), FINDING_COLUMNS);
}

/** One row a report and line of the crosswalk. Columns: `SERIES_COLUMNS`. */
export function seriesFrame(reports: readonly Report[]): DataFrame {
  return toFrame(seriesRows(reports), SERIES_COLUMNS);
}

/** One row a publisher, year and line of the crosswalk, gaps included. Columns: `PANEL_COLUMNS`. */
export function panelFrame(reports: readonly Report[]): DataFrame {
  return toFrame(panelRows(reports), PANEL_COLUMNS);
}

/** One row a report and rate; `across` are a corpus' findings. Columns: `RATE_COLUMNS`. */
export function ratesFrame(reports: readonly Report[], across: readonly AcrossFinding[] = []): DataFrame {
  return toFrame(rateRows(reports, { across }), RATE_COLUMNS);
}

/** One row a report and criterion of the statutory assessment. Columns: `ASSESSMENT_COLUMNS`. */
export function assessmentFrame(assessments: readonly Assessment[]): DataFrame {
  return toFrame(assessmentRows(assessments), ASSESSMENT_COLUMNS);
}

/** Methods of a tensor that danfo calls and that tfjs-core, unlike the tfjs it asks for, does not put there. */
const TENSOR_METHODS = [
  ...['add', 'sub', 'mul', 'div', 'divNoNan', 'pow', 'mod'],
  ...['equal', 'notEqual', 'greater', 'greaterEqual', 'less', 'lessEqual'],
  ...['argMax', 'argMin', 'max', 'mean', 'min', 'sqrt'],
];

/**
 * Danfo, loaded at first use because it takes most of a second. It asks for @tensorflow/tfjs-node, for which
 * package.json puts tfjs-core: that has no backend of its own, so the one in JavaScript goes first. PROD silences
 * its complaint that the platform is set twice.
 */
function danfo(): typeof import('danfojs-node') {
  const load = createRequire(import.meta.url);
  load('@tensorflow/tfjs-core').env().set('PROD', true);
  load('@tensorflow/tfjs-backend-cpu');
  const danfo = load('danfojs-node');
  const operations = danfo.tensorflow;
  // The exported class is not the one that its tensors are made of.
  const tensor = Object.getPrototypeOf(operations.scalar(0));
  for (const name of TENSOR_METHODS) {
    tensor[name] ??= function (this: unknown, ...rest: unknown[]) {
      return operations[name](this, ...rest);
    };
  }
  return danfo;
}
