/** What all pages of reports are made with: what is asked of them, where they stand, and their frame. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Reading } from '../../corpus/reading.js';
import type { SourceLine } from '../../corpus/sources.js';
import type { Tell } from '../../corpus/tell.js';
import type { HashOf } from '../../dataset/hash-of-file.js';
import type { Manifest } from '../../dataset/manifest.js';
import { bucketOf, reportSlug } from '../../model/address.js';
import { type Language, NOTHING } from '../../model/words.js';
import { type SiteInfo, STYLES, siteAssets } from '../layout.js';
import { type Place, placeOf } from '../place.js';
import { type Context, contextOf } from './context.js';
import { publisherAddress, reportAddress } from './made.js';
import { Unwritten } from './unwritten.js';

/** The pages in one language. */
export interface Edition {
  readonly language: Language;
  /** Folder of the site in this language; the pages go into `reports` below it. */
  readonly folder: string;
  /** Folder of what is remembered of earlier runs. */
  readonly memory: string;
  /** Hash of everything that they are made from. */
  readonly inputs: string;
}

export interface ReportPagesOptions {
  /** They are made together: what is the same in both is read and computed once. */
  readonly editions: readonly Edition[];
  /** The language of the site's first page. */
  readonly first: Language;
  readonly site: SiteInfo;
  readonly manifest: Manifest;
  /** Folder of the dataset. */
  readonly dataset: string;
  readonly read: (file: string) => Promise<Reading | null>;
  /** Gives the line of sources.csv for a file of the dataset. */
  readonly sources: () => Promise<(file: string) => SourceLine | null>;
  /** Processes that render many reports beside each other read them from this cache; without this one process does all. */
  readonly processes?: {
    /** Folder of the cache. */
    readonly cache: string;
    /** How many there may be. */
    readonly most: number;
    /** From so many reports on: each takes a second to start (default 500). */
    readonly from?: number;
    /** They start when this is done: others use the processors until then. */
    readonly after?: Promise<unknown>;
  };
  /** What tells the hash of a page that was written (default: its bytes are read). */
  readonly hashOf?: HashOf;
  /** Told how many reports are done. */
  readonly tell?: Tell | undefined;
  /** More reports than this are data of one page. */
  readonly mostPages?: number;
}

/** The same, as what belongs to one language alone is made with. */
export type EditionOptions = Omit<ReportPagesOptions, 'editions'> & Edition;

export const hashOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/** Whether each report, and each publisher, has a page of its own. */
export interface Addressing {
  readonly own: boolean;
  readonly ownPublishers: boolean;
}

/** Where pages lie, as those in the folder of reports see it. */
export const contextIn = (language: Language, { own, ownPublishers }: Addressing): Context =>
  contextOf(language, {
    report: (file, anchor) => reportAddress(file, anchor, own),
    publisher: (body) => `../publishers/${publisherAddress(body, ownPublishers)}`,
    definitions: '../definitions.html',
  });

export const unitName = (file: string, own: boolean): string =>
  own ? reportSlug(file) : bucketOf(reportSlug(file));

/** Reports that this run, or one that was cut off, has rendered. */
export const unwrittenIn = (memory: string): Unwritten => new Unwritten(newIn(memory));
/** The same for a run that begins. */
export const unwrittenBefore = (memory: string): Unwritten => Unwritten.ofNextRun(newIn(memory));
const newIn = (memory: string) => join(memory, 'new');

/** Of the site what holds for a page of one report: counts of all others would change it with each of them. */
export const footed = (site: SiteInfo): SiteInfo => ({ ...site, dataNote: NOTHING, dataDate: null });

/** Where a page of the folder of reports stands. */
export const placeIn = (
  name: string,
  { language, first }: Pick<EditionOptions, 'language' | 'first'>,
): Place => placeOf(`reports/${encodeURIComponent(name)}`, language, first);

export const assetsOf = (place: Place, scripts: readonly string[] = []) =>
  siteAssets(place, scripts, [...STYLES, 'report']);
