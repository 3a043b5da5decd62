/** Rows of tables that no indicator took: kept whole. */
import type { Document } from '../../document/document.js';
import type { Unmapped, Where } from '../../model/report.js';
import { belowHeads, SENTENCE } from './below-heads.js';

const SEPARATOR = /[|\t]/;
const LABEL = /[\u3400-\u9fff]{2}/;
const NUMBER = /^\s*[+-]?\d[\d.,]*\s*\D{0,3}$/;

/** The first and the last block of a table. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
}

/** The numbers that a line ends with, if they are enough, behind the words that no one knows: a row, with or without its label. */
function rowOfNumbers(text: string, fewest = FEWEST_NUMBERS): string[] | null {
  const line = text.trim();
  if (!/\s\d\S*$/.test(line)) return null;
  const words = [...line.matchAll(/\S+/g)];
  const first = words.findLastIndex(([word]) => !PLAIN.test(word)) + 1;
  const numbers = words.slice(first).map(([word]) => word);
  if (numbers.length < fewest) return null;
  if (first === 0) return numbers;
  const label = line.slice(0, words[first]!.index).trimEnd();
  return LABEL.test(label) && !SENTENCE.test(label) ? [label, ...numbers] : null;
}

/** Whether a line holds a row of values without a label. */
export const isOfValues = (text: string): boolean =>
  rowOfNumbers(text)?.every((cell) => PLAIN.test(cell)) ?? false;

/** The numbers of a row, each between blanks. */
const numbersOf = (cells: readonly string[]) => ` ${cells.filter((cell) => PLAIN.test(cell)).join(' ')} `;

const PLAIN = /^\d[\d.,]*$/;
/** Fewer may be a page's number and a date. */
const FEWEST_NUMBERS = 4;
/** How many lines further up a label of several lines begins. */
const LINES_OF_LABEL = [1, 2, 3, 4];

/** The lines of the tables and, with separators like theirs, those above and below them. */
function linesOfTables({ blocks }: Document, tables: readonly BlockRange[]): Set<number> {
  const lines = new Set<number>();
  const goesOn = (at: number) => {
    const block = blocks[at];
    return block?.kind === 'text' && SEPARATOR.test(block.text) && !lines.has(at);
  };
  for (const { first, last } of tables) {
    for (let at = first; at <= last; at++) lines.add(at);
    for (let at = first - 1; goesOn(at); at--) lines.add(at);
    for (let at = last + 1; goesOn(at); at++) lines.add(at);
  }
  return lines;
}

/**
 * The rows with numbers of which nothing was taken: of tables, and of lines with separators in a text.
 *
 * @param site the blocks that are the site's and not the report's
 * @param taken what is read of the document, and what is kept of it already
 * @param tables the blocks over which its tables reach: there one number makes a row
 * @param heads the heads of the form's tables: below them, too
 */
export function leftovers(
  document: Document,
  site: ReadonlySet<number>,
  taken: readonly { readonly where: Where; readonly cells?: readonly string[] }[],
  tables: readonly BlockRange[],
  heads: readonly (readonly string[])[],
): Unmapped[] {
  const inTable = document.flattened ? linesOfTables(document, tables) : new Set<number>();
  const below = document.flattened ? belowHeads(document.blocks, heads) : new Set<number>();
  const used = new Map<number, Set<number | null>>();
  for (const { where } of taken) {
    const rows = used.get(where.block);
    if (rows) rows.add(where.row);
    else used.set(where.block, new Set([where.row]));
  }
  // A row may be kept by a line above, on which its label begins.
  const kept = new Map<number, string>();
  for (const { where, cells } of taken)
    if (cells) kept.set(where.block, (kept.get(where.block) ?? '') + numbersOf(cells));
  const isKept = (number: number, numbers: string) =>
    LINES_OF_LABEL.some((above) => kept.get(number - above)?.includes(numbers));
  const left: Unmapped[] = [];
  document.blocks.forEach((block, number) => {
    if (site.has(number)) return;
    if (block.kind === 'table') {
      block.rows.forEach((cells, row) => {
        const first = cells[0];
        if (!first || used.get(number)?.has(row) || !cells.some((cell) => NUMBER.test(cell.text))) return;
        const where = { block: number, row, column: first.column, start: 0, end: first.text.length };
        left.push({ where, cells: cells.map((cell) => cell.text) });
      });
      return;
    }
    if (!SEPARATOR.test(block.text)) {
      if (!document.flattened || used.get(number)?.has(null)) return;
      const cells = rowOfNumbers(block.text, below.has(number) ? 1 : FEWEST_NUMBERS);
      if (!cells || isKept(number, numbersOf(cells))) return;
      const start = block.text.length - block.text.trimStart().length;
      const where = { block: number, row: null, column: null, start, end: start + cells[0]!.length };
      left.push({ where, cells });
      return;
    }
    if (!document.flattened || used.get(number)?.has(null)) return;
    const cells = [...block.text.matchAll(/[^|\t]+/g)].filter(([cell]) => cell.trim());
    // A title between bars, or a date beside a name, is no row of numbers.
    const numbers = cells.filter(([cell]) => NUMBER.test(cell)).length;
    const isRow =
      numbers === 1 && inTable.has(number) && cells.some(([cell]) => LABEL.test(cell) && !NUMBER.test(cell));
    if (numbers < 2 && !isRow) return;
    const [first] = cells[0]!;
    const start = cells[0]!.index! + first.length - first.trimStart().length;
    const where = { block: number, row: null, column: null, start, end: start + first.trim().length };
    left.push({ where, cells: cells.map(([cell]) => cell.trim()) });
  });
  return left;
}
