/** Tables that sort and filter, in a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { foldTable } from '../../src/site/fold-table.js';
import { scrollBox } from '../../src/site/html.js';
import { launch, noBrowser, violations, visit } from './browser.js';
import { temporaryFolder, writePage } from './fixture.js';

const NAMES = ['瓯海区', '重庆市', '安徽省', '平阳县', '宿迁市', '长春市'];
const VALUES = ['1,200', '–', '35', '<em>not stated</em>', '4', '−7'];

const table = (rows: readonly (readonly string[])[], head: string) =>
  `<table><thead><tr>${head}</tr></thead><tbody>\n${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}\n</tbody></table>`;
const HEAD =
  '<th scope="col">Name</th><th scope="col"><a href="definitions.html#a">Value</a></th><th scope="col">Day</th>';
const SMALL = NAMES.map((name, at) => [name, VALUES[at]!, `202${at}-01-0${6 - at}`]);
const LONG = Array.from({ length: 40 }, (_, at) => [`row-${at}`, String((at * 7) % 40), 'x'.repeat(40)]);

describe('tables', { skip: noBrowser }, () => {
  const folder = temporaryFolder();
  let file: string;
  let browser: Browser;
  before(async () => {
    file = writePage(folder, [
      '<h1>Tables</h1>',
      `<div id="small">${scrollBox('en')}${table(SMALL, HEAD)}</div></div>`,
      `<div id="long">${scrollBox('en', '', 'Long')}${foldTable(table(LONG, HEAD), 'en')}</div></div>`,
      `<div class="as-read" id="read">${table(SMALL, HEAD)}</div>`,
    ]);
    browser = await launch();
  });
  after(() => browser?.close());

  const column = (page: Page, within: string, at: number) =>
    page.locator(`${within} tbody tr td:nth-child(${at})`).allTextContents();
  const sort = (page: Page, within: string, at: number) =>
    page.locator(`${within} thead th:nth-child(${at}) button`).click();
  const look = (see: (page: Page) => Promise<void>, options = {}) =>
    visit(browser, file, options, async ({ page, errors, requests }) => {
      await see(page);
      assert.deepEqual([errors, requests], [[], []]);
    });

  it('put Chinese in the order of how it is said', () =>
    look(async (page) => {
      await sort(page, '#small', 1);
      // ān, cháng, chóng, ōu, píng, sù; 重 and 长 are read as in names of places or as the collation has them.
      const order = await column(page, '#small', 1);
      for (const [before, behind] of [
        ['安徽省', '瓯海区'],
        ['瓯海区', '平阳县'],
        ['平阳县', '宿迁市'],
      ] as const)
        assert.ok(order.indexOf(before) < order.indexOf(behind), order.join());
      assert.equal(await page.locator('#small th').first().getAttribute('aria-sort'), 'ascending');
    }));

  it('put numbers by their size and what is missing last, either way; a third time as they were', () =>
    look(async (page) => {
      await sort(page, '#small', 2);
      const rest = ['–', 'not stated'];
      assert.deepEqual(await column(page, '#small', 2), ['−7', '4', '35', '1,200', ...rest]);
      await sort(page, '#small', 2);
      assert.deepEqual(await column(page, '#small', 2), ['1,200', '35', '4', '−7', ...rest]);
      await sort(page, '#small', 2);
      assert.deepEqual(await column(page, '#small', 1), NAMES);
      assert.equal(await page.locator('#small [aria-sort]').count(), 0);
    }));

  it('put dates by their day, and keep the row together', () =>
    look(async (page) => {
      await sort(page, '#small', 3);
      await sort(page, '#small', 3);
      assert.deepEqual(await column(page, '#small', 1), [...NAMES].reverse());
    }));

  it('sort by the keyboard, and a head that leads to its definition goes on doing so', () =>
    look(async (page) => {
      await page.locator('#small th:nth-child(2) a').focus();
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
        'Sort by Value',
      );
      await page.keyboard.press('Enter');
      assert.equal((await column(page, '#small', 2))[0], '−7');
      assert.equal(await page.locator('#small th:nth-child(2) a').getAttribute('href'), 'definitions.html#a');
    }));

  it('that are folded show the first rows of the new order, and all that fit a word', () =>
    look(async (page) => {
      const seen = page.locator('#long tbody tr:visible');
      const before = await seen.count();
      assert.ok(before < 40);
      await sort(page, '#long', 2);
      assert.equal(await seen.count(), before);
      assert.equal((await column(page, '#long', 2))[0], '0');
      const field = page.locator('#long input[type=search]');
      await field.fill('ROW-39');
      assert.equal(await seen.count(), 1);
      assert.equal(await page.locator('#long output').textContent(), '1 of 40 rows');
      await field.fill('');
      assert.equal(await seen.count(), before);
      assert.equal(await page.locator('#small input').count(), 0, 'a short table needs none');
    }));

  it('show the rows that an address asks for', () =>
    look(async (page) => {
      await page.evaluate(() => {
        location.hash = '#rows=row-3';
      });
      await page.locator('#long output').getByText('11 of 40').waitFor();
      assert.equal(await page.locator('#long input').inputValue(), 'row-3');
    }));

  it('of a report stay as the report has them', () =>
    look(async (page) => {
      assert.equal(await page.locator('#read button').count(), 0);
    }));

  it('have nothing that a keyboard or a screen reader cannot use, and are as they are without scripts', async () => {
    // What finds violations asks for the styles once more, which a page on a disk may not.
    await visit(browser, file, { bypassCSP: true }, async ({ page }) =>
      assert.deepEqual(await violations(page), []),
    );
    await visit(browser, file, { javaScriptEnabled: false }, async ({ page }) => {
      assert.equal(await page.locator('thead button, label.filter').count(), 0);
      assert.deepEqual(await column(page, '#small', 1), NAMES);
    });
  });
});
