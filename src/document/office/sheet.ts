/** A sheet of a workbook, whatever file it came from. */
import { UnreadableError } from '../document.js';

export interface SheetCell {
  /** What a person reads in it; '' for nothing. */
  readonly text: string;
  /** The number that it holds. */
  readonly number?: number;
  /** What computes it, without the equals sign; '' where that is not known. */
  readonly formula?: string;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  /** By row and column, from 0 on. */
  readonly cells: Map<number, Map<number, SheetCell>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** No table of a report is larger, wherever on a sheet it begins. */
export const MAX_ROWS = 5000;
export const MAX_COLUMNS = 256;
/** Excel's sheets have no more. */
export const LAST_COLUMN = 16_384;
/** Characters of a book: shared strings cost nothing in the file. */
const MOST_TEXT = 4_000_000;

/** Gathers the cells of a book, up to what a report may hold. */
export class Cells {
  private text = 0;

  add(cells: Sheet['cells'], row: number, column: number, cell: SheetCell): void {
    const { text, number, formula } = cell;
    if (column >= LAST_COLUMN || (text === '' && number === undefined && formula === undefined)) return;
    if (row >= MAX_ROWS)
      throw new UnreadableError(`A sheet has more than ${MAX_ROWS} rows, which no report has.`);
    this.text += cell.text.length;
    if (this.text > MOST_TEXT) throw new UnreadableError('The workbook holds more text than any report.');
    const line = cells.get(row) ?? new Map<number, SheetCell>();
    cells.set(row, line.set(column, cell));
  }
}

const LETTERS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** A1 as row and column. */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = LETTERS.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** A1:C3, or A1, as an area. */
export function areaOf(reference: string): Area | null {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (!from || !to) return null;
  return {
    ...{ top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row) },
    ...{ left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) },
  };
}
