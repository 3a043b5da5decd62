/** Comma-separated values (RFC 4180), and what programs write in their name → a table. */
import type { TableBlock } from './document.js';
import { formTable } from './grid.js';
import { withoutRepeats } from './repeated-cells.js';

/** Fewer lines are a text in which commas happen to stand. */
const FEWEST_ROWS = 3;
/** A label of a table is shorter; longer pieces between commas are parts of a sentence. */
const LONGEST_LABEL = 60;

/** A million rows, and one of them a million cells wide, would make a table of a billion. */
const MOST_CELLS = 2_000_000;

const SEPARATORS = [',', ';', '\t', '^', '~'];
/** The line by which Excel learns the separator. */
const DECLARED = /^sep=(.)[ \t]*(?:\r\n?|\n|$)/i;

const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/** The records of a text; null where a quotation mark stands where none may. */
function records(text: string, separator: string): string[][] | null {
  const parts = separator.charCodeAt(0);
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
      for (; end < text.length; end++) {
        const code = text.charCodeAt(end);
        if (code === parts || code === LINE_FEED || code === RETURN) break;
      }
      field = text.slice(at, end);
      at = end;
    }
    row.push(unguarded(field.trim()));
    if (text[at] === separator) {
      at++;
      // A separator at the end opens an empty field.
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

/** What databases and data frames write for an empty cell. */
const EMPTY = /^(?:\\N|NaN|nan|NULL|null|None|<NA>)$/;

/** A number that is kept from becoming one in Excel stands as `="12"` or `'12`. */
const unguarded = (field: string) =>
  EMPTY.test(field)
    ? ''
    : field.startsWith('=') || field.startsWith("'")
      ? (/^=\s*"([^"]*)"$/.exec(field)?.[1] ?? field.replace(/^'(?=[\d.]+$)/, ''))
      : field;

const isNumber = (field: string) => /^[-+]?[\d.,]+%?$/.test(field);

/**
 * What a line says of whether its separators part cells: a label with numbers or empty fields behind it, or several
 * labels, tell a row (1); the end of a sentence behind a separator tells prose (-1).
 */
function evidence(row: readonly string[]): -1 | 0 | 1 {
  if (row.length < 2) return 0;
  if (row.slice(1).some((field) => /[。；！？]|[^\d]{40}|;[\u3400-\u9fff]/.test(field))) return -1;
  const [first, ...rest] = row;
  // A line may end with a mark that elsewhere parts cells.
  if (rest.every((field) => field === '')) return rest.length > 1 ? 1 : 0;
  if (isNumber(first!) && row.length === 2) return -1;
  if (rest.every((field) => field === '' || isNumber(field))) return 1;
  return row.length > 2 && row.every((field) => field.length <= LONGEST_LABEL) ? 1 : 0;
}

/** Whether lines of any length are rows of a table: enough of them look so, and hardly any looks like prose. */
function areRows(rows: readonly string[][]): boolean {
  let table = 0;
  let prose = 0;
  for (const row of rows) {
    const says = evidence(row);
    if (says === 1) table++;
    if (says === -1) prose++;
  }
  return table >= FEWEST_ROWS && table >= 10 * prose;
}

/**
 * Thousands in a text without quotation marks (`行政许可 1,234`, or with tabs between its cells) look like two cells.
 * A table has other rows too: of labels alone, or with a separator between a label and a number.
 */
const hasOtherThanThousands = (rows: readonly string[][]) =>
  rows.filter((row) =>
    row.some((field, i) => i > 0 && !(/^\d{3}(?!\d)/.test(field) && /\d{1,3}$/.test(row[i - 1]!))),
  ).length >= FEWEST_ROWS;

/**
 * The numbers of the lines, which programs write in front of each, are no cells: they leave their column empty.
 * The first line may hold the names of the columns.
 */
function withoutNumbers(rows: readonly string[][]): readonly string[][] {
  const [first, ...lines] = rows;
  if (lines.length < FEWEST_NUMBERED) return rows;
  const from = Number(lines[0]![0]);
  const isNumbered = lines.every((row, i) => row[0] !== '' && Number(row[0]) === from + i && row.length > 1);
  if (!isNumbered) return rows;
  const counts = first![0] !== '' && Number(first![0]) === from - 1;
  const head = counts ? ['', ...first!.slice(1)] : first!;
  return [head, ...lines.map((row) => ['', ...row.slice(1)])];
}
/** Fewer lines may hold numbers in a row by chance. */
const FEWEST_NUMBERED = 10;

function tableOf(text: string, separator: string): readonly string[][] | null {
  const all = records(text, separator)?.filter((row) => row.length > 1 || row[0] !== '');
  const rows = all && withoutNumbers(all);
  if (!rows || rows.length < FEWEST_ROWS) return null;
  const width = rows[0]!.length;
  // Programs write the same number of fields, two or more, in every line, which sentences do not.
  const even =
    width > 1 &&
    rows.every((row) => row.length === width) &&
    rows.some((row) => row.slice(1).some((field) => field !== ''));
  return even || (areRows(rows) && hasOtherThanThousands(rows)) ? rows : null;
}

/** Whether a separator makes a table where each cell stands once: tabs with quotation marks or words for empty cells. */
const isOwn = (text: string, separator: string): boolean =>
  separator === '\t' ? /(?:^|\t)"|\t(?:\\N|NaN|NULL|null|<NA>)(?=[\t\r\n])/.test(text) : separator !== '|';

/**
 * The text as a table, or null where it is none. Tabs without quotation marks and bars are left to who reads flattened lines.
 */
export function readCsv(text: string): TableBlock | null {
  const declared = DECLARED.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separators = declared ? [declared[1]!] : [...SEPARATORS, '|'];
  for (const separator of separators) {
    if (!body.includes(separator)) continue;
    const all = tableOf(body, separator);
    if (!all) continue;
    const rows = withoutRepeats(all);
    if (!declared && rows === all && !isOwn(body, separator)) continue;
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (width * rows.length > MOST_CELLS) return null;
    return formTable(
      rows.map((row) => ({
        group: 0,
        cells: Array.from({ length: width }, (_, i) => ({ text: row[i] ?? '', colspan: 1, rowspan: 1 })),
      })),
    );
  }
  return null;
}
