/** A grid of marks: criteria across, reports down, each mark met, not met or open. No row and no column is added up. */
import { type Chart, makeChart } from './chart.js';
import { legendColumns } from './legend.js';
import { layRows } from './row-axis.js';
import { ACCENT, GRID, MUTED, PLAIN } from './theme.js';

export type Status = 'met' | 'not_met' | 'not_assessable';

export interface GridMark {
  /** The report; rows stand in order of first appearance. */
  readonly label: string;
  /** Id of the criterion. */
  readonly column: string;
  readonly status: Status;
  /** The judgement in one sentence. */
  readonly message: string;
  readonly evidence: string;
  readonly source: string;
}

export interface GridOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
  /** Short heads, a line each, and the whole name for the tooltip. */
  readonly columns: readonly {
    readonly id: string;
    readonly head: readonly string[];
    readonly name: string;
  }[];
}

/** Told apart by form as well as by colour, for grey prints. */
const STATUSES: readonly { id: Status; label: string; colour: string; shape: string }[] = [
  { id: 'met', label: 'Met 符合', colour: PLAIN, shape: 'circle' },
  { id: 'not_met', label: 'Not met 不符合', colour: ACCENT, shape: 'diamond' },
  { id: 'not_assessable', label: 'Cannot be told 无法判断', colour: '#8b939b', shape: 'M-1,-0.3H1V0.3H-1Z' },
];

const HEAD_SIZE = 11;
const ROW = 24;

export function statusGrid(marks: readonly GridMark[], options: GridOptions): Chart {
  const labels = [...new Set(marks.map(({ label }) => label))];
  const used = STATUSES.filter(({ id }) => marks.some(({ status }) => status === id));
  const lines = Math.max(1, ...options.columns.map(({ head }) => head.length));
  // Short heads begin lower, so that all end just above the grid.
  const heads = Object.fromEntries(
    options.columns.map(({ id, head }) => [id, [...Array<string>(lines - head.length).fill(''), ...head]]),
  );
  const values = marks.map((mark) => ({
    ...mark,
    name: options.columns.find(({ id }) => id === mark.column)?.name ?? mark.column,
    said: STATUSES.find(({ id }) => id === mark.status)?.label ?? mark.status,
    evidence: mark.evidence || '–',
  }));
  const scale = <Value>(of: (style: (typeof STATUSES)[number]) => Value) => ({
    domain: used.map(({ label }) => label),
    range: used.map(of),
  });
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: values.map(({ label, name, said }) => `${label}, ${name}: ${said}`),
    draw: (space) => {
      const rows = layRows(labels, space, space.phone ? 20 : ROW);
      return {
        height: labels.length * rows.step,
        body: {
          data: { values },
          mark: { type: 'point', filled: true, size: 105, opacity: 1, yOffset: rows.lift },
          encoding: {
            y: {
              field: 'label',
              type: 'nominal',
              sort: labels,
              title: null,
              axis: { grid: true, gridColor: GRID, tickBand: 'extent', ...rows.axis },
            },
            x: {
              field: 'column',
              type: 'nominal',
              sort: options.columns.map(({ id }) => id),
              title: null,
              scale: { domain: options.columns.map(({ id }) => id) },
              axis: {
                orient: 'top',
                labelAngle: 0,
                labelExpr: `(${JSON.stringify(heads)})[datum.value]`,
                labelFontSize: HEAD_SIZE,
                labelLineHeight: 14,
                labelColor: MUTED,
                labelOverlap: false,
                labelBaseline: 'top',
                labelPadding: lines * 14 + 4,
              },
            },
            color: {
              field: 'said',
              type: 'nominal',
              scale: scale(({ colour }) => colour),
              legend: { columns: legendColumns(used, rows.beside, space) },
            },
            shape: { field: 'said', type: 'nominal', scale: scale(({ shape }) => shape) },
            tooltip: [
              { field: 'label', title: 'Report' },
              { field: 'name', title: 'Criterion' },
              { field: 'said', title: 'Judgement' },
              { field: 'message', title: 'Why' },
              { field: 'evidence', title: 'Evidence' },
              { field: 'source', title: 'File' },
            ],
          },
        },
      };
    },
  });
}
