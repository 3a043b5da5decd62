/** A publisher's series and rates over the years, with the changes of form between them. */

import { bars } from '../charts/bars.js';
import type { Chart } from '../charts/chart.js';
import { dotPlot } from '../charts/dot-plot.js';
import { formatNumber, formatShare } from '../charts/text.js';
import { PLAIN } from '../charts/theme.js';
import { remarkOn } from '../domain/states.js';
import { placeOf } from '../frames/places.js';
import { wilson } from '../frames/verbs/statistics.js';
import { say } from '../model/language.js';
import { term } from '../model/words.js';
import { columnsOf } from './columns.js';
import { LONG_SERIES, OUTCOME_RATES } from './follow.js';
import { drawLong, type YearLike } from './long-strips.js';
import { LONG as WORDS } from './long-words.js';
import { MINIMUM } from './minimum.js';
import { partOf as numberIn } from './told.js';
import { markOf } from './words.js';

/** A row of `panel`. */
interface PanelLike extends YearLike {
  readonly series: string;
  readonly files: readonly string[];
  readonly quote: string | null;
}

const PANEL = columnsOf<PanelLike>({
  body: true,
  comparability: true,
  crossing: true,
  crossing_en: true,
  crossing_zh: true,
  doubted: true,
  files: true,
  form: true,
  label_en: true,
  label_zh: true,
  quote: true,
  series: true,
  state: true,
  value: true,
  via: true,
  year: true,
});

/** A row of `rates`. */
interface RateLike extends YearLike {
  readonly file: string;
  readonly rate: string;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly approximate: boolean;
}

const RATE = columnsOf<RateLike>({
  approximate: true,
  body: true,
  comparability: true,
  crossing: true,
  crossing_en: true,
  crossing_zh: true,
  denominator: true,
  doubted: true,
  file: true,
  form: true,
  label_en: true,
  label_zh: true,
  numerator: true,
  rate: true,
  state: true,
  unit: true,
  value: true,
  via: true,
  year: true,
});

const labelOf = ({ label_en, label_zh }: YearLike) => say(term(label_en, label_zh));

/** Counts of one publisher over the years, each on a scale of its own. */
export function longViewChart(rows: readonly PanelLike[]): Chart {
  const known: readonly string[] = LONG_SERIES;
  // Requests first, then disputes and disclosure; what is on no list of ours comes last.
  const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
  return drawLong({
    ids: [...new Set(rows.map((row) => row.series))].sort((a, b) => place(a) - place(b)),
    rows,
    idOf: (row) => row.series,
    said: (row) => ({
      text: row.value === null ? '–' : formatNumber(row.value),
      mark: markOf(row),
      quote: row.quote,
      place: placeOf(row, 'value') ?? null,
      source: row.files.join(' · '),
    }),
    partsOf: (row) => [numberIn(row, 'value', row.value)],
    what: WORDS.series,
    unit: WORDS.counts,
    single: (rows, head) =>
      bars(
        rows.map((row) => {
          const remark = remarkOn(row);
          return {
            label: labelOf(row),
            value: row.value,
            note: remark && say(remark),
            quote: row.quote,
            source: row.files.join(' · '),
            place: placeOf(row, 'value') ?? null,
            accent: row.doubted,
          };
        }),
        { ...head, measure: say(WORDS.number) },
      ),
  });
}

/** Rates over the years; shares have one scale, so that strips can be set against each other. */
export function longRatesChart(rows: readonly RateLike[]): Chart {
  const rates: readonly string[] = OUTCOME_RATES;
  const chosen = rows.filter((row) => rates.includes(row.rate));
  const shares = chosen.flatMap(({ value, denominator }) =>
    value === null || (denominator ?? 0) < MINIMUM.share ? [] : value,
  );
  const top = Math.ceil(Math.max(0.1, ...shares) * 10) / 10;
  return drawLong({
    ids: rates,
    rows: chosen,
    idOf: (row) => row.rate,
    said: (row) => ({
      text: row.value === null ? '–' : formatShare(row.value, 0),
      place: placeOf(row, 'value') ?? null,
      mark: row.value === null ? 'none' : row.doubted ? 'contested' : row.approximate ? 'rounded' : 'stated',
      quote: partOf(row),
      source: row.file,
      ...(row.value === null ? {} : wilson(row.numerator!, row.denominator!)),
    }),
    partsOf: (row) => [
      numberIn(row, 'numerator', row.numerator),
      numberIn(row, 'denominator', row.denominator),
    ],
    casesOf: (row) => row.denominator,
    what: WORDS.rates,
    unit: WORDS.shares,
    top,
    single: (rows, head) =>
      dotPlot(
        rows.map((row) => ({
          label: labelOf(row),
          part: 'rate',
          value: row.value!,
          text: say(WORDS.share_of({ share: formatShare(row.value!, 0), ...countsOf(row) })),
          mark: row.doubted ? 'contested' : row.approximate ? 'rounded' : 'stated',
          ...wilson(row.numerator!, row.denominator!),
          source: row.file,
          place: placeOf(row, 'value') ?? null,
        })),
        {
          ...head,
          measure: say(WORDS.share),
          parts: [{ id: 'rate', label: say(WORDS.share_of_handled), colour: PLAIN }],
          scale: 'shares',
        },
      ),
    markLabels: WORDS.marks,
  });
}

const countsOf = ({ numerator, denominator }: RateLike) => ({
  part: formatNumber(numerator ?? 0),
  whole: formatNumber(denominator ?? 0),
});

const partOf = (row: RateLike): string | null =>
  row.value === null ? null : say(WORDS.share_of({ share: formatShare(row.value), ...countsOf(row) }));

longViewChart.columns = PANEL;

longRatesChart.columns = RATE;
