/**
 * Glued cells that are told apart by counting: as many digits as cells.
 *
 * 606 in three cells may be 60, 6 and a blank. It is 6, 0, 6 where the table leaves no cell empty: where another of its
 * rows with as many cells is full and writes its zeros.
 */
import type { LineTable } from '../../domain/forms/form.js';
import type { Flow } from '../flow.js';
import { splitByCounting } from './glued.js';
import type { Match } from './labels.js';
import { type Piece, textOf } from './pieces.js';
import type { Run } from './run.js';

const RULE = ['one digit a cell'];

export class CountedCells {
  /** For each number of cells, whether the rows that have so many are full. */
  private readonly full = new Map<number, boolean>();

  constructor(
    private readonly flow: Flow,
    private readonly table: LineTable,
    private readonly matches: readonly Match[],
    private readonly read: (i: number) => Run,
  ) {}

  /** The cells behind the label of `matches[i]`, where they are glued and can be counted. */
  cells(i: number, run: Run): Run | null {
    const count = this.count(i);
    const cells = this.digits(run, count);
    if (!cells || !this.allFull(count)) return null;
    return { cells, rest: [], ...(run.others ? { others: run.others } : {}) };
  }

  private count(i: number): number {
    return this.table.lines[this.matches[i]!.line]!.cells.length;
  }

  private digits({ cells, rest }: Run, count: number): Piece[] | null {
    // A sum proves a split, or leaves none; where there is one, nothing is counted.
    if (cells || rest.length !== 1 || count < 2 || this.table.sums) return null;
    const { start } = rest[0]!;
    const split = splitByCounting(textOf(this.flow, rest[0]!), count);
    return split ? split.map(([from, to]) => ({ start: start + from, end: start + to, rules: RULE })) : null;
  }

  private allFull(count: number): boolean {
    const known = this.full.get(count);
    if (known !== undefined) return known;
    const rows = [...this.matches.keys()].filter((i) => this.count(i) === count).map(this.read);
    const isFull = ({ cells }: Run) => cells?.every(({ start, end }) => end > start);
    const isZero = (piece: Piece) => textOf(this.flow, piece) === '0';
    // 1077 in three cells cannot be told apart, but there are digits for all of them.
    const mayBeFull = ({ rest }: Run) =>
      rest.length === 1 &&
      /^\d+$/.test(textOf(this.flow, rest[0]!)) &&
      rest[0]!.end - rest[0]!.start >= count;
    const full =
      rows.every((run) => isFull(run) || mayBeFull(run)) &&
      rows.some((run) => isFull(run) && run.cells!.some(isZero));
    this.full.set(count, full);
    return full;
  }
}
