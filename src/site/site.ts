/** The pages of all notebooks, as a folder that opens from disk. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Kept } from '../dataset/kept.js';
import { writeIfChanged } from '../dataset/whole-file.js';
import { writtenIn } from '../dataset/written.js';
import type { Language, Text } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import type { Notebook } from '../notebook/notebook.js';
import { packageRoot } from '../notebook/package-root.js';
import { assets } from './assets.js';
import type { Chart } from './chart.js';
import { CHARTS, chartFile } from './chart-tools.js';
import type { Executed } from './executed.js';
import { unescapeHtml } from './html.js';
import { type Card, type Download, renderIndex, withProfiles } from './index-page.js';
import type { SiteInfo } from './layout.js';
import { type MadePage, noting, type SiteRecord } from './made-from.js';
import type { News } from './news.js';
import { introduce, type PageLink, type PageOptions, renderPage } from './page.js';
import { editionFolder, otherThan, type Place, placeOf } from './place.js';
import { referenceOf } from './reference.js';
import { renderReference } from './reference-page.js';
import { renderDefinitions } from './reports/definitions-page.js';
import type { PlaceLinks } from './reports/made.js';
import { definitionPages, pageIndex, type SearchedPage } from './search/page-index.js';
import { PAGE } from './words.js';

export interface SiteEntry {
  /** File name of the notebook without extension. */
  readonly name: string;
  /** The notebook as its author wrote it; null if it could not be read. */
  readonly source: Notebook | null;
  /** The notebook with its outputs, in each language; null if it was not executed. */
  readonly executed: Readonly<Record<Language, Pick<Executed, 'notebook' | 'text'>>> | null;
  /** Why it was not executed. */
  readonly problem: Text | null;
}

export interface SiteOptions {
  readonly folder: string;
  readonly entries: readonly SiteEntry[];
  /** Pages of one publisher each, which the index lists below the cards. */
  readonly profiles?: readonly SiteEntry[];
  readonly site: SiteInfo;
  /** The language of the first page; the pages of the other lie in a folder of its name (default: English). */
  readonly first?: Language;
  /** What is new since last time, for the index; null says nothing of it. */
  readonly news: News | null;
  /** With addresses as seen from the folder of the site. */
  readonly downloads?: readonly Download[];
  /** Where places in reports are; null or absent where the site has no pages of reports. */
  readonly links?: Readonly<Record<Language, PlaceLinks>> | null;
  /** Where what is made of charts is kept (default: nowhere). */
  readonly kept?: Kept | undefined;
  /** Further files of the site, by their relative path. */
  readonly extra?: ReadonlyMap<string, Uint8Array>;
  /** What an earlier run made the pages from, and what all are made by; without it all are made. */
  readonly record?: { readonly of: SiteRecord; readonly library: string };
}

/** What is written. */
export interface WrittenSite {
  /** Names of the files, those of the pages among them. */
  readonly names: readonly string[];
  /** The pages of notebooks. */
  readonly pages: Readonly<Record<string, MadePage>>;
}

/** A page that `gongkai profile` wrote. */
const PROFILE = /^profile-[^/\\]*\.html$/;

/** Where the page of a publisher leads back to. */
const indexLink = (language: Language): PageLink => ({
  href: 'index.html',
  title: PAGE.allNotebooks[language],
});

const REFERENCE = 'reference.html';
const DEFINITIONS = 'definitions.html';

/** The pages of reports and publishers and the index of both, which are written on their own. */
const REPORTS = /^(?:[a-z]{2}[\\/])?(?:reports[\\/]|publishers[\\/]|search[\\/]publishers)/;

/** What a search finds besides them. */
const SEARCHED = 'search/pages.js';

/** Pictures and data of charts. */
const IN_CHARTS = new RegExp(`^(?:[a-z]{2}[\\\\/])?${CHARTS}[\\\\/]`);

const EMPTY: Notebook = { nbformat: 4, cells: [] };

/** Writes the site and deletes pages of notebooks and publishers that are gone. Files that would not change are left alone. */
export function writeSite(options: SiteOptions): WrittenSite {
  const { folder, first = 'en' } = options;
  // Left by a run in which the other language came first.
  rmSync(join(folder, first), { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const names = new Set<string>();
  const write = (name: string, content: string | Uint8Array) => {
    names.add(name);
    writeIfChanged(join(folder, name), content);
  };
  const pages: Record<string, MadePage> = {};
  // What one page took is let go before the next.
  for (const language of LANGUAGE_NAMES) {
    const edition = editionFolder(language, first);
    for (const page of notebookPages(options, language)) {
      const made = writePage(page, options);
      pages[join(edition, page.name)] = made;
      for (const name of Object.keys(made.files)) names.add(name);
    }
    for (const [name, content] of aroundPages(options, language)) write(join(edition, name), content);
  }
  for (const [name, content] of assets()) write(join('assets', name), content);
  for (const [name, content] of options.extra ?? []) write(join(...name.split('/')), content);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const isOurs = /\.(html|ipynb|css|js|txt)$/.test(name) || IN_CHARTS.test(name);
    if (isOurs && !REPORTS.test(name) && !names.has(name)) rmSync(join(folder, name), { recursive: true });
  }
  return { names: [...names], pages };
}

/** A notebook that is to have a page, and where that stands. */
type NotebookPage = Pick<PageOptions, 'name' | 'notebook' | 'site' | 'place' | 'previous' | 'next'> & {
  readonly text: string;
  readonly links: PlaceLinks | null;
};

/** Writes a page and what lies beside it, unless it stands as it would be made. */
function writePage(page: NotebookPage, { folder, kept, record, first = 'en' }: SiteOptions): MadePage {
  const { name, text, links, place, previous, next, site } = page;
  const edition = editionFolder(place.language, first);
  const said = JSON.stringify([name, record?.library, site, place, previous, next, links?.retyped ?? null]);
  const inputs = createHash('sha256').update(said).update(text).digest('hex');
  const stands = record?.of.page(join(edition, name), inputs, links);
  if (stands) return stands;
  const noted = links && noting(links);
  const files = new Map<string, string | Buffer>();
  files.set(`${name}.html`, renderPage({ ...page, links: noted?.links ?? null, files, kept }));
  files.set(`${name}.ipynb`, text);
  for (const [file, content] of files) writeIfChanged(join(folder, edition, file), content);
  const names = [...files.keys()].map((file) => join(edition, file));
  return { inputs, places: noted?.places() ?? {}, files: writtenIn(folder, names) };
}

/** The pages of all notebooks in one language. */
function notebookPages(options: SiteOptions, language: Language): NotebookPage[] {
  const { entries, profiles = [], first = 'en' } = options;
  const links = options.links?.[language] ?? null;
  const site = { ...options.site, reports: links !== null };
  const ready = executedIn(entries, language);
  const neighbours = ready.map((one) => linkOf(one, language));
  const common = { site, links };
  return [
    ...ready.map((one, at) => ({
      ...one,
      ...common,
      place: placeOf(neighbours[at]!.href, language, first),
      previous: neighbours[at - 1] ?? null,
      next: neighbours[at + 1] ?? null,
    })),
    ...executedIn(profiles, language).map((one) => ({
      ...one,
      ...common,
      place: placeOf(linkOf(one, language).href, language, first),
      previous: indexLink(language),
      next: null,
    })),
  ];
}

const linkOf = (
  { name, notebook }: { readonly name: string; readonly notebook: Notebook },
  language: Language,
) => ({
  href: `${encodeURI(name)}.html`,
  title: introduce(name, notebook, language).title,
});

/** What stands around them: the index and what explains, by its path in the folder of the edition. */
function aroundPages(options: SiteOptions, language: Language): Map<string, string | Buffer> {
  const { entries, first = 'en' } = options;
  const links = options.links?.[language] ?? null;
  const site = { ...options.site, reports: links !== null };
  const files = new Map<string, string | Buffer>();
  const place = (address: string) => placeOf(address, language, first);
  const profiles = executedIn(options.profiles ?? [], language);
  const reference = referenceOf(join(packageRoot(), 'dist'));
  if (reference.length > 0) files.set(REFERENCE, renderReference(reference, site, place(REFERENCE)));
  files.set(DEFINITIONS, renderDefinitions({ site, place: place(DEFINITIONS) }));
  files.set(SEARCHED, pageIndex(searchedPages(entries, language)));
  const index: Place = place('index.html');
  files.set(
    'index.html',
    renderIndex({
      cards: cardsOf(entries, language),
      site,
      place: index,
      news: options.news,
      links,
      reports: links === null ? null : 'reports/index.html',
      publishers: links === null ? null : 'publishers/index.html',
      definitions: DEFINITIONS,
      downloads: (options.downloads ?? []).map((one) => ({ ...one, href: `${index.root}${one.href}` })),
      profiles: profiles.map((one) => linkOf(one, language)),
      reference: reference.length > 0 ? REFERENCE : null,
    }),
  );
  return files;
}

/** What a search finds besides publishers and reports. */
function searchedPages(entries: readonly SiteEntry[], language: Language): SearchedPage[] {
  const notebooks = executedIn(entries, language).map(({ name, notebook }) => {
    const { title, summary } = introduce(name, notebook, language);
    return { href: `${encodeURI(name)}.html`, title, other: summary ?? '', id: name, kind: '' };
  });
  return [...notebooks, ...definitionPages(DEFINITIONS, language)];
}

const executedIn = (entries: readonly SiteEntry[], language: Language) =>
  entries.flatMap(({ name, executed }) => {
    if (!executed) return [];
    const { notebook, text } = executed[language];
    return [{ name, notebook, text }];
  });

/** A card for each notebook; no two have the same picture, as far as they have others. */
function cardsOf(entries: readonly SiteEntry[], language: Language): Card[] {
  const taken = new Set<string | null>();
  const isNew = ({ svg }: Pick<Chart, 'svg'>) => !taken.has(svg);
  return entries.map(({ name, source, executed, problem }) => {
    const { title, summary, charts } = introduce(
      name,
      executed?.[language].notebook ?? source ?? EMPTY,
      language,
    );
    const chart = charts.find(isNew) ?? charts[0] ?? null;
    taken.add(chart?.svg ?? null);
    const src = chart && executed ? chartFile(`${name}-${chart.number}`, 'svg') : null;
    return { title, summary, chart, src, href: executed ? `${encodeURI(name)}.html` : null, problem };
  });
}

/** The pages in a site's folder that `gongkai profile` wrote, by their titles. */
function profilesIn(folder: string): PageLink[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => PROFILE.test(name));
  return names.sort().map((name) => {
    const [, title = name] =
      /<title>([^<]*) · gongkai<\/title>/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    return { href: encodeURI(name), title: unescapeHtml(title) };
  });
}

export interface NewPage {
  readonly name: string;
  readonly executed: NonNullable<SiteEntry['executed']>;
  readonly site: SiteInfo;
  /** The language that is asked for, whose page is named. */
  readonly language: Language;
}

/**
 * Adds the pages of one executed notebook to the site, or renews them; the index lists them, and the other pages stay
 * as they are.
 * @returns the path of the page in the language that is asked for
 */
export function addPage(folder: string, { name, executed, site: info, language: asked }: NewPage): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [file, content] of assets()) writeIfChanged(join(folder, 'assets', file), content);
  // The site that stands says which language comes first.
  const first = LANGUAGE_NAMES.find((one) => existsSync(join(folder, otherThan(one), 'index.html'))) ?? asked;
  for (const language of LANGUAGE_NAMES) {
    const edition = join(folder, editionFolder(language, first));
    const site = { ...info, reports: existsSync(join(edition, 'reports')) };
    const { notebook, text } = executed[language];
    const index = join(edition, 'index.html');
    const place = placeOf(`${encodeURI(name)}.html`, language, first);
    const previous = existsSync(index) ? indexLink(language) : null;
    mkdirSync(edition, { recursive: true });
    writeIfChanged(join(edition, `${name}.ipynb`), Buffer.from(text));
    const files = new Map<string, string | Buffer>();
    const page = renderPage({ name, notebook, site, place, previous, next: null, files });
    writeIfChanged(join(edition, `${name}.html`), Buffer.from(page));
    for (const [file, content] of files) writeIfChanged(join(edition, file), Buffer.from(content));
    if (!existsSync(index)) continue;
    const listed = withProfiles(readFileSync(index, 'utf8'), profilesIn(edition), language, site.pinyin);
    writeIfChanged(index, Buffer.from(listed));
  }
  return join(folder, editionFolder(asked, first), `${name}.html`);
}
