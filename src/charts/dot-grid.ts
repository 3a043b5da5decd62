/** A grid of dots: which years of which publisher there are. */
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { textWidth } from './text.js';
import { LABEL_SIZE, MUTED } from './theme.js';

export interface Dot {
  readonly label: string;
  readonly year: number;
  readonly part: string;
  readonly source: string;
  readonly detail: string;
}

/** One row for each label in order of first appearance, one column a year without gaps. */
export function dotGrid(
  dots: readonly Dot[],
  options: {
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly parts: readonly PartStyle[];
  },
): Chart {
  const styles = options.parts.filter(({ id }) => dots.some((dot) => dot.part === id));
  const names = new Map(styles.map(({ id, label }) => [id, label]));
  const labels = [...new Set(dots.map((dot) => dot.label))];
  const widest = Math.max(...labels.map((label) => textWidth(label, LABEL_SIZE)));
  const years = dots.map((dot) => dot.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const values = dots.map((dot) => ({
    ...dot,
    year: String(dot.year),
    part: names.get(dot.part) ?? dot.part,
  }));
  return makeChart({
    ...options,
    marks: values.map((dot) => `${dot.label} ${dot.year}: ${dot.part}`),
    height: labels.length * 28,
    body: {
      data: { values },
      mark: { type: 'circle', size: 190, opacity: 1 },
      encoding: {
        y: {
          field: 'label',
          type: 'nominal',
          sort: labels,
          title: null,
          axis: { grid: true, gridColor: '#eef0f2' },
        },
        x: {
          field: 'year',
          type: 'ordinal',
          title: null,
          scale: { domain: Array.from({ length: last - first + 1 }, (_, at) => String(first + at)) },
          axis: {
            orient: 'top',
            grid: false,
            labelAngle: 0,
            labelColor: MUTED,
            labelFontSize: LABEL_SIZE,
            labelOverlap: true,
          },
        },
        color: {
          field: 'part',
          type: 'nominal',
          scale: { domain: styles.map(({ label }) => label), range: styles.map(({ colour }) => colour) },
          legend: { symbolType: 'circle', columns: legendColumns(styles, widest) },
        },
        tooltip: [
          { field: 'label', title: 'Publisher' },
          { field: 'year', title: 'Year' },
          { field: 'part', title: 'Form' },
          { field: 'detail', title: 'Read' },
          { field: 'source', title: 'File' },
        ],
      },
    },
  });
}
