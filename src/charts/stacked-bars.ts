/** Stacked bars: a whole and its parts, one bar a report, as counts or as shares. */
import { say } from '../model/language.js';
import { type Text, template } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { formatNumber, formatShare, textWidth } from './text.js';
import { INK, inkOn, LABEL_SIZE, MUTED, PAPER, type Space, WIDTH, wholeTicks, withRoom } from './theme.js';
import { NAMED, PAIR, TIPS, tip } from './tips.js';

export interface Segment extends Placed {
  /** The bar that it belongs to; a line break in it makes a label of two lines. */
  readonly label: string;
  readonly part: string;
  readonly value: number;
  readonly quote?: string | null;
  readonly source?: string | null;
}

export interface StackOptions {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly notes?: readonly string[];
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

const COUNTED = template('{count} {unit}', '{count} {unit}');
const WITH_SHARE = template('{count} ({share})', '{count}（{share}）');

/** Bars in order of first appearance, parts in the order of the styles. Parts that no bar has are not in the legend. */
export function stackedBars(segments: readonly Segment[], options: StackOptions): Chart {
  const { parts, shares, unit } = options;
  const styles = parts.filter(({ id }) =>
    segments.some((segment) => segment.part === id && segment.value > 0),
  );
  const labels = [...new Set(segments.map((segment) => segment.label))];
  const sums = new Map(labels.map((label) => [label, sumOf(segments.filter((row) => row.label === label))]));
  const longest = shares ? 1 : Math.max(1, ...sums.values());

  const ends = labels.map((label) => ({
    label,
    at: shares ? 1 : (sums.get(label) ?? 0),
    text: options.behind?.get(label) ?? formatNumber(sums.get(label) ?? 0),
  }));
  const texts = Math.max(...ends.map((row) => textWidth(row.text, LABEL_SIZE)));
  const room = Math.ceil(texts + 16);

  const values = labels.flatMap((label) => {
    const sum = sums.get(label) ?? 0;
    let from = 0;
    return styles.flatMap((style) => {
      const segment = segments.find((row) => row.label === label && row.part === style.id);
      if (!segment || segment.value <= 0) return [];
      const size = shares ? segment.value / sum : segment.value;
      const text = shares ? formatShare(size, 0) : formatNumber(segment.value);
      const row = {
        label,
        name: oneLine(label),
        part: style.label,
        from: rounded(from),
        to: rounded(from + size),
        middle: rounded(from + size / 2),
        text,
        wide: Math.ceil(textWidth(text, LABEL_SIZE - 0.5) + 6),
        part_of_longest: rounded(size / longest),
        ink: inkOn(style.colour),
        count: say(COUNTED({ count: formatNumber(segment.value), unit })),
        share: formatShare(segment.value / sum),
        quote: segment.quote || '–',
        source: segment.source || '–',
        ...placed(segment),
      };
      from += size;
      return [row];
    });
  });
  const tooltip = [
    tip('name', options.subject ?? TIPS.report),
    tip('part', TIPS.part),
    tip('count', TIPS.number),
    tip('share', TIPS.share),
    ...(segments.some((row) => row.quote) ? [tip('quote', TIPS.quote)] : []),
    ...(segments.some((row) => row.source) ? [tip('source', TIPS.source)] : []),
  ];
  return makeChart({
    ...options,
    marks: values.map(({ name, part, count, share }) =>
      say(NAMED({ name: PAIR({ a: name, b: part }), value: shares ? WITH_SHARE({ count, share }) : count })),
    ),
    draw: (space) => {
      // A phone shows names of two lines in one, if there is room for it.
      const { names, words } = namesOn(space, labels);
      const tall = names.some((name) => name.includes('\n'));
      const plain = labels.length > 12 ? 25 : 32;
      const rows = layRows(names, space, space.phone ? 20 : tall ? 44 : plain);
      const { step, lift, share, beside } = rows;
      const y = {
        field: 'label',
        type: 'nominal',
        sort: labels,
        title: null,
        axis: { ...rows.axis, ...words },
      };
      // Where the names stand above the bars, so does what else would stand behind them.
      const widest = Math.max(...names.map((name) => textWidth(name, LABEL_SIZE)));
      const above = beside === 0 && widest + texts + 12 < space.least;
      const free = above ? 0 : room;
      const x = {
        type: 'quantitative',
        title: null,
        scale: withRoom(longest, free),
        axis: shares ? { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } : { values: wholeTicks(longest) },
      };
      const color = {
        field: 'part',
        type: 'nominal',
        scale: { domain: styles.map(({ label }) => label), range: styles.map(({ colour }) => colour) },
        legend: { columns: legendColumns(styles, beside, space) },
      };
      const behind = above
        ? {
            mark: { align: 'right', yOffset: lift - (step * share) / 2 - 9 },
            x: { value: { expr: 'width' } },
          }
        : { mark: { align: 'left', dx: 7, yOffset: lift }, x: { ...x, field: 'at' } };
      return {
        height: labels.length * step,
        body: {
          layer: [
            {
              data: { values },
              mark: {
                type: 'bar',
                height: { band: 0.7 * share },
                yOffset: lift,
                stroke: '#ffffff',
                strokeWidth: 1,
              },
              encoding: { y, x: { ...x, field: 'from' }, x2: { field: 'to' }, color, tooltip },
            },
            // A layer for each ink: a second colour scale would ask for a second legend.
            ...[INK, PAPER].map((ink) => ({
              // A segment too short for its number on a page is left out here; one too short on a phone, by the test.
              data: {
                values: values
                  .filter((row) => row.ink === ink && row.wide < row.part_of_longest * WIDTH)
                  .map(({ label, middle, text, wide, part_of_longest, ...row }) => ({
                    ...{ label, middle, text, wide, part_of_longest },
                    ...placed(row),
                  })),
              },
              mark: { type: 'text', fontSize: LABEL_SIZE - 0.5, color: ink, yOffset: lift, tooltip: null },
              encoding: {
                y,
                x: { ...x, field: 'middle' },
                text: {
                  condition: {
                    test: `datum.wide < datum.part_of_longest * max(40, width - ${free})`,
                    field: 'text',
                  },
                  value: '',
                },
              },
            })),
            {
              data: { values: ends },
              mark: { type: 'text', color: options.behind ? MUTED : INK, ...behind.mark },
              encoding: { y, x: behind.x, text: { field: 'text' } },
            },
          ],
        },
      };
    },
  });
}

/** The names of the bars as they are set, and what makes Vega set them so. */
function namesOn(
  { phone, least }: Space,
  labels: readonly string[],
): { readonly names: readonly string[]; readonly words: object } {
  const names = labels.map(oneLine);
  const fit = phone && names.every((name) => textWidth(name, LABEL_SIZE) < least);
  if (!fit || names.every((name, at) => name === labels[at])) return { names: labels, words: {} };
  return { names, words: { labelExpr: "replace(datum.label, '\\n', ' ')" } };
}

/** Finer than a pixel: a page need not carry more digits. */
const rounded = (value: number) => Math.round(value * 1e5) / 1e5;

const oneLine = (label: string) => label.replace('\n', ' ');

const sumOf = (rows: readonly Segment[]) => rows.reduce((sum, row) => sum + row.value, 0);
