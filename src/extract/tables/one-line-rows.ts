/**
 * Rows whose cells all stand on one line: a table's row, or a line of text with a separator between cells.
 *
 * There an empty cell is seen, but not every empty cell is one of the form's: lost spans leave some before the
 * values, padding leaves some behind them. The table's own head, and its other rows, tell which.
 */
import { FORM_UNIT } from '../../domain/cell-words.js';
import type { LineTable } from '../../domain/forms/form.js';
import { compactLabel, type Flow } from '../flow.js';
import { readCell } from '../number.js';
import {
  besideOthers,
  HEAD_WORDS,
  type HeadsOver,
  headsAmong,
  increasing,
  NO_HEADS,
  withoutLast,
  withoutUnit,
} from './heads-over.js';
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
import { addingUp, printedOrder } from './printed-order.js';
import { separatorsOf } from './separators.js';
import { underHeads } from './short-row.js';
import { cellsInStack, type Stack, stacksOf } from './stacked-labels.js';
import { type CellBelow, cellsBelow } from './values-below.js';

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
  /** The heads over each line, kept by the line on which they begin. */
  private readonly over = new Map<number, HeadsOver>();
  private readonly stacks: ReadonlyMap<number, Stack>;

  constructor(
    private readonly flow: Flow,
    private readonly table: LineTable,
    private readonly matches: readonly Match[],
  ) {
    this.style = styleOf(flow, matches);
    this.stacks = stacksOf(flow, matches, table.lines, (match) => {
      const row = rowAt(flow, match, this.style);
      return row && row.cells[row.label]!.start;
    });
  }

  /** The heads over the cells of `matches[i]`: the table's own, or those of the lines that it stands among. */
  private headsOver(i: number): HeadsOver {
    const { columns, lines } = this.table;
    const count = lines[this.matches[i]!.line]!.cells.length;
    let first = this.matches.findIndex(({ line }) => lines[line]!.cells.length > 0);
    if (!columns) {
      const { line } = this.matches[i]!;
      const from = lines.findLastIndex(({ cells }, n) => n < line && cells.length === 0);
      first = this.matches.findIndex((match) => match.line > from);
    }
    let over = this.over.get(first);
    if (!over) {
      const wordings = columns ?? headsAmong(lines, this.matches[first]!.line, count);
      over = wordings ? this.findHeads(first, wordings) : NO_HEADS;
      this.over.set(first, over);
    }
    return over;
  }

  /** The columns of heads above the cells of `matches[first]`. */
  private findHeads(first: number, wordings: readonly (readonly string[])[]): HeadsOver {
    const wanted = wordings.map((all) => all.map(compactLabel));
    const found = new Map<number, number>();
    const others = new Map<number, string>();
    for (const start of linesAbove(this.flow, this.matches[first]!.start)) {
      const row = rowAt(this.flow, { start }, this.style);
      row?.cells.forEach((piece, i) => {
        // 2016年度数 stands over the same counts as 年度数, and 总计(件) over those of 总计.
        const label = compactLabel(textOf(this.flow, piece)).replace(/^20\d\d/, '');
        const head = wanted.findIndex((all) => all.includes(label) || all.includes(withoutUnit(label)));
        const column = columnOf(this.flow, row, i);
        if (head !== -1 && !found.has(head)) found.set(head, column);
        if (head === -1 && HEAD_WORDS.test(label)) others.set(column, label);
      });
      // Heads of a few lines stand right above them; further up are those of others.
      if (!this.table.columns && found.size > 0) break;
    }
    // Only the last may be missing; a head broken in two says nothing.
    if (found.size === 0 || !wanted.slice(0, -1).every((_, head) => found.has(head))) return NO_HEADS;
    const known = wanted.map((_, head) => found.get(head)).filter((column) => column !== undefined);
    if (known.length === 0) return NO_HEADS;
    const columns = known.length < wanted.length ? this.withTotal(known, others) : known;
    const places = columns.length === wanted.length ? this.placesOf(columns) : null;
    const heads = increasing(columns) || places ? [...columns].sort((a, b) => a - b) : null;
    return { heads, places, lacksLast: columns.length === wanted.length - 1, others };
  }

  /**
   * The cells of the line that `matches[i]` labels: null where it does not stand on one line with them, `unclear`
   * where filled cells stand in no way that the table's head or order explains.
   */
  cells(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const found = this.asPrinted(i);
    const cells = found === null || found === 'unclear' ? found : this.withSecondValues(i, found);
    const { places } = this.headsOver(i);
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

  /** The columns of the heads with that of the total, whose head is worded otherwise: the lines prove which it is. */
  private withTotal(known: readonly number[], others: ReadonlyMap<number, string>): readonly number[] {
    const { sums = [] } = this.table;
    if (sums.length === 0) return known;
    const lines = this.byColumn();
    const total = [...others.keys()].find(
      (column) => !known.includes(column) && addingUp([...known, column], sums, lines) >= FEWEST_ADDING,
    );
    return total === undefined ? known : [...known, total];
  }

  /** The text of each line with cells by its grid's column. */
  private byColumn(): ReadonlyMap<number, string>[] {
    return this.matches.flatMap((match) => {
      if (this.table.lines[match.line]!.cells.length === 0) return [];
      const row = rowAt(this.flow, match, this.style);
      if (!row) return [];
      return [new Map(row.cells.map((piece, n) => [columnOf(this.flow, row, n), textOf(this.flow, piece)]))];
    });
  }

  /** The places of cells under heads in another order than the form's, where the lines do not say otherwise. */
  private placesOf(found: readonly number[]): number[] | null {
    if (increasing(found)) return null;
    return printedOrder(found, this.table.sums ?? [], this.byColumn());
  }

  /** The cells of a line from left to right. */
  private asPrinted(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const stack = this.stacks.get(i);
    if (!stack) return this.besideLabel(i);
    const cells = stack.alike ? this.besideLabel(stack.last) : 'unclear';
    if (cells && cells !== 'unclear') return cellsInStack(this.flow, cells, stack);
    return this.sharedCells(i).length > 0 ? 'unclear' : null;
  }

  /** The filled cells beside a label that shares its cell with others, or below one that nothing stands beside. */
  sharedCells(i: number): readonly Piece[] {
    const stack = this.stacks.get(i);
    const row = stack && rowAt(this.flow, this.matches[i]!, this.style);
    if (!row) return (this.below(i) ?? []).map(({ piece }) => piece).filter(isFilled);
    return this.behind(stack.last, row)
      .map(({ piece }) => piece)
      .filter(isFilled);
  }

  private besideLabel(i: number): readonly (Piece | null)[] | 'unclear' | null {
    const match = this.matches[i]!;
    const count = this.table.lines[match.line]!.cells.length;
    const row = rowAt(this.flow, match, this.style);
    if (!row) return null;
    const beside = this.behind(i, row);
    const isEmpty = beside.every(({ piece }) => !isFilled(piece) || this.isLabel(piece));
    const below = isEmpty ? this.below(i) : null;
    if (!below && this.goesOn(row)) return null;
    const behind = below ?? beside;
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
    const fewer = this.underFewerHeads(i, filled, count);
    if (fewer) return fewer;
    const over = this.headsOver(i);
    const ofOthers = besideOthers(over, cells, filled);
    if (ofOthers) return ofOthers;
    if (over.lacksLast) return withoutLast(over, cells, filled, count);
    if (pieces.length === count) return pieces;
    if (pieces.length < count) {
      if (!row.line.grid || filled.length === 0) return null;
      // Where the total is not the last, nothing tells whether cells have moved.
      const columns = over.places ? null : (over.heads ?? this.headsOf(i, count));
      const placed = columns && underHeads(this.flow, cells, columns, this.table.sums ?? []);
      return placed ?? 'unclear';
    }
    if (this.holdsMore(count)) return 'unclear';
    if (filled.length === count) return filled;
    const heads = over.heads ?? this.headsOf(i, count);
    const under = heads?.map((column) => cells.find((cell) => cell.column === column)?.piece);
    if (under?.every((piece) => piece !== undefined) && filled.every((piece) => under.includes(piece))) {
      return under as Piece[];
    }
    const first = pieces.slice(0, count);
    if (filled.every((piece) => first.includes(piece))) return first;
    const last = pieces.slice(-count);
    return filled.every((piece) => last.includes(piece)) && this.endsAlike(row) ? last : 'unclear';
  }

  /**
   * The cells of a line with as many values as heads right above it, fewer of both than the form has: 行政许可 | 2 under
   * 本年处理决定数量 alone. Under a head that is not the form's they are unclear.
   */
  private underFewerHeads(
    i: number,
    filled: readonly Piece[],
    count: number,
  ): readonly (Piece | null)[] | 'unclear' | null {
    const { columns, lines } = this.table;
    if (columns || filled.length === 0 || filled.length >= count) return null;
    const { line } = this.matches[i]!;
    const from = lines.findLastIndex(({ cells }, n) => n < line && cells.length === 0);
    const first = this.matches.find((match) => match.line > from)!;
    const wanted = headsAmong(lines, first.line, count)?.map((all) => all.map(compactLabel));
    if (!wanted) return null;
    const other = new Set(
      lines.slice(0, from + 1 - count).flatMap(({ label, cells }) => (cells.length > 0 ? [] : [label])),
    );
    // Another group of lines has heads of the same names.
    for (const label of wanted.flat()) other.delete(label);
    for (const start of linesAbove(this.flow, first.start)) {
      const row = rowAt(this.flow, { start }, this.style);
      const words = row?.cells.map((piece) => compactLabel(textOf(this.flow, piece))) ?? [];
      const heads = words.filter((label) => HEAD_WORDS.test(label) && !other.has(label));
      if (heads.length === 0) continue;
      if (heads.length !== filled.length) return null;
      const places = heads.map((head) => wanted.findIndex((all) => all.some((one) => head.endsWith(one))));
      if (places.includes(-1) || !increasing(places)) return 'unclear';
      return wanted.map((_, place) => filled[places.indexOf(place)] ?? null);
    }
    return null;
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

  /** The cells in the line below the label. */
  private below(i: number): readonly CellBelow[] | null {
    return cellsBelow(this.flow, this.matches, this.table.lines, i, this.style);
  }

  /** Whether a label of the table begins in a cell. */
  private isLabel({ start, end }: Piece): boolean {
    return this.matches.some((match) => match.start >= start && match.start < end);
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
const VALUE_IN_CELL = new RegExp(`^ *(?:[\\d.]+|${FORM_UNIT}) *\\u001f`);
const LONGEST_VALUE = 30;

/** So many lines that add up prove which column is their total. */
const FEWEST_ADDING = 2;
/** So many lines with more values than the form's are no slip. */
const FEWEST_WIDER = 2;
