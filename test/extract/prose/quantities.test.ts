import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mentionsIn } from '../../../src/extract/prose/quantities.js';
import { read } from '../reading.js';

const figures = (text: string) =>
  read(`平阳县人民政府2016年政府信息公开工作年度报告\n一、概况\n${text}`).figures.map(
    ({ indicator, value, state, quote }) => [indicator, value, state, quote] as const,
  );

describe('a number in a sentence that is beyond what a number holds exactly', () => {
  it('is a mention without a value', () => {
    assert.deepEqual(
      mentionsIn('公开信息9007199254740991条、9007199254740992条').map(({ value }) => value),
      [9007199254740991, null],
    );
  });

  it('is kept as unreadable with its words, beside what can be read', () => {
    assert.deepEqual(figures('全年主动公开政府信息99999999999999999条。收到政府信息公开申请3件。'), [
      ['disclosed.total', null, 'unreadable', '全年主动公开政府信息99999999999999999条'],
      ['requests.received', 3, 'reported', '收到政府信息公开申请3件'],
    ]);
  });

  it('is so too where only the unit makes it too large', () => {
    const [fee] = figures('收取信息处理费9007199254740991亿元。');
    assert.deepEqual(fee?.slice(0, 3), ['request_fees.amount', null, 'unreadable']);
  });

  it('takes no later total for a part of it', () => {
    const totals = figures('主动公开政府信息99999999999999999条，主动公开政府信息120条。');
    assert.deepEqual(
      totals.map(([indicator, value]) => [indicator, value]),
      [
        ['disclosed.total', null],
        ['disclosed.total', 120],
      ],
    );
  });

  it('makes no claim about shares', () => {
    const text = '主动公开政府信息99999999999999999条，同比增长50%；其中网站12条，占1%。';
    const { claims } = read(`平阳县人民政府2016年政府信息公开工作年度报告\n一、概况\n${text}`);
    assert.deepEqual(claims, []);
  });
});

describe('a point between two numbers of which the second counts what cannot be halved', () => {
  it('stands behind the number of a list at the begin of a sentence', () => {
    assert.deepEqual(
      mentionsIn('2.3件不予公开').map(({ value, start, end, digits }) => [value, start, end, digits]),
      [[3, 2, 4, 0]],
    );
  });

  it('elsewhere nobody can tell what it is, so the number is not read', () => {
    assert.deepEqual(
      mentionsIn('其中2.3件不予公开').map(({ value }) => value),
      [null],
    );
  });

  it('is a decimal point where the number is of money, of days, or scaled', () => {
    assert.deepEqual(
      mentionsIn('1.5万元,2.5天,3.5万条').map(({ value }) => value),
      [1.5, 2.5, 35000],
    );
  });
});
