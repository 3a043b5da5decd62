/** The table `panel`: a publisher's series year by year, with the years between that have no report. */
import { CROSSWALK, type ReportForm, type Series } from '../domain/crosswalk.js';
import type { Reference, Report } from '../model/report.js';
import { BREAK_COLUMNS, type BreakColumns, breakBefore, type Earlier, NO_BREAK } from './breaks.js';
import type { SeriesState } from './choose.js';
import type { Columns } from './columns.js';
import { formOf } from './report-form.js';
import { evaluatorOf, valueColumns } from './series-rows.js';
import { type Timeline, type TimelineYear, timelinesOf } from './timeline.js';

export interface PanelRow extends BreakColumns {
  publisher: string;
  region_code: string | null;
  year: number;
  series: string;
  label_en: string;
  label_zh: string;
  value: number | null;
  state: SeriesState | 'no report';
  via: 'table' | 'prose' | null;
  blanks: number;
  form: ReportForm | null;
  reports: number;
  files: string;
  comparability: Series['comparability'];
  note: string | null;
  note_zh: string | null;
  quote: string | null;
  figures: string;
  /** The figures used, each with its report; no column. */
  references: readonly Reference[];
}

export const PANEL_COLUMNS: Columns<PanelRow> = [
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'year', dtype: 'integer', description: 'The year: every one from the first report to the last' },
  { name: 'series', dtype: 'string', description: 'Id of the series (a line of the crosswalk)' },
  { name: 'label_en', dtype: 'string', description: 'The series in English' },
  { name: 'label_zh', dtype: 'string', description: 'The series in Chinese' },
  { name: 'value', dtype: 'number', description: 'The number; missing as in `series`, or without a report' },
  {
    name: 'state',
    dtype: 'string',
    description:
      'As in `series`; `no report`: none is here for the year; `conflicting`: also where two reports that may both count differ',
  },
  { name: 'via', dtype: 'string', description: 'table or prose; missing where nothing was found' },
  { name: 'blanks', dtype: 'integer', description: 'As in `series`' },
  { name: 'comparability', dtype: 'string', description: 'How far the series compares between the forms' },
  { name: 'note', dtype: 'string', description: 'Where the forms differ' },
  { name: 'note_zh', dtype: 'string', description: 'The same in Chinese' },
  { name: 'quote', dtype: 'string', description: 'The words that it was read from' },
  { name: 'figures', dtype: 'string', description: 'Ids of the figures used, separated by spaces' },
  { name: 'form', dtype: 'string', description: 'The official form that the report follows' },
  {
    name: 'reports',
    dtype: 'integer',
    description:
      'Reports that count: 0 for a gap, more than 1 where it cannot be told which is the later version',
  },
  { name: 'files', dtype: 'string', description: 'Their paths, separated by " · "' },
  ...BREAK_COLUMNS,
];

export interface PanelOptions {
  readonly crosswalk?: readonly Series[];
  /** First and last year of all publishers, where each should have as many rows. */
  readonly from?: number;
  readonly to?: number;
}

/** One row for each publisher, year and series. Reports that do not say who or when are not in it. */
export function panelRows(
  reports: readonly Report[],
  options: PanelOptions & { readonly timelines?: readonly Timeline[] } = {},
): PanelRow[] {
  const { crosswalk = CROSSWALK, timelines = timelinesOf(reports), from, to } = options;
  const evaluated = evaluatorOf();
  return timelines.flatMap(({ name, region_code, years }) => {
    const byYear = new Map(years.map((one) => [one.year, one]));
    const [first, last] = [from ?? years[0]?.year, to ?? years.at(-1)?.year];
    if (first === undefined || last === undefined) return [];
    const span = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    return crosswalk.flatMap((series) => {
      const earlier: Earlier[] = years
        .filter(({ year }) => year < first)
        .flatMap((one) => earlierOf(one, series, evaluated));
      return span.map((year): PanelRow => {
        const found = byYear.get(year);
        const row = found ? rowOf(found, series, earlier, evaluated) : gapOf(series);
        if (found) earlier.push(...earlierOf(found, series, evaluated));
        return { publisher: name, region_code, year, ...row };
      });
    });
  });
}

type Rest = Omit<PanelRow, 'publisher' | 'region_code' | 'year'>;
type Evaluate = ReturnType<typeof evaluatorOf>;

const earlierOf = ({ year, current }: TimelineYear, series: Series, evaluated: Evaluate): Earlier[] =>
  current.map((report) => ({
    year,
    form: formOf(report),
    stated: evaluated(report, series).value !== null,
  }));

function rowOf(
  { year, current }: TimelineYear,
  series: Series,
  earlier: readonly Earlier[],
  evaluated: Evaluate,
): Rest {
  const values = new Set(current.map((report) => evaluated(report, series).value));
  // Where it cannot be told which report counts, only what all of them say is taken.
  const report = current[0]!;
  const columns = valueColumns(report, series, evaluated(report, series));
  const agreed =
    values.size === 1
      ? columns
      : {
          ...columns,
          value: null,
          state: 'conflicting' as const,
          via: null,
          quote: null,
          figures: '',
        };
  const references = current.flatMap((one) =>
    evaluated(one, series).figures.map(({ id }) => ({ report: one.source.path, figure: id })),
  );
  const form = formOf(report);
  const forms = new Set(current.map(formOf));
  return {
    ...agreed,
    form: forms.size === 1 ? form : null,
    reports: current.length,
    files: current.map(({ source }) => source.path).join(' · '),
    ...(forms.size === 1 ? breakBefore(series, { form, year }, earlier) : NO_BREAK),
    references: values.size === 1 ? references : [],
  };
}

function gapOf({ id, label_en, label_zh, comparability, note, note_zh }: Series): Rest {
  return {
    series: id,
    ...{ label_en, label_zh },
    value: null,
    state: 'no report',
    via: null,
    blanks: 0,
    ...{ comparability, note, note_zh },
    quote: null,
    figures: '',
    form: null,
    reports: 0,
    files: '',
    ...NO_BREAK,
    references: [],
  };
}
