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

describe('links to a few reports around one without a title', () => {
  /** It names no year but that of the period. */
  const TEXT =
    '平阳县水利局按照《政府信息公开条例》编制本报告，数据自2016年1月1日起至2016年12月31日止。全年主动公开政府信息12条，收到申请3件。';
  const identityOf = (source: string) => {
    const { title, publisher, year } = read(source).identity;
    return { title, publisher, year };
  };
  const OWN_ONLY = { title: null, publisher: '平阳县水利局', year: 2016 };
  const others = ['平阳县教育局2019年政府信息公开工作年度报告', '平阳县财政局2020年政府信息公开工作年度报告'];
  const asLinks = others.map((text, i) => `<a href="/${i}">${text}</a>`);
  const asPage = (above: string, below = '', head = '') =>
    `<html><head><title>${head}</title></head><body>${above}<div>${TEXT}</div>${below}</body></html>`;

  it('are no title below the text', () => {
    assert.deepEqual(identityOf(`${TEXT}\n相关链接：\n${others.join('\n')}\n`), OWN_ONLY);
    assert.deepEqual(identityOf(asPage('', `<div>${asLinks.join('')}</div>`)), OWN_ONLY);
  });

  it('are no title in a text that kept nothing between them', () =>
    assert.deepEqual(identityOf(`${others.join('')}\n${TEXT}`), OWN_ONLY));

  it('are no title above it, two or in one line, with or without a date', () => {
    assert.deepEqual(identityOf(asPage(asLinks.map((link) => `<p>${link}</p>`).join(''))), OWN_ONLY);
    assert.deepEqual(identityOf(asPage(`<p>${asLinks.join('')}</p>`)), OWN_ONLY);
    const dated = asLinks.map((link) => `<li>${link}<span>2021-01-20</span></li>`);
    assert.deepEqual(identityOf(asPage(`<ul>${dated.join('')}</ul>`)), OWN_ONLY);
  });

  it('are years to choose from where they bear no name', () => {
    const years = '2021年政府信息公开工作年度报告\n2020年政府信息公开工作年度报告';
    assert.deepEqual(identityOf(`${years}\n${TEXT}`), OWN_ONLY);
    assert.equal(identityOf(`${years.split('\n')[0]}\n${TEXT}`).year, 2021);
  });

  it('leave a single link the title that it may be', () =>
    assert.equal(identityOf(asPage(`<p>${asLinks[0]}</p>`)).publisher, '平阳县教育局'));

  it('and the name of the site and its column in the head of the page are no title', () => {
    assert.deepEqual(identityOf(asPage('', '', '平阳县人民政府 政府信息公开年度报告')), OWN_ONLY);
    const named = '平阳县教育局 政府信息公开年度报告';
    assert.equal(identityOf(asPage('', '', named)).title, named.replace(' ', ''));
  });
});
