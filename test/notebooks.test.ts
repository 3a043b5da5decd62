/** The project's own notebooks, executed as `npm start` executes them. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { publish } from '../src/publish/publish.js';
import { launch, noBrowser, violations, visit } from './publish/browser.js';

const root = path.join(import.meta.dirname, '../..');
const notebooksDir = path.join(root, 'notebooks');
const names = readdirSync(notebooksDir).filter((name) => name.endsWith('.ipynb'));

interface Cell {
  readonly cell_type: string;
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
  readonly execution_count?: number | null;
}
const cellsOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { cells: Cell[] }).cells;

describe('notebooks', () => {
  // Below build/, so that the kernel finds the library where a notebook does.
  const buildDir = mkdtempSync(path.join(root, 'build', 'notebooks-test-'));
  after(() => rmSync(buildDir, { recursive: true, force: true }));

  before(async () => {
    await publish({
      notebooksDir,
      buildDir,
      reportsEnv: { GONGKAI_REPORTS: path.join(root, 'data', 'reports') },
      log: () => {},
      site: { version: '0', dataNote: 'test', dataDate: null, licence: [] },
      library: 'test',
      dataAt: async () => 'test',
    });
  });

  for (const name of names) {
    it(`${name} holds no outputs in the repository`, () => {
      for (const cell of cellsOf(path.join(notebooksDir, name))) {
        assert.deepEqual([cell.outputs ?? [], cell.execution_count ?? null], [[], null]);
      }
    });

    it(`${name}: every chart is one output, interactive and a picture`, () => {
      const outputs = cellsOf(path.join(buildDir, 'notebooks', name)).flatMap((cell) => cell.outputs ?? []);
      const bundles = outputs.flatMap(({ data }) => (data ? [data] : []));
      const charts = bundles.filter((data) => 'application/vnd.vegalite.v5+json' in data);
      assert.ok(charts.length > 0, 'a notebook without a chart');
      for (const data of charts) {
        const picture = String(data['image/svg+xml']);
        assert.match(picture, /^<svg[\s\S]+<\/svg>/);
        assert.ok((picture.match(/<path|<circle|<text/g)?.length ?? 0) > 10, 'an empty chart');
        assert.ok(String(data['text/plain']).length > 20, 'no alternative text');
      }
    });

    it(`${name}: prints nothing on stderr`, () => {
      const outputs = cellsOf(path.join(buildDir, 'notebooks', name)).flatMap((cell) => cell.outputs ?? []);
      const noise = outputs.filter(
        (output) => output.output_type === 'stream' || output.output_type === 'error',
      );
      assert.deepEqual(noise, []);
    });

    it(`${name} becomes a page with its charts and no request to any other host`, () => {
      const html = readFileSync(path.join(buildDir, 'site', name.replace('.ipynb', '.html')), 'utf8');
      assert.match(html, /data:image\/svg\+xml|<svg/);
      assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
    });
  }

  describe('in a browser', { skip: noBrowser }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const page of [...names.map((name) => name.replace('.ipynb', '.html')), 'index.html']) {
      for (const [where, width] of [
        ['a desk', 1100],
        ['a phone', 390],
      ] as const) {
        const options = { viewport: { width, height: 900 }, isMobile: width < 500, bypassCSP: true };

        it(`${page} on ${where}: every chart drawn, nothing asked of a host, nothing out of a reader's reach`, async () => {
          const file = path.join(buildDir, 'site', page);
          await visit(browser, file, options, async ({ page, errors, requests }) => {
            const declared = await page.locator('figure.chart script.spec').count();
            assert.equal(await page.locator('figure.chart .live svg.marks').count(), declared);
            assert.deepEqual([errors, requests], [[], []]);
            assert.deepEqual(await violations(page), []);
            const [wide, seen] = await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return [scrollWidth, clientWidth];
            });
            assert.ok(wide! <= seen!, `${wide! - seen!} pixels too wide`);
          });
        });
      }
    }
  });
});
