/** Pairs: two numbers that should agree, one row a pair, each drawn against the larger of its two. */
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { type Channel, chartOf, mark } from './grammar.js';
import type { Placed } from './made-of.js';
import { coloured, inRows, quantity, shaped } from './scales.js';
import { MARKS } from './states.js';
import { formatNumber, textWidth } from './text.js';
import { INK, LABEL_SIZE, PARTS, PLAIN, WIDTH } from './theme.js';
import { evidence, PAIR, TIPS, tip } from './tips.js';

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

export function pairs(rows: readonly Pair[], options: Head & { readonly sides: Sides }): Chart {
  const { left, right, other = right, short = {} } = options.sides;
  const sideOf = (row: Pair) => (row.other ? other : right);
  const used = [right, other].filter(
    (side, at, all) => all.indexOf(side) === at && rows.some((row) => sideOf(row) === side),
  );
  // Shapes as well, because the colours are alike in grey.
  const kinds = [
    { label: left, colour: PLAIN, shape: 'circle' },
    ...used.map((label) =>
      label === right
        ? { label, colour: MARKS.derived.colour, shape: 'square' }
        : { label, colour: PARTS[3], shape: 'triangle-up' },
    ),
  ];
  const keys = distinct(rows.map((row) => `${row.label}\n${row.detail}`));
  const data = rows.map((row, at) => ({
    ...{ key: keys[at]!, label: row.label, detail: row.detail, side: sideOf(row), message: row.message },
    ...sizesOf(row),
    ...evidence(row),
  }));
  const x = xOf(data);
  return chartOf({
    ...options,
    data,
    aloud: ({ label, detail, leftText, rightText }) =>
      say(AGAINST({ name: PAIR({ a: label, b: detail }), left: leftText, right: rightText })),
    draw: (space) => {
      // By an expression, so that marks and tooltips keep the whole names.
      const labels = space.phone && Object.keys(short).length > 0 ? { labelExpr: inOtherWords(short) } : {};
      const legend = { columns: 1, symbolStrokeWidth: 0, labelLimit: WIDTH, ...labels };
      const dot = (field: string, side: Channel) =>
        mark('point', {
          x: field,
          color: { ...coloured('side', kinds, legend), ...side },
          shape: { ...shaped('side', kinds, legend), ...side },
          ...{ size: 90, filled: true, strokeWidth: 2.5, opacity: 1 },
        });
      return {
        ...inRows('key', keys, space, space.phone ? 24 : 38),
        x,
        shared: {
          tooltip: [
            tip('label', TIPS.report),
            tip('detail', WORDS.detail),
            tip('leftText', left),
            tip('rightText', WORDS.against),
            tip('side', WORDS.which),
            tip('message', WORDS.finding),
            tip('quote', WORDS.evidence),
            tip('source', TIPS.source),
          ],
        },
        marks: [
          mark('rule', { x: 'low', x2: 'high', strokeWidth: 2, color: '#b8bec4' }),
          dot('a', { field: undefined, datum: left }),
          dot('b', {}),
          mark('text', { x: 'low', text: 'lowText', align: 'right', dx: -10, color: INK }),
          mark('text', { x: 'high', text: 'highText', align: 'left', dx: 10, color: INK }),
        ],
      };
    },
  });
}

/** The two numbers against the larger of them, and as they are written. */
function sizesOf({ left, right, suffix = '' }: Pair) {
  const size = Math.max(Math.abs(left), Math.abs(right)) || 1;
  const text = (value: number) => formatNumber(value, suffix === '%' ? 2 : 3) + suffix;
  // Two falls are drawn by their size, as two rises are; only a rise against a fall needs both sides of zero.
  const sign = left <= 0 && right <= 0 ? -1 : 1;
  const [a, b] = [(sign * left) / size, (sign * right) / size];
  return {
    ...{ a, b, low: Math.min(a, b), high: Math.max(a, b) },
    ...{ lowText: text(a < b ? left : right), highText: text(a < b ? right : left) },
    ...{ leftText: text(left), rightText: text(right) },
  };
}

/** Room for the numbers on both sides, whatever the width of the plot: a low number needs it the more the lower it is. */
function xOf(rows: readonly ReturnType<typeof sizesOf>[]): Channel {
  const first = Math.min(0, ...rows.map(({ low }) => low));
  const behind = Math.ceil(Math.max(...rows.map((row) => textWidth(row.highText, LABEL_SIZE))) + 22);
  const leads = rows.map(
    ({ low, lowText }) =>
      `${Math.ceil(textWidth(lowText, LABEL_SIZE) + 16)} - ${(low - first) / (1 - first)} * (width - ${behind}) * 0.8`,
  );
  const lead = `max(6, ${leads.join(', ')})`;
  const unit = `${1 - first} / max(40, width - ${behind} - ${lead})`;
  const scale = {
    domainMin: { expr: `${first} - ${lead} * (${unit})` },
    domainMax: { expr: `1 + ${behind} * (${unit})` },
    ...{ nice: false, zero: false },
  };
  const values = first < 0 ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return quantity('low', scale, { format: '.0%', values });
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
