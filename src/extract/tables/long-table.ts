/** A grid in long form, as data sets are published: a row holds a label, one of the form's columns, and their number. */
import type { Line, LineTable } from '../../domain/forms/form.js';
import { compactLabel, type Flow, type Stretch } from '../flow.js';
import { readCell } from '../number.js';
import type { Match } from './labels.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';
import type { TableReader } from './table-reader.js';

/** So many rows of one label and one column each are no chance. */
const FEWEST_ROWS = 7;
const MOST_ROWS = 5000;
const YEAR = /^(?:19|20)\d\d年?度?$/;

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
  const columns = (table.columns ?? [])
    .flatMap((wordings, column) => wordings.map((name) => [compactLabel(name), column] as const))
    .sort(([a], [b]) => b.length - a.length);
  const names = { lines, columns };
  known.set(table, names);
  return names;
}

/** The rows of the block in which an index lies. */
function rowsAround(flow: Flow, index: number): Stretch[] {
  const rows: Stretch[] = [];
  for (const { start, end } of flow.blocks()) {
    if (index < start || index >= end) continue;
    for (let at = start; at < end && rows.length < MOST_ROWS; ) {
      const line = flow.lineAt(at);
      rows.push(line);
      at = line.end + 1;
    }
  }
  return rows;
}

const isNumber = (text: string) => /\d/.test(text) && readCell(text, '10k_yuan').state !== 'unreadable';

/** The row as one in long form; null where it names no line, or no column. */
function longRow(flow: Flow, row: Stretch, { lines, columns }: Names): Long | null {
  const cells = cellsOfLine(flow, row).filter(isFilled);
  const numbers = new Map<number, Piece>();
  let found: { line: number; label: Piece } | null = null;
  let column: number | null = null;
  for (const piece of cells) {
    const text = textOf(flow, piece);
    if (isNumber(text)) {
      numbers.set(flow.where(piece.start, piece.end).column ?? 0, piece);
      continue;
    }
    const name = compactLabel(text);
    const line = lines.get(name);
    const own = columns.find(([one]) => one === name);
    // 总计 and 其他 name a line behind no other label, and a column behind one.
    if (line != null && !found) found = { line, label: piece };
    else if (own && column === null) column = own[1];
    else if (!found) {
      const [wording, at] =
        columns.find(([one]) => name.endsWith(one) && lines.get(name.slice(0, -one.length)) != null) ?? [];
      if (wording === undefined) continue;
      found = { line: lines.get(name.slice(0, -wording.length))!, label: piece };
      column = at!;
    }
  }
  return found && column !== null && numbers.size > 0 ? { ...found, column, numbers, cells } : null;
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

/** Whether the labels stand in a grid in long form; then each row gives one cell of its line. */
export function readLong(
  flow: Flow,
  table: LineTable,
  matches: readonly Match[],
  reader: TableReader,
): boolean {
  const first = matches.find(({ line }) => table.lines[line]!.cells.length > 1);
  if (!table.columns || !first || !flow.lineAt(first.start).grid) return false;
  const names = namesOf(table);
  // Most grids are not in long form: the first label's row tells.
  if (!longRow(flow, flow.lineAt(first.start), names)) return false;
  const rows = rowsAround(flow, first.start).flatMap((row) => longRow(flow, row, names) ?? []);
  const place = rows.length < FEWEST_ROWS ? null : placeOfValues(flow, rows);
  if (place === null) return false;
  const lines = new Map<number, { label: Piece; cells: (Piece | null)[] }>();
  for (const { line, column, label, numbers } of rows) {
    const own = lines.get(line) ?? { label, cells: table.columns.map(() => null) };
    lines.set(line, own);
    // Two numbers for one cell are of two years, or of two organs.
    if (own.cells[column]) return false;
    own.cells[column] = numbers.get(place) ?? null;
  }
  for (const [line, { label, cells }] of lines) reader.take(table.lines[line]!, cells, { line, ...label });
  return true;
}
