/** Stacked bars: a whole and its parts, one bar a report, as counts or as shares. */
import { type Chart, makeChart } from './chart.js';
import { legendColumns, type PartStyle } from './legend.js';
import { formatNumber, formatShare, textWidth } from './text.js';
import { INK, inkOn, LABEL_LIMIT, LABEL_SIZE, MUTED, PAPER, WIDTH, wholeTicks, withRoom } from './theme.js';

export interface Segment {
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
  /** What one unit is, for tooltips: `requests`. */
  readonly unit: string;
  readonly parts: readonly PartStyle[];
  /** Bars of equal length, labelled with percentages. */
  readonly shares: boolean;
  /** What stands behind a bar; by default its sum. */
  readonly notes?: ReadonlyMap<string, string>;
  /** What one bar is, for tooltips; by default a report. */
  readonly subject?: string;
}

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
    text: options.notes?.get(label) ?? formatNumber(sums.get(label) ?? 0),
  }));
  const lines = labels.flatMap((label) => label.split('\n'));
  const tall = lines.length > labels.length;
  const names = Math.min(LABEL_LIMIT, Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE))));
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
        from,
        to: from + size,
        middle: from + size / 2,
        text,
        wide: Math.ceil(textWidth(text, LABEL_SIZE - 0.5) + 6),
        part_of_longest: size / longest,
        ink: inkOn(style.colour),
        count: `${formatNumber(segment.value)} ${unit}`,
        share: formatShare(segment.value / sum),
        quote: segment.quote || '–',
        source: segment.source || '–',
      };
      from += size;
      return [row];
    });
  });
  const twoLines = { axis: { labelExpr: "split(datum.label, '\\n')", labelLineHeight: 16 } };
  const y = { field: 'label', type: 'nominal', sort: labels, title: null, ...(tall ? twoLines : {}) };
  const x = {
    type: 'quantitative',
    title: null,
    scale: withRoom(longest, room),
    axis: shares ? { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] } : { values: wholeTicks(longest) },
  };
  const color = {
    field: 'part',
    type: 'nominal',
    scale: { domain: styles.map(({ label }) => label), range: styles.map(({ colour }) => colour) },
    legend: { columns: legendColumns(styles, names) },
  };
  const tooltip = [
    { field: 'name', title: options.subject ?? 'Report' },
    { field: 'part', title: 'Part' },
    { field: 'count', title: 'Number' },
    { field: 'share', title: 'Share' },
    ...(segments.some((row) => row.quote) ? [{ field: 'quote', title: 'As it stands there' }] : []),
    ...(segments.some((row) => row.source) ? [{ field: 'source', title: 'File' }] : []),
  ];
  return makeChart({
    ...options,
    marks: values.map((row) => `${row.name}, ${row.part}: ${row.count}${shares ? ` (${row.share})` : ''}`),
    height: labels.length * (tall ? 44 : labels.length > 12 ? 25 : 32),
    body: {
      layer: [
        {
          data: { values },
          mark: { type: 'bar', height: { band: 0.7 }, stroke: '#ffffff', strokeWidth: 1 },
          encoding: { y, x: { ...x, field: 'from' }, x2: { field: 'to' }, color, tooltip },
        },
        // A layer for each ink: a second colour scale would ask for a second legend.
        ...[INK, PAPER].map((ink) => ({
          // A segment too short for its number on a page is left out here; one too short on a phone, by the test.
          data: { values: values.filter((row) => row.ink === ink && row.wide < row.part_of_longest * WIDTH) },
          mark: { type: 'text', fontSize: LABEL_SIZE - 0.5, color: ink, tooltip: null },
          encoding: {
            y,
            x: { ...x, field: 'middle' },
            text: {
              condition: {
                test: `datum.wide < datum.part_of_longest * max(40, width - ${room})`,
                field: 'text',
              },
              value: '',
            },
          },
        })),
        {
          data: { values: ends },
          mark: { type: 'text', align: 'left', dx: 7, color: options.notes ? MUTED : INK },
          encoding: { y, x: { ...x, field: 'at' }, text: { field: 'text' } },
        },
      ],
    },
  });
}

const oneLine = (label: string) => label.replace('\n', ' ');

const sumOf = (rows: readonly Segment[]) => rows.reduce((sum, row) => sum + row.value, 0);
