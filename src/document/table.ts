/**
 * Forms a grid from rows of cells, after the HTML standard's "Forming a table"
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table).
 */
import type { Cell, TableBlock } from './document.js';

/** The standard's caps: a larger colspan counts as 1000, a larger rowspan as 65534. */
export const MAX_COLSPAN = 1000;
export const MAX_ROWSPAN = 65534;

export interface RawCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** An attribute's value as a span: what is not a positive whole number counts as 1. */
export function span(value: string | undefined, cap: number): number {
  const parsed = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(parsed) && parsed > 0 ? Math.min(parsed, cap) : 1;
}

/** Places the cells of each row on a grid; a cell moves right past the places that spans from above hold. */
export function formTable(rows: readonly (readonly RawCell[])[]): TableBlock {
  // Row in which each column is free again; columns beyond its length are free.
  const freeFrom: number[] = [];
  const placed: Cell[][] = [];
  rows.forEach((cells, row) => {
    const line: Cell[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column++;
      // A span ends where the table ends.
      const rowspan = Math.min(cell.rowspan, rows.length - row);
      line.push({ text: cell.text, row, column, rowspan, colspan: cell.colspan });
      for (let i = 0; i < cell.colspan; i++) freeFrom[column + i] = row + rowspan;
      column += cell.colspan;
    }
    placed.push(line);
  });
  return { kind: 'table', rows: placed };
}
