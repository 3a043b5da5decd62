/** One series of each publisher over its years. */

import { type Chart, noChart } from '../charts/chart.js';
import { type StripPoint, strips } from '../charts/strips.js';
import { counted, formatNumber } from '../charts/text.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { remarkOn } from '../domain/states.js';
import { placeOf } from '../frames/places.js';
import { type SeriesLike, unitOf } from './series-rows.js';
import { formShort, list, markOf, sourceLine, whoOf } from './words.js';

interface DatedLike extends SeriesLike {
  readonly form: ReportForm | null;
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
export function timelineChart(all: readonly DatedLike[]): Chart {
  const first = all[0];
  if (!first) return noChart('There are no reports that could state this.');
  const name = `${first.label_en} ${first.label_zh}`;
  const unit = unitOf(first);
  const publishers = byPublisher(all);
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
  return strips(
    shown.flatMap((row) => row.points),
    {
      title: titleOf(shown, unit.en, first.label_en),
      subtitle: [
        `${name}, ${unit.en} ${unit.zh}; each publisher on a scale of its own, from 0`,
        sourceLine(all.filter((row) => shown.some(({ label }) => label === whoOf(row)))),
      ],
      notes: [
        ...linesNote(shown.some(({ breaks }) => breaks.length > 0)),
        ...(left.length === 0
          ? []
          : [`not drawn, of ${counted(publishers.length, 'publisher')}: ${list(left)}`]),
      ],
      strips: shown.map(({ label, breaks }) => ({ id: label, label, breaks })),
      subject: 'Publisher',
      measure: name,
    },
  );
}

interface Series {
  readonly label: string;
  /** In the order of their years, one a year. */
  readonly points: readonly StripPoint[];
  readonly breaks: readonly { readonly year: number; readonly text: string }[];
}

/** What the lines mean. */
const linesNote = (breaks: boolean) => [
  `a line joins two years in a row that count the same, dashed where they compare only roughly${breaks ? '; a dotted upright line is a change of form (表式)' : ''}`,
];

const isStated = ({ value }: StripPoint) => value !== null;

/** Publishers with most stated years first, then those with the largest number. */
function byPublisher(rows: readonly DatedLike[]): Series[] {
  const found = new Map<string, DatedLike[]>();
  for (const row of rows) found.set(whoOf(row), [...(found.get(whoOf(row)) ?? []), row]);
  const largest = ({ points }: Series) => Math.max(-1, ...points.map(({ value }) => value ?? -1));
  const years = ({ points }: Series) => points.filter(isStated).length;
  return [...found]
    .map(([label, of]) => ({ label, ...pointsOf(label, of) }))
    .sort((a, b) => years(b) - years(a) || largest(b) - largest(a));
}

function pointsOf(label: string, rows: readonly DatedLike[]): Pick<Series, 'points' | 'breaks'> {
  const dated = rows
    .flatMap((row) =>
      row.year === null ? [] : [{ ...row, year: row.year, place: placeOf(row, 'value') ?? null }],
    )
    .sort((a, b) => a.year - b.year);
  return {
    points: dated.map((row) => ({
      strip: label,
      year: row.year,
      value: row.value,
      text: row.value === null ? '–' : formatNumber(row.value),
      mark: markOf(row),
      join: joinOf(row.crossing),
      how: remarkOn(row) ?? 'as stated',
      compares: row.crossing_en ?? null,
      quote: row.quote,
      place: row.place,
      source: row.file,
    })),
    breaks: dated.flatMap(({ year, form }, at) => {
      const before = dated[at - 1];
      return before && form !== null && before.form !== form ? [{ year, text: formShort(form) }] : [];
    }),
  };
}

const joinOf = (crossing: string | null | undefined) =>
  crossing === 'not comparable' ? 'none' : crossing === 'approximate' ? 'roughly' : 'same';

/** What the lines show, without a word on why. */
function titleOf(rows: readonly Series[], unit: string, name: string): string {
  const spans = rows.map(({ label, points }) => {
    const stated = points.filter(isStated);
    return { label, from: stated[0], to: stated.at(-1) };
  });
  const [only] = spans;
  if (spans.length === 1 && only?.from && only.to) {
    return `${only.label}: ${formatNumber(only.from.value ?? 0)} ${unit} for ${only.from.year}, ${formatNumber(only.to.value ?? 0)} for ${only.to.year}`;
  }
  const way = (sign: number) =>
    spans.filter(({ from, to }) => Math.sign((to?.value ?? 0) - (from?.value ?? 0)) === sign).length;
  const all = spans.length;
  const ways = [
    { count: way(1), word: 'higher' },
    { count: way(-1), word: 'lower' },
    { count: way(0), word: 'the same' },
  ].filter(({ count }) => count > 0);
  const [most, ...others] = ways.sort((a, b) => b.count - a.count);
  const first = `${name}: ${most?.word} in the last year than in the first`.replace(
    'the same in the last year than',
    'the same in the last year as',
  );
  if (others.length === 0) return `${first} at ${all === 2 ? 'both' : `all ${formatNumber(all)}`} publishers`;
  const rest = others.map(({ count, word }) => `${word} at ${formatNumber(count)}`);
  return `${first} at ${formatNumber(most?.count ?? 0)} of ${formatNumber(all)} publishers, ${list(rest)}`;
}
