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
