/** Rows and their names: beside the plot, or on a phone above each row. */
import { textWidth } from './text.js';
import { LABEL_LIMIT, LABEL_SIZE, type Space } from './theme.js';

/** Names as narrow as this, such as years, stay beside their rows on a phone too. */
const SHORT = 80;
/** From one line of a name to the next, in pixels. */
export const LINE = 16;
/** Below each row that has its name above. */
const AIR = 8;

export interface RowsLaid {
  /** From one row to the next, in pixels. */
  readonly step: number;
  /** How far below the middle of its step a row's marks stand: `yOffset` of each mark. */
  readonly lift: number;
  /** The part of a step that its marks may take; the rest is for the name. */
  readonly share: number;
  /** Pixels that the names take from the width of the plot. */
  readonly beside: number;
  /** For the `axis` of the rows. */
  readonly axis: Readonly<Record<string, unknown>>;
}

/**
 * Lays out rows that are `row` pixels high. Names with line breaks have a line each.
 * @param limit pixels at which a name beside its row is cut off
 */
export function layRows(
  labels: readonly string[],
  { phone }: Space,
  row: number,
  limit = LABEL_LIMIT,
): RowsLaid {
  const broken = labels.map((label) => label.split('\n'));
  const widest = Math.max(0, ...broken.flat().map((line) => textWidth(line, LABEL_SIZE)));
  const lines = Math.max(1, ...broken.map(({ length }) => length));
  const split = lines > 1 ? { labelExpr: "split(datum.label, '\\n')", labelLineHeight: LINE - 1 } : {};
  if (!phone || widest <= SHORT) {
    return {
      step: row,
      lift: 0,
      share: 1,
      beside: Math.min(limit, widest) + 12,
      axis: { labelLimit: limit, ...split },
    };
  }
  // A name stands nearer to its own row than to the one before.
  const above = lines * LINE + (lines > 1 ? 4 : 0);
  const step = above + row + AIR;
  return {
    step,
    lift: (above - AIR) / 2,
    share: row / step,
    beside: 0,
    axis: {
      labelAlign: 'left',
      labelBaseline: 'middle',
      labelPadding: 0,
      // The first line stands there, and the others below it.
      labelOffset: -(row + AIR) / 2 - (lines > 1 ? 2 + ((lines - 2) * (LINE - 2)) / 2 : 0),
      labelLimit: { expr: 'max(200, width)' },
      ...split,
    },
  };
}
