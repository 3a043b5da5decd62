/** Comma-separated values (RFC 4180) → a table. */
import type { TableBlock } from './document.js';
import { formTable } from './grid.js';

/** Fewer lines are a text in which commas happen to stand. */
const FEWEST_ROWS = 3;

/** The records of a text; null where a quotation mark stands where none may. */
function records(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end === -1) return null;
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
      field = text.slice(at, end);
      at = end;
    }
    row.push(field.trim());
    if (text[at] === ',') {
      at++;
      // A comma at the end opens an empty field.
      if (at < text.length) continue;
      row.push('');
    } else if (at < text.length && text[at] !== '\n' && text[at] !== '\r') return null;
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The text as a table, or null where it is none: programs write the same number of fields, two or more, in every
 * line, which sentences do not.
 */
export function readCsv(text: string): TableBlock | null {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  if (!first.includes(',')) return null;
  const rows = records(text)?.filter((row) => row.length > 1 || row[0] !== '');
  if (!rows || rows.length < FEWEST_ROWS) return null;
  const width = rows[0]!.length;
  if (width < 2 || rows.some((row) => row.length !== width)) return null;
  return formTable(
    rows.map((row) => ({ group: 0, cells: row.map((cell) => ({ text: cell, colspan: 1, rowspan: 1 })) })),
  );
}
