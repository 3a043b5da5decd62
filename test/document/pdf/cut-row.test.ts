/** Rows that the end of a page cuts, each row of the tables after each of its lines: every number is read. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readDocument } from '../../../src/document/read.js';
import { extracted, readAs, tableCells } from '../../extract/reading.js';
import {
  cellsOf,
  disclosureSheet,
  disputeSheet,
  type Fill,
  requestSheet,
  type Sheet,
} from '../../extract/sheets.js';
import { type Cut, cutSheet, linesIn } from './cut-sheet.js';
import { paper } from './paper.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const distinct: Fill = (_, index) => (index * 37 + 13) % 1000;
const holes: Fill = (key, index) => (/total$/.test(key) || index % 3 === 0 ? index : '');

const SHEETS: Record<string, { sheet: (fill: Fill) => Sheet; widths: readonly number[]; head: number }> = {
  'the requests': {
    sheet: (fill) => requestSheet(2021, fill),
    widths: [30, 60, 90, 45, 45, 45, 45, 45, 45, 45],
    head: 3,
  },
  'the requests in wide columns': {
    sheet: (fill) => requestSheet(2021, fill),
    widths: [40, 74, 180, 30, 30, 30, 30, 30, 30, 30],
    head: 3,
  },
  'the disclosure': { sheet: (fill) => disclosureSheet(2021, fill), widths: [38, 60, 60, 60], head: 0 },
  'the disputes': { sheet: disputeSheet, widths: Array(15).fill(34), head: 3 },
};

async function wrongIn(sheet: Sheet, cut: Cut): Promise<string[]> {
  const extraction = extracted(await readDocument(paper(cutSheet(TITLE, sheet, cut))));
  const cells = tableCells(extraction);
  const want = cellsOf(sheet);
  return [
    ...[...want]
      .map(([key, text]) => [key, text === '' ? 'blank' : Number(text), readAs(cells.get(key))] as const)
      .filter(([, stands, got]) => stands !== got)
      .map(
        ([key, stands, got]) =>
          `row ${cut.row}, line ${cut.after}: ${key}: ${stands} stands there, ${got} was read`,
      ),
    ...[...cells.keys()].filter((key) => !want.has(key)).map((key) => `invented ${key}`),
  ];
}

/** Each test takes every so manieth row, each another one, as all of them take a minute. */
const STEP = 6;
let turn = 0;

for (const [what, { sheet, widths, head }] of Object.entries(SHEETS)) {
  for (const [how, fill] of Object.entries({ 'all different': distinct, 'many of them blank': holes })) {
    for (const numbers of ['top', 'middle', 'bottom'] as const) {
      const offset = turn++ % STEP;
      it(`${what}, numbers at the ${numbers}, ${how}`, async () => {
        const made = sheet(fill);
        const wrong: string[] = [];
        for (
          let row = made.rows.length > 2 * STEP ? offset : 0;
          row < made.rows.length;
          row += made.rows.length > 2 * STEP ? STEP : 1
        ) {
          for (let after = 1; after <= linesIn(made, row, widths); after++) {
            const again = row >= head && (row + after) % 2 === 0 ? head : 0;
            const cut = { ...{ row, after, numbers, widths, head: again }, pageNumbers: row % 2 === 0 };
            wrong.push(...(await wrongIn(made, cut)));
          }
        }
        assert.deepEqual(wrong, []);
      });
    }
  }
}
