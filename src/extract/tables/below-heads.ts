/** Lines of a text below the heads of a table of the form: they are its rows, whatever their labels say. */
import type { Block } from '../../document/document.js';

/** So many words that are heads make a line of heads: one stands in titles, too. */
const FEWEST_HEADS = 2;
/** Characters that they stand in. */
const LONGEST_HEADS = 60;
/** What stands in no label. */
export const SENTENCE = /[。；;]/;
const NUMBER_LAST = /\s\d[\d.,]*\s*$/;
/** Lines without a number in turn that do not end a table: its headings. */
const MOST_HEADINGS = 3;

/**
 * The blocks of text that are rows below heads.
 * @param tables the heads of each table that has some
 */
export function belowHeads(
  blocks: readonly Block[],
  tables: readonly (readonly string[])[],
): ReadonlySet<number> {
  const rows = new Set<number>();
  const areHeads = (text: string) => {
    if (text.length > LONGEST_HEADS) return false;
    const words = text.trim().split(/[\s|]+/);
    return (
      words.length >= FEWEST_HEADS && tables.some((heads) => words.every((word) => heads.includes(word)))
    );
  };
  let passed = Number.POSITIVE_INFINITY;
  blocks.forEach((block, number) => {
    if (block.kind === 'text' && areHeads(block.text)) passed = 0;
    else if (passed > MOST_HEADINGS) return;
    else if (block.kind === 'table' || SENTENCE.test(block.text)) passed = Number.POSITIVE_INFINITY;
    else if (!NUMBER_LAST.test(block.text)) passed++;
    else {
      rows.add(number);
      passed = 0;
    }
  });
  return rows;
}
