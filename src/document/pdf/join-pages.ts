/** Printed pages → blocks in reading order, without what only the paper needs: page numbers, repeated heads. */
import type { Block, Cell, TableBlock } from '../document.js';
import { joinParts } from './cut-row.js';
import { withoutCoordinates } from './printed-coordinates.js';
import { COLUMN_GAP, type Line, linesOf, type PrintedPage } from './printed-page.js';
import { type RuledCell, type RuledTable, ruledTables } from './ruled-table.js';
import { wideSheets } from './wide-sheets.js';

type Item = { readonly y: number; readonly line: Line } | { readonly y: number; readonly table: RuledTable };

/** Part of a page's height at its top and its foot in which page numbers and running heads stand. */
const MARGIN = 0.12;
/** `3`, `- 3 -`, `第3页`, `3/7`, `第 3 页 共 7 页`. */
const PAGE_NUMBER =
  /^[-—–－―\s·]*(?:第\s*)?(\d{1,4})\s*页?\s*(?:[/,，、]?\s*共?\s*\d{1,4}\s*页?)?[-—–－―\s·]*$/;
/** Characters of a line that is only a page's number. */
const LONGEST_NUMBER = 40;
/** What browsers print around a page: the moment and the title above, the address and the number below. */
const BROWSER =
  /^\d{2,4}\/\d{1,2}\/\d{1,4},?\s+(?:上午|下午)?\d{1,2}:\d\d|^(?:https?|file):\/\/\S+(?:\s+\d+\/\d+)?$/;

/** The number that a line is if it is nothing else, whether or not it numbers the page. */
function numberOf({ text }: Line): { readonly number: number; readonly marked: boolean } | null {
  if (text.length > LONGEST_NUMBER) return null;
  const match = PAGE_NUMBER.exec(text);
  return match && { number: Number(match[1]), marked: !/^\d+$/.test(text) };
}

/** Lines at the top and the foot of each page that belong to the paper. */
function paperLines(pages: readonly PrintedPage[], lines: readonly (readonly Line[])[]): Set<Line> {
  const paper = new Set<Line>();
  const edge = (page: number, line: Line | undefined): line is Line => {
    const { height } = pages[page]!;
    return line !== undefined && (line.y < MARGIN * height || line.y > (1 - MARGIN) * height);
  };
  for (const end of [0, -1]) {
    const ends = lines.map((page, i) => {
      const line = page.at(end);
      return edge(i, line) ? line : undefined;
    });
    // Numbers count the pages: all differ from the page's place by the same.
    const shifts = new Set<number>();
    ends.forEach((line, i) => {
      const found = line && numberOf(line);
      if (found) shifts.add(found.number - i);
    });
    ends.forEach((line, i) => {
      if (!line) return;
      const found = numberOf(line);
      const before = i > 0 ? ends[i - 1] : undefined;
      if (found && (found.marked || (shifts.size === 1 && (pages.length > 1 || found.number === 1))))
        paper.add(line);
      else if (BROWSER.test(line.text)) paper.add(line);
      else if (!found && before && before.text === line.text && Math.abs(before.y - line.y) < 2)
        paper.add(line);
    });
  }
  return paper;
}

const NEAR = 4;

/**
 * The edges of two parts of one table together, or null where they are of two: a part lacks the edges that none of
 * its cells shows.
 */
function edgesOfBoth(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const has = (edges: readonly number[], x: number) => edges.some((edge) => Math.abs(edge - x) <= NEAR);
  if (Math.abs(a[0]! - b[0]!) > NEAR || Math.abs(a.at(-1)! - b.at(-1)!) > NEAR) return null;
  if (b.every((x) => has(a, x))) return a;
  return a.every((x) => has(b, x)) ? b : null;
}

/** The rows with their columns counted by other edges. */
function recount(
  rows: readonly (readonly RuledCell[])[],
  from: readonly number[],
  to: readonly number[],
): RuledCell[][] {
  const place = from.map((x) => to.findIndex((edge) => Math.abs(edge - x) <= NEAR));
  return rows.map((row) =>
    row.map((cell) => {
      const column = place[cell.column]!;
      return { ...cell, column, colspan: place[cell.column + cell.colspan]! - column };
    }),
  );
}

const texts = (row: readonly { readonly text: string }[] | undefined) =>
  (row ?? []).map(({ text }) => text).join('\n');

/** Rows at the top of a table's next page that only repeat its head. */
function repeatedHead(above: readonly (readonly RuledCell[])[], { rows }: RuledTable): number {
  let count = 0;
  while (count < rows.length && texts(rows[count]) === texts(above[count])) count++;
  const head = rows.slice(0, count).flat();
  const cut = head.some(({ row, rowspan }) => row + rowspan > count);
  return cut || head.some(({ text }) => /^[\d.]*$/.test(text) && text) || !head.some(({ text }) => text)
    ? 0
    : count;
}

const cellsOf = (row: readonly Cell[]): Cell[] =>
  row.map(({ text, row: number, column, rowspan, colspan }) => ({
    text,
    row: number,
    column,
    rowspan,
    colspan,
  }));

/** A line, and the left and right end of the text on its page. */
interface Printed {
  readonly line: Line;
  readonly left: number;
  readonly right: number;
  readonly page: PrintedPage;
}

/**
 * Whether a paragraph goes on in the next line: the one fills the page's width, the other begins at its left edge, in
 * letters of one size. Digits on both sides of the break could be one number or two, so they are left apart.
 */
function goesOn(above: Printed, below: Printed): boolean {
  const [a, b] = [above.line, below.line];
  const size = Math.min(a.height, b.height);
  if (Math.abs(a.height - b.height) > 0.5 || [a, b].some(({ text }) => text.includes(COLUMN_GAP)))
    return false;
  const full = above.right - a.right < 1.5 * size && a.right > 0.75 * above.page.width;
  const fromLeft = a.left - above.left < 2.5 * size && b.left - below.left < 0.5 * size;
  const next = above.page !== below.page || b.y - a.y < 3 * size;
  return full && fromLeft && next && !(/[\d.,]$/.test(a.text) && /^[\d.,]/.test(b.text));
}

/**
 * Blocks of pages: a paragraph or a line of text is a block, a table with drawn lines is one. A table that goes on at the top of the
 * next page is one table.
 */
export function blocksOf(printed: readonly PrintedPage[]): Block[] {
  const pages = wideSheets(withoutCoordinates(printed));
  const read = pages.map(({ runs, rules, pictures }) => {
    const { tables, rest } = ruledTables(runs, rules, pictures);
    return { tables, lines: linesOf(rest).filter(({ text }) => text) };
  });
  const paper = paperLines(
    pages,
    read.map(({ lines }) => lines),
  );
  const blocks: Block[] = [];
  let open: { edges: readonly number[]; readonly rows: RuledCell[][] } | null = null;
  let above: Printed | null = null;
  read.forEach(({ tables, lines }, number) => {
    const page = pages[number]!;
    const text = lines.filter((line) => !paper.has(line));
    const ends = {
      left: Math.min(...text.map(({ left }) => left)),
      right: Math.max(...text.map(({ right }) => right)),
    };
    const items: Item[] = [
      ...tables.map((table) => ({ y: table.top, table })),
      ...text.map((line) => ({ y: line.y, line })),
    ].sort((a, b) => a.y - b.y);
    items.forEach((item, i) => {
      if ('line' in item) {
        const here: Printed = { line: item.line, page, ...ends };
        const before = blocks.at(-1);
        const continued = above !== null && before?.kind === 'text' && goesOn(above, here);
        const glue = continued && /[a-z]$/i.test(before.text) && /^[a-z]/i.test(item.line.text) ? ' ' : '';
        if (continued) blocks.pop();
        const whole = continued ? before.text + glue + item.line.text : item.line.text;
        blocks.push({ kind: 'text', text: whole, heading: false });
        above = here;
        open = null;
        return;
      }
      above = null;
      const { table } = item;
      const edges = i === 0 && open ? edgesOfBoth(open.edges, table.edges) : null;
      if (open && edges) {
        const skip = repeatedHead(open.rows, table);
        const below = table.rows
          .slice(skip)
          .map((row) => row.map((cell) => ({ ...cell, row: cell.row - skip })));
        const whole = joinParts(recount(open.rows, open.edges, edges), recount(below, table.edges, edges));
        open.rows.splice(0, open.rows.length, ...whole);
        open.edges = edges;
        return;
      }
      open = { edges: table.edges, rows: table.rows.map((row) => [...row]) };
      blocks.push({ kind: 'table', rows: open.rows } satisfies TableBlock);
    });
    if (items.length === 0) open = null;
  });
  return blocks.map((block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map(cellsOf) } : block,
  );
}
