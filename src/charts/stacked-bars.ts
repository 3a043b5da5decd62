/** Stacked bars: a whole and its parts, one bar a report, as counts or as shares. */
import { say } from '../model/language.js';
import { type Text, template } from '../model/words.js';
import type { Chart, Head } from './chart.js';
import { chartOf, inked, mark } from './grammar.js';
import { legendOf, type PartStyle } from './legend.js';
import type { Placed } from './made-of.js';
import { LINE } from './row-axis.js';
import { coloured, inRows, quantity } from './scales.js';
import { formatNumber, formatShare, textWidth, wrap } from './text.js';
import {
  INK,
  inkOn,
  LABEL_SIZE,
  MUTED,
  PAPER,
  PERCENT,
  type Space,
  THEME,
  WIDTH,
  wholeTicks,
  withRoom,
} from './theme.js';
import { evidence, NAMED, PAIR, TIPS, tip, tipIfAny } from './tips.js';

export interface Segment extends Placed {
  /** The bar that it belongs to; a line break in it makes a label of two lines. */
  readonly label: string;
  readonly part: string;
  readonly value: number;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface StackOptions extends Head {
  /** What one unit is, for tooltips: `requests`. */
  readonly unit: string;
  readonly parts: readonly PartStyle[];
  /** Bars of equal length, labelled with percentages. */
  readonly shares: boolean;
  /** What stands behind a bar; by default its sum. */
  readonly behind?: ReadonlyMap<string, string>;
  /** What one bar is, for tooltips; by default a report. */
  readonly subject?: Text | string;
}

/** Of the numbers on the bars. */
const TEXT = LABEL_SIZE - 0.5;
/** The part of a phone's width that words may take behind the bars. */
const MOST_BEHIND = 0.4;
/** Pixels between a name and what stands behind it in its line, and those at both edges of a chart. */
const BETWEEN = 12;
const EDGES = THEME.padding.left + THEME.padding.right;
const COUNTED = template('{count} {unit}', '{count} {unit}');
const WITH_SHARE = template('{count} ({share})', '{count}（{share}）');

/** Bars in order of first appearance, parts in the order of the styles. Parts that no bar has are not in the legend. */
export function stackedBars(segments: readonly Segment[], options: StackOptions): Chart {
  const { shares } = options;
  const styles = options.parts.filter(({ id }) =>
    segments.some((segment) => segment.part === id && segment.value > 0),
  );
  const labels = [...new Set(segments.map(({ label }) => label))];
  const sums = new Map(labels.map((label) => [label, sumOf(segments.filter((row) => row.label === label))]));
  const longest = shares ? 1 : Math.max(1, ...sums.values());
  const data = labels.flatMap((label) => partsOf(label, segments, styles, options, longest));
  const ends = labels.map((label) => ({
    label,
    at: shares ? 1 : (sums.get(label) ?? 0),
    text: options.behind?.get(label) ?? formatNumber(sums.get(label) ?? 0),
  }));
  const texts = Math.max(...ends.map(({ text }) => textWidth(text, LABEL_SIZE)));
  const tooltip = [
    tip('name', options.subject ?? TIPS.report),
    tip('part', TIPS.part),
    tip('count', TIPS.number),
    // Of counts, the parts of a bar are no shares of what its words count.
    ...(shares ? [tip('share', TIPS.share)] : []),
    ...tipIfAny(data, 'quote', TIPS.quote),
    ...tipIfAny(data, 'source', TIPS.source),
  ];
  return chartOf({
    ...options,
    data,
    aloud: ({ name, part, count, share }) =>
      say(NAMED({ name: PAIR({ a: name, b: part }), value: shares ? WITH_SHARE({ count, share }) : count })),
    draw: (space) => {
      // A phone shows names of two lines in one, if there is room for it.
      const { names, words } = namesOn(space, labels);
      const tall = names.some((name) => name.includes('\n'));
      const bar = space.phone ? 20 : tall ? 37 : labels.length > 8 ? 22 : 27;
      const rowsOf = (high: number) => inRows('label', names, space, high, { axis: words });
      // Where the names stand above the bars, so does what else would stand behind them: in the line of the name, or in
      // one of its own where it would take the bars' width.
      const widest = Math.max(...names.map((name) => textWidth(name, LABEL_SIZE)));
      const isAbove = rowsOf(bar).beside === 0;
      const inName = isAbove && widest + texts + BETWEEN < space.least - EDGES;
      const apart = isAbove && !inName && texts > MOST_BEHIND * space.least;
      const { step, beside, lift, y } = rowsOf(apart ? bar + LINE : bar);
      const free = inName || apart ? 0 : Math.ceil(texts + 16);
      const behind = inName
        ? { x: { value: { expr: 'width' } }, align: 'right', yOffset: -bar / 2 - 9 }
        : apart
          ? { x: { value: 0 }, align: 'left', yOffset: -bar / 2 - 6 }
          : { x: 'at', align: 'left', dx: 7 };
      return {
        ...{ height: labels.length * step, lift: lift + (apart ? LINE / 2 : 0), y: { ...y, sort: labels } },
        x: quantity('from', withRoom(longest, free), shares ? PERCENT : { values: wholeTicks(longest) }),
        marks: [
          mark('bar', {
            x2: 'to',
            ...{ height: { band: (0.7 * bar) / step }, stroke: PAPER, strokeWidth: 1, tooltip },
            color: coloured('part', styles, legendOf(styles, beside, space)),
          }),
          ...inked({
            x: 'middle',
            text: {
              condition: {
                test: `datum.wide < datum.part_of_longest * max(40, width - ${free})`,
                field: 'text',
              },
              value: '',
            },
            fontSize: TEXT,
          }),
          mark('text', { data: ends, ...behind, text: 'text', color: options.behind ? MUTED : INK }),
        ],
      };
    },
  });
}

/** The parts of a bar one behind the other, and the words on them. */
function partsOf(
  label: string,
  segments: readonly Segment[],
  styles: readonly PartStyle[],
  { shares, unit }: StackOptions,
  longest: number,
) {
  const own = segments.filter((row) => row.label === label);
  const sum = sumOf(own);
  let from = 0;
  return styles.flatMap((style) => {
    const segment = own.find(({ part }) => part === style.id);
    if (!segment || segment.value <= 0) return [];
    const size = shares ? segment.value / sum : segment.value;
    const text = shares ? formatShare(size, 0) : formatNumber(segment.value);
    const wide = Math.ceil(textWidth(text, TEXT) + 6);
    const of_longest = rounded(size / longest);
    const row = {
      ...{ label, name: oneLine(label), part: style.label, text, wide, part_of_longest: of_longest },
      ...{ from: rounded(from), to: rounded(from + size), middle: rounded(from + size / 2) },
      // A segment too short for its number on a page is left out here; one too short on a phone, by the test.
      ink: wide < of_longest * WIDTH ? inkOn(style.colour) : '',
      count: say(COUNTED({ count: formatNumber(segment.value), unit })),
      share: formatShare(segment.value / sum),
      ...evidence(segment),
    };
    from += size;
    return [row];
  });
}

/** The names of the bars as they are set, and what makes Vega set them so. */
function namesOn(
  { phone, least }: Space,
  labels: readonly string[],
): { readonly names: readonly string[]; readonly words: object } {
  const names = labels.map(oneLine);
  const fit = phone && names.every((name) => textWidth(name, LABEL_SIZE) < least);
  if (fit && names.some((name, at) => name !== labels[at]))
    return { names, words: { labelExpr: "replace(datum.label, '\\n', ' ')" } };
  // What a phone has no room for goes on in the next line: a name that is cut off names nothing.
  const lines = labels.map((label) =>
    label.split('\n').flatMap((line) => (phone ? wrap(line, least - EDGES, LABEL_SIZE) : line)),
  );
  const set = lines.map((of) => of.join('\n'));
  if (set.every((name, at) => name === labels[at])) return { names: labels, words: {} };
  // All end above their bars, however many lines they have.
  const most = Math.max(...lines.map((of) => of.length));
  const padded = lines.map((of) => [...Array<string>(most - of.length).fill(''), ...of]);
  const byLabel = Object.fromEntries(labels.map((label, at) => [label, padded[at]]));
  return { names: set, words: { labelExpr: `(${JSON.stringify(byLabel)})[datum.label]` } };
}

/** Finer than a pixel: a page need not carry more digits. */
const rounded = (value: number) => Math.round(value * 1e5) / 1e5;

const oneLine = (label: string) => label.replace('\n', ' ');

const sumOf = (rows: readonly Segment[]) => rows.reduce((sum, row) => sum + row.value, 0);
