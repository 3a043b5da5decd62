/** A whole and its parts, report by report, as shares. */
import { type FormId, isCurrent, type Report } from '../model/report.js';
import type { Breakdown } from './breakdowns.js';
import { indexFigures, type SeriesState } from './choose.js';
import type { Columns } from './columns.js';
import { type Evaluated, evaluate, quoteOf } from './evaluate.js';

export interface BreakdownRow {
  file: string;
  publisher: string | null;
  year: number | null;
  form: FormId;
  part: string;
  label_en: string;
  label_zh: string;
  value: number | null;
  state: SeriesState;
  via: 'table' | 'prose' | null;
  whole: number | null;
  whole_from: 'report' | 'parts' | null;
  share: number | null;
  excess: number | null;
  quote: string | null;
}

export const BREAKDOWN_COLUMNS: Columns<BreakdownRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'form', dtype: 'string', description: 'The official form that the report follows' },
  {
    name: 'part',
    dtype: 'string',
    description: 'Id of the part; `rest` is what the report does not break down',
  },
  { name: 'label_en', dtype: 'string', description: 'The part in English' },
  { name: 'label_zh', dtype: 'string', description: 'The part in Chinese' },
  { name: 'value', dtype: 'number', description: 'The number; missing where none is stated' },
  { name: 'state', dtype: 'string', description: 'As in `series`; the rest is always derived' },
  { name: 'via', dtype: 'string', description: 'table or prose' },
  { name: 'whole', dtype: 'number', description: 'The whole, as the report states it' },
  {
    name: 'whole_from',
    dtype: 'string',
    description:
      'report, or parts where it was added up from these very parts; missing where there is no whole',
  },
  {
    name: 'share',
    dtype: 'number',
    description:
      'Part of the whole, 0 to 1; of the sum of the parts where these exceed the whole or it is not stated',
  },
  {
    name: 'excess',
    dtype: 'number',
    description: 'By how much the parts exceed the stated whole: the report contradicts itself',
  },
  { name: 'quote', dtype: 'string', description: 'The words that the value was read from' },
];

/**
 * One row for each report that counts and each part, and one for the rest where the parts do not reach the whole.
 *
 * Reports that state none of the parts have rows without a value, so that they are counted as missing. Where the parts exceed the whole, shares are of their sum,
 * so that they still make 100%, and `excess` says by how much.
 */
export function breakdownRows(reports: readonly Report[], breakdown: Breakdown): BreakdownRow[] {
  return reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .flatMap((report) => rowsOf(report, breakdown));
}

function rowsOf(report: Report, breakdown: Breakdown): BreakdownRow[] {
  const index = indexFigures(report);
  const total = evaluate(report, index, breakdown.whole);
  const whole = total.value;
  const parts = breakdown.parts.map((part) => ({ part, found: evaluate(report, index, part) }));
  const stated = parts.flatMap(({ found }) => found.value ?? []);

  const sources = new Set(parts.flatMap(({ found }) => found.figures.map((figure) => figure.id)));
  const circular =
    whole !== null &&
    total.figures.every((figure) => figure.derived_from?.every((id) => sources.has(id)) ?? false);
  const sum = stated.reduce((total, value) => total + value, 0);
  const base = Math.max(sum, whole ?? 0);
  const shared = {
    file: report.source.path,
    publisher: report.identity.publisher,
    year: report.identity.year,
    form: report.form,
    whole,
    whole_from: whole === null ? null : circular ? ('parts' as const) : ('report' as const),
    excess: whole !== null && sum > whole ? sum - whole : null,
  };
  const row = (id: string, label_en: string, label_zh: string, found: Evaluated): BreakdownRow => ({
    ...shared,
    part: id,
    label_en,
    label_zh,
    value: found.value,
    state: found.state,
    via: found.via,
    share: found.value === null || base === 0 ? null : found.value / base,
    quote: found.value === null ? null : quoteOf(report, found),
  });
  const rows = parts.map(({ part, found }) => row(part.id, part.label_en, part.label_zh, found));
  if (stated.length === 0 || whole === null || sum >= whole) return rows;
  const rest: Evaluated = { value: whole - sum, state: 'derived', via: null, blanks: 0, figures: [] };
  return [...rows, row('rest', 'Not broken down', '未分类', rest)];
}
