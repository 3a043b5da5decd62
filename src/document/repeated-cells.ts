/** Rows in which a program wrote what merged cells hold into each of the cells that were merged. */
import type { Block, Cell, Document, TableBlock } from './document.js';

/** Fewer rows with a label beside itself may be a slip. */
const FEWEST = 5;
const isWords = (text: string | undefined): text is string =>
  text !== undefined && /[\u3400-\u9fff]{2}/.test(text);

/** Whether the words of a cell stand in the next as well. */
const repeats = (row: readonly string[]): boolean =>
  row.some((text, i) => i > 0 && isWords(text) && text === row[i - 1]);

/** For each cell of a row whether it goes on from the one before it, and from the one above. */
interface GoesOn {
  readonly left: readonly boolean[];
  readonly above: readonly boolean[];
}

/**
 * Which cells were merged; null where none were. Words say it, beside each other or below; numbers stand in merged cells
 * where the head right above them does.
 */
function mergedIn(rows: readonly (readonly string[])[]): readonly GoesOn[] | null {
  if (rows.filter(repeats).length < FEWEST) return null;
  let before: readonly string[] = [];
  let head: readonly boolean[] = [];
  return rows.map((row) => {
    const left = row.map((text, i) => {
      if (i === 0 || text === '' || text !== row[i - 1]) return false;
      return isWords(text) || head[i] === true;
    });
    const above = row.map((text, i) => isWords(text) && text === before[i]);
    before = row;
    head = left;
    return { left, above };
  });
}

/** The rows with each merged cell's text in its first cell only. */
export function withoutRepeats(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const merged = mergedIn(rows);
  if (!merged) return rows;
  return rows.map((row, r) => row.map((text, i) => (merged[r]!.left[i] || merged[r]!.above[i] ? '' : text)));
}

/** Without a cell that spans others: who writes words into each cell that was merged leaves none. */
const isPlain = (block: Block): block is TableBlock =>
  block.kind === 'table' &&
  block.rows.every((row) => row.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1));

/** A table with its merged cells as they were. */
function withSpans(table: TableBlock, merged: readonly GoesOn[]): TableBlock {
  /** The cell that each column belongs to, in the row before. */
  let owners: (Cell | undefined)[] = [];
  const rows = table.rows.map((row, r): Cell[] => {
    const { left, above } = merged[r]!;
    const cells: Cell[] = [];
    const own: (Cell | undefined)[] = [];
    for (let i = 0, end: number; i < row.length; i = end) {
      end = i + 1;
      while (left[end]) end++;
      const colspan = end - i;
      const over = above[i] ? owners[i] : undefined;
      const goesOn = over?.column === row[i]!.column && over.colspan === colspan;
      const cell = goesOn ? over : { ...row[i]!, colspan };
      if (goesOn) (over as { rowspan: number }).rowspan++;
      else cells.push(cell);
      for (let k = i; k < end; k++) own[k] = cell;
    }
    owners = own;
    return cells;
  });
  return { ...table, rows };
}

/** A document in whose tables cells are merged again that were written out one by one. */
export function withMergedCells(document: Document): Document {
  const tables = document.blocks.filter(isPlain);
  const merged = mergedIn(tables.flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text))));
  if (!merged) return document;
  let next = 0;
  const blocks = document.blocks.map((block): Block => {
    if (!isPlain(block)) return block;
    const first = next;
    next += block.rows.length;
    return withSpans(block, merged.slice(first, next));
  });
  return { ...document, blocks };
}
