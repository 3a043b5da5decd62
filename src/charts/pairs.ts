/** Pairs: two numbers that should agree, one row a pair, each drawn against the larger of its two. */
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { MARKS } from './states.js';
import { formatNumber, textWidth } from './text.js';
import { INK, LABEL_SIZE, PARTS, PLAIN, WIDTH } from './theme.js';
import { PAIR, TIPS, tip } from './tips.js';

export interface Pair extends Placed {
  /** The report. */
  readonly label: string;
  /** What is compared: a second line under the report. */
  readonly detail: string;
  readonly left: number;
  readonly right: number;
  /** Whether the right number is of the kind that `sides.other` names. */
  readonly other?: boolean;
  /** Behind both numbers, such as `%`. */
  readonly suffix?: string;
  readonly message: string;
  readonly quote: string;
  readonly source: string;
}

/** Names of the two sides, for the legend. */
export interface Sides {
  readonly left: string;
  readonly right: string;
  /** A second kind of right side, in a colour of its own. */
  readonly other?: string;
  /** What stands for each of them in the legend of a phone. */
  readonly short?: Readonly<Record<string, string>>;
}

const WORDS = {
  detail: both('About', '事项'),
  against: both('Against it', '与之相对'),
  which: both('Which is', '后者为'),
  finding: both('Finding', '核对结果'),
  evidence: both('Evidence', '原文'),
};
const AGAINST = template('{name}: {left} against {right}', '{name}：{left} 对 {right}');

export function pairs(
  rows: readonly Pair[],
  options: {
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly notes?: readonly string[];
    readonly sides: Sides;
  },
): Chart {
  const { left, right, other = right } = options.sides;
  const sideOf = (row: Pair) => (row.other ? other : right);
  const used = [right, other].filter(
    (side, at, all) => all.indexOf(side) === at && rows.some((row) => sideOf(row) === side),
  );
  const keys = distinct(rows.map((row) => `${row.label}\n${row.detail}`));
  const values = rows.map((row, at) => {
    const size = Math.max(Math.abs(row.left), Math.abs(row.right)) || 1;
    const digits = row.suffix === '%' ? 2 : 3;
    const text = (value: number) => formatNumber(value, digits) + (row.suffix ?? '');
    // Two falls are drawn by their size, as two rises are; only a rise against a fall needs both sides of zero.
    const sign = row.left <= 0 && row.right <= 0 ? -1 : 1;
    const [a, b] = [(sign * row.left) / size, (sign * row.right) / size];
    return {
      key: keys[at],
      label: row.label,
      detail: row.detail,
      side: sideOf(row),
      a,
      b,
      low: Math.min(a, b),
      high: Math.max(a, b),
      lowText: text(a < b ? row.left : row.right),
      highText: text(a < b ? row.right : row.left),
      leftText: text(row.left),
      rightText: text(row.right),
      message: row.message,
      quote: row.quote,
      source: row.source,
      ...placed(row),
    };
  });
  const texts = Math.max(...values.map((row) => textWidth(row.highText, LABEL_SIZE)));
  const first = Math.min(0, ...values.map((row) => row.low));
  // Room for the numbers on both sides, whatever the width of the plot: a low number needs it the more the lower it is.
  const behind = Math.ceil(texts + 22);
  const leads = values.map(
    (row) =>
      `${Math.ceil(textWidth(row.lowText, LABEL_SIZE) + 16)} - ${(row.low - first) / (1 - first)} * (width - ${behind}) * 0.8`,
  );
  const lead = `max(6, ${leads.join(', ')})`;
  const unit = `${1 - first} / max(40, width - ${behind} - ${lead})`;
  const scale = {
    domainMin: { expr: `${first} - ${lead} * (${unit})` },
    domainMax: { expr: `1 + ${behind} * (${unit})` },
    nice: false,
    zero: false,
  };
  const axis = { format: '.0%', values: first < 0 ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1] };
  const x = (field: string) => ({ field, type: 'quantitative', title: null, scale, axis });
  const tooltip = [
    tip('label', TIPS.report),
    tip('detail', WORDS.detail),
    tip('leftText', left),
    tip('rightText', WORDS.against),
    tip('side', WORDS.which),
    tip('message', WORDS.finding),
    tip('quote', WORDS.evidence),
    tip('source', TIPS.source),
  ];
  const point = (field: string, side: string | null, yOffset: number) => ({
    mark: { type: 'point', size: 90, filled: true, strokeWidth: 2.5, opacity: 1, yOffset },
    encoding: {
      x: x(field),
      color: side === null ? { field: 'side', type: 'nominal' } : { datum: side },
      shape: side === null ? { field: 'side', type: 'nominal' } : { datum: side },
    },
  });
  return makeChart({
    ...options,
    marks: values.map(({ label, detail, leftText, rightText }) =>
      say(AGAINST({ name: PAIR({ a: label, b: detail }), left: leftText, right: rightText })),
    ),
    draw: (space) => {
      const { short = {} } = options.sides;
      // By an expression, so that marks and tooltips keep the whole names.
      const labels = space.phone && Object.keys(short).length > 0 ? { labelExpr: inOtherWords(short) } : {};
      const legend = { columns: 1, symbolStrokeWidth: 0, labelLimit: WIDTH, ...labels };
      const { step, lift, axis: names } = layRows(keys, space, space.phone ? 24 : 46);
      return {
        height: rows.length * step,
        body: {
          data: { values },
          encoding: {
            y: { field: 'key', type: 'nominal', sort: null, title: null, axis: names },
            color: {
              scale: {
                domain: [left, ...used],
                range: [PLAIN, ...used.map((side) => (side === right ? MARKS.derived.colour : PARTS[3]))],
              },
              legend,
            },
            // Shapes as well, because the colours are alike in grey.
            shape: {
              scale: {
                domain: [left, ...used],
                range: ['circle', ...used.map((side) => (side === right ? 'square' : 'triangle-up'))],
              },
              legend,
            },
            tooltip,
          },
          layer: [
            {
              mark: { type: 'rule', strokeWidth: 2, color: '#b8bec4', yOffset: lift },
              encoding: { x: x('low'), x2: { field: 'high' } },
            },
            point('a', left, lift),
            point('b', null, lift),
            {
              mark: { type: 'text', align: 'right', dx: -10, color: INK, yOffset: lift },
              encoding: { x: x('low'), text: { field: 'lowText' } },
            },
            {
              mark: { type: 'text', align: 'left', dx: 10, color: INK, yOffset: lift },
              encoding: { x: x('high'), text: { field: 'highText' } },
            },
          ],
        },
      };
    },
  });
}

/** Vega's expression for a label in other words. */
const inOtherWords = (words: Readonly<Record<string, string>>): string =>
  `${JSON.stringify(words)}[datum.label] || datum.label`;

/** The same texts, with a number behind one that has stood before, as for two contradictions of one kind. */
function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  });
}
