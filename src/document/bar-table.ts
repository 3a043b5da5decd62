/** Tables whose cells stand between bars, a row a line, among other lines of a text → blocks. */
import type { Block, Document } from './document.js';
import { undrawn } from './drawn-line.js';
import { formTable } from './grid.js';

const ROW = /^\s*\|.*\|\s*$/;
/** The line under a head, and those between rows. */
const RULE = /^[\s|:+=-]+$/;
/** Fewer rows are no table. */
const FEWEST = 3;

/** A number by itself between two bars, or behind the last. */
const NUMBER_CELL = /[|｜│┃║]\s*\d[\d.,]*\s*(?:[|｜│┃║]|$)/;

/** Whether lines hold rows whose cells bars part, whether or not a bar opens and closes them: 规章|0|0|0. */
export function hasBarRows(lines: readonly string[]): boolean {
  let rows = 0;
  for (const line of lines) if (NUMBER_CELL.test(line) && ++rows === FEWEST) return true;
  return false;
}

/** The blocks of a text; null where no table is in it. */
export function barBlocks(text: string): Block[] | null {
  const blocks: Block[] = [];
  let rows: string[] = [];
  let found = false;
  const say = (line: string) => {
    const words = line.trim().replace(/\s+/g, ' ');
    if (words) blocks.push({ kind: 'text', text: words, heading: false });
  };
  const close = () => {
    if (rows.length < FEWEST) rows.forEach(say);
    else {
      found = true;
      const cells = rows
        .filter((row) => !RULE.test(row) || !/[-=]/.test(row))
        .map((row) => row.trim().slice(1, -1).split('|'));
      blocks.push(
        formTable(
          cells.map((row) => ({
            group: 0,
            cells: row.map((cell) => ({ text: cell.trim(), colspan: 1, rowspan: 1 })),
          })),
        ),
      );
    }
    rows = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (ROW.test(line)) rows.push(line);
    else {
      close();
      say(line);
    }
  }
  close();
  return found ? blocks : null;
}

/** A document in which such rows stand in its paragraphs, one in each, as a text of lines. */
export function withBarLines(document: Document): Document {
  const { blocks, flattened } = document;
  if (flattened || !hasBarRows(blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))))
    return document;
  return {
    ...document,
    flattened: true,
    blocks: blocks.map((block) => (block.kind === 'text' ? { ...block, text: undrawn(block.text) } : block)),
  };
}
