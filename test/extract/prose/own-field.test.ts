/** A body's own field before its information narrows nothing; another's does, and so does a class that every body has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutOwnField } from '../../../src/extract/prose/own-field.js';
import { read } from '../reading.js';

describe('the field of a body before its information', () => {
  const cases: [name: string, words: string, publisher: string | null, left: string][] = [
    ['its own', '主动公开税务信息', '国家税务总局青溪县税务局', '主动公开信息'],
    ['its own with 部门', '公开气象部门政府信息', '新乡市气象局', '公开政府信息'],
    ['in short', '网站人社信息', '资阳市人力资源和社会保障局', '网站信息'],
    ['its whole name', '公开驿前乡人民政府信息', '驿前乡人民政府', '公开政府信息'],
    ['by another word', '公开各类涉税信息', '国家税务总局青溪县税务局', '公开各类信息'],
    ['of an industry', '公布邮政业信息', '青溪州邮政管理局', '公布信息'],
    ['of every kind, by a word of many', '公开各类财政信息', '青溪市财政局', '公开各类信息'],
    ['a class of what its bureau has', '公开财政信息', '青溪市财政局', '公开财政信息'],
    ['another’s', '公开教育信息', '青溪县人民政府', '公开教育信息'],
    ['a class that every body has', '公开管理信息', '青溪县市场监督管理局', '公开管理信息'],
    ['nobody’s', '公开税务信息', null, '公开税务信息'],
  ];
  for (const [name, words, publisher, left] of cases)
    it(name, () => assert.equal(withoutOwnField(words, publisher), left));
});

describe('a total in the words of a field', () => {
  const totalOf = (publisher: string, sentence: string) =>
    read(`${publisher}2018年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${sentence}`).figures.find(
      ({ indicator }) => indicator === 'disclosed.total',
    )?.value;

  it('is read of the body whose field it is', () =>
    assert.equal(totalOf('青溪县气象局', '全年主动公开气象信息67条。'), 67));
  it('is a part of what a county disclosed', () =>
    assert.equal(totalOf('青溪县人民政府', '全年主动公开气象信息67条。'), undefined));
});

describe('a school, a hospital and an enterprise', () => {
  const saidBy = (publisher: string, sentence: string) =>
    read(`${publisher}2018年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${sentence}`)
      .figures.map(({ indicator, value }) => `${indicator}=${value}`)
      .join(' ');
  const cases: [publisher: string, sentence: string, said: string][] = [
    ['青溪县中医院', '医院官网发布院务信息67条。', 'disclosed.website=67'],
    ['青溪县中医院', '医院全年公开院务信息67条。', 'disclosed.total=67'],
    ['青溪县实验中学', '校园网公开校务信息67条。', 'disclosed.website=67'],
    ['青溪县实验中学', '学校公开信息67条。', 'disclosed.total=67'],
    ['青溪县供水有限公司', '公司网站公开企业信息67条。', 'disclosed.website=67'],
    ['青溪县供水有限公司', '公司公开信息67条，其中停水通知31条。', 'disclosed.total=67'],
    ['青溪县芙蓉农场', '农场公开信息67条。', 'disclosed.total=67'],
    // What others call their affairs is a part of what a county disclosed.
    ['青溪县人民政府', '学校公开校务信息67条。', ''],
    ['青溪县人民政府', '公司公开企业信息67条。', ''],
  ];
  for (const [publisher, sentence, said] of cases)
    it(`${publisher}: ${sentence}`, () => assert.equal(saidBy(publisher, sentence), said));
});
