/** The pages of the reports in this repository: every number of a table and of a chart leads to where it stands. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { plotted } from '../../../src/charts/plot.js';
import { buildDataset } from '../../../src/corpus/build-dataset.js';
import { ReportCache } from '../../../src/corpus/cache.js';
import { Hashes } from '../../../src/corpus/hashes.js';
import { readingsOf } from '../../../src/corpus/reading.js';
import { readSources, type SourceLine } from '../../../src/corpus/sources.js';
import { Dataset } from '../../../src/dataset/dataset.js';
import { writeWhole } from '../../../src/dataset/whole-file.js';
import type { Frame } from '../../../src/frames/frame.js';
import { Gongkai } from '../../../src/frames/gongkai.js';
import { placesOf } from '../../../src/frames/places.js';
import { NEEDED } from '../../../src/frames/places-of-tables.js';
import {
  figureAnchor,
  findingAnchor,
  placeIn,
  publisherSlug,
  reportSlug,
} from '../../../src/model/address.js';
import { formatNumber } from '../../../src/model/format.js';
import type { Language } from '../../../src/model/words.js';
import { assets } from '../../../src/site/assets.js';
import { ChartLinks } from '../../../src/site/chart-links.js';
import { placeOf } from '../../../src/site/place.js';
import { renderDefinitions } from '../../../src/site/reports/definitions-page.js';
import { isMade, type PlaceLinks, readMade, reportAddress } from '../../../src/site/reports/made.js';
import type { Edition, ReportPagesOptions } from '../../../src/site/reports/pages.js';
import { WORDS } from '../../../src/site/reports/words.js';
import { writeReportPages } from '../../../src/site/reports/write-reports.js';
import { definitionPages, pageIndex } from '../../../src/site/search/page-index.js';
import { latestChart } from '../../../src/stories/latest.js';
import { timelineChart } from '../../../src/stories/timeline.js';
import { launch, noBrowser, violations, visit } from '../browser.js';
import { root, temporaryFolder } from '../fixture.js';
import { anchorsOf, targetOf, valueAt } from '../walk.js';

const HEAVIEST = 150_000;
const SITE = { version: '0', dataNote: { en: 'n', zh: 'n' }, dataDate: null, licence: [] };

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);

describe('the pages of reports', () => {
  let dataset: Dataset;
  let g: Gongkai;
  let links: PlaceLinks;
  let chinese: PlaceLinks;
  let many: PlaceLinks;
  let common: Omit<ReportPagesOptions, 'editions'>;

  /** Brings the pages of one edition up to date. */
  const written = async (
    edition: Omit<Edition, 'inputs'>,
    more: Partial<ReportPagesOptions> = {},
    inputs = 'one',
  ) => {
    const links = await writeReportPages({ ...common, ...more, editions: [{ ...edition, inputs }] });
    return links[edition.language]!;
  };

  before(async () => {
    const paths = [path.join(root, 'data', 'reports')];
    const cache = new ReportCache(at('cache'), 'test');
    const { manifest } = await buildDataset({
      folder: at('data'),
      paths,
      cache,
      library: 'test',
      hashes: new Hashes(),
    });
    const lines = new Map(
      (await readSources(paths[0]!)).map((line) => [line.file.replace(/^reports\//, ''), line]),
    );
    common = {
      first: 'en',
      site: SITE,
      manifest,
      dataset: at('data'),
      read: readingsOf(manifest, cache),
      sources:
        async () =>
        (file: string): SourceLine | null =>
          lines.get(file) ?? null,
    };
    ({ en: links, zh: chinese } = (await writeReportPages({
      ...common,
      editions: [
        { folder: at('site'), memory: at('en'), language: 'en', inputs: 'one' },
        { folder: at('site', 'zh'), memory: at('zh'), language: 'zh', inputs: 'one' },
      ],
    })) as Record<Language, PlaceLinks>);
    many = await written({ folder: at('many'), memory: at('much'), language: 'en' }, { mostPages: 5 });
    for (const language of ['en', 'zh'] as const) {
      const edition = language === 'en' ? at('site') : at('site', 'zh');
      const page = renderDefinitions({ site: SITE, place: placeOf('definitions.html', language, 'en') });
      writeWhole(path.join(edition, 'definitions.html'), page);
      writeWhole(
        path.join(edition, 'search/pages.js'),
        pageIndex(definitionPages('definitions.html', language)),
      );
    }
    for (const [name, content] of assets())
      for (const site of ['site', 'many']) writeWhole(at(site, 'assets', name), content);
    dataset = await Dataset.open(at('data'));
    g = new Gongkai(dataset, '');
  });
  after(() => dataset?.close());

  const htmlIn = (...names: string[]) =>
    readdirSync(at(...names))
      .filter((name) => name.endsWith('.html'))
      .map((name) => at(...names, name));

  it('have every figure, with its number, where the report has it', async () => {
    const { rows } = await dataset.query('select file, figure, value from figures');
    assert.ok(rows.length > 3000);
    for (const { file, figure, value } of rows) {
      const page = at('site', 'reports', `${reportSlug(String(file))}.html`);
      const tag = anchorsOf(page).get(figureAnchor(String(figure)));
      assert.ok(tag, `${file} ${figure}`);
      assert.equal(valueAt(tag), value, `${file} ${figure}`);
    }
  });

  it('have every check that fails, with its number', async () => {
    const { rows } = await dataset.query(`select file, key, "left" from findings where status = 'fails'`);
    assert.ok(rows.length > 20);
    for (const { file, key, left } of rows) {
      const page = at('site', 'reports', `${reportSlug(String(file))}.html`);
      const tag = anchorsOf(page).get(findingAnchor(String(key)));
      assert.ok(tag, `${file} ${key}`);
      assert.equal(valueAt(tag), left, `${file} ${key}`);
    }
  });

  it('name what a check that fails rests on by its number, its words, or as an empty cell', async () => {
    const { rows } = await dataset.query(`
      select e.file, e.source_file, e.figure, f.value, trim(coalesce(f.quote, c.quote)) as words
      from evidence e join findings d on d.file = e.file and d.key = e.key and d.status = 'fails'
      left join figures f on f.file = e.source_file and f.figure = e.figure
      left join claims c on c.file = e.source_file and c.claim = e.figure`);
    const kinds = new Set<string>();
    for (const { file, source_file, figure, value, words } of rows) {
      const page = readFileSync(at('site', 'reports', `${reportSlug(String(file))}.html`), 'utf8');
      const own = file === source_file ? '' : `${reportSlug(String(source_file))}.html`;
      const link = page.match(
        new RegExp(`class="backing">[^\\n]*?href="${own}#${figureAnchor(String(figure))}">(.*?)</a>`),
      );
      // Of many pieces the first are shown.
      if (!link) continue;
      const said = link[1]!.replace(/<[^>]*>/g, '');
      const expected = value !== null ? formatNumber(Number(value)) : words ? `“${words}”` : WORDS.empty.en;
      assert.equal(said, expected, `${file}: ${figure}`);
      kinds.add(value !== null ? 'number' : words ? 'words' : 'empty');
    }
    assert.deepEqual([...kinds].sort(), ['empty', 'number', 'words']);
  });

  it('are what every number of every table leads to, and the same number stands there', async () => {
    let walked = 0;
    for (const table of Object.keys(NEEDED)) {
      const frame = (await (g as unknown as Record<string, PromiseLike<Frame>>)[table]!) as Frame;
      for (const row of frame.rows() as Record<string, unknown>[]) {
        // What a count is made of is walked where pages list it.
        const stated = Object.entries(placesOf(row) ?? {}).flatMap(([column, place]) =>
          (row[column] ?? null) !== null && typeof place === 'string' ? [[column, place] as const] : [],
        );
        for (const [column, place] of stated) {
          const href = links.of(place);
          assert.ok(href, `${table}.${column}: ${place}`);
          assert.ok(chinese.of(place) && many.of(place), place);
          const tag = targetOf({ page: at('site', 'index.html'), href, text: '' });
          assert.ok(tag !== null, href);
          // What counts figures or checks leads to their list, a percentage of a sentence to the sentence.
          const isNumber =
            column === 'left' || column === 'value' || column === 'numerator' || column === 'denominator';
          const said = valueAt(tag);
          if (isNumber && !(column !== 'value' && /^<tr/.test(tag)))
            assert.equal(said, row[column], `${table}.${column} ${href}`);
          walked += 1;
        }
      }
    }
    assert.ok(walked > 20_000, `${walked} links`);
  });

  it('are where nothing that has a number and figures behind it is without a way', async () => {
    for (const table of ['series', 'channels', 'grounds', 'parts', 'figures'] as const) {
      const rows = (await (g[table] as unknown as PromiseLike<Frame>)).rows() as Record<string, unknown>[];
      for (const row of rows) {
        const behind = table === 'figures' || (row.figures as string[]).length > 0;
        if (row.value !== null && behind) assert.ok(placesOf(row)?.value, JSON.stringify(row));
      }
    }
  });

  it('are what the marks of charts lead to', async () => {
    const received = await g.series.where({ series: 'requests.received' });
    const own = plotted(received as never, {
      mark: 'point',
      encoding: { x: { field: 'year' }, y: { field: 'value' } },
    });
    const specs = [
      own.spec,
      latestChart(received.rows() as never).spec,
      timelineChart(received.rows() as never).spec,
    ];
    for (const spec of specs) {
      const found: (string | null)[] = [];
      const collect = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        if (!Array.isArray(value) && 'place' in value) found.push(value.place as string | null);
        for (const inner of Object.values(value)) collect(inner);
      };
      collect(new ChartLinks('chart', links).inSpec(spec));
      const led = found.filter((href) => href !== null);
      assert.ok(led.length > 5, `${led.length} of ${found.length}`);
      for (const href of led) assert.ok(targetOf({ page: at('site', 'index.html'), href, text: '' }), href);
    }
    assert.equal(
      JSON.stringify(new ChartLinks('chart', null).inSpec(own.spec)).includes('-txt#'),
      false,
      'no page, no link',
    );
  });

  it('lead to nothing that is not there, in either language, and no address stands twice', () => {
    let checked = 0;
    for (const page of ['reports', 'publishers'].flatMap((of) => [
      ...htmlIn('site', of),
      ...htmlIn('site', 'zh', of),
    ])) {
      const html = readFileSync(page, 'utf8');
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(
        new Set(ids).size,
        ids.length,
        `${page}: ${ids.filter((id, n) => ids.indexOf(id) !== n).slice(0, 3)}`,
      );
      for (const [, href = ''] of html.matchAll(/ href="([^"]+)"/g)) {
        if (/^(?:https?:|data:)/.test(href) || href.includes('assets/') || /(?:^|\/)index\.html$/.test(href))
          continue;
        const to = href.startsWith('#') ? `${path.basename(page)}${href}` : href;
        assert.ok(targetOf({ page, href: to, text: '' }) !== null, `${page}: ${href}`);
        checked += 1;
      }
    }
    assert.ok(checked > 10_000);
  });

  it('are what the numbers of publishers lead to, each equal to the dataset', async () => {
    const { rows } = await dataset.query(
      'select body, count(value)::integer as stated from panel group by body order by body',
    );
    assert.equal(rows.length, 19);
    for (const { body, stated } of rows) {
      const page = at('site', 'publishers', `${publisherSlug(String(body))}.html`);
      const html = readFileSync(page, 'utf8');
      const led = [...html.matchAll(/<a class="place" href="([^"]+)">([^<]*)<\/a>/g)];
      for (const [, href = '', text = ''] of led) {
        const tag = targetOf({ page, href, text });
        assert.ok(tag, `${body}: ${href}`);
        assert.equal(valueAt(tag), Number(text.replaceAll(',', '')), `${body}: ${href}`);
      }
      assert.equal(led.length, stated, String(body));
    }
  });

  it('of publishers are data of one page where these are many', () => {
    const pages = htmlIn('many', 'publishers').map((page) => path.basename(page));
    assert.deepEqual(pages.sort(), ['index.html', 'publisher.html']);
    const list = readFileSync(at('many', 'publishers', 'index.html'), 'utf8');
    // The name and three counts of each; of five no check could be made, so they have no number of contradictions.
    assert.equal(list.match(/href="publisher\.html#\d{7}\//g)?.length, 19 * 4 - 5);
    assert.equal(htmlIn('site', 'publishers').length, 20);
  });

  it('are light', () => {
    for (const page of [
      ...htmlIn('site', 'reports'),
      ...htmlIn('site', 'zh', 'reports'),
      ...htmlIn('site', 'publishers'),
      at('site', 'definitions.html'),
    ])
      assert.ok(statSync(page).size <= HEAVIEST, `${page}: ${statSync(page).size} bytes`);
  });

  it('say of re-typed reports that they are', () => {
    const pages = htmlIn('site', 'reports').filter((page) => !/index\.html$/.test(page));
    assert.equal(pages.length, 51);
    for (const page of pages) assert.ok(readFileSync(page, 'utf8').includes(WORDS.retyped.en), page);
    assert.equal(links.retyped, true);
  });

  it('are data of one page where reports are many: no page each, none that grows, the same places', () => {
    const pages = htmlIn('many', 'reports').map((page) => path.basename(page));
    assert.deepEqual(pages.sort(), ['index.html', 'report.html']);
    assert.match(readFileSync(at('many', 'reports', 'report.html'), 'utf8'), /<noscript><p>[^<]+in the file/);
    assert.match(links.of(placeIn('ouhai-2018.txt', 'checks'))!, /^reports\/ouhai-2018-txt\.html#checks$/);
    assert.match(
      many.of(placeIn('ouhai-2018.txt', 'checks'))!,
      /^reports\/report\.html#\d{7}\/ouhai-2018-txt\/checks$/,
    );
  });

  it('are not made again where nothing changed, and only theirs where one report did', async () => {
    const made = readMade(at('en'))!;
    assert.ok(isMade(made, at('site', 'reports'), 'one'));
    const times = () => new Map(htmlIn('site', 'reports').map((page) => [page, statSync(page).mtimeMs]));
    const before = times();
    const lines = await common.sources();
    const changed = (file: string) =>
      file === 'ouhai-2018.txt' ? { ...lines(file)!, note: 'Another note' } : lines(file);
    await written(
      { folder: at('site'), memory: at('en'), language: 'en' },
      { sources: async () => changed },
      'two',
    );
    const renewed = [...times()]
      .filter(([page, time]) => before.get(page) !== time)
      .map(([page]) => path.basename(page));
    // The list says nothing that changed.
    assert.deepEqual(renewed, ['ouhai-2018-txt.html']);
  });

  it('are read again where the cache has lost a text', async () => {
    const cache = new ReportCache(at('cache'), 'test');
    const read = readingsOf(common.manifest, cache);
    const first = await read('ouhai-2018.txt');
    await cache.forget(first!.report.source.sha256);
    assert.deepEqual(await readingsOf(common.manifest, cache)('ouhai-2018.txt'), first);
  });

  describe('in a browser', { skip: noBrowser }, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());
    const shown = [
      'reports/sandu-2019-txt.html',
      'reports/pingtan-2024-html.html',
      'reports/index.html',
      'publishers/index.html',
      `publishers/${publisherSlug('平潭综合实验区管委会')}.html`,
      'definitions.html',
    ];

    for (const width of [360, 1280])
      for (const name of [...shown, ...shown.map((one) => `zh/${one}`)])
        it(`${name} at ${width} px: nothing that a keyboard or a screen reader cannot use, nothing clipped, no request`, async () => {
          const options = { viewport: { width, height: 900 }, bypassCSP: true };
          await visit(browser, at('site', name), options, async ({ page, errors, requests }) => {
            assert.deepEqual([errors, requests], [[], []]);
            assert.deepEqual(await violations(page), []);
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.ok(wide <= 0, `${wide} px too wide`);
          });
        });

    const found = async (page: Page, text: string) => {
      // What was found before goes with the word that was asked for.
      await page.locator('.search input').fill('');
      await page.locator('.search input').fill(text);
      await page.locator('.results [role=status]').getByText(/\d/).waitFor();
      return page
        .locator('.results a')
        .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
    };

    for (const folder of ['reports', 'zh/reports'])
      it(`${folder}: a box finds publishers in characters, pinyin and initials, their reports by year, and indicators in both languages`, async () => {
        const file = at('site', folder, 'sandu-2019-txt.html');
        await visit(browser, file, { bypassCSP: true }, async ({ page, errors, requests }) => {
          const edition = path.dirname(path.dirname(file));
          for (const asked of ['平潭县财政', 'pingtan xian caizheng', 'ptxczj', 'pingtanxiancaizheng']) {
            const links = await found(page, asked);
            assert.deepEqual(
              links.map(([text]) => text),
              ['平潭县财政局', '2011', '2010', '2009'],
              asked,
            );
            for (const [, href] of links)
              assert.ok(targetOf({ page: file, href: href!, text: '' }) !== null, `${asked}: ${href}`);
          }
          const [name, report] = await found(page, '三都 2019');
          assert.deepEqual([name![0], report![0]], ['三都水族自治县人民政府', '2019']);
          assert.equal(path.resolve(path.dirname(file), report![1]!), file);
          for (const asked of ['行政复议', 'administrative reviews', 'reviews.total']) {
            const hrefs = (await found(page, asked)).map(([, href]) => href);
            assert.ok(
              hrefs.includes('../definitions.html#indicator-reviews.total') || hrefs.length === 8,
              asked,
            );
            for (const href of hrefs)
              assert.ok(
                targetOf({ page: path.join(edition, 'reports/x.html'), href: href!, text: '' }),
                href!,
              );
          }
          const [year] = await found(page, '2019');
          assert.match(year![0]!, /2019.*4/);
          assert.deepEqual([errors, requests], [[], []]);
          assert.deepEqual(await violations(page), []);
          await page.keyboard.press('Escape');
          assert.equal(await page.locator('.results').isVisible(), false);
        });
      });

    it('results are reached by arrows and followed by Enter', async () => {
      await visit(browser, at('site', 'reports', 'index.html'), {}, async ({ page, errors }) => {
        await found(page, '平阳');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Escape');
        assert.equal(await page.locator('.results').isVisible(), false);
        await found(page, '平阳');
        await page.keyboard.press('ArrowDown');
        assert.equal(await page.evaluate(() => document.activeElement?.textContent), '平阳县人民政府');
        await page.keyboard.press('Enter');
        await page.locator('h1').getByText('平阳县人民政府').waitFor();
        assert.deepEqual(errors, []);
      });
    });

    it('without scripts the lists are linked in place of the box', async () => {
      await visit(
        browser,
        at('site', 'reports', 'index.html'),
        { javaScriptEnabled: false },
        async ({ page }) => {
          const hrefs = await page
            .locator('.search a')
            .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
          assert.deepEqual(hrefs, [
            '../reports/index.html',
            '../publishers/index.html',
            '../definitions.html',
          ]);
          assert.equal(await page.locator('.search input').count(), 0);
        },
      );
    });

    it('one page shows the publisher that the list names, where publishers are many, and its numbers lead on', async () => {
      await visit(browser, at('many', 'publishers', 'index.html'), {}, async ({ page, errors }) => {
        await page.locator('tbody a', { hasText: '平阳县人民政府' }).click();
        await page.locator('#report h1', { hasText: '平阳县人民政府' }).waitFor();
        await page.locator('#report a.place').first().click();
        await page.waitForFunction(() => document.querySelector('.target') !== null);
        assert.match(page.url(), /reports\/report\.html#\d{7}\/pingyang-2016-txt\//);
        assert.deepEqual(errors, []);
      });
    });

    it('one page shows the report and the place that the address names, where reports are many', async () => {
      await visit(browser, at('many', 'reports', 'report.html'), {}, async ({ page, errors }) => {
        const address = reportAddress('ouhai-2018.txt', 'table-training.sessions', false);
        await page.goto(new URL(address, page.url()).href);
        await page.locator('#report h1').waitFor();
        assert.match((await page.locator('.target').getAttribute('data-value')) ?? '', /^47$/);
        await page.locator('#report .toc a, #report td a').first().click();
        // A sum that is said once for a series and a part of a whole shows its row at the address of either.
        for (const sum of ['series-outcome.granted', 'part-outcomes-outcome.granted']) {
          await page.goto(new URL(reportAddress('ouhai-2018.txt', sum, false), page.url()).href);
          const row = page
            .locator('tr', { has: page.locator(`[id="${sum}"]`) })
            .or(page.locator(`tr[id="${sum}"]`));
          await page.waitForFunction((id) => document.querySelector('.target')?.id === id, sum);
          assert.equal(await row.evaluate((one) => getComputedStyle(one).outlineStyle), 'solid', sum);
        }
        assert.deepEqual(errors, []);
        await page.evaluate(() => {
          location.hash = '#0000/no-such-report';
        });
        await page.getByText(WORDS.not_found.en).waitFor();
      });
    });
  });
});
