/** Rows that name the edges of their cells, as older Word files and Rich Text do → a table of columns (ISO 29500-1, 17.4). */
import { element, type XmlElement } from '../xml.js';

export interface RowLayout {
  /** The left edge of each cell, and the right one of the last. */
  readonly edges: readonly number[];
  /** Which cells are merged, by bits of Word 97. */
  readonly merges: readonly { readonly across: number; readonly down: number }[];
  readonly shades: ReadonlyMap<number, XmlElement>;
  /** In twentieths of a point; below 0 it is exact. */
  readonly height: number;
}

export interface LaidOut {
  /** What each cell holds. */
  readonly cells: readonly (readonly XmlElement[])[];
  readonly row: RowLayout;
}

export const [FIRST_MERGED, MERGED] = [1, 2];
export const GOES_DOWN = 1;
/** Twentieths of a point: edges that are drawn by hand stand side by side where one was meant. */
const NEAR = 60;

/** The columns of a table: all edges of its rows, those apart that were meant as one. */
function columnsOf(rows: readonly LaidOut[]): (edge: number) => number {
  const edges = [...new Set(rows.flatMap(({ row }) => row.edges))].sort((a, b) => a - b);
  const columns = new Map<number, number>();
  let column = -1;
  let last = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    if (edge - last > NEAR) {
      column++;
      last = edge;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}

function cellOf(
  content: readonly XmlElement[],
  at: number,
  { edges, merges, shades }: RowLayout,
  column: (edge: number) => number,
): XmlElement {
  const properties: XmlElement[] = [];
  const [left, right] = [edges[at], edges[at + 1]];
  if (left !== undefined && right !== undefined)
    properties.push(element('gridSpan', { val: String(Math.max(1, column(right) - column(left))) }));
  const { across = 0, down = 0 } = merges[at] ?? {};
  if (across & (FIRST_MERGED | MERGED))
    properties.push(element('hMerge', { val: across & MERGED ? 'continue' : 'restart' }));
  if (down) properties.push(element('vMerge', { val: down === GOES_DOWN ? 'continue' : 'restart' }));
  const shade = shades.get(at);
  if (shade) properties.push(shade);
  return element('tc', {}, [element('tcPr', {}, properties), ...content]);
}

/** A table of these rows. */
export function tableOfRows(rows: readonly LaidOut[]): XmlElement {
  const column = columnsOf(rows);
  return element(
    'tbl',
    {},
    rows.map(({ cells, row }) => {
      const properties: XmlElement[] = [];
      const before = row.edges.length > 0 ? column(row.edges[0]!) : 0;
      if (before > 0) properties.push(element('gridBefore', { val: String(before) }));
      if (row.height < 0) properties.push(element('trHeight', { val: String(-row.height), hRule: 'exact' }));
      return element('tr', {}, [
        element('trPr', {}, properties),
        ...cells.map((content, at) => cellOf(content, at, row, column)),
      ]);
    }),
  );
}
