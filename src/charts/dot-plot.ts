/**
 * Dots: one number or a few for each of a few things. The shape of a dot is the state of its number, as in strips; its
 * colour is its kind, which is also written beside it. Only what is counted has a stem from zero; a share has the
 * interval that so few cases leave open.
 */
import { say } from '../model/language.js';
import type { Chart } from './chart.js';
import { axisOf, type DotPlotOptions, markOf, type PlotDot, rowOf } from './dot-rows.js';
import { chartOf, mark } from './grammar.js';
import { legendOf } from './legend.js';
import { layRows } from './row-axis.js';
import { plane, quantity, shaped } from './scales.js';
import { MARK_ORDER, MARKS } from './states.js';
import { textWidth } from './text.js';
import { INK, LABEL_SIZE, MUTED, PAPER, type Space, withRoom } from './theme.js';
import { NAMED, PAIR, TIPS, tip, tipIfAny } from './tips.js';

/** From one line to the next, in pixels, and the height of a name above its lines. */
const [LINE, NAME] = [19, 16];
const TEXT = LABEL_SIZE - 0.5;

/** Rows in order of first appearance; the kinds of one row stand on lines of their own, so that no two dots meet. */
export function dotPlot(dots: readonly PlotDot[], options: DotPlotOptions): Chart {
  const { scale, measure, parts } = options;
  const place = (value: number) => (scale === 'powers' ? Math.log10(value + 1) : value);
  const order = parts.map(({ id }) => id);
  const labels = [...new Set(dots.map(({ label }) => label))];
  const lines = labels.flatMap((label) =>
    dots.filter((dot) => dot.label === label).sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)),
  );
  const one = new Set(dots.map(({ part }) => part)).size < 2;
  const stated = dots.flatMap(({ value }) => value ?? []);
  const largest = scale === 'shares' ? 1 : Math.max(0, ...stated) || 1;
  const data = lines.map((dot) =>
    rowOf(dot, parts.find(({ id }) => id === dot.part) ?? parts[0]!, { scale, one, place }),
  );
  const room = Math.max(0, ...data.map(({ text }) => textWidth(text, TEXT))) + 16;
  const axis = axisOf(scale, largest, stated.every(Number.isInteger), place);
  const x = quantity('at', withRoom(place(largest), room), axis);
  const used = MARK_ORDER.filter((mark) => mark !== 'none' && lines.some((dot) => markOf(dot) === mark));
  const looks = used.map((mark) => ({ ...MARKS[mark], label: say(MARKS[mark].label) }));
  // A legend of states, where there is more to say than "as stated".
  const plain = used.every((mark) => mark === 'stated');
  const tooltip = [
    tip('label', TIPS.report),
    ...(one ? [] : [tip('part', TIPS.what)]),
    tip('said', measure),
    ...(used.length > 1 ? [tip('mark', TIPS.how)] : []),
    ...tipIfAny(data, 'interval', TIPS.interval),
    ...tipIfAny(data, 'remark', TIPS.note),
    ...tipIfAny(data, 'quote', TIPS.quote),
    ...tipIfAny(data, 'source', TIPS.source),
  ];
  return chartOf({
    ...options,
    data,
    aloud: ({ label, part, said }) =>
      say(NAMED({ name: one ? label : PAIR({ a: label, b: part }), value: said })),
    draw: (space) => {
      const { beside, ...laid } = inLines(data, labels, space, one);
      const legend = { ...legendOf(looks, beside, space), symbolFillColor: MUTED, symbolStrokeWidth: 0 };
      const shape = shaped('mark', looks, plain ? null : legend);
      const [dot, quiet] = [{ filled: true, opacity: 1, shape }, { tooltip: null }];
      const words = { text: 'text', align: 'left', fontSize: TEXT, ...quiet };
      return {
        ...laid,
        x,
        marks: [
          mark('rule', {
            where: { line: 1 },
            x2: { datum: 0 },
            color: '#a9b1b8',
            strokeWidth: 1.5,
            ...quiet,
          }),
          mark('rule', {
            where: { line: 2 },
            x: 'low',
            x2: 'high',
            color: '#ccd2d7',
            strokeWidth: 3,
            ...quiet,
          }),
          mark('point', {
            where: { stated: true },
            ...{ ...dot, size: 95, tooltip },
            color: { field: 'colour', type: 'nominal', scale: null },
          }),
          mark('point', {
            where: { stated: true, few: true },
            ...{ ...dot, size: 30, color: PAPER, ...quiet, aria: false },
          }),
          mark('text', {
            where: { stated: true },
            ...{ ...words, x: 'end', dx: 11 },
            color: { condition: { test: 'datum.few', value: MUTED }, value: INK },
          }),
          mark('text', { where: { stated: false }, ...words, dx: 4, color: MUTED }),
        ],
      };
    },
  });
}

/** Each row on a line of its own, and a name once, beside or above the first of its lines. */
function inLines<Row extends { readonly label: string }>(
  rows: readonly Row[],
  labels: readonly string[],
  space: Space,
  one: boolean,
) {
  const { beside, axis } = layRows(labels, space, LINE);
  const heads: Record<number, string> = {};
  let next = 0;
  const data = rows.map((row, at) => {
    const first = rows[at - 1]?.label !== row.label;
    // Air between rows of several lines, or below those with their names above.
    if (first && at > 0) next += one && beside > 0 ? 0 : 6;
    if (first && beside === 0) next += NAME;
    const y = next + LINE / 2;
    if (first) heads[y] = row.label;
    next += LINE;
    return { ...row, y };
  });
  const y = {
    ...plane('y', next, 0),
    axis: {
      ...axis,
      values: Object.keys(heads).map(Number),
      labelExpr: `(${JSON.stringify(heads)})[datum.value]`,
      ...(beside > 0 ? { labelPadding: 13 } : { labelOffset: -(LINE + NAME) / 2 }),
      grid: false,
    },
  };
  return { height: next, beside, data, y };
}
