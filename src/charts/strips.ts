/**
 * Strips: small multiples over one axis of years, a strip for each series or publisher. Every strip begins at zero and
 * has a scale of its own; its numbers are written beside their marks wherever there is room, the last, the highest and
 * the first before all others.
 */
import { say } from '../model/language.js';
import type { Text } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { chartOf, type Drawing, mark } from './grammar.js';
import { legendOf } from './legend.js';
import type { Placed } from './made-of.js';
import { coloured, plane, shaped } from './scales.js';
import { MARK_ORDER, MARKS, type Mark } from './states.js';
import { frameOf } from './strip-frame.js';
import { ERA_SIZE, layStrips, UNDER } from './strip-layout.js';
import { labelOf, NUMBER_SIZE, rowsOf, type StripRow } from './strip-rows.js';
import { GRID, INK, LABEL_SIZE, MUTED, PAPER, PLAIN, type Space } from './theme.js';
import { ABOUT, NAMED, NOT_STATED, TIPS, tip, tipIfAny } from './tips.js';

export type { Mark } from './states.js';

/** How far a number compares with that of the year before: the line between them. */
export type Join = 'same' | 'roughly' | 'none';

export interface StripPoint extends Placed {
  /** Id of the strip. */
  readonly strip: string;
  readonly year: number;
  /** Null: the report of the year gives no number. Never drawn as a zero. */
  readonly value: number | null;
  /** The number as it is written: `1,234`, `41%`. */
  readonly text: string;
  readonly mark: Mark;
  readonly join: Join;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
  /** How it came to be, in words. */
  readonly how: string;
  /** How far it compares with the number before it, where the form changes. */
  readonly compares?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface Strip {
  readonly id: string;
  /** Name in both languages, and what else a reader should know at once. */
  readonly label: string;
  /** The top of its scale; by default its largest number. */
  readonly top?: number;
  /** Years that follow another form than the one before, for this strip alone, and a short name of the form. */
  readonly breaks?: readonly { readonly year: number; readonly text: string }[];
}

/** A stretch of years that follow one form. */
export interface Era {
  readonly from: number;
  readonly to: number;
  /** A line each. */
  readonly label: readonly string[];
}

export interface StripOptions extends Head {
  readonly strips: readonly Strip[];
  /** What all strips follow; those that each follow their own have `breaks`. */
  readonly eras?: readonly Era[];
  /** Years without a report. */
  readonly gaps?: readonly number[];
  /** What a mark is called where it is not as in the reports. */
  readonly markLabels?: Partial<Readonly<Record<Mark, Text>>>;
  /** What a strip and its numbers are, for tooltips. */
  readonly subject?: Text;
  readonly measure?: Text | string;
  /** What all numbers of a year rest on, below the year. */
  readonly under?: ReadonlyMap<number, string>;
  /** A few strips, each as high as a chart of its own, below each other. */
  readonly large?: boolean;
}

/** Strips in the order given. Lines join neighbouring years only, so a missing year or number is a gap. */
export function strips(points: readonly StripPoint[], options: StripOptions): Chart {
  const labels = new Map(options.strips.map(({ id, label }) => [id, label]));
  return chartOf({
    ...options,
    data: options.strips.flatMap(({ id }) => points.filter(({ strip }) => strip === id)),
    aloud: (point) => say(NAMED({ name: `${labels.get(point.strip)} ${point.year}`, value: said(point) })),
    draw: (space) => draw(points, options, space),
  });
}

const said = ({ value, mark, text }: StripPoint) =>
  value === null ? NOT_STATED : mark === 'rounded' ? ABOUT({ number: text }) : text;

function draw(points: readonly StripPoint[], options: StripOptions, space: Space): Drawing {
  const at = layStrips(points, options, space);
  const { lead, span, stride, columns, rows: high, head, plot, base, strip } = at;
  const called = labelOf(options);
  const data = options.strips.flatMap((one, n) => rowsOf(one, n, points, at.year, called));
  const { names, eraNames, breaks, missing, ticks } = frameOf(options, at);
  const width = (columns - 1) * stride + span;
  const used = MARK_ORDER.map((mark) => ({ ...MARKS[mark], label: called(mark) })).filter(({ label }) =>
    data.some((row) => row.mark === label),
  );
  const line = (join: Join, strokeDash: readonly number[]) =>
    mark('rule', {
      where: { join },
      ...{ x: 'before', x2: 'x', y: 'from', y2: 'y', color: PLAIN, strokeWidth: 1.8, strokeDash },
    });
  const words = { text: 'label', align: 'left' };
  const number = { text: 'text', fontSize: NUMBER_SIZE, color: INK, tooltip: null };
  return {
    height: at.height,
    data,
    x: plane('x', -lead, width - lead),
    y: plane('y', at.height, 0),
    // By expressions, so that the rows are there once for a page and for a phone.
    transform: [
      { calculate: `datum.year - ${at.first} + floor(datum.n / ${high}) * ${stride}`, as: 'x' },
      { calculate: 'datum.x - 1', as: 'before' },
      { calculate: `${head + base} + (datum.n % ${high}) * ${strip}`, as: 'zero' },
      ...[
        { height: 'part', as: 'y' },
        { height: 'last', as: 'from' },
        ...(data.some(({ ranged }) => ranged)
          ? [
              { height: 'low', as: 'least' },
              { height: 'high', as: 'most' },
            ]
          : []),
      ].map(({ height, as }) => ({ calculate: `datum.zero - datum.${height} * ${plot}`, as })),
    ],
    marks: [
      mark('rect', { data: missing, x2: 'to', y: 'top', y2: 'bottom', color: '#f1f3f5' }),
      mark('rule', { data: names, x2: 'to', y: 'base', color: GRID, strokeWidth: 1 }),
      mark('rule', {
        data: breaks,
        ...{ y: 'top', y2: 'bottom', color: MUTED, strokeWidth: 1, strokeDash: [2, 3] },
      }),
      mark('text', {
        data: breaks.filter(({ text }) => text !== ''),
        ...{ y: 'bottom', text: 'text', baseline: 'top', dy: 4, fontSize: 10.5, color: MUTED },
      }),
      mark('text', {
        data: eraNames,
        ...{ ...words, baseline: 'top', dx: 4, fontSize: ERA_SIZE, color: MUTED },
        ...{ lineBreak: '\n', lineHeight: 13 },
      }),
      mark('text', {
        data: names,
        ...{ ...words, fontWeight: 600, fontSize: LABEL_SIZE, color: INK },
        limit: { expr: `width * ${span / width} - 4` },
      }),
      mark('rule', {
        where: { ranged: true },
        ...{ y: 'least', y2: 'most', color: '#ccd2d7', strokeWidth: 4, tooltip: null },
      }),
      line('same', []),
      line('roughly', [4, 3]),
      mark('point', {
        ...{ filled: true, size: 58, opacity: 1, stroke: PAPER, strokeWidth: 0.8 },
        color: coloured('mark', used, legendOf(used, 0, space)),
        shape: shaped('mark', used),
        tooltip: told(data, options),
      }),
      // Twice: a white edge keeps a number readable where a line runs through it.
      ...[{ stroke: PAPER, strokeWidth: 3, strokeJoin: 'round' }, {}].flatMap((edge) => [
        mark('text', { where: { written: 'above' }, ...number, dy: -11, ...edge }),
        mark('text', {
          where: { written: 'behind' },
          ...{ ...number, align: 'left', dx: 8, fontWeight: 600, ...edge },
        }),
      ]),
      mark('text', {
        data: ticks,
        ...{ text: 'text', fontSize: options.under ? 11 : NUMBER_SIZE, color: MUTED },
        ...{ baseline: 'middle', lineBreak: '\n', lineHeight: UNDER },
      }),
    ],
  };
}

/** What the pointer is told of a point. */
const told = (rows: readonly StripRow[], { subject, measure }: StripOptions) => [
  tip('name', subject ?? TIPS.series),
  { ...tip('year', TIPS.year), format: 'd' },
  tip('text', measure ?? TIPS.number),
  tip('how', TIPS.how),
  ...tipIfAny(rows, 'compares', TIPS.compares),
  ...tipIfAny(rows, 'quote', TIPS.quote),
  ...tipIfAny(rows, 'source', TIPS.source),
];
