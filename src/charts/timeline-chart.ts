/** One series of each publisher over its years. */
import type { ReportForm } from '../forms/crosswalk.js';
import { publisherNames } from '../forms/publishers.js';
import { type Chart, noChart } from './chart.js';
import { counted, formatNumber } from './text.js';
import { type TimePoint, type TimeSeries, timelines } from './timelines.js';
import { formShort, list, sourceLine } from './words.js';

interface SeriesLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly region_code?: string | null;
  readonly year: number | null;
  readonly form: ReportForm;
  readonly series: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly value: number | null;
  readonly state: string;
  readonly via: string | null;
  readonly quote: string | null;
  /** How far the number compares with that of the form before: `exact`, `not comparable`, … and in one sentence. */
  readonly crossing?: string | null;
  readonly crossing_en?: string | null;
}

/** The most bands that a chart shows. */
const LIMIT = 8;

/** Years of one publisher: fewer make no line. */
const FEWEST = 2;

/**
 * The publishers that state a series for two years or more, those with most years first. The others are counted in
 * the subtitle: `latestChart` shows them.
 */
export function timelineChart(
  rows: readonly SeriesLike[],
  series: string,
  unit: { readonly en: string; readonly zh: string },
): Chart {
  const all = rows.filter((row) => row.series === series);
  const first = all[0];
  if (!first) return noChart('There are no reports that could state this.');
  const name = `${first.label_en} ${first.label_zh}`;
  const labelOf = publisherNames(all);
  const publishers = byPublisher(all, labelOf);
  const several = publishers.filter(({ points }) => points.filter(isStated).length >= FEWEST);
  const once = publishers.filter(({ points }) => points.filter(isStated).length === 1).length;
  if (several.length === 0) return noChart(`${name}: no publisher states it for more than one year.`);
  const shown = several.slice(0, LIMIT);
  const more = several.length - shown.length;
  const never = publishers.length - several.length - once;
  const left = [
    more === 0 ? [] : `${formatNumber(more)} more with fewer years`,
    once === 0 ? [] : `${formatNumber(once)} that ${once === 1 ? 'states' : 'state'} one year`,
    never === 0 ? [] : `${formatNumber(never)} that ${never === 1 ? 'states' : 'state'} none`,
  ].flat();
  const points = shown.flatMap((row) => row.points);
  const marks = [
    'each band on its own scale from 0',
    points.some(({ value }) => value === null) ? '× a report that does not state it' : [],
    points.some(({ approximate }) => approximate) ? '○ rounded by the report' : [],
    points.some(({ new_form }) => new_form) ? '┊ the form changes' : [],
  ].flat();
  return timelines(shown, {
    title: titleOf(shown, unit.en, first.label_en),
    subtitle: [
      `${name}, unit: ${unit.en} ${unit.zh}; ${marks.join('; ')}`,
      ...(left.length === 0
        ? []
        : [`Not drawn, of ${counted(publishers.length, 'publisher')}: ${list(left)}`]),
      sourceLine(all.filter((row) => shown.some(({ label }) => label === labelOf(row)))),
    ],
    measure: name,
  });
}

const isStated = ({ value }: TimePoint) => value !== null;

/** Publishers with most stated years first, then those with the largest number. */
function byPublisher(rows: readonly SeriesLike[], labelOf: (row: SeriesLike) => string): TimeSeries[] {
  const found = new Map<string, SeriesLike[]>();
  for (const row of rows) found.set(labelOf(row), [...(found.get(labelOf(row)) ?? []), row]);
  const largest = ({ points }: TimeSeries) => Math.max(-1, ...points.map(({ value }) => value ?? -1));
  const years = ({ points }: TimeSeries) => points.filter(isStated).length;
  return [...found]
    .map(([label, of]) => ({ label, points: pointsOf(of) }))
    .sort((a, b) => years(b) - years(a) || largest(b) - largest(a));
}

function pointsOf(rows: readonly SeriesLike[]): TimePoint[] {
  const dated = rows
    .flatMap((row) => (row.year === null ? [] : [{ ...row, year: row.year }]))
    .sort((a, b) => a.year - b.year);
  // Several versions of which none is known to count: not one of them is chosen.
  const years = [...new Set(dated.map(({ year }) => year))];
  let form: ReportForm | null = null;
  return years.map((year) => {
    const there = dated.filter((row) => row.year === year);
    const row = there[0] as (typeof dated)[number];
    const agree = there.every(({ value }) => value === row.value);
    const changed = form !== null && form !== row.form;
    form = row.form;
    return {
      year,
      value: agree ? row.value : null,
      approximate: row.state === 'approximate',
      new_form: changed ? formShort(row.form) : null,
      crossing: row.crossing_en ?? null,
      cut: row.crossing === 'not comparable',
      note: row.via === 'prose' ? 'from a sentence' : row.state === 'derived' ? 'computed' : null,
      quote: row.quote,
      source: there.map(({ file }) => file).join(', '),
    };
  });
}

/** What the lines show, without a word on why. */
function titleOf(rows: readonly TimeSeries[], unit: string, name: string): string {
  const spans = rows.map(({ label, points }) => {
    const stated = points.filter(isStated);
    const [from, to] = [stated[0], stated.at(-1)];
    return { label, from, to };
  });
  const [only] = spans;
  if (spans.length === 1 && only?.from && only.to) {
    return `${only.label}: ${formatNumber(only.from.value ?? 0)} ${unit} for ${only.from.year}, ${formatNumber(only.to.value ?? 0)} for ${only.to.year}`;
  }
  const way = (sign: number) =>
    spans.filter(({ from, to }) => Math.sign((to?.value ?? 0) - (from?.value ?? 0)) === sign).length;
  const ways = [
    [way(1), 'more'],
    [way(-1), 'fewer'],
    [way(0), 'as many'],
  ].flatMap(([count, word]) => (count === 0 ? [] : `${formatNumber(Number(count))} ${word}`));
  return `${name}: of ${counted(rows.length, 'publisher')} with several years, ${list(ways)} in the last than in the first`;
}
