/** The first page: its pictures, and the profiles that it lists. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { addPage } from '../../src/site/add-page.js';
import { writeSite } from '../../src/site/site.js';
import { launch, noBrowser, visit } from './browser.js';
import { NO_INFO, notebookText, temporaryFolder, twice } from './fixture.js';

const site = NO_INFO;

test('no two cards of the index have one picture, as far as there are others', () => {
  const svg = (n: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${n}" height="1"></svg>`;
  const entry = (name: string, sizes: number[]) => {
    const outputs = sizes.map((n) => ({
      output_type: 'display_data',
      data: { 'image/svg+xml': svg(n) },
      metadata: {},
    }));
    const text = notebookText([['code', '1', outputs]]);
    const notebook = parseNotebook(text);
    return { name, source: notebook, executed: twice({ notebook, text }), problem: null };
  };
  const folder = temporaryFolder();
  const entries = [entry('01-a', [11, 12]), entry('02-b', [11, 13]), entry('03-c', [13])];
  writeSite({ folder, entries, site, news: null });
  const widths = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/<img [^>]* width="(\d+)"/g)];
  assert.deepEqual(
    widths.map(([, width]) => width),
    ['11', '13', '13'],
  );
});

test('the index lists the pages of one publisher each, those that come later too', () => {
  const folder = temporaryFolder();
  const listed = () =>
    /<!--profiles-->([\s\S]*)<!--\/profiles-->/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
  writeSite({ folder, entries: [], site, news: null });
  assert.equal(listed(), '');
  const text = notebookText([['markdown', '# 某县 <b>& $& "乙"']]);
  const notebook = parseNotebook(text);
  addPage(folder, { name: 'profile-某县', executed: twice({ notebook, text }), site, language: 'en' });
  const link =
    /<a href="profile-%E6%9F%90%E5%8E%BF\.html"><span lang="zh-Hans">某县<\/span> &lt;b&gt;&amp; \$&amp; &quot;<span lang="zh-Hans">乙<\/span>&quot;<\/a>/;
  assert.match(listed() ?? '', link);
  const profiles = [
    { name: 'profile-某县', source: notebook, executed: twice({ notebook, text }), problem: null },
  ];
  writeSite({ folder, entries: [], profiles, site, news: null });
  assert.match(listed() ?? '', link);
  writeSite({ folder, entries: [], site, news: null });
  assert.equal(listed(), '');
});

test('on a phone there is no picture that is laid out for a page', { skip: noBrowser }, async () => {
  const folder = temporaryFolder();
  const output = {
    output_type: 'display_data',
    data: { 'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="200"></svg>' },
    metadata: {},
  };
  const text = notebookText([['code', '1', [output]]]);
  const notebook = parseNotebook(text);
  const entry = { name: '01-a', source: notebook, executed: twice({ notebook, text }), problem: null };
  writeSite({ folder, entries: [entry], site, news: null });
  const browser = await launch();
  const isSeen = (width: number) =>
    visit(browser, join(folder, 'index.html'), { viewport: { width, height: 700 } }, ({ page }) =>
      page.locator('.card .picture').isVisible(),
    );
  try {
    assert.deepEqual([await isSeen(390), await isSeen(1200)], [false, true]);
  } finally {
    await browser.close();
  }
});

test('the first page says in each language that nothing can be said of the country', () => {
  const folder = temporaryFolder();
  writeSite({ folder, entries: [], site, news: null });
  assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /no sample of the country/);
  assert.match(readFileSync(join(folder, 'zh/index.html'), 'utf8'), /不能代表全国/);
});
