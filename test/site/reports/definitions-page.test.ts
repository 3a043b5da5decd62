/** The page of definitions: each says what is meant, in the language of the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { placeOf } from '../../../src/site/place.js';
import { renderDefinitions } from '../../../src/site/reports/definitions-page.js';
import { checksOf, countsOf } from '../../../src/site/reports/indicator-meaning.js';
import { NO_INFO } from '../fixture.js';

const pages = Object.fromEntries(
  (['en', 'zh'] as const).map((language) => [
    language,
    renderDefinitions({ site: NO_INFO, place: placeOf('definitions.html', language, 'en') }),
  ]),
);
const entryIn = (page: string, id: string) =>
  page.split('\n').find((line) => line.startsWith(`<div id="${id}">`)) ?? '';
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

describe('the page of definitions', () => {
  it('says of an indicator its unit, the rows that ask for it, and the checks it takes part in', () => {
    const said = textOf(entryIn(pages.en!, 'indicator-requests.granted'));
    assert.match(said, /Counted in requests\./);
    assert.match(
      said,
      /the form of 2014 in the row “同意公开答复数”; the tables of 2019 and the tables of 2021/,
    );
    assert.match(said, /Part of Requests answered\. Checked by Requests answered, by outcome; /);
    const own = countsOf({ id: 'of.no.form', unit: 'item' });
    assert.match(own[1].en, /^No official form asks/);
    assert.deepEqual(checksOf('of.no.form'), []);
  });

  it('folds every group, and a link to a group or to an entry leads into what is folded', () => {
    for (const page of Object.values(pages)) {
      const $ = load(page);
      const groups = $('article > details.section').toArray();
      assert.equal(groups.length, $('.toc a').length);
      assert.ok(groups.every((group) => $(group).attr('open') === undefined));
      for (const link of $('.toc a, dd a[href^="#"]').toArray()) {
        const target = $(`[id="${$(link).attr('href')!.slice(1)}"]`);
        // A browser opens the fold around what it looks for, not around its summary.
        assert.equal(target.closest('details').length, 1, $(link).attr('href'));
        assert.equal(target.closest('summary').length, 0);
      }
    }
  });

  it('begins no line with a comma, and shows no prefix of an address and no code for a name', () => {
    assert.doesNotMatch(pages.zh!, /<span>[，。、]/);
    for (const page of Object.values(pages)) {
      assert.ok(
        !/<div id="state-of-[^>]*><dt>[^\n]*<code>of-/.test(page),
        'an id with the prefix of its address',
      );
      for (const [, name, code] of page.matchAll(/<div id="warning-[^"]*"><dt>(.*?) <code>(.*?)<\/code>/g))
        assert.notEqual(textOf(name!), code);
    }
    assert.doesNotMatch(textOf(entryIn(pages.zh!, 'warning-truncated')).replace('truncated', ''), /[a-z]/);
  });

  it('breaks a line between sentences, and not around a word of another language', () => {
    const css = readFileSync('src/site/assets/report.css', 'utf8');
    assert.match(css, /\.definitions dd > span \{\s*display: block/);
    assert.doesNotMatch(css, /\.definitions dd span/);
  });
});
