/**
 * Numbers of a table whose digits all stand apart, or each on a line of its own, as they are set for looks. Where any
 * number of the table is set tight, digits apart may be numbers of one digit each.
 */
import type { Block, TableBlock } from '../document.js';

const APART = /^(?=[\d.]+[ \n])\d(?:[ \n]\d)*(?:[ \n]?\.[ \n]?\d(?:[ \n]\d)*)?$/;
const LONG = /^\d(?:[ \n]\d){2}/;
const TIGHT = /^\d{2,}$/;
/** Several values of a row begin with a nought sooner or later, which no number of more digits does. */
const NOUGHT = /^0[ \n]\d/;
/** Fewer tell nothing. */
const FEWEST = 5;

function withTightDigits(table: TableBlock): TableBlock {
  let [apart, long] = [0, 0];
  for (const row of table.rows)
    for (const { text } of row) {
      if (TIGHT.test(text) || NOUGHT.test(text)) return table;
      if (!APART.test(text)) continue;
      apart++;
      if (LONG.test(text)) long++;
    }
  if (apart < FEWEST || long === 0) return table;
  const rows = table.rows.map((row) =>
    row.map((cell) => (APART.test(cell.text) ? { ...cell, text: cell.text.replace(/[ \n]/g, '') } : cell)),
  );
  return { ...table, rows };
}

export const withSpacedDigits = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.kind === 'text' ? block : withTightDigits(block)));
