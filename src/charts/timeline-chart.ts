/** One series of each publisher over its years. */
import type { ReportForm } from '../domain/crosswalk.js';
import { publisherNames } from '../domain/publishers.js';
import { type Chart, noChart } from './chart.js';
import type { SeriesLike } from './series-like.js';
import { type StripPoint, strips } from './strips.js';
import { counted, formatNumber } from './text.js';
import { formShort, list, sourceLine } from './words.js';

interface DatedLike extends SeriesLike {
  readonly form: ReportForm;
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
  rows: readonly DatedLike[],
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
  return strips(
    shown.flatMap((row) => row.points),
    {
      title: titleOf(shown, unit.en, first.label_en),
      subtitle: [
        `${name}, ${unit.en} ${unit.zh}; each publisher on a scale of its own, from 0`,
        sourceLine(all.filter((row) => shown.some(({ label }) => label === labelOf(row)))),
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
function byPublisher(rows: readonly DatedLike[], labelOf: (row: DatedLike) => string): Series[] {
  const found = new Map<string, DatedLike[]>();
  for (const row of rows) found.set(labelOf(row), [...(found.get(labelOf(row)) ?? []), row]);
  const largest = ({ points }: Series) => Math.max(-1, ...points.map(({ value }) => value ?? -1));
  const years = ({ points }: Series) => points.filter(isStated).length;
  return [...found]
    .map(([label, of]) => ({ label, ...pointsOf(label, of) }))
    .sort((a, b) => years(b) - years(a) || largest(b) - largest(a));
}

function pointsOf(label: string, rows: readonly DatedLike[]): Pick<Series, 'points' | 'breaks'> {
  const dated = rows
    .flatMap((row) => (row.year === null ? [] : [{ ...row, year: row.year }]))
    .sort((a, b) => a.year - b.year);
  const years = [...new Set(dated.map(({ year }) => year))].map((year) => {
    const there = dated.filter((row) => row.year === year);
    const row = there[0] as (typeof dated)[number];
    // Several versions of which none is known to count: not one of them is chosen.
    const agree = there.every(({ value }) => value === row.value);
    return { year, row, value: agree ? row.value : null, files: there.map(({ file }) => file).join(', ') };
  });
  return {
    points: years.map(({ year, row, value, files }) => ({
      strip: label,
      year,
      value,
      text: value === null ? '–' : formatNumber(value),
      mark: value === null ? 'none' : row.state === 'approximate' ? 'rounded' : 'stated',
      join: joinOf(row.crossing),
      how: value === null ? 'not stated' : howOf(row),
      compares: row.crossing_en ?? null,
      quote: row.quote,
      source: files,
    })),
    breaks: years.flatMap(({ year, row }, at) => {
      const before = years[at - 1];
      return before && before.row.form !== row.form ? [{ year, text: formShort(row.form) }] : [];
    }),
  };
}

const joinOf = (crossing: string | null | undefined) =>
  crossing === 'not comparable' ? 'none' : crossing === 'approximate' ? 'roughly' : 'same';

function howOf({ state, via }: DatedLike): string {
  const how = state === 'derived' ? 'computed' : state === 'approximate' ? 'rounded by the report' : 'stated';
  return via === 'prose' ? `${how}, in a sentence` : how;
}

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
