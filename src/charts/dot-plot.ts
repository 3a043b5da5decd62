/** Dots on lines: one number or a few for each of a few things, on a plain scale, of shares, or of powers of ten. */
import { ticks } from 'd3-array';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { layRows } from './row-axis.js';
import { formatBoth, formatNumber, formatShare, textWidth } from './text.js';
import { GRID, INK, LABEL_SIZE, MUTED, PAPER, wholeTicks, withRoom } from './theme.js';

export interface PlotDot {
  readonly label: string;
  /** Id of its kind. */
  readonly part: string;
  /** Null is written as "not stated". */
  readonly value: number | null;
  /** What stands behind the dot, where it is more than the number: `3 of 36`. */
  readonly text?: string;
  /** White inside; the subtitle says why. */
  readonly hollow?: boolean;
  /** In brackets behind the number. */
  readonly note?: string | null;
  /** Further words for the tooltip. */
  readonly remark?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
  /** Where its number stands in a report (frames/places.ts): pages make a link of it. */
  readonly place?: string | null;
}

export interface DotPlotOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
  /** What is drawn, for tooltips. */
  readonly measure: string;
  readonly parts: readonly (PartStyle & { readonly shape?: string })[];
  /**
   * `powers`: of ten, for numbers that differ a thousandfold, with a place for 0 at the left; `shares`: 0 to 1, written
   * in percent.
   */
  readonly scale: 'plain' | 'powers' | 'shares';
}

/** From one line to the next, in pixels, and the height of a name above its lines. */
const [LINE, NAME] = [22, 16];

/** Rows in order of first appearance; the kinds of one row stand on lines of their own, so that no two dots meet. */
export function dotPlot(dots: readonly PlotDot[], options: DotPlotOptions): Chart {
  const { scale, measure } = options;
  const styles = options.parts.filter(({ id }) =>
    dots.some(({ part, value }) => part === id && value !== null),
  );
  const labels = [...new Set(dots.map(({ label }) => label))];
  const order = options.parts.map(({ id }) => id);
  const lines = labels.flatMap((label) =>
    dots.filter((dot) => dot.label === label).sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part)),
  );
  const stated = dots.flatMap(({ value }) => value ?? []);
  const largest = scale === 'shares' ? 1 : Math.max(0, ...stated) || 1;
  const place = (value: number) => (scale === 'powers' ? Math.log10(value + 1) : value);
  const write = (value: number) =>
    scale === 'shares' ? formatShare(value, value < 0.1 ? 1 : 0) : formatNumber(value);
  const values = lines.map((dot) => {
    const { label, value, hollow = false, note } = dot;
    const about = dot.text === undefined && hollow ? 'about ' : '';
    const number = value === null ? 'not stated' : (dot.text ?? `${about}${write(value)}`);
    return {
      label,
      part: styles.find(({ id }) => id === dot.part)?.label ?? dot.part,
      at: place(value ?? 0),
      zero: 0,
      stated: value !== null,
      hollow,
      text: number + (note ? `  (${note})` : ''),
      said: value === null || scale === 'shares' ? number : (dot.text ?? `${about}${formatBoth(value)}`),
      remark: dot.remark || '–',
      quote: dot.quote || '–',
      source: dot.source || '–',
      place: dot.place ?? null,
    };
  });
  const room = Math.max(0, ...values.map(({ text }) => textWidth(text, LABEL_SIZE - 0.5))) + 16;
  const one = styles.length < 2;
  const counts = stated.every(Number.isInteger);
  const x = {
    field: 'at',
    type: 'quantitative',
    title: null,
    scale: withRoom(place(largest), room),
    axis: {
      powers: {
        values: [0, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].filter((value) => value <= largest).map(place),
        labelExpr: "format(round(pow(10, datum.value)) - 1, '~s')",
        labelOverlap: 'greedy',
        labelSeparation: 6,
        grid: true,
        gridColor: GRID,
      },
      shares: { values: [0, 0.25, 0.5, 0.75, 1], format: '.0%' },
      plain: { values: counts ? wholeTicks(largest) : ticks(0, largest, 4) },
    }[scale],
  };
  const said = (field: string, title: string) =>
    values.some((row) => row[field as keyof typeof row] !== '–') ? [{ field, title }] : [];
  const tooltip = [
    { field: 'label', title: 'Report' },
    ...(one ? [] : [{ field: 'part', title: 'What' }]),
    { field: 'said', title: measure },
    ...said('remark', 'Note'),
    ...said('quote', 'As it stands there'),
    ...said('source', 'File'),
  ];
  const domain = styles.map(({ label }) => label);
  const shapes = { domain, range: styles.map(({ shape = 'circle' }) => shape) };
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: values.map((row) => `${row.label}${one ? '' : `, ${row.part}`}: ${row.said}`),
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
      const legend = one ? null : { columns: legendColumns(styles, beside, space) };
      const text = { type: 'text', align: 'left', fontSize: LABEL_SIZE - 0.5, tooltip: null };
      const point = { type: 'point', filled: true, opacity: 1 };
      const layers = [
        {
          test: 'datum.stated',
          mark: { type: 'rule', color: '#c3c9cf', strokeWidth: 1.5, tooltip: null },
          encoding: { x2: { field: 'zero' } },
        },
        {
          test: 'datum.stated',
          mark: { ...point, size: 105 },
          encoding: {
            shape: { field: 'part', type: 'nominal', scale: shapes, legend },
            color: {
              field: 'part',
              type: 'nominal',
              scale: { domain, range: styles.map(({ colour }) => colour) },
              legend,
            },
            tooltip,
          },
        },
        {
          test: 'datum.stated && datum.hollow',
          mark: { ...point, size: 34, color: PAPER, tooltip: null, aria: false },
          encoding: { shape: { field: 'part', type: 'nominal', scale: shapes, legend } },
        },
        {
          test: 'datum.stated',
          mark: { ...text, dx: 11 },
          encoding: {
            text: { field: 'text' },
            color: { condition: { test: 'datum.hollow', value: MUTED }, value: INK },
          },
        },
        {
          test: '!datum.stated',
          mark: { ...text, dx: 4, color: MUTED },
          encoding: { text: { field: 'text' } },
        },
      ];
      const drawn = {
        'datum.stated': stated.length > 0,
        'datum.stated && datum.hollow': values.some((row) => row.stated && row.hollow),
        '!datum.stated': values.some((row) => !row.stated),
      };
      return {
        height: next,
        body: {
          data: { values: rows },
          encoding: { y: up, x },
          layer: layers
            .filter(({ test }) => drawn[test as keyof typeof drawn])
            .map(({ test, ...layer }) => ({ transform: [{ filter: test }], ...layer })),
        },
      };
    },
  });
}
