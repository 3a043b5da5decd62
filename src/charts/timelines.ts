/** Small multiples over the years: one band a publisher, each on a scale of its own, with its numbers beside its dots. */
import { type Chart, makeChart } from './chart.js';
import { formatBoth, formatNumber, textWidth } from './text.js';
import { ACCENT, GRID, INK, LABEL_SIZE, MUTED, PAPER, PLAIN } from './theme.js';

export interface TimePoint {
  readonly year: number;
  /** Null: a report is there and does not state it. Drawn as a cross on the ground line, and the line is broken. */
  readonly value: number | null;
  /** Rounded by the report: drawn as a ring. */
  readonly approximate?: boolean;
  /** Short name of the form, where it is not the form of the report before: drawn as a dashed line. */
  readonly new_form?: string | null;
  /** How far it compares with the form before, in one sentence. */
  readonly crossing?: string | null;
  /** It does not compare with the year before: the line is broken. */
  readonly cut?: boolean;
  readonly note?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface TimeSeries {
  readonly label: string;
  /** In the order of their years, at most one a year. */
  readonly points: readonly TimePoint[];
}

export interface TimelineOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly measure: string;
}

/** Height of a band: its name, room for numbers above the dots, the line. */
const BAND = 108;
/** Parts of a band, from its ground line (0) to that of the band above (1). */
const [GROUND, TOP, BREAK, NAME] = [0.12, 0.56, 0.8, 0.92];
/** Numbers must not touch even where a phone makes the chart narrower. */
const NARROW = 460;
const SMALL = 11.5;

export function timelines(rows: readonly TimeSeries[], options: TimelineOptions): Chart {
  const years = rows.flatMap(({ points }) => points.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = NARROW / (last - first + 1);
  const bands = rows.map((row, at) => ({ ...row, base: rows.length - 1 - at }));
  const dots = bands.flatMap((band) => dotsOf(band, step));
  const stated = dots.filter((dot) => dot.stated);
  const x = {
    field: 'year',
    type: 'quantitative',
    title: null,
    scale: { domain: [first - 0.6, last + 0.6], nice: false, zero: false },
    axis: {
      orient: 'bottom',
      format: 'd',
      grid: false,
      labelOverlap: false,
      values: range(first, last).filter((year) => (last - year) % (last - first > 9 ? 2 : 1) === 0),
    },
  };
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    axis: null,
    scale: { domain: [0, rows.length], nice: false },
  });
  const tooltip = [
    { field: 'label', title: 'Publisher' },
    { field: 'when', title: 'Year' },
    { field: 'said', title: options.measure },
    { field: 'quote', title: 'As it stands there' },
    { field: 'crossing', title: 'Change of form' },
    { field: 'source', title: 'File' },
  ];
  const at = { x, y: y('y') };
  const written = { ...at, text: { field: 'text' } };
  const breaks = bands.flatMap(({ base, points }) =>
    points.flatMap(({ year, new_form }) =>
      new_form ? [{ year: year - 0.5, low: base + GROUND, high: base + BREAK, text: new_form }] : [],
    ),
  );
  const grounds = bands.map(({ base, label }) => ({
    from: first - 0.6,
    to: last + 0.6,
    y: base + GROUND,
    name: base + NAME,
    label,
  }));
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    marks: dots.map((dot) => `${dot.label} ${dot.when}: ${dot.said}`),
    height: rows.length * BAND,
    body: {
      layer: [
        {
          data: { values: grounds },
          mark: { type: 'rule', color: GRID, strokeWidth: 1.5 },
          encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y: y('y') },
        },
        {
          data: { values: grounds },
          mark: { type: 'text', align: 'left', fontWeight: 600, fontSize: LABEL_SIZE + 0.5, color: INK },
          encoding: { x: { ...x, field: 'from' }, y: y('name'), text: { field: 'label' } },
        },
        {
          data: { values: breaks },
          mark: { type: 'rule', color: MUTED, strokeWidth: 1, strokeDash: [3, 3] },
          encoding: { x, y: y('low'), y2: { field: 'high' } },
        },
        {
          data: { values: breaks },
          mark: { type: 'text', align: 'left', dx: 3, dy: 4, fontSize: 10, color: MUTED },
          encoding: { x, y: y('high'), text: { field: 'text' } },
        },
        {
          data: { values: stated },
          mark: { type: 'line', color: PLAIN, strokeWidth: 2, tooltip: null },
          encoding: { ...at, detail: { field: 'run' } },
        },
        {
          data: { values: stated },
          mark: { type: 'point', filled: true, size: 46, opacity: 1, stroke: PLAIN, strokeWidth: 2 },
          encoding: {
            ...at,
            fill: {
              condition: { test: 'datum.approximate', value: PAPER },
              value: PLAIN,
            },
            tooltip,
          },
        },
        {
          data: { values: dots.filter((dot) => !dot.stated) },
          mark: { type: 'text', text: '×', fontSize: 15, color: ACCENT },
          encoding: { ...at, tooltip },
        },
        // Twice: a white edge keeps numbers readable where a line runs through them.
        ...[{ stroke: PAPER, strokeWidth: 3.5, strokeJoin: 'round' }, {}].map((edge) => ({
          data: { values: stated.filter((dot) => dot.text !== '') },
          mark: { type: 'text', dy: -11, fontSize: SMALL, color: INK, tooltip: null, ...edge },
          encoding: written,
        })),
      ],
    },
  });
}

function dotsOf({ label, points, base }: TimeSeries & { readonly base: number }, step: number) {
  const largest = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const named = numbersShown(points, step);
  let run = 0;
  return points.map((point, at) => {
    const before = points[at - 1];
    // A year without a number, or without a report, breaks the line: nothing is known of it.
    if (!before || before.year !== point.year - 1 || before.value === null || point.cut) run += 1;
    const { value, approximate = false, note, quote, source } = point;
    const about = approximate ? 'about ' : '';
    return {
      label,
      run: `${base}:${run}`,
      year: point.year,
      when: String(point.year),
      y: base + GROUND + (value === null || largest === 0 ? 0 : (value / largest) * (TOP - GROUND)),
      stated: value !== null,
      approximate,
      said: value === null ? 'not stated' : `${about}${formatBoth(value)}${note ? ` (${note})` : ''}`,
      text: value !== null && named.has(point.year) ? formatNumber(value) : '',
      quote: quote || '–',
      source: source || '–',
      crossing: point.crossing || '–',
    };
  });
}

/** The years whose numbers are written: the largest, the last and the first, then all others for which there is room. */
function numbersShown(points: readonly TimePoint[], step: number): Set<number> {
  const stated = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]));
  const bySize = [...stated].sort((a, b) => b.value - a.value);
  const order = [bySize[0], stated.at(-1), stated[0], ...bySize].filter((point) => point !== undefined);
  const taken: { year: number; width: number }[] = [];
  for (const { year, value } of order) {
    const width = textWidth(formatNumber(value), SMALL) + 4;
    const free = taken.every((other) => Math.abs(other.year - year) * step >= (other.width + width) / 2);
    if (free) taken.push({ year, width });
  }
  return new Set(taken.map(({ year }) => year));
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
