/** The project's own notebooks, executed as `npm start` executes them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Language } from '../src/model/words.js';
import { withoutTwin } from '../src/notebook/cell-language.js';
import { executedFile } from '../src/notebook/editions.js';
import { prepareEnvironment } from '../src/notebook/environment.js';
import { findFont } from '../src/notebook/fonts.js';
import { type Environment, jupyterVariables, KERNEL } from '../src/notebook/jupyter.js';
import { parseNotebook } from '../src/notebook/notebook.js';
import { builtSite } from './built-site.js';
import { LIVE, launch, noBrowser, violations, visit } from './site/browser.js';
import { smallInPictures } from './site/clipped.js';
import { strangersIn } from './site/words-of-pages.js';

const root = path.join(import.meta.dirname, '../..');
const notebooksDir = path.join(root, 'notebooks');
const reportsDir = path.join(root, 'data', 'reports');
const names = readdirSync(notebooksDir).filter((name) => name.endsWith('.ipynb'));

interface Cell {
  readonly cell_type: string;
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly name?: string;
    readonly text?: string | readonly string[];
    readonly data?: Readonly<Record<string, unknown>>;
    readonly metadata?: Readonly<Record<string, unknown>>;
  }[];
  readonly execution_count?: number | null;
}
const cellsOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { cells: Cell[] }).cells;

/** Bytes of a page with its first picture, without what all pages share. */
const HEAVIEST = 150_000;
/** Bytes of an executed notebook with three pictures of each chart; GitHub shows none of several megabytes. */
const HEAVIEST_EXECUTED = 2_000_000;

/** Runs a notebook in the real kernel, in a folder, and keeps its outputs in the file. */
const RUN = `
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], 4)
NotebookClient(notebook, timeout=120, kernel_name='${KERNEL}', resources={'metadata': {'path': sys.argv[2]}}).execute()
nbformat.write(notebook, sys.argv[1])
`;

/** nbformat writes long texts as lists of lines. */
const joined = (data: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(data).map(([type, text]) => [type, Array.isArray(text) ? text.join('') : text]),
  );

const { build: buildDir } = await builtSite();

describe('notebooks', () => {
  for (const name of names) {
    it(`${name} holds no outputs in the repository`, () => {
      for (const cell of cellsOf(path.join(notebooksDir, name))) {
        assert.deepEqual([cell.outputs ?? [], cell.execution_count ?? null], [[], null]);
      }
    });

    it(`${name} has each of its texts in Chinese, behind the English`, () => {
      const notebook = parseNotebook(readFileSync(path.join(notebooksDir, name), 'utf8'));
      assert.deepEqual(withoutTwin(notebook), []);
      const prose = notebook.cells.filter((cell) => cell.cell_type === 'markdown');
      for (const { lang, source } of prose) {
        // A heading in the one is a heading in the other, and a Chinese text is no English one.
        if (lang === 'zh') assert.match(source, /\p{Script=Han}/u);
      }
      const heads = (of: 'zh' | null) =>
        prose.flatMap(({ lang, source }) => (lang === of ? [source.match(/^#+/gm)?.join(' ') ?? ''] : []));
      assert.deepEqual(heads('zh'), heads(null));
    });

    it(`${name} shows as many tables and charts in Chinese as in English`, () => {
      const kinds = (language: Language) =>
        cellsOf(executedFile(path.join(buildDir, 'notebooks'), name, language)).map(({ outputs }) =>
          outputs?.map(({ output_type, data = {} }) => [output_type, ...Object.keys(data)]),
        );
      assert.deepEqual(kinds('zh'), kinds('en'));
    });

    for (const [language, folder] of [
      ['en', ''],
      ['zh', 'zh'],
    ] as const)
      it(`${name}: its page in ${language} is in that language throughout`, () => {
        const page = path.join(buildDir, 'site', folder, name.replace('.ipynb', '.html'));
        assert.deepEqual(strangersIn(page, language), []);
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

    it(`${name}: every chart is a PNG with its words, and the file weighs no more than a page may`, () => {
      for (const language of ['en', 'zh'] as const) {
        const file = executedFile(path.join(buildDir, 'notebooks'), name, language);
        const outputs = cellsOf(file).flatMap((cell) => cell.outputs ?? []);
        for (const { data = {}, metadata = {} } of outputs) {
          if (!('image/svg+xml' in data)) continue;
          assert.equal('image/png' in data, findFont() !== null, 'a chart without a picture');
          if (findFont() === null) continue;
          const { alt, width } = metadata['image/png'] as { alt: string; width: number };
          assert.equal(alt, metadata.alt);
          assert.ok(alt.length > 20 && width > 400 && width < 1000, `${width} ${alt}`);
        }
        assert.ok(statSync(file).size <= HEAVIEST_EXECUTED, `${statSync(file).size} bytes`);
      }
    });

    it(`${name}: prints nothing: frames as last lines are tables, with an empty line of the kernel's at most`, () => {
      const outputs = cellsOf(path.join(buildDir, 'notebooks', name)).flatMap((cell) => cell.outputs ?? []);
      const noise = outputs.filter(
        ({ output_type, text = '' }) =>
          output_type === 'error' || (output_type === 'stream' && [text].flat().join('') !== '\n'),
      );
      assert.deepEqual(noise, []);
    });

    it(`${name} becomes a page with its charts and no request to any other host`, () => {
      const html = readFileSync(path.join(buildDir, 'site', name.replace('.ipynb', '.html')), 'utf8');
      const [, first] = /<img src="(charts\/[^"]+\.svg)"/.exec(html)!;
      assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
      const picture = readFileSync(path.join(buildDir, 'site', first!));
      assert.match(picture.toString('utf8'), /^<svg/);
      const bytes = Buffer.byteLength(html) + picture.length;
      assert.ok(bytes <= HEAVIEST, `${bytes} bytes`);
    });
  }

  it('the first page and the reference are in their languages throughout', () => {
    for (const name of ['index.html', 'reference.html'])
      for (const [language, folder] of [
        ['en', ''],
        ['zh', 'zh'],
      ] as const)
        assert.deepEqual(strangersIn(path.join(buildDir, 'site', folder, name), language), [], name);
  });

  describe("in JupyterLab's kernel", () => {
    // Below build/, so that the kernel finds the library where a notebook does.
    const folder = mkdtempSync(path.join(root, 'build', 'notebooks-test-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    let environment: Environment;
    before(async () => {
      environment = await prepareEnvironment({ root, log: () => {} });
    });

    // `start` runs notebooks without Jupyter; what a user sees in the lab must be the same.
    for (const name of [names[1]!, names.at(-1)!]) {
      it(`${name} gives the outputs that its page has`, () => {
        const copy = path.join(folder, name);
        copyFileSync(path.join(notebooksDir, name), copy);
        execFileSync(environment.python, ['-c', RUN, copy, notebooksDir], {
          env: jupyterVariables(environment, { ...process.env, GONGKAI_REPORTS: reportsDir }),
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        // Only what `start` made is passed on to readers that need PNG: the lab draws charts itself.
        const withoutPng = ({ 'image/png': _, ...data }: Readonly<Record<string, unknown>> = {}) => data;
        const shown = (file: string) =>
          cellsOf(file).map(({ outputs }) =>
            outputs?.map(({ output_type, data }) => [output_type, joined(withoutPng(data))]),
          );
        assert.deepEqual(shown(copy), shown(path.join(buildDir, 'notebooks', name)));
      });
    }
  });

  describe('in a browser', { skip: noBrowser }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const page of names.map((name) => name.replace('.ipynb', '.html'))) {
      it(`${page} is no wider than a sheet of paper: the browser would shrink all of it`, async () => {
        // A4 without its margins.
        const options = { viewport: { width: 680, height: 1000 } };
        await visit(browser, path.join(buildDir, 'site', page), options, async ({ page }) => {
          await page.emulateMedia({ media: 'print' });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 680);
          // Nor is a number broken there: its first part would be read as another.
          const broken = await page.evaluate(() =>
            [...document.querySelectorAll('td a.place, td.n')].flatMap((one) =>
              /^[\d,.%]+$/.test(one.textContent ?? '') && one.getClientRects().length > 1
                ? [one.textContent]
                : [],
            ),
          );
          assert.deepEqual(broken, []);
        });
      });
    }

    for (const page of [...names.map((name) => name.replace('.ipynb', '.html')), 'index.html']) {
      for (const [where, width] of [
        ['a desk', 1100],
        ['a phone', 390],
      ] as const) {
        const options = { viewport: { width, height: 900 }, isMobile: width < 500, bypassCSP: true };

        it(`${page} on ${where}: every chart says what it shows, nothing asked of a host, nothing out of a reader's reach`, async () => {
          const file = path.join(buildDir, 'site', page);
          await visit(browser, file, options, async ({ page, errors, requests }) => {
            const declared = await page.locator('figure.chart[data-marks]').count();
            assert.ok(declared > 0 || page.url().endsWith('index.html'));
            assert.equal(await page.locator(`figure.chart ${LIVE}`).count(), declared);
            assert.deepEqual([errors, requests], [[], []]);
            assert.deepEqual(await violations(page), []);
            const [wide, seen] = await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return [scrollWidth, clientWidth];
            });
            assert.ok(wide! <= seen!, `${wide! - seen!} pixels too wide`);
            const scrolling = await page.evaluate(
              () =>
                [...document.querySelectorAll('figure.chart')].filter(
                  ({ clientWidth, scrollWidth }) => scrollWidth > clientWidth,
                ).length,
            );
            assert.equal(scrolling, 0, 'charts that are too wide');
            assert.deepEqual(await smallInPictures(page), []);
          });
        });
      }
    }

    it('a number is not parted from its measure by a line end, in the headlines of pictures for phones', () => {
      const folder = path.join(buildDir, 'site', 'zh', 'charts');
      const pictures = readdirSync(folder).filter((name) => name.endsWith('.phone.svg'));
      const lines = pictures.flatMap((name) => {
        const svg = readFileSync(path.join(folder, name), 'utf8');
        return [...svg.matchAll(/<text[^>]*>(<tspan.*?)<\/text>/g)].map(([, text]) =>
          [...text!.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line]) => line!).join('\n'),
        );
      });
      assert.match(lines.join('\n'), /\d 个机关/);
      for (const headline of lines) assert.doesNotMatch(headline, /\d\s*\n\s*[年份件个项次处类条]/);
    });
  });
});
