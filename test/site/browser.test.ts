/** Pages in a real browser, without a network. */
import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { bars } from '../../src/charts/bars.js';
import { bundleOf } from '../../src/charts/show.js';
import { strips } from '../../src/charts/strips.js';
import { tableHtml } from '../../src/charts/table.js';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { writeSite } from '../../src/site/site.js';
import { launch, noBrowser, violations, visit } from './browser.js';
import { notebookText, temporaryFolder, twice } from './fixture.js';

/** A publisher's name as nobody should have it. */
const HOSTILE = '某县<script>alert(1)</script><img src=x onerror=alert(2)>"\'人民政府';

const WIDTHS: Readonly<Record<string, BrowserContextOptions>> = {
  'a desk': { viewport: { width: 1100, height: 900 } },
  'a desk in the dark': { viewport: { width: 1100, height: 900 }, colorScheme: 'dark' },
  'a phone': { viewport: { width: 390, height: 800 }, isMobile: true },
};

/** Writes a site of one page: a chart and a table, both with the hostile name. */
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
  const notebook = parseNotebook(text);
  writeSite({
    folder,
    entries: [{ name: '01-requests', source: notebook, executed: twice({ notebook, text }), problem: null }],
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
    it(`draws its charts on ${where}, runs nothing from a report, and asks no host`, async () => {
      await visit(browser, `${folder}/01-requests.html`, options, async ({ page, errors, requests }) => {
        assert.deepEqual([errors, requests], [[], []]);
        assert.equal(await page.locator('figure.chart .live svg.marks').count(), 2);
        const words = await page.locator('figure.chart .live').last().textContent();
        for (const word of ['第0县', '第3县', '2019', '39']) assert.ok(words?.includes(word), word);
        assert.equal(await page.locator('figure.chart img').count(), 0, 'the drawing replaces the picture');
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

  it('shows the quote behind a bar where the pointer is', async () => {
    await visit(browser, `${folder}/01-requests.html`, WIDTHS['a desk']!, async ({ page, errors }) => {
      await page.locator('figure.chart svg.marks .mark-rect path').first().hover();
      const tooltip = page.locator('#vg-tooltip-element.visible');
      await tooltip.waitFor();
      assert.match((await tooltip.textContent()) ?? '', /Requests received\s*411/);
      assert.deepEqual(errors, []);
    });
  });

  it('loads what draws charts once one is seen, and not before', async () => {
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
      const vega = () => asked.filter((name) => name.startsWith('vega')).sort();
      assert.deepEqual(vega(), []);
      await page.locator('figure.chart').first().scrollIntoViewIfNeeded();
      await page.locator('figure.chart .live svg.marks').first().waitFor();
      await page.locator('figure.chart').last().scrollIntoViewIfNeeded();
      await page.locator('figure.chart').last().locator('.live svg.marks').waitFor();
      // Charts were compiled when the page was made: on a slow machine compiling took longer than all else.
      assert.deepEqual(vega(), ['vega-embed.min.js', 'vega.min.js']);
      const asset = (name: string) => path.join(folder, 'assets', name);
      const scripts = asked.filter((name) => name.endsWith('.js') && existsSync(asset(name)));
      const bytes = scripts.reduce((sum, name) => sum + statSync(asset(name)).size, 0);
      assert.ok(bytes < 620_000, `${bytes} bytes of script before the first chart is drawn`);
    } finally {
      await context.close();
    }
  });

  it('draws on a phone the charts below too, once one is seen: a picture would show names without their marks', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 300 }, isMobile: true });
    try {
      const page = await context.newPage();
      await page.addInitScript(() => {
        const far = () =>
          [...document.querySelectorAll('figure.chart')].at(1)?.setAttribute('style', 'margin-top: 5000px');
        new MutationObserver(far).observe(document, { childList: true, subtree: true });
      });
      await page.goto(`file://${folder}/01-requests.html`);
      await page.locator('figure.chart').first().scrollIntoViewIfNeeded();
      const last = page.locator('figure.chart').last();
      await last.locator('.live:not(.loading) svg.marks').waitFor({ timeout: 90_000 });
      assert.ok((await last.boundingBox())!.y > 1000, 'nobody has scrolled to it');
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
          assert.equal(await page.locator('figure.chart .live svg.marks').count(), 1);
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
