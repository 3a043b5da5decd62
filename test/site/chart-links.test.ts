import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { ChartLinks } from '../../src/site/chart-links.js';

it('some of thousands of reports are named on paper, and the others counted', () => {
  const links = new ChartLinks('chart', { retyped: false, of: (place) => `reports/${place}` });
  const values = Array.from({ length: 5000 }, (_, at) => ({ place: `r${at}-txt#table-a` }));
  links.inSpec({ data: { values } });
  const said = load(links.namesOnPaper('en'))('p').text();
  assert.match(said, /r59-txt/);
  assert.match(said, /and 4,?940 more/);
});
