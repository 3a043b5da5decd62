/** A workbook (XLSX, XLS) → blocks: each sheet a table, with its merged cells as spans. */
import * as XLSX from 'xlsx';
import { type Block, type Cell, type Document, UnreadableError } from '../document.js';
import { shownText } from './number-format.js';

/** Names that programs give to sheets. */
const NAMELESS = /^(?:sheet|工作表|表|chart)\s*\d*$/i;
/** No table of a report is larger. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 256;
/** Tables and lines of a sheet. */
const MAX_BLOCKS = 2000;

interface Span {
  readonly rowspan: number;
  readonly colspan: number;
}

/** The texts of a sheet by row and column; cells that show nothing are left out. */
function textsOf(sheet: XLSX.WorkSheet): Map<number, Map<number, string>> {
  const data = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const texts = new Map<number, Map<number, string>>();
  // Rows that hold nothing are holes in the array, which forEach passes over.
  data.forEach((row, r) => {
    if (r >= MAX_ROWS)
      throw new UnreadableError(`A sheet has more than ${MAX_ROWS} rows, which no report has.`);
    row?.forEach((cell, c) => {
      const text = cell && c < MAX_COLUMNS ? shownText(cell) : '';
      if (!text) return;
      if (!texts.has(r)) texts.set(r, new Map());
      texts.get(r)!.set(c, text);
    });
  });
  return texts;
}

/** The merged areas by their first cell, and the places that they hold beside it. */
function mergesOf(sheet: XLSX.WorkSheet, last: number): { spans: Map<string, Span>; held: Set<string> } {
  const spans = new Map<string, Span>();
  const held = new Set<string>();
  let places = 0;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const [bottom, right] = [Math.min(e.r, last), Math.min(e.c, MAX_COLUMNS - 1)];
    if (s.r > bottom || s.c > right) continue;
    const span = { rowspan: bottom - s.r + 1, colspan: right - s.c + 1 };
    places += span.rowspan * span.colspan;
    if (places > MAX_ROWS * MAX_COLUMNS) throw new UnreadableError('The merged cells of a sheet overlap.');
    spans.set(`${s.r}/${s.c}`, span);
    for (let r = s.r; r <= bottom; r++) for (let c = s.c; c <= right; c++) held.add(`${r}/${c}`);
    held.delete(`${s.r}/${s.c}`);
  }
  return { spans, held };
}

/** Rows without an empty one between them: from `first` up to `end`, with the columns that they use. */
interface Run {
  readonly first: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

/**
 * A sheet as blocks. Rows between two empty ones are one table, whose rows and columns are the sheet's (A1 is row 0,
 * column 0); lines of one cell above it are text. Blank cells are added up to the widest row of a table, and no further,
 * since nothing else tells a blank cell from paper beside the table.
 */
function blocksOf(sheet: XLSX.WorkSheet): Block[] {
  const texts = textsOf(sheet);
  if (texts.size === 0) return [];
  const last = Math.max(...texts.keys());
  const { spans, held } = mergesOf(sheet, last);
  const spanAt = (row: number, column: number) => spans.get(`${row}/${column}`) ?? { rowspan: 1, colspan: 1 };

  const runFrom = (first: number): Run => {
    let [left, right, open, end] = [MAX_COLUMNS, -1, first, first];
    for (; end <= last && (texts.has(end) || end < open); end++) {
      for (const column of texts.get(end)?.keys() ?? []) {
        const { rowspan, colspan } = spanAt(end, column);
        left = Math.min(left, column);
        right = Math.max(right, column + colspan - 1);
        open = Math.max(open, end + rowspan);
      }
    }
    return { first, end, left, right };
  };
  /** The only text of a row that no merged cell joins to the next; null where there are more. */
  const lineAt = (row: number): string | null => {
    const [only, ...others] = [...(texts.get(row) ?? [])];
    return only && others.length === 0 && spanAt(row, only[0]).rowspan === 1 ? only[1] : null;
  };
  const rowOf = (row: number, { left, right }: Run): Cell[] => {
    const cells: Cell[] = [];
    for (let column = left; column <= right; column++) {
      if (held.has(`${row}/${column}`)) continue;
      cells.push({ text: texts.get(row)?.get(column) ?? '', row, column, ...spanAt(row, column) });
    }
    return cells;
  };

  const blocks: Block[] = [];
  for (let row = 0; row <= last; ) {
    const line = texts.has(row) ? lineAt(row) : null;
    if (line !== null) blocks.push({ kind: 'text', text: line, heading: false });
    if (line !== null || !texts.has(row)) {
      row++;
      continue;
    }
    const run = runFrom(row);
    // Empty rows above, so that a row's number is the sheet's.
    const rows: Cell[][] = Array.from({ length: run.first }, () => []);
    for (; row < run.end; row++) rows.push(rowOf(row, run));
    blocks.push({ kind: 'table', rows });
    if (blocks.length > MAX_BLOCKS) throw new UnreadableError('A sheet is not laid out as any report is.');
  }
  return blocks;
}

/**
 * Runs what SheetJS does at once without what it prints: it speaks of records that it does not know, and standard
 * output belongs to results.
 */
function quietly<T>(work: () => T): T {
  const { log, warn, error } = console;
  Object.assign(console, { log() {}, warn() {}, error() {} });
  try {
    return work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/**
 * Reads a workbook of any kind that SheetJS knows. Hidden sheets are read, empty ones left out; a sheet's name is a
 * heading where a person gave it.
 * @throws UnreadableError where it is damaged, protected, empty or larger than any report
 */
export async function readWorkbook(bytes: Uint8Array, media_type: string): Promise<Document> {
  const blocks: Block[] = [];
  try {
    const book = quietly(() =>
      XLSX.read(bytes, {
        ...{ type: 'array', dense: true, cellNF: true, cellHTML: false, cellFormula: false },
        // A row more than is read, so that a larger sheet is seen to be one.
        sheetRows: MAX_ROWS + 1,
        // The default for short dates is the American order.
        dateNF: 'yyyy-mm-dd',
      }),
    );
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      const content = sheet ? blocksOf(sheet) : [];
      if (content.length === 0) continue;
      if (!NAMELESS.test(name.trim())) blocks.push({ kind: 'text', text: name.trim(), heading: true });
      blocks.push(...content);
    }
  } catch (error) {
    const password = error instanceof Error && /password|encrypt/i.test(error.message);
    const reason = password
      ? 'is protected by a password. Save it without one'
      : 'is damaged: it cannot be read';
    const message = error instanceof UnreadableError ? error.message : `The workbook ${reason}.`;
    throw new UnreadableError(message, media_type);
  }
  if (blocks.length === 0) throw new UnreadableError('The workbook is empty.', media_type);
  return {
    ...{ media_type, flattened: false, charset: null, lost: 0, declared: null },
    ...{ title: null, meta: new Map(), cut: false, blocks },
  };
}
