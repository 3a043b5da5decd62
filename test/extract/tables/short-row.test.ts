/** Rows of a grid that lack a cell: no number may stand under another's head. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { settings } from '../../generate/settings.js';
import { read, tableCells } from '../reading.js';
import { HTML_LAYOUTS } from '../render.js';
import { disputeSheet, requestSheet, type Sheet } from '../sheets.js';

const spans = HTML_LAYOUTS[0]!;
const page = (table: string) =>
  `<h1>某某县人民政府2022年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>${table}<p>五、存在的主要问题</p>`;

/** Parts and their total, cell by cell. */
const row = (size: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.nat(30)), { minLength: size - 1, maxLength: size - 1 })
    .map((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);

function without(sheet: Sheet, cell: number): { sheet: Sheet; lost: string } {
  const keys = sheet.rows.flat().filter(({ key }) => key !== null);
  const lost = keys[cell % keys.length]!.key!;
  return { sheet: { rows: sheet.rows.map((cells) => cells.filter(({ key }) => key !== lost)) }, lost };
}

const wrong = (sheet: Sheet, meant: ReadonlyMap<string, number>) =>
  [...tableCells(read(page(spans.render(sheet))))]
    .filter(([key, { value }]) => value !== null && value !== meant.get(key))
    .map(([key, { value }]) => `${key} = ${value}, not ${meant.get(key)}`);

describe('a row that lacks a cell', () => {
  it('of the request table gives no number to another column', () => {
    fc.assert(
      fc.property(fc.array(row(7), { minLength: 40, maxLength: 40 }), fc.nat(200), (rows, cell) => {
        const meant = new Map<string, number>();
        const whole = requestSheet(2021, (key, index) => {
          const value = rows[Math.floor(index / 7)]![index % 7]!;
          meant.set(key, value);
          return value;
        });
        assert.deepEqual(wrong(without(whole, cell).sheet, meant), []);
      }),
      settings(100),
    );
  });

  it('of the dispute table gives no number to another column', () => {
    fc.assert(
      fc.property(row(5), row(5), row(5), fc.nat(14), (a, b, c, cell) => {
        const values = [...a, ...b, ...c];
        const meant = new Map<string, number>();
        const whole = disputeSheet((key, index) => {
          meant.set(key, values[index]!);
          return values[index]!;
        });
        assert.deepEqual(wrong(without(whole, cell).sheet, meant), []);
      }),
      settings(300),
    );
  });

  it('at its end leaves the others where they stand', () => {
    const sheet = disputeSheet((_, index) => [2, 1, 3, 1, 7][index % 5]!);
    const { lost, sheet: short } = without(sheet, 14);
    const cells = tableCells(read(page(spans.render(short))));
    assert.deepEqual([cells.get('reviews.total')?.value, cells.get(lost)?.state], [7, 'blank']);
  });

  it('at its beginning has an empty place there', () => {
    const whole = disputeSheet((_, index) => [2, 1, 3, 1, 7][index % 5]!);
    const html = spans.render(whole).replace(/(?:<td><p>\d<\/p><\/td>){5}/, '<td colspan="5"></td>');
    const cells = tableCells(read(page(html)));
    assert.deepEqual(
      ['reviews.total', 'lawsuits.direct.upheld', 'lawsuits.after_review.total'].map(
        (key) => cells.get(key)?.value ?? null,
      ),
      [null, 2, 7],
    );
  });
});

describe('a row that begins with its number', () => {
  const numbered = (serial: string, lost: string) =>
    spans
      .render(disputeSheet((_, index) => [2, 1, 3, 1, 7][index % 5]!))
      .replace('<tr>', '<tr><td rowspan="3">序号</td>')
      .replace(/<tr>(?=<td><p>2<\/p>)/, `<tr><td>${serial}</td>`)
      .replace(lost, '');
  const values = (html: string) =>
    ['reviews.upheld', 'reviews.total', 'lawsuits.after_review.total'].map(
      (key) => tableCells(read(page(html))).get(key)?.value ?? null,
    );

  it('has its cells under their heads behind it', () =>
    assert.deepEqual(values(numbered('1', '')), [2, 7, 7]));
  it('is not read where it lacks a cell too', () =>
    assert.deepEqual(values(numbered('1', '<td><p>7</p></td></tr>')), [null, null, null]));
  it('is not read where the first cell may be a value', () =>
    assert.deepEqual(values(numbered('9', '')), [null, null, null]));
});
