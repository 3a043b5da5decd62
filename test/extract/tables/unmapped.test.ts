import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../reading.js';

const TOP = '某县教育局2023年政府信息公开工作年度报告\n本局主动公开政府信息12条。\n';

describe('a line of nothing but numbers', () => {
  it('is kept where nothing was read of it', () =>
    assert.deepEqual(
      read(`${TOP}不知何表\n  41   7   1,203   0.5\n`).unmapped.map(({ cells }) => cells),
      [['41', '7', '1,203', '0.5']],
    ));

  it('is kept with the words before it that nobody knows', () =>
    assert.deepEqual(
      read(`${TOP}续办之事 10 8 1 1 0 1 21\n本局收到申请3件；其他4件。 1 2 3 4\n`).unmapped.map(
        ({ cells }) => cells,
      ),
      [['续办之事', '10', '8', '1', '1', '0', '1', '21']],
    ));

  it('is nothing where it has few, as the number of a page and a date do', () =>
    assert.deepEqual(read(`${TOP}- 3 -\n2024 1 22\n3\n`).unmapped, []));
});

describe('below the heads of a table', () => {
  const unmapped = (text: string) => read(`${TOP}${text}`).unmapped.map(({ cells }) => cells.join('|'));

  it('a row of one number is kept, though a sheet was printed with every label cut', () =>
    assert.deepEqual(
      unmapped('统计指标 单位 统计数\n一、主动公—— ——\n（一）主动公条 12\n1.政府公报公条 5\n'),
      ['（一）主动公条|12', '1.政府公报公条|5'],
    ));

  it('a row is nothing behind a sentence, or behind a page of words', () => {
    assert.deepEqual(unmapped('统计指标 单位 统计数\n以上为全部数据。\n第 3\n科室电话 8\n'), []);
    assert.deepEqual(unmapped('统计指标 单位 统计数\n甲\n乙\n丙\n丁\n科室电话 8\n'), []);
  });

  it('a row is kept below the heads of a province, too', () =>
    assert.deepEqual(unmapped('指标名称 单位 数量\n（一）主动公条 12\n'), ['（一）主动公条|12']));

  it('one head alone makes no table', () => assert.deepEqual(unmapped('统计数\n科室电话 8\n'), []));

  it('a word that ends with a label of another form is no row of that form', () => {
    const { figures } = read(`${TOP}统计指标 单位 统计数\n制发规范性文件件 2\n`);
    assert.deepEqual(
      figures.filter(({ via }) => via === 'table'),
      [],
    );
  });
});
