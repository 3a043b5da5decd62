/** What a query gives, column by column as it comes, and row by row as it is worked with. */
import type { Cell, Kind } from '../model/column.js';

/** A column by its name. */
export interface Named {
  readonly name: string;
  readonly kind: Kind;
}

/** Columns in their order, and one object a row. */
export interface Result {
  readonly columns: readonly Named[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Some rows of an answer, by column: `cells[column][row]`. */
export interface Part {
  readonly columns: readonly Named[];
  readonly count: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** The same as rows. */
export function rowsOf({ columns, count, cells }: Part): Record<string, Cell>[] {
  const rows = Array.from({ length: count }, () => ({}) as Record<string, Cell>);
  for (const [at, { name }] of columns.entries()) {
    const values = cells[at]!;
    for (const [row, made] of rows.entries()) made[name] = values[row]!;
  }
  return rows;
}

/** An answer whole, of its parts. */
export async function gathered(parts: AsyncIterable<Part>): Promise<Result> {
  const rows: Result['rows'][number][] = [];
  let columns: readonly Named[] = [];
  for await (const part of parts) {
    columns = part.columns;
    for (const row of rowsOf(part)) rows.push(row);
  }
  return { columns, rows };
}
