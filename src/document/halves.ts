/** A long table that is printed in parts beside each other, each under the same heads → its parts below each other. */
import type { Block, Cell, Document, TableBlock } from './document.js';
import { without } from './grid.js';

/** Fewer rows are no long table. */
const FEWEST_ROWS = 5;
const MOST_PARTS = 4;
/** The share of labels that several parts may have. */
const MOST_AGAIN = 0.2;
/** Rows above the heads: a title, a unit. */
const MOST_TITLES = 3;

/** How many columns a part has, where the heads of all parts are the same; 0 where they are not. */
function widthOfPart(heads: readonly Cell[]): number {
  const count = heads.length;
  const inPlace = heads.every(({ column, colspan, rowspan }, at) => column === at && colspan * rowspan === 1);
  if (!inPlace || count < 4) return 0;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const width = count / parts;
    const isSame = ({ text }: Cell, at: number) => text !== '' && text === heads[at % width]!.text;
    if (width >= 2 && Number.isInteger(width) && heads.every(isSame)) return width;
  }
  return 0;
}

/** The row of the heads: the first but for titles that span the table. */
const headsOf = (rows: TableBlock['rows']) =>
  rows.slice(0, MOST_TITLES + 1).findIndex((cells) => cells.length > 1);

/** Whether the parts have labels of their own: numbers, or the same labels again, are columns of one table. */
function haveOwnLabels(body: readonly Cell[], width: number): boolean {
  const labels = body.filter(({ column, text }) => column % width === 0 && text.trim() !== '');
  const ofPart = new Set(labels.map(({ column, text }) => `${column} ${text}`));
  const names = new Set(labels.map(({ text }) => text));
  // A form has a label or two that it prints in several parts.
  const again = ofPart.size - names.size;
  return again <= MOST_AGAIN * names.size && labels.every(({ text }) => /\p{L}/u.test(text));
}

/** The table without the empty columns that keep its parts apart. */
function withoutGaps(block: TableBlock, heads: readonly Cell[], body: readonly Cell[]): TableBlock {
  if (heads.every(({ text }) => text !== '')) return block;
  const empty = heads.map(({ text }) => text === '');
  for (const { text, column, colspan } of body)
    if (text !== '')
      for (let at = column; at < Math.min(column + colspan, empty.length); at++) empty[at] = false;
  return { ...block, ...without(block, [], empty) };
}

function belowEachOther(whole: TableBlock): TableBlock | null {
  if (whole.rows.length < FEWEST_ROWS) return null;
  const head = headsOf(whole.rows);
  const all = whole.rows[head];
  if (!all || all.length < 4 || !all.some(({ text }, at) => at > 0 && text === all[0]!.text)) return null;
  const block = withoutGaps(whole, all, whole.rows.slice(head + 1).flat());
  const { rows } = block;
  const heads = rows[head];
  const width = heads ? widthOfPart(heads) : 0;
  if (!heads || width === 0) return null;
  const body = rows.slice(head + 1);
  const cells = body.flat();
  const partOf = (column: number) => Math.floor(column / width);
  const stay = cells.every(({ column, colspan }) => partOf(column) === partOf(column + colspan - 1));
  if (!stay || !haveOwnLabels(cells, width)) return null;
  const placed: Cell[][] = [
    ...rows
      .slice(0, head)
      .map((row) => row.map((cell) => ({ ...cell, colspan: Math.min(cell.colspan, width) }))),
    heads.slice(0, width),
  ];
  for (let part = 0; part < heads.length / width; part++) {
    const own = body.map((row) => row.filter(({ column }) => partOf(column) === part));
    const end = own.findLastIndex((row) => row.some(({ text }) => text !== '')) + 1;
    const first = placed.length - head - 1;
    for (const row of own.slice(0, end))
      placed.push(
        row.map((cell) => ({
          ...cell,
          row: cell.row + first,
          column: cell.column - part * width,
          rowspan: Math.min(cell.rowspan, end + head + 1 - cell.row),
        })),
      );
  }
  return { ...block, rows: placed };
}

/** The document with the parts of such tables below each other. */
export function withoutHalves<T extends Document>(document: T): T {
  let changed = false;
  const blocks = document.blocks.map((block): Block => {
    const whole = block.kind === 'table' ? belowEachOther(block) : null;
    changed ||= whole !== null;
    return whole ?? block;
  });
  return changed ? { ...document, blocks } : document;
}
