/** A table of one's own, to join with: population, area, budgets. */
import { Database, literal } from '../dataset/duckdb.js';
import { tellRead } from '../dataset/reading.js';
import type { Cell } from '../model/column.js';
import { Frame, frameOf } from './frame.js';

/**
 * Reads a CSV or Parquet file as a frame. The first line of a CSV names the columns; an empty field is missing. Codes keep
 * their leading zeros: a column is a number only where it looks like one throughout.
 *
 * ```ts
 * const population = await readTable('../data/population.csv');
 * ```
 * @throws Error that names the file where it cannot be read
 */
export async function readTable(file: string): Promise<Frame> {
  tellRead(file);
  const database = await Database.open(1);
  try {
    const from = file.toLowerCase().endsWith('.parquet')
      ? `read_parquet(${literal(file)})`
      : `read_csv(${literal(file)}, header = true, all_varchar = true)`;
    const { columns, rows } = await database.query(`select * from ${from}`);
    return file.toLowerCase().endsWith('.parquet')
      ? new Frame(rows, columns)
      : numbered(
          rows,
          columns.map(({ name }) => name),
        );
  } finally {
    database.close();
  }
}

/** A number as such a file writes it, and that is not rounded when it is read. `007` is a code. */
const isNumber = (text: string): boolean =>
  /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && (text.includes('.') || Number.isSafeInteger(Number(text)));

/** Texts as numbers, column by column, where all of them are. */
function numbered(rows: readonly Readonly<Record<string, Cell>>[], names: readonly string[]): Frame {
  const numeric = new Set(
    names.filter((name) => rows.every((row) => row[name] === null || isNumber(String(row[name])))),
  );
  return frameOf(
    rows.map((row) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          numeric.has(name) && row[name] !== null ? Number(row[name]) : (row[name] ?? null),
        ]),
      ),
    ),
    names,
  );
}
