/**
 * Strips: small multiples over one axis of years, a strip for each series or publisher. Every strip begins at zero and
 * has a scale of its own; its numbers are written beside their marks wherever there is room, the last, the highest and
 * the first before all others.
 */
import { say } from '../model/language.js';
import type { Chart } from './chart.js';
import { chartOf, type Drawing, mark } from './grammar.js';
import { legendOf } from './legend.js';
import { coloured, plane, shaped } from './scales.js';
import { MARK_ORDER, MARKS } from './states.js';
import { frameOf } from './strip-frame.js';
import { ERA_SIZE, layStrips, UNDER } from './strip-layout.js';
import { NUMBER_SIZE } from './strip-numbers.js';
import type { Join, StripOptions, StripPoint } from './strip-points.js';
import { labelOf, rowsOf, type StripRow } from './strip-rows.js';
import { GRID, INK, LABEL_SIZE, MUTED, PAPER, PLAIN, type Space } from './theme.js';
import { ABOUT, NAMED, NOT_STATED, TIPS, tip, tipIfAny } from './tips.js';

export type { Mark } from './states.js';
export type { Era, Join, Strip, StripPoint } from './strip-points.js';

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
  const data = options.strips.flatMap((one, n) => rowsOf(one, n, points, at, called));
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
        mark('text', {
          where: { written: 'above' },
          ...{ ...number, dx: { expr: 'datum.aside' }, dy: -11, ...edge },
        }),
        mark('text', {
          where: { written: 'behind' },
          ...{ ...number, align: 'left', dx: 8, dy: { expr: 'datum.up' }, fontWeight: 600, ...edge },
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
