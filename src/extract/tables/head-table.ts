/** A table with one line of cells under its heads: all heads, then all cells. */
import type { CellSum, HeadTable, Target } from '../../domain/forms/form.js';
import type { Indicator } from '../../domain/indicators.js';
import { CELL, compactLabel, type Flow } from '../flow.js';
import { readCell } from '../number.js';
import { readRun } from './free-cells.js';
import { type Layout, layoutOf } from './layout.js';
import { lineBelow } from './line-of-cells.js';
import { type Piece, splitCells, textOf } from './pieces.js';
import { inPlaces } from './printed-order.js';
import { OPEN_RUN, type Run } from './run.js';
import { separatorsOf } from './separators.js';
import { type PlacedCell, underHeads } from './short-row.js';
import { TableReader, type TableReading } from './table-reader.js';

/** Heads in one stretch; each stands a few times at most. */
const MOST_HEADS = 60;

const headPatterns = new WeakMap<HeadTable, RegExp>();

/** Heads may be broken over lines and stand in any order: together they are one long stretch of nothing else. */
function headPattern(table: HeadTable): RegExp {
  let pattern = headPatterns.get(table);
  if (!pattern) {
    const longestFirst = [...table.heads].sort((a, b) => b.length - a.length);
    const label = `(?:${longestFirst.map((head) => [...head].join('[\\s\\u001f]*')).join('|')})`;
    pattern = new RegExp(`${label}(?:[\\s\\u001f,、:]*${label}){0,${MOST_HEADS}}`, 'g');
    headPatterns.set(table, pattern);
  }
  return pattern;
}

/** Characters of a head of which next to nothing is missing. */
const WHOLE_HEAD = 60;

/** What stands under a stretch of heads: the whole table, or some of its parts. */
interface Columns {
  readonly cells: readonly Target[];
  readonly sums: readonly CellSum[];
  readonly whole: boolean;
}

/** The parts that the heads name, where each shows heads of its own; else the whole table. */
function columnsUnder(table: HeadTable, heads: string): Columns {
  const named = table.parts.filter(({ head }) => heads.includes(head));
  const whole = named.length === 0 || named.length === table.parts.length;
  if (whole || heads.split(table.first).length - 1 !== named.length) {
    return { cells: table.cells, sums: table.sums ?? [], whole: true };
  }
  const positions = named.flatMap(({ from, to }) => [...table.cells.keys()].slice(from, to));
  const sums = (table.sums ?? []).filter(({ total }) => positions.includes(total));
  return {
    cells: positions.map((position) => table.cells[position]!),
    sums: sums.map(({ rule, parts, total }) => ({
      rule,
      parts: parts.map((part) => positions.indexOf(part)),
      total: positions.indexOf(total),
    })),
    whole: false,
  };
}

/** Reads each place where heads are followed by as many cells. */
export function readHeadTables(
  flow: Flow,
  table: HeadTable,
  indicators: readonly Indicator[],
): TableReading[] {
  const readings: TableReading[] = [];
  const headings = table.headings.map(compactLabel);
  let tries = 0;
  for (const match of flow.text.matchAll(headPattern(table))) {
    if (match[0].length < SHORTEST_HEADS) continue;
    const heads = compactLabel(match[0]);
    if (heads.length < SHORTEST_HEADS) continue;
    if (++tries > MOST_TRIES) break;
    const from = behindRemark(flow, match.index! + match[0].length);
    const form = columnsUnder(table, heads);
    const places = form.whole ? placesUnder(flow, table, match.index!, from) : null;
    const cells = places ? inPrintedOrder(form.cells, places) : form.cells;
    const sums = inPlaces(form.sums, places);
    const { whole } = form;
    const columns = headColumns(flow, table, match.index!, from);
    const under = columns.length === cells.length && !places ? columns : null;
    const run = readRunOverRows(flow, from, under, cells.length, { ...layoutOf(table), sums, open: true });
    // Behind nearly all heads stand the cells, however few pieces they are in; behind a few heads, maybe a sentence.
    const nearlyAll = heads.length >= WHOLE_HEAD;
    if (!run || (!run.cells && !nearlyAll && run.rest.length * 2 < cells.length)) continue;
    // More cells than the heads that stand there: some heads are lost, and no one knows which.
    if (!whole && (!run.cells || MORE_CELLS.test(flow.text.slice(run.end, run.end + MORE_REACH)))) continue;
    // The heading of the table and its heads stand above its cells, and in none of them.
    if (run.cells?.some((cell) => isHeading(flow, cell, headings, table.heads))) continue;
    const reader = new TableReader(flow, table.id, indicators, false, sums);
    // One number more than cells, and the cells do not add up: no one knows which of them is none.
    const more = MORE_CELLS.test(flow.text.slice(run.end, run.end + MORE_REACH));
    const known = whole || areInOrder(table, heads);
    if (run.cells && known && !(more && contradicts(flow, run.cells, sums)))
      reader.take({ cells }, run.cells);
    else reader.unreadable({ line: 0, start: match.index!, end: from }, cells, run.cells ?? run.rest);
    readings.push(reader.reading(match.index!, run.end));
  }
  return readings;
}

/** Whether the heads under some of the parts stand as the form prints them: a sheet may show the end of one part and the begin of the next. */
function areInOrder({ heads: all, columns = [], parts }: HeadTable, heads: string): boolean {
  const wordings = columns.map((one) => one.map(compactLabel));
  const names = all.map(compactLabel).sort((a, b) => b.length - a.length);
  const found: number[] = [];
  const named: number[] = [];
  for (let at = 0; at < heads.length; ) {
    const name = names.find((one) => heads.startsWith(one, at));
    if (!name) return true;
    const part = parts.findIndex(({ head }) => compactLabel(head) === name);
    if (part !== -1) named.push(part);
    const column = wordings.findIndex((one) => one.includes(name));
    if (column !== -1) found.push(column);
    at += name.length;
  }
  const printed = named.flatMap((part) => [...wordings.keys()].slice(0, parts[part]!.to - parts[part]!.from));
  return found.length !== printed.length || found.every((column, i) => column === printed[i]);
}

/** The cells as they stand, from left to right. */
function inPrintedOrder(cells: readonly Target[], places: readonly number[]): readonly Target[] {
  const printed: Target[] = [];
  places.forEach((place, i) => {
    printed[place] = cells[i]!;
  });
  return printed;
}

/**
 * The place of each of the form's cells where a grid prints the parts, or the heads under them, in another order;
 * null where they stand in the form's order, or where spans are lost and columns tell nothing.
 */
function placesUnder(flow: Flow, table: HeadTable, start: number, end: number): number[] | null {
  const { columns = [], parts, cells } = table;
  const wordings = columns.map((all) => all.map(compactLabel));
  const partAt = new Map<number, number>();
  const headAt = new Map<number, number>();
  for (const { label, column } of headsIn(flow, start, end)) {
    const part = parts.findIndex(({ head }) => compactLabel(head) === label);
    if (part !== -1) partAt.set(column, part);
    const head = wordings.findIndex((all) => all.includes(label));
    if (head !== -1) headAt.set(column, head);
  }
  if (partAt.size !== parts.length || headAt.size !== cells.length) return null;
  const places: number[] = [];
  let part = -1;
  [...headAt.keys()]
    .sort((a, b) => a - b)
    .forEach((column, place) => {
      part = partAt.get(column) ?? part;
      const { from, to } = parts[part] ?? { from: 0, to: 0 };
      const cell = from + headAt.get(column)!;
      if (cell < to) places[cell] = place;
    });
  const inOrder = cells.every((_, i) => places[i] === i);
  return inOrder || cells.some((_, i) => places[i] === undefined) ? null : places;
}

/** The end of a grid's line whose heads end with one of no cell, such as that of a column of remarks. */
function behindRemark(flow: Flow, from: number): number {
  const line = flow.lineAt(from);
  if (!line.grid) return from;
  const rest = flow.text.slice(from, line.end).replace(/[\s\u001f]/g, '');
  return LONE_HEAD.test(rest) ? line.end : from;
}

/** A few characters and no number. */
const LONE_HEAD = /^[\u3400-\u9fff]{2,6}$/;

function isHeading(flow: Flow, cell: Piece, headings: readonly string[], heads: readonly string[]): boolean {
  const words = compactLabel(textOf(flow, cell));
  return words !== '' && (heads.includes(words) || headings.some((heading) => words.endsWith(heading)));
}

/** Heads with fewer characters are words in a sentence. */
const SHORTEST_HEADS = 8;
/** No page has more places where heads stand. */
const MOST_TRIES = 500;
/** A number right behind the last cell. */
const MORE_CELLS = /^[\s\u001f]*\d/;
const MORE_REACH = 40;

/** Whether a sum of the cells fails, all of its cells being numbers. */
export function contradicts(flow: Flow, cells: readonly Piece[], sums: readonly CellSum[]): boolean {
  const cellValue = (position: number) => readCell(textOf(flow, cells[position]!), 'case').value;
  return sums.some(({ parts, total }) => {
    const values = [...parts, total].map(cellValue);
    if (values.some((value) => value === null)) return false;
    return values.slice(0, -1).reduce((sum: number, value) => sum + value!, 0) !== values.at(-1);
  });
}

interface HeadRun {
  readonly cells: readonly Piece[] | null;
  readonly rest: readonly Piece[];
  readonly end: number;
}

/** The grid's columns in which heads stand. */
function headColumns(flow: Flow, table: HeadTable, start: number, end: number): number[] {
  const heads = new Set(table.heads.map(compactLabel));
  const columns = headsIn(flow, start, end).filter(({ label }) => heads.has(label));
  return [...new Set(columns.map(({ column }) => column))].sort((a, b) => a - b);
}

/** The cells of a stretch of a grid, each with its column. */
function headsIn(flow: Flow, start: number, end: number): { label: string; column: number }[] {
  const heads: { label: string; column: number }[] = [];
  for (let at = start; at < end && flow.lineAt(start).grid; ) {
    const line = flow.lineAt(at);
    for (const piece of splitCells(flow, Math.max(start, line.start), Math.min(end, line.end))) {
      const label = compactLabel(textOf(flow, piece));
      if (label !== '') heads.push({ label, column: flow.where(piece.start, piece.end).column ?? 0 });
    }
    at = line.end + 1;
  }
  return heads;
}

/** The cells of a grid's row below the heads, each under its own; null where it has as many as there are heads. */
function shortRow(
  flow: Flow,
  head: number,
  start: number,
  columns: readonly number[],
  sums: readonly CellSum[],
): HeadRun | null {
  const line = flow.lineAt(start);
  const block = (index: number) => flow.where(index, index).block;
  if (!line.grid || block(start) !== block(head)) return null;
  const cells = splitCells(flow, line.start, line.end)
    .map((piece) => ({ piece, column: flow.where(piece.start, piece.end).column ?? 0 }))
    .filter(({ piece }) => !UNIT_OR_WORDS.test(textOf(flow, piece)));
  const placed = underHeads(flow, withoutSerial(flow, cells, columns), columns, sums);
  return placed && { cells: placed, rest: [], end: line.end };
}

/** The cells without the number of the row, which stands left of all heads where each head has its cell. */
function withoutSerial(flow: Flow, cells: readonly PlacedCell[], columns: readonly number[]) {
  const [first, ...rest] = cells;
  const isFull =
    rest.length === columns.length && rest.every(({ column }, place) => column === columns[place]);
  return isFull && first!.column < columns[0]! && textOf(flow, first!.piece) === '1' ? rest : cells;
}

/** 件数 before the cells. */
const UNIT_OR_WORDS = /^[\u3400-\u9fff]+$/;

function readRunOverRows(
  flow: Flow,
  from: number,
  columns: readonly number[] | null,
  count: number,
  layout: Layout,
): HeadRun | null {
  const head = from - 1;
  // The cells stand in the first line below the head that holds anything.
  const gap = /^[\s\u001f]*/.exec(flow.text.slice(from, from + HEAD_GAP))![0].length;
  const start = from + gap;
  const empty = emptyRow(flow, head, start, count);
  if (empty) return empty;
  if (start >= flow.text.length) return null;
  const line = flow.lineAt(start);
  const whole = lineBelow(flow, head, start, count);
  if (whole) return { cells: whole, rest: [], end: line.end };
  const short = columns && shortRow(flow, head, start, columns, layout.sums);
  if (short) return short;
  if (!line.grid && !/[\d/—-]/.test(flow.text[start]!)) return null;
  const run = readCellsBelow(flow, head, start, count, layout);
  const last = (run.cells ?? run.rest).at(-1);
  return last ? { ...run, end: last.end } : null;
}

/** The row of empty cells right below the heads of a grid that ends with it. `next` is what stands there next. */
function emptyRow(flow: Flow, head: number, next: number, count: number): HeadRun | null {
  const heads = flow.lineAt(head);
  if (!heads.grid || heads.end + 1 >= next) return null;
  const row = flow.lineAt(heads.end + 1);
  const block = (index: number) => flow.where(index, index).block;
  if (!row.grid || row.end > next || block(row.start) !== block(heads.start)) return null;
  if (next < flow.text.length && block(next) === block(row.start)) return null;
  const cells = lineBelow(flow, head, row.start, count);
  return cells?.length === count ? { cells, rest: [], end: row.end } : null;
}

/** Cells on lines of their own, or without separators. */
function readCellsBelow(flow: Flow, head: number, start: number, count: number, layout: Layout): Run {
  const above = flow.lineAt(head);
  if (!flow.text.slice(above.end, start + OPEN_RUN).includes(CELL)) {
    // A table inside the first cell is a grid of its own: the cells go on behind it.
    const from = flow.lineAt(start).grid && !above.grid ? above.end : start;
    return readRun(flow, from, flow.text.length, count, layout);
  }
  // Where the head's own line ends with a separator, each cell ends with one: the first begins right below. Else
  // the first separator closes the head, as it closes a label. A line of nothing but separators pads the head.
  let from = above.end;
  if (separatorsOf(flow, above).closing) from--;
  const padding = /^\s*\u001f{2,}[ \u001f]*(?=\n)/.exec(flow.text.slice(above.end, above.end + HEAD_GAP));
  if (padding) from = above.end + padding[0].length - 1;
  return readRun(flow, from, flow.text.length, count, layout);
}

/** How far behind the last head its cells can begin. */
const HEAD_GAP = 2000;
