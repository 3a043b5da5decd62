import { type Columns, cellsOf } from './columns.js';

type Value = string | number | boolean | null;

/**
 * Rows as CSV text by RFC 4180: a header, CRLF after every record, quotes only where a field needs them.
 *
 * A missing value is an empty field; an empty string is `""`, so the two stay apart.
 */
export const toCsv = <Row extends object>(rows: readonly Row[], columns: Columns<Row>): string =>
  csvText(rows, columns, (value) => value);

/**
 * The same to open in Excel: a byte order mark tells it the encoding, and an apostrophe stands before a text that it
 * would take for a formula, full-width signs too where its language is Chinese or Japanese, as a stranger's report may hold one that runs a program.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const toExcelCsv = <Row extends object>(rows: readonly Row[], columns: Columns<Row>): string =>
  `\ufeff${csvText(rows, columns, (value) =>
    typeof value === 'string' && /^[=+\-@\t\r\n\0＝＋－＠]/.test(value) ? `'${value}` : value,
  )}`;

function csvText<Row extends object>(
  rows: readonly Row[],
  columns: Columns<Row>,
  change: (value: Value) => Value,
): string {
  const header = columns.map((column) => field(column.name)).join(',');
  const records = rows.map((row) =>
    cellsOf(row, columns)
      .map((value) => field(change(value)))
      .join(','),
  );
  return [header, ...records, ''].join('\r\n');
}

function field(value: Value): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
