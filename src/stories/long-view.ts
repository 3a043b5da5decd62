/** A publisher's series and rates over the years, with the changes of form between them. */

import { bars } from '../charts/bars.js';
import { type Chart, noChart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { type Era, type Join, type Mark, type Strip, type StripPoint, strips } from '../charts/strips.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { PLAIN } from '../charts/theme.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { remarkOn } from '../domain/states.js';
import { placeOf, withMore } from '../frames/places.js';
import { LONG_SERIES, OUTCOME_RATES } from './follow.js';
import { FEW_CASES, firmOf, formLines, list, markOf } from './words.js';

interface YearLike {
  readonly body: string | null;
  readonly year: number | null;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly form: ReportForm | null;
  readonly comparability: string | null;
  readonly crossing: string | null;
  readonly crossing_en: string | null;
}

/** A row of `panel`, and whether a check fails on it. */
interface PanelLike extends YearLike {
  readonly series: string;
  readonly files: readonly string[];
  readonly quote: string | null;
  readonly doubted: boolean;
}

/** A row of `rates`. */
interface RateLike extends YearLike {
  readonly file: string;
  readonly rate: string;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly approximate: boolean;
  readonly doubted: boolean;
}

/** Title and subtitle. */
interface Head {
  readonly title: string;
  readonly subtitle: readonly string[];
}

const joinOf = ({ crossing }: YearLike): Join =>
  crossing === null || crossing === 'exact' ? 'same' : crossing === 'approximate' ? 'roughly' : 'none';

/** A single case is no peak. */
const LEAST_TOP = 5;

const LINES =
  'a solid line: the same is counted as the year before; dashed: compares only roughly; no line: a year or number is missing, or does not compare';

/** Counts of one publisher over the years, each on a scale of its own. */
export function longViewChart(rows: readonly PanelLike[]): Chart {
  const known: readonly string[] = LONG_SERIES;
  // Requests first, then disputes and disclosure; what is on no list of ours comes last.
  const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
  const ids = [...new Set(rows.map((row) => row.series))].sort((a, b) => place(a) - place(b));
  return draw(
    ids,
    rows,
    (row) => row.series,
    (row) => ({
      text: row.value === null ? '–' : formatNumber(row.value),
      mark: markOf(row),
      quote: row.quote,
      place: placeOf(row, 'value') ?? null,
      source: row.files.join(' · '),
    }),
    {
      what: 'series',
      unit: 'Counts, each on a scale of its own, from 0',
      top: (rows) => Math.max(LEAST_TOP, ...rows.map(({ value }) => value ?? 0)),
      single: (rows, head) =>
        bars(
          rows.map((row) => ({
            label: `${row.label_en} ${row.label_zh}`,
            value: row.value,
            note: remarkOn(row),
            quote: row.quote,
            source: row.files.join(' · '),
            accent: row.doubted,
          })),
          { ...head, measure: 'Number' },
        ),
    },
  );
}

/** Rates over the years; shares have one scale, so that strips can be set against each other. */
export function longRatesChart(rows: readonly RateLike[]): Chart {
  const rates: readonly string[] = OUTCOME_RATES;
  const chosen = rows.filter((row) => rates.includes(row.rate));
  const shares = chosen.flatMap((row) => (row.unit === 'share' ? (row.value ?? []) : []));
  const top = Math.ceil(Math.max(0.1, ...shares) * 10) / 10;
  return draw(
    rates,
    chosen,
    (row) => row.rate,
    (row) => ({
      text:
        row.value === null
          ? '–'
          : row.unit === 'share'
            ? formatShare(row.value, 0)
            : formatNumber(row.value, 1),
      place: placeOf(row, 'value') ?? null,
      mark: row.value === null ? 'none' : row.doubted ? 'contested' : row.approximate ? 'rounded' : 'stated',
      quote:
        row.numerator === null || row.denominator === null
          ? null
          : `${formatNumber(row.numerator)} of ${formatNumber(row.denominator)}`,
      source: row.file,
    }),
    {
      what: 'rates',
      unit: 'Shares of the requests handled, all on one scale from 0',
      top: ([row]) => (row?.unit === 'share' ? top : undefined),
      single: (rows, head) =>
        dotPlot(
          rows.map((row) => ({
            label: `${row.label_en} ${row.label_zh}`,
            part: 'rate',
            value: row.value!,
            text: `${formatShare(row.value!, 0)}: ${formatNumber(row.numerator!)} of ${formatNumber(row.denominator!)}${row.doubted ? ' (a check fails)' : ''}`,
            hollow: row.denominator! < FEW_CASES,
            source: row.file,
          })),
          {
            ...head,
            measure: 'Share',
            parts: [{ id: 'rate', label: 'share of the requests handled 占比', colour: PLAIN }],
            scale: 'shares',
          },
        ),
      marks: {
        stated: 'computed 计算所得',
        rounded: 'from a rounded number 约数',
        none: 'cannot be computed 无法计算',
      },
    },
  );
}

function draw<Row extends YearLike>(
  ids: readonly string[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
  said: (row: Row) => {
    text: string;
    mark: Mark;
    quote: string | null;
    source: string;
    place: string | null;
  },
  words: {
    readonly what: string;
    readonly unit: string;
    readonly top: (rows: readonly Row[]) => number | undefined;
    readonly marks?: Partial<Readonly<Record<Mark, string>>>;
    /** Where there is one year only: no line to draw. */
    readonly single: (rows: readonly Row[], head: Head) => Chart;
  },
): Chart {
  const all = rows.flatMap((row) => (row.year === null ? [] : [withMore(row, { year: row.year })]));
  const start = Math.min(...all.flatMap(({ year, value }) => (value === null ? [] : [year])));
  // Years before the first number of any strip would be empty paper; the subtitle says that they are left out.
  const dated = Number.isFinite(start) ? all.filter(({ year }) => year >= start) : all;
  const before = [...new Set(all.filter(({ year }) => year < start).map(({ year }) => year))];
  const who = dated[0]?.body ?? null;
  if (who === null)
    return noChart('There is no publisher to follow: no report here says who made it and when.');
  const byId = ids.map((id) => ({ id, rows: dated.filter((row) => idOf(row) === id) }));
  const drawn = byId.filter(({ rows }) => rows.some(({ value }) => value !== null));
  const silent = byId.filter(({ rows }) => rows.length > 0 && rows.every(({ value }) => value === null));
  if (drawn.length === 0) return noChart(`${who}: none of these ${words.what} is stated in any year.`);
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => a - b);
  const gaps = years.filter((year) => dated.every((row) => row.year !== year || row.form === null));
  const held = years.filter((year) => !gaps.includes(year));
  const stripsDrawn = drawn.map(({ id, rows }): Strip => {
    const row = rows.find(({ value }) => value !== null)!;
    const top = words.top(rows);
    return {
      id,
      label: `${row.label_en} ${row.label_zh}`,
      ...(top === undefined ? {} : { top }),
    };
  });
  const points = drawn.flatMap(({ id, rows }) =>
    rows
      // No report: the gap says so. A form that does not ask leaves nothing out.
      .filter((row) => !gaps.includes(row.year) && row.state !== 'not asked')
      .map(
        (row): StripPoint => ({
          strip: id,
          year: row.year,
          value: row.value,
          ...said(row),
          join: joinOf(row),
          how: remarkOn(row) ?? (row.state === 'reported' ? 'as stated' : row.state),
          compares: row.crossing_en,
        }),
      ),
  );
  if (years.length === 1) {
    const rows = drawn.flatMap(({ rows }) => rows.filter(({ value }) => value !== null));
    return words.single(rows, {
      title: `${who}, ${years[0]}: ${headline(rows.slice(0, 1), (row) => said(row).text)}`,
      subtitle: [
        ...(silent.length > 0
          ? [`Not stated: ${list(silent.map(({ rows }) => rows[0]?.label_en.toLowerCase() ?? ''))}`]
          : []),
        `Source: 1 annual report (政府信息公开工作年度报告), ${years[0]}`,
      ],
    });
  }
  const eras = erasOf(dated);
  const told = firmOf(drawn[0]!.rows.filter(({ value }) => value !== null));
  const within = (year: number) => year >= told[0]!.year && year <= told.at(-1)!.year;
  const changes = erasOf(dated.filter(({ year }) => within(year))).length;
  const apart = drawn.flatMap(({ rows }) =>
    rows[0]?.comparability === 'not comparable' ? [rows[0].label_en.toLowerCase()] : [],
  );
  const [first, last] = [held[0], held.at(-1)];
  const span = first === last ? `${first}` : `${first}–${last}`;
  return strips(points, {
    title: `${who}: ${headline(told, (row) => said(row).text)}${across(changes, gaps.filter(within).length)}`,
    subtitle: [
      words.unit,
      ...(gaps.length > 0 ? [`Grey: no report here for ${list(gaps.map(String))}`] : []),
      `Source: ${counted(held.length, 'annual report')} (政府信息公开工作年度报告), ${span}`,
    ],
    notes: [
      LINES,
      ...(silent.length > 0
        ? [`not stated in any year: ${list(silent.map(({ rows }) => rows[0]?.label_en.toLowerCase() ?? ''))}`]
        : []),
      ...(apart.length > 0 ? [`what does not compare across the forms: ${list(apart)}`] : []),
      ...(before.length > 0 ? [`no ${words.what} before ${start}: these years are not drawn`] : []),
    ],
    strips: stripsDrawn,
    eras,
    gaps,
    ...(words.marks ? { markLabels: words.marks } : {}),
  });
}

/** `requests received went from 23 in 2019 to 154 in 2025`. */
function headline<Row extends YearLike>(stated: readonly Row[], textOf: (row: Row) => string): string {
  const [first, last] = [stated[0]!, stated.at(-1)!];
  const what = first.label_en.charAt(0).toLowerCase() + first.label_en.slice(1);
  const [start, end] = [textOf(first), textOf(last)];
  if (first.year === last.year) return `${what} ${start}`;
  if (start === end) return `${what} ${start} in ${first.year} and in ${last.year}`;
  return `${what} went from ${start} in ${first.year} to ${end} in ${last.year}`;
}

function across(forms: number, gaps: number): string {
  const changes = forms > 1 ? `, across ${counted(forms - 1, 'change')} of form` : '';
  return `${changes}${gaps === 0 ? '' : `; ${counted(gaps, 'year')} missing`}`;
}

/** Neighbouring reports on one form. A year without a report belongs to none, and parts none. */
function erasOf(rows: readonly { readonly year: number; readonly form: ReportForm | null }[]): Era[] {
  const forms = new Map(rows.flatMap(({ year, form }) => (form === null ? [] : [[year, form] as const])));
  const eras: { form: ReportForm; from: number; to: number; label: readonly string[] }[] = [];
  for (const [year, form] of [...forms].sort(([a], [b]) => a - b)) {
    const last = eras.at(-1);
    if (last?.form === form) last.to = year;
    else eras.push({ form, from: year, to: year, label: formLines(form) });
  }
  return eras;
}
