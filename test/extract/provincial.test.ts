/** Tables of a province's own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './reading.js';

const ROWS: readonly (readonly [label: string, unit: string, year: number, all: number])[] = [
  ['主动公开信息数', '条', 425, 1516],
  ['其中:1.网站公开', '条', 418, 1509],
  ['2.政府公报公开', '条', 7, 7],
  ['受理依申请公开信息总数', '条', 12, 40],
  ['其中:1.当面申请数', '条', 8, 20],
  ['2.传真申请数', '条', 1, 3],
  ['3.电子邮件申请数', '条', 2, 5],
  ['对申请的答复数', '条', 12, 39],
  ['其中:1.同意公开答复数', '条', 11, 35],
  ['行政复议数', '件', 0, 1],
  ['行政诉讼数', '件', 0, 0],
];
const TITLE = '某某县财政局2011年度政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
const table = (text: string) => {
  const extraction = read(TITLE + text);
  const value = (indicator: string) =>
    extraction.figures.find(({ id }) => id === `table:${indicator}`)?.value;
  return { extraction, value };
};

describe("Fujian's table", () => {
  it('gives the count of the year and never the one over all years, which is kept', () => {
    const rows = ROWS.map(([label, unit, year, all]) => `${label} ${unit} ${year} ${all}`).join(' ');
    const { extraction, value } = table(`附表 指标名称 计量单位 2011年度 历年累计 ${rows} 附件下载`);
    assert.equal(extraction.form, 'prose');
    assert.deepEqual(
      ['disclosed.total', 'disclosed.website', 'requests.received', 'requests.granted', 'lawsuits.total'].map(
        value,
      ),
      [425, 418, 12, 11, 0],
    );
    const kept = extraction.unmapped.map(({ cells }) => cells.join(' '));
    assert.ok(kept.includes('主动公开信息数 1516'), kept.join('; '));
    assert.ok(
      kept.some((line) => line.startsWith('电子邮件申请数')),
      'a line of no indicator is kept',
    );
  });

  it('with one count is read like any list', () => {
    const rows = ROWS.map(([label, unit, year]) => `${label} ${unit} ${year}`).join(' ');
    const { value } = table(`附表: 指标名称 计量单位 年末统计 ${rows}`);
    assert.deepEqual([value('disclosed.total'), value('requests.received.in_person')], [425, 8]);
  });

  it('of glued digits is split only where each is a cell, in a table that writes its zeros', () => {
    const rows = ROWS.map(([label, unit, year, all]) => `${label}${unit}${year}${all}`).join('');
    const { extraction, value } = table(`六、政府信息公开情况统计表指标名称计量单位2011年度历年累计${rows}`);
    assert.equal(value('disclosed.total'), null);
    assert.equal(value('disclosed.gazette'), 7, 'of 77');
    assert.equal(value('lawsuits.total'), 0);
    assert.ok(JSON.stringify(extraction.unmapped).includes('4251516'), 'the digits are kept');
  });
});
