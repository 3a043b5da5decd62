/** The pages of all notebooks, as a folder that opens from disk. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeIfChanged } from '../dataset/whole-file.js';
import { writtenIn } from '../dataset/written.js';
import type { Language } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { aroundPages } from './around-pages.js';
import { assets } from './assets.js';
import { CHARTS } from './chart-tools.js';
import { type MadePage, noting } from './made-from.js';
import { type PageOptions, renderPage } from './page.js';
import { editionFolder, placeOf } from './place.js';
import type { PlaceLinks } from './reports/made.js';
import { executedIn, indexLink, linkOf, type SiteOptions } from './site-entries.js';

/** What is written. */
export interface WrittenSite {
  /** Names of the files, those of the pages among them. */
  readonly names: readonly string[];
  /** The pages of notebooks. */
  readonly pages: Readonly<Record<string, MadePage>>;
}

/** The pages of reports and publishers and the index of both, which are written on their own. */
const REPORTS = /^(?:[a-z]{2}[\\/])?(?:reports[\\/]|publishers[\\/]|search[\\/]publishers)/;

/** Pictures and data of charts. */
const IN_CHARTS = new RegExp(`^(?:[a-z]{2}[\\\\/])?${CHARTS}[\\\\/]`);

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
