/** What a chart draws, as a table below it: what its marks say where the pointer is, for whom there is no pointer. */
import { formatNumber } from '../model/format.js';
import type { Language } from '../model/words.js';
import { escapeHtml, scrollBox } from './html.js';
import { TABLES } from './words.js';

type Row = Readonly<Record<string, unknown>>;
interface Field {
  readonly field: string;
  readonly title: string;
}
export interface Drawn {
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
}

/** Rows of the table on the page; the file has all. */
const MOST = 60;

/** The fields and rows of every mark that has words for the pointer, those with most rows first. */
export function dataOf(spec: unknown): Drawn | null {
  const found: Drawn[] = [];
  const walk = (node: unknown, inherited: readonly Row[], outer: readonly Field[]): void => {
    if (!isRow(node)) return;
    const rows = valuesOf(node) ?? inherited;
    const fields = fieldsOf(node) ?? outer;
    const children = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) =>
      Array.isArray(node[key]) ? (node[key] as unknown[]) : [],
    );
    if (isRow(node.spec)) children.push(node.spec);
    for (const child of children) walk(child, rows, fields);
    if (children.length === 0 && fields.length > 0 && rows.length > 0) found.push({ fields, rows });
  };
  walk(spec, [], []);
  const [most] = found.sort((a, b) => b.rows.length - a.rows.length);
  if (!most) return null;
  // Marks of several layers with the same words are one table.
  const same = found.filter(({ fields }) => namesOf(fields) === namesOf(most.fields));
  const rows = [...new Set(same.flatMap((drawn) => drawn.rows))];
  const seen = new Set<string>();
  return {
    fields: most.fields,
    rows: rows.filter((row) => {
      const key = JSON.stringify(most.fields.map(({ field }) => row[field]));
      return seen.size < seen.add(key).size;
    }),
  };
}

const namesOf = (fields: readonly Field[]) => JSON.stringify(fields);

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valuesOf(node: Row): readonly Row[] | null {
  const values = isRow(node.data) ? node.data.values : null;
  return Array.isArray(values) ? values.filter(isRow) : null;
}

function fieldsOf(node: Row): readonly Field[] | null {
  const tooltip = isRow(node.encoding) ? node.encoding.tooltip : null;
  const list = Array.isArray(tooltip) ? tooltip : isRow(tooltip) ? [tooltip] : null;
  return (
    list?.flatMap((one) => {
      if (!isRow(one) || typeof one.field !== 'string') return [];
      return { field: one.field, title: typeof one.title === 'string' ? one.title : one.field };
    }) ?? null
  );
}

/** The table, collapsed, and the same as a CSV file, then `sums`; nothing for a chart whose marks say nothing. */
export function renderData(spec: unknown, name: string, language: Language, sums = ''): string {
  const drawn = dataOf(spec);
  if (!drawn) return '';
  // As text: base64 is a third longer. Browsers write what is not ASCII in UTF-8.
  const text = csvOf(drawn).replace(/[\ufeff%#"<>&\u0000-\u0020\u007f]/g, encodeURIComponent);
  const csv = `data:text/csv;charset=utf-8,${text}`;
  return [
    `<details class="data"><summary>${TABLES.data[language]}</summary>`,
    `<p><a download="${escapeHtml(name)}.csv" href="${csv}">CSV</a></p>`,
    `${renderTable(drawn, language)}${sums}</details>`,
  ].join('');
}

/**
 * The table: a row a mark.
 * @param base from the page to the folder of the edition, where places lead from
 */
export function renderTable({ fields, rows }: Drawn, language: Language, base = ''): string {
  const head = fields.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows.slice(0, MOST).map((row) => {
    // Of two rows with the same words and other places one is left: the first. A year is a part of a name.
    const cells = fields.map(({ field }, at) => {
      const text = textOf(row[field]);
      const isNumber = IS_NUMBER.test(text) && !YEAR.test(field);
      const href = hrefOf(row, field, at === 0 || isNumber);
      if (href === null) return escapeHtml(text);
      return `<a class="place" href="${escapeHtml(`${base}${href}`)}">${escapeHtml(text)}</a>`;
    });
    const [first = '', ...others] = cells;
    const tds = others.map(
      (cell, at) => `<td${isShort(row[fields[at + 1]!.field]) ? ' class="w"' : ''}>${cell}</td>`,
    );
    const name = isShort(row[fields[0]?.field ?? ''], NAME) ? ' class="w"' : '';
    return `<tr><th scope="row"${name}>${first}</th>${tds.join('')}</tr>`;
  });
  const all = rows.length;
  const words =
    all > MOST
      ? TABLES.of_rows({ shown: formatNumber(MOST), all: formatNumber(all) })
      : TABLES.all_rows({ all: formatNumber(all) });
  return [
    scrollBox(language, '', TABLES.data[language]),
    `<table><caption>${words[language]}</caption><thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></div>`,
  ].join('');
}

/** Where a cell leads: to its own place, where the row says one for each of its fields, and else to that of the row. */
function hrefOf(row: Row, field: string, leads: boolean): string | null {
  const own = isRow(row.places) ? row.places[field] : undefined;
  const href = own ?? (leads && !isRow(row.places) ? row.place : null);
  return typeof href === 'string' ? href : null;
}

/** A name or a count, which is not broken over two lines: between Chinese characters a browser may break anywhere. */
const isShort = (value: unknown, most = 10) => [...textOf(value)].length <= most;
/** Most publishers have names no longer; rows begin with them. */
const NAME = 14;

/** What reads as a number, and fields that hold years. */
const IS_NUMBER = /^[−-]?\d[\d,.]*%?$/;
const YEAR = /year/i;

/** Text that Vega shows for a value; nothing where it shows none. */
const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The text of a CSV file: with a mark of its encoding, without which spreadsheets take Chinese for something else. */
export function csvOf({ fields, rows }: Drawn): string {
  const lines = [
    fields.map(({ title }) => title),
    ...rows.map((row) => fields.map(({ field }) => textOf(row[field]))),
  ].map((cells) => cells.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?[\d.,]+%?$/;

/** Reports are strangers' text: a spreadsheet would run what begins like a formula. */
function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
