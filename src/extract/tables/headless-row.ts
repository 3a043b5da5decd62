/** The row of a table that lost its heads: as many numbers as it has cells, right below the section's heading. */
import type { HeadTable } from '../../domain/forms/form.js';
import type { Indicator } from '../../domain/indicators.js';
import { compactLabel, type Flow, type View } from '../flow.js';
import { readRun } from './free-cells.js';
import { contradicts } from './head-table.js';
import { layoutOf } from './layout.js';
import { lineBelow } from './line-of-cells.js';
import { type Piece, textOf } from './pieces.js';
import { separatorsOf } from './separators.js';
import { TableReader, type TableReading } from './table-reader.js';

/** A longer line is a sentence. */
const LONGEST_HEADING = 40;

/** Reads the row below the first heading under which one stands; its cells are unreadable where they do not add up. */
export function readHeadlessRow(
  flow: Flow,
  view: View,
  table: HeadTable,
  indicators: readonly Indicator[],
): TableReading | null {
  const headings = table.headings.map(compactLabel);
  // Most texts have none of them, and their lines need not be looked at.
  if (!headings.some((heading) => view.text.includes(heading))) return null;
  const shortest = Math.min(...headings.map(({ length }) => length));
  for (let at = 0; at < flow.text.length; ) {
    const line = flow.lineAt(at);
    at = line.end + 1;
    const length = line.end - line.start;
    if (length > LONGEST_HEADING || length < shortest) continue;
    const words = compactLabel(flow.text.slice(line.start, line.end));
    if (!headings.some((heading) => words.endsWith(heading))) continue;
    const cells = rowBelow(flow, line.end, table);
    if (!cells) continue;
    const reader = new TableReader(flow, table.id, indicators, true);
    if (contradicts(flow, cells, table.sums ?? [])) {
      reader.unreadable({ line: 0, start: line.start, end: line.end }, table.cells, cells);
    } else {
      reader.take({ cells: table.cells }, cells);
    }
    return reader.reading(line.start, cells.at(-1)!.end);
  }
  return null;
}

function rowBelow(flow: Flow, headingEnd: number, table: HeadTable): readonly Piece[] | null {
  const gap = /^[\s\u001f]*/.exec(flow.text.slice(headingEnd, headingEnd + HEAD_GAP))![0].length;
  const start = belowBrokenHeads(flow, headingEnd + gap, table);
  if (!/\d/.test(flow.text[start] ?? '')) return null;
  const count = table.cells.length;
  const line = flow.lineAt(start);
  const cells =
    line.grid || separatorsOf(flow, line).any
      ? lineBelow(flow, headingEnd - 1, start, count)
      : readRun(flow, start - 1, flow.text.length, count, { ...layoutOf(table), open: true }).cells;
  if (!cells?.every((piece) => /^\d+$/.test(textOf(flow, piece)))) return null;
  return MORE.test(flow.text.slice(cells.at(-1)!.end, cells.at(-1)!.end + MORE_REACH)) ? null : cells;
}

/**
 * Where the line below the heads begins. In a page without lines between its columns, the characters of a head that
 * takes two lines stand among those of its neighbours: 结果维 结果纠, and below them 持 正.
 */
function belowBrokenHeads(flow: Flow, start: number, table: HeadTable): number {
  const characters = new Set(table.heads.join(''));
  let at = start;
  for (let lines = 0; lines < MOST_HEAD_LINES && at < flow.text.length; lines++) {
    const line = flow.lineAt(at);
    const words = flow.text.slice(at, line.end).replace(/[\s\u001f]/g, '');
    if (line.grid || words.length > MOST_HEAD_CHARACTERS) break;
    if (![...words].every((character) => characters.has(character))) break;
    at = line.end + 1;
  }
  const blanks = /^[\s\u001f]*/.exec(flow.text.slice(at, at + HEAD_GAP))![0].length;
  return at + blanks;
}

const MOST_HEAD_LINES = 24;
const MOST_HEAD_CHARACTERS = 80;
/** Blanks and separators between the heading and the row. */
const HEAD_GAP = 200;
/** A number right behind the last cell: then it is another row. */
const MORE = /^[\s\u001f]*\d/;
const MORE_REACH = 40;
