/** Numbers in a chart's words lead on. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MadeLists } from '../../src/site/made-lists.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';
import { aboutOf, ToldNumbers } from '../../src/site/told-numbers.js';

const LINKS: PlaceLinks = {
  retyped: false,
  of: (place) => (place.startsWith('a-txt') ? `reports/${place}` : null),
};
const part = ['甲县 2020', 9, 'a-txt#v'];
const list = (said: string, how = 'count', count = 9) => ({ said, how, count, parts: [part] });

const numbersOf = (told: unknown, base = '') =>
  new ToldNumbers(told, 'Requests', new MadeLists(LINKS, 'of.html'), LINKS, base);

describe('numbers in a sentence', () => {
  it('are links, longer words first, and no piece of another number is one', () => {
    const numbers = numbersOf(JSON.stringify([list('9'), list('9 reports'), list('19')]));
    assert.equal(
      numbers.linked('9 reports <of> 19, 9 of 1,919 and 99%').replace(/ href="[^"]*" data-how="count"/g, ''),
      '<a class="place">9 reports</a> &lt;of&gt; <a class="place">19</a>, <a class="place">9</a> of 1,919 and 99%',
    );
  });

  it('lead to the place of the only number that they are, else to a list with its computation', () => {
    const numbers = numbersOf(JSON.stringify([list('9', 'first', 1), list('18%', 'share of 1', 2)]), '../');
    const html = numbers.linked('9 and 18%');
    assert.match(html, /href="\.\.\/reports\/a-txt#v">9</);
    assert.match(html, /href="\.\.\/of\.html#made-1" data-how="share of 1">18%</);
    assert.match(
      numbers.named(['9', '18%'], 'zh'),
      /^<p class="numbers">图上数字：<a .*>9<\/a>\u00a0· <a .*>18%<\/a><\/p>$/,
    );
  });

  it('that are written the same are others in the next text, and the same in the same text', () => {
    const of = (who: string) => ({ ...list('4 reports'), parts: [[`${who} 2020`, 9, 'a-txt#v']] });
    const numbers = numbersOf(JSON.stringify([of('甲县'), of('乙县'), of('丙县')]));
    const listIn = (html: string) => [...html.matchAll(/#(made-\d+)/g)].map(([, id]) => id);
    assert.deepEqual(listIn(numbers.named(['4 reports are too few', ''], 'en')), ['made-1']);
    assert.deepEqual(listIn(numbers.linked('Empty in 4 reports, not in 4 reports')), ['made-2', 'made-3']);
    assert.deepEqual(listIn(numbers.linked('4 reports are too few')), ['made-1']);
  });

  it('are as they are where nothing sound was told, or no page has them', () => {
    for (const told of [
      undefined,
      7,
      '{',
      '[{"said":""}]',
      JSON.stringify([{ ...list('9'), parts: [['x', 1, 'gone']] }]),
    ]) {
      assert.equal(numbersOf(told).linked('9 < 10'), '9 &lt; 10');
      assert.equal(numbersOf(told).named(['9'], 'en'), '');
    }
  });
});

it('a headline is about its words before the colon, where these have no number', () => {
  assert.equal(aboutOf('Requests received: 3 in 2020'), 'Requests received');
  assert.equal(aboutOf('平潭 3：4'), '');
  assert.equal(aboutOf('No colon'), '');
  assert.equal(aboutOf(null), '');
});
