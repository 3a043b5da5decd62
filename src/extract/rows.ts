/**
 * Rows whose cells all stand on one line: a table's row, or a line of text with a separator between cells.
 *
 * There an empty cell is seen, but not every empty cell is one of the form's: lost spans leave some before the
 * values, padding leaves some behind them. The table's own head, and its other rows, tell which.
 */
import type { LineTable } from '../forms/form.js';
import { type Piece, splitCells, textOf, UNIT } from './cells.js';
import { CELL, compactLabel, type Flow } from './flow.js';
import type { Match } from './labels.js';

export interface Row {
  /** All cells of the line, from left to right. */
  readonly cells: readonly Piece[];
  /** Grid column of each cell; its number where there is no grid. */
  readonly columns: readonly number[];
  /** Position of the label's cell. */
  readonly label: number;
  readonly grid: boolean;
}

/** Whether the lines of a text begin and end with a separator that belongs to no cell. */
interface Style {
  readonly opening: boolean;
  readonly closing: boolean;
}

const isFilled = (piece: Piece) => piece.end > piece.start;

/** The style that all lines with separators share; the heads above tell an empty last cell from a closing mark. */
function styleOf(flow: Flow, matches: readonly Match[]): Style {
  const starts = [...matches.map(({ start }) => start), ...linesAbove(flow, matches[0]?.start ?? 0)];
  const lines = starts
    .map((start) => flow.lineAt(start))
    .filter(({ grid }) => !grid)
    .map(({ start, end }) => flow.text.slice(start, end).trim())
    .filter((line) => line.includes(CELL) && /[^\s\u001f]/.test(line));
  return {
    opening: lines.length > 0 && lines.every((line) => line.startsWith(CELL)),
    closing: lines.length > 0 && lines.every((line) => line.endsWith(CELL)),
  };
}

/** Beginnings of the lines right above an index that have separators in them. */
function linesAbove(flow: Flow, index: number): number[] {
  const starts: number[] = [];
  for (let at = flow.lineAt(index).start - 1; at > 0 && starts.length < HEAD_LINES; ) {
    const line = flow.lineAt(at);
    if (!flow.text.slice(line.start, line.end).includes(CELL)) break;
    starts.push(line.start);
    at = line.start - 1;
  }
  return starts;
}

function rowAt(flow: Flow, { start }: { readonly start: number }, style: Style): Row | null {
  const line = flow.lineAt(start);
  if (!line.grid && !flow.text.slice(line.start, line.end).includes(CELL)) return null;
  let cells = splitCells(flow, line.start, line.end);
  if (!line.grid) cells = cells.slice(style.opening ? 1 : 0, style.closing ? -1 : undefined);
  const label = cells.findIndex((piece) => piece.end > start);
  if (label === -1) return null;
  const columns = line.grid
    ? cells.map((piece) => flow.where(piece.start, piece.end).column ?? 0)
    : [...cells.keys()];
  return { cells, columns, label, grid: line.grid };
}

/** How the rows of one table are to be read. */
export class RowReader {
  private readonly style: Style;
  /** Columns of the heads over the cells, where the table has one head for all lines. */
  private readonly heads: readonly number[] | null;
  /** True where the head of the last cell, the total, is missing: each line has a cell fewer. */
  private readonly lacksLast: boolean;

  constructor(
    private readonly flow: Flow,
    private readonly table: LineTable,
    private readonly matches: readonly Match[],
  ) {
    this.style = styleOf(flow, matches);
    const found = this.findHeads();
    const all = table.columns?.length ?? 0;
    this.heads = found && increasing(found) ? found : null;
    this.lacksLast = found !== null && found.length === all - 1;
  }

  /** Columns of the table's column heads above its first line; null where the form has none or none is found. */
  private findHeads(): number[] | null {
    const { columns } = this.table;
    const first = this.matches.find((match) => this.table.lines[match.line]!.cells.length > 0);
    if (!columns || !first) return null;
    const wanted = columns.map(compactLabel);
    const found = new Map<string, number>();
    for (const start of linesAbove(this.flow, first.start)) {
      const row = rowAt(this.flow, { start }, this.style);
      row?.cells.forEach((piece, i) => {
        const label = compactLabel(textOf(this.flow, piece));
        if (wanted.includes(label) && !found.has(label)) found.set(label, row.columns[i]!);
      });
    }
    const heads = wanted.map((label) => found.get(label)).filter((column) => column !== undefined);
    // Only the last may be missing; a head broken in two says nothing.
    return heads.length > 0 && wanted.slice(0, -1).every((label) => found.has(label)) ? heads : null;
  }

  /**
   * The cells of the line that `matches[i]` labels: null where it does not stand on one line with them, `unclear`
   * where filled cells stand in no way that the table's head or order explains.
   */
  cells(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const match = this.matches[i]!;
    const count = this.table.lines[match.line]!.cells.length;
    const row = rowAt(this.flow, match, this.style);
    if (!row) return null;
    const behind = row.cells.map((piece, n) => ({ piece, column: row.columns[n]! })).slice(row.label + 1);
    // The column of units stands before the counts; a single count may have its unit behind it.
    const unit = (n: number) => (n === 0 || count === 1) && UNIT.test(textOf(this.flow, behind[n]!.piece));
    const cells = behind.filter((_, n) => !unit(n));
    const pieces = cells.map(({ piece }) => piece);
    // Words right behind the label: another label, which this form does not know, or a sentence.
    if (pieces[0] && /[\u3400-\u9fff]{4}/.test(textOf(this.flow, pieces[0])))
      return row.grid ? 'unclear' : null;
    const filled = pieces.filter(isFilled);
    if (this.lacksLast) return this.withoutLast(cells, filled, count);
    if (pieces.length === count) return pieces;
    if (pieces.length < count) return row.grid && filled.length > 0 ? 'unclear' : null;
    if (filled.length === count) return filled;
    const heads = this.heads ?? this.headsOf(i, count);
    const under = heads?.map((column) => cells.find((cell) => cell.column === column)?.piece);
    if (under?.every((piece) => piece !== undefined) && filled.every((piece) => under.includes(piece))) {
      return under as Piece[];
    }
    const first = pieces.slice(0, count);
    if (filled.every((piece) => first.includes(piece))) return first;
    const last = pieces.slice(-count);
    return filled.every((piece) => last.includes(piece)) && this.endsAlike(row) ? last : 'unclear';
  }

  /** A line of a table that lacks the column of totals: the cells under the heads, and none for the total. */
  private withoutLast(
    cells: readonly { readonly piece: Piece; readonly column: number }[],
    filled: readonly Piece[],
    count: number,
  ): readonly (Piece | null)[] | 'unclear' {
    const under = this.heads?.map((column) => cells.find((cell) => cell.column === column)?.piece);
    if (under?.every((piece) => piece !== undefined) && filled.every((piece) => under.includes(piece))) {
      return [...(under as Piece[]), null];
    }
    return cells.length === count - 1 ? [...cells.map(({ piece }) => piece), null] : 'unclear';
  }

  /** Columns of the heads that stand on one line above this one, where each group of lines has heads of its own. */
  private headsOf(i: number, count: number): number[] | null {
    const columns: number[] = [];
    let line = -1;
    for (let k = i - 1; k >= 0; k--) {
      const match = this.matches[k]!;
      if (this.table.lines[match.line]!.cells.length > 0) {
        if (columns.length > 0) break;
        continue;
      }
      const row = rowAt(this.flow, match, this.style);
      const { start } = this.flow.lineAt(match.start);
      if (!row || row.label === 0 || (line !== -1 && start !== line)) break;
      line = start;
      columns.unshift(row.columns[row.label]!);
    }
    return columns.length === count && increasing(columns) ? columns : null;
  }

  /** Whether all lines of the table have as many cells as this one: then they end in the same column. */
  private endsAlike(row: Row): boolean {
    return this.matches
      .filter((match) => this.table.lines[match.line]!.cells.length > 0)
      .map((match) => rowAt(this.flow, match, this.style))
      .every((other) => other === null || other.cells.length === row.cells.length);
  }
}

/** Lines above a table's first line in which its column heads can stand. */
const HEAD_LINES = 8;

const increasing = (columns: readonly number[]) =>
  columns.every((column, i) => i === 0 || column > columns[i - 1]!);

/** The cells below a head: a line of exactly `count`, or of more of which exactly so many are filled. */
export function lineBelow(flow: Flow, head: number, start: number, count: number): readonly Piece[] | null {
  const line = flow.lineAt(start);
  const text = flow.text.slice(line.start, line.end);
  if (!line.grid && !text.includes(CELL)) return null;
  let cells = splitCells(flow, line.start, line.end);
  if (!line.grid) {
    const above = flow.lineAt(head);
    const bars = flow.text.slice(above.start, above.end).trim();
    // A head without separators says nothing of the style; then marks at both ends belong to no cell.
    const plain = !bars.includes(CELL);
    const opening = text.trim().startsWith(CELL) && (plain || bars.startsWith(CELL));
    const closing = plain ? text.trim().endsWith(CELL) : bars.endsWith(CELL);
    // Where a head's spans are empty cells, its line begins with a separator, and the line of cells need not.
    if (cells.length > count) cells = cells.slice(opening ? 1 : 0, closing ? -1 : undefined);
  }
  if (cells.length === count) return cells;
  const filled = cells.filter(isFilled);
  if (filled.length === count) return filled;
  // Padding stands behind the cells.
  return cells.length > count && filled.every((piece) => cells.indexOf(piece) < count)
    ? cells.slice(0, count)
    : null;
}
