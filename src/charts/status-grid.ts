/** A grid of marks: criteria across, reports down, each mark met, not met or open. No row and no column is added up. */
import { say } from '../model/language.js';
import { both, template, term } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { type Channel, chartOf, mark } from './grammar.js';
import { legendOf } from './legend.js';
import type { Placed } from './made-of.js';
import { coloured, inRows, shaped } from './scales.js';
import { GRID, MUTED } from './theme.js';
import { evidence, TIPS, tip } from './tips.js';
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

export interface GridOptions extends Head {
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

const WORDS = {
  criterion: both('Criterion', '指标'),
  judgement: both('Judgement', '判断'),
  why: both('Why', '理由'),
  evidence: both('Evidence', '依据'),
} as const;
const MARK = template('{report}, {criterion}: {judgement}', '{report}，{criterion}：{judgement}');

const [HEAD_SIZE, LINE] = [11, 14];
const ROW = 21;

export function statusGrid(marks: readonly GridMark[], options: GridOptions): Chart {
  const { columns } = options;
  const labels = [...new Set(marks.map(({ label }) => label))];
  const used = STATUSES.filter(({ id }) => marks.some(({ status }) => status === id)).map((style) => ({
    ...style,
    label: say(STATUS_NAMES[style.id]),
  }));
  const data = marks.map(({ evidence: why, ...mark }) => ({
    ...mark,
    ...evidence({ ...mark, quote: why }),
    name: columns.find(({ id }) => id === mark.column)?.name ?? mark.column,
    said: say(STATUS_NAMES[mark.status]),
  }));
  return chartOf({
    ...options,
    data,
    aloud: ({ label, name, said }) => say(MARK({ report: label, criterion: name, judgement: said })),
    draw: (space) => {
      const axis = { grid: true, gridColor: GRID, tickBand: 'extent' };
      const rows = inRows('label', labels, space, space.phone ? 20 : ROW, { axis });
      return {
        ...rows,
        x: xOf(columns),
        marks: [
          mark('point', {
            ...{ filled: true, size: 105, opacity: 1 },
            color: coloured('said', used, legendOf(used, rows.beside, space)),
            shape: shaped('said', used),
            tooltip: [
              tip('label', TIPS.report),
              tip('name', WORDS.criterion),
              tip('said', WORDS.judgement),
              tip('message', WORDS.why),
              tip('quote', WORDS.evidence),
              tip('source', TIPS.source),
            ],
          }),
        ],
      };
    },
  });
}

/** The criteria, their heads above the grid. */
function xOf(columns: GridOptions['columns']): Channel {
  const ids = columns.map(({ id }) => id);
  const lines = Math.max(1, ...columns.map(({ head }) => head.length));
  // Short heads begin lower, so that all end just above the grid.
  const heads = Object.fromEntries(
    columns.map(({ id, head }) => [id, [...Array<string>(lines - head.length).fill(''), ...head]]),
  );
  return {
    ...{ field: 'column', type: 'nominal', sort: ids, title: null, scale: { domain: ids } },
    axis: {
      ...{ orient: 'top', labelAngle: 0, labelOverlap: false, labelBaseline: 'top' },
      labelExpr: `(${JSON.stringify(heads)})[datum.value]`,
      ...{ labelFontSize: HEAD_SIZE, labelLineHeight: LINE, labelColor: MUTED },
      labelPadding: lines * LINE + 4,
    },
  };
}
