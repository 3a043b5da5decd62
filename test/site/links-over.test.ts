import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { linksOver } from '../../src/site/links-over.js';
import type { LiveChart } from '../../src/site/live-chart.js';

/** Marks as a cloud of points has them: many at the same spot. */
const cloud = (count: number): LiveChart => {
  const each = Array.from({ length: count }, (_, at) => at);
  return {
    texts: ['Report', ...each.map((at) => `reports/r${at}.html#${'0'.repeat(200)}`), 'a "name"'],
    rows: each.map((at) => [at + 1, [0, count + 1]]),
    page: {
      size: [900, 400],
      marks: each.map((at) => [(at * 37) % 880, (at * 53) % 380, 6, 6, at]),
    },
    phone: null,
  };
};

describe('links over the picture of a chart', () => {
  it('are those of all marks where there are few, each as large as a finger', () => {
    const page = load(linksOver(cloud(300), '../'));
    assert.equal(page('a').length, 300);
    const first = page('a').first();
    assert.equal(first.attr('href'), `../reports/r0.html#${'0'.repeat(200)}`);
    assert.equal(first.attr('aria-label'), 'a "name"');
    assert.equal(first.find('path').attr('d'), 'M-9 -9h24v24h-24z');
  });

  it('do not grow with thousands of marks that lie below one another, and stay spread over the picture', () => {
    const html = linksOver(cloud(20_000));
    const links = load(html)('a path').toArray();
    assert.ok(links.length > 150 && links.length <= 400, String(links.length));
    assert.ok(html.length < 250_000, String(html.length));
    const lefts = links.map((one) => Number(/^M(-?\d+)/.exec(load(one)('path').attr('d') ?? '')?.[1]));
    assert.ok(Math.min(...lefts) < 60 && Math.max(...lefts) > 800);
  });

  it('are none where no mark leads anywhere', () => {
    const { rows, ...chart } = cloud(3);
    assert.equal(linksOver({ ...chart, rows: rows.map(([, ...said]) => [null, ...said]) }), '');
  });
});
