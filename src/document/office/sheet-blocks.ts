/** A sheet → blocks: tables with merged cells as spans, and lines of text. */
import { type Block, type Cell, UnreadableError } from '../document.js';
import { LAST_COLUMN, MAX_COLUMNS, MAX_ROWS, type Sheet } from './sheet.js';

/** Tables and lines of a book, and the cells in them. */
const MAX_BLOCKS = 2000;
const MAX_CELLS = 400_000;

interface Span {
  readonly rowspan: number;
  readonly colspan: number;
}

/** Where in a sheet something stands: from `first` up to `end`, with the columns that it uses. */
interface Region {
  readonly first: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

const NUMBER = /^[-+]?[\d,.]+$/;
const ONE: Span = { rowspan: 1, colspan: 1 };

/** What a person sees of a sheet: texts at their places, and merged areas by their first visible cell. */
class Seen {
  readonly texts = new Map<number, Map<number, string>>();
  private readonly spans = new Map<string, Span>();
  private readonly held = new Set<string>();
  readonly last: number;
  /** The columns that may hold its tables. */
  readonly left: number;
  readonly right: number;

  constructor(private readonly sheet: Sheet) {
    const { cells, hiddenRows, hiddenColumns } = sheet;
    const put = (row: number, column: number, text: string) => {
      const line = this.texts.get(row) ?? new Map<number, string>();
      this.texts.set(row, line.set(column, text));
    };
    for (const [row, line] of cells) {
      if (hiddenRows.has(row)) continue;
      for (const [column, { text }] of line) if (text && !hiddenColumns.has(column)) put(row, column, text);
    }
    const firsts = [...this.texts.values()].map((line) => Math.min(...line.keys()));
    this.left = Math.min(LAST_COLUMN, ...firsts);
    this.right = Math.min(this.left + MAX_COLUMNS, LAST_COLUMN) - 1;
    const bottom = Math.max(-1, ...cells.keys());
    let places = 0;
    for (const merge of sheet.merges) {
      const area = { bottom: Math.min(merge.bottom, bottom), right: Math.min(merge.right, this.right) };
      // The text of a merged cell shows in what is left of it.
      let { top, left } = merge;
      while (top <= area.bottom && hiddenRows.has(top)) top++;
      while (left <= area.right && hiddenColumns.has(left)) left++;
      if (top > area.bottom || left > area.right) continue;
      const span = { rowspan: area.bottom - top + 1, colspan: area.right - left + 1 };
      places += span.rowspan * span.colspan;
      if (places > MAX_ROWS * MAX_COLUMNS) throw new UnreadableError('The merged cells of a sheet overlap.');
      if (top !== merge.top || left !== merge.left) {
        const text = cells.get(merge.top)?.get(merge.left)?.text;
        if (text) put(top, left, text);
      }
      this.spans.set(`${top}/${left}`, span);
      for (let r = top; r <= area.bottom; r++)
        for (let c = left; c <= area.right; c++) this.held.add(`${r}/${c}`);
      this.held.delete(`${top}/${left}`);
    }
    this.last = Math.max(-1, ...this.texts.keys());
  }

  span = (row: number, column: number): Span => this.spans.get(`${row}/${column}`) ?? ONE;
  isHeld = (row: number, column: number) => this.held.has(`${row}/${column}`);
  isHiddenRow = (row: number) => this.sheet.hiddenRows.has(row);
  isHiddenColumn = (column: number) => this.sheet.hiddenColumns.has(column);
  /** The texts of a row between two columns. */
  line(row: number, left: number, right: number): [column: number, text: string][] {
    return [...(this.texts.get(row) ?? [])].filter(([column]) => column >= left && column <= right);
  }
}

/** Sheets of a book → blocks, up to what a report may hold. */
export class SheetBlocks {
  private cells = 0;
  /** Whether tables stood side by side. */
  parted = false;
  readonly blocks: Block[] = [];

  private add(block: Block): void {
    this.blocks.push(block);
    if (this.blocks.length > MAX_BLOCKS)
      throw new UnreadableError('A sheet is not laid out as any report is.');
  }

  /**
   * Rows between two empty ones are one table, whose rows and columns are the sheet's (A1 is row 0, column 0); lines of
   * one cell above it are text. Blank cells are added up to the widest row of a table, and no further, since nothing
   * else tells a blank cell from paper beside the table.
   */
  read(sheet: Sheet, name: string | null): void {
    const seen = new Seen(sheet);
    if (seen.last < 0) return;
    if (name !== null) this.add({ kind: 'text', text: name, heading: true });
    this.region(seen, { first: 0, end: seen.last + 1, left: seen.left, right: seen.right });
  }

  private region(seen: Seen, { first, end, left, right }: Region): void {
    for (let row = first; row < end; ) {
      const line = seen.line(row, left, right);
      const [only] = line;
      if (!only) row++;
      else if (line.length === 1 && seen.span(row, only[0]).rowspan === 1) {
        this.add({ kind: 'text', text: only[1], heading: false });
        row++;
      } else {
        const run = this.runFrom(seen, row, { first, end, left, right });
        const parts = sideBySide(seen, run);
        if (parts.length > 1) {
          this.parted = true;
          for (const part of parts) this.region(seen, part);
        } else this.table(seen, run);
        row = run.end;
      }
    }
  }

  private runFrom(seen: Seen, first: number, region: Region): Region {
    let [left, right, open, end] = [LAST_COLUMN, -1, first, first];
    for (; end < region.end; end++) {
      const line = seen.line(end, region.left, region.right);
      if (line.length === 0 && end >= open && !seen.isHiddenRow(end)) break;
      for (const [column] of line) {
        const { rowspan, colspan } = seen.span(end, column);
        left = Math.min(left, column);
        right = Math.max(right, column + colspan - 1);
        open = Math.max(open, end + rowspan);
      }
    }
    return { first, end, left, right };
  }

  private table(seen: Seen, { first, end, left, right }: Region): void {
    // Empty rows above, so that a row's number is the sheet's.
    const rows: Cell[][] = Array.from({ length: first }, () => []);
    for (let row = first; row < end; row++) {
      const cells: Cell[] = [];
      // A hidden column stays, and shows nothing: one that the form has would shift all behind it.
      for (let column = left; column <= right && !seen.isHiddenRow(row); column++) {
        if (seen.isHeld(row, column)) continue;
        const text = seen.texts.get(row)?.get(column) ?? '';
        cells.push({ text, row, column, ...seen.span(row, column) });
      }
      this.cells += cells.length;
      if (this.cells > MAX_CELLS) throw new UnreadableError('The workbook holds more cells than any report.');
      rows.push(cells);
    }
    this.add({ kind: 'table', rows });
  }
}

/** Rows of texts as blocks where tables stand side by side in them; null where none do. */
export function blocksBeside(rows: readonly (readonly string[])[]): readonly Block[] | null {
  if (rows.length > MAX_ROWS || rows.some((row) => row.length > MAX_COLUMNS)) return null;
  const filled = (row: readonly string[]) =>
    row.flatMap((text, column) => (text === '' ? [] : [[column, { text }] as const]));
  const seen = new SheetBlocks();
  seen.read(
    {
      ...{ name: '', visible: true, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
      cells: new Map(rows.map((row, at) => [at, new Map(filled(row))])),
    },
    null,
  );
  return seen.parted ? seen.blocks : null;
}

/** A heading over one of several tables. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|表\s?[一二三四五六七八九十\d]{1,2})/;

/** Tables that stand side by side, each below a heading of its own, with or without a gap. */
function belowHeadings(seen: Seen, run: Region): Region[] {
  const heads = seen.line(run.first, run.left, run.right);
  if (heads.length < 2 || heads.some(([, text]) => !HEADING.test(text))) return [run];
  const starts = heads.map(([column]) => column);
  const parts = starts.map((column, i) => ({
    ...run,
    ...{ left: i === 0 ? run.left : column, right: (starts[i + 1] ?? run.right + 1) - 1 },
  }));
  // A cell that reaches into the next one belongs to both: then they are one table.
  for (let row = run.first + 1; row < run.end; row++)
    for (const [column] of seen.line(row, run.left, run.right)) {
      const end = column + seen.span(row, column).colspan;
      if (starts.some((start) => start > column && start < end)) return [run];
    }
  const hasNumbers = ({ left, right }: Region) => {
    for (let row = run.first; row < run.end; row++)
      if (seen.line(row, left, right).some(([, text]) => NUMBER.test(text))) return true;
    return false;
  };
  return parts.every(hasNumbers) ? parts : [run];
}

/**
 * Tables that stand side by side, with an empty column between them. A column that a table leaves free parts no
 * labels from their values: on its left numbers must stand, and on its right labels.
 */
function sideBySide(seen: Seen, run: Region): Region[] {
  const headed = belowHeadings(seen, run);
  if (headed.length > 1) return headed;
  const used = new Set<number>();
  const numbers = new Map<number, number>();
  const words = new Map<number, number>();
  for (let row = run.first; row < run.end; row++) {
    for (const [column, text] of seen.line(row, run.left, run.right)) {
      const { colspan } = seen.span(row, column);
      for (let c = column; c < column + colspan; c++) used.add(c);
      const kind = NUMBER.test(text) ? numbers : words;
      kind.set(column, (kind.get(column) ?? 0) + 1);
    }
  }
  const parts: Region[] = [];
  let left = run.left;
  let hasNumbers = false;
  let isFree = false;
  for (let column = run.left; column <= run.right; column++) {
    if (!used.has(column)) {
      isFree ||= !seen.isHiddenColumn(column);
      continue;
    }
    const [labels, figures] = [words.get(column) ?? 0, numbers.get(column) ?? 0];
    if (isFree && hasNumbers && labels >= 2 && labels > figures) {
      parts.push({ ...run, left, right: column - 1 });
      left = column;
      hasNumbers = false;
    }
    isFree = false;
    hasNumbers ||= figures > 0;
  }
  return [...parts, { ...run, left }];
}
