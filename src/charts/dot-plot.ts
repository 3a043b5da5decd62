/**
 * Dots: one number or a few for each of a few things. The shape of a dot is the state of its number, as in strips; its
 * colour is its kind, which is also written beside it. Only what is counted has a stem from zero; a share has the
 * interval that so few cases leave open.
 */
import { ticks } from 'd3-array';
import { say } from '../model/language.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { MARK_ORDER, MARKS, type Mark } from './states.js';
import { formatBoth, formatNumber, formatShare, textWidth } from './text.js';
import { GRID, INK, LABEL_SIZE, MUTED, PAPER, wholeTicks, withRoom } from './theme.js';
import { ABOUT, NAMED, NOT_STATED, PAIR, TIPS, tip } from './tips.js';

export interface PlotDot extends Placed {
  readonly label: string;
  /** Id of its kind. */
  readonly part: string;
  /** Null is written as "not stated". */
  readonly value: number | null;
  /** What stands behind the dot, where it is more than the number: `3 of 36`. */
  readonly text?: string;
  /** How the number came to be; by default as stated. */
  readonly mark?: Mark;
  /** White inside: it rests on few cases. The subtitle says on how many. */
  readonly few?: boolean;
  /** The interval of a share. */
  readonly low?: number;
  readonly high?: number;
  /** In brackets behind the number. */
  readonly note?: string | null;
  /** Further words for the tooltip. */
  readonly remark?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface DotPlotOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
  /** What is drawn, for tooltips. */
  readonly measure: string;
  readonly parts: readonly PartStyle[];
  /**
   * `counts`: from zero, with a stem; `rates`: from zero, without; `powers`: of ten, for numbers that differ a
   * thousandfold, with a place for 0 at the left; `shares`: 0 to 1, written in percent, with their intervals where they have some.
   */
  readonly scale: 'counts' | 'rates' | 'powers' | 'shares';
}

/** From one line to the next, in pixels, and the height of a name above its lines. */
const [LINE, NAME] = [22, 16];
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
  const styleOf = (part: string) => parts.find(({ id }) => id === part) ?? parts[0]!;
  const stated = dots.flatMap(({ value }) => value ?? []);
  const largest = scale === 'shares' ? 1 : Math.max(0, ...stated) || 1;
  const used = MARK_ORDER.filter((mark) => mark !== 'none' && lines.some((dot) => markOf(dot) === mark));
  const values = lines.map((dot) => {
    const { value, note, low, high } = dot;
    const style = styleOf(dot.part);
    const { text, said } = writtenAs(dot, scale);
    return {
      label: dot.label,
      part: style.label,
      mark: say(MARKS[markOf(dot)].label),
      // Of one kind, a mark has the colour of its state.
      colour: one ? MARKS[markOf(dot)].colour : style.colour,
      at: place(value ?? 0),
      low: low ?? 0,
      high: high ?? 0,
      line: value === null ? 0 : scale === 'counts' ? 1 : low === undefined ? 0 : 2,
      stated: value !== null,
      few: dot.few ?? false,
      text: [one ? '' : (style.short ?? style.label), text + (note ? `  (${note})` : '')]
        .filter(Boolean)
        .join('  '),
      said,
      interval: low === undefined || high === undefined ? '–' : intervalText(low, high),
      remark: dot.remark || '–',
      quote: dot.quote || '–',
      source: dot.source || '–',
      ...placed(dot),
    };
  });
  const room = Math.max(0, ...values.map(({ text }) => textWidth(text, TEXT))) + 16;
  const x = {
    field: 'at',
    type: 'quantitative',
    title: null,
    scale: withRoom(place(largest), room),
    axis: axisOf(scale, largest, stated.every(Number.isInteger), place),
  };
  const told = (
    field: 'interval' | 'note' | 'quote' | 'source',
    of: keyof (typeof values)[number] = field as never,
  ) => (values.some((row) => row[of] !== '–') ? [tip(of, TIPS[field])] : []);
  const tooltip = [
    tip('label', TIPS.report),
    ...(one ? [] : [tip('part', TIPS.what)]),
    tip('said', measure),
    ...(used.length > 1 ? [tip('mark', TIPS.how)] : []),
    ...told('interval'),
    ...told('note', 'remark'),
    ...told('quote'),
    ...told('source'),
  ];
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: values.map((row) =>
      say(NAMED({ name: one ? row.label : PAIR({ a: row.label, b: row.part }), value: row.said })),
    ),
    draw: (space) => {
      const { beside, axis } = layRows(labels, space, LINE);
      // A name once, beside or above the first of its lines.
      let next = 0;
      const rows = values.map((row, at) => {
        const first = values[at - 1]?.label !== row.label;
        // Air between rows of several lines, or below those with their names above.
        if (first && at > 0) next += one && beside > 0 ? 0 : 6;
        if (first && beside === 0) next += NAME;
        const y = next + LINE / 2;
        next += LINE;
        return { ...row, y };
      });
      const heads = new Map(
        rows.flatMap(({ label, y }, at) => (values[at - 1]?.label === label ? [] : [[y, label]])),
      );
      const up = {
        field: 'y',
        type: 'quantitative',
        title: null,
        scale: { domain: [next, 0], nice: false, zero: false },
        axis: {
          ...axis,
          values: [...heads.keys()],
          labelExpr: `(${JSON.stringify(Object.fromEntries(heads))})[datum.value]`,
          ...(beside > 0 ? { labelPadding: 13 } : { labelOffset: -(LINE + NAME) / 2 }),
          grid: false,
        },
      };
      const looks = used.map((mark) => ({ ...MARKS[mark], label: say(MARKS[mark].label) }));
      // A legend of states, where there is more to say than "as stated".
      const plain = used.every((mark) => mark === 'stated');
      const shape = {
        field: 'mark',
        type: 'nominal',
        scale: { domain: looks.map(({ label }) => label), range: looks.map((look) => look.shape) },
        legend: plain
          ? null
          : { columns: legendColumns(looks, beside, space), symbolFillColor: MUTED, symbolStrokeWidth: 0 },
      };
      const text = { type: 'text', align: 'left', fontSize: TEXT, tooltip: null };
      const point = { type: 'point', filled: true, opacity: 1 };
      const rule = { type: 'rule', tooltip: null, color: '#a9b1b8', strokeWidth: 1.5 };
      const layers = [
        {
          test: (row: Row) => row.line === 1,
          filter: 'datum.line === 1',
          mark: rule,
          encoding: { x2: { datum: 0 } },
        },
        {
          test: (row: Row) => row.line === 2,
          filter: 'datum.line === 2',
          mark: { ...rule, strokeWidth: 3, color: '#ccd2d7' },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } },
        },
        {
          test: (row: Row) => row.stated,
          filter: 'datum.stated',
          mark: { ...point, size: 95 },
          encoding: { shape, color: { field: 'colour', type: 'nominal', scale: null }, tooltip },
        },
        {
          test: (row: Row) => row.stated && row.few,
          filter: 'datum.stated && datum.few',
          mark: { ...point, size: 30, color: PAPER, tooltip: null, aria: false },
          encoding: { shape },
        },
        {
          test: (row: Row) => row.stated,
          filter: 'datum.stated',
          mark: { ...text, dx: 11 },
          encoding: {
            x: { ...x, field: 'end' },
            text: { field: 'text' },
            color: { condition: { test: 'datum.few', value: MUTED }, value: INK },
          },
        },
        {
          test: (row: Row) => !row.stated,
          filter: '!datum.stated',
          mark: { ...text, dx: 4, color: MUTED },
          encoding: { text: { field: 'text' } },
        },
      ];
      const drawn = rows.map((row) => ({
        ...row,
        end: row.line === 2 ? Math.max(row.at, row.high) : row.at,
      }));
      return {
        height: next,
        body: {
          data: { values: drawn },
          encoding: { y: up, x },
          layer: layers
            .filter(({ test }) => drawn.some(test))
            .map(({ test: _, filter, ...layer }) => ({ transform: [{ filter }], ...layer })),
        },
      };
    },
  });
}

type Row = { readonly line: number; readonly stated: boolean; readonly few: boolean };

const markOf = ({ value, mark = 'stated' }: PlotDot): Mark => (value === null ? 'none' : mark);

export const intervalText = (low: number, high: number): string =>
  `${formatShare(low, low < 0.1 ? 1 : 0).replace('%', '')}–${formatShare(high, high < 0.1 ? 1 : 0)}`;

/** What stands behind the dot, and what is told of it. */
function writtenAs(
  dot: PlotDot,
  scale: DotPlotOptions['scale'],
): { readonly text: string; readonly said: string } {
  const { value, text } = dot;
  if (value === null) return { text: say(NOT_STATED), said: say(NOT_STATED) };
  if (text !== undefined) return { text, said: text };
  const about = (number: string) => (dot.mark === 'rounded' ? say(ABOUT({ number })) : number);
  if (scale === 'shares') {
    const number = about(formatShare(value, value < 0.1 ? 1 : 0));
    return { text: number, said: number };
  }
  return { text: about(formatNumber(value)), said: about(formatBoth(value)) };
}

function axisOf(
  scale: DotPlotOptions['scale'],
  largest: number,
  counts: boolean,
  place: (value: number) => number,
): object {
  if (scale === 'shares') return { values: [0, 0.25, 0.5, 0.75, 1], format: '.0%' };
  if (scale !== 'powers') return { values: counts ? wholeTicks(largest) : ticks(0, largest, 4) };
  return {
    values: [0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].filter((value) => value <= largest).map(place),
    // Chinese counts by ten thousands.
    labelExpr: say({
      en: "format(round(pow(10, datum.value)) - 1, '~s')",
      zh: "round(pow(10, datum.value)) - 1 >= 1e8 ? format((round(pow(10, datum.value)) - 1) / 1e8, ',~r') + '亿' : round(pow(10, datum.value)) - 1 >= 1e4 ? format((round(pow(10, datum.value)) - 1) / 1e4, ',~r') + '万' : format(round(pow(10, datum.value)) - 1, ',')",
    }),
    labelOverlap: 'greedy',
    labelSeparation: 6,
    grid: true,
    gridColor: GRID,
  };
}
