import { textWidth } from './text.js';
import { LABEL_SIZE, type Space, WIDTH } from './theme.js';

/** A kind of part: what the legend calls it, and its colour. */
export interface PartStyle {
  readonly id: string;
  readonly label: string;
  /** What it is called beside a mark, where that is shorter. */
  readonly short?: string;
  readonly colour: string;
}

/**
 * As many legend entries beside each other as fit above the plot; `beside` is the width of the names beside it. Vega
 * gives each column of the legend the width of its widest entry.
 */
export function legendColumns(
  styles: readonly { readonly label: string }[],
  beside: number,
  { phone, least }: Space,
): number {
  const room = (phone ? least : WIDTH) - beside;
  const widths = styles.map(({ label }) => textWidth(label, LABEL_SIZE) + SYMBOL_AND_GAP);
  for (let columns = styles.length; columns > 1; columns--) {
    const inColumn = (column: number) => widths.filter((_, at) => at % columns === column);
    const taken = Array.from({ length: columns }, (_, column) => Math.max(...inColumn(column)));
    if (taken.reduce((sum, width) => sum + width, 0) < room - 20) return columns;
  }
  return 1;
}

/** A legend above the plot. */
export const legendOf = (
  styles: readonly { readonly label: string }[],
  beside: number,
  space: Space,
): { readonly columns: number } => ({ columns: legendColumns(styles, beside, space) });

const SYMBOL_AND_GAP = 36;
