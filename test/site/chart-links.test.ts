import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { ChartLinks } from '../../src/site/chart-links.js';
import type { PlaceLinks } from '../../src/site/reports/made.js';

const LINKS = {
  of: (place: string) => `reports/report.html#${'0'.repeat(200)}${place}`,
} as unknown as PlaceLinks;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 400" width="900" height="400"></svg>';

/** Marks as a cloud of points has them: many at the same spot. */
const cloud = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    (i * 37) % 880,
    (i * 53) % 380,
    6,
    6,
    `mark ${i}`,
    `r${i}-txt#table-a`,
  ]);

describe('links over the picture of a chart', () => {
  it('are those of all marks where there are few', () => {
    const page = load(new ChartLinks('chart', LINKS).overPicture(cloud(300), SVG));
    assert.equal(page('a').length, 300);
  });

  it('do not grow with thousands of marks that lie below one another, and stay spread over the picture', () => {
    const html = new ChartLinks('chart', LINKS).overPicture(cloud(20_000), SVG);
    const links = load(html)('a path').toArray();
    assert.ok(links.length > 150 && links.length <= 400, String(links.length));
    assert.ok(html.length < 250_000, String(html.length));
    const lefts = links.map((one) => Number(/^M(-?\d+)/.exec(load(one)('path').attr('d') ?? '')?.[1]));
    assert.ok(Math.min(...lefts) < 60 && Math.max(...lefts) > 800);
  });

  it('name some of thousands of reports on paper, and count the others', () => {
    const links = new ChartLinks('chart', LINKS);
    links.overPicture(cloud(5000), SVG);
    const said = load(links.namesOnPaper('en'))('p').text();
    assert.match(said, /r119-txt|r\d+-txt/);
    assert.match(said, /and 4,?880 more/);
  });
});
