import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { REGIONS } from '../../../src/extract/identity/regions.js';
import { titleIn } from '../../../src/extract/identity/title.js';

const titleOf = (organ: string) => `${organ}2019年政府信息公开工作年度报告`;

describe('the title of a report', () => {
  it('of every place, also where its name begins as a sentence does: 从江县, 于都县', () => {
    const lost = REGIONS.flatMap(({ name }) => [`${name}人民政府`, `${name}审计局`]).filter(
      (organ) => titleIn(titleOf(organ))?.publisher !== organ,
    );
    assert.deepEqual(lost, []);
  });

  it('of a town whose name begins as a sentence does', () => {
    assert.equal(titleIn(titleOf('对青山镇人民政府'))?.publisher, '对青山镇人民政府');
  });

  it('behind dashes, or behind a label in brackets', () => {
    for (const before of ['——', '【年报】'])
      assert.equal(titleIn(`${before}${titleOf('平阳县教育局')}`)?.publisher, '平阳县教育局');
  });

  for (const [name, line] of [
    ['a sentence that names another paper', '从2019年政府信息公开工作年度报告'],
    ['an entry of a list of tasks', '1 编制2021年度政府信息公开工作年度报告'],
    ['an entry of a list of files', '3.2021年政府信息公开工作年度报告'],
    ['news: all reports are out', '全县2021年政府信息公开年度报告全部按时公布'],
  ] as const)
    it(`is not ${name}`, () => {
      assert.equal(titleIn(line), null);
    });
});
