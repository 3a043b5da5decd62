/** Tables as files for people and programs: CSV, CSV for Excel, Parquet. Streamed by DuckDB, whatever their length. */
import { renameSync, rmSync } from 'node:fs';
import { kindOf, meaningOf, type Table } from '../model/column.js';
import type { Named } from './answer.js';
import { type Database, literal, quoted } from './duckdb.js';

/** What Excel takes for the beginning of a formula, in either width (OWASP: CSV injection). */
const FORMULA = '^[=+\\-@\\t\\r\\n＝＋－＠]';

/** What a column of CSV holds: a list is joined, and a whole number has no point. */
function inCsv({ name, kind }: Named, at: number, excel: boolean): string {
  const column = quoted(name);
  const whole = `${column} = trunc(${column}) and abs(${column}) < 1e15`;
  const value =
    kind === 'list'
      ? `array_to_string(${column}, ' · ')`
      : kind === 'number'
        ? `case when ${whole} then ${column}::bigint::varchar else ${column}::varchar end`
        : column;
  // A byte order mark before the first head tells Excel the encoding.
  const head = excel && at === 0 ? quoted(`\ufeff${name}`) : column;
  if (!excel || (kind !== 'text' && kind !== 'list')) return `${value} as ${head}`;
  // A stranger's report may hold a formula that runs a program when Excel opens it.
  const risky = `regexp_matches(${value}, ${literal(FORMULA)})`;
  return `case when ${risky} then ${literal("'")} || ${value} else ${value} end as ${head}`;
}

async function copy(database: Database, sql: string, file: string, how: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await database.run(`copy (${sql}) to ${literal(part)} (${how})`);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/**
 * CSV by RFC 4180 in UTF-8: a missing value is an empty field, an empty text is `""`.
 * @param from a table, a view or a query in brackets
 * @param excel for Excel, which must be told the encoding, and takes some texts for formulas
 */
export function writeCsv(
  database: Database,
  from: string,
  columns: readonly Named[],
  file: string,
  excel = false,
): Promise<void> {
  const list = columns.map((column, at) => inCsv(column, at, excel)).join(', ');
  return copy(database, `select ${list} from ${from}`, file, 'format csv, header true');
}

/** Parquet, with what the table and its columns mean in its metadata. The same rows give the same bytes. */
export function writeParquet(
  database: Database,
  from: string,
  columns: readonly Named[],
  file: string,
  about: Readonly<Record<string, string>> = {},
): Promise<void> {
  const list = columns.map(({ name }) => quoted(name)).join(', ');
  const metadata = Object.entries(about).map(([key, text]) => `${quoted(key)}: ${literal(text)}`);
  const kv = metadata.length > 0 ? `, kv_metadata {${metadata.join(', ')}}` : '';
  return copy(database, `select ${list} from ${from}`, file, `format parquet, compression zstd${kv}`);
}

/** The columns of one of our tables. */
export const namedColumns = (table: Table): Named[] =>
  Object.entries(table.columns).map(([name, column]) => ({ name, kind: kindOf(column) }));

/** What a table and its columns mean, for a file's metadata. */
export const aboutTable = (table: Table): Record<string, string> => ({
  table: `${table.name}: ${table.title.en} ${table.title.zh}`,
  ...Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      `description:${name}`,
      meaningOf(column).description,
    ]),
  ),
});
