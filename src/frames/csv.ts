import { type Columns, cellsOf } from './columns.js';

/**
 * Rows as CSV text by RFC 4180: a header, CRLF after every record, quotes only where a field needs them.
 *
 * A missing value is an empty field; an empty string is `""`, so the two stay apart.
 */
export function toCsv<Row extends object>(rows: readonly Row[], columns: Columns<Row>): string {
  const header = columns.map((column) => field(column.name)).join(',');
  const records = rows.map((row) => cellsOf(row, columns).map(field).join(','));
  return [header, ...records, ''].join('\r\n');
}

function field(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
