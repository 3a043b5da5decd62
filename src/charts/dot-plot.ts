/** Dots on a line: a few numbers for each of a few things, on a plain scale or one of powers of ten. */
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { formatBoth, formatNumber, formatShare, textWidth } from './text.js';
import { GRID, INK, LABEL_SIZE, MUTED, NARROW, PAPER, wholeTicks, withRoom } from './theme.js';

export interface PlotDot {
  readonly label: string;
  readonly part: string;
  /** Null is written as "not stated" where it is the only dot of its row, and else left out. */
  readonly value: number | null;
  readonly approximate?: boolean;
  readonly note?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface DotPlotOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly measure: string;
  readonly parts: readonly (PartStyle & { readonly shape?: string })[];
  /**
   * `powers`: of ten, for numbers that differ a thousandfold, with a place for 0 at the left; `shares`: 0 to 1, written
   * in percent.
   */
  readonly scale: 'plain' | 'powers' | 'shares';
}

/** Names are cut at this width; the tooltip and the description have them whole. */
const NAMES = 230;
const SMALL = LABEL_SIZE - 1;

/** Rows in order of first appearance. Rings are rounded numbers. */
export function dotPlot(dots: readonly PlotDot[], options: DotPlotOptions): Chart {
  const { parts, scale, measure } = options;
  const [powers, shares] = [scale === 'powers', scale === 'shares'];
  const styles = parts.filter(({ id }) => dots.some((dot) => dot.part === id && dot.value !== null));
  const labels = [...new Set(dots.map(({ label }) => label))];
  const stated = dots.flatMap((dot) => (dot.value === null ? [] : [{ ...dot, value: dot.value }]));
  const largest = shares ? 1 : Math.max(0, ...stated.map(({ value }) => value)) || 1;
  const place = (value: number) => (powers ? Math.log10(value + 1) : value);
  const names = Math.min(NAMES, Math.max(...labels.map((label) => textWidth(label, LABEL_SIZE))));
  const one = styles.length < 2;
  const write = (value: number) => (shares ? formatShare(value, value < 0.1 ? 1 : 0) : formatNumber(value));
  const textOf = (dot: PlotDot & { value: number }) =>
    `${dot.approximate ? 'about ' : ''}${write(dot.value)}${one && !shares && dot.note ? `  (${dot.note})` : ''}`;
  const texts = Math.max(0, ...stated.map((dot) => textWidth(textOf(dot), SMALL)));
  const room = one ? texts + 14 : texts / 2 + 6;
  const perPixel = place(largest) / Math.max(100, NARROW - names - 40 - room);
  const values = stated.map((dot) => ({
    ...dot,
    part: styles.find(({ id }) => id === dot.part)?.label ?? dot.part,
    at: place(dot.value),
    approximate: dot.approximate ?? false,
    said: `${dot.approximate ? 'about ' : ''}${shares ? write(dot.value) : formatBoth(dot.value)}${dot.note ? ` (${dot.note})` : ''}`,
    text: one || isFree(dot, stated, place, perPixel, textOf) ? textOf(dot) : '',
    quote: dot.quote || '–',
    source: dot.source || '–',
  }));
  const spans = labels.map((label) => {
    const there = values.filter((dot) => dot.label === label).map((dot) => dot.at);
    return { label, from: one ? 0 : Math.min(...there), to: Math.max(...there), any: there.length > 0 };
  });
  const silent = labels.filter((label) => !stated.some((dot) => dot.label === label));
  const tens = [0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].filter((value) => value <= largest);
  const y = { field: 'label', type: 'nominal', sort: labels, title: null, axis: { labelLimit: NAMES } };
  const x = {
    field: 'at',
    type: 'quantitative',
    title: null,
    scale: withRoom(place(largest), room),
    axis: powers
      ? {
          values: tens.map(place),
          labelExpr: "format(round(pow(10, datum.value)) - 1, ',')",
          grid: true,
          gridColor: GRID,
        }
      : shares
        ? { values: [0, 0.25, 0.5, 0.75, 1], format: '.0%' }
        : { values: wholeTicks(largest) },
  };
  const shapes = styles.map(({ shape = 'circle' }) => shape);
  const domain = styles.map(({ label }) => label);
  const legend = one ? null : { columns: legendColumns(styles, names) };
  const text = { y, x, text: { field: 'text' } };
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    marks: [
      ...values.map((dot) => `${dot.label}${one ? '' : `, ${dot.part}`}: ${dot.said}`),
      ...silent.map((label) => `${label}: not stated`),
    ],
    height: labels.length * (one ? 26 : 42),
    body: {
      layer: [
        {
          data: { values: spans.filter(({ any }) => any) },
          mark: { type: 'rule', color: '#c3c9cf', strokeWidth: 1.5 },
          encoding: { y, x: { ...x, field: 'from' }, x2: { field: 'to' } },
        },
        {
          data: { values },
          mark: { type: 'point', filled: true, size: 110, opacity: 1 },
          encoding: {
            y,
            x,
            shape: { field: 'part', type: 'nominal', scale: { domain, range: shapes }, legend },
            color: {
              field: 'part',
              type: 'nominal',
              scale: { domain, range: styles.map(({ colour }) => colour) },
              legend,
            },
            tooltip: [
              { field: 'label', title: 'Report' },
              ...(one ? [] : [{ field: 'part', title: 'Part' }]),
              { field: 'said', title: measure },
              { field: 'quote', title: 'As it stands there' },
              { field: 'source', title: 'File' },
            ],
          },
        },
        {
          data: { values: values.filter((dot) => dot.approximate) },
          mark: {
            type: 'point',
            filled: true,
            size: 32,
            opacity: 1,
            color: PAPER,
            tooltip: null,
            aria: false,
          },
          encoding: { y, x },
        },
        {
          data: { values: values.filter((dot) => dot.text !== '') },
          mark: {
            type: 'text',
            fontSize: SMALL,
            color: INK,
            tooltip: null,
            ...(one ? { align: 'left', dx: 10 } : { dy: -13 }),
          },
          encoding: text,
        },
        {
          data: { values: silent.map((label) => ({ label, at: 0, text: 'not stated' })) },
          mark: { type: 'text', align: 'left', dx: 4, fontSize: SMALL, color: MUTED, tooltip: null },
          encoding: text,
        },
      ],
    },
  });
}

/** Whether no larger number of the same row stands so near that the two would touch, on a phone too. */
function isFree<Dot extends PlotDot & { readonly value: number }>(
  dot: Dot,
  dots: readonly Dot[],
  place: (value: number) => number,
  perPixel: number,
  textOf: (dot: Dot) => string,
): boolean {
  const width = textWidth(textOf(dot), SMALL) + 6;
  return dots.every((other) => {
    const goesFirst =
      other.value > dot.value || (other.value === dot.value && dots.indexOf(other) < dots.indexOf(dot));
    if (other === dot || other.label !== dot.label || !goesFirst) return true;
    const apart = Math.abs(place(other.value) - place(dot.value)) / perPixel;
    return apart >= (textWidth(textOf(other), SMALL) + width) / 2;
  });
}
