/** Writes the pages of all publishers and their list; like reports, very many of them are data of one page. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group, rollup } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import type { Shard } from '../../dataset/manifest.js';
import { posix } from '../../dataset/posix-path.js';
import { writeIfChanged } from '../../dataset/whole-file.js';
import { bucketOf, publisherSlug } from '../../model/address.js';
import type { Language, Text } from '../../model/words.js';
import { jsonForScript } from '../html.js';
import { withLang } from '../lang.js';
import { renderLayout, type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { pinyinNames, pinyinOf } from '../pinyin.js';
import { placeOf } from '../place.js';
import type { Beside } from '../reports/beside.js';
import { type Context, contextOf } from '../reports/context.js';
import { listName, ROWS } from '../reports/list-pages.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { footed, hashOf } from '../reports/pages.js';
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
  /** What else all texts are made from. */
  readonly common: unknown;
  /** By report the hash of what its page is made from: what is said of a publisher is said of its reports. */
  readonly hashes: ReadonlyMap<string, string>;
  /** What was made from what. */
  readonly beside: Beside;
  /** All shards of the dataset, and by report the one that it is in. */
  readonly shards: readonly Shard[];
  readonly shardOf: ReadonlyMap<string, Shard>;
}

/** Publishers whose rows are in memory at once. */
const AT_ONCE = 200;

/** The publishers of one file. */
interface Unit {
  /** Name of the file. */
  readonly name: string;
  readonly publishers: readonly Listed[];
}

/** What is told of publishers, by the last part of the address of each. */
type Told = readonly {
  readonly slug: string;
  readonly body: string;
  /** All names that it goes by. */
  readonly names: readonly string[];
  readonly article: string;
}[];

/** How publishers are put into files. */
interface Shelf {
  /** The file of a publisher. */
  readonly nameOf: (slug: string) => string;
  readonly textOf: (name: string, told: Told) => string;
  /** What else such a file is made from. */
  readonly made: unknown;
}

/** Each has a page of its own. */
const pages = (options: PublisherPagesOptions): Shelf => ({
  nameOf: (slug) => `${slug}.html`,
  textOf: (name, told) =>
    told
      .map(({ body, names, article }) => {
        const main = `<main id="content">\n${article}\n</main>`;
        return pageOf(name, { title: body, main, sections: SECTIONS, pinyin: pinyinNames(names) }, options);
      })
      .join(''),
  made: frameOf(options),
});

/** One page loads the texts of all. */
const texts = ({ language }: PublisherPagesOptions): Shelf => ({
  nameOf: (slug) => `text/${bucketOf(slug)}.js`,
  textOf: (_, told) => {
    const all = Object.fromEntries(told.map(({ slug, article }) => [slug, withLang(article, language)]));
    return `window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ${jsonForScript(all)});\n`;
  },
  made: null,
});

/** The folder of publishers, as seen from that of the reports. */
const IN_PUBLISHERS = '../publishers/';

export async function writePublishers(dataset: Dataset, options: PublisherPagesOptions): Promise<void> {
  const { folder, language, publishers, own, ownReports, shards, retyped, beside } = options;
  const context = contextOf(language, {
    report: (file, anchor) => `../reports/${reportAddress(file, anchor, ownReports)}`,
    publisher: (body) => publisherAddress(body, own),
    definitions: '../definitions.html',
  });
  if (!own) writeLoader(context, options);
  writeList(context, options);
  const shelf = own ? pages(options) : texts(options);
  const byName = group(publishers, ({ body }) => shelf.nameOf(publisherSlug(body)));
  const units = [...byName].map(([name, of]): Unit => ({ name: `${IN_PUBLISHERS}${name}`, publishers: of }));
  const files = await filesOf(dataset);
  const inputs = inputsOf(files, shelf.made, options);
  const due = units.filter((unit) => beside.isDue(unit.name, inputs(unit)));
  for (const some of inChunks(byShard(due, files, options))) {
    // All reports of a publisher are in one shard: of the others nothing is asked.
    await dataset.narrowTo(shardsOf(some, files, options));
    const listed = some.flatMap((unit) => unit.publishers);
    const data = new Map((await publisherData(dataset, listed)).map((one) => [one.row.body, one]));
    for (const unit of some) {
      const told = unit.publishers.map(({ body }) => {
        const own = data.get(body)!;
        const names = [...new Set([body, ...own.reports.flatMap(({ publisher }) => publisher ?? [])])];
        const said = { pinyin: pinyinOf(body), retyped };
        return { slug: publisherSlug(body), body, names, article: renderPublisher(own, said, context) };
      });
      const name = unit.name.slice(IN_PUBLISHERS.length);
      writeIfChanged(join(folder, name), shelf.textOf(name, told));
    }
  }
  await dataset.narrowTo(shards);
  const there = new Set(beside.names(IN_PUBLISHERS));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|js)$/.test(name) && !there.has(`${IN_PUBLISHERS}${posix(name)}`))
      rmSync(join(folder, name));
}

/** Of the site what holds for any page of publishers; names are said where they stand. */
const frameOf = ({ site }: Pick<PublisherPagesOptions, 'site'>): SiteInfo => ({
  ...footed(site),
  pinyin: {},
});

/** The reports of each publisher. */
type Files = ReadonlyMap<string, readonly string[]>;

async function filesOf(dataset: Dataset): Promise<Files> {
  const { rows } = await dataset.query(
    `select body, file from reports where status = 'report' and body is not null order by file`,
  );
  const all = rows as unknown as readonly { readonly body: string; readonly file: string }[];
  return rollup(
    all,
    (of) => of.map(({ file }) => file),
    ({ body }) => body,
  );
}

/** Gives the hash of all that a file is made from. */
function inputsOf(
  files: Files,
  made: unknown,
  { common, hashes, retyped }: PublisherPagesOptions,
): (unit: Unit) => string {
  const around = hashOf(common, retyped, made);
  const said = ({ body }: Listed) => [body, (files.get(body) ?? []).map((file) => [file, hashes.get(file)])];
  return ({ publishers }) => hashOf(around, publishers.map(said));
}

type Where = Pick<PublisherPagesOptions, 'shards' | 'shardOf'>;

/** The shards that the reports of these publishers are in. */
function shardsOf(units: readonly Unit[], files: Files, { shardOf }: Where): Shard[] {
  const all = units.flatMap(({ publishers }) => publishers).flatMap(({ body }) => files.get(body) ?? []);
  return [...new Set(all.flatMap((file) => shardOf.get(file) ?? []))];
}

/** Publishers of one shard beside each other. */
function byShard(units: readonly Unit[], files: Files, where: Where): Unit[] {
  const place = new Map(where.shards.map(({ id }, at) => [id, at]));
  const placed = units.map((unit) => ({
    unit,
    at: place.get(shardsOf([unit], files, where)[0]?.id ?? '') ?? -1,
  }));
  return placed.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}

function* inChunks(units: readonly Unit[]): Generator<Unit[]> {
  let chunk: Unit[] = [];
  let held = 0;
  for (const unit of units) {
    chunk.push(unit);
    held += unit.publishers.length;
    if (held < AT_ONCE) continue;
    yield chunk;
    chunk = [];
    held = 0;
  }
  if (chunk.length > 0) yield chunk;
}

interface Page {
  readonly title: string;
  readonly main: string;
  /** Parts of the page that its contents name. */
  readonly sections: readonly (readonly [string, Text])[];
  readonly pinyin: Readonly<Record<string, string>>;
}

function pageOf(
  name: string,
  { title, main, sections, pinyin }: Page,
  options: PublisherPagesOptions,
): string {
  const { language, first } = options;
  const place = placeOf(`publishers/${encodeURIComponent(name)}`, language, first);
  // The one page that loads the others has none of their sections.
  const loads = sections.length === 0;
  return renderLayout({
    site: { ...frameOf(options), pinyin },
    place,
    title: `${title} · gongkai`,
    description: loads ? null : WORDS.title({ publisher: title })[language],
    body: `<div class="layout">\n${contents(language, sections)}\n${main}\n</div>`,
    interactive: false,
    assets: siteAssets(place, loads ? ['report.js'] : [], [...STYLES, 'report']),
  });
}

/** The way to the list, and to the parts of the page. */
function contents(language: Language, sections: readonly (readonly [string, Text])[]): string {
  const items = sections.map(([id, title]) => `<li><a href="#${id}">${title[language]}</a></li>`);
  const list = items.length === 0 ? '' : `<ol>${items.join('')}</ol>`;
  return `<nav class="toc" aria-label="${REPORT.home[language]}"><p><a href="index.html">${WORDS.publishers[language]}</a></p>${list}</nav>`;
}

/** The one page that loads the publisher that is asked for. */
function writeLoader({ html, say }: Context, options: PublisherPagesOptions): void {
  const main = [
    '<main id="content">',
    `<p><a href="index.html">${html(WORDS.publishers)}</a></p>`,
    `<noscript><p>${html(WORDS.without_scripts)}</p></noscript>`,
    `<div id="report" data-missing="${html(WORDS.not_found)}"></div>`,
    '</main>',
  ].join('\n');
  const name = 'publisher.html';
  const page = { title: say(WORDS.who), main, sections: [], pinyin: {} };
  options.beside.write(`${IN_PUBLISHERS}${name}`, hashOf(options.common, frameOf(options)), () =>
    pageOf(name, page, options),
  );
}

function writeList(context: Context, options: PublisherPagesOptions): void {
  const { publishers, language, first, beside, common } = options;
  const pages = Math.max(1, Math.ceil(publishers.length / ROWS));
  for (let at = 0; at < pages; at++) {
    const name = listName(at);
    const rows = publishers.slice(at * ROWS, (at + 1) * ROWS);
    // How many there are is said on the first: else one more would change each.
    const frame = at === 0 ? options.site : footed(options.site);
    const pinyin = pinyinNames(rows.map(({ body }) => body));
    const site = { ...frame, pinyin };
    beside.write(`${IN_PUBLISHERS}${name}`, hashOf(common, { ...frame, pinyin: {} }, rows, at, pages), () => {
      const place = placeOf(`publishers/${name}`, language, first);
      return renderLayout({
        site,
        place,
        title: `${context.say(WORDS.publishers)} · gongkai`,
        description: context.say(WORDS.list_lead),
        body: renderPublishers(rows, at, pages, pinyin, context),
        interactive: false,
        assets: siteAssets(place, [], [...STYLES, 'report']),
      });
    });
  }
}
