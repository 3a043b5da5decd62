/** Slopes: what changed between two years, one line each, named at its ends. */
import { type Chart, makeChart } from './chart.js';
import { textWidth } from './text.js';
import { INK, LABEL_SIZE, MUTED, PARTS, WIDTH } from './theme.js';

export interface Slope {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** As they are written. */
  readonly fromText: string;
  readonly toText: string;
  /** Dashed: the two compare only roughly. */
  readonly rough: boolean;
  readonly note: string;
  readonly source: string;
}

const HEIGHT = 320;
/** The least room between two labels, in pixels. */
const APART = 17;

export function slopes(
  rows: readonly Slope[],
  options: {
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly ends: readonly [string, string];
  },
): Chart {
  const top = Math.max(0, ...rows.flatMap(({ from, to }) => [from, to])) || 1;
  const high = (value: number) => 26 + (1 - value / top) * (HEIGHT - 36);
  const left = spread(rows.map(({ from }) => high(from)));
  const right = spread(rows.map(({ to }) => high(to)));
  const values = rows.map((row, at) => ({
    name: row.label,
    x: 0,
    x2: 1,
    y: high(row.from),
    y2: high(row.to),
    labelY: left[at],
    labelY2: right[at],
    start: row.fromText,
    end: `${row.toText}  ${row.label}`,
    colour: PARTS[at % PARTS.length],
    from: row.fromText,
    to: row.toText,
    note: row.note,
    source: row.source,
    rough: row.rough,
  }));
  const plot = WIDTH - 24;
  const room = Math.min(plot * 0.6, Math.max(...values.map(({ end }) => textWidth(end, LABEL_SIZE))) + 16);
  const lead =
    Math.max(
      ...values.map(({ start }) => textWidth(start, LABEL_SIZE)),
      textWidth(options.ends[0], LABEL_SIZE),
    ) + 16;
  const unit = plot - room - lead;
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [-lead / unit, 1 + room / unit], nice: false, zero: false },
    axis: null,
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    title: null,
    scale: { domain: [HEIGHT, 0], nice: false },
    axis: null,
  });
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const tooltip = [
    { field: 'name', title: 'Rate' },
    { field: 'from', title: options.ends[0] },
    { field: 'to', title: options.ends[1] },
    { field: 'note', title: 'From' },
    { field: 'source', title: 'Files' },
  ];
  const line = (rough: boolean) => ({
    data: { values: values.filter((row) => row.rough === rough) },
    mark: { type: 'rule', strokeWidth: 2.2, strokeDash: rough ? [5, 4] : [] },
    encoding: { x: x('x'), x2: { field: 'x2' }, y: y('y'), y2: { field: 'y2' }, color: colour, tooltip },
  });
  const dots = (at: 'x' | 'x2', up: 'y' | 'y2') => ({
    data: { values },
    mark: { type: 'circle', size: 70, opacity: 1 },
    encoding: { x: x(at), y: y(up), color: colour, tooltip },
  });
  const words = (at: 'x' | 'x2', up: string, text: string, align: string, dx: number) => ({
    data: { values },
    mark: { type: 'text', align, dx, color: INK, limit: Math.floor(align === 'left' ? room - 12 : lead) },
    encoding: { x: x(at), y: y(up), text: { field: text } },
  });
  const heads = [
    { x: 0, y: 6, text: options.ends[0] },
    { x: 1, y: 6, text: options.ends[1] },
  ];
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    marks: values.map(
      ({ name, from, to }) => `${name}: ${from} in ${options.ends[0]}, ${to} in ${options.ends[1]}`,
    ),
    narrowest: Math.ceil(room + lead + 90),
    height: Math.max(HEIGHT, ...left, ...right),
    body: {
      layer: [
        line(false),
        line(true),
        dots('x', 'y'),
        dots('x2', 'y2'),
        words('x', 'labelY', 'start', 'right', -10),
        words('x2', 'labelY2', 'end', 'left', 10),
        {
          data: { values: heads },
          mark: { type: 'text', fontWeight: 600, color: MUTED, baseline: 'top' },
          encoding: { x: x('x'), y: y('y'), text: { field: 'text' } },
        },
      ],
    },
  });
}

/** The same heights moved apart, so that no two labels meet; order is kept. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  let last = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.height = Math.max(one.height, last + APART);
    last = one.height;
  }
  // Whatever was pushed below the plot pushes the others up again.
  let next = HEIGHT - 6 + APART;
  for (const one of [...order].reverse()) {
    one.height = Math.min(one.height, next - APART);
    next = one.height;
  }
  const found = new Map(order.map(({ at, height }) => [at, height]));
  return heights.map((height, at) => found.get(at) ?? height);
}
