/** What stands around the pages of notebooks: the index, and what explains. */
import { join } from 'node:path';
import type { Language } from '../model/words.js';
import type { Notebook } from '../notebook/notebook.js';
import { packageRoot } from '../notebook/package-root.js';
import type { Chart } from './chart.js';
import { chartFile } from './chart-tools.js';
import { type Card, renderIndex } from './index-page.js';
import { introduce } from './page.js';
import { fileAddress, type Place, placeOf } from './place.js';
import { referenceOf } from './reference.js';
import { renderReference } from './reference-page.js';
import { renderDefinitions } from './reports/definitions-page.js';
import { definitionPages, pageIndex, type SearchedPage } from './search/page-index.js';
import { executedIn, linkOf, type SiteEntry, type SiteOptions } from './site-entries.js';

const REFERENCE = 'reference.html';
const DEFINITIONS = 'definitions.html';

/** What a search finds besides them. */
const SEARCHED = 'search/pages.js';

const EMPTY: Notebook = { nbformat: 4, cells: [] };

/** The pages, by their path in the folder of the edition. */
export function aroundPages(options: SiteOptions, language: Language): Map<string, string | Buffer> {
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
    return { href: `${fileAddress(name)}.html`, title, other: summary ?? '', id: name, kind: '' };
  });
  return [...notebooks, ...definitionPages(DEFINITIONS, language)];
}

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
    return { title, summary, chart, src, href: executed ? `${fileAddress(name)}.html` : null, problem };
  });
}
