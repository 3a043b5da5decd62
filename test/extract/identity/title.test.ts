import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REGIONS } from '../../../src/extract/identity/regions.js';
import { titleIn } from '../../../src/extract/identity/title.js';
import { read } from '../reading.js';

const titleOf = (organ: string) => `${organ}2019年政府信息公开工作年度报告`;

describe('the title of a report', () => {
  it('of every place, also where its name begins as a sentence does: 从江县, 于都县', () => {
    const lost = REGIONS.flatMap(({ name }) => [`${name}人民政府`, `${name}审计局`]).filter(
      (organ) => titleIn(titleOf(organ))?.publisher !== organ,
    );
    assert.deepEqual(lost, []);
  });

  it('is the name of a summary, which is about the work of disclosure', () => {
    for (const name of ['平阳县供销社2010年政府信息公开工作总结', '平阳县水利局2010年信息公开工作情况总结'])
      assert.equal(read(`${name}\n2010年，我单位主动公开政府信息12条。`).identity.title, name);
  });

  it('of a town whose name begins as a sentence does', () => {
    assert.equal(titleIn(titleOf('对青山镇人民政府'))?.publisher, '对青山镇人民政府');
  });

  it('behind dashes, or behind a label in brackets', () => {
    for (const before of ['——', '【年报】'])
      assert.equal(titleIn(`${before}${titleOf('平阳县教育局')}`)?.publisher, '平阳县教育局');
  });

  it('whose field is said again before the information: 青岛海关2016年海关政府信息公开…', () => {
    const found = titleIn('青岛海关2016年海关政府信息公开年度报告');
    assert.deepEqual([found?.publisher, found?.year], ['青岛海关', 2016]);
  });

  it('with its organ behind it in brackets, and with its year before it in brackets', () => {
    assert.equal(titleIn('2018年政府信息公开工作年度报告(平阳县教育局)')?.publisher, '平阳县教育局');
    const found = titleIn('(2017年度)平阳县教育局政府信息公开年度报告');
    assert.deepEqual([found?.publisher, found?.year], ['平阳县教育局', 2017]);
  });

  it('of a public enterprise or institution, by that name', () => {
    const found = titleIn('平阳公共交通有限责任公司2022年公共企事业单位信息公开年度报告');
    assert.equal(found?.publisher, '平阳公共交通有限责任公司');
  });

  it('behind the organ and a colon, but not behind the label of a field', () => {
    assert.equal(titleIn('平阳县旅游局:2013年政府信息公开年度报告')?.publisher, '平阳县旅游局');
    assert.equal(titleIn('发布机构:2013年政府信息公开年度报告'), null);
  });

  for (const [name, line] of [
    ['a sentence that says who has published theirs', '31个省份已全部公布2021年政府信息公开工作年度报告'],
    ['a sentence that names another paper', '从2019年政府信息公开工作年度报告'],
    ['an entry of a list of tasks', '1 编制2021年度政府信息公开工作年度报告'],
    ['an entry of a list of files', '3.2021年政府信息公开工作年度报告'],
    ['news: all reports are out', '全县2021年政府信息公开年度报告全部按时公布'],
  ] as const)
    it(`is not ${name}`, () => {
      assert.equal(titleIn(line), null);
    });
});

describe('of two titles of one year', () => {
  const text = (organ: string) =>
    `平阳县2016年政府信息公开工作年度报告\n平阳县人民政府办公室2016年政府信息公开工作年度报告\n现公布${organ}2016年政府信息公开工作年度报告。\n一、主动公开政府信息情况\n全年主动公开政府信息31条。`;

  it('the fuller counts, where the text names its organ again: a site puts its own headline above', () => {
    assert.equal(read(text('平阳县人民政府办公室')).identity.publisher, '平阳县人民政府办公室');
  });
});
