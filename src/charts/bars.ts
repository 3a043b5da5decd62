/** Bars: one number for each of a few things, largest first as given, the numbers written beside them. */
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import { type Chart, makeChart } from './chart.js';
import { type Placed, placed } from './made-of.js';
import { layRows } from './row-axis.js';
import { formatNumber, textWidth } from './text.js';
import { INK, LABEL_SIZE, MUTED, PLAIN, wholeTicks, withRoom } from './theme.js';
import { FAILS } from './verdicts.js';

export interface Bar extends Placed {
  readonly label: string;
  /** Null is drawn as "not stated". */
  readonly value: number | null;
  /** Behind the number: "about", "sum of two rows". */
  readonly note?: string | null;
  readonly quote?: string | null;
  readonly source?: string | null;
  /** A check fails on it: drawn in the colour of that. */
  readonly accent?: boolean;
}

const SAID = {
  missing: both('not stated', '未说明'),
  report: both('Report', '年报'),
  quote: both('As it stands there', '原文'),
  file: both('File', '文件'),
} as const;
const MARK = template('{label}: {text}', '{label}：{text}');

export function bars(
  rows: readonly Bar[],
  options: {
    readonly title: string;
    readonly subtitle: readonly string[];
    readonly notes?: readonly string[];
    readonly measure: string;
  },
): Chart {
  const values = rows.map(({ label, value, note, quote, source, accent, place, made_of }) => ({
    label,
    value: value ?? 0,
    text: value === null ? say(SAID.missing) : formatNumber(value) + (note ? `  ${note}` : ''),
    stated: value === null ? 'no' : accent ? 'accent' : 'yes',
    quote: quote || '–',
    source: source || '–',
    ...placed({ place, made_of }),
  }));
  const largest = Math.max(0, ...values.map((row) => row.value)) || 1;
  const texts = Math.max(...values.map((row) => textWidth(row.text, LABEL_SIZE)));
  const tooltip = [
    { field: 'label', title: say(SAID.report) },
    { field: 'text', title: options.measure },
    { field: 'quote', title: say(SAID.quote) },
    { field: 'source', title: say(SAID.file) },
  ];
  const x = {
    field: 'value',
    type: 'quantitative',
    title: null,
    axis: { values: wholeTicks(largest) },
    // Room for the longest number behind the longest bar.
    scale: withRoom(largest, texts + 12),
  };
  return makeChart({
    ...options,
    marks: values.map(({ label, text }) => say(MARK({ label, text }))),
    draw: (space) => {
      const { step, lift, share, axis } = layRows(
        rows.map(({ label }) => label),
        space,
        space.phone ? 20 : 30,
      );
      return {
        height: rows.length * step,
        body: {
          data: { values },
          encoding: {
            y: { field: 'label', type: 'nominal', sort: null, title: null, axis },
            // Every bar has its number: on a phone those of the axis would stand too close.
            x: { ...x, axis: { ...x.axis, labels: !space.phone } },
            tooltip,
          },
          layer: [
            {
              mark: { type: 'bar', height: { band: 0.66 * share }, yOffset: lift },
              encoding: {
                color: {
                  field: 'stated',
                  type: 'nominal',
                  legend: null,
                  scale: { domain: ['yes', 'accent', 'no'], range: [PLAIN, FAILS, 'transparent'] },
                },
              },
            },
            {
              mark: { type: 'text', align: 'left', dx: 6, yOffset: lift },
              encoding: {
                text: { field: 'text' },
                color: { condition: { test: "datum.stated === 'no'", value: MUTED }, value: INK },
              },
            },
          ],
        },
      };
    },
  });
}
