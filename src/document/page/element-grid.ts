/** A table made of other elements: by their roles, by how their styles lay them out, or by the names of their classes. */
import type { TableBlock } from '../document.js';
import { formTable, MAX_COLSPAN, type RawRow, span } from '../grid.js';
import { cellText } from './cell-text.js';
import { type Element, isElement, type Node, textOf, walk } from './tree.js';

const ROW_CLASS = /(?:^|[\s_-])(?:tr|row)(?:$|[\s_-])/i;
/** What may not be a cell of such a table: it holds articles, lists and menus. */
const LONGEST_CELL = 120;
const FEWEST_ROWS = 3;
const MOST_CELLS = 40;
const MOST_NODES = 60;
const NUMBER = /^[-+]?\d[\d,.]*%?$/;
const NO_ROW = new Set([
  'p',
  'table',
  'tr',
  'td',
  'th',
  'li',
  'a',
  'body',
  'html',
  'form',
  'nav',
  'header',
  'footer',
]);

export const isRow = (node: Node): node is Node & Element =>
  isElement(node) &&
  !NO_ROW.has(node.name) &&
  (node.attribs.role !== undefined
    ? node.attribs.role === 'row'
    : node.attribs.class !== undefined && ROW_CLASS.test(node.attribs.class));

/** Whether a cell has few elements in it. Rows in rows in rows would else be read again for each of them. */
function isSmall(cell: Element): boolean {
  let nodes = 0;
  walk(cell.children, (node) => ++nodes <= MOST_NODES && isElement(node));
  return nodes <= MOST_NODES;
}

/** The cells of a row, which has nothing in it but them; null where there is other text. */
function cellsOf(row: Element): RawRow['cells'] | null {
  const cells: (Node & Element)[] = [];
  for (const child of row.children) {
    if (isElement(child)) cells.push(child);
    else if (textOf(child).trim() !== '') return null;
  }
  if (cells.length === 0 || cells.length > MOST_CELLS || !cells.every(isSmall)) return null;
  const read = cells.map((cell) => ({
    text: cellText(cell),
    colspan: span(cell.attribs['aria-colspan'] ?? cell.attribs.colspan, MAX_COLSPAN),
    rowspan: span(cell.attribs['aria-rowspan'] ?? cell.attribs.rowspan, 100),
  }));
  return read.every(({ text }) => text.length <= LONGEST_CELL) ? read : null;
}

/** The rows that stand one behind the other from `first` on, groups of them included. */
export function rowsFrom(siblings: readonly Node[], first: number): (Node & Element)[] {
  const rows: (Node & Element)[] = [];
  for (let at = first; at < siblings.length; at++) {
    const node = siblings[at]!;
    if (isRow(node)) rows.push(node);
    else if (isElement(node) || textOf(node).trim() !== '') break;
  }
  return rows;
}

/** The rows as a table, or null where they hold no data: a label and numbers in several of them. */
export function gridOf(rows: readonly Element[]): TableBlock | null {
  if (rows.length < FEWEST_ROWS) return null;
  const read: RawRow[] = [];
  let withNumbers = 0;
  for (const row of rows) {
    const cells = cellsOf(row);
    if (!cells) return null;
    if (cells.length > 1 && cells.some(({ text }) => NUMBER.test(text))) withNumbers++;
    read.push({ cells, group: 0 });
  }
  return withNumbers >= 2 ? formTable(read) : null;
}
