/** Sheets wider than the paper: the columns that do not fit are printed on further pages, and every number is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/document/read.js';
import { extracted, readAs, tableCells } from '../../extract/reading.js';
import { cellsOf, type Fill, requestSheet, type Sheet } from '../../extract/sheets.js';
import { placed } from '../formats.js';
import { hex, type Page, paper } from './paper.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const distinct: Fill = (_, index) => (index * 37 + 13) % 1000;
const [LEFT, TOP, HIGH, SIZE] = [40, 800, 16, 8];
const COLUMNS = [40, 50, 140, 40, 40, 40, 40, 40, 40, 40];

/** As much of a label as its cell has room for. */
const fitting = (text: string, width: number) =>
  /^[\d.]*$/.test(text) ? text : text.slice(0, Math.floor((width - 6) / SIZE));

interface Printing {
  /** The first column of each page, and the first row. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly overThenDown?: boolean;
  readonly ruled?: boolean;
  /** How many columns stand on each page again. */
  readonly repeated?: number;
}

/** The pages of a sheet as a spreadsheet prints them. */
function pagesOf(sheet: Sheet, printing: Printing): Page[] {
  const { across, down, overThenDown = false, ruled = true, repeated = 0 } = printing;
  const { cells, rows } = placed(sheet);
  const page = (column: number, row: number): Page => {
    const to = across[across.indexOf(column) + 1] ?? COLUMNS.length;
    const end = down[down.indexOf(row) + 1] ?? rows;
    const columns = [
      ...(column > 0 ? [...Array(repeated).keys()] : []),
      ...Array.from({ length: to - column }, (_, i) => column + i),
    ];
    const x = (n: number) => columns.slice(0, n).reduce((sum, one) => sum + COLUMNS[one]!, LEFT);
    const y = (n: number) => TOP - (row === 0 ? 20 : 0) - HIGH * (n - row);
    let commands = '0.5 w\n';
    const say = (text: string, at: number, high: number) => {
      commands += `BT /F ${SIZE} Tf 1 0 0 1 ${at} ${high} Tm ${hex(text)} Tj ET\n`;
    };
    if (column === 0 && row === 0) say(TITLE, LEFT, TOP);
    for (const cell of cells) {
      const [top, bottom] = [Math.max(cell.row, row), Math.min(cell.row + cell.rowspan, end)];
      const mine = columns.flatMap((one, n) =>
        one >= cell.column && one < cell.column + cell.colspan ? [n] : [],
      );
      if (top >= bottom || mine.length === 0) continue;
      const [first, last] = [mine[0]!, mine.at(-1)! + 1];
      if (ruled) commands += `${x(first)} ${y(bottom)} ${x(last) - x(first)} ${HIGH * (bottom - top)} re S\n`;
      // Its text stands where the cell begins.
      if (columns[first] === cell.column && top === cell.row && cell.text)
        say(fitting(cell.text, x(last) - x(first)), x(first) + 3, y(top) - 12);
    }
    return { commands };
  };
  return overThenDown
    ? down.flatMap((row) => across.map((column) => page(column, row)))
    : across.flatMap((column) => down.map((row) => page(column, row)));
}

async function wrongIn(printing: Printing): Promise<string[]> {
  const sheet = requestSheet(2021, distinct);
  const cells = tableCells(extracted(await readDocument(paper(pagesOf(sheet, printing)))));
  return [...cellsOf(sheet)]
    .filter(([key, text]) => readAs(cells.get(key)) !== Number(text))
    .map(([key, text]) => `${key}: ${text} stands there, ${readAs(cells.get(key))} was read`);
}

describe('a sheet wider than the paper', () => {
  for (const [how, printing] of Object.entries<Printing>({
    'two pages across': { across: [0, 5], down: [0] },
    'three pages across, two down': { across: [0, 4, 7], down: [0, 20] },
    'three pages across, two down, row by row': { across: [0, 4, 7], down: [0, 20], overThenDown: true },
    'only labels on the first page': { across: [0, 3], down: [0] },
    'labels on each page': { across: [0, 5], down: [0], repeated: 3 },
    'labels on each of two pages down': { across: [0, 5, 8], down: [0, 18], repeated: 3 },
    'without lines': { across: [0, 5], down: [0], ruled: false },
    'labels on the pages of two columns': { across: [0, 2, 6], down: [0, 18] },
  }))
    it(`is read as one: ${how}`, async () => {
      assert.deepEqual(await wrongIn(printing), []);
    });

  it('is not made of two tables that lie alike', async () => {
    const sheet = requestSheet(2021, distinct);
    const one = pagesOf(sheet, { across: [0], down: [0] });
    const blocks = (await readDocument(paper([...one, ...one]))).blocks;
    const widths = blocks.flatMap((block) => (block.kind === 'table' ? block.rows[3]!.length : []));
    assert.ok(widths.length > 0 && widths.every((width) => width <= 11), `${widths}`);
  });
});
