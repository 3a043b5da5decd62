/** Tables as Parquet files. The only file that knows hyparquet-writer. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { cellsOf, type Dtype } from './columns.js';
import type { FileTable } from './tables.js';

/** Integers are exact up to 2^53, as everywhere here; a Parquet INT64 holds them all. */
const PARQUET = {
  string: 'STRING',
  integer: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Record<Dtype, string>;

/**
 * The table as the bytes of a Parquet file (snappy), with its columns in their order and of their types also where
 * there are no rows. A missing value is null, apart from 0 and from an empty string. Each column's description
 * stands in the file's metadata under `description:<column>`. The same table gives the same bytes.
 */
export function toParquet({ name, title, rows, columns }: FileTable): Uint8Array {
  const cells = rows.map((row) => cellsOf(row, columns as never));
  const columnData = columns.map((column, at) => ({
    name: column.name,
    type: PARQUET[column.dtype],
    nullable: true,
    data: cells.map((row) => {
      const value = row[at] ?? null;
      return column.dtype === 'integer' && value !== null ? BigInt(value) : value;
    }),
  }));
  const kvMetadata = [
    { key: 'table', value: `${name}: ${title}` },
    ...columns.map((column) => ({ key: `description:${column.name}`, value: column.description })),
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: 'gongkai' }));
}
