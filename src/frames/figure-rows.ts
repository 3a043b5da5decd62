/** The table `figures`: one row for each number, and each blank, that a report gives. */
import type { Applicant, Edition, Figure, Report, Review, Scope, State, Unit } from '../model/report.js';
import type { Columns } from './columns.js';
import { labelsOf } from './labels.js';

export interface FigureRow {
  file: string;
  publisher: string | null;
  region_code: string | null;
  year_reported: number | null;
  figure: string;
  indicator: string;
  label_en: string;
  label_zh: string | null;
  applicant: Applicant | null;
  year: number | null;
  value: number | null;
  state: State;
  unit: Unit;
  scope: Scope | null;
  via: Figure['via'];
  quote: string;
  block: number;
  table_row: number | null;
  table_column: number | null;
  start: number;
  end: number;
  confidence: number;
  edition: Edition['standing'] | null;
  verdict: Review['verdict'] | null;
  reviewed_value: number | null;
  verdict_reason: string | null;
}

export const FIGURE_COLUMNS: Columns<FigureRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'year_reported', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'figure', dtype: 'string', description: 'Id of the figure, stable within the report' },
  { name: 'indicator', dtype: 'string', description: 'Id of what is counted' },
  { name: 'label_en', dtype: 'string', description: 'What is counted, in English' },
  { name: 'label_zh', dtype: 'string', description: 'What is counted, by its official label' },
  {
    name: 'applicant',
    dtype: 'string',
    description: 'Column of the request table (who asked), where there is one',
  },
  { name: 'year', dtype: 'integer', description: 'The year that the figure is said of' },
  {
    name: 'value',
    dtype: 'number',
    description: 'The number, counted in the unit of the column unit; missing where none is stated',
  },
  {
    name: 'state',
    dtype: 'string',
    description:
      'How the value came to be: reported, blank, not_applicable, approximate, derived, inferred or unreadable',
  },
  { name: 'unit', dtype: 'string', description: 'Unit of the value; money is in 10k_yuan (万元)' },
  {
    name: 'scope',
    dtype: 'string',
    description: 'Whom a sentence speaks of: area, own_level, department or subordinate',
  },
  { name: 'via', dtype: 'string', description: 'table or prose' },
  { name: 'quote', dtype: 'string', description: 'The very words, as they stand in the report' },
  { name: 'block', dtype: 'integer', description: 'Block of the source, counted from 0' },
  // Not `row` and `column`: a danfo frame has a property for each column, which would hide its method column().
  { name: 'table_row', dtype: 'integer', description: 'Row of the table, counted from 0' },
  { name: 'table_column', dtype: 'integer', description: 'Column of the table, counted from 0' },
  {
    name: 'start',
    dtype: 'integer',
    description: 'First character of the quote in its block or cell (UTF-16 units)',
  },
  { name: 'end', dtype: 'integer', description: 'Character after the last of the quote' },
  {
    name: 'confidence',
    dtype: 'number',
    description: '1 for a cell read under its own label, lower where the evidence is weaker',
  },
  {
    name: 'edition',
    dtype: 'string',
    description: 'Of its report: only, latest, earlier, duplicate or undecided (see reports)',
  },
  {
    name: 'verdict',
    dtype: 'string',
    description:
      'What a person said of it (review.csv): accepted, corrected_to or not_an_error; missing: nobody has',
  },
  {
    name: 'reviewed_value',
    dtype: 'number',
    description: 'The number that the person says is meant; `value` stays what the report has',
  },
  { name: 'verdict_reason', dtype: 'string', description: 'Why' },
];

/** One row a figure, report after report, in the order in which each report has them. */
export function figureRows(reports: readonly Report[]): FigureRow[] {
  return reports.flatMap((report) =>
    report.figures.map((figure) => ({
      file: report.source.path,
      publisher: report.identity.publisher,
      region_code: report.identity.region_code,
      year_reported: report.identity.year,
      figure: figure.id,
      indicator: figure.indicator,
      ...labelsOf(figure.indicator),
      applicant: figure.applicant,
      year: figure.year,
      value: figure.value,
      state: figure.state,
      unit: figure.unit,
      scope: figure.scope,
      via: figure.via,
      quote: figure.quote,
      block: figure.where.block,
      table_row: figure.where.row,
      table_column: figure.where.column,
      start: figure.where.start,
      end: figure.where.end,
      confidence: figure.confidence,
      edition: report.edition?.standing ?? null,
      verdict: figure.review?.verdict ?? null,
      reviewed_value: figure.review?.value ?? null,
      verdict_reason: figure.review?.reason ?? null,
    })),
  );
}
