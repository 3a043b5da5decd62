import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  damagedPeriodYear,
  datesIn,
  isoDate,
  monthsIn,
  periodIn,
} from '../../../src/extract/identity/dates.js';

describe('dates', () => {
  const cases: [text: string, dates: string[]][] = [
    ['2017年2月20日', ['2017-02-20']],
    ['2017年02月20日 15:52:01', ['2017-02-20']],
    ['2017- 02- 20', ['2017-02-20']],
    ['2017/2/20', ['2017-02-20']],
    ['2017.02.20', ['2017-02-20']],
    ['二○一○年四月十日', ['2010-04-10']],
    ['二〇二一年十二月三十一日', ['2021-12-31']],
    ['2016-02-29', ['2016-02-29']],
    ['自2016年1月1日至2016年12月31日', ['2016-01-01', '2016-12-31']],
    ['2017-02-29', []],
    ['2017-13-01', []],
    ['2017-00-10', []],
    ['1999-01-01', []],
    ['0577-12345678', []],
    ['20251231日', []],
    ['', []],
  ];
  for (const [text, dates] of cases) {
    it(`in “${text}”`, () => {
      const found = datesIn(text);
      assert.deepEqual(
        found.map(({ iso }) => iso),
        dates,
      );
      for (const { start, end } of found) assert.match(text.slice(start, end), /^[\d二].*/);
    });
  }

  it('of February end as the calendar says', () => {
    assert.equal(isoDate(2100, 2, 29), null);
    assert.equal(isoDate(2024, 2, 29), '2024-02-29');
  });
});

describe('a period', () => {
  const cases: [text: string, from: string | null, to: string | null][] = [
    ['统计期限自2016年1月1日起至2016年12月31日止', '2016-01-01', '2016-12-31'],
    ['数据统计时限为2016年1月1日—12月31日', '2016-01-01', '2016-12-31'],
    ['从2016年1月1日到2016年12月1日', '2016-01-01', '2016-12-01'],
    ['自2016年12月31日至2016年1月1日', null, null],
    ['统计期限自至', null, null],
  ];
  for (const [text, from, to] of cases) {
    it(`in “${text}”`, () => {
      const period = periodIn(text);
      assert.deepEqual([period?.from ?? null, period?.to ?? null], [from, to]);
    });
  }
});

describe('a period that lost its 年 and 月', () => {
  const cases: [text: string, year: number | null][] = [
    ['统计期限自20131月1日起至201312月31日止', 2013],
    ['统计时限为202211日至20221231日', 2022],
    ['统计期限自201311日至20141231日', null],
    ['联系电话20131234', null],
  ];
  for (const [text, year] of cases) it(`“${text}”`, () => assert.equal(damagedPeriodYear(text), year));
});

describe('months without a day', () => {
  const cases: [text: string, months: string[]][] = [
    ['2017年3月', ['2017-03']],
    ['2017年03月 来源', ['2017-03']],
    ['2017-03', ['2017-03']],
    ['二〇一七年三月', ['2017-03']],
    ['二〇一七年十二月', ['2017-12']],
    ['2017年3月2日', []],
    ['2017-03-02', []],
    ['2017.3.2', []],
    ['二〇一七年三月二日', []],
    ['2017年13月', []],
    ['12017-03', []],
  ];
  for (const [text, months] of cases)
    it(`in “${text}”`, () => {
      assert.deepEqual(
        monthsIn(text).map(({ iso }) => iso),
        months,
      );
    });
});
