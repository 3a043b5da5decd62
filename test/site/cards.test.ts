/** Tables of sentences on a phone, in a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { foldTable } from '../../src/site/fold-table.js';
import { scrollBox } from '../../src/site/html.js';
import { launch, noBrowser, violations, visit } from './browser.js';
import { temporaryFolder, writePage } from './fixture.js';

const WORDS = 'The text gives 63 for the courses held, but the table of the same report gives 47 of them';
const HEADS = ['Publisher', 'Year', 'What was found', 'Evidence'];
const sentences = Array.from({ length: 30 }, (_, at) => [`乡镇${at}`, String(2000 + at), WORDS, `${WORDS}.`]);
const numbers = Array.from({ length: 6 }, (_, at) => [`indicator ${at}`, ...'1234567890'.split('')]);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><caption>Which</caption><thead><tr>${heads
    .map(
      (head) =>
        `<th scope="col"><a class="defined" href="#x">${head}</a><br /><span lang="zh">名</span></th>`,
    )
    .join('')}</tr></thead><tbody>\n${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`)
    .join('\n')}\n</tbody></table>`;

describe('on a phone', { skip: noBrowser }, () => {
  const folder = temporaryFolder();
  let file: string;
  const PHONE = { viewport: { width: 360, height: 800 } };
  let browser: Browser;
  before(async () => {
    file = writePage(folder, [
      '<h1 id="x">Tables</h1>',
      `<div id="said">${scrollBox('en')}${foldTable(table(HEADS, sentences), 'en')}</div></div>`,
      `<div id="matrix">${scrollBox('en', '', 'Matrix')}${table(['of', ...'abcdefghij'], numbers)}</div></div>`,
      `<div id="few">${scrollBox('en', '', 'Few')}${table(['Name', 'Of'], [['a', '1']])}</div></div>`,
    ]);
    browser = await launch();
  });
  after(() => browser?.close());

  const beyond = (page: Page, within: string) =>
    page.locator(`${within} .scroll`).evaluate((box) => box.scrollWidth - box.clientWidth);

  it('a table of sentences needs no sideways scrolling, and each cell says which column it is of', () =>
    visit(browser, file, PHONE, async ({ page, errors }) => {
      assert.equal(await beyond(page, '#said'), 0);
      assert.equal(await page.locator('#said tbody tr:visible').count(), 3);
      const cells = page.locator('#said tbody:first-of-type tr:first-child td');
      const shown = await cells.evaluateAll((all) =>
        all.map((cell) => getComputedStyle(cell, '::before').content.replaceAll('"', '')),
      );
      assert.deepEqual(shown, ['none', ...HEADS.slice(1)]);
      // Below each other, from the same left edge, whatever a column of numbers is like elsewhere.
      const sides = await cells.evaluateAll((all) =>
        all.slice(1).map((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return Math.round(text.getBoundingClientRect().left);
        }),
      );
      assert.equal(new Set(sides).size, 1, sides.join());
      assert.deepEqual(errors, []);
    }));

  it('rows that a word does not fit stay hidden, and cards sort as rows do', () =>
    visit(browser, file, PHONE, async ({ page }) => {
      await page.locator('#said input[type=search]').fill('乡镇7');
      assert.equal(await page.locator('#said tbody tr:visible').count(), 1);
      await page.locator('#said input[type=search]').fill('');
      const byYear = page.locator('#said thead th:nth-child(2) button');
      await byYear.click();
      await byYear.click();
      assert.equal(await page.locator('#said tbody td').first().textContent(), '乡镇29');
    }));

  it('a table of numbers is read across and down, so it stays a table, as one that fits does', () =>
    visit(browser, file, PHONE, async ({ page }) => {
      assert.equal(await page.locator('#matrix .cards, #few .cards').count(), 0);
    }));

  it('a table that comes later, as of a report that is loaded, is dealt too; one as it stands in a report is not', () =>
    visit(browser, file, PHONE, async ({ page }) => {
      const dealt = await page.evaluate(() => {
        const { outerHTML } = document.querySelector('#said .scroll')!;
        const host = document.createElement('div');
        host.innerHTML = `${outerHTML}<div class="as-read">${outerHTML}</div>`;
        for (const table of host.querySelectorAll('.cards')) table.classList.remove('cards');
        document.querySelector('main')!.append(host);
        (window as unknown as { gongkai: { tables: (within: Element) => void } }).gongkai.tables(host);
        return [...host.querySelectorAll('table')].map((table) => table.classList.contains('cards'));
      });
      assert.deepEqual(dealt, [true, false]);
    }));

  it('a screen that is turned to a phone’s width has cards as well', () =>
    visit(browser, file, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      assert.equal(await page.locator('.cards').count(), 0);
      await page.setViewportSize(PHONE.viewport);
      await page.locator('#said .cards').waitFor();
    }));

  it('cards are still a table with heads for who hears the page', () =>
    visit(browser, file, { ...PHONE, bypassCSP: true }, async ({ page }) => {
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.locator('#said').getByRole('cell').first().textContent(), '乡镇0');
      assert.equal(await page.locator('#said').getByRole('columnheader').count(), HEADS.length);
    }));

  it('on a wide screen and without scripts no table is dealt', async () => {
    await visit(browser, file, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      assert.equal(await page.locator('.cards').count(), 0);
    });
    await visit(browser, file, { ...PHONE, javaScriptEnabled: false }, async ({ page }) => {
      assert.equal(await page.locator('.cards').count(), 0);
    });
  });
});
