/** One page that loads the report that is asked for, in a real browser: its links lead to places in the same report. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ReportCache } from '../../../src/corpus/cache.js';
import { readingsOf } from '../../../src/corpus/reading.js';
import { bucketOf, reportSlug } from '../../../src/model/address.js';
import { writeReportPages } from '../../../src/site/reports/write-reports.js';
import { writeSite } from '../../../src/site/site.js';
import { folderOf, text } from '../../corpus/builds.js';
import { launch, noBrowser, visit } from '../browser.js';

const SITE = { version: '0', dataNote: { en: 'n', zh: 'n' }, dataDate: null, licence: [] };
const FILE = '平阳县教育局-2016.txt';
const slug = reportSlug(FILE);

/** Goes where an address says that stands in another page. */
const follow = (page: Page, place = '') =>
  page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `${bucketOf(slug)}/${encodeURIComponent(slug)}${place}`,
  );

describe('a report that one page for all of them loads', { skip: noBrowser }, () => {
  const folder = folderOf({
    [FILE]: text('平阳县教育局', 2016, 12),
    '平阳县教育局-2017.txt': text('平阳县教育局', 2017, 14),
  });
  let browser: Browser;
  before(async () => {
    const { manifest } = await folder.build();
    const links = await writeReportPages({
      ...{ first: 'en', site: SITE, mostPages: 1, manifest },
      editions: (['en', 'zh'] as const).map((language) => ({
        language,
        folder: language === 'en' ? folder.at('site') : folder.at('site', language),
        memory: folder.at('memory', language),
        inputs: '',
      })),
      dataset: folder.at('data'),
      sources: async () => () => null,
      read: readingsOf(manifest, new ReportCache(folder.at('cache'), 'library')),
    });
    writeSite({
      ...{ folder: folder.at('site'), entries: [], site: SITE, news: null },
      links: { en: links.en!, zh: links.zh! },
    });
    browser = await launch();
  });
  after(() => browser?.close());

  it('leads from a number of its list to the number in its text, and back', async () => {
    await visit(browser, folder.at('site', 'reports', 'report.html'), {}, async ({ page, errors }) => {
      await follow(page);
      await page.locator('article.report h1').waitFor();
      const title = await page.locator('h1').textContent();
      await page.locator('td a', { hasText: /^12$/ }).first().click();
      const target = page.locator('.as-read .target');
      await target.waitFor();
      assert.match((await target.textContent()) ?? '', /申请12件/);
      await target.click();
      await page.locator('th.target').waitFor();
      assert.equal(await page.locator('h1').textContent(), title, 'the report is still there');
      assert.deepEqual(errors, []);
    });
  });

  it('leads where an address from elsewhere says', async () => {
    await visit(browser, folder.at('site', 'reports', 'report.html'), {}, async ({ page }) => {
      await follow(page, '/prose-requests.received');
      await page.locator('.target').waitFor();
      assert.match((await page.locator('.target').textContent()) ?? '', /申请12件/);
    });
  });

  it('says once which report it is: with each link its text would be twice as long', () => {
    const texts = folder.at('site', 'reports', 'text');
    for (const name of readdirSync(texts)) {
      const said = readFileSync(`${texts}/${name}`, 'utf8').split(reportSlug(FILE)).length - 1;
      assert.ok(said <= 1, `${said} times in ${name}`);
    }
  });
});
