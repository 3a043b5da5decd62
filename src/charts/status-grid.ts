/** A grid of marks: criteria across, reports down, each mark met, not met or open. No row and no column is added up. */
import { say } from '../model/language.js';
import { both, template, term } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { GRID, MUTED } from './theme.js';
import { FAILS, HOLDS, OPEN_MARK } from './verdicts.js';

export type Status = 'met' | 'not_met' | 'not_assessable';

export interface GridMark extends Placed {
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

/** What a judgement is called, wherever one is drawn. */
export const STATUS_NAMES = {
  met: term('Met', '符合'),
  not_met: term('Not met', '不符合'),
  not_assessable: term('Cannot be told', '无法判断'),
} as const;

/** Told apart by form as well as by colour, for grey prints. */
const STATUSES: readonly { id: Status; colour: string; shape: string }[] = [
  { id: 'met', colour: HOLDS, shape: 'circle' },
  { id: 'not_met', colour: FAILS, shape: 'diamond' },
  { id: 'not_assessable', colour: OPEN_MARK, shape: 'M-1,-0.3H1V0.3H-1Z' },
];

const HEADS = {
  report: both('Report', '年报'),
  criterion: both('Criterion', '指标'),
  judgement: both('Judgement', '判断'),
  why: both('Why', '理由'),
  evidence: both('Evidence', '依据'),
  file: both('File', '文件'),
} as const;
const MARK = template('{report}, {criterion}: {judgement}', '{report}，{criterion}：{judgement}');

const HEAD_SIZE = 11;
const ROW = 24;

export function statusGrid(marks: readonly GridMark[], options: GridOptions): Chart {
  const labels = [...new Set(marks.map(({ label }) => label))];
  const used = STATUSES.filter(({ id }) => marks.some(({ status }) => status === id)).map((style) => ({
    ...style,
    label: say(STATUS_NAMES[style.id]),
  }));
  const lines = Math.max(1, ...options.columns.map(({ head }) => head.length));
  // Short heads begin lower, so that all end just above the grid.
  const heads = Object.fromEntries(
    options.columns.map(({ id, head }) => [id, [...Array<string>(lines - head.length).fill(''), ...head]]),
  );
  const values = marks.map(({ place, made_of, ...mark }) => ({
    ...mark,
    ...placed({ place, made_of }),
    name: options.columns.find(({ id }) => id === mark.column)?.name ?? mark.column,
    said: say(STATUS_NAMES[mark.status]),
    evidence: mark.evidence || '–',
  }));
  const scale = <Value>(of: (style: (typeof used)[number]) => Value) => ({
    domain: used.map(({ label }) => label),
    range: used.map(of),
  });
  return makeChart({
    title: options.title,
    subtitle: options.subtitle,
    notes: options.notes,
    marks: values.map(({ label, name, said }) =>
      say(MARK({ report: label, criterion: name, judgement: said })),
    ),
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
              { field: 'label', title: say(HEADS.report) },
              { field: 'name', title: say(HEADS.criterion) },
              { field: 'said', title: say(HEADS.judgement) },
              { field: 'message', title: say(HEADS.why) },
              { field: 'evidence', title: say(HEADS.evidence) },
              { field: 'source', title: say(HEADS.file) },
            ],
          },
        },
      };
    },
  });
}
