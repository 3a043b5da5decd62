/**
 * What a column of a table is: its name, type and meaning, as data.
 *
 * The dataframes, the CSV files and the code book are all made from the same lists of columns, so none of them
 * can say something else than the others.
 */

/** Between the parts of a list in one cell. */
const BETWEEN = ' · ';

/** What one cell can hold. Null is "not stated"; it is never 0 and never an empty string. */
export type Cell = string | number | boolean | null;

/** Type of a column. Integers and numbers are IEEE doubles, so integers are exact up to 2^53. */
export type Dtype = 'string' | 'integer' | 'number' | 'boolean';

export interface Column<Name extends string = string> {
  readonly name: Name;
  readonly dtype: Dtype;
  /** One sentence for the code book. */
  readonly description: string;
}

/** The columns of a table of `Row`s, in their order. */
export type Columns<Row> = readonly Column<keyof Row & string>[];

const fits: Record<Dtype, (value: Cell) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

/**
 * The cells of one row in the order of the columns, whatever order or gaps the row has.
 *
 * A key that the row lacks is null; a list of texts is joined here and nowhere before, so that nobody has to take it
 * apart again. Throws a TypeError for a value that is not of its column's type (an integer
 * beyond 2^53, a NaN, a number in a text column): such a row is a mistake in our code, not in a report.
 */
export function cellsOf<Row extends object>(row: Row, columns: Columns<Row>): Cell[] {
  return columns.map(({ name, dtype }) => {
    const held = row[name] ?? null;
    const value = (Array.isArray(held) ? held.join(BETWEEN) : held) as Cell;
    if (value !== null && !fits[dtype](value)) {
      throw new TypeError(`Column ${name} takes a ${dtype}, not ${typeof value} ${String(value)}`);
    }
    return value;
  });
}
