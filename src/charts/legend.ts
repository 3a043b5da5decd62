import { textWidth } from './text.js';
import { LABEL_SIZE, NARROW, WIDTH } from './theme.js';

/** A kind of part: what the legend calls it, and its colour. */
export interface PartStyle {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
}

/**
 * As many legend entries beside each other as fit above the plot; `names` is the width of the labels beside it.
 * Vega gives each column of the legend the width of its widest entry. On a phone the chart is drawn narrower, so the
 * number may be an expression over what the chart stands in (not over the plot: Vega lays out the legend before it
 * knows that). A picture stands in nothing and is wide.
 */
export function legendColumns(styles: readonly PartStyle[], names: number): number | { expr: string } {
  const [wide, narrow] = [columnsIn(styles, WIDTH - names), columnsIn(styles, NARROW - names)];
  return wide === narrow ? wide : { expr: `containerSize()[0] < ${WIDTH - 120} ? ${narrow} : ${wide}` };
}

function columnsIn(styles: readonly PartStyle[], room: number): number {
  const widths = styles.map(({ label }) => textWidth(label, LABEL_SIZE) + SYMBOL_AND_GAP);
  for (let columns = styles.length; columns > 1; columns--) {
    const inColumn = (column: number) => widths.filter((_, at) => at % columns === column);
    const taken = Array.from({ length: columns }, (_, column) => Math.max(...inColumn(column)));
    if (taken.reduce((sum, width) => sum + width, 0) < room - 20) return columns;
  }
  return 1;
}

const SYMBOL_AND_GAP = 36;
