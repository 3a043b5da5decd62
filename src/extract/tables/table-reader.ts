/** Collects what one table gives: figures, and the rows that no indicator takes. */
import type { CellSum, Line, Target } from '../../domain/forms/form.js';
import { type Indicator, indicatorOf } from '../../domain/indicators.js';
import type { Figure, Unmapped } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { type CellValue, readCell } from '../number.js';
import type { Match } from './labels.js';
import { type Piece, wordsOf } from './pieces.js';
import { totalElsewhere } from './printed-order.js';
import { statedUnit } from './stated-unit.js';

/** A figure before it gets its id and the report's year. */
export type Reading = Omit<Figure, 'id' | 'year' | 'via'> & {
  /** Set where the table is of another year than the report. */
  readonly year?: number | null;
};

export interface TableReading {
  /** Id of the form's table. */
  readonly table: string;
  readonly readings: readonly Reading[];
  readonly unmapped: readonly Unmapped[];
  /** Rows beside the table whose labels no form has, each with where it begins: another table may hold them. */
  readonly beside: readonly { readonly kept: Unmapped; readonly start: number }[];
  /** Lines whose cells could not be told apart, each with the first of its readings. */
  readonly unread: readonly { readonly kept: Unmapped; readonly first: Reading | null }[];
  /** Lines whose cells could all be placed. */
  readonly read: number;
  /** Stretch of the flow that the table takes up. */
  readonly start: number;
  readonly end: number;
  /** Headings beside which a number stands, with the number. */
  readonly valueInHeading: readonly string[];
  readonly unitAssumed: boolean;
  /** True where the text ends behind a label: the table goes on, the file does not. */
  readonly cut: boolean;
  /** Whether most lines could be read: it is a table also where a better one of its kind stands elsewhere. */
  readonly certain: boolean;
  /** All lines with their cells, as they stand in the source. */
  readonly rows: () => Unmapped[];
}

const UNREADABLE: CellValue = { value: null, state: 'unreadable' };

type CellLine = Pick<Line, 'cells' | 'unitInCell'>;

export class TableReader {
  private readonly readings: Reading[] = [];
  private readonly unmapped: Unmapped[] = [];
  private readonly unread: { kept: Unmapped; first: Reading | null }[] = [];
  private readonly beside: { kept: Unmapped; start: number }[] = [];
  private readonly valueInHeading: string[] = [];
  private readonly rows: { label: Match | null; pieces: readonly (Piece | null)[] }[] = [];
  /** The values of the lines that sums can prove. */
  private readonly values: (number | null)[][] = [];
  private unitAssumed = false;
  private end = 0;
  read = 0;
  cut = false;
  certain = true;

  /** Lines whose cells stand there and could not be told apart. */
  get unreadLines(): number {
    return this.unread.length;
  }

  constructor(
    private readonly flow: Flow,
    private readonly table: string,
    private readonly indicators: readonly Indicator[],
    /** True where no head stands over the cells: their place alone tells what they are. */
    private readonly byPlace = false,
    /** What the cells of each line add up to. */
    private readonly sums: readonly CellSum[] = [],
  ) {}

  /** A cell that is null has no place: the table lacks its column. Filled cells of no indicator are kept. */
  take(line: CellLine, cells: readonly (Piece | null)[], label: Match | null = null): void {
    this.read++;
    this.rows.push({ label, pieces: cells });
    const others = cells.filter((piece, i) => piece && !line.cells[i] && piece.end > piece.start) as Piece[];
    if (label && others.length > 0) this.unmapped.push(this.kept(label, others));
    // A figure quotes one line; of a cell over several that cannot be read, the others would be lost.
    const overLines = cells.filter(
      (piece, i) => piece && line.cells[i] && this.isOverLines(piece),
    ) as Piece[];
    const words = overLines.flatMap((piece) => wordsOf(this.flow, piece));
    if (words.length > 0) this.unmapped.push(this.kept(label, words));
    const values: (number | null)[] = line.cells.map(() => null);
    this.values.push(values);
    line.cells.forEach((target, i) => {
      const piece = cells[i];
      if (!piece || !target) return;
      const { unit } = indicatorOf(target.indicator, this.indicators);
      const text = this.flow.text.slice(piece.start, piece.end);
      const stated = label ? statedUnit(this.flow, piece, label.start, unit) : null;
      const isMarks = text === '' && this.flow.showsOnlyMarks(piece.start);
      const cell = piece.unclear || isMarks ? UNREADABLE : readCell(text, unit, stated);
      values[i] = cell.value;
      const assumed = cell.unitAssumed === true && line.unitInCell === true;
      if (assumed) this.unitAssumed = true;
      this.end = Math.max(this.end, piece.end);
      const inferred = piece.rules !== undefined && cell.value !== null;
      const { indicator, applicant } = target;
      const shown = cell.value === null ? piece : this.lineOfDigits(piece);
      const { rules } = piece;
      this.readings.push({
        indicator,
        applicant,
        value: cell.value,
        state: inferred ? 'inferred' : cell.state,
        unit,
        scope: null,
        where: this.flow.where(shown.start, shown.end),
        quote: this.flow.quote(shown.start, shown.end),
        confidence: inferred || assumed || this.byPlace ? 0.9 : 1,
        rule: rules && (rules.join(' ') || 'one zero a cell'),
      });
    });
  }

  /** A figure quotes one line: of 减 over 12 the line of the number. */
  private lineOfDigits(piece: Piece): Piece {
    if (!this.isOverLines(piece)) return piece;
    return (
      wordsOf(this.flow, piece).find(({ start, end }) => /\d/.test(this.flow.text.slice(start, end))) ?? piece
    );
  }

  private isOverLines({ start, end }: Piece): boolean {
    return end - start > 1 && this.flow.segmentStart(start) !== this.flow.segmentStart(end - 1);
  }

  /** A line that ends with its label: its cells are blank, but it does not make a table. */
  blank(line: CellLine, at: number): void {
    this.take(
      line,
      line.cells.map(() => ({ start: at, end: at })),
    );
    this.read--;
  }

  /** Cells that stand there but could not be told apart: each is unreadable, the words are kept. */
  unreadable(label: Match, cells: readonly (Target | null)[], pieces: readonly Piece[]): void {
    const start = pieces[0]!.start;
    const end = pieces.at(-1)!.end;
    this.end = Math.max(this.end, end);
    const where = this.flow.where(start, end);
    const quote = this.flow.quote(start, end);
    const targets = cells.filter((target) => target !== null);
    for (const { indicator, applicant } of targets) {
      const { unit } = indicatorOf(indicator, this.indicators);
      this.readings.push({
        indicator,
        applicant,
        value: null,
        state: 'unreadable',
        unit,
        scope: null,
        where,
        quote,
        confidence: 0,
      });
    }
    this.rows.push({ label, pieces });
    const first = targets.length > 0 ? this.readings.at(-targets.length)! : null;
    this.unread.push({ first, kept: this.kept(label, pieces) });
  }

  /** A heading has no cells; a number beside it belongs to no indicator and is kept. */
  heading(label: Match, from: number, to: number): void {
    const cells = wordsOf(this.flow, { start: from, end: to }).filter((piece) =>
      /^\d+(?:\.\d+)?$/.test(this.flow.text.slice(piece.start, piece.end)),
    );
    if (cells.length === 0) return;
    const kept = this.kept(label, cells);
    this.valueInHeading.push(kept.cells.join(' '));
    this.unmapped.push(kept);
  }

  /** A row above the table's first label or below its last whose label no form has. */
  keepBeside(pieces: readonly Piece[]): void {
    this.beside.push({ kept: this.kept(null, pieces), start: pieces[0]!.start });
  }

  /** A row whose label no form has. */
  keep(pieces: readonly Piece[]): void {
    this.rows.push({ label: null, pieces });
    this.unmapped.push(this.kept(null, pieces));
  }

  private kept(label: Match | null, pieces: readonly Piece[]): Unmapped {
    const all = label ? [label, ...pieces] : pieces;
    const { start, end } = all[0]!;
    return {
      where: this.flow.where(start, end),
      cells: all.map((piece) => this.flow.quote(piece.start, piece.end)),
    };
  }

  /** Where sums say that the columns stand in another order, nobody knows which of them is which. */
  private settled(): readonly Reading[] {
    if (this.sums.length === 0 || !totalElsewhere(this.sums, this.values)) return this.readings;
    return this.readings.map((reading) => ({ ...reading, value: null, state: 'unreadable', confidence: 0 }));
  }

  reading(start: number, end: number): TableReading {
    return {
      table: this.table,
      readings: this.settled(),
      unmapped: this.unmapped,
      beside: this.beside,
      unread: this.unread,
      read: this.read,
      start,
      end: Math.max(end, this.end),
      valueInHeading: this.valueInHeading,
      unitAssumed: this.unitAssumed,
      cut: this.cut,
      certain: this.certain,
      rows: () =>
        this.rows.map(({ label, pieces }) =>
          this.kept(
            label,
            pieces.filter((piece) => piece !== null),
          ),
        ),
    };
  }
}
