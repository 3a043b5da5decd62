/** The pages of all notebooks, as a folder that opens from disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeWhole } from '../dataset/whole-file.js';
import type { Notebook } from '../notebook/notebook.js';
import { packageRoot } from '../notebook/package-root.js';
import type { Chart } from './chart.js';
import { unescapeHtml } from './html.js';
import { type Card, type Download, renderIndex, withProfiles } from './index-page.js';
import type { SiteInfo } from './layout.js';
import type { News } from './news.js';
import { introduce, type PageLink, renderPage } from './page.js';
import { referenceOf } from './reference.js';
import { renderReference } from './reference-page.js';
import { renderDefinitions } from './reports/definitions-page.js';
import type { PlaceLinks } from './reports/made.js';

export interface SiteEntry {
  /** File name of the notebook without extension. */
  readonly name: string;
  /** The notebook as its author wrote it; null if it could not be read. */
  readonly source: Notebook | null;
  /** The notebook with its outputs and the text of its file; null if it was not executed. */
  readonly executed: { readonly notebook: Notebook; readonly text: string } | null;
  /** Why it was not executed. */
  readonly problem: string | null;
}

export interface SiteOptions {
  readonly folder: string;
  readonly entries: readonly SiteEntry[];
  /** Pages of one publisher each, which the index lists below the cards. */
  readonly profiles?: readonly SiteEntry[];
  readonly site: SiteInfo;
  /** What is new since last time, for the index; null says nothing of it. */
  readonly news: News | null;
  readonly downloads?: readonly Download[];
  /** Where places in reports are; null or absent where the site has no pages of reports. */
  readonly links?: PlaceLinks | null;
  /** Further files of the site, by their relative path. */
  readonly extra?: ReadonlyMap<string, Uint8Array>;
}

/** A page that `gongkai profile` wrote. */
const PROFILE = /^profile-[^/\\]*\.html$/;

/** Where the page of a publisher leads back to. */
const INDEX: PageLink = { href: 'index.html', title: 'All notebooks' };

const REFERENCE = 'reference.html';
const DEFINITIONS = 'definitions.html';

/** The pages of reports, which are written on their own. */
const REPORTS = /^reports[\\/]/;

const EMPTY: Notebook = { nbformat: 4, cells: [] };

/**
 * Writes the site and deletes pages of notebooks and publishers that are gone. Files that would not change are left alone.
 * @returns the names of its files
 */
export function writeSite(options: SiteOptions): string[] {
  const { folder, entries, site, links = null } = options;
  const files = new Map<string, string | Buffer>();
  const ready = entries.flatMap(({ name, executed }) => (executed ? [{ name, ...executed }] : []));
  const neighbours = ready.map(({ name, notebook }): PageLink => {
    return { href: `${encodeURI(name)}.html`, title: introduce(name, notebook).title };
  });
  ready.forEach(({ name, notebook, text }, index) => {
    const previous = neighbours[index - 1] ?? null;
    const next = neighbours[index + 1] ?? null;
    files.set(`${name}.html`, renderPage({ name, notebook, site, previous, next, links }));
    files.set(`${name}.ipynb`, text);
  });
  const { news, downloads } = options;
  const profiles = (options.profiles ?? []).flatMap(({ name, executed }) => {
    if (!executed) return [];
    const { notebook, text } = executed;
    files.set(`${name}.html`, renderPage({ name, notebook, site, previous: INDEX, next: null, links }));
    files.set(`${name}.ipynb`, text);
    return [{ href: `${encodeURI(name)}.html`, title: introduce(name, notebook).title }];
  });
  const reference = referenceOf(join(packageRoot(), 'dist'));
  if (reference.length > 0) files.set(REFERENCE, renderReference(reference, site));
  files.set(DEFINITIONS, renderDefinitions({ site, language: 'en', up: '' }));
  const index = {
    reports: links === null ? null : 'reports/index.html',
    definitions: DEFINITIONS,
    cards: cardsOf(entries),
    site,
    news,
    downloads,
    profiles,
    reference: reference.length > 0 ? REFERENCE : null,
  };
  files.set('index.html', renderIndex(index));
  for (const [name, content] of assets()) files.set(join('assets', name), content);
  for (const [name, content] of options.extra ?? [])
    files.set(join(...name.split('/')), Buffer.from(content));
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(html|ipynb|css|js|txt)$/.test(name) && !REPORTS.test(name) && !files.has(name))
      rmSync(join(folder, name));
  }
  for (const [name, content] of files) {
    writeIfChanged(join(folder, name), Buffer.from(content));
  }
  return [...files.keys()];
}

/** A card for each notebook; no two have the same picture, as far as they have others. */
function cardsOf(entries: readonly SiteEntry[]): Card[] {
  const taken = new Set<string | null>();
  const isNew = ({ svg }: Chart) => !taken.has(svg);
  return entries.map(({ name, source, executed, problem }) => {
    const { title, summary, charts } = introduce(name, executed?.notebook ?? source ?? EMPTY);
    const chart = charts.find(isNew) ?? charts[0] ?? null;
    taken.add(chart?.svg ?? null);
    return { title, summary, chart, href: executed ? `${encodeURI(name)}.html` : null, problem };
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

/**
 * Adds the page of one executed notebook to the site, or renews it; the index
 * lists it, and the other pages stay as they are.
 * @returns the path of the page
 */
export function addPage(
  folder: string,
  { name, text, notebook, site }: { name: string; text: string; notebook: Notebook; site: SiteInfo },
): string {
  const previous = existsSync(join(folder, 'index.html')) ? INDEX : null;
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const [file, content] of assets()) writeIfChanged(join(folder, 'assets', file), content);
  writeIfChanged(join(folder, `${name}.ipynb`), Buffer.from(text));
  const page = join(folder, `${name}.html`);
  writeIfChanged(page, Buffer.from(renderPage({ name, notebook, site, previous, next: null })));
  const index = join(folder, 'index.html');
  if (existsSync(index)) {
    const listed = withProfiles(readFileSync(index, 'utf8'), profilesIn(folder));
    writeIfChanged(index, Buffer.from(listed));
  }
  return page;
}

/** Styles and scripts: ours, and Vega's with their licences, so that no page needs another host. */
export function assets(): [string, Buffer][] {
  const own = join(packageRoot(), 'src', 'site', 'assets');
  const resolve = createRequire(import.meta.url).resolve;
  const vega = ['vega', 'vega-lite', 'vega-embed'].map((name) => {
    const folder = dirname(dirname(resolve(name)));
    return { name, script: join(folder, 'build', `${name}.min.js`), licence: join(folder, 'LICENSE') };
  });
  const licences = vega.map(({ name, licence }) => `${name}\n\n${readFileSync(licence, 'utf8').trim()}\n`);
  return [
    ...readdirSync(own).map((name): [string, Buffer] => [name, readFileSync(join(own, name))]),
    ...vega.map(({ name, script }): [string, Buffer] => [`${name}.min.js`, readFileSync(script)]),
    ['LICENSES.txt', Buffer.from(licences.join('\n---\n\n'))],
  ];
}

function writeIfChanged(path: string, content: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  writeWhole(path, content);
}
