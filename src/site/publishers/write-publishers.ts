/** Writes the pages of all publishers and their list; like reports, very many of them are data of one page. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { posix } from '../../dataset/posix-path.js';
import { writeIfChanged } from '../../dataset/whole-file.js';
import { bucketOf, publisherSlug } from '../../model/address.js';
import type { Language, Text } from '../../model/words.js';
import { jsonForScript } from '../html.js';
import { withLang } from '../lang.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { placeOf } from '../place.js';
import { type Context, contextOf } from '../reports/context.js';
import { listName, ROWS } from '../reports/list-pages.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { WORDS as REPORT } from '../reports/words.js';
import { renderPublishers } from './list-page.js';
import { type Listed, publisherData } from './publisher-data.js';
import { renderPublisher, SECTIONS } from './publisher-page.js';
import { WORDS } from './words.js';

export interface PublisherPagesOptions {
  /** Folder of the pages. */
  readonly folder: string;
  readonly first: Language;
  readonly language: Language;
  readonly site: SiteInfo;
  readonly publishers: readonly Listed[];
  /** Whether each publisher, and each report, has a page of its own. */
  readonly own: boolean;
  readonly ownReports: boolean;
  /** Whether reports that are quoted were typed anew. */
  readonly retyped: boolean;
}

/** Publishers whose rows are in memory at once. */
const AT_ONCE = 400;

/** @returns the names of the files in the folder */
export async function writePublishers(dataset: Dataset, options: PublisherPagesOptions): Promise<string[]> {
  const { folder, language, site, publishers, own, ownReports } = options;
  const context = contextOf(language, {
    report: (file, anchor) => `../reports/${reportAddress(file, anchor, ownReports)}`,
    publisher: (body) => publisherAddress(body, own),
    definitions: '../definitions.html',
  });
  mkdirSync(own ? folder : join(folder, 'text'), { recursive: true });
  const names = [...(own ? [] : [loader(context, options)]), ...list(context, options)];
  const units = [...group(publishers, ({ body }) => (own ? '' : bucketOf(publisherSlug(body)))).values()];
  const pinyin = site.pinyin ?? {};
  const article = (data: Awaited<ReturnType<typeof publisherData>>[number]) =>
    renderPublisher(
      data,
      {
        pinyin: Object.hasOwn(pinyin, data.row.body) ? pinyin[data.row.body]! : null,
        retyped: options.retyped,
      },
      context,
    );
  for (const some of inChunks(own ? units.flatMap(parts) : units)) {
    const data = new Map((await publisherData(dataset, some.flat())).map((one) => [one.row.body, one]));
    for (const unit of some) {
      const texts: Record<string, string> = {};
      for (const { body } of unit) {
        const [slug, one] = [publisherSlug(body), data.get(body)];
        if (!one) continue;
        if (own)
          names.push(page(`${slug}.html`, body, `<main id="content">\n${article(one)}\n</main>`, options));
        else texts[slug] = withLang(article(one), language);
      }
      if (own) continue;
      const name = `text/${bucketOf(publisherSlug(unit[0]!.body))}.js`;
      const script = `window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ${jsonForScript(texts)});\n`;
      writeIfChanged(join(folder, name), script);
      names.push(name);
    }
  }
  const there = new Set(names);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|js)$/.test(name) && !there.has(posix(name))) rmSync(join(folder, name));
  return names;
}

function* inChunks(units: readonly (readonly Listed[])[]): Generator<(readonly Listed[])[]> {
  let chunk: (readonly Listed[])[] = [];
  for (const unit of units) {
    chunk.push(unit);
    if (chunk.reduce((sum, { length }) => sum + length, 0) < AT_ONCE) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Publishers with a page each need not be written together. */
const parts = (unit: readonly Listed[]) =>
  Array.from({ length: Math.ceil(unit.length / AT_ONCE) }, (_, at) =>
    unit.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

function page(
  name: string,
  title: string,
  main: string,
  options: PublisherPagesOptions,
  loads = false,
): string {
  const { folder, site, language, first } = options;
  const place = placeOf(`publishers/${encodeURIComponent(name)}`, language, first);
  const html = renderLayout({
    site,
    place,
    title: `${title} · gongkai`,
    description: loads ? null : WORDS.title({ publisher: title })[language],
    body: `<div class="layout">\n${contents(language, loads ? [] : SECTIONS)}\n${main}\n</div>`,
    interactive: false,
    assets: siteAssets(place, loads ? ['report.js'] : [], [...STYLES, 'report']),
  });
  writeIfChanged(join(folder, name), html);
  return name;
}

/** The way to the list, and to the parts of the page. */
function contents(language: Language, sections: readonly (readonly [string, Text])[]): string {
  const items = sections.map(([id, title]) => `<li><a href="#${id}">${title[language]}</a></li>`);
  const list = items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
  return `<nav class="toc" aria-label="${REPORT.home[language]}"><p><a href="index.html">${WORDS.publishers[language]}</a></p>${list}</nav>`;
}

/** The one page that loads the publisher that is asked for. */
function loader({ html, say }: Context, options: PublisherPagesOptions): string {
  const main = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.publishers)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  return page('publisher.html', say(WORDS.who), main, options, true);
}

function list(context: Context, options: PublisherPagesOptions): string[] {
  const { publishers, site, folder, language, first } = options;
  const pages = Math.max(1, Math.ceil(publishers.length / ROWS));
  return Array.from({ length: pages }, (_, at) => {
    const name = listName(at);
    const rows = publishers.slice(at * ROWS, (at + 1) * ROWS);
    const place = placeOf(`publishers/${name}`, language, first);
    const html = renderLayout({
      site,
      place,
      title: `${context.say(WORDS.publishers)} · gongkai`,
      description: context.say(WORDS.list_lead),
      body: renderPublishers(rows, at, pages, site.pinyin ?? {}, context),
      interactive: false,
      assets: siteAssets(place, [], [...STYLES, 'report']),
    });
    writeIfChanged(join(folder, name), html);
    return name;
  });
}
