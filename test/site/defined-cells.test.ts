/** Names in tables lead to their definition; what merely contains one does not. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { load } from 'cheerio';
import { withDefinitions } from '../../src/site/defined-cells.js';
import { definitionGroups } from '../../src/site/reports/definitions.js';

const row = (...cells: string[]) =>
  `<table><tbody><tr>${cells.map((text) => `<td style="text-align:left">${text}</td>`).join('')}</tr></tbody></table>`;

it('the name of a series, a rate, a check or an indicator is a link to what it means, in both languages', () => {
  for (const language of ['en', 'zh'] as const)
    for (const kind of ['indicators', 'series', 'rates', 'checks', 'criteria']) {
      const [, , list] = definitionGroups(language).find(([id]) => id === kind)!;
      const name = list[0]!.name[language];
      const page = load(withDefinitions(row(name.replace(/&/g, '&amp;')), language));
      assert.equal(page('td a.defined').text(), name);
      assert.match(page('td a').attr('href')!, /^definitions\.html#[a-z]+-/);
    }
});

it('no other text is, nor a cell that leads somewhere already', () => {
  const name = definitionGroups('en').find(([id]) => id === 'series')![2][0]!.name.en;
  for (const html of [row(`${name}, and more`), row(`<a href="x">${name}</a>`), row('7'), row('')])
    assert.equal(withDefinitions(html, 'en'), html);
});
