/** What the pages of a site are made of. */
import type { Kept } from '../dataset/kept.js';
import type { Language, Text } from '../model/words.js';
import type { Notebook } from '../notebook/notebook.js';
import type { Executed } from './executed.js';
import type { Download } from './index-page.js';
import type { SiteInfo } from './layout.js';
import type { SiteRecord } from './made-from.js';
import type { News } from './news.js';
import { introduce, type PageLink } from './page.js';
import { fileAddress } from './place.js';
import type { PlaceLinks } from './reports/made.js';
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

/** Where the page of a publisher leads back to. */
export const indexLink = (language: Language): PageLink => ({
  href: 'index.html',
  title: PAGE.allNotebooks[language],
});

/** The notebooks that have a page in a language. */
export const executedIn = (entries: readonly SiteEntry[], language: Language) =>
  entries.flatMap(({ name, executed }) => {
    if (!executed) return [];
    const { notebook, text } = executed[language];
    return [{ name, notebook, text }];
  });

/** Where the page of a notebook is, and what it is called. */
export const linkOf = (
  { name, notebook }: { readonly name: string; readonly notebook: Notebook },
  language: Language,
) => ({
  href: `${fileAddress(name)}.html`,
  title: introduce(name, notebook, language).title,
});
