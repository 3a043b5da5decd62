/** Links to reports of other organs above a text, and the text's own title among them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from './reading.js';

const LINKS = ['平阳县教育局', '平阳县民政局', '平阳县财政局', '平阳县统计局'].map(
  (name) => `${name}2016年政府信息公开工作年度报告`,
);
const OWN = '平阳县水利局2016年政府信息公开工作年度报告';
const BODY = `一、主动公开政府信息情况\n2016年，我局主动公开政府信息12条，收到政府信息公开申请3件，均已按时办结。${'我局及时更新栏目，方便群众查询。'.repeat(20)}`;

const page = (entries: readonly string[]) => [...entries, BODY].join('\n');

describe('the bare name of all reports', () => {
  const MENU = ['首页', '政务服务', '通知公告', '政府信息公开指南', '依申请公开'];
  const BARE = '政府信息公开工作年度报告';
  const titled = (menu: readonly string[], ...rest: string[]) =>
    read(page([...menu, ...rest])).identity.title;

  it('is the title below a menu that has an entry for the reports already', () => {
    assert.equal(titled([...MENU, '政府信息公开年报'], BARE), BARE);
    assert.equal(
      titled(['首页 | 政务公开 | 政务服务', '政府信息公开指南 | 政府信息公开年报 | 依申请公开'], BARE),
      BARE,
    );
  });
  it('is the title behind the crumbs', () =>
    assert.equal(titled(MENU, '您当前的位置: 首页 > 信息公开 > 年报', BARE), BARE));
  it('is the entry of a menu where nothing tells them apart', () => {
    assert.equal(titled(MENU, '政府信息公开年报'), null);
    assert.equal(titled([...MENU, '政府信息公开年报']), null);
  });
});

describe('a title over three lines below a menu', () => {
  const MENU = ['首页', '政务服务', '通知公告', '政府信息公开指南', '政府信息公开年报', '依申请公开'];
  it('keeps the organ and its place', () =>
    assert.equal(
      read(page([...MENU, '平阳县', '民族宗教事务局', '2016年政府信息公开工作年度报告'])).identity.publisher,
      '平阳县民族宗教事务局',
    ));
});

describe('a title right below links to the reports of others', () => {
  it('stays the title where the links bear no date, although the text says only 我局', () =>
    assert.equal(read(page([...LINKS, OWN])).identity.publisher, '平阳县水利局'));
  it('is one more link where it is dated as they are, and the text does not name its organ', () => {
    const dated = [...LINKS, OWN].flatMap((text) => [text, '2017-03-01']);
    assert.equal(read(page(dated)).identity.publisher, null);
  });
});
