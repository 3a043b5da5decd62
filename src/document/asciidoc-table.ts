/** Tables as AsciiDoc writes them: cells behind bars, one behind the other, between two lines `|===`. */
import type { TableBlock } from './document.js';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, type RawCell, span } from './grid.js';
import type { TablesInText } from './tables-in-text.js';

const EDGE = /^\s*\|={3,}\s*$/;
/** What stands before a cell's bar: how many columns and rows it takes up, and how it is set. */
const BAR = /(?:^|(?<=\s))(?:(\d{1,4})?(?:\.(\d{1,4}))?\+)?[<^>]?(?:\.[<^>])?[a-z]?(?<!\\)\|/g;

/** The cells that a line begins; what it says before the first belongs to the cell above. */
function cellsIn(line: string): { readonly before: string; readonly cells: RawCell[] } {
  const bars = [...line.matchAll(BAR)];
  const cells = bars.map((bar, i) => ({
    text: line
      .slice(bar.index + bar[0].length, bars[i + 1]?.index)
      .trim()
      .replaceAll('\\|', '|'),
    colspan: span(bar[1], MAX_COLSPAN),
    rowspan: span(bar[2], MAX_ROWSPAN),
  }));
  return { before: line.slice(0, bars[0]?.index).trim(), cells };
}

/** Parts cells into rows of as many columns, where cells reach down from rows above. */
function rowsOf(cells: readonly RawCell[], columns: number): RawCell[][] {
  const rows: RawCell[][] = [];
  /** For each row that is yet to come how many of its columns are taken. */
  const taken: number[] = [];
  let left = 0;
  for (const cell of cells) {
    while (left <= 0) {
      rows.push([]);
      left = columns - (taken.shift() ?? 0);
      if (rows.length > MAX_ROWSPAN) return rows;
    }
    rows.at(-1)!.push(cell);
    left -= cell.colspan;
    for (let below = 0; below < cell.rowspan - 1; below++) taken[below] = (taken[below] ?? 0) + cell.colspan;
  }
  return rows;
}

function tableOf(lines: readonly string[]): TableBlock {
  const cells: RawCell[] = [];
  let columns = 0;
  for (const line of lines) {
    const { before, cells: found } = cellsIn(line);
    // The first line says how many columns there are, or all lines up to an empty one, if it is a single cell.
    if (line.trim() === '' && columns === 1) columns = cells.length;
    const last = cells.at(-1);
    if (before && last) cells[cells.length - 1] = { ...last, text: `${last.text}\n${before}`.trim() };
    cells.push(...found);
    if (columns === 0) columns = found.reduce((sum, { colspan }) => sum + colspan, 0);
  }
  return formTable(rowsOf(cells, columns).map((row) => ({ group: 0, cells: row })));
}

export const ASCIIDOC: TablesInText = {
  isIn: (text) =>
    text.includes('|===') && text.split('\n', MOST_LINES).filter((line) => EDGE.test(line)).length > 1,
  begins: EDGE,
  ends: EDGE,
  tableOf,
};
/** A report has fewer. */
const MOST_LINES = 10_000;
