/** Pages in a real browser, without a network. */
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bars } from '../../src/charts/bars.js';
import { bundleOf } from '../../src/charts/show.js';
import { strips } from '../../src/charts/strips.js';
import { tableHtml } from '../../src/charts/table.js';
import { writeWhole } from '../../src/dataset/whole-file.js';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { writeSite } from '../../src/site/site.js';
import { LIVE, launch, MARKS, noBrowser, violations, visit } from './browser.js';
import { notebookText, temporaryFolder, twice } from './fixture.js';

/** A publisher's name as nobody should have it. */
const HOSTILE = '某县<script>alert(1)</script><img src=x onerror=alert(2)>"\'人民政府';

const WIDTHS: Readonly<Record<string, BrowserContextOptions>> = {
  'a desk': { viewport: { width: 1100, height: 900 } },
  'a desk in the dark': { viewport: { width: 1100, height: 900 }, colorScheme: 'dark' },
  'a phone': { viewport: { width: 390, height: 800 }, isMobile: true },
};

/** Puts the pointer on a mark, which lies below what the pointer meets. */
async function pointAt(page: Page, mark: Locator): Promise<void> {
  const { x, y, width, height } = (await mark.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Writes a site: charts and a table with the hostile name on one page, and on another a chart that leads to a report. */
async function site(folder: string): Promise<void> {
  const chart = bars([{ label: HOSTILE, value: 411, quote: HOSTILE, source: HOSTILE }], {
    title: `${HOSTILE}: 411`,
    subtitle: [HOSTILE],
    measure: 'Requests received',
  });
  // Many rows, in several layers, with words that come again.
  const lines = strips(
    Array.from({ length: 40 }, (_, at) => ({
      strip: `第${at % 4}县`,
      year: 2010 + Math.floor(at / 4),
      value: at,
      text: `${at}`,
      mark: 'stated',
      join: at % 3 === 0 ? 'roughly' : 'same',
      how: 'stated',
      source: HOSTILE,
    })),
    {
      title: 'Lines',
      subtitle: [HOSTILE],
      strips: Array.from({ length: 4 }, (_, at) => ({ id: `第${at}县`, label: `第${at}县` })),
    },
  );
  const view = {
    caption: HOSTILE,
    columns: [{ name: 'publisher', label: 'Publisher' } as const],
    empty: 'Nothing.',
  };
  const display = (data: object) => ({ output_type: 'display_data', data, metadata: {} });
  const text = notebookText([
    ['markdown', `# Requests\n\n${HOSTILE}`],
    ['code', 'await show(chart);', [display(await bundleOf(chart))]],
    ['code', 'await show(lines);', [display(await bundleOf(lines))]],
    ['code', 'showTable(rows);', [display({ 'text/html': tableHtml([{ publisher: HOSTILE }], view) })]],
  ]);
  const placed = bars(
    [
      {
        label: '甲县 2018',
        value: 1234,
        quote: '1234',
        source: 'a.txt',
        place: 'a-txt#table-requests.received',
      },
    ],
    { title: 'Places', subtitle: [], measure: 'Received' },
  );
  const second = notebookText([
    ['markdown', '# Places'],
    ['code', 'await show(placed);', [display(await bundleOf(placed))]],
  ]);
  writeWhole(
    path.join(folder, 'reports', 'a-txt.html'),
    '<!doctype html><p id="table-requests.received">1234',
  );
  const entry = (name: string, text: string) => {
    const notebook = parseNotebook(text);
    return { name, source: notebook, executed: twice({ notebook, text }), problem: null };
  };
  writeSite({
    folder,
    links: twice({ retyped: false, of: (place: string) => `reports/${place.replace('#', '.html#')}` }),
    entries: [entry('01-requests', text), entry('02-places', second)],
    site: {
      version: '0.0.0',
      dataNote: twice(HOSTILE),
      dataDate: '2021-02-03',
      licence: [twice('MIT licence.')],
    },
    news: null,
  });
}

describe('a page in a browser', { skip: noBrowser }, () => {
  let browser: Browser;
  const folder = temporaryFolder();
  before(async () => {
    await site(folder);
    browser = await launch();
  });
  after(() => browser?.close());

  for (const [where, options] of Object.entries(WIDTHS)) {
    it(`says what its charts show on ${where}, runs nothing from a report, and asks no host`, async () => {
      await visit(browser, `${folder}/01-requests.html`, options, async ({ page, errors, requests }) => {
        assert.deepEqual([errors, requests], [[], []]);
        assert.equal(await page.locator(`figure.chart ${LIVE}`).count(), 2);
        const names = await page.locator(MARKS).evaluateAll((marks) => marks.map((one) => one.ariaLabel));
        for (const word of ['第0县', '第3县', '2019', '39'])
          assert.ok(
            names.some((name) => name?.includes(word)),
            word,
          );
        assert.equal(await page.locator('main img[src="x"], main script:not([type])').count(), 0);
        assert.match((await page.locator('.output table').textContent()) ?? '', /某县<script>alert\(1\)/);
      });
    });

    it(`has nothing that a screen reader or a keyboard cannot use, on ${where}`, async () => {
      for (const name of ['01-requests.html', 'index.html']) {
        await visit(browser, `${folder}/${name}`, { ...options, bypassCSP: true }, async ({ page }) => {
          assert.deepEqual(await violations(page), [], name);
        });
      }
    });

    it(`is no wider than ${where}`, async () => {
      await visit(browser, `${folder}/01-requests.html`, options, async ({ page }) => {
        const scrolling = await page.evaluate(
          () =>
            [...document.querySelectorAll('figure.chart')].filter(
              ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
            ).length,
        );
        assert.equal(scrolling, 0, 'charts that scroll sideways');
        const spare = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return clientWidth - scrollWidth;
        });
        assert.ok(spare >= 0, `${-spare} pixels too wide`);
      });
    });
  }

  it('says of a bar what stands behind it where the pointer is, until Escape', async () => {
    await visit(browser, `${folder}/01-requests.html`, WIDTHS['a desk']!, async ({ page, errors }) => {
      await pointAt(page, page.locator(MARKS).first());
      const tip = page.locator('.tip');
      await tip.waitFor();
      const said = (await tip.textContent()) ?? '';
      assert.match(said, /Requests received\s*411/);
      assert.ok(said.includes(HOSTILE), 'the quote is the text that it is');
      await page.keyboard.press('Escape');
      await tip.waitFor({ state: 'hidden' });
      assert.deepEqual(errors, []);
    });
  });

  it('goes from mark to mark by the arrows, each of them named, from one stop in each chart', async () => {
    await visit(browser, `${folder}/01-requests.html`, WIDTHS['a desk']!, async ({ page }) => {
      const chart = page.locator('figure.chart').last();
      assert.equal(await chart.locator('.over [tabindex="0"]').count(), 1);
      await chart.locator('.over [tabindex="0"]').focus();
      const met = new Set<string>();
      for (let i = 0; i < 40; i++) {
        met.add((await chart.locator('.over :focus').getAttribute('aria-label')) ?? '');
        assert.ok(await page.locator('.tip').isVisible());
        await page.keyboard.press('ArrowRight');
      }
      assert.equal(met.size, 40);
      assert.equal(await chart.locator('.over [tabindex="0"]').count(), 1);
    });
  });

  it('leads from a mark to its place: by a click, by Enter, and by a finger that has read what it says', async () => {
    const place = /a-txt\.html#table-requests\.received$/;
    await visit(browser, `${folder}/02-places.html`, WIDTHS['a desk']!, async ({ page }) => {
      const mark = page.locator(MARKS).first();
      await pointAt(page, mark);
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(place);
      await page.goBack();
      await page.locator(LIVE).first().waitFor();
      await mark.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(place);
    });
    const touch = { ...WIDTHS['a phone'], hasTouch: true };
    await visit(browser, `${folder}/02-places.html`, touch, async ({ page }) => {
      const { x, y, width, height } = (await page.locator(MARKS).first().boundingBox())!;
      const tap = () => page.touchscreen.tap(x + width / 2, y + height / 2);
      const tip = page.locator('.tip');
      await tap();
      await tip.waitFor();
      await page.touchscreen.tap(x, 4);
      await tip.waitFor({ state: 'hidden' });
      assert.equal(await page.locator('.ring[width], .here[href]').count(), 0, 'nothing of it is left');
      await tap();
      await tip.waitFor();
      assert.match((await tip.textContent()) ?? '', /Received\s*1,234/);
      assert.match(page.url(), /02-places/, 'a finger reads first');
      await tip.locator('a').tap();
      await page.waitForURL(place);
    });
  });

  it('loads what the marks of a chart say once it is seen, and not before', async () => {
    const context = await browser.newContext({ viewport: { width: 900, height: 300 } });
    try {
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().split('/').at(-1)!));
      // A tall text stands before the charts, from the moment that the heading is there.
      await page.addInitScript(() => {
        const tall = () => document.querySelector('h1')?.style.setProperty('margin-bottom', '5000px');
        new MutationObserver(tall).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`file://${folder}/01-requests.html`);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const charts = () => asked.filter((name) => name.startsWith('01-requests-') && name.endsWith('.js'));
      // The first stands near the top of most pages.
      assert.deepEqual(charts(), ['01-requests-1.js']);
      for (const figure of [page.locator('figure.chart').first(), page.locator('figure.chart').last()]) {
        await figure.scrollIntoViewIfNeeded();
        await figure.locator(LIVE).waitFor();
      }
      assert.deepEqual(charts(), ['01-requests-1.js', '01-requests-2.js']);
      const assets = path.join(folder, 'assets');
      const scripts = asked.filter((name) => name.endsWith('.js') && existsSync(path.join(assets, name)));
      const bytes = scripts.reduce((sum, name) => sum + statSync(path.join(assets, name)).size, 0);
      assert.ok(bytes < 40_000, `${bytes} bytes of script before the first chart says anything`);
    } finally {
      await context.close();
    }
  });

  it('opens the data of a chart as a table that sorts, with whole addresses to copy', async () => {
    await visit(
      browser,
      `${folder}/01-requests.html`,
      { ...WIDTHS['a desk'], bypassCSP: true },
      async ({ page, errors }) => {
        const tools = page.locator('details.data').last();
        await tools.locator('summary').click();
        await tools.locator('tbody tr').first().waitFor();
        assert.equal(await tools.locator('tbody tr').count(), 40);
        assert.ok((await tools.locator('thead button').count()) > 2);
        assert.equal(await tools.locator('button.small').count(), 2);
        assert.deepEqual(errors, []);
        assert.deepEqual(await violations(page), []);
      },
    );
  });

  it('shows a chart alone, on a phone and in the dark too, with nothing that cannot be used', async () => {
    for (const options of Object.values(WIDTHS))
      await visit(
        browser,
        `${folder}/charts/01-requests-1.html`,
        { ...options, bypassCSP: true },
        async ({ page, errors, requests }) => {
          assert.equal(await page.locator(`figure.chart ${LIVE}`).count(), 1);
          assert.deepEqual([errors, requests], [[], []]);
          assert.deepEqual(await violations(page), []);
          const spare = await page.evaluate(
            () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
          );
          assert.ok(spare >= 0, `${-spare} pixels too wide`);
        },
      );
  });

  it('shows pictures and tables where scripts do not run', async () => {
    const options = { ...WIDTHS['a desk'], javaScriptEnabled: false };
    await visit(browser, `${folder}/01-requests.html`, options, async ({ page, errors, requests }) => {
      assert.deepEqual([errors, requests], [[], []]);
      const picture = page.locator('figure.chart img');
      assert.equal(await picture.count(), 2);
      assert.ok(((await picture.first().boundingBox())?.height ?? 0) > 50, 'the picture is drawn');
      assert.match((await picture.first().getAttribute('alt')) ?? '', /411/);
      assert.equal(await page.locator('.output table').count(), 1);
    });
  });

  it('leads through the page by the keyboard alone, first past the navigation', async () => {
    await visit(browser, `${folder}/01-requests.html`, WIDTHS['a desk']!, async ({ page }) => {
      await page.keyboard.press('Tab');
      const first = await page.evaluate(() => document.activeElement?.textContent?.trim());
      assert.match(first ?? '', /skip/i);
      const reached = new Set<string>();
      for (let i = 0; i < 30; i++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate(() => document.activeElement?.tagName ?? ''));
      }
      assert.ok(reached.has('A') && reached.has('SUMMARY') && reached.has('DIV'), [...reached].join());
    });
  });
});
