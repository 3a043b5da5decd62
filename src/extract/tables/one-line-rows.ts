/**
 * Rows whose cells all stand on one line: a table's row, or a line of text with a separator between cells.
 *
 * There an empty cell is seen, but not every empty cell is one of the form's: lost spans leave some before the
 * values, padding leaves some behind them. The table's own head, and its other rows, tell which.
 */
import type { LineTable } from '../../domain/forms/form.js';
import { compactLabel, type Flow } from '../flow.js';
import { readCell } from '../number.js';
import type { Match } from './labels.js';
import {
  cellsOfLine,
  columnOf,
  isWords,
  linesAbove,
  type Row,
  rowAt,
  type Style,
  styleOf,
} from './line-of-cells.js';
import { isFilled, isUnits, type Piece, textOf } from './pieces.js';
import { printedOrder } from './printed-order.js';
import { separatorsOf } from './separators.js';
import { underHeads } from './short-row.js';
import { cellsInStack, type Stack, stacksOf } from './stacked-labels.js';

/** Words that hold no number with a remark. */
const isWording = (text: string) =>
  /[\u3400-\u9fff]{4}/.test(text) && readCell(text, '10k_yuan').state === 'unreadable';

/** The cells of a line without a remark behind them all. */
function withoutRemark<T extends { readonly piece: Piece }>(flow: Flow, cells: readonly T[], count: number) {
  const last = cells.findLastIndex(({ piece }) => isFilled(piece));
  return last >= count && isWords(textOf(flow, cells[last]!.piece)) ? cells.slice(0, last) : cells;
}

/** How the rows of one table are to be read. */
export class RowReader {
  private readonly style: Style;
  /** Numbers of cells that the table's lines have. */
  private lengths: ReadonlySet<number> | null = null;
  /** Number of lines that hold more values than the form's. */
  private wider: number | null = null;
  /** Columns of the heads over the cells, where the table has one head for all lines. */
  private readonly heads: readonly number[] | null;
  /** Where the heads stand in another order than the form's: the place on the line of each of the form's cells. */
  private readonly places: readonly number[] | null;
  /** True where the head of the last cell, the total, is missing: each line has a cell fewer. */
  private readonly lacksLast: boolean;
  private readonly stacks: ReadonlyMap<number, Stack>;
  /** Columns under heads that the form does not have, as 备注 or 上年数. */
  private readonly others = new Map<number, string>();

  constructor(
    private readonly flow: Flow,
    private readonly table: LineTable,
    private readonly matches: readonly Match[],
  ) {
    this.style = styleOf(flow, matches);
    const found = this.findHeads();
    const all = table.columns?.length ?? 0;
    this.places = found && this.placesOf(found);
    this.heads = found && (increasing(found) || this.places) ? [...found].sort((a, b) => a - b) : null;
    this.lacksLast = found !== null && found.length === all - 1;
    this.stacks = stacksOf(flow, matches, table.lines, (match) => {
      const row = rowAt(flow, match, this.style);
      return row && row.cells[row.label]!.start;
    });
  }

  /** Columns of the table's column heads above its first line; null where the form has none or none is found. */
  private findHeads(): number[] | null {
    const { columns } = this.table;
    const first = this.matches.find((match) => this.table.lines[match.line]!.cells.length > 0);
    if (!columns || !first) return null;
    const wanted = columns.map((wordings) => wordings.map(compactLabel));
    const found = new Map<number, number>();
    for (const start of linesAbove(this.flow, first.start)) {
      const row = rowAt(this.flow, { start }, this.style);
      row?.cells.forEach((piece, i) => {
        // 2016年度数 stands over the same counts as 年度数.
        const label = compactLabel(textOf(this.flow, piece)).replace(/^20\d\d/, '');
        const head = wanted.findIndex((wordings) => wordings.includes(label));
        const column = columnOf(this.flow, row, i);
        if (head !== -1 && !found.has(head)) found.set(head, column);
        if (head === -1 && HEAD_WORDS.test(label)) this.others.set(column, label);
      });
    }
    const heads = wanted.map((_, head) => found.get(head)).filter((column) => column !== undefined);
    // Only the last may be missing; a head broken in two says nothing.
    return heads.length > 0 && wanted.slice(0, -1).every((_, head) => found.has(head)) ? heads : null;
  }

  /**
   * The cells of the line that `matches[i]` labels: null where it does not stand on one line with them, `unclear`
   * where filled cells stand in no way that the table's head or order explains.
   */
  cells(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const found = this.asPrinted(i);
    const cells = found === null || found === 'unclear' ? found : this.withSecondValues(i, found);
    const { places } = this;
    if (!places || cells === 'unclear') return cells;
    if (cells === null || cells.length < places.length) return 'unclear';
    return [...places.map((place) => cells[place]!), ...cells.slice(places.length)];
  }

  /**
   * The cells of a grid's row; those are unclear that are parted in two, with another value below the one on the
   * label's line, where all the others go on.
   */
  private withSecondValues(i: number, cells: readonly (Piece | null)[]): readonly (Piece | null)[] {
    const { line } = rowAt(this.flow, this.matches[i]!, this.style) ?? {};
    if (!line?.grid || line.end + 1 >= this.flow.text.length) return cells;
    const below = this.flow.lineAt(line.end + 1);
    const place = (index: number) => this.flow.where(index, index);
    const next = this.matches[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    if (!below.grid || next < below.end || place(below.start).block !== place(line.start).block) return cells;
    const second = cellsOfLine(this.flow, below).filter(isFilled);
    if (second.length === 0 || second.length * 2 >= cells.length) return cells;
    if (second.some((piece) => readCell(textOf(this.flow, piece), '10k_yuan').value === null)) return cells;
    const columns = new Set(second.map(({ start }) => place(start).column));
    return cells.map((piece) =>
      piece && isFilled(piece) && columns.has(place(piece.start).column)
        ? { ...piece, unclear: true }
        : piece,
    );
  }

  /** The places of cells under heads in another order than the form's, where the lines do not say otherwise. */
  private placesOf(found: readonly number[]): number[] | null {
    const { columns, sums = [] } = this.table;
    if (found.length !== columns?.length) return null;
    const rows = this.matches.flatMap((match) => {
      if (this.table.lines[match.line]!.cells.length === 0) return [];
      const row = rowAt(this.flow, match, this.style);
      if (!row?.line.grid) return [];
      return [new Map(row.cells.map((piece, n) => [columnOf(this.flow, row, n), textOf(this.flow, piece)]))];
    });
    return printedOrder(found, sums, rows);
  }

  /** The cells of a line from left to right. */
  private asPrinted(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const stack = this.stacks.get(i);
    if (!stack) return this.besideLabel(i);
    const cells = stack.alike ? this.besideLabel(stack.last) : 'unclear';
    if (cells && cells !== 'unclear') return cellsInStack(this.flow, cells, stack);
    return this.sharedCells(i).length > 0 ? 'unclear' : null;
  }

  /** The filled cells beside a label that shares its cell with others. */
  sharedCells(i: number): readonly Piece[] {
    const stack = this.stacks.get(i);
    const row = stack && rowAt(this.flow, this.matches[i]!, this.style);
    if (!row) return [];
    return this.behind(stack.last, row)
      .map(({ piece }) => piece)
      .filter(isFilled);
  }

  private besideLabel(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const match = this.matches[i]!;
    const count = this.table.lines[match.line]!.cells.length;
    const row = rowAt(this.flow, match, this.style);
    if (!row || this.goesOn(row)) return null;
    const behind = this.behind(i, row);
    // The column of units stands before the counts; a single count may have its unit behind it.
    const unit = (n: number) => (n === 0 || count === 1) && isUnits(this.flow, behind[n]!.piece);
    const cells = withoutRemark(
      this.flow,
      behind.filter((_, n) => !unit(n)),
      count,
    );
    const pieces = cells.map(({ piece }) => piece);
    // Words right behind the label: another label, which this form does not know, or a sentence.
    if (pieces[0] && isWording(textOf(this.flow, pieces[0]))) return row.line.grid ? 'unclear' : null;
    const filled = pieces.filter(isFilled);
    const beside = this.besideOthers(cells, filled);
    if (beside) return beside;
    if (this.lacksLast) return this.withoutLast(cells, filled, count);
    if (pieces.length === count) return pieces;
    if (pieces.length < count) {
      if (!row.line.grid || filled.length === 0) return null;
      // Where the total is not the last, nothing tells whether cells have moved.
      const columns = this.places ? null : (this.heads ?? this.headsOf(i, count));
      const placed = columns && underHeads(this.flow, cells, columns, this.table.sums ?? []);
      return placed ?? 'unclear';
    }
    if (this.holdsMore(count)) return 'unclear';
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

  /** Whether the cells of `matches[i]` stand on more lines than its own. */
  goesOverLines(i: number): boolean {
    const row = rowAt(this.flow, this.matches[i]!, this.style);
    return row !== null && this.goesOn(row);
  }

  /** Whether a text keeps the lines of a cell: its row ends inside a cell, and the next line begins with a value. */
  private goesOn({ line }: Row): boolean {
    if (line.grid || this.style.closing || separatorsOf(this.flow, line).closing) return false;
    const next = this.flow.text.slice(line.end + 1, line.end + 1 + LONGEST_VALUE);
    return VALUE_IN_CELL.test(next);
  }

  /** The cells behind the label, up to that of another label on the same line. */
  private behind(i: number, row: Row): { readonly piece: Piece; readonly column: number }[] {
    const next = this.matches[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const cells: { piece: Piece; column: number }[] = [];
    for (let n = row.label + 1; n < row.cells.length && row.cells[n]!.end <= next; n++) {
      cells.push({ piece: row.cells[n]!, column: columnOf(this.flow, row, n) });
    }
    return cells;
  }

  /**
   * The cells under the form's heads where cells under other heads stand beside them: those are kept behind them,
   * remarks left out. Null where all cells are the form's, or where the heads do not tell.
   */
  private besideOthers(
    cells: readonly { readonly piece: Piece; readonly column: number }[],
    filled: readonly Piece[],
  ): readonly Piece[] | null {
    if (!this.heads || this.lacksLast) return null;
    const own = this.heads.map((column) => cells.find((cell) => cell.column === column));
    if (own.some((cell) => cell === undefined)) return null;
    const under = own.map((cell) => cell!.piece);
    const beside = cells.filter(({ piece }) => filled.includes(piece) && !under.includes(piece));
    if (beside.length === 0 || !beside.every(({ column }) => this.others.has(column))) return null;
    return [
      ...under,
      ...beside.filter(({ column }) => !REMARKS.test(this.others.get(column)!)).map(({ piece }) => piece),
    ];
  }

  /** Whether lines of the table hold more values than the form's: then one may also stand for another. */
  private holdsMore(count: number): boolean {
    this.wider ??= this.matches.filter((match, i) => {
      const own = this.table.lines[match.line]!.cells.length;
      const row = own > 0 ? rowAt(this.flow, match, this.style) : null;
      if (!row) return false;
      return this.behind(i, row).filter(({ piece }) => /^\d/.test(textOf(this.flow, piece))).length > own;
    }).length;
    return count < Math.max(...this.table.lines.map(({ cells }) => cells.length))
      ? false
      : this.wider >= FEWEST_WIDER;
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
      if (!row || row.label === 0 || (line !== -1 && row.line.start !== line)) break;
      line = row.line.start;
      columns.unshift(columnOf(this.flow, row, row.label));
    }
    return columns.length === count && increasing(columns) ? columns : null;
  }

  /** Whether all lines of the table have as many cells as this one: then they end in the same column. */
  private endsAlike(row: Row): boolean {
    this.lengths ??= new Set(
      this.matches
        .filter((match) => this.table.lines[match.line]!.cells.length > 0)
        .map((match) => rowAt(this.flow, match, this.style)?.cells.length)
        .filter((length) => length !== undefined),
    );
    return this.lengths.size === 1 && this.lengths.has(row.cells.length);
  }
}

/** A value or a unit at the beginning of a line, with a separator behind it. */
const VALUE_IN_CELL = /^ *(?:[\d.]+|[元条件次篇个人]|万元|人次) *\u001f/;
const LONGEST_VALUE = 30;

/** Words over a column. */
const HEAD_WORDS = /^[\u3400-\u9fff]{2,}/;
const REMARKS = /^(?:备注|说明|备注说明|注释)$/;
/** So many lines with more values than the form's are no slip. */
const FEWEST_WIDER = 2;

const increasing = (columns: readonly number[]) =>
  columns.every((column, i) => i === 0 || column > columns[i - 1]!);
