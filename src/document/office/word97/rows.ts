/** The rows of a table in a Word 97–2003 file → the rows of a newer one ([MS-DOC], 2.4.3 and 2.9.321). */
import type { XmlElement } from '../xml.js';
import { element, shading80, shadingAt } from './looks.js';
import { SPRM, type Sprm } from './sprms.js';

export interface Row {
  /** What each cell holds. */
  readonly cells: readonly (readonly XmlElement[])[];
  /** Modifiers of the paragraph that ends the row. */
  readonly sprms: readonly Sprm[];
}

/** Bytes of what a row says of a cell, and its bits. */
const CELL = 20;
const FIRST_MERGED = 1;
const MERGED = 2;
const GOES_DOWN = 1;
/** Twentieths of a point: edges that are drawn by hand stand side by side where one was meant. */
const NEAR = 60;

interface Layout {
  /** The left edge of each cell, and the right one of the last. */
  readonly edges: readonly number[];
  readonly merges: readonly { readonly across: number; readonly down: number }[];
  readonly shades: ReadonlyMap<number, XmlElement>;
  readonly height: number;
}

function layoutOf({ sprms }: Row): Layout {
  const edges: number[] = [];
  let merges: { across: number; down: number }[] = [];
  const shades = new Map<number, XmlElement>();
  let height = 0;
  for (const { code, operand } of sprms) {
    if (code === SPRM.row) {
      const count = operand.readUInt8(0);
      edges.length = 0;
      for (let i = 0; i <= count; i++) edges.push(operand.readInt16LE(1 + 2 * i));
      const described = 3 + 2 * count;
      // Cells at the end that nothing is said of are plain ones.
      merges = Array.from({ length: count }, (_, i) => {
        const at = described + CELL * i;
        const bits = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
        return { across: bits & 3, down: (bits >> 5) & 3 };
      });
    } else if (code === SPRM.rowHeight) height = operand.readInt16LE(0);
    else if (code === SPRM.verticalMerge) {
      const one = merges[operand.readUInt8(0)];
      if (one) one.down = operand.readUInt8(1) & 3;
    } else if (code === SPRM.cellShading80) {
      for (let i = 0; 2 * i + 2 <= operand.length; i++) shades.set(i, shading80(operand, 2 * i));
    } else {
      const from = [SPRM.cellShading, SPRM.cellShading23, SPRM.cellShading45].indexOf(
        code as typeof SPRM.cellShading,
      );
      for (let i = 0; from >= 0 && 10 * i + 10 <= operand.length; i++)
        shades.set(22 * from + i, shadingAt(operand, 10 * i));
    }
  }
  return { edges, merges, shades, height };
}

/** The columns of a table: all edges of its rows, those apart that were meant as one. */
function columnsOf(layouts: readonly Layout[]): (edge: number) => number {
  const edges = [...new Set(layouts.flatMap((layout) => layout.edges))].sort((a, b) => a - b);
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
  { edges, merges, shades }: Layout,
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
export function tableOf(rows: readonly Row[]): XmlElement {
  const layouts = rows.map(layoutOf);
  const column = columnsOf(layouts);
  return element(
    'tbl',
    {},
    rows.map(({ cells }, i) => {
      const layout = layouts[i]!;
      const properties: XmlElement[] = [];
      const before = layout.edges.length > 0 ? column(layout.edges[0]!) : 0;
      if (before > 0) properties.push(element('gridBefore', { val: String(before) }));
      // Below 0 the height is exact.
      if (layout.height < 0)
        properties.push(element('trHeight', { val: String(-layout.height), hRule: 'exact' }));
      return element('tr', {}, [
        element('trPr', {}, properties),
        ...cells.map((content, at) => cellOf(content, at, layout, column)),
      ]);
    }),
  );
}
