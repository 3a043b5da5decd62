/** The table `series`: the figures of all forms as comparable series, with how far they compare. */
import { CROSSWALK, type ReportForm, type Series } from '../domain/crosswalk.js';
import { type Edition, isCurrent, type Level, type Report } from '../model/report.js';
import { BREAK_COLUMNS, type BreakColumns, breakBefore, NO_BREAK, yearsBefore } from './breaks.js';
import { indexFigures, type SeriesState } from './choose.js';
import type { Columns } from './columns.js';
import { type Evaluated, evaluate, quoteOf } from './evaluate.js';
import { formOf } from './report-form.js';
import { type Timeline, timelinesOf } from './timeline.js';

export interface SeriesRow extends BreakColumns {
  file: string;
  publisher: string | null;
  region_code: string | null;
  level: Level | null;
  year: number | null;
  form: ReportForm;
  series: string;
  label_en: string;
  label_zh: string;
  value: number | null;
  state: SeriesState;
  via: 'table' | 'prose' | null;
  blanks: number;
  comparability: Series['comparability'];
  note: string | null;
  note_zh: string | null;
  quote: string | null;
  figures: string;
  edition: Edition['standing'] | null;
}

export const SERIES_COLUMNS: Columns<SeriesRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  {
    name: 'form',
    dtype: 'string',
    description: 'The official form that the report follows; own: a table of its own; prose: sentences only',
  },
  { name: 'series', dtype: 'string', description: 'Id of the series (a line of the crosswalk)' },
  { name: 'label_en', dtype: 'string', description: 'The series in English' },
  { name: 'label_zh', dtype: 'string', description: 'The series in Chinese' },
  {
    name: 'value',
    dtype: 'number',
    description: 'The number; missing where none is stated, or where the report contradicts itself',
  },
  {
    name: 'state',
    dtype: 'string',
    description:
      'reported, approximate, inferred, derived (a sum), conflicting, not stated, or not asked (by the form)',
  },
  { name: 'via', dtype: 'string', description: 'table or prose; missing where nothing was found' },
  {
    name: 'blanks',
    dtype: 'integer',
    description: 'Terms of a sum (or the one cell) that hold no number and so were not added',
  },
  { name: 'comparability', dtype: 'string', description: 'How far the series compares between the forms' },
  { name: 'note', dtype: 'string', description: 'Where the forms differ' },
  { name: 'note_zh', dtype: 'string', description: 'The same in Chinese' },
  {
    name: 'quote',
    dtype: 'string',
    description: 'The words that it was read from, joined by + where it is a sum',
  },
  { name: 'figures', dtype: 'string', description: 'Ids of the figures used, separated by spaces' },
  {
    name: 'edition',
    dtype: 'string',
    description:
      'only, latest or undecided (several versions differ, and which counts is not known): earlier versions and duplicates are not here',
  },
  ...BREAK_COLUMNS,
];

/** What the rows are made with, where it is not the official crosswalk or a corpus knows the publishers better. */
export interface SeriesOptions {
  readonly crosswalk?: readonly Series[];
  readonly timelines?: readonly Timeline[];
}

/**
 * One row for each report that counts and each line of the crosswalk. Files that are no reports have none, nor have
 * versions in whose place a later one counts: what they say is in `figures`.
 */
export function seriesRows(
  reports: readonly Report[],
  { crosswalk = CROSSWALK, timelines = timelinesOf(reports) }: SeriesOptions = {},
): SeriesRow[] {
  const before = yearsBefore(timelines);
  const evaluated = evaluatorOf();
  return reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .flatMap((report) =>
      crosswalk.map((series): SeriesRow => {
        const { publisher, region_code, level, year } = report.identity;
        const form = formOf(report);
        const found = evaluated(report, series);
        const earlier = (before.get(report) ?? []).flatMap(({ year, current }) =>
          current.map((one) => ({ year, form: formOf(one), stated: evaluated(one, series).value !== null })),
        );
        return {
          file: report.source.path,
          publisher,
          region_code,
          level,
          year,
          form,
          ...valueColumns(report, series, found),
          edition: report.edition?.standing ?? null,
          ...(year === null ? NO_BREAK : breakBefore(series, { form, year }, earlier)),
        };
      }),
    );
}

/** The part of a row that says what the report gives for the series. */
export function valueColumns(report: Report, series: Series, found: Evaluated) {
  const { value, state, via, blanks, figures } = found;
  return {
    series: series.id,
    label_en: series.label_en,
    label_zh: series.label_zh,
    ...{ value, state, via, blanks },
    comparability: series.comparability,
    note: series.note,
    note_zh: series.note_zh,
    quote: quoteOf(report, found),
    figures: figures.map((figure) => figure.id).join(' '),
  };
}

/** Evaluates each report and series once. */
export function evaluatorOf(): (report: Report, series: Series) => Evaluated {
  const known = new Map<Report, { index: ReturnType<typeof indexFigures>; values: Map<string, Evaluated> }>();
  return (report, series) => {
    let entry = known.get(report);
    if (!entry) {
      entry = { index: indexFigures(report), values: new Map() };
      known.set(report, entry);
    }
    let value = entry.values.get(series.id);
    if (!value) {
      value = evaluate(report, entry.index, series);
      entry.values.set(series.id, value);
    }
    return value;
  };
}
