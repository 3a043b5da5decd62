/** Rows into a file: a workbook, CSV or Parquet. */
import { Database } from '../dataset/duckdb.js';
import { writeCsv, writeParquet } from '../dataset/export.js';
import { makeFolderOf } from '../dataset/whole-file.js';
import { DataFrame, toExcel, type Value } from './danfo.js';
import type { FrameColumn } from './frame-column.js';

/**
 * Writes rows to a file, by its ending, and makes its folder: `.xlsx`; `.csv`, which Excel opens too; `.parquet`.
 * @throws RangeError for another ending
 */
export async function saveRows(
  rows: readonly object[],
  columns: readonly FrameColumn[],
  file: string,
): Promise<void> {
  const cells = rows.map((row) => columns.map(({ name }) => (row as Record<string, Value>)[name] ?? null));
  const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv' && ending !== '.parquet')
    throw new RangeError(`“${file}” must end in .xlsx, .csv or .parquet.`);
  makeFolderOf(file);
  if (ending === '.xlsx') {
    const flat = cells.map((row) => row.map((value) => (Array.isArray(value) ? value.join(' · ') : value)));
    const frame = new DataFrame(flat, { columns: columns.map(({ name }) => name) });
    toExcel(frame, { filePath: file, sheetName: 'gongkai' });
    return;
  }
  const database = await Database.open(1);
  try {
    await database.create('saved', columns);
    await database.append('saved', columns, cells);
    if (ending === '.csv') await writeCsv(database, 'saved', columns, file, true);
    else await writeParquet(database, 'saved', columns, file);
  } finally {
    database.close();
  }
}
