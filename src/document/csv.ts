/** Comma-separated values (RFC 4180), and what programs write in their name → a table. */
import type { Block, TableBlock } from './document.js';
import { formTable } from './grid.js';
import { blocksBeside } from './office/sheet-blocks.js';
import { withoutReferences } from './references.js';
import { withoutRepeats } from './repeated-cells.js';
import { withThousands } from './unquoted-thousands.js';
import { unwrapped } from './wrapped-records.js';

/** Fewer lines are a text in which commas happen to stand. */
const FEWEST_ROWS = 3;
/** A label of a table is shorter; longer pieces between commas are parts of a sentence. */
const LONGEST_LABEL = 60;

/** A million rows, and one of them a million cells wide, would make a table of a billion. */
const MOST_CELLS = 2_000_000;

const SEPARATORS = [',', ';', '\t', '^', '~'];
/** Marks of Chinese sentences, which part cells where a number stands behind one at the end of lines. */
const NUMBER_AT_END: Readonly<Record<string, RegExp>> = { '，': /，[\d.]+\r?$/gm, '；': /；[\d.]+\r?$/gm };
const parts = (text: string, mark: string): boolean =>
  (text.match(NUMBER_AT_END[mark]!)?.length ?? 0) >= FEWEST_ROWS;
/** A mark inside brackets is one of the label, which no program keeps together here. */
const isTorn = (field: string): boolean => field.lastIndexOf('（') > field.lastIndexOf('）');
/** Characters that part cells, or hold them together: a reference to one stands for the character in a cell. */
const STRUCTURE = /[,;\t^~:|"\r\n&]/;
/** How other systems than those of today end lines. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029\f\v]/g;

/** Colons stand in sentences; where they part cells, some of these are empty. */
const hasColons = (text: string): boolean =>
  text.includes('::') && (text.match(/^.*::.*$/gm)?.length ?? 0) >= FEWEST_ROWS;

/** The line by which Excel learns the separator. */
const DECLARED = /^sep=(.)[ \t]*(?:\r\n?|\n|$)/i;

/** A label goes over few lines. */
const LONGEST_ON = 120;

/** Reads the fields of a text from one place to the next, with the quotation marks of those who double none. */
class Fields {
  at = 0;

  constructor(
    readonly text: string,
    readonly separator: string,
  ) {}

  private isEnd(at: number): boolean {
    const sign = this.text[at];
    return sign === undefined || sign === this.separator || sign === '\n' || sign === '\r';
  }

  /** Where a field without quotation marks ends. */
  private end(from: number): number {
    let end = from;
    while (!this.isEnd(end) || this.isEscaped(end)) end++;
    return end;
  }

  /** Whether a separator stands for itself, behind a backslash. */
  private isEscaped(at: number): boolean {
    return this.text[at] === this.separator && this.text[at - 1] === '\\';
  }

  /** Where what begins behind a quotation mark ends: at the mark behind it; -1 where there is none that may. */
  private closing(from: number): number {
    let end = -1;
    for (let at = this.text.indexOf('"', from); at !== -1; at = this.text.indexOf('"', at + 1)) {
      // A mark behind a backslash is not the first of two where the second one ends the field.
      const isEscaped = this.text[at - 1] === '\\' && this.isEnd(at + 2);
      if (this.text[at + 1] === '"' && !isEscaped) at++;
      else if (this.isEnd(at + 1)) return at;
      else if (this.text[at - 1] !== '\\') {
        // A mark amid a field stands for itself where another ends it.
        if (end < at) end = this.end(at);
        if (end - 1 === at || this.text[end - 1] !== '"') return at;
      }
    }
    return -1;
  }

  next(): string {
    const from = this.at;
    const close = this.text[from] === '"' ? this.closing(from + 1) : -1;
    if (close !== -1) {
      this.at = this.end(close + 1);
      const inside = this.text.slice(from + 1, close).replace(/""|\\"/g, '"');
      return inside + this.text.slice(close + 1, this.at);
    }
    this.at = this.end(from);
    const raw = this.text.slice(from, this.at);
    const field = raw.includes('\\') ? raw.replaceAll(`\\${this.separator}`, this.separator) : raw;
    // A mark that opens a field in which nothing stands.
    if (field.trim() === '"') return '';
    return this.text[from] === '"' || !field.includes('"') ? field : field + this.overLine(field);
  }

  /** A mark amid a field that is not closed in its line: the label goes on behind it, up to the mark that closes it. */
  private overLine(field: string): string {
    if (field.split('"').length % 2 === 1 || this.text[this.at] === this.separator) return '';
    const close = this.text.indexOf('"', this.at);
    if (close === -1 || close - this.at > LONGEST_ON || !this.isEnd(close + 1)) return '';
    const more = this.text.slice(this.at, close + 1);
    if (more.includes(this.separator)) return '';
    this.at = close + 1;
    return more;
  }
}

/** Fields in single quotation marks, as databases write them, in double ones. */
function doublyQuoted(text: string, separator: string): string {
  if (text.split(`'${separator}'`).length <= FEWEST_ROWS || text.includes(`"${separator}`)) return text;
  return text
    .split(/(?<=[\r\n])/)
    .map((line) => {
      const [, inside, end = ''] = /^'(.*)'([\r\n]*)$/.exec(line) ?? [];
      return inside === undefined
        ? line
        : `"${inside.replaceAll('"', '""').replaceAll(`'${separator}'`, `"${separator}"`)}"${end}`;
    })
    .join('');
}

/** The records of a text. */
function records(written: string, separator: string): string[][] {
  const text = doublyQuoted(written, separator);
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = new Fields(text, separator);
  while (fields.at < text.length) {
    row.push(cell(fields.next()));
    if (text[fields.at] === separator) {
      fields.at++;
      // A separator at the end opens an empty field.
      if (fields.at < text.length) continue;
      row.push('');
    }
    if (text[fields.at] === '\r') fields.at++;
    if (text[fields.at] === '\n') fields.at++;
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

/** A field that two programs put in quotation marks, one after the other. */
const TWICE_QUOTED = /^""([^"]*)""$/;

/** What a field says. */
const cell = (field: string) => {
  const said = unguarded(withoutReferences(field).trim());
  return said.startsWith('""') ? said.replace(TWICE_QUOTED, '$1') : said;
};

const isNumber = (field: string) => /^[-+]?[\d.,]+%?$/.test(field);

const OF_SENTENCE = /[。；！？]|[^\d]{40}|;[\u3400-\u9fff]/;
const SENTENCE_ENDS = /[。；！？]/;
const STOPS = /[。！？]/;

/**
 * What a line says of whether its separators part cells: a label with numbers or empty fields behind it, or several
 * labels, tell a row (1); the end of a sentence behind a separator tells prose (-1).
 */
function evidence(row: readonly string[]): -1 | 0 | 1 {
  if (row.length < 2) return 0;
  if (row.slice(1).some((field) => OF_SENTENCE.test(field))) return -1;
  const [first, ...rest] = row;
  // A line may end with a mark that elsewhere parts cells.
  if (rest.every((field) => field === '')) return rest.length > 1 ? 1 : 0;
  if (isNumber(first!) && row.length === 2) return -1;
  if (rest.every((field) => field === '' || isNumber(field))) return 1;
  return row.length > 2 && row.every((field) => field.length <= LONGEST_LABEL) ? 1 : 0;
}

/** So many rows speak for a table, with so many that speak for sentences. */
const outnumber = (table: number, prose: number): boolean => table >= FEWEST_ROWS && table >= 10 * prose;

/** Whether lines of any length are rows of a table: enough of them look so, and hardly any looks like prose. */
function areRows(rows: readonly string[][]): boolean {
  let table = 0;
  let prose = 0;
  for (const row of rows) {
    const says = evidence(row);
    if (says === 1) table++;
    if (says === -1) prose++;
  }
  return outnumber(table, prose);
}

/**
 * Whether a separator may part cells, told before the lines are taken apart, as most texts are sentences: it stands in
 * each line, or in lines that are no sentences.
 */
function mayPartCells(text: string, separator: string): boolean {
  // A field between quotation marks may go over several lines.
  if (text.includes('"')) return true;
  const ends = separator === '；' ? STOPS : SENTENCE_ENDS;
  let inEach = true;
  let table = 0;
  let prose = 0;
  for (const line of text.split(LINE_END)) {
    const at = line.indexOf(separator);
    if (at === -1) inEach &&= cell(line) === '';
    else if (ends.test(line.slice(at + 1))) prose++;
    else table++;
  }
  return inEach || outnumber(table, prose);
}
const LINE_END = /\r\n?|\n/;

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
  const read = records(text, separator).filter((row) => row.length > 1 || row[0] !== '');
  const all = separator === ',' ? withThousands(read) : read;
  const rows = withoutNumbers(all);
  if (rows.length < FEWEST_ROWS) return null;
  if (separator in NUMBER_AT_END && rows.some((row) => row.length > 1 && row.some(isTorn))) return null;
  const width = rows[0]!.length;
  // Programs write the same number of fields, two or more, in every line, which sentences do not.
  const even =
    width > 1 &&
    rows.every((row) => row.length === width) &&
    rows.some((row) => row.slice(1).some((field) => field !== ''));
  return even || (areRows(rows) && hasOtherThanThousands(rows)) ? rows : null;
}

/** Whether a separator makes a table where each cell stands once: tabs or bars with quotation marks, or tabs with words for empty cells. */
const isOwn = (text: string, separator: string): boolean =>
  separator === '\t'
    ? /(?:^|\t)"|\t(?:\\N|NaN|NULL|null|<NA>)(?=[\t\r\n])/.test(text)
    : separator !== '|' || /"\|"/.test(text);

/**
 * The text as a table, or null where it is none; as several where they stand side by side. Tabs without quotation marks
 * and bars are left to who reads flattened lines, but for such tables.
 */
export function readRecords(text: string): readonly Block[] | null {
  const found = recordsOf(text);
  if (!found) return null;
  const { rows, own } = found;
  const beside = blocksBeside(rows);
  return beside ?? (own ? tableBlocks(rows) : null);
}

/** The text as one table, or null where it is none. */
export function readCsv(text: string): TableBlock | null {
  const found = recordsOf(text);
  return found?.own ? (tableBlocks(found.rows)?.[0] ?? null) : null;
}

/** Rows of fields as a table. */
function tableBlocks(rows: readonly (readonly string[])[]): [TableBlock] | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * rows.length > MOST_CELLS) return null;
  return [
    formTable(
      rows.map((row) => ({
        group: 0,
        cells: Array.from({ length: width }, (_, i) => ({ text: row[i] ?? '', colspan: 1, rowspan: 1 })),
      })),
    ),
  ];
}

interface Records {
  readonly rows: readonly (readonly string[])[];
  /** Whether the separators make a table where each cell stands once. */
  readonly own: boolean;
}

function recordsOf(text: string): Records | null {
  const declared = DECLARED.exec(text);
  const lines = (declared ? text.slice(declared[0].length) : text).replace(OTHER_LINE_ENDS, '\n');
  const body = unwrapped(withoutReferences(lines, STRUCTURE));
  let shared: Records | null = null;
  const separators = declared
    ? [declared[1]!]
    : [
        ...SEPARATORS,
        ...(hasColons(body) ? [':'] : []),
        ...Object.keys(NUMBER_AT_END).filter((mark) => parts(body, mark)),
        '|',
      ];
  for (const separator of separators) {
    if (!body.includes(separator) || !(declared || mayPartCells(body, separator))) continue;
    const all = tableOf(body, separator);
    if (!all) continue;
    const rows = withoutRepeats(all);
    if (declared || rows !== all || isOwn(body, separator)) return { rows, own: true };
    shared ??= { rows, own: false };
  }
  return shared;
}
