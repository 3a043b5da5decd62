/** Slopes: what changed between two years, one line each, named at its ends. */
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { type Placed, placed } from './made-of.js';
import { textWidth } from './text.js';
import { INK, LABEL_SIZE, MUTED, type Space, WIDTH } from './theme.js';
import { TIPS, tip } from './tips.js';

export interface Slope {
  /** Words of a line each: a phone breaks it where a page does not. */
  readonly label: readonly string[];
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  /** As they are written. */
  readonly fromText: string;
  readonly toText: string;
  /** Dashed: the two compare only roughly. */
  readonly rough: boolean;
  readonly note: string;
  readonly source: string;
  /** Where the two shares stand. */
  readonly first?: Placed;
  readonly last?: Placed;
}

const HEIGHT = 320;
/** The height of a line of words. */
const LINE = 16;

export interface SlopeOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
  /** What the two sides are called. */
  readonly ends: readonly [string, string];
}

const CHANGED = template(
  '{label}: {fromText} in {first}, {toText} in {last}',
  '{label}：{first} 年 {fromText}，{last} 年 {toText}',
);
const RATE = both('Rate', '比率');
const FROM = both('From', '计算依据');

export function slopes(rows: readonly Slope[], options: SlopeOptions): Chart {
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: rows.map(({ label, fromText, toText }) =>
      say(
        CHANGED({
          ...{ label: label.join(' '), fromText, toText },
          ...{ first: options.ends[0], last: options.ends[1] },
        }),
      ),
    ),
    draw: (space) => draw(rows, options, space),
  });
}

function draw(rows: readonly Slope[], { ends }: SlopeOptions, { phone, least }: Space) {
  const top = Math.max(0, ...rows.flatMap(({ from, to }) => [from, to])) || 1;
  const high = (value: number) => 26 + (1 - value / top) * (HEIGHT - 36);
  const left = spread(
    rows.map(({ from }) => high(from)),
    LINE + 1,
  );
  const right = spread(
    rows.map(({ to }) => high(to)),
    (phone ? Math.max(...rows.map(({ label }) => label.length)) : 1) * LINE + 1,
  );
  const beside = besideEachOther(rows.map(({ from, to }) => [high(from), high(to)]));
  const values = rows.map((row, at) => ({
    name: row.label.join(' '),
    x: 0,
    x2: 1,
    y: high(row.from) + beside[at]!,
    y2: high(row.to) + beside[at]!,
    labelY: left[at],
    labelY2: right[at],
    start: row.fromText,
    end: `${row.toText}  ${row.label.join(phone ? '\n' : ' ')}`,
    colour: row.colour,
    to: row.toText,
    note: row.note,
    source: row.source,
    rough: row.rough,
  }));
  const plot = phone ? least : WIDTH - 24;
  const widthOf = (text: string) => Math.max(...text.split('\n').map((line) => textWidth(line, LABEL_SIZE)));
  const room = Math.min(plot * 0.66, Math.max(...values.map(({ end }) => widthOf(end))) + 16);
  const lead = Math.max(widthOf(ends[0]) / 2, ...values.map(({ start }) => widthOf(start) + 12)) + 6;
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
    scale: { domain: [Math.max(HEIGHT, ...left, ...right), 0], nice: false },
    axis: null,
  });
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const tooltip = [
    tip('name', RATE),
    tip('start', ends[0]),
    tip('to', ends[1]),
    tip('note', FROM),
    tip('source', TIPS.source),
  ];
  const line = (rough: boolean) => ({
    transform: [{ filter: `datum.rough === ${rough}` }],
    mark: { type: 'rule', strokeWidth: 2.2, strokeDash: rough ? [5, 4] : [] },
    encoding: { x: x('x'), x2: { field: 'x2' }, y: y('y'), y2: { field: 'y2' }, color: colour, tooltip },
  });
  const dots = (at: 'x' | 'x2', up: 'y' | 'y2', which: 'first' | 'last') => ({
    // Each end stands in a report of its own.
    data: { values: values.map((row, n) => ({ ...row, ...placed(rows[n]![which] ?? {}) })) },
    mark: { type: 'circle', size: 70, opacity: 1 },
    encoding: { x: x(at), y: y(up), color: colour, tooltip },
  });
  const words = (at: 'x' | 'x2', up: string, text: string, align: string, dx: number) => ({
    mark: {
      type: 'text',
      align,
      dx,
      color: INK,
      tooltip: null,
      baseline: 'middle',
      lineBreak: '\n',
      lineHeight: LINE,
      limit: Math.floor(align === 'left' ? room - 10 : lead),
    },
    encoding: { x: x(at), y: y(up), text: { field: text } },
  });
  const heads = ends.map((text, x) => ({ x, y: 6, text }));
  return {
    height: Math.max(HEIGHT, ...left, ...right),
    body: {
      data: { values },
      layer: [
        ...[false, true].filter((rough) => rows.some((row) => row.rough === rough)).map(line),
        dots('x', 'y', 'first'),
        dots('x2', 'y2', 'last'),
        words('x', 'labelY', 'start', 'right', -10),
        words('x2', 'labelY2', 'end', 'left', 10),
        {
          data: { values: heads },
          mark: { type: 'text', fontWeight: 600, color: MUTED, baseline: 'top' },
          encoding: { x: x('x'), y: y('y'), text: { field: 'text' } },
        },
      ],
    },
  };
}

/** Pixels from one line to the next where both have the same two values, or as good as the same. */
const [APART, SAME] = [5, 2];

/** How far each line is moved up or down: of those that would lie on each other, one would hide the others. */
function besideEachOther(lines: readonly (readonly [number, number])[]): number[] {
  const groups: number[][] = [];
  for (const [at, line] of lines.entries()) {
    const group = groups.find(([first]) => lines[first!]!.every((y, end) => Math.abs(y - line[end]!) < SAME));
    if (group) group.push(at);
    else groups.push([at]);
  }
  const moved = lines.map(() => 0);
  for (const group of groups)
    for (const [n, at] of group.entries()) moved[at] = (n - (group.length - 1) / 2) * APART;
  return moved;
}

/** The same heights moved apart, so that no two labels meet; order is kept. */
function spread(heights: readonly number[], apart: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  let last = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.height = Math.max(one.height, last + apart);
    last = one.height;
  }
  // Whatever was pushed below the plot pushes the others up again.
  let next = HEIGHT - 6 + apart;
  for (const one of [...order].reverse()) {
    one.height = Math.min(one.height, next - apart);
    next = one.height;
  }
  const found = new Map(order.map(({ at, height }) => [at, height]));
  return heights.map((height, at) => found.get(at) ?? height);
}
