/** The table `rates`: shares and ratios of each report, with what was divided by what. */
import { CROSSWALK, type ReportForm, type Series } from '../domain/crosswalk.js';
import { RATES, type RateRule } from '../domain/rates.js';
import { type AcrossFinding, isCurrent, type Level, type Report } from '../model/report.js';
import { BREAK_COLUMNS, type BreakColumns, breakBefore, NO_BREAK, yearsBefore } from './breaks.js';
import type { Columns } from './columns.js';
import { contestedFigures } from './contested.js';
import { prepare, type Rate, type RateState, ratesIn } from './rate.js';
import { formOf } from './report-form.js';
import { type Timeline, timelinesOf } from './timeline.js';

export interface RateRow extends BreakColumns {
  file: string;
  publisher: string | null;
  region_code: string | null;
  level: Level | null;
  year: number | null;
  form: ReportForm;
  rate: string;
  label_en: string;
  label_zh: string;
  unit: RateRule['unit'];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  state: RateState;
  approximate: boolean;
  contested: boolean;
  contested_by: string;
  via: 'table' | 'prose' | null;
  comparability: Series['comparability'];
  note: string | null;
  note_zh: string | null;
  numerator_figures: string;
  denominator_figures: string;
}

export const RATE_COLUMNS: Columns<RateRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'form', dtype: 'string', description: 'The official form that the report follows' },
  { name: 'rate', dtype: 'string', description: 'Id of the rate' },
  { name: 'label_en', dtype: 'string', description: 'The rate in English' },
  { name: 'label_zh', dtype: 'string', description: 'The rate in Chinese' },
  { name: 'unit', dtype: 'string', description: 'share (0 to 1) or per_100' },
  { name: 'numerator', dtype: 'number', description: 'What is divided; missing where it is not stated' },
  { name: 'denominator', dtype: 'number', description: 'By what; missing where it is not stated' },
  {
    name: 'value',
    dtype: 'number',
    description: 'The rate; missing where a number is missing, the base is 0 or the parts exceed it',
  },
  {
    name: 'state',
    dtype: 'string',
    description:
      'computed, or why not: not asked (by the form), base or numerator not stated, conflicting (two numbers with equal right) or incomplete (a cell of the sum is empty), base is zero, numerator exceeds base, not from one source (one in the table, one in a sentence)',
  },
  { name: 'approximate', dtype: 'boolean', description: 'True where one of the two numbers is rounded' },
  {
    name: 'contested',
    dtype: 'boolean',
    description:
      'True where a check, within the report or against another year, fails on a figure that it was computed from',
  },
  { name: 'contested_by', dtype: 'string', description: 'Ids of these checks, separated by spaces' },
  { name: 'via', dtype: 'string', description: 'table or prose' },
  {
    name: 'numerator_figures',
    dtype: 'string',
    description: 'Ids of the figures behind the numerator, separated by spaces',
  },
  { name: 'denominator_figures', dtype: 'string', description: 'Ids of the figures behind the base' },
  { name: 'comparability', dtype: 'string', description: 'How far the rate compares between the forms' },
  { name: 'note', dtype: 'string', description: 'Where the forms differ' },
  { name: 'note_zh', dtype: 'string', description: 'The same in Chinese' },
  ...BREAK_COLUMNS,
];

export interface RateOptions {
  readonly rates?: readonly RateRule[];
  readonly crosswalk?: readonly Series[];
  readonly timelines?: readonly Timeline[];
  /** What was found between two years (`findings` of a corpus): a figure may be contested by another year's. */
  readonly across?: readonly AcrossFinding[];
}

/** One row for each report that counts and each rate. A number that is missing makes a rate missing, and never 0. */
export function rateRows(reports: readonly Report[], options: RateOptions = {}): RateRow[] {
  const { rates = RATES, crosswalk = CROSSWALK, timelines = timelinesOf(reports), across = [] } = options;
  const rules = rates.map((rule) => prepare(rule, crosswalk));
  const doubts = contestedFigures(reports, across);
  const before = yearsBefore(timelines);
  const results = new Map<Report, readonly Rate[]>();
  const resultsOf = (report: Report) => {
    const known = results.get(report) ?? ratesIn(report, rules, doubts);
    results.set(report, known);
    return known;
  };
  return reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .flatMap((report) => {
      const { publisher, region_code, level, year } = report.identity;
      return rules.map(({ rule, compared }, at): RateRow => {
        const earlier = (before.get(report) ?? []).flatMap(({ year, current }) =>
          current.map((one) => ({ year, form: formOf(one), stated: resultsOf(one)[at]!.value !== null })),
        );
        const { id, label_en, label_zh, unit, comparability, note, note_zh } = rule;
        return {
          file: report.source.path,
          ...{ publisher, region_code, level, year },
          form: formOf(report),
          rate: id,
          ...{ label_en, label_zh, unit },
          ...resultsOf(report)[at]!,
          ...{ comparability, note, note_zh },
          ...(year === null ? NO_BREAK : breakBefore(compared, { form: formOf(report), year }, earlier)),
        };
      });
    });
}
