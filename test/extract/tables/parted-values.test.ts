import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const HEAD =
  '某县教育局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n信息内容 本年处理决定数量\n';
const stateOf = (text: string) =>
  read(text).figures.find(({ indicator }) => indicator === 'licences.decisions')?.state;

describe('a label without a value in a text', () => {
  it('is no blank where rows of values stand without any label: a sheet was wider than its paper', () =>
    assert.equal(stateOf(`${HEAD}行政许可\n第二十条第（六）项\n41 7 3 0 5\n`), 'unreadable'));

  it('is blank beside rows whose labels begin with a number', () =>
    assert.equal(stateOf(`${HEAD}行政许可\n第二十条第（六）项\n1.别的事项 41 7 3 0 5\n`), 'blank'));

  it('is blank where each value has its label', () =>
    assert.equal(stateOf(`${HEAD}行政许可\n第二十条第（六）项\n`), 'blank'));
});

describe('a label behind the numbers of its row', () => {
  const HEADS = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const statesOf = (rows: readonly (readonly string[])[]) =>
    read(
      `<h1>某县教育局2023年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p><table>${rows.map(row).join('')}</table>`,
    )
      .figures.filter(({ indicator }) => indicator === 'requests.received')
      .map(({ state }) => state);
  const [LABEL, OTHER] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
  const NUMBERS = ['41', '7', '0', '0', '0', '0', '48'];

  it('is no blank', () =>
    assert.deepEqual(
      statesOf([
        [...NUMBERS, LABEL, ...HEADS.map(() => '')],
        [...NUMBERS, OTHER, ...HEADS.map(() => '')],
      ]),
      HEADS.map(() => 'unreadable'),
    ));

  it('is one behind the number of its line', () =>
    assert.deepEqual(
      statesOf([
        ['1', LABEL, ...HEADS.map(() => '')],
        ['2', OTHER, ...NUMBERS],
      ]),
      HEADS.map(() => 'blank'),
    ));
});
