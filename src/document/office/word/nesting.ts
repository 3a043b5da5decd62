/** Paragraphs that say how deep they stand in tables → the tables, as older Word files and Rich Text write them. */
import type { XmlElement } from '../xml.js';

export interface Nested<Row> {
  readonly element: XmlElement;
  /** How many tables it stands in. */
  readonly depth: number;
  readonly endsCell: boolean;
  /** What is said of the row that it ends. */
  readonly row: Row | null;
}

/** The cells of a row, and what is said of it: nothing where it was left open. */
export interface CellsOf<Row> {
  readonly cells: readonly (readonly XmlElement[])[];
  readonly row: Row | null;
}

/** A table that is not ended yet. */
interface Open<Row> {
  readonly rows: CellsOf<Row>[];
  cells: XmlElement[][];
  content: XmlElement[];
}

/** The paragraphs and tables of a story. */
export function nested<Row>(
  paragraphs: Iterable<Nested<Row>>,
  tableOf: (rows: readonly CellsOf<Row>[]) => XmlElement,
): XmlElement[] {
  const body: XmlElement[] = [];
  const open: Open<Row>[] = [];
  const into = (depth: number) => (depth === 0 ? body : open[depth - 1]!.content);
  const settle = (depth: number) => {
    while (open.length > depth) {
      const { rows, cells, content } = open.pop()!;
      if (cells.length > 0 || content.length > 0) rows.push({ cells: [...cells, content], row: null });
      into(open.length).push(tableOf(rows));
    }
    while (open.length < depth) open.push({ rows: [], cells: [], content: [] });
  };
  for (const paragraph of paragraphs) {
    settle(paragraph.depth);
    const table = open.at(-1);
    if (!table) body.push(paragraph.element);
    else if (paragraph.row) {
      table.rows.push({ cells: table.cells, row: paragraph.row });
      [table.cells, table.content] = [[], []];
    } else {
      table.content.push(paragraph.element);
      if (!paragraph.endsCell) continue;
      table.cells.push(table.content);
      table.content = [];
    }
  }
  settle(0);
  return body;
}
