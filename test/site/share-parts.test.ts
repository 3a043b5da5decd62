/** The forms in which pages and notebooks are passed on. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { load } from 'cheerio';
import { parseNotebook } from '../../src/notebook/notebook.js';
import { citeBibtex, citeLine } from '../../src/site/cite.js';
import { CHART_SCRIPTS, PAGE_SCRIPTS } from '../../src/site/layout.js';
import { addressInSet, lightSvg, svgAddress } from '../../src/site/light-svg.js';
import { renderNews } from '../../src/site/news.js';
import { plainNotebook } from '../../src/site/plain-notebook.js';
import { inlineAssets, renderSingle } from '../../src/site/single-file.js';
import { costOf } from '../cost.js';
import { notebookText, twice } from './fixture.js';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
const SITE = {
  version: '1.2.3',
  dataNote: twice(`By ${HOSTILE}`),
  dataDate: '2021-02-03',
  licence: [twice('MIT licence.')],
};
const SPEC = { mark: 'bar', data: { values: [{ x: HOSTILE }] }, description: 'Bars' };
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="3"><text class="a" aria-label="x">条</text></svg>';
const CHART = {
  output_type: 'display_data',
  data: { 'application/vnd.vegalite.v5+json': SPEC, 'image/svg+xml': SVG, 'text/plain': 'Bars' },
  metadata: { alt: 'Bars' },
};
const NOTEBOOK = notebookText([
  ['markdown', `# ${HOSTILE}\n\nOf株洲.`],
  ['code', 'show()', [CHART]],
]);

describe('a page as one file', () => {
  const html = renderSingle('01-page', parseNotebook(NOTEBOOK), SITE, {
    language: 'en',
    assets: inlineAssets(),
  });
  const $ = load(html);

  it('needs no other file and no other host', () => {
    const targets = $('[src], link[href]')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !target.startsWith('data:')),
      [],
    );
    assert.deepEqual(
      $('a[href]')
        .toArray()
        .map((element) => $(element).attr('href'))
        .filter((href) => !href!.startsWith('#')),
      [],
    );
  });

  it('runs its own scripts and no others: each is named by its hash', () => {
    const policy = $('meta[http-equiv="Content-Security-Policy"]').attr('content')!;
    const source = /script-src ([^;]*)/.exec(policy)![1]!;
    assert.doesNotMatch(source, /unsafe|self|file:|\*/);
    // What the browser hashes is the text between the tags, as it stands in the file.
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
    const allowed = scripts.filter((script) => {
      return source.includes(createHash('sha256').update(script).digest('base64'));
    });
    const ours = PAGE_SCRIPTS.length + CHART_SCRIPTS.length;
    assert.equal(allowed.length, ours);
    const running = $('script')
      .toArray()
      .filter((element) => $(element).attr('type') !== 'application/json');
    assert.equal(running.length, ours, 'a script that is not ours');
    assert.equal($('[onerror]').length, 0);
  });

  it('has its picture before its scripts', () => {
    assert.ok(html.indexOf('data:image/svg+xml') < html.indexOf('<script>'));
  });

  it('carries date, version, licence and how to cite it', () => {
    const foot = $('footer').text();
    for (const words of ['2021-02-03', '1.2.3', 'MIT licence.', 'How to cite', '@misc{gongkai-01-page']) {
      assert.ok(foot.includes(words), words);
    }
  });
});

describe('a notebook for GitHub', () => {
  it('has the picture and the words, and no type that GitHub does not know', () => {
    const { cells } = JSON.parse(plainNotebook(NOTEBOOK, 'en'));
    assert.deepEqual(Object.keys(cells[1].outputs[0].data), ['image/svg+xml', 'text/plain']);
    assert.match(cells[1].outputs[0].data['image/svg+xml'], /条/);
  });

  it('keeps of two pictures the one that can say what it shows: viewers take the other, and say that nobody described it', () => {
    const metadata = { alt: 'Bars', 'image/png': { alt: 'Bars', width: 7 } };
    const both = { ...CHART, data: { ...CHART.data, 'image/png': 'iVBORw0KGgo=' }, metadata };
    const { cells } = JSON.parse(plainNotebook(notebookText([['code', '1', [both]]]), 'en'));
    assert.deepEqual(Object.keys(cells[0].outputs[0].data), ['text/plain', 'image/png']);
    assert.equal(cells[0].outputs[0].metadata['image/png'].alt, 'Bars');
  });

  it('keeps an output that has nothing else, rather than lose it', () => {
    const only = { ...CHART, data: { 'application/x-other+json': { a: 1 } } };
    const { cells } = JSON.parse(plainNotebook(notebookText([['code', '1', [only]]]), 'en'));
    assert.deepEqual(cells[0].outputs[0].data, { 'application/x-other+json': { a: 1 } });
  });
});

describe('a light picture', () => {
  const font = 'font-family="\'Noto Sans\', sans-serif"';

  it('loses what is not seen and nothing of what is', () => {
    const svg = `<svg width="7"><text ${font} aria-label="a > b" transform="translate(1.23456,2)">class="x" 1.23456</text><text ${font}>y</text></svg>`;
    assert.equal(
      lightSvg(svg),
      `<svg ${font} width="7"><text x="1.2" y="2">class="x" 1.23456</text><text>y</text></svg>`,
    );
  });

  it('keeps a font that only some texts have', () => {
    const svg = `<svg><text ${font}>a</text><text ${font}>b</text><text font-family="serif">c</text></svg>`;
    assert.equal(
      lightSvg(svg),
      `<svg ${font}><text>a</text><text>b</text><text font-family="serif">c</text></svg>`,
    );
  });

  it('leaves a text of several lines where it is', () => {
    const lines =
      '<text transform="translate(1,2)"><tspan x="0">a</tspan><tspan x="0" dy="9">b</tspan></text>';
    assert.equal(lightSvg(`<svg>${lines}</svg>`), `<svg>${lines}</svg>`);
  });

  it('draws a shape that stands at many places once, at all its places', () => {
    const mark = (x: number) => `<path transform="translate(${x},1)" d="M0,0h1" fill="#d3d7db"/>`;
    const lone = '<path transform="translate(9,9)" d="M0,0h2" fill="#fff"/>';
    const use = (x: number) => `<use href="#s0" x="${x}" y="1"/>`;
    assert.equal(
      lightSvg(`<svg width="7">${[1, 2, 3, 4].map(mark).join('')}${lone}</svg>`),
      `<svg width="7"><defs><path id="s0" d="M0,0h1" fill="#d3d7db"/></defs>${[1, 2, 3, 4].map(use).join('')}${lone}</svg>`,
    );
  });

  it('takes no longer than its length on a tag that never ends', async () => {
    const cost = await costOf(() => {
      lightSvg(`<svg ${'a="'.repeat(50_000)}`);
      lightSvg(`<svg ${'<a '.repeat(50_000)}`);
      lightSvg(`<svg>${'<path transform="'.repeat(20_000)}`);
    });
    assert.ok(cost < 1000);
  });

  it('comes back from its address as it was', () => {
    const svg = "<svg><text>50% of “株洲” isn't #1 &amp; &lt;script&gt;\n</text></svg>";
    const attribute = load(`<img src='${svgAddress(svg)}'>`)('img').attr('src')!;
    assert.equal(decodeURIComponent(attribute.replace(/^data:[^,]*,/, '')), svg);
    const [address, ...more] = load(`<source srcset="${addressInSet(svg)}">`)('source')
      .attr('srcset')!
      .split(' ');
    assert.deepEqual(more, []);
    assert.equal(decodeURIComponent(address!.replace(/^data:[^,]*,/, '')), svg);
  });
});

describe('how to cite', () => {
  const citation = {
    key: '02-a & b',
    title: 'Costs: 50% & more_{株洲}',
    version: '1.2.3',
    dataNote: twice('Five reports.'),
    dataDate: '2021-02-03',
  };

  it('names title, version and date of the data', () => {
    assert.equal(
      citeLine(citation, 'en'),
      `gongkai 1.2.3: ${citation.title} (data as of 2021-02-03). Five reports.`,
    );
  });

  it('is an entry that BibTeX reads, whatever the title holds', () => {
    const entry = citeBibtex(citation, 'en');
    assert.match(entry, /^@misc\{gongkai-02-a-b,/);
    assert.match(entry, /title = \{\{Costs: 50\\% \\& more\\_\\\{株洲\\\}\}\}/);
    assert.match(entry, /year = \{2021\}/);
    assert.doesNotMatch(citeBibtex({ ...citation, dataDate: null }, 'en'), /year/);
  });
});

describe('the news on the index', () => {
  it('is text, whatever a publisher is called', () => {
    const html = renderNews(
      {
        compared: true,
        since: twice('Against the 2 files before.'),
        note: null,
        changes: [{ label: twice('New files'), items: [twice(HOSTILE)] }],
      },
      'en',
    );
    assert.equal(load(html)('script, img').length, 0);
    assert.match(html, /New files: 1/);
  });

  it('counts what it does not list', () => {
    const items = Array.from({ length: 50 }, (_, at) => twice(`report ${at}`));
    const html = renderNews(
      {
        compared: true,
        since: null,
        note: null,
        changes: [{ label: twice('New files'), items }],
      },
      'en',
    );
    assert.match(html, /New files: 50/);
    assert.match(html, /and 30 more/);
  });

  it('says with what it is compared, and that nothing came of it', () => {
    const html = renderNews(
      { compared: true, since: twice('Against 2 files.'), note: null, changes: [] },
      'en',
    );
    assert.match(html, /<p>No report came, changed or went.<\/p>\n<p>Against 2 files.<\/p>/);
  });

  it('says nothing on a first run: whoever is handed the pages would read of a run that was not theirs', () => {
    assert.equal(renderNews({ compared: false, since: null, note: null, changes: [] }, 'en'), '');
    assert.match(
      renderNews(
        { compared: false, since: null, note: twice('The earlier data were damaged.'), changes: [] },
        'en',
      ),
      /The earlier data were damaged\./,
    );
  });
});
