/** A workbook (XLSX, XLS) → blocks: each sheet that is shown, its tables with their merged cells as spans. */
import * as XLSX from 'xlsx';
import { decodeBytes } from '../charset.js';
import { readRecords } from '../csv.js';
import { type Block, type Document, UnreadableError } from '../document.js';
import { type CellLook, looksOf } from './biff-looks.js';
import { Conditions, type RuledStyle, restyled } from './conditional.js';
import { withoutResults } from './formulas.js';
import { formatOf, formatted, hidesTexts } from './number-format.js';
import { numberSeen } from './number-seen.js';
import { Parts } from './parts.js';
import { type Rich, seenText } from './rich-text.js';
import { Cells, LAST_COLUMN, MAX_ROWS, type Sheet, type SheetCell } from './sheet.js';
import { SheetBlocks } from './sheet-blocks.js';
import { putDrawings } from './sheet-drawings.js';
import { DEFAULT } from './sheet-styles.js';
import { LEAST_HEIGHT, LEAST_WIDTH, sheetsOf } from './sheet-xml.js';

/** Names that programs give to sheets. */
const NAMELESS = /^(?:sheet|工作表|表|chart)\s*\d*$/i;

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

/** The pieces of a text between the places where its font changes. */
function pieces(text: string, runs: CellLook['runs']): Rich {
  const starts = [{ at: 0, font: null }, ...runs];
  return starts.map(({ at, font }, i) => ({ text: text.slice(at, starts[i + 1]?.at), font }));
}

/** How a cell looks that holds a value, after the rules of its sheet. */
type LooksFor = (value: number | string, format: string) => RuledStyle;

/** What a cell says that SheetJS read. */
function cellOf({ t, v, w, z, f }: XLSX.CellObject, looksFor: LooksFor, look?: CellLook): SheetCell {
  const formula = f === undefined ? {} : { formula: f };
  if (t !== 'n' || typeof v !== 'number') {
    const text = t === 'z' ? '' : (w ?? String(v ?? ''));
    const seen = look ? seenText(pieces(text, look.runs), looksFor(text, '')) : text;
    const hidden = typeof z === 'string' && hidesTexts(z);
    return { text: hidden ? '' : seen.replace(/\r\n?/g, '\n').trim(), ...formula };
  }
  const code = typeof z === 'string' ? z : 'General';
  const format = formatOf(code);
  const style = looksFor(v, format);
  // What SheetJS wrote stands, unless a rule or our words of the format say otherwise.
  const words = style.format === code && w !== undefined ? w : formatted(v, style.format);
  return { text: numberSeen(v, style, words), number: v, ...formula };
}

const hiddenIn = (list: readonly (XLSX.RowInfo | XLSX.ColInfo | undefined)[] = []) => {
  const hidden = new Set<number>();
  list.forEach((one, at) => {
    const isLow = one && 'hpt' in one && one.hpt !== undefined && one.hpt < LEAST_HEIGHT;
    const isNarrow = one && 'width' in one && one.width !== undefined && one.width < LEAST_WIDTH;
    if (one?.hidden || isLow || isNarrow) hidden.add(at);
  });
  return hidden;
};

/** Of a workbook that is a text SheetJS hands on the bytes of its words, each as a character. */
const fromBytes = (text: string) => Buffer.from(text, 'latin1').toString('utf8');

/** The sheets of a workbook in one of the older formats. */
export function oldSheets(bytes: Uint8Array | string): Sheet[] {
  const book = quietly(() =>
    XLSX.read(bytes, {
      type: typeof bytes === 'string' ? 'string' : 'array',
      ...{ dense: true, cellNF: true, cellHTML: false, cellFormula: true, cellStyles: true },
      // A row more than is read, so that a larger sheet is seen to be one.
      sheetRows: MAX_ROWS + 1,
      // The default for short dates is the American order.
      dateNF: 'yyyy-mm-dd',
    }),
  );
  const gather = new Cells();
  const looks = typeof bytes !== 'string' && bytes[0] === 0xd0 ? looksOf(bytes) : [];
  return book.SheetNames.map((name, at) => {
    const sheet = book.Sheets[name];
    const cells: Sheet['cells'] = new Map();
    const conditions = new Conditions(looks[at]?.rules ?? []);
    const data = (sheet?.['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
    // Rows that hold nothing are holes in the array, which forEach passes over.
    data.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (!cell || column >= LAST_COLUMN) return;
        if (typeof bytes === 'string' && cell.t === 's')
          Object.assign(cell, { v: fromBytes(String(cell.v)), w: undefined });
        const look = looks[at]?.cells.get(`${row}/${column}`);
        const read = cellOf(
          cell,
          (value, format) => restyled({ ...(look ?? DEFAULT), format }, conditions.met(row, column, value)),
          look,
        );
        const isHidden = looks[at]?.hidesZeros && read.number === 0;
        gather.add(cells, row, column, isHidden ? { ...read, text: '' } : read);
      });
    });
    const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
      ...{ top: s.r, left: s.c, bottom: e.r, right: e.c },
    }));
    putDrawings({ cells, merges }, looks[at]?.pictures ?? [], gather);
    return {
      ...{ name, cells, merges, visible: !book.Workbook?.Sheets?.[at]?.Hidden },
      ...{ hiddenRows: hiddenIn(sheet?.['!rows']), hiddenColumns: hiddenIn(sheet?.['!cols']) },
    };
  });
}

/** Fewer cells below each other are no table. */
const FEWEST_LINES = 5;

/** The table that a sheet is whose lines were put into one column, each as a text with commas. */
function recordsIn({ cells, hiddenRows }: Sheet): readonly Block[] | null {
  const lines = [...cells].filter(([row]) => !hiddenRows.has(row)).map(([, line]) => [...line]);
  if (lines.length < FEWEST_LINES || lines.some((line) => line.length > 1)) return null;
  return readRecords(lines.map(([only]) => only?.[1].text ?? '').join('\n'));
}

/** What a person sees of a book: hidden sheets are left out, empty ones too; a name that a person gave is a heading. */
function documentOf(media_type: string, read: () => Sheet[]): Document {
  const seen = new SheetBlocks();
  let hidden = false;
  try {
    const sheets = read();
    withoutResults(sheets);
    hidden = sheets.some(({ visible, cells }) => !visible && cells.size > 0);
    for (const sheet of sheets.filter(({ visible }) => visible)) {
      const records = recordsIn(sheet);
      if (records) seen.blocks.push(...records);
      else seen.read(sheet, NAMELESS.test(sheet.name.trim()) ? null : sheet.name.trim());
    }
  } catch (error) {
    const password = error instanceof Error && /password|encrypt/i.test(error.message);
    const reason = password
      ? 'is protected by a password. Save it without one'
      : 'is damaged: it cannot be read';
    const message = error instanceof UnreadableError ? error.message : `The workbook ${reason}.`;
    throw new UnreadableError(message, media_type);
  }
  if (seen.blocks.length === 0) {
    const what = hidden ? 'shows nothing: its sheets are hidden. Show them, and save it' : 'is empty';
    throw new UnreadableError(`The workbook ${what}.`, media_type);
  }
  return {
    ...{ media_type, flattened: false, charset: null, lost: 0, declared: null },
    ...{ title: null, meta: new Map(), cut: false, blocks: seen.blocks },
  };
}

/**
 * Reads a workbook of any kind that SheetJS knows.
 * @throws UnreadableError where it is damaged, protected, empty or larger than any report
 */
export async function readWorkbook(bytes: Uint8Array, media_type: string): Promise<Document> {
  return documentOf(media_type, () => oldSheets(bytes));
}

/**
 * Reads a sheet that is written as text.
 * @throws UnreadableError where it is damaged, empty or larger than any report
 */
export async function readWorkbookText(bytes: Uint8Array): Promise<Document> {
  return documentOf('application/vnd.ms-excel', () => oldSheets(decodeBytes(bytes).text));
}

/**
 * Reads the parts of a workbook in XML, whose looks SheetJS does not tell.
 * @throws UnreadableError where it is damaged, empty or larger than any report
 */
export async function readWorkbookParts(
  parts: Readonly<Record<string, Uint8Array>>,
  media_type: string,
): Promise<Document> {
  return documentOf(media_type, () => sheetsOf(new Parts(parts)));
}
