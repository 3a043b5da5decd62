/** A table element → its grid, as a browser lays it out; null where it is no table of data. */
import { withoutCoordinates } from '../coordinates.js';
import type { TableBlock } from '../document.js';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, type RawCell, type RawRow, span, without } from '../grid.js';
import { isMenu } from './aside.js';
import { cellText, plainText } from './cell-text.js';
import { GROUP, SKIPPED } from './html-names.js';
import { type Element, isElement, type Node, walk } from './tree.js';

const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** A cell with more text than this may hold an article: then the table only lays out the page. */
const LONGEST_CELL = 400;

interface Row {
  readonly cells: RawCell[];
  readonly group: number;
  readonly unseen: boolean;
}

const cellOf = ({ attribs }: Element, text: string): RawCell => ({
  text,
  colspan: span(attribs.colspan, MAX_COLSPAN),
  rowspan: span(attribs.rowspan, MAX_ROWSPAN, 0),
});

/** The cells of a table in a cell, where it is one row or one column of them; null where it is more than that. */
function smallTable(table: Element): readonly RawCell[] | null {
  const rows: RawCell[][] = [];
  let small = true;
  walk(table.children, (node) => {
    if (!small || !isElement(node) || SKIPPED.has(node.name)) return false;
    if (node.name === 'tr') rows.push([]);
    if (node.name === 'table') small = false;
    if (node.name === 'td' || node.name === 'th') {
      if (holdsTable(node)) small = false;
      if (rows.length === 0) rows.push([]);
      if (small) rows.at(-1)!.push(cellOf(node, cellText(node)));
      if (rows.length > 1 && rows.some(({ length }) => length > 1)) small = false;
      return false;
    }
    return small;
  });
  return small ? rows.flat() : null;
}

/**
 * What a cell with tables in it says, where each of them is one row or one column: the cells of a row that fills the
 * columns of the cell, else the text line by line. Null where one is more than that.
 */
function cellsWithTables(cell: Element): readonly RawCell[] | null {
  const inner: RawCell[][] = [];
  let small = true;
  walk(cell.children, (node) => {
    if (!small || !isElement(node)) return false;
    if (node.name !== 'table') return true;
    const cells = smallTable(node);
    if (cells) inner.push([...cells]);
    else small = false;
    return false;
  });
  if (!small) return null;
  const outer = cellOf(cell, '');
  const [row] = inner;
  if (inner.length === 1 && row!.length > 1 && row!.length === outer.colspan)
    return row!.map(({ text }) => ({ text, colspan: 1, rowspan: outer.rowspan }));
  return [{ ...outer, text: cellText(cell) }];
}

const holdsTable = (cell: Element): boolean => {
  let found = false;
  walk(cell.children, (node) => {
    if (isElement(node) && node.name === 'table') found = true;
    return !found;
  });
  return found;
};

/** Whether one cell holds the page's text: it is long, and beside it there is little else. */
export function laysOut(rows: readonly RawRow[]): boolean {
  const filled = rows.flatMap(({ cells }) => cells).filter(({ text }) => text !== '');
  // A frame around lines of text.
  if (filled.length === 1 && filled[0]!.text.split('\n', 3).length === 3) return true;
  let longest = 0;
  let all = 0;
  for (const { cells } of rows)
    for (const { text } of cells) {
      all += text.length;
      if (text.length > longest) longest = text.length;
    }
  return longest > LONGEST_CELL && (longest > all / 2 || rows.every(({ cells }) => cells.length <= 2));
}

const holdsSentences = ({ text }: RawCell): boolean => /。[^。]+。/.test(text);

/** The rows in the order in which they are shown: the first head above, the first foot below all others. */
function inOrder(rows: readonly Row[], groups: readonly string[]): readonly Row[] {
  const head = groups.indexOf('thead');
  const foot = groups.indexOf('tfoot');
  if ((head === -1 || rows[0]?.group === head) && (foot === -1 || rows.at(-1)?.group === foot)) return rows;
  const place = ({ group }: Row) => (group === head ? 0 : group === foot ? 2 : 1);
  return [0, 1, 2].flatMap((at) => rows.filter((row) => place(row) === at));
}

/**
 * The grid of a table element.
 * @param unseen rows and columns that are not shown
 */
export function readTable(table: Element, unseen: ReadonlySet<Node>): TableBlock | null {
  const rows: Row[] = [];
  const groups: string[] = [];
  const columns: boolean[] = [];
  const elements: Element[] = [];
  let layout = false;
  let cells = 0;
  let nesting = 0;
  let group = -1;
  const begin = (hidden: boolean) => rows.push({ cells: [], group, unseen: hidden });
  const walkCell = (cell: Element) => {
    if (rows.length === 0) begin(false);
    cells++;
    elements.push(cell);
    const plain = plainText(cell);
    if (plain !== null) {
      rows.at(-1)!.cells.push(cellOf(cell, plain));
      return;
    }
    const nests = holdsTable(cell);
    if (nests) nesting++;
    const read = nests ? cellsWithTables(cell) : [cellOf(cell, cellText(cell))];
    if (read) rows.at(-1)!.cells.push(...read);
    else layout = true;
  };
  const enter = (node: Node): boolean => {
    if (layout || !isElement(node) || SKIPPED.has(node.name)) return false;
    const { name } = node;
    if (name === 'table') layout = true;
    else if (GROUPS.has(name)) group = groups.push(node.attribs[GROUP] ?? name) - 1;
    else if (name === 'tr') {
      const own = node.attribs[GROUP];
      if (own) group = groups.push(own) - 1;
      begin(unseen.has(node));
    } else if (name === 'col' || name === 'colgroup') {
      noteColumns(node, columns, unseen);
      return false;
    } else if (name === 'td' || name === 'th') {
      walkCell(node);
      return false;
    }
    return !layout;
  };
  walk(table.children, enter, ({ name, attribs }) => {
    // Rows behind a group stand in a group of their own.
    if (GROUPS.has(name) || (name === 'tr' && attribs[GROUP])) group = groups.push('tbody') - 1;
  });
  if (layout || cells === 0) return null;
  // A table that holds tables is one of data where a row has several values and few of them stand in tables.
  if (nesting > 0 && (nesting > cells / 2 || rows.every((row) => row.cells.length < 3))) return null;
  if (laysOut(rows)) return null;
  // A menu beside a text.
  if (rows.some((row) => row.cells.some(holdsSentences)) && elements.some(isMenu)) return null;
  const shown = inOrder(rows, groups);
  const grid = withoutCoordinates(formTable(shown));
  const hiddenRows = shown.map((row) => row.unseen);
  return hiddenRows.includes(true) || columns.includes(true) ? without(grid, hiddenRows, columns) : grid;
}

/** For each column of a column element, or of a group of them, whether it is not shown. */
function noteColumns(element: Node & Element, columns: boolean[], unseen: ReadonlySet<Node>): void {
  const inner = element.children.filter((child) => isElement(child) && child.name === 'col');
  for (const column of inner.length > 0 ? inner : [element]) {
    const hidden = unseen.has(column) || unseen.has(element);
    const { span: width } = (column as Node & Element).attribs;
    for (let i = span(width, MAX_COLSPAN); i > 0 && columns.length < MAX_COLSPAN; i--) columns.push(hidden);
  }
}
