/** The official tables → figures. */
import type { Form, HeadTable, Line, LineTable, Target } from '../forms/form.js';
import { FORMS } from '../forms/forms.js';
import { indicatorOf } from '../forms/indicators.js';
import type { Figure, Unmapped } from '../report.js';
import { type Layout, OPEN_RUN, type Piece, type Run, readRun } from './cells.js';
import { CELL, compactLabel, type Flow, type View } from './flow.js';
import { type Match, matchLabels } from './labels.js';
import { readCell } from './number.js';
import { lineBelow, RowReader } from './rows.js';

/** A figure before it gets its id and the report's year. */
export type Reading = Omit<Figure, 'id' | 'year' | 'via'>;

export interface TableReading {
  readonly readings: readonly Reading[];
  readonly unmapped: readonly Unmapped[];
  /** Lines whose cells could all be placed. */
  readonly read: number;
  /** Stretch of the flow that the table takes up. */
  readonly start: number;
  readonly end: number;
  readonly valueInHeading: boolean;
  readonly unitAssumed: boolean;
  /** True where the text ends behind a label: the table goes on, the file does not. */
  readonly cut: boolean;
}

export interface FormReading {
  readonly form: Form | null;
  readonly tables: readonly TableReading[];
}

/** A list of single counts with fewer readable lines than this is a mention in prose. */
const FEWEST_LINES = 8;

/** A form with the labels of its tables that the document holds. */
interface Fitted {
  readonly form: Form;
  readonly matches: ReadonlyMap<LineTable, readonly Match[]>;
  readonly fit: number;
}

/** Finds the form that the document's tables follow, the one most of whose labels stand there, and reads them. */
export function readTables(flow: Flow, view: View): FormReading {
  const fitted = FORMS.map((form): Fitted => {
    const lineTables = form.tables.filter((table) => table.kind === 'lines');
    const matches = new Map(lineTables.map((table) => [table, matchLabels(flow, view, table.lines)]));
    return { form, matches, fit: [...matches.values()].reduce((sum, found) => sum + found.length, 0) };
  }).sort((a, b) => b.fit - a.fit);
  for (const { form, matches } of fitted) {
    const tables = form.tables
      .map((table) =>
        table.kind === 'lines'
          ? readLines(flow, table, matches.get(table) ?? [])
          : readHeadTable(flow, table),
      )
      .filter((reading) => reading !== null);
    if (tables.length > 0) return { form, tables };
  }
  return { form: null, tables: [] };
}

type LayoutOf = Omit<Layout, 'open'>;
const layouts = new WeakMap<object, LayoutOf>();

/** What the cells of a table's lines may stand among. Made once a table. */
function layoutOf(table: LineTable | HeadTable): LayoutOf {
  let layout = layouts.get(table);
  if (!layout) {
    const lines = table.kind === 'lines' ? table.lines : [];
    const labels = [...lines.flatMap((line) => [line.label, ...(line.aliases ?? [])]), ...table.heads];
    const groups = lines.filter((line) => line.cells.length === 0).map((line) => line.label);
    const noise = [...groups, ...table.heads].filter((label) => label.length >= 4);
    const longestFirst = noise.sort((a, b) => b.length - a.length).join('|');
    layout = {
      sums: table.sums ?? [],
      labelChars: new Set([...labels, '其中', '一二三四五六七八九十'].join('')),
      noise: longestFirst ? new RegExp(`(?:[(]?[一二三四五六七八九十][、)])?(?:${longestFirst})`, 'g') : null,
    };
    layouts.set(table, layout);
  }
  return layout;
}

/** Characters that a list number before a label can take up, blanks and line ends included. */
const LONGEST_NUMBER = 24;
/** Characters that a remark behind a label can take up. */
const LONGEST_REMARK = 120;

/** Where a line's stretch ends: before the next label and its list number. */
function stretchEnd(flow: Flow, from: number, next: Match | undefined, lines: readonly Line[]): number {
  if (!next) return flow.text.length;
  const number = lines[next.line]!.number;
  const start = Math.max(from, next.start - LONGEST_NUMBER);
  const before = flow.text.slice(start, next.start);
  const core = number ? compactLabel(number) : '';
  // The list number is told from a value by the mark behind it, also where digits stand glued before it.
  const printed = core ? new RegExp(`[(]?${core}\\s*[.、)]{1,2}\\s*$`).exec(before) : null;
  const other = printed ?? /(?:[(]?[一二三四五六七八九十]+[)、.]{1,2}|其中[::]?)\s*$/.exec(before);
  return start + (other ? other.index : before.length);
}

/** Steps over what belongs to the label: a closing quotation mark, a remark in brackets. */
function afterRemark(flow: Flow, from: number, to: number): number {
  const match = /^[”"’』」》)]*(?:\s*\([^()\d]*[\u3400-\u9fff][^()\d]*(?:计\d[条次])?[^()\d]*\))?/.exec(
    flow.text.slice(from, Math.min(to, from + LONGEST_REMARK)),
  );
  return from + (match?.[0].length ?? 0);
}

function readLines(flow: Flow, table: LineTable, matches: readonly Match[]): TableReading | null {
  const withCells = matches.filter((match) => table.lines[match.line]!.cells.length > 0);
  // 总计 and 其他 are heads too: by themselves they are no table.
  if (withCells.every((match) => table.lines[match.line]!.label.length <= 2 && table.lines.length > 10))
    return null;
  const reader = new TableReader(flow);
  const layout = layoutOf(table);
  const rows = new RowReader(flow, table, matches);
  let mentions = 0;
  matches.forEach((match, i) => {
    const line = table.lines[match.line]!;
    const next = matches[i + 1];
    const from = afterRemark(flow, match.end, next?.start ?? flow.text.length);
    const to = headBetween(flow, from, stretchEnd(flow, from, next, table.lines), table.heads);
    if (line.cells.length === 0) {
      const lost = lostLine(table.lines, match.line, next?.line);
      const run = lost && readRun(flow, from, to, lost.cells.length, { ...layout, open: false });
      const first = run?.cells?.[0];
      if (lost && run?.cells && first && first.end > first.start) reader.take(lost, run.cells);
      else reader.heading(match, from, to);
      return;
    }
    const row = rows.cells(i);
    if (row && row !== 'unclear') {
      reader.take(line, row);
      return;
    }
    const run = readRun(flow, from, to, line.cells.length, { ...layout, open: !next });
    if (row === 'unclear' && run.cells) reader.unreadable(match, line.cells, run.cells);
    else if (run.prose) mentions++;
    else if (run.cells) reader.take(line, run.cells);
    else if (run.rest.length > 0) reader.unreadable(match, line.cells, run.rest);
    else if (next) reader.blank(line, from);
    else reader.cut = flow.text.slice(from).trim() === '';
  });
  // Labels among sentences are mentions. One line of many cells is a table; a list of counts needs more lines.
  const wide = Math.max(...withCells.map((match) => table.lines[match.line]!.cells.length));
  if (reader.read === 0 || mentions > reader.read) return null;
  if (wide === 1 && reader.read < FEWEST_LINES) return null;
  return reader.reading(matches[0]!.start, matches.at(-1)!.end);
}

/** The line whose label is lost: the only one with cells between two neighbours in the form. */
function lostLine(lines: readonly Line[], from: number, to: number | undefined): Line | null {
  const between = lines.slice(from + 1, to ?? from + 1).filter((line) => line.cells.length > 0);
  return between.length === 1 ? between[0]! : null;
}

/** A head repeated after a page break ends the cells of the line before it. */
function headBetween(flow: Flow, from: number, to: number, heads: readonly string[]): number {
  if (to - from < 40) return to;
  const stretch = flow.text.slice(from, to);
  const head = heads.find((label) => label.length >= 5 && stretch.includes(label));
  if (!head) return to;
  const at = from + stretch.indexOf(head);
  return /\d/.test(flow.text.slice(from, at)) ? at : to;
}

const headPatterns = new WeakMap<HeadTable, RegExp>();

/** Heads may be broken over lines and stand in any order: together they are one long stretch of nothing else. */
function headPattern(table: HeadTable): RegExp {
  let pattern = headPatterns.get(table);
  if (!pattern) {
    const longestFirst = [...table.heads].sort((a, b) => b.length - a.length);
    const label = `(?:${longestFirst.map((head) => [...head].join('[\\s\\u001f]*')).join('|')})`;
    pattern = new RegExp(`${label}(?:[\\s\\u001f,、:]*${label})*`, 'g');
    headPatterns.set(table, pattern);
  }
  return pattern;
}

/** All heads, then all cells. */
function readHeadTable(flow: Flow, table: HeadTable): TableReading | null {
  const layout = { ...layoutOf(table), open: true };
  for (const match of flow.text.matchAll(headPattern(table))) {
    if (compactLabel(match[0]).length < 8) continue;
    const from = match.index! + match[0].length;
    const run = readRunOverRows(flow, from, table.cells.length, layout);
    if (!run || (!run.cells && run.rest.length * 2 < table.cells.length)) continue;
    const reader = new TableReader(flow);
    if (run.cells) reader.take(table, run.cells);
    else reader.unreadable({ line: 0, start: match.index!, end: from }, table.cells, run.rest);
    return reader.reading(match.index!, run.end);
  }
  return null;
}

interface HeadRun {
  readonly cells: readonly Piece[] | null;
  readonly rest: readonly Piece[];
  readonly end: number;
}

function readRunOverRows(flow: Flow, from: number, count: number, layout: Layout): HeadRun | null {
  const head = from - 1;
  // The cells stand in the first line below the head that holds anything.
  const gap = /^[\s\u001f]*/.exec(flow.text.slice(from, from + HEAD_GAP))![0].length;
  const start = from + gap;
  if (start >= flow.text.length) return null;
  const line = flow.lineAt(start);
  const whole = lineBelow(flow, head, start, count);
  if (whole) return { cells: whole, rest: [], end: line.end };
  if (!line.grid && !/[\d/—-]/.test(flow.text[start]!)) return null;
  const run = readCellsBelow(flow, head, start, count, layout);
  const last = (run.cells ?? run.rest).at(-1);
  return last ? { ...run, end: last.end } : null;
}

/** Cells on lines of their own, or without separators. */
function readCellsBelow(flow: Flow, head: number, start: number, count: number, layout: Layout): Run {
  const above = flow.lineAt(head);
  if (!flow.text.slice(above.end, start + OPEN_RUN).includes(CELL)) {
    return readRun(flow, start, flow.text.length, count, layout);
  }
  // Where the head's own line ends with a separator, each cell ends with one: the first begins right below. Else
  // the first separator closes the head, as it closes a label. A line of nothing but separators pads the head.
  let from = above.end;
  if (flow.text.slice(above.start, above.end).trim().endsWith(CELL)) from--;
  const padding = /^\s*\u001f{2,}[ \u001f]*(?=\n)/.exec(flow.text.slice(above.end, above.end + HEAD_GAP));
  if (padding) from = above.end + padding[0].length - 1;
  return readRun(flow, from, flow.text.length, count, layout);
}

/** How far behind the last head its cells can begin. */
const HEAD_GAP = 2000;

type CellLine = Pick<Line, 'cells' | 'unitInCell'>;

/** Collects what one table gives. */
class TableReader {
  private readonly readings: Reading[] = [];
  private readonly unmapped: Unmapped[] = [];
  private valueInHeading = false;
  private unitAssumed = false;
  private end = 0;
  read = 0;
  cut = false;

  constructor(private readonly flow: Flow) {}

  /** A cell that is null has no place: the table lacks its column. */
  take(line: CellLine, cells: readonly (Piece | null)[]): void {
    this.read++;
    line.cells.forEach((target, i) => {
      const piece = cells[i];
      if (!piece) return;
      const { unit } = indicatorOf(target.indicator);
      const cell = readCell(this.flow.text.slice(piece.start, piece.end), unit);
      const assumed = cell.unitAssumed === true && line.unitInCell === true;
      if (assumed) this.unitAssumed = true;
      this.end = Math.max(this.end, piece.end);
      const inferred = piece.rules !== undefined && cell.value !== null;
      this.readings.push({
        ...target,
        value: cell.value,
        state: inferred ? 'inferred' : cell.state,
        unit,
        scope: null,
        where: this.flow.where(piece.start, piece.end),
        quote: this.flow.quote(piece.start, piece.end),
        confidence: inferred || assumed ? 0.9 : 1,
        ...(piece.rules ? { rule: piece.rules.join(' ') || 'one digit a cell' } : {}),
      });
    });
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
  unreadable(label: Match, targets: readonly Target[], pieces: readonly Piece[]): void {
    const start = pieces[0]!.start;
    const end = pieces.at(-1)!.end;
    this.end = Math.max(this.end, end);
    const where = this.flow.where(start, end);
    const quote = this.flow.quote(start, end);
    for (const target of targets) {
      const { unit } = indicatorOf(target.indicator);
      this.readings.push({
        ...target,
        value: null,
        state: 'unreadable',
        unit,
        scope: null,
        where,
        quote,
        confidence: 0,
      });
    }
    this.keep(label, pieces);
  }

  /** A heading has no cells; a number beside it belongs to no indicator and is kept. */
  heading(label: Match, from: number, to: number): void {
    const cells = [...this.flow.text.slice(from, to).matchAll(/[^\s\u001f]+/g)]
      .map((word) => ({ start: from + word.index!, end: from + word.index! + word[0].length }))
      .filter((piece) => /^\d+(?:\.\d+)?$/.test(this.flow.text.slice(piece.start, piece.end)));
    if (cells.length === 0) return;
    this.valueInHeading = true;
    this.keep(label, cells);
  }

  private keep(label: Match, pieces: readonly Piece[]): void {
    this.unmapped.push({
      where: this.flow.where(label.start, label.end),
      cells: [
        this.flow.quote(label.start, label.end),
        ...pieces.map((piece) => this.flow.quote(piece.start, piece.end)),
      ],
    });
  }

  reading(start: number, end: number): TableReading {
    return {
      readings: this.readings,
      unmapped: this.unmapped,
      read: this.read,
      start,
      end: Math.max(end, this.end),
      valueInHeading: this.valueInHeading,
      unitAssumed: this.unitAssumed,
      cut: this.cut,
    };
  }
}
