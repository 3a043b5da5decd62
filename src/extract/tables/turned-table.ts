/** A grid that lies on its side: the labels stand in its head, and each of the form's columns is a row below. */
import type { LineTable } from '../../domain/forms/form.js';
import { compactLabel, type Flow } from '../flow.js';
import type { Match } from './labels.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';
import type { TableReader } from './table-reader.js';

/** So many labels with cells on one line are heads. */
const FEWEST_HEADS = 4;
/** Rows below the heads, of which each of the form's columns is one. */
const MOST_ROWS = 40;

/** Whether the labels stand on one line of a grid; then their cells are read from the rows below it. */
export function readTurned(
  flow: Flow,
  { columns, lines }: LineTable,
  matches: readonly Match[],
  reader: TableReader,
): boolean {
  const labels = matches.filter(({ line }) => lines[line]!.cells.length > 0);
  if (!columns || labels.length < FEWEST_HEADS) return false;
  const head = flow.lineAt(labels[0]!.start);
  if (!head.grid || labels.some(({ start }) => start < head.start || start >= head.end)) return false;
  const place = (index: number) => flow.where(index, index);
  const wanted = columns.map((wordings) => wordings.map(compactLabel));
  // For each of the form's columns the cells of its row, by the grid's column.
  const rows: (ReadonlyMap<number, Piece> | undefined)[] = columns.map(() => undefined);
  const { block } = place(head.start);
  let at = head.end + 1;
  for (let n = 0; n < MOST_ROWS && at < flow.text.length; n++) {
    const line = flow.lineAt(at);
    if (!line.grid || place(line.start).block !== block) break;
    const cells = cellsOfLine(flow, line);
    const own = cells.filter(isFilled).map((piece) => compactLabel(textOf(flow, piece)));
    const row = wanted.findIndex((wordings, i) => !rows[i] && wordings.some((label) => own.includes(label)));
    if (row !== -1) rows[row] = new Map(cells.map((piece) => [place(piece.start).column ?? 0, piece]));
    at = line.end + 1;
  }
  if (rows.some((row) => row === undefined)) return false;
  for (const match of labels) {
    const column = place(match.start).column ?? 0;
    reader.take(
      lines[match.line]!,
      rows.map((row) => row!.get(column) ?? null),
      match,
    );
  }
  return true;
}
