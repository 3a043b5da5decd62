/** Heads whose characters stand among those of their neighbours, as in a page without lines between its columns. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const TOP = '某县教育局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n';
const HEADS = `行政复议   行政诉讼
未经复议直接起诉   复议后起诉
结果维 结果纠 其他结 尚未审 总   结果维 结果纠 其他结 尚未审 总   结果维 结果纠 其他结 尚未审 总
持   正   果   结   计   持   正   果   结   计   持   正   果   结   计
`;
const disputes = (text: string) =>
  read(text)
    .figures.filter(({ indicator }) => /^(?:reviews|lawsuits)\./.test(indicator))
    .map(({ state, value }) => (state === 'reported' ? value : state));

describe('the row below heads that are broken over lines', () => {
  const cells = [7, 1, 0, 2, 10, 3, 0, 0, 0, 3, 4, 1, 0, 0, 5];
  it('is read where it has as many numbers as the table has cells', () =>
    assert.deepEqual(disputes(`${TOP}${HEADS}${cells.join('   ')}\n五、问题`), cells));

  it('is unreadable where it does not add up', () => {
    const wrong = cells.with(4, 11).join('   ');
    assert.deepEqual(new Set(disputes(`${TOP}${HEADS}${wrong}\n五、问题`)), new Set(['unreadable']));
  });

  it('is kept where cells are missing', () => {
    const { figures, unmapped } = read(`${TOP}${HEADS}${cells.slice(1).join('   ')}\n五、问题`);
    assert.ok(unmapped.length + figures.filter(({ state }) => state === 'unreadable').length > 0);
    assert.ok(figures.every(({ state }) => state !== 'reported'));
  });

  it('is not looked for behind a sentence', () =>
    assert.deepEqual(disputes(`${TOP}行政复议结果如下，维持的最多。\n${cells.join('   ')}\n五、问题`), []));
});

describe('a head of remarks behind the heads', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const row = (...cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  it('does not keep the row below from being read', () => {
    const cells = [7, 1, 0, 2, 10, 3, 0, 0, 0, 3, 4, 1, 0, 0, 5];
    for (const remark of ['备注', ''])
      assert.deepEqual(
        disputes(
          `<h1>某县教育局2023年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p><table>${row(...heads, ...heads, ...heads, '备注')}${row(...cells, remark)}</table>`,
        ),
        cells,
      );
  });
});
