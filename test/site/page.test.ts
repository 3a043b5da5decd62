import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from 'cheerio';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { introduce, renderPage } from '../../src/site/page.js';
import { placeOf } from '../../src/site/place.js';
import { type CellSource, notebookText, twice } from './fixture.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300"><text>条</text></svg>';
const SITE = {
  version: '0.0.0',
  dataNote: twice('Five reports.'),
  dataDate: '2021-02-03',
  licence: [twice('MIT licence.')],
};
const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script></script></details>';

const display = (data: object, metadata: object = {}) => ({ output_type: 'display_data', data, metadata });
const stream = (text: string) => ({ output_type: 'stream', name: 'stdout', text });
const chart = (spec: object, metadata: object = {}) => {
  return display({ 'application/vnd.vegalite.v5+json': spec, 'image/svg+xml': SVG }, metadata);
};

function page(cells: readonly CellSource[]): string {
  const notebook = parseNotebook(notebookText(cells));
  return renderPage({
    name: '01-page',
    notebook,
    site: SITE,
    place: placeOf('01-page.html', 'en', 'en'),
    previous: null,
    next: null,
  });
}

/** Whatever in the page could run, fetch or lead somewhere that we did not put there ourselves. */
function dangers(html: string): string[] {
  const $ = load(html);
  const found: string[] = [];
  $('*').each((_, element) => {
    const { name, attribs } = element as unknown as { name: string; attribs: Record<string, string> };
    const { src = '', href = '', style = '' } = attribs;
    const ownScript = /^assets\/[a-z-]+(\.min)?\.js$/.test(src) || attribs.type === 'application/json';
    if (name === 'script' && !ownScript) found.push('script');
    if (/^(iframe|object|embed|base|style|form|svg)$/.test(name)) found.push(name);
    if (name === 'meta' && attribs['http-equiv'] === 'refresh') found.push('refresh');
    if (name === 'img' && !src.startsWith('data:image/')) found.push(`img ${src}`);
    if (/^\s*(javascript|data:text)/i.test(href)) found.push(href);
    if (/position|url\(/.test(style)) found.push(style);
    found.push(...Object.keys(attribs).filter((attribute) => /^on/i.test(attribute)));
  });
  return found;
}

test('text from reports cannot inject markup, wherever it appears', () => {
  const html = page([
    [
      'markdown',
      `# ${HOSTILE}\n\n${HOSTILE}\n\n[a](javascript:alert(3)) ![${HOSTILE}](https://evil.example/x.png)`,
    ],
    [
      'code',
      `// ${HOSTILE}`,
      [
        stream(HOSTILE),
        display({ 'text/plain': HOSTILE }),
        display({ 'text/html': `<table><tr><td onclick="alert(4)">${HOSTILE}</td></tr></table>` }),
        display({
          'text/html': '<a href="javascript:alert(5)">a</a><iframe src="https://evil.example"></iframe>',
        }),
        display({
          'text/html': '<style>body{display:none}</style><p style="position:fixed;color:red">p</p>',
        }),
        display({
          'text/html': '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="x">',
        }),
        display({ 'text/markdown': HOSTILE }),
        display({ 'image/svg+xml': `<svg><script>alert(6)</script></svg>` }, { alt: HOSTILE }),
        display({ 'image/png': HOSTILE }),
        chart({ description: HOSTILE, title: HOSTILE, data: { values: [{ a: HOSTILE }] } }),
        { output_type: 'error', ename: 'E', evalue: HOSTILE, traceback: [HOSTILE] },
      ],
    ],
  ]);
  assert.deepEqual(dangers(html), []);
  assert.ok(load(html)('main').text().includes(HOSTILE), 'it is shown as the text that it is');
});

test('what a mark says cannot leave its script element, and reads back the same', () => {
  const hostile = '</script><script>alert(1)</script> <!-- \u2028';
  const encoding = { tooltip: [{ field: 'a', title: 'A' }] };
  const html = page([['code', '1', [chart({ data: { values: [{ a: hostile }] }, mark: 'bar', encoding })]]]);
  const embedded =
    /<script type="application\/json" class="marks">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  assert.deepEqual(JSON.parse(embedded).texts, ['A', hostile]);
  assert.doesNotMatch(embedded, /<(?:\/|!|script)/i);
});

test('the page needs no other host', () => {
  const html = page([
    ['markdown', '![x](https://a.example/x.png)\n\n![y](//a.example/y.png)'],
    [
      'code',
      '1',
      [
        chart({ usermeta: { embedOptions: { theme: 'https://a.example/theme.json' } }, mark: 'bar' }),
        display({
          'text/html':
            '<img src="https://a.example/x.png"><link rel="stylesheet" href="https://a.example/x.css">',
        }),
      ],
    ],
  ]);
  assert.doesNotMatch(html, /a\.example/);
  const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*?(?:src|href)="([^"]*)"/g)].map(
    (m) => m[1]!,
  );
  assert.ok(loaded.length > 5);
  for (const address of loaded) assert.match(address, /^(?:data:|assets\/|zh\/01-page\.html$)/);
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html, /unsafe-eval/);
});

test('a chart shows as a picture with words for those who cannot see it', () => {
  const html = page([['code', '1', [chart({ mark: 'bar', description: 'Bars "by" year' })]]]);
  assert.match(
    html,
    /<img src='data:image\/svg\+xml;charset=utf-8,<svg[^']+' alt="Bars &quot;by&quot; year" width="720" height="300">/,
  );
  assert.match(html, /assets\/charts\.js/);
  assert.match(
    page([['code', '1', [chart({ mark: 'bar' }, { alt: 'From metadata' })]]]),
    /alt="From metadata"/,
  );
});

test('a page without charts loads no script for them', () => {
  assert.deepEqual(page([['markdown', '# A']]).match(/<script[^>]*>/g), [
    '<script defer src="assets/site.js">',
  ]);
});

test('code is folded and follows what it made', () => {
  const html = page([['code', 'const a = 1;', [stream('made')]]]);
  assert.match(html, /<details class="code"><summary>Code<\/summary>/);
  assert.ok(html.indexOf('made') < html.indexOf('<details'));
  assert.match(html, /<span class="hljs-keyword">const<\/span>/);
});

test('code has one class a word and its quotes as they are, and is still no HTML of the page', () => {
  const html = page([['code', `run('<b class="a b">&#x27;');`, [stream('made')]]]);
  assert.match(html, /<span class="hljs-title">run<\/span>/);
  assert.match(html, /'&lt;b class="a b"&gt;&amp;#x27;'/);
});

test('sections with the same name keep different anchors, Chinese ones included', () => {
  const html = page([
    ['markdown', '# T\n\n## 不予公开'],
    ['markdown', '## 不予公开\n\n## Who & when'],
  ]);
  assert.match(html, /<h2 id="不予公开">/);
  assert.match(html, /<h2 id="不予公开-2">/);
  assert.match(html, /<a href="#who-when">Who &amp; when<\/a>/);
});

test('links between notebooks lead to their pages', () => {
  const html = page([['markdown', '[a](02-b.ipynb#c) [d](./02-b.ipynb) [e](https://x.example/f.ipynb)']]);
  assert.match(html, /href="02-b\.html#c"/);
  assert.match(html, /href="02-b\.html"/);
  assert.match(html, /href="https:\/\/x\.example\/f\.ipynb" rel="noreferrer"/);
});

test('tables keep what makes them readable', () => {
  const table =
    '<table class="gongkai"><caption>C</caption><tr><th scope="col" colspan="2">A<br><span lang="zh">甲</span></th></tr></table>';
  assert.ok(
    page([['code', '1', [display({ 'text/html': table, 'text/plain': 'no' })]]]).includes(
      table.replace('<br>', '<br />'),
    ),
  );
});

test('terminal colours do not reach the page', () => {
  assert.match(
    page([['code', '1', [stream('\u001b[31mred\u001b[0m')]]]),
    /<pre class="stream stdout">red<\/pre>/,
  );
});

test('a card says title and first paragraph as plain text', () => {
  const text = notebookText([
    ['markdown', '# Five **reports** 五\n\nThe `first`\nparagraph.\n\nThe second.'],
  ]);
  const { title, summary } = introduce('01-a', parseNotebook(text), 'en');
  assert.equal(title, 'Five reports 五');
  assert.equal(summary, 'The first paragraph.');
  assert.equal(introduce('02-who_when', parseNotebook(notebookText([])), 'en').title, 'who when');
});

test('what a chart must still say stands below it, as text, and is no output of its own', () => {
  const note = display({ 'text/markdown': '1 \\* 2', 'text/plain': '1 * 2 <b>' }, { note: true });
  const html = page([['code', '1', [chart({ mark: 'bar' }), note]]]);
  assert.match(html, /<p class="note">1 \* 2 &lt;b&gt;<\/p>\n<\/figure>/);
  assert.equal(html.match(/1 \* 2/g)?.length, 1);
});

test('a file that is not a notebook is refused', () => {
  assert.throws(() => parseNotebook('{"cells": 1}'));
  assert.throws(() => parseNotebook('not json'));
});

test('a name that only the picture of a chart says is given in pinyin, on the English page alone', () => {
  const svg = SVG.replace('条', '平潭县 2013');
  const notebook = parseNotebook(
    notebookText([
      ['code', 'x', [display({ 'application/vnd.vegalite.v5+json': {}, 'image/svg+xml': svg })]],
    ]),
  );
  const pageIn = (language: 'en' | 'zh') =>
    renderPage({
      name: '01-page',
      notebook,
      site: { ...SITE, pinyin: { 平潭县: 'Pingtan Xian' } },
      place: placeOf('01-page.html', language, language),
      previous: null,
      next: null,
    });
  assert.match(pageIn('en'), /<li><span lang="zh-Hans">平潭县<\/span> Pingtan Xian<\/li>/);
  assert.doesNotMatch(pageIn('zh'), /Pingtan/);
});
