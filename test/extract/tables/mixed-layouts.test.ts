/** Tables of one page in different layouts: where one ends, the other begins, and no row of either is lost. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tableCells } from '../reading.js';
import { HTML_LAYOUTS, type Layout, TEXT_LAYOUTS } from '../render.js';
import { cellsOf, disclosureSheet, disputeSheet, type Fill, requestSheet, type Sheet } from '../sheets.js';

/** Numbers of which no two in a row are the same; each sum holds. */
const requestFill: Fill = (_, index) => (index % 7 === 6 ? 21 : (index % 7) + 1);
const disputeFill: Fill = (_, index) => (index % 5 === 4 ? 26 : (index % 5) + 5);
const disclosureFill: Fill = (_, index) => index + 31;

const SHEETS: readonly (readonly [heading: string, sheet: Sheet])[] = [
  ['二、主动公开政府信息情况', disclosureSheet(2021, disclosureFill)],
  ['三、收到和处理政府信息公开申请情况', requestSheet(2021, requestFill)],
  ['四、政府信息公开行政复议、行政诉讼情况', disputeSheet(disputeFill)],
];

function expectAll(source: string, name: string): void {
  const cells = tableCells(read(source));
  const meant = cellsOf(...SHEETS.map(([, sheet]) => sheet));
  const lost = [...meant].filter(([key, text]) => `${cells.get(key)?.value}` !== text).map(([key]) => key);
  assert.deepEqual(lost, [], name);
}

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const END = '五、存在的主要问题及改进情况';

describe('two layouts on one page', () => {
  const separated = TEXT_LAYOUTS.filter((layout) => layout.separated);
  for (const first of separated) {
    it(`lose no row: ${first.name}, then others`, () => {
      for (const second of separated) {
        const printed = SHEETS.map(
          ([heading, sheet], n) => `${heading}\n${[first, second][n % 2]!.render(sheet)}`,
        );
        expectAll([TITLE, ...printed, END].join('\n'), second.name);
      }
    });
  }
});

describe('a page whose cells are', () => {
  const paragraphs: Layout['render'] = (sheet) =>
    sheet.rows.map((row) => row.map(({ text }) => `<p>${text}</p>`).join('')).join('');
  const page = (renders: readonly Layout['render'][]) =>
    `<h1>${TITLE}</h1>${SHEETS.map(([heading, sheet], n) => `<p>${heading}</p>${renders[n]!(sheet)}`).join('')}<p>${END}</p>`;
  const grid = HTML_LAYOUTS[0]!.render;

  it('paragraphs, before a grid', () => {
    for (const renders of [
      [paragraphs, grid, grid],
      [grid, paragraphs, grid],
      [grid, grid, paragraphs],
      [paragraphs, paragraphs, grid],
    ])
      expectAll(page(renders), renders.map((render) => (render === grid ? 'grid' : 'lines')).join());
  });

  it('in a table inside a cell', () => {
    for (const [n, [, sheet]] of SHEETS.entries()) {
      const keys = [...cellsOf(sheet).keys()];
      for (const nested of keys) {
        const inner = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
        const changed = {
          rows: sheet.rows.map((row) =>
            row.map((cell) => (cell.key === nested ? { ...cell, text: inner(cell.text) } : cell)),
          ),
        };
        const renders = SHEETS.map((_, i) => (i === n ? () => grid(changed) : grid));
        expectAll(page(renders), nested);
      }
    }
  });
});
