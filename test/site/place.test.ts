/** Two editions of a site: which lies where, and that each page leads to its twin and back. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import type { Language } from '../../src/model/words.js';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { addPage } from '../../src/site/add-page.js';
import { writeSite } from '../../src/site/site.js';
import { NO_INFO, notebookText, temporaryFolder, twice } from './fixture.js';

const text = notebookText([['markdown', '# 某县']]);
const executed = twice({ notebook: parseNotebook(text), text });
const entry = (name: string) => ({ name, source: executed.en.notebook, executed, problem: null });

const pagesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));

/** Checks that every page says its language and leads to one of the other that leads back. */
function checkTwins(folder: string): void {
  for (const name of pagesOf(folder)) {
    const $ = load(readFileSync(join(folder, name), 'utf8'));
    const switches = $('a.language');
    assert.equal(switches.length, 1, name);
    const { href = '', hreflang } = switches.get(0)!.attribs;
    assert.equal($('link[rel="alternate"]').attr('href'), href);
    const twin = resolve(folder, dirname(name), decodeURI(href));
    assert.ok(existsSync(twin), `${name} → ${href}`);
    const $twin = load(readFileSync(twin, 'utf8'));
    assert.equal($twin('html').attr('lang'), hreflang);
    assert.notEqual(hreflang, $('html').attr('lang'));
    const back = $twin('a.language').attr('href') ?? '';
    assert.equal(resolve(dirname(twin), decodeURI(back)), resolve(folder, name));
    // All else leads on within the language, and to files that are there.
    for (const element of $('a[href], link[href], script[src]').toArray()) {
      const to = element.attribs.href ?? element.attribs.src ?? '';
      if (to === href || /^(?:#|data:|https?:)/.test(to)) continue;
      const target = resolve(folder, dirname(name), decodeURI(to.replace(/#.*/, '')));
      assert.ok(existsSync(target), `${name} → ${to}`);
      if (!target.endsWith('.html')) continue;
      const lang = load(readFileSync(target, 'utf8'))('html').attr('lang');
      assert.equal(lang, $('html').attr('lang'), `${name} → ${to}`);
    }
  }
}

describe('a site in two languages', () => {
  for (const first of ['en', 'zh'] as const satisfies readonly Language[])
    it(`leads from each page to its twin and back, and nowhere else out of a language (first: ${first})`, () => {
      const folder = temporaryFolder();
      const entries = [entry('01-a'), entry('02-名 %23')];
      writeSite({ folder, entries, profiles: [entry('profile-某县')], site: NO_INFO, first, news: null });
      const other = first === 'en' ? 'zh' : 'en';
      const own = pagesOf(folder).filter((name) => !name.startsWith(other));
      assert.deepEqual(pagesOf(folder).length, own.length * 2);
      checkTwins(folder);
      const $ = load(readFileSync(join(folder, 'index.html'), 'utf8'));
      assert.equal($('html').attr('lang'), first === 'en' ? 'en' : 'zh-Hans');
    });

  it('of another first language leaves no page of the edition before', () => {
    const folder = temporaryFolder();
    for (const first of ['zh', 'en'] as const)
      writeSite({ folder, entries: [entry('01-a')], site: NO_INFO, first, news: null });
    assert.equal(pagesOf(folder).filter((name) => name.startsWith('en')).length, 0);
    checkTwins(folder);
  });

  it('takes a page that is added later in both, in the places that the site has', () => {
    const folder = temporaryFolder();
    writeSite({ folder, entries: [], site: NO_INFO, first: 'zh', news: null });
    const page = addPage(folder, { name: 'profile-某县', executed, site: NO_INFO, language: 'en' });
    assert.equal(page, join(folder, 'en', 'profile-某县.html'));
    assert.ok(existsSync(join(folder, 'profile-某县.html')));
    checkTwins(folder);
  });
});
