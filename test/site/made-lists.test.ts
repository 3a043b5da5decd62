/** What a number or a mark is made of: it must lead to a list that names all of it, or nowhere. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { MadeLists } from '../../src/site/made-lists.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';

const LINKS = {
  of: (place: string) => (place.startsWith('gone') ? null : `reports/${place}`),
  retyped: false,
} as unknown as PlaceLinks;

const cell = (...parts: (readonly [string, number | null, string | null])[]) =>
  JSON.stringify({ name: 'a & b', count: parts.length, parts });
const mark = (...parts: (readonly [string, number | null, string | null])[]) => ({
  ...{ name: 'State secret', total: '5', how: 'sum', count: parts.length, parts },
});

describe('what a cell is made of', () => {
  it('is one list for cells that say the same, each number with its place', () => {
    const lists = new MadeLists(LINKS, 'charts/01-of.html');
    const said = cell(['A 2019', 2, 'a-txt#x'], ['B 2019', null, 'gone-txt#x']);
    assert.equal(lists.to(said), 'charts/01-of.html#made-1');
    assert.equal(lists.to(said), 'charts/01-of.html#made-1');
    const page = load(lists.render('en', '../'));
    assert.equal(page('li').length, 1);
    assert.equal(page('li#made-1').attr('data-count'), '2');
    assert.equal(page('a').attr('href'), '../reports/a-txt#x');
    assert.equal(page('a').attr('data-value'), '2');
    assert.equal(page('span').text(), 'B 2019');
    assert.match(page('strong').text(), /a & b/);
  });

  it('says of a 0 what was looked through, apart from what other numbers of its row are made of', () => {
    const lists = new MadeLists(LINKS, '');
    const said = cell(['A 2019', null, 'a-txt#x'], ['B 2019', null, 'b-txt#x']);
    assert.deepEqual([lists.to(said), lists.to(said, 'none')], ['#made-1', '#made-2']);
    assert.match(load(lists.render('en', ''))('#made-2 strong').text(), /^a & b: none in these 2:$/);
    assert.match(load(lists.render('zh', ''))('#made-2 strong').text(), /^a & b：以下 2 项中没有：$/);
  });

  it('leads nowhere where no part does, and where it is not such a list', () => {
    const lists = new MadeLists(LINKS, '');
    for (const said of [cell(['A', 1, 'gone-txt#x']), cell(), '{', '{"name":1}', '[]', '"><script>'])
      assert.equal(lists.to(said), null, said);
    assert.ok(lists.empty);
    assert.equal(lists.render('en', ''), '');
  });

  it('says how many there are besides those that are listed', () => {
    const lists = new MadeLists(LINKS, '');
    lists.to(JSON.stringify({ name: 'n', count: 70, parts: [['A', 1, 'a-txt#x']] }));
    assert.match(lists.render('en', ''), /and 69 more/);
    assert.match(lists.render('zh', ''), /另有 69 项/);
  });
});

describe('what a mark is made of', () => {
  it('is listed in the same way, below its total', () => {
    const lists = new MadeLists(LINKS, 'charts/04-1.html', '04-1-sum');
    const of = mark(['A', 2, 'a-txt#x'], ['B', 3, null]);
    assert.equal(lists.to(of), 'charts/04-1.html#04-1-sum-1');
    const page = load(lists.render('en', ''));
    assert.match(page('strong').text(), /State secret: 5\. From 2/);
    assert.equal(page('a').text(), 'A: 2');
    assert.equal(page('span').text(), 'B: 3');
  });

  it('counts things without saying of each that it is one', () => {
    const lists = new MadeLists(LINKS, '');
    lists.to(mark(['A 2019', null, 'a-txt#x'], ['A 2020', null, 'a-txt#y']));
    assert.deepEqual(
      load(lists.render('en', ''))('a')
        .toArray()
        .map((one) => load(one).text()),
      ['A 2019', '2020'],
    );
  });

  it('names a publisher once for years that follow each other, and no line begins with the point between them', () => {
    const lists = new MadeLists(LINKS, '');
    const years = ['某县 2019', '某县 2020', '某县某局 2020', '某县 2021', '甲', '甲'];
    lists.to(mark(...years.map((name, at) => [name, at + 2, `a-txt#${at}`] as const)));
    assert.equal(
      load(lists.render('zh', ''))('li').contents().slice(1).text().trim(),
      ['某县 2019：2', '2020：3', '某县某局 2020：4', '某县 2021：5', '甲：6', '甲：7'].join('\u00a0· '),
    );
  });

  it('says less of each where there are many, so that the page still opens, and counts the rest', () => {
    const lists = new MadeLists(LINKS, '');
    const pieces = (list: number) =>
      Array.from({ length: 120 }, (_, i) => [`机关 ${list} ${i}`, 2, `${list}-txt#${i}`] as const);
    for (let list = 0; list < 300; list++) assert.ok(lists.to(mark(...pieces(list))));
    const html = lists.render('en', '../');
    assert.ok(Buffer.byteLength(html) < 400_000, `${Buffer.byteLength(html)} bytes`);
    const items = load(html)('li').toArray();
    assert.equal(items.length, 300);
    for (const item of items) {
      const listed = load(item)('a').length;
      assert.ok(listed >= 1 && listed < 120, String(listed));
      assert.match(load(item).text(), new RegExp(`and ${120 - listed} more`));
    }
  });

  it('leads nowhere where what a notebook put out is not such a list', () => {
    const lists = new MadeLists(LINKS, '');
    for (const said of [
      null,
      3,
      {},
      mark(),
      { ...mark(), parts: [['A']] },
      { ...mark(['A', 1, 'a-txt#x']), total: 5 },
      { ...mark(['A', 1, 'a-txt#x']), count: -1 },
    ])
      assert.equal(lists.to(said), null);
  });
});
