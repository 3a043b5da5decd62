/** Where a series crosses a change of form, and how far it compares across it. */
import {
  COMPARABILITY_WORDS,
  type Compared,
  type Crossing,
  crossingOf,
  type ReportForm,
} from '../domain/crosswalk.js';
import type { Report } from '../model/report.js';
import type { Columns } from './columns.js';
import type { Timeline } from './timeline.js';

export interface BreakColumns {
  break_before: boolean | null;
  previous_year: number | null;
  crossing: Crossing['comparability'] | null;
  crossing_en: string | null;
  crossing_zh: string | null;
}

export const BREAK_COLUMNS: Columns<BreakColumns> = [
  {
    name: 'break_before',
    dtype: 'boolean',
    description:
      'True where the report before it follows another form and the series is not exactly the same across; missing where no earlier report of the publisher is here',
  },
  {
    name: 'previous_year',
    dtype: 'integer',
    description:
      'Year of the report it is compared with: the last earlier one that has a number, else the last one',
  },
  {
    name: 'crossing',
    dtype: 'string',
    description:
      'Where the form changes: exact, approximate, not comparable, begins or ends (the one form does not ask)',
  },
  { name: 'crossing_en', dtype: 'string', description: 'The same in one sentence' },
  { name: 'crossing_zh', dtype: 'string', description: 'The same in Chinese' },
];

export const NO_BREAK: BreakColumns = {
  break_before: null,
  previous_year: null,
  crossing: null,
  crossing_en: null,
  crossing_zh: null,
};

/** An earlier report: its form, and whether it has a number for the series. */
export interface Earlier {
  readonly year: number;
  readonly form: ReportForm;
  readonly stated: boolean;
}

/** Compares a report with those before it, which come in the order of their years. */
export function breakBefore(
  series: Compared,
  { form, year }: { readonly form: ReportForm; readonly year: number },
  earlier: readonly Earlier[],
): BreakColumns {
  const before = earlier.findLast(({ stated }) => stated) ?? earlier.at(-1);
  if (!before) return NO_BREAK;
  if (before.form === form) return { ...NO_BREAK, break_before: false, previous_year: before.year };
  const { comparability, note_en, note_zh } = crossingOf(series, before.form, form);
  const words = COMPARABILITY_WORDS[comparability];
  return {
    break_before: comparability !== 'exact',
    previous_year: before.year,
    crossing: comparability,
    crossing_en: `From ${before.year} (${called(before.form).en}) to ${year} (${called(form).en}): ${words.en}${note_en ? `. ${note_en}` : ''}.`,
    crossing_zh: `由${before.year}年度（${called(before.form).zh}）到${year}年度（${called(form).zh}）：${words.zh}${note_zh ? `。${note_zh}` : ''}。`,
  };
}

/** Official forms by their ids. */
const called = (form: ReportForm) =>
  form === 'own' ? { en: 'a table of its own', zh: '自制表格' } : { en: form, zh: form };

/** For each report that counts: the years of its publisher before it. */
export function yearsBefore(
  timelines: readonly Timeline[],
): ReadonlyMap<Report, readonly Timeline['years'][number][]> {
  return new Map(
    timelines.flatMap(({ years }) =>
      years.flatMap(({ current }, at) => current.map((report) => [report, years.slice(0, at)] as const)),
    ),
  );
}
