import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './reading.js';

describe('thousands that a blank parts', () => {
  const licences = (cell: string) =>
    read(
      `<h1>某县教育局2023年政府信息公开工作年度报告</h1><table><tr><td>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>${cell}</td></tr></table>`,
    ).figures.find(({ indicator }) => indicator === 'licences.decisions');
  for (const blank of ['&nbsp;', '&#8201;', '&#8239;'])
    it(`are one number where no line may end there: ${blank}`, () =>
      assert.equal(licences(`7${blank}316`)?.value, 7316));

  it('may be two numbers at any other', () => {
    for (const cell of ['7 316', '7<br>316', '7&nbsp;31', '0&nbsp;316'])
      assert.equal(licences(cell)?.state, 'unreadable', cell);
  });
});
