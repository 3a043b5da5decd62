/** Bars: one number for each of a few things, largest first as given, the numbers written beside them. */
import { say } from '../model/language.js';
import type { Chart, Head } from './chart.js';
import { chartOf, mark } from './grammar.js';
import type { Placed } from './made-of.js';
import { coloured, inRows, quantity } from './scales.js';
import { formatNumber, textWidth } from './text.js';
import { INK, LABEL_SIZE, MUTED, PLAIN, wholeTicks, withRoom } from './theme.js';
import { evidence, NAMED, NOT_STATED, TIPS, tip } from './tips.js';
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

const COLOURS = [
  { label: 'yes', colour: PLAIN },
  { label: 'accent', colour: FAILS },
  { label: 'no', colour: 'transparent' },
] as const;

export function bars(rows: readonly Bar[], options: Head & { readonly measure: string }): Chart {
  const data = rows.map(({ label, value, note, accent, ...row }) => ({
    label,
    value: value ?? 0,
    text: value === null ? say(NOT_STATED) : formatNumber(value) + (note ? `  ${note}` : ''),
    stated: value === null ? 'no' : accent ? 'accent' : 'yes',
    ...evidence(row),
  }));
  const largest = Math.max(0, ...data.map(({ value }) => value)) || 1;
  const texts = Math.max(...data.map(({ text }) => textWidth(text, LABEL_SIZE)));
  return chartOf({
    ...options,
    data,
    aloud: ({ label, text }) => say(NAMED({ name: label, value: text })),
    draw: (space) => {
      const labels = data.map(({ label }) => label);
      const rows = inRows('label', labels, space, space.phone ? 20 : 26);
      return {
        ...rows,
        // Room for the longest number behind the longest bar. Every bar has its number: on a phone those of the axis
        // would stand too close.
        x: quantity('value', withRoom(largest, texts + 12), {
          values: wholeTicks(largest),
          labels: !space.phone,
        }),
        shared: {
          tooltip: [
            tip('label', TIPS.report),
            tip('text', options.measure),
            tip('quote', TIPS.quote),
            tip('source', TIPS.source),
          ],
        },
        marks: [
          mark('bar', { height: { band: 0.66 * rows.share }, color: coloured('stated', COLOURS, null) }),
          mark('text', {
            ...{ text: 'text', align: 'left', dx: 6 },
            color: { condition: { test: "datum.stated === 'no'", value: MUTED }, value: INK },
          }),
        ],
      };
    },
  });
}
