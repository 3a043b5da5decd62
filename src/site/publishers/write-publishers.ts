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
import { placeOf } from '../place.js';
import { type Context, contextOf } from '../reports/context.js';
import { listName, ROWS } from '../reports/list-pages.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { hashOf } from '../reports/pages.js';
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
  /** Whether a file of texts stands there as an earlier run made it from just this. */
  readonly stands: (name: string, inputs: string) => boolean;
  /** All shards of the dataset, and by report the one that it is in. */
  readonly shards: readonly Shard[];
  readonly shardOf: ReadonlyMap<string, Shard>;
}

export interface PublisherPages {
  /** Names of the files in the folder. */
  readonly names: readonly string[];
  /** By file of publishers the hash of what it was made from. */
  readonly made: Readonly<Record<string, string>>;
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
type Told = readonly { readonly slug: string; readonly body: string; readonly article: string }[];

/** How publishers are put into files. */
interface Shelf {
  /** The file of a publisher. */
  readonly nameOf: (slug: string) => string;
  readonly write: (name: string, told: Told) => void;
  /** Writes what leads to them. @returns names of its files */
  readonly around: () => readonly string[];
  /** What else a file is made from. */
  readonly made: unknown;
}

/** Each has a page of its own. */
const pages = (options: PublisherPagesOptions): Shelf => ({
  nameOf: (slug) => `${slug}.html`,
  write: (name, told) => {
    for (const { body, article } of told)
      page(name, body, `<main id="content">\n${article}\n</main>`, options);
  },
  around: () => [],
  made: options.site,
});

/** One page loads the texts of all. */
const texts = (context: Context, options: PublisherPagesOptions): Shelf => ({
  nameOf: (slug) => `text/${bucketOf(slug)}.js`,
  write: (name, told) => {
    const { folder, language } = options;
    const all = Object.fromEntries(told.map(({ slug, article }) => [slug, withLang(article, language)]));
    const script = `window.gongkaiReports = Object.assign(window.gongkaiReports ?? {}, ${jsonForScript(all)});\n`;
    writeIfChanged(join(folder, name), script);
  },
  around: () => [loader(context, options)],
  made: null,
});

export async function writePublishers(
  dataset: Dataset,
  options: PublisherPagesOptions,
): Promise<PublisherPages> {
  const { folder, language, publishers, own, ownReports, shards, retyped } = options;
  const pinyin = options.site.pinyin ?? {};
  const context = contextOf(language, {
    report: (file, anchor) => `../reports/${reportAddress(file, anchor, ownReports)}`,
    publisher: (body) => publisherAddress(body, own),
    definitions: '../definitions.html',
  });
  const shelf = own ? pages(options) : texts(context, options);
  const byName = group(publishers, ({ body }) => shelf.nameOf(publisherSlug(body)));
  const units = [...byName].map(([name, of]): Unit => ({ name, publishers: of }));
  const names = [...shelf.around(), ...list(context, options), ...units.map(({ name }) => name)];
  const files = await filesOf(dataset);
  const made = madeFrom(files, units, shelf.made, options);
  const due = units.filter(({ name }) => !options.stands(name, made[name]!));
  for (const some of inChunks(byShard(due, files, options))) {
    // All reports of a publisher are in one shard: of the others nothing is asked.
    await dataset.narrowTo(shardsOf(some, files, options));
    const listed = some.flatMap((unit) => unit.publishers);
    const data = new Map((await publisherData(dataset, listed)).map((one) => [one.row.body, one]));
    for (const unit of some) {
      const told = unit.publishers.map(({ body }) => {
        const said = { pinyin: Object.hasOwn(pinyin, body) ? pinyin[body]! : null, retyped };
        return { slug: publisherSlug(body), body, article: renderPublisher(data.get(body)!, said, context) };
      });
      shelf.write(unit.name, told);
    }
  }
  await dataset.narrowTo(shards);
  const there = new Set(names);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:html|js)$/.test(name) && !there.has(posix(name))) rmSync(join(folder, name));
  return { names, made };
}

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

/** By file of publishers the hash of all that it is made from. */
function madeFrom(
  files: Files,
  units: readonly Unit[],
  made: unknown,
  { common, hashes, retyped, site }: PublisherPagesOptions,
): Record<string, string> {
  const said = ({ body }: Listed) => [
    ...[body, site.pinyin?.[body]],
    (files.get(body) ?? []).map((file) => [file, hashes.get(file)]),
  ];
  const around = hashOf(common, retyped, made);
  return Object.fromEntries(
    units.map(({ name, publishers }) => [name, hashOf(around, publishers.map(said))] as const),
  );
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
