/** Labels of which only the beginning is printed: known by their place, or by nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, tableCells } from '../reading.js';
import { LAYOUTS } from '../render.js';
import { disclosureSheet, type Fill, requestSheet, type Sheet } from '../sheets.js';

const TITLE = '某某县人民政府2022年政府信息公开工作年度报告';
const html = LAYOUTS.find(({ name }) => name === 'HTML with spans')!;
const page = (sheet: Sheet) =>
  `${TITLE}\n三、收到和处理政府信息公开申请情况\n${html.render(sheet)}\n五、存在的主要问题\n公开仍有差距。`;
const distinct: Fill = (_, index) => index + 11;

/** The labels that are longer cut to so many characters. */
const cut = (sheet: Sheet, length: number): Sheet => ({
  rows: sheet.rows.map((row) =>
    row.map((cell) => (cell.key ? cell : { ...cell, text: cell.text.slice(0, length) })),
  ),
});

describe('a label that its cell shows the beginning of', () => {
  for (const length of [12, 9, 8, 7])
    it(`is known by its place among the requests, cut to ${length} characters`, () => {
      const sheet = requestSheet(2021, distinct);
      const whole = tableCells(read(page(sheet)));
      const cells = tableCells(read(page(cut(sheet, length))));
      for (const [key, { value }] of whole) assert.equal(cells.get(key)?.value, value, key);
    });

  it('is told to be inferred, and what proves it', () => {
    const cells = tableCells(read(page(cut(requestSheet(2021, distinct), 7))));
    const { state, rule } = cells.get('requests.refused.enforcement_files@total')!;
    assert.deepEqual([state, rule], ['inferred', 'one row fits the label']);
    assert.equal(cells.get('requests.granted@total')!.state, 'reported');
  });

  it('is known in the table of what was disclosed', () => {
    const sheet = disclosureSheet(2021, distinct);
    const whole = tableCells(read(page(sheet)));
    const cells = tableCells(read(page(cut(sheet, 6))));
    for (const key of ['normative_documents.made', 'admin_fees.amount'])
      assert.equal(cells.get(key)?.value, whole.get(key)!.value, key);
  });

  it('is nothing where two rows may be meant', () => {
    const sheet = requestSheet(2021, distinct);
    // Of two rows that begin alike one is not there, and its list number neither.
    const rows = sheet.rows
      .filter((row) => !row.some(({ text }) => text.startsWith('2.申请人逾期')))
      .map((row) =>
        row.map((cell) => (cell.text.startsWith('1.申请人无') ? { ...cell, text: '申请人' } : cell)),
      );
    const cells = tableCells(read(page({ rows })));
    for (const id of ['not_amended', 'fee_unpaid'])
      assert.ok((cells.get(`requests.other.${id}@total`)?.value ?? null) === null, id);
  });
});
