/**
 * The pages that `start` makes of the reports in this repository, as readers use them, in both languages: what they ask is
 * answered within three steps of the first page, numbers lead to where they stand, and nothing is out of reach.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { printAll, type ReadyEntry } from '../src/commands/share-pdf.js';
import { open } from '../src/frames/open.js';
import type { Language } from '../src/model/words.js';
import { packageRoot } from '../src/notebook/package-root.js';
import { type BuiltSite, builtSite } from './built-site.js';
import { executablePath, LIVE, launch, noBrowser, seeAllCharts, violations, visit } from './site/browser.js';
import { clippedOn } from './site/clipped.js';
import { drawingPage, sheetsOf } from './site/sheets.js';
import { type Walked, walk } from './site/walk/number-walk.js';
import { searchIndex } from './site/walk/search-index.js';
import { truthOf } from './site/walk/truth.js';
import { markLinksOf, sumAt, targetOf, valueAt } from './site/walk.js';

/** The pages of the notebooks. */
const NOTEBOOKS = readdirSync(path.join(packageRoot(), 'notebooks'))
  .filter((name) => name.endsWith('.ipynb'))
  .map((name) => name.replace('.ipynb', '.html'));

const built: BuiltSite = await builtSite();
const site = path.join(built.build, 'site');
const EDITIONS: Readonly<Record<Language, string>> = { en: site, zh: path.join(site, 'zh') };

/** How long the first chart may take to answer, in times of what its page takes to be read. With Vega it was two and more. */
const MUCH_LATER = 1.5;
const MOST_TURNS = 10;

/** The same, for a reader who scrolls there at once. */
async function untilFirstAnswers(browser: Browser, file: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript((live) => {
    document.addEventListener('DOMContentLoaded', () => {
      const figure = document.querySelector('figure.chart')!;
      figure.scrollIntoView({ block: 'center' });
      const answers = () => figure.querySelector(live) && performance.mark('answers');
      new MutationObserver(answers).observe(figure, { childList: true });
    });
  }, LIVE);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(pathToFileURL(file).href);
  const took = await page.waitForFunction(() => {
    const [answers] = performance.getEntriesByName('answers');
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return answers && page && answers.startTime / page.domContentLoadedEventEnd;
  });
  const times = await took.jsonValue();
  await page.close();
  return times!;
}

interface Question {
  readonly asked: string;
  /** Addresses of the links that are followed, one after the other; the last may be an element to look at. */
  readonly path: readonly RegExp[];
  /** Where the answer stands on the last page, and what it says; an answer may be why there is none. */
  readonly at: string;
  readonly says: Readonly<Record<Language, RegExp>>;
}

const QUESTIONS: readonly Question[] = [
  {
    asked: 'Where exactly does this number stand?',
    path: [
      /^publishers\/index\.html$/,
      /^(?:%E5%B9%B3%E9%98%B3%E5%8E%BF|平阳县)/,
      /^\.\.\/reports\/[^#]+#(?:table|prose)-/,
    ],
    at: ':target',
    says: { en: /\d/, zh: /\d/ },
  },
  {
    asked: 'Who discloses most, and can that be compared?',
    path: [/^03-disclosure\.html$/],
    at: 'main',
    says: {
      en: /how much an organ has to count, and not how open it is/,
      zh: /不(?:说明|表示|反映|等于|代表)[^。]*公开|而不是[^。]*公开/,
    },
  },
  {
    asked: 'How did the grounds of refusal change?',
    path: [/^04-requests\.html$/, /^#(?:on-which-grounds|没有予以公开)/],
    at: ':target',
    says: { en: /grounds/, zh: /理由/ },
  },
  {
    asked: 'What of my county?',
    path: [/^publishers\/index\.html$/, /^(?:%E5%B9%B3%E9%98%B3%E5%8E%BF|平阳县)/],
    at: 'main',
    says: { en: /330326/, zh: /330326/ },
  },
  {
    asked: 'How do I cite this?',
    path: [/^04-requests\.html$/, /#cite-this$/],
    at: '#cite-this',
    says: { en: /@misc\{gongkai/, zh: /@misc\{gongkai/ },
  },
  {
    asked: 'Which data are behind this chart?',
    path: [/^04-requests\.html$/, /^charts\/04-requests-1\.html$/],
    at: 'main',
    says: { en: /2025/, zh: /2025/ },
  },
  {
    asked: 'What does this indicator mean?',
    path: [/^definitions\.html$/],
    at: '[id="indicator-requests.received"]',
    says: { en: /Counted in requests/, zh: /收到/ },
  },
  {
    asked: 'How far do these reports stand for the country?',
    path: [/^01-what-we-hold\.html$/],
    at: 'main',
    says: { en: /seldom a sample/, zh: /样本/ },
  },
  {
    asked: 'Which contradictions weigh most?',
    path: [/^02-what-does-not-add-up\.html$/],
    at: 'main',
    says: { en: /what must hold first/, zh: /矛盾/ },
  },
  {
    asked: 'Are more answers corrected than before?',
    path: [/^05-disputes\.html$/],
    at: 'main',
    says: { en: /Whether more is corrected than before/, zh: /是否比以前纠正得更多/ },
  },
];

/** Follows the first link on the page whose address is such. */
async function follow(page: Page, address: RegExp): Promise<string> {
  const links = await page.locator('a[href]').evaluateAll((all) =>
    all.map((one) => ({
      href: one.getAttribute('href')!,
      to: (one as HTMLAnchorElement).href,
      text: one.textContent ?? '',
    })),
  );
  const link = links.find(({ href }) => address.test(href));
  assert.ok(link, `no link to ${address} on ${page.url()}`);
  await page.goto(link.to, { waitUntil: 'load' });
  return link.text.trim();
}

describe('the ten questions of readers, within three steps of the first page', { skip: noBrowser }, () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launch();
    page = await browser.newPage({ javaScriptEnabled: false });
    // However busy the machine is.
    page.setDefaultTimeout(180_000);
  });
  after(() => browser?.close());

  for (const language of ['en', 'zh'] as const)
    for (const { asked, path: ways, at, says } of QUESTIONS)
      it(`${asked} (${language})`, async () => {
        assert.ok(ways.length <= 3);
        await page.goto(pathToFileURL(path.join(EDITIONS[language], 'index.html')).href);
        let text = '';
        for (const way of ways) text = await follow(page, way);
        const answer = page.locator(at).first();
        assert.match((await answer.textContent()) ?? '', says[language]);
        if (at !== ':target' || !/^[\d,]+$/.test(text)) return;
        // The number that was followed stands where it leads, and in sight.
        assert.ok((await answer.textContent())!.replaceAll(',', '').includes(text.replaceAll(',', '')));
        assert.ok(await answer.isVisible());
      });
});

const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => path.join(folder, name));

describe('every number of every page', () => {
  for (const language of ['en', 'zh'] as const)
    it(`is of a kind that is no statistic, or leads to where the dataset has the same (${language})`, async () => {
      const edition = EDITIONS[language];
      const truth = await truthOf(await open(path.join(built.build, 'data')));
      const walked: Walked = { kinds: new Map(), wrong: [] };
      for (const folder of ['', 'publishers', 'reports', 'charts'])
        for (const page of pagesIn(path.join(edition, folder))) walk(page, truth, walked);
      assert.deepEqual(walked.wrong, []);
      const found = searchIndex(path.join(site, 'search'), truth);
      assert.deepEqual(found.wrong, []);
      assert.ok(found.compared > 130, `${found.compared} numbers of the search`);
      const met = (kind: string) => walked.kinds.get(kind) ?? 0;
      for (const [kind, least] of Object.entries({
        figure: 6000,
        finding: 4000,
        list: 500,
        'part of a list': 1500,
        'name of a mark': 3800,
        'word in a picture': 6000,
        'result of code on the page': 90,
      }))
        assert.ok(met(kind) >= least, `${met(kind)} of the kind ${kind}`);
    });
});

/** Pixels of a page's height at a desk. */
const LONGEST = 4000;

/** Pixels by which the box of a letter is larger than the letter. */
const ROOM_OF_LETTERS = 5;

/** Bytes of a page with its first picture. */
const HEAVIEST = 150_000;

/** Widths, light and dark, with and without scripts, 200% zoom: each of them on every kind of page. */
const VIEWS: readonly (readonly [string, Language, BrowserContextOptions])[] = [
  [
    'a phone in the dark',
    'zh',
    { viewport: { width: 360, height: 740 }, isMobile: true, colorScheme: 'dark' },
  ],
  ['a tablet without scripts', 'en', { viewport: { width: 768, height: 1000 }, javaScriptEnabled: false }],
  [
    'a desk in the dark without scripts',
    'zh',
    { viewport: { width: 1280, height: 900 }, colorScheme: 'dark', javaScriptEnabled: false },
  ],
  ['a wide screen', 'en', { viewport: { width: 1920, height: 1080 } }],
  [
    'a desk at 200%',
    'en',
    { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2, colorScheme: 'dark' },
  ],
];

describe('every kind of page', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const kinds: Readonly<Record<string, () => string>> = {
    'the first page': () => 'index.html',
    'a notebook': () => '02-what-does-not-add-up.html',
    definitions: () => 'definitions.html',
    'the reference': () => 'reference.html',
    'the list of reports': () => path.join('reports', 'index.html'),
    'a report': () => path.join('reports', 'pingtan-2019-txt.html'),
    'the list of publishers': () => path.join('publishers', 'index.html'),
    'a publisher': () =>
      path.join(
        'publishers',
        readdirSync(path.join(site, 'publishers')).find((name) => name.startsWith('平潭综合'))!,
      ),
    'a chart': () => path.join('charts', '04-requests-1.html'),
  };
  for (const [kind, file] of Object.entries(kinds))
    for (const [where, language, options] of VIEWS)
      it(`${kind} on ${where}: nothing clipped, nothing out of reach, no message, no request`, async () => {
        const scripts = options.javaScriptEnabled !== false;
        const page = path.join(EDITIONS[language], file());
        await visit(browser, page, { ...options, bypassCSP: scripts }, async ({ page, errors, requests }) => {
          assert.deepEqual([errors, requests, await clippedOn(page)], [[], [], []]);
          if (scripts) assert.deepEqual(await violations(page), []);
        });
      });

  it('the marks of each chart on its own page lead where those of the notebook do: one folder further up', async () => {
    const folder = path.join(site, 'charts');
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html') && !name.endsWith('-of.html'));
    let links = 0;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const name of pages) {
      const file = path.join(folder, name);
      await page.goto(pathToFileURL(file).href);
      await seeAllCharts(page);
      const hrefs = await page.evaluate(() =>
        [...document.querySelectorAll('.over.live a[href]')].map((mark) => mark.getAttribute('href')!),
      );
      for (const href of new Set(hrefs)) {
        assert.notEqual(targetOf({ page: file, href, text: '' }), null, `${name}: ${href}`);
        links += 1;
      }
      // What names the numbers of a headline again stands below it.
      const headless = await page.evaluate(
        () =>
          [...document.querySelectorAll('.chart .numbers')].filter(
            (line) => !line.previousElementSibling?.matches('img, picture'),
          ).length,
      );
      assert.equal(headless, 0, name);
    }
    await page.close();
    assert.ok(links > 300, `${links} links`);
  });

  for (const language of ['en', 'zh'] as const)
    it(`no page is longer than ${LONGEST} px before “show all”: what is detail is folded (${language})`, async () => {
      const page = await browser.newPage({
        viewport: { width: 1280, height: 900 },
        javaScriptEnabled: false,
      });
      const long: string[] = [];
      for (const name of ['index.html', 'definitions.html', ...NOTEBOOKS]) {
        await page.goto(pathToFileURL(path.join(EDITIONS[language], name)).href);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (height > LONGEST) long.push(`${name}: ${height} px`);
      }
      assert.deepEqual(long, []);
      await page.close();
    });

  for (const javaScriptEnabled of [true, false])
    it(`a link into what is folded opens it, with${javaScriptEnabled ? '' : 'out'} scripts`, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
      await page.goto(pathToFileURL(path.join(site, '09-cookbook.html')).href);
      const recipes = page.locator('details.section');
      assert.equal(await recipes.count(), 12);
      // Of a page that is folded throughout a reader sees the first.
      assert.equal(await page.locator('details.section[open]').count(), 1);
      for (const at of [0, 11]) {
        await page.locator('.toc li a').nth(at).click();
        await recipes.nth(at).locator('.unfolded table').first().waitFor();
        assert.ok(await recipes.nth(at).locator(':scope > summary').isVisible());
        const { y } = (await recipes.nth(at).locator(':scope > summary').boundingBox())!;
        assert.ok(y >= 0 && y < 900, `the heading is seen: ${y}`);
      }
      await page.close();
    });

  for (const language of ['en', 'zh'] as const)
    it(`no page weighs more than ${HEAVIEST} bytes with its first picture (${language})`, () => {
      const edition = EDITIONS[language];
      const weights = ['index.html', 'definitions.html', ...NOTEBOOKS].map((name) => {
        const html = readFileSync(path.join(edition, name), 'utf8');
        const picture = /<img src="([^"]+\.svg)"/.exec(html)?.[1];
        assert.ok(
          picture !== undefined || !NOTEBOOKS.includes(name) || !html.includes('<figure class="chart"'),
        );
        const drawn = picture === undefined ? 0 : statSync(path.join(edition, decodeURI(picture))).size;
        return [name, Buffer.byteLength(html) + drawn] as const;
      });
      assert.deepEqual(
        weights.filter(([, weight]) => weight > HEAVIEST),
        [],
      );
    });

  for (const name of ['01-what-we-hold.html', '04-requests.html', '08-one-publisher.html'])
    it(`the first chart of ${name} answers little later than its text is there, on a processor that is six times slower`, async () => {
      const took: number[] = [];
      // What else the machine does comes on top and never takes away: one turn in which it is soon enough tells.
      while (took.length < MOST_TURNS && !took.some((one) => one <= MUCH_LATER))
        took.push(await untilFirstAnswers(browser, path.join(site, name)));
      assert.ok(
        took.some((one) => one <= MUCH_LATER),
        `${took.map((one) => one.toFixed(2)).join(', ')} times as long`,
      );
    });

  it('no word of a picture stands beyond its edge, on a desk or on a phone', async () => {
    const page = await browser.newPage();
    let words = 0;
    for (const edition of Object.values(EDITIONS))
      for (const name of readdirSync(path.join(edition, 'charts')).filter((one) => one.endsWith('.svg'))) {
        await page.setContent(readFileSync(path.join(edition, 'charts', name), 'utf8'));
        const found = await page.evaluate((room) => {
          const edge = document.querySelector('svg')!.getBoundingClientRect();
          const texts = [...document.querySelectorAll('svg text')].map((text) => ({
            said: text.textContent,
            box: text.getBoundingClientRect(),
          }));
          const beyond = texts.filter(
            ({ box }) =>
              Math.max(edge.left - box.left, box.right - edge.right) > room ||
              Math.max(edge.top - box.top, box.bottom - edge.bottom) > room,
          );
          return { count: texts.length, beyond: beyond.map(({ said }) => said) };
        }, ROOM_OF_LETTERS);
        assert.deepEqual(found.beyond, [], name);
        words += found.count;
      }
    assert.ok(words > 3000, `${words} words`);
    await page.close();
  });

  it('no chart is a white gap until it is scrolled to', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pathToFileURL(path.join(site, '04-requests.html')).href);
    await page.waitForFunction(() => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('figure.chart img')];
      return (
        pictures.length > 3 && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      );
    });
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await page.close();
  });
});

it('the picture in the README is what its page shows', () => {
  const shown = readFileSync(path.join(site, 'charts', '02-what-does-not-add-up-2.svg'), 'utf8');
  assert.equal(readFileSync(path.join(packageRoot(), '.github', 'chart.svg'), 'utf8'), shown);
});

it('every mark of every chart leads to an anchor that is there, at which its number stands', () => {
  let [compared, sums] = [0, 0];
  for (const language of ['en', 'zh'] as const)
    for (const name of NOTEBOOKS) {
      const page = path.join(EDITIONS[language], name);
      for (const link of markLinksOf(page)) {
        const said = `${link.chart}: ${link.text} → ${link.href}`;
        if (link.href.includes('-sum-')) {
          const [file = '', id = ''] = link.href.split('#');
          const sum = sumAt(path.join(path.dirname(page), file), id);
          assert.ok(sum && sum.pieces.length > 0, said);
          for (const piece of sum.pieces) assert.notEqual(targetOf(piece), null, `${said} → ${piece.href}`);
          sums += 1;
          continue;
        }
        const tag = targetOf(link);
        assert.notEqual(tag, null, said);
        const value = valueAt(tag!);
        const last = /[\d,.]+%?(?=[^\d]*$)/.exec(link.text.split(', ').at(-1)!)?.[0];
        // What is written otherwise than as one number, such as `3 of 36`, is held by the tests of its chart.
        if (language !== 'en' || value === null || !/^[\d,.]+%? ?[a-z]*$/.test(link.text.split(', ').at(-1)!))
          continue;
        const number = Number(last!.replace(/[,%]/g, ''));
        // Of a finding about percentages the two sides are percentages already.
        if (last!.endsWith('%')) assert.ok(Math.abs(number - value * 100) <= 0.5 || number === value, said);
        else assert.equal(number, value, said);
        compared += 1;
      }
    }
  assert.ok(compared > 100 && sums > 20, `${compared} numbers and ${sums} sums`);
});

describe('the notebooks on paper', { skip: noBrowser }, () => {
  /** PDFs lie beside the site whose styles and pictures they have. */
  const part = mkdtempSync(path.join(packageRoot(), 'build', 'paper-'));
  let browser: Browser;
  before(async () => {
    browser = await launch();
    const { entries, info } = built.site;
    const isShown = (file: string) => !/[/\\](?:reports|publishers|search)$/.test(file);
    cpSync(site, path.join(part, 'site'), { recursive: true, filter: isShown });
    const ready = entries.filter((entry): entry is ReadyEntry => entry.executed !== null);
    // One that `npm run share` has printed of the same page is looked at as it is.
    const notes = path.join(part, 'pdf.json');
    const printed = path.join(built.build, 'cache', 'pdf.json');
    if (existsSync(printed)) cpSync(printed, notes);
    const kept = { last: path.join(built.build, 'share'), notes };
    const env = { ...process.env, GONGKAI_CHROMIUM: executablePath };
    await printAll(ready, info, {
      ...{ first: 'en', env, log: () => {}, tell: () => {}, part, ...kept, retyped: true },
    });
  });
  after(async () => {
    await browser?.close();
    rmSync(part, { recursive: true, force: true });
  });

  for (const language of ['en', 'zh'] as const)
    it(`have no sheet under half full, the last one neither, the colophon at their head and no row that is left out in silence (${language})`, async () => {
      const page = await drawingPage(browser);
      for (const name of NOTEBOOKS) {
        const folder = path.join(part, 'pdf', language === 'en' ? '' : language);
        const file = path.join(folder, name.replace('.html', '.pdf'));
        const sheets = await sheetsOf(page, readFileSync(file));
        const filled = sheets.map((sheet) => Math.round(sheet.filled * 100));
        assert.ok(filled.length === 1 || Math.min(...filled) >= 50, `${file}: ${filled.join(', ')} %`);
        assert.ok(sheets[0]!.text.includes(`gongkai${built.version}`), file);
        assert.match(sheets[0]!.text, language === 'en' ? /werere-typed/ : /重新录入/, file);
        for (const { text } of sheets.slice(1)) assert.ok(!text.includes(`gongkai${built.version}`), file);
        const said = sheets.map(({ text }) => text).join('');
        const html = load(readFileSync(path.join(EDITIONS[language], name), 'utf8'));
        const long = html('.scroll:has(> .on-paper)').length;
        const cut = said.match(language === 'en' ? /rows;thepageanditsdata/g : /行.网.和数据文件/g);
        assert.equal(cut?.length ?? 0, long, `${file}: tables of which rows are missing`);
      }
      await page.close();
    });
});
