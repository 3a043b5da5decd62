/** Slopes: what changed between two years, one line each, named at its ends. */
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { chartOf, type Drawing, mark } from './grammar.js';
import { type Placed, placed } from './made-of.js';
import { plane } from './scales.js';
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

const HEIGHT = 280;
/** The height of a line of words. */
const LINE = 16;

export interface SlopeOptions extends Head {
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
  const { ends } = options;
  return chartOf({
    ...options,
    data: rows,
    aloud: ({ label, fromText, toText }) =>
      say(CHANGED({ label: label.join(' '), fromText, toText, first: ends[0], last: ends[1] })),
    draw: (space) => draw(rows, ends, space),
  });
}

/** Where the lines and their words are, in pixels from the top. */
function laid(rows: readonly Slope[], phone: boolean) {
  const top = Math.max(0, ...rows.flatMap(({ from, to }) => [from, to])) || 1;
  const high = (value: number) => 26 + (1 - value / top) * (HEIGHT - 36);
  const lines = phone ? Math.max(...rows.map(({ label }) => label.length)) : 1;
  const starts = rows.map(({ from }) => high(from));
  const ends = rows.map(({ to }) => high(to));
  const moved = besideEachOther(starts.map((start, at) => [start, ends[at]!]));
  const [left, right] = [spread(starts, LINE + 1), spread(ends, lines * LINE + 1)];
  return rows.map((_, at) => ({
    ...{ y: starts[at]! + moved[at]!, y2: ends[at]! + moved[at]! },
    ...{ labelY: left[at]!, labelY2: right[at]! },
  }));
}

function draw(rows: readonly Slope[], ends: SlopeOptions['ends'], { phone, least }: Space): Drawing {
  const places = laid(rows, phone);
  const values = rows.map(({ label, fromText, toText, colour, note, source, rough, first, last }, at) => ({
    ...{ name: label.join(' '), x: 0, x2: 1, ...places[at]!, colour, note, source, rough },
    // Each of its two numbers stands in a report of its own.
    places: { start: first?.place ?? null, to: last?.place ?? null },
    ...{ start: fromText, to: toText, end: `${toText}  ${label.join(phone ? '\n' : ' ')}` },
  }));
  const height = Math.max(HEIGHT, ...places.flatMap(({ labelY, labelY2 }) => [labelY, labelY2]));
  const plot = phone ? least : WIDTH - 24;
  const widthOf = (text: string) => Math.max(...text.split('\n').map((line) => textWidth(line, LABEL_SIZE)));
  const room = Math.min(plot * 0.66, Math.max(...values.map(({ end }) => widthOf(end))) + 16);
  const lead = Math.max(widthOf(ends[0]) / 2, ...values.map(({ start }) => widthOf(start) + 12)) + 6;
  const unit = plot - room - lead;
  const told = {
    color: { field: 'colour', type: 'nominal', scale: null },
    tooltip: [
      tip('name', RATE),
      tip('start', ends[0]),
      tip('to', ends[1]),
      tip('note', FROM),
      tip('source', TIPS.source),
    ],
  };
  const line = (rough: boolean) =>
    mark('rule', {
      where: { rough },
      ...{ x2: 'x2', y2: 'y2', ...told, strokeWidth: 2.2, strokeDash: rough ? [5, 4] : [] },
    });
  const dots = (at: object, which: 'first' | 'last') =>
    mark('point', {
      // Each end stands in a report of its own.
      data: values.map((row, n) => ({ ...row, ...placed(rows[n]![which] ?? {}) })),
      // It is called by its own number alone: what leads to the report of one year is not the share of another.
      tooltip: [
        tip('name', RATE),
        which === 'first' ? tip('start', ends[0]) : tip('to', ends[1]),
        tip('source', TIPS.source),
        tip('note', FROM),
      ],
      ...{ ...at, color: told.color, shape: 'circle', filled: true, size: 70, opacity: 1 },
    });
  const words = (at: object) =>
    mark('text', {
      ...{ ...at, color: INK, tooltip: null },
      ...{ baseline: 'middle', lineBreak: '\n', lineHeight: LINE },
    });
  return {
    height,
    data: values,
    x: plane('x', -lead / unit, 1 + room / unit),
    y: plane('y', height, 0),
    marks: [
      line(false),
      line(true),
      dots({}, 'first'),
      dots({ x: 'x2', y: 'y2' }, 'last'),
      words({ y: 'labelY', text: 'start', align: 'right', dx: -10, limit: Math.floor(lead) }),
      words({ x: 'x2', y: 'labelY2', text: 'end', align: 'left', dx: 10, limit: Math.floor(room - 10) }),
      mark('text', {
        data: ends.map((text, x) => ({ x, y: 6, text })),
        ...{ text: 'text', fontWeight: 600, color: MUTED, baseline: 'top' },
      }),
    ],
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
