/** Values that stand in the line below their labels: one label over its cells, or several as heads over a value each. */
import type { Line } from '../../domain/forms/form.js';
import type { Flow, Stretch } from '../flow.js';
import { readCell } from '../number.js';
import type { Match } from './labels.js';
import { columnOf, type Row, rowAt, type Style } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';

/** A cell below a label, with the column that it stands in. */
export interface CellBelow {
  readonly piece: Piece;
  readonly column: number;
}

/** Empty lines between labels and their values. */
const MOST_EMPTY = 2;

const isNumber = (flow: Flow, piece: Piece) =>
  /\d/.test(textOf(flow, piece)) && readCell(textOf(flow, piece), '10k_yuan').state !== 'unreadable';

/** The first line below in the same table in which anything stands; null where a label of the form stands there. */
function lineBelow(flow: Flow, { line }: Row, next: number, style: Style): Row | null {
  const block = (index: number) => flow.where(index, index).block;
  for (let at = line.end + 1, n = 0; n <= MOST_EMPTY && at < flow.text.length; n++) {
    const below: Stretch = flow.lineAt(at);
    if (below.grid !== line.grid || next < below.end) return null;
    if (line.grid && block(below.start) !== block(line.start)) return null;
    const row = rowAt(flow, { start: below.start }, style);
    if (!row) return null;
    if (row.cells.some(isFilled)) return row;
    at = below.end + 1;
  }
  return null;
}

/**
 * The cells of the line below for the label of `matches[i]`, where nothing stands beside it; null where those are not
 * its own. A label that shares its line with others takes what stands in its own column.
 */
export function cellsBelow(
  flow: Flow,
  matches: readonly Match[],
  lines: readonly Line[],
  i: number,
  style: Style,
): readonly CellBelow[] | null {
  const { start } = matches[i]!;
  const row = rowAt(flow, matches[i]!, style);
  // In a text that keeps a cell a line all values stand below their labels.
  if (!row || (!row.line.grid && row.cells.length === 1)) return null;
  const inLine = ({ start }: Match) => start >= row.line.start && start < row.line.end;
  const next = matches.find((match) => match.start >= row.line.end)?.start ?? Number.POSITIVE_INFINITY;
  const peers = matches.filter((match) => inLine(match) && lines[match.line]!.cells.length > 0);
  // A value on the labels' line belongs to one of them: then it is a row of labels and values in turn.
  if (row.cells.some((piece) => isNumber(flow, piece))) return null;
  const below = lineBelow(flow, row, next, style);
  if (!below) return null;
  const labels = peers.flatMap((match) => {
    const at = rowAt(flow, match, style);
    return at ? [columnOf(flow, at, at.label)] : [];
  });
  const first = Math.min(...labels);
  const cells = below.cells.map((piece, n) => ({ piece, column: columnOf(flow, below, n) }));
  const words = ({ piece, column }: CellBelow) =>
    isFilled(piece) && readCell(textOf(flow, piece), '10k_yuan').state === 'unreadable' && column >= first;
  if (cells.some(words) || !cells.some(({ piece }) => isNumber(flow, piece))) return null;
  // Nothing below the label itself: its values begin under the heads behind it.
  const others = cells.filter(({ column, piece }) => column > first || (column === first && isFilled(piece)));
  if (peers.length === 1) return others;
  const own = rowAt(flow, { start }, style)!;
  return cells.filter(({ column }) => column === columnOf(flow, own, own.label));
}
