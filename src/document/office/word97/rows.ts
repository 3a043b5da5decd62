/** The rows of a table in a Word 97–2003 file → the rows of a newer one ([MS-DOC], 2.4.3 and 2.9.321). */
import type { CellsOf } from '../word/nesting.js';
import { type RowLayout, tableOfRows } from '../word/rows.js';
import type { XmlElement } from '../xml.js';
import { shading80, shadingAt } from './looks.js';
import { SPRM, type Sprm } from './sprms.js';

/** Bytes of what a row says of a cell. */
const CELL = 20;

function layoutOf(sprms: readonly Sprm[]): RowLayout {
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

/** A table of rows, each with the modifiers of the paragraph that ends it. */
export const tableOf = (rows: readonly CellsOf<readonly Sprm[]>[]): XmlElement =>
  tableOfRows(rows.map(({ cells, row }) => ({ cells, row: layoutOf(row ?? []) })));
