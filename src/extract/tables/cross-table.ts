/**
 * A table of one line of cells that is printed as several: each part on a row of its own, or each result, or each
 * cell under its name. What stands left of a cell and above it says what it is.
 */
import type { HeadTable } from '../../domain/forms/form.js';
import type { Indicator } from '../../domain/indicators.js';
import { compactLabel, type Flow, type Stretch } from '../flow.js';
import { readCell } from '../number.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';
import { TableReader, type TableReading } from './table-reader.js';

/** What a label names: a part of the table, and a head that stands under each part. */
interface Named {
  readonly part: number | null;
  readonly head: number | null;
}

const NOTHING: Named = { part: null, head: null };

/** What stands in a cell: the name of a part or of a head, other words, or a value. */
type Reader = (text: string) => Named | 'value';

function readerOf({ parts, columns = [], headings }: HeadTable): Reader {
  const heads = columns.map((all) => all.map(compactLabel));
  const titles = headings.map(compactLabel);
  // 行政复议 is a part by itself, and stands in the names of others.
  const names = parts
    .map(({ head }, part) => ({ part, name: compactLabel(head) }))
    .sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    if (text === '' || readCell(text, 'case').state !== 'unreadable') return 'value';
    const label = compactLabel(text);
    if (titles.some((title) => label.endsWith(title))) return NOTHING;
    const head = heads.findIndex((all) => all.some((one) => label === one || label.endsWith(one)));
    const part = names.find(({ name }) => label.includes(name))?.part ?? null;
    return { part, head: head === -1 ? null : head };
  };
}

interface Label extends Named {
  readonly column: number;
}

/** The lines of the grid in which an index lies, and of no other. */
function linesOf(flow: Flow, start: number, end: number): Stretch[] {
  const lines: Stretch[] = [];
  for (let at = start; at < end; ) {
    const line = flow.lineAt(at);
    if (line.grid) lines.push(line);
    at = line.end + 1;
  }
  return lines;
}

/** Of the labels of one line, the one that a column stands under. */
const above = (labels: readonly Label[], column: number) =>
  labels.findLast((label) => label.column <= column);

/** The cells in the form's order; null where one is not named, or is named twice. */
function cellsByNames(flow: Flow, table: HeadTable, lines: readonly Stretch[]): Piece[] | null {
  const read = readerOf(table);
  const cells: Piece[] = [];
  const heads: Label[][] = [];
  let carried: number | null = null;
  for (const line of lines) {
    const all = cellsOfLine(flow, line).map((piece) => ({
      piece,
      column: flow.where(piece.start, piece.end).column ?? 0,
      is: read(textOf(flow, piece)),
    }));
    const labels = all.flatMap(({ is, column }) => (is === 'value' ? [] : [{ ...is, column }]));
    const values = all.filter(({ is, piece }) => is === 'value' && isFilled(piece));
    if (values.length === 0) {
      heads.push(labels);
      continue;
    }
    const left = labels.filter(({ column }) => column < values[0]!.column);
    if (left.length < labels.length) return null;
    const ownPart = left.findLast(({ part }) => part !== null)?.part ?? null;
    const ownHead = left.findLast(({ head }) => head !== null)?.head ?? null;
    carried = ownPart ?? carried;
    const isOwn = ({ column }: (typeof values)[number]) => {
      const over = heads.flatMap((line) => above(line, column) ?? []);
      return (
        (carried ?? over.findLast(({ part }) => part !== null)) != null &&
        (ownHead ?? over.findLast(({ head }) => head !== null)) != null
      );
    };
    // A sheet may hold other tables above and below.
    if (!values.some(isOwn)) {
      if (cells.length > 0) break;
      heads.length = 0;
      carried = null;
      continue;
    }
    for (const { piece, column } of values) {
      const over = heads.flatMap((line) => above(line, column) ?? []);
      const part: number | null = over.findLast(({ part }) => part !== null)?.part ?? carried;
      const head = ownHead ?? over.findLast(({ head }) => head !== null)?.head ?? null;
      if (part === null || head === null) return null;
      const place = table.parts[part]!.from + head;
      if (cells[place]) return null;
      cells[place] = piece;
    }
  }
  return table.cells.every((_, place) => cells[place]) ? cells : null;
}

/** A table has three parts, each of which may be a grid of its own. */
const MOST_GRIDS = 3;

/** Reads the first grid in which each of the table's cells is named once, or the first grids right behind each other. */
export function readCrossTable(
  flow: Flow,
  table: HeadTable,
  indicators: readonly Indicator[],
): TableReading | null {
  const blocks = [...flow.blocks()];
  for (const [i, { start, end }] of blocks.entries()) {
    if (!flow.lineAt(start).grid || !compactLabel(flow.text.slice(start, end)).includes(table.first))
      continue;
    const lines: Stretch[] = [];
    for (const own of blocks.slice(i, i + MOST_GRIDS)) {
      if (!flow.lineAt(own.start).grid) break;
      lines.push(...linesOf(flow, own.start, own.end));
      const cells = lines.length > 1 ? cellsByNames(flow, table, lines) : null;
      if (!cells) continue;
      const reader = new TableReader(flow, table.id, indicators, false, table.sums);
      reader.take({ cells: table.cells }, cells);
      return reader.reading(start, own.end);
    }
  }
  return null;
}
