/** A grid that lies on its side: the labels stand in the lines of its head, and each of the form's columns is a row below. */
import type { LineTable } from '../../domain/forms/form.js';
import { compactLabel, type Flow } from '../flow.js';
import type { Match } from './labels.js';
import { cellsOfLine } from './line-of-cells.js';
import { isFilled, type Piece, textOf } from './pieces.js';
import type { TableReader } from './table-reader.js';

type FlowLine = ReturnType<Flow['lineAt']>;

/** So many labels with cells on one line are heads. */
const FEWEST_HEADS = 4;
/** Labels of more levels have a line for each. */
const MOST_HEAD_LINES = 4;
/** Rows below the heads, of which each of the form's columns is one. */
const MOST_ROWS = 40;

/** Whether the labels stand in the head of a grid; then their cells are read from the rows below it. */
export function readTurned(
  flow: Flow,
  { columns, lines }: LineTable,
  matches: readonly Match[],
  reader: TableReader,
): boolean {
  const labels = matches.filter(({ line }) => lines[line]!.cells.length > 0);
  if (!columns || labels.length < FEWEST_HEADS) return false;
  const head = lastHeadLine(flow, labels);
  if (!head) return false;
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
  for (const match of [...labels, ...unmatched(flow, lines, labels, head)]) {
    const column = place(match.start).column ?? 0;
    reader.take(
      lines[match.line]!,
      rows.map((row) => row!.get(column) ?? null),
      match,
    );
  }
  return true;
}

/** The last of the few lines of a grid on which all labels stand, many of them on one; null where they are spread over more. */
function lastHeadLine(flow: Flow, labels: readonly Match[]): FlowLine | null {
  const lines: FlowLine[] = [];
  let most = 0;
  let here = 0;
  for (const { start } of labels.toSorted((a, b) => a.start - b.start)) {
    const last = lines.at(-1);
    here = last && start < last.end ? here + 1 : 1;
    if (here === 1) {
      const line = flow.lineAt(start);
      if (!line.grid || lines.length === MOST_HEAD_LINES) return null;
      lines.push(line);
    }
    most = Math.max(most, here);
  }
  return most < FEWEST_HEADS ? null : lines.at(-1)!;
}

/** Labels of other lines in the head: a line of its own runs over all levels, and so not in the order of the form. */
function unmatched(flow: Flow, lines: LineTable['lines'], labels: readonly Match[], last: FlowLine): Match[] {
  const found = new Set(labels.map(({ line }) => line));
  const cells: Piece[] = [];
  let line = flow.lineAt(labels.reduce((least, { start }) => Math.min(least, start), last.end));
  for (let n = 0; n < MOST_HEAD_LINES && line.start <= last.start; n++, line = flow.lineAt(line.end + 1))
    cells.push(...cellsOfLine(flow, line).filter(isFilled));
  return lines.flatMap(({ label, aliases = [], number = '', cells: values }, i): Match[] => {
    if (found.has(i) || values.length === 0) return [];
    const wordings = [label, ...aliases].map((wording) => compactLabel(number + wording));
    const named = cells.filter((cell) => wordings.includes(compactLabel(textOf(flow, cell))));
    return named.length === 1 ? [{ line: i, start: named[0]!.start, end: named[0]!.end }] : [];
  });
}
