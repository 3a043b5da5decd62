/** A table in long form, as data sets are published: a row holds a label, one of the form's columns, and their number. */
import type { Line, LineTable } from '../../domain/forms/form.js';
import { CELL, compactLabel, type Flow, type Stretch } from '../flow.js';
import { readCell } from '../number.js';
import type { Match } from './labels.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';
import type { TableReader } from './table-reader.js';

/** So many rows of one label and one column each are no chance. */
const FEWEST_ROWS = 7;
const MOST_ROWS = 5000;
const YEAR = /^(?:19|20)\d\d\D{0,2}$/;

interface Long {
  readonly line: number;
  readonly column: number;
  readonly label: Piece;
  /** All other cells that hold a number, by their place. */
  readonly numbers: ReadonlyMap<number, Piece>;
  readonly cells: readonly Piece[];
}

interface Names {
  /** The line of a label; null for a label of two. */
  readonly lines: ReadonlyMap<string, number | null>;
  /** The form's columns by their names, the longest first. */
  readonly columns: readonly (readonly [name: string, column: number])[];
}

const known = new WeakMap<LineTable, Names>();

/** The heads over the cells of each line, where each part of a table has its own: those that are printed last before it. */
function headsOverParts({ lines }: LineTable): string[][] {
  const columns: string[][] = [];
  let heads: Line[] = [];
  let inHead = false;
  for (const line of lines) {
    if (line.cells.length === 0) {
      heads = inHead ? [...heads, line] : [line];
      inHead = true;
      continue;
    }
    inHead = false;
    heads.slice(-line.cells.length).forEach(({ label, aliases = [] }, column) => {
      columns[column] = [...(columns[column] ?? []), label, ...aliases];
    });
  }
  return columns;
}

function namesOf(table: LineTable): Names {
  const made = known.get(table);
  if (made) return made;
  const lines = new Map<string, number | null>();
  const put = (name: string, line: number) =>
    lines.set(name, lines.has(name) && lines.get(name) !== line ? null : line);
  const add = ({ label, aliases = [], number = '' }: Line, line: number) => {
    for (const wording of [label, ...aliases]) {
      put(compactLabel(number + wording), line);
      put(compactLabel(wording), line);
    }
  };
  table.lines.forEach((line, at) => {
    if (line.cells.length > 0) add(line, at);
  });
  const columns = (table.columns ?? headsOverParts(table))
    .flatMap((wordings, column) => wordings.map((name) => [compactLabel(name), column] as const))
    .sort(([a], [b]) => b.length - a.length);
  const names = { lines, columns };
  known.set(table, names);
  return names;
}

/** The rows of the grid in which an index lies; of a text, the lines around it with marks between cells. */
function rowsAround(flow: Flow, index: number): Stretch[] {
  const rows: Stretch[] = [];
  const first = flow.lineAt(index);
  const { block } = flow.where(index, index);
  const isParted = ({ start, end }: Stretch) => flow.text.slice(start, end).includes(CELL);
  let at = first.grid ? startOf(flow, index) : first.start;
  for (let n = 0; !first.grid && at > 0 && n < MOST_ROWS; n++) {
    const line = flow.lineAt(at - 1);
    if (!isParted(line)) break;
    at = line.start;
  }
  while (at < flow.text.length && rows.length < MOST_ROWS) {
    const line = flow.lineAt(at);
    const isOwn = first.grid
      ? line.grid && flow.where(line.start, line.start).block === block
      : isParted(line);
    if (!isOwn) break;
    rows.push(line);
    at = line.end + 1;
  }
  return rows;
}

function startOf(flow: Flow, index: number): number {
  for (const { start, end } of flow.blocks()) if (index >= start && index < end) return start;
  return index;
}

const isNumber = (text: string) => /\d/.test(text) && readCell(text, '10k_yuan').state !== 'unreadable';

/** What a row names: a line, a column, both, or neither; and whether it holds other words. */
interface Named extends Omit<Long, 'line' | 'label' | 'column'> {
  readonly found: Pick<Long, 'line' | 'label'> | null;
  readonly column: number | null;
  readonly others: boolean;
}

function namedBy(flow: Flow, row: Stretch, { lines, columns }: Names): Named {
  const all = cellsOfLine(flow, row);
  const numbers = new Map<number, Piece>();
  let found: Named['found'] = null;
  let column: number | null = null;
  let others = false;
  // 总计 and 其他 may name a line or a column.
  const either: { readonly line: number; readonly column: number; readonly label: Piece }[] = [];
  all.forEach((piece, at) => {
    if (!isFilled(piece)) return;
    const text = textOf(flow, piece);
    if (isNumber(text)) {
      numbers.set(flow.where(piece.start, piece.end).column ?? at, piece);
      return;
    }
    const name = compactLabel(text);
    const line = lines.get(name);
    const own = columns.find(([one]) => one === name);
    const end = columns.find(([one]) => name.endsWith(one) && lines.get(name.slice(0, -one.length)) != null);
    if (own && line != null) either.push({ line, column: own[1], label: piece });
    else if (own) column ??= own[1];
    else if (line != null) found ??= { line, label: piece };
    else if (end && !found) {
      found = { line: lines.get(name.slice(0, -end[0].length))!, label: piece };
      column = end[1];
    } else others = true;
  });
  const names = [...either];
  if (!found && (column !== null || names.length > 1)) found = names.shift() ?? null;
  column ??= names.shift()?.column ?? null;
  return { found, column, others, numbers, cells: all.filter(isFilled) };
}

/** The rows in long form, and those that name a column and a number but no line. */
function longRows(flow: Flow, rows: readonly Stretch[], names: Names) {
  const long: Long[] = [];
  const unknown: (readonly Piece[])[] = [];
  let last: Named['found'] = null;
  for (const row of rows) {
    const { found, column, others, ...rest } = namedBy(flow, row, names);
    // A label that spans several rows stands in the first of them.
    if (found || others) last = found;
    if (column === null || rest.numbers.size === 0) continue;
    if (last) long.push({ ...rest, ...last, column });
    else unknown.push(rest.cells);
  }
  return { long, unknown };
}

/** The place of the numbers that are meant: the only one whose numbers are not all the same year. */
function placeOfValues(flow: Flow, rows: readonly Long[]): number | null {
  const places = new Set(rows.flatMap(({ numbers }) => [...numbers.keys()]));
  const meant = [...places].filter((place) => {
    const texts = new Set(
      rows.map(({ numbers }) => numbers.get(place)).map((piece) => piece && textOf(flow, piece)),
    );
    return !(texts.size === 1 && YEAR.test([...texts][0] ?? ''));
  });
  return meant.length === 1 ? meant[0]! : null;
}

/** Whether the labels stand in a table in long form; then each row gives one cell of its line. */
export function readLong(
  flow: Flow,
  table: LineTable,
  matches: readonly Match[],
  reader: TableReader,
): boolean {
  const first = matches.find(({ line }) => table.lines[line]!.cells.length > 1);
  if (!first) return false;
  const names = namesOf(table);
  // Most tables are not in long form: the first label's row tells.
  const own = namedBy(flow, flow.lineAt(first.start), names);
  if (!own.found || own.column === null || own.numbers.size === 0) return false;
  const { long: rows, unknown } = longRows(flow, rowsAround(flow, first.start), names);
  const place = rows.length < FEWEST_ROWS ? null : placeOfValues(flow, rows);
  if (place === null) return false;
  const lines = new Map<number, { label: Piece; cells: (Piece | null)[] }>();
  for (const { line, column, label, numbers } of rows) {
    const { length } = table.lines[line]!.cells;
    if (column >= length) return false;
    const own = lines.get(line) ?? { label, cells: Array.from({ length }, () => null) };
    lines.set(line, own);
    // Two numbers for one cell are of two years, or of two organs.
    if (own.cells[column]) return false;
    own.cells[column] = numbers.get(place) ?? null;
  }
  for (const [line, { label, cells }] of lines) reader.take(table.lines[line]!, cells, { line, ...label });
  for (const cells of unknown) reader.keep(cells);
  return true;
}
