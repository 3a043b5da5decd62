/** What charts of a page leave to files beside it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { bars } from '../../src/charts/bars.js';
import { Kept } from '../../src/dataset/kept.js';
import { parseNotebook } from '../../src/notebook/notebook.js';
import type { ChartFiles } from '../../src/site/chart-files.js';
import { renderPage } from '../../src/site/page.js';
import { fileAddress, placeOf } from '../../src/site/place.js';
import { NO_INFO, notebookText, temporaryFolder } from './fixture.js';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="300"><line x2="0"/><text>条</text></svg>';
const CHART = bars(
  [
    { label: '甲县 2018', value: 1234, quote: '=1+1', source: 'a.txt', place: 'a-txt#figure' },
    { label: '乙县 2018', value: 5, quote: '</script>', source: 'b.txt' },
  ],
  { title: 'Requests', subtitle: [], measure: 'Received' },
);
/** What the words of its title are made of. */
const TOLD = JSON.stringify([
  {
    ...{ said: 'Requests', how: 'sum', count: 2 },
    parts: [
      ['甲县 2018', 1234, 'a-txt#figure'],
      ['乙县 2018', 5, 'b-txt#figure'],
    ],
  },
]);
const links = { retyped: false, of: (place: string) => `reports/${place.replace('#', '.html#')}` };

function made(svg: string, language: 'en' | 'zh' = 'en', kept?: Kept, name = '01-a', told?: string) {
  const data = { 'application/vnd.vegalite.v5+json': CHART.spec, 'image/svg+xml': svg };
  const output = {
    output_type: 'display_data',
    data,
    metadata: { alt: 'Two bars. More words.', told },
  };
  const notebook = parseNotebook(
    notebookText([
      ['markdown', '# Title'],
      ['code', '1', [output]],
    ]),
  );
  const files: ChartFiles = new Map();
  const place = placeOf(`${fileAddress(name)}.html`, language, 'en');
  const around = { site: NO_INFO, place, previous: null, next: null, links, files, kept };
  const html = renderPage({ name, notebook, ...around });
  return {
    html,
    files,
    $: load(html),
    text: (name: string) => String(files.get(`charts/01-a-1.${name}`) ?? ''),
  };
}

describe('a chart of a page of the site', () => {
  it('has an address, and a picture with its words and size; what a script needs lies beside it', () => {
    const { $, html, text } = made(SVG);
    const figure = $('figure#chart-1');
    const image = figure.find('img');
    assert.deepEqual(
      [image.attr('src'), image.attr('alt'), image.attr('width')],
      ['charts/01-a-1.svg', 'Two bars. More words.', '720'],
    );
    assert.equal(figure.attr('data-marks'), 'charts/01-a-1.js');
    assert.match(text('svg'), /^<svg[\s\S]*<line/);
    assert.match(text('js'), /^\(window\.gongkaiCharts \?\?= \{\}\)\["01-a-1"\] = \{/);
    assert.doesNotMatch(text('js'), /<\/script/);
    assert.doesNotMatch(html, /base64|b\.txt/);
  });

  it('leads to its files and to its lists, whatever the name of the notebook', () => {
    for (const name of ['01-a', '我的 研究', '50% #2 a&b?']) {
      const { html, files } = made(SVG, 'en', undefined, name, TOLD);
      const all = new Map<string, unknown>([[`${name}.html`, html], ...files]);
      const pages = [...all].filter(([file]) => file.endsWith('.html'));
      assert.deepEqual(
        pages.map(([file]) => file),
        [`${name}.html`, `charts/${name}-1.html`, `charts/${name}-of.html`],
      );
      for (const [file, page] of pages) {
        const $ = load(String(page));
        const folder = file.startsWith('charts/') ? 'http://x/charts/' : 'http://x/';
        const to = [...$('[href], [src], [srcset]')]
          .flatMap((one) => $(one).attr('href') ?? $(one).attr('src') ?? $(one).attr('srcset')!)
          .filter((address) => address.includes(fileAddress(name)) && !address.endsWith('.ipynb'))
          .map((address) => new URL(address, folder))
          .filter(({ pathname }) => !pathname.startsWith('/zh/'));
        assert.ok(to.length > 0, file);
        for (const { pathname, hash } of to) {
          const beside = all.get(decodeURIComponent(pathname.slice(1)));
          assert.ok(beside !== undefined, `${file}: ${pathname}`);
          if (hash)
            assert.ok(String(beside).includes(`id="${hash.slice(1)}"`), `${file}: ${pathname}${hash}`);
        }
      }
    }
  });

  it('has the same files where a run before made them, and where it did not have a picture', () => {
    const kept = new Kept(temporaryFolder(), 'v');
    for (const svg of [SVG, SVG.replace('<line', '<script/><line'), SVG])
      for (const language of ['en', 'zh'] as const) {
        const fresh = made(svg, language);
        for (const again of [made(svg, language, kept), made(svg, language, kept)])
          assert.deepEqual([again.html, [...again.files]], [fresh.html, [...fresh.files]]);
      }
  });

  it('is another picture on a phone, where the letters of the first could not be read', () => {
    for (const base of ['', '../']) {
      const { $, text } = made(SVG);
      const source = (base === '' ? $ : load(text('html')))('figure picture > source');
      assert.equal(source.attr('srcset'), `${base}charts/01-a-1.phone.svg`);
      assert.match(source.attr('media')!, /max-width/);
      assert.match(text('phone.svg'), new RegExp(`^<svg[^>]* width="${source.attr('width')}"`));
    }
  });

  it('gives its data as a file and as a table, in which nothing is a formula or a tag', () => {
    const { $, text } = made(SVG);
    assert.equal($('details.data a[download]').attr('href'), 'charts/01-a-1.csv');
    assert.match(text('csv'), /^\ufeff[\s\S]*甲县 2018,"1,234",'=1\+1,a\.txt\r\n/);
    assert.match(text('table.js'), /1,234/);
    assert.doesNotMatch(text('table.js'), /<\/script/);
  });

  it('has a page of its own with its table, its citation and the way back, whose places lead where those of the page do', () => {
    for (const language of ['en', 'zh'] as const) {
      const { $, text } = made(SVG, language);
      const own = load(text('html'));
      assert.equal($('details.data a[href$="01-a-1.html"]').length, 1);
      assert.equal(own('figure img').attr('src'), '../charts/01-a-1.svg');
      assert.equal(own('figure').attr('data-base'), '../');
      assert.equal(own('main table tbody tr').length, 2);
      assert.equal(own('a.place').attr('href'), '../reports/a-txt.html#figure');
      assert.equal(own('h1 a').attr('href'), '../01-a.html#chart-1');
      assert.match(own('.cite pre').text(), /@misc\{gongkai-01-a-1/);
      assert.equal(own('header').length, 0);
      assert.match(own('.embed code').text(), /^<iframe src="01-a-1\.html" title="Two bars\."/);
    }
  });

  it('stays within the page where its picture could do more than show itself if it were opened', () => {
    const lively = [
      SVG.replace('<line', '<script>alert(1)</script><line'),
      SVG.replace('<line', '<line onload="alert(1)"'),
      SVG.replace('<text>', '<a href="https://a.example/"><text>').replace('</text>', '</text></a>'),
      SVG.replace('<line', '<use href="https://a.example/x.svg#a"/><line'),
      SVG.replace('<line', '<rect fill="url(https://a.example/x)"/><line'),
      SVG.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg'),
      SVG.replace('<text>', '<foreignObject></foreignObject><text>'),
    ];
    for (const svg of lively) {
      const { $, text } = made(svg);
      assert.equal(text('svg'), '', svg);
      assert.match($('figure img').attr('src') ?? '', /^data:image\/svg/);
    }
  });
});
