/** Dots: one or two kinds of a number for each of a few things, on one scale, with what stands behind it in words. */
import { ticks } from 'd3-array';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { textWidth } from './text.js';
import { GRID, INK, LABEL_LIMIT, LABEL_SIZE, MUTED, PAPER, WIDTH } from './theme.js';

export interface RateDot {
  readonly label: string;
  /** Id of its kind. */
  readonly kind: string;
  readonly value: number;
  /** Behind the dot: `3 of 36`. */
  readonly text: string;
  /** Drawn hollow: it rests on few cases. */
  readonly small: boolean;
  /** Further words for the tooltip. */
  readonly note?: string | null;
  readonly source: string;
}

export interface RateDotOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  /** What is drawn, for tooltips. */
  readonly measure: string;
  readonly kinds: readonly (PartStyle & { readonly shape: string })[];
  /** How a value reads on the axis (d3-format) and its ticks' upper end. */
  readonly format: string;
  readonly top?: number;
}

const LINE = 25;
/** From this part of the scale on the words stand before their dot. */
const INSIDE = 0.6;

/** Rows in order of first appearance; the kinds of one row stand on lines of their own, so that no two dots meet. */
export function rateDots(rows: readonly RateDot[], options: RateDotOptions): Chart {
  const kinds = options.kinds.filter(({ id }) => rows.some(({ kind }) => kind === id));
  const labels = [...new Set(rows.map(({ label }) => label))];
  const ordered = labels.flatMap((label) =>
    kinds.flatMap(({ id }) => rows.filter((row) => row.label === label && row.kind === id)),
  );
  const top = options.top ?? (Math.max(0, ...rows.map(({ value }) => value)) || 1);
  const names = Math.min(LABEL_LIMIT, Math.max(...labels.map((label) => textWidth(label, LABEL_SIZE))));
  const texts = Math.max(...rows.map(({ text }) => textWidth(text, LABEL_SIZE)));
  const plot = WIDTH - names - 40;
  const values = ordered.map((row, at) => {
    const style = kinds.find(({ id }) => id === row.kind);
    return {
      key: `${at}`,
      // A name once, on the first of its lines.
      shown: ordered[at - 1]?.label === row.label ? '' : row.label,
      label: row.label,
      kind: style?.label ?? row.kind,
      zero: 0,
      // Far to the right there is room on the left only.
      inside: row.value > top * INSIDE || textWidth(row.text, LABEL_SIZE) + 14 > plot * (1 - row.value / top),
      value: row.value,
      text: row.text,
      small: row.small ? 'few cases' : 'many cases',
      note: row.note || '–',
      source: row.source,
    };
  });
  const shown = Object.fromEntries(values.map(({ key, shown }) => [key, shown]));
  const x = {
    field: 'value',
    type: 'quantitative',
    title: null,
    axis: { format: options.format, values: ticks(0, top, 3) },
    // Room for half a dot at both ends.
    scale: {
      domain: [-top * 0.03, top * 1.03],
      nice: false,
      zero: false,
    },
  };
  const y = {
    field: 'key',
    type: 'nominal',
    sort: null,
    title: null,
    axis: { labelExpr: `(${JSON.stringify(shown)})[datum.value]` },
  };
  const tooltip = [
    { field: 'label', title: 'Report' },
    { field: 'kind', title: 'What' },
    { field: 'value', title: options.measure, format: options.format },
    { field: 'text', title: 'From' },
    { field: 'small', title: 'Rests on' },
    { field: 'note', title: 'Note' },
    { field: 'source', title: 'File' },
  ];
  const scales = {
    color: {
      field: 'kind',
      type: 'nominal',
      scale: { domain: kinds.map(({ label }) => label), range: kinds.map(({ colour }) => colour) },
      legend: { columns: legendColumns(kinds, names) },
    },
    shape: {
      field: 'kind',
      type: 'nominal',
      scale: { domain: kinds.map(({ label }) => label), range: kinds.map(({ shape }) => shape) },
    },
  };
  const words = (test: string, align: string, dx: number) => ({
    transform: [{ filter: test }],
    mark: { type: 'text', align, dx },
    encoding: {
      text: { field: 'text' },
      color: { condition: { test: "datum.small === 'few cases'", value: MUTED }, value: INK },
    },
  });
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    marks: values.map(({ label, kind, text }) => `${label}, ${kind}: ${text}`),
    height: ordered.length * LINE,
    narrowest: Math.ceil(names + 40 + (texts + 14) / (1 - INSIDE)),
    body: {
      data: { values },
      encoding: { y, x },
      layer: [
        {
          mark: { type: 'rule', color: GRID, strokeWidth: 2 },
          encoding: { x: { ...x, field: 'zero' }, x2: { field: 'value' } },
        },
        {
          mark: { type: 'point', filled: true, size: 95, opacity: 1, strokeWidth: 2 },
          encoding: { ...scales, tooltip },
        },
        {
          // Hollow: white within, the colour of its kind around it.
          transform: [{ filter: "datum.small === 'few cases'" }],
          mark: { type: 'point', filled: true, size: 32, opacity: 1, color: PAPER, tooltip: null },
          encoding: { shape: scales.shape },
        },
        words('datum.inside', 'right', -11),
        words('!datum.inside', 'left', 11),
      ],
    },
  });
}
