/** Rows of tables that no indicator took: kept whole. */
import type { Document } from '../document/document.js';
import type { Figure, Unmapped } from '../report.js';

/** The rows with numbers of which no cell became a figure. */
export function leftovers(document: Document, figures: readonly Figure[]): Unmapped[] {
  const used = new Set(figures.map(({ where }) => `${where.block}/${where.row}`));
  const left: Unmapped[] = [];
  document.blocks.forEach((block, number) => {
    if (block.kind !== 'table') return;
    block.rows.forEach((cells, row) => {
      const first = cells[0];
      if (
        !first ||
        used.has(`${number}/${row}`) ||
        !cells.some((cell) => /^\s*[+-]?\d[\d.,]*\s*\D{0,3}$/.test(cell.text))
      )
        return;
      const where = { block: number, row, column: first.column, start: 0, end: first.text.length };
      left.push({ where, cells: cells.map((cell) => cell.text) });
    });
  });
  return left;
}
