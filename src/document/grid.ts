/**
 * Forms a grid from rows of cells, after the HTML standard's "Forming a table"
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table).
 */
import type { Cell, TableBlock } from './document.js';

/** The standard's caps: a larger colspan counts as 1000, a larger rowspan as 65534. */
export const MAX_COLSPAN = 1000;
export const MAX_ROWSPAN = 65534;

/** No table of a report is wider; what cells beyond span is not counted. */
const MAX_COLUMNS = 1000;

export interface RawCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** An attribute's value as a span: what is no whole number from `least` on counts as 1. */
export function span(value: string | undefined, cap: number, least: 0 | 1 = 1): number {
  if (value === undefined) return 1;
  const parsed = Number.parseInt(value, 10);
  return Number.isFinite(parsed) && parsed >= least ? Math.min(parsed, cap) : 1;
}

/** A row's cells, and the number of the row group (thead, tbody, tfoot) that it stands in. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  readonly group: number;
}

/** For each row, the row behind the last of its group. */
function groupEnds(rows: readonly RawRow[]): number[] {
  const ends: number[] = new Array(rows.length);
  for (let row = rows.length - 1; row >= 0; row--) {
    ends[row] = rows[row + 1]?.group === rows[row]!.group ? ends[row + 1]! : row + 1;
  }
  return ends;
}

/** Places the cells of each row on a grid; a cell moves right past the places that spans from above hold. */
export function formTable(rows: readonly RawRow[]): TableBlock {
  // Row in which each column is free again; columns beyond its length are free.
  const freeFrom: number[] = [];
  const placed: Cell[][] = [];
  const ends = groupEnds(rows);
  rows.forEach(({ cells }, row) => {
    const line: Cell[] = [];
    let column = 0;
    for (const cell of cells) {
      while (column < MAX_COLUMNS && (freeFrom[column] ?? 0) > row) column++;
      // A span ends where its row group ends; 0 means just that.
      const rowspan = Math.min(cell.rowspan || MAX_ROWSPAN, ends[row]! - row);
      line.push({ text: cell.text, row, column, rowspan, colspan: cell.colspan });
      const end = column + cell.colspan;
      const last = Math.min(end, MAX_COLUMNS);
      for (; column < last; column++) freeFrom[column] = Math.max(freeFrom[column] ?? 0, row + rowspan);
      // Each cell has a place of its own.
      column = end;
    }
    placed.push(line);
  });
  return { kind: 'table', rows: placed };
}

/** The grid without the rows and columns that are not shown; a span over them is as much shorter. */
export function without(
  { rows }: TableBlock,
  hiddenRows: readonly boolean[],
  hiddenColumns: readonly boolean[],
): TableBlock {
  const row = shift(hiddenRows);
  const column = shift(hiddenColumns);
  const shown: Cell[][] = Array.from({ length: row(rows.length) }, () => []);
  for (const cell of rows.flat()) {
    const top = row(cell.row);
    const left = column(cell.column);
    const rowspan = row(cell.row + cell.rowspan) - top;
    const colspan = column(cell.column + cell.colspan) - left;
    if (rowspan > 0 && colspan > 0)
      shown[top]!.push({ text: cell.text, row: top, column: left, rowspan, colspan });
  }
  for (const line of shown) line.sort((a, b) => a.column - b.column);
  return { kind: 'table', rows: shown };
}

/** For each place, how many before it are shown. */
function shift(hidden: readonly boolean[]): (at: number) => number {
  const before = [0];
  for (const one of hidden) before.push(before.at(-1)! + (one ? 0 : 1));
  const last = before.length - 1;
  return (at) => (at <= last ? before[at]! : before[last]! + at - last);
}
