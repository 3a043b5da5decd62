/** From notebooks to pages: execute what changed, write the site. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kept } from '../dataset/kept.js';
import { writeWhole } from '../dataset/whole-file.js';
import type { Language, Text } from '../model/words.js';
import { LANGUAGE_NAMES } from '../notebook/editions.js';
import { NotebookError } from '../notebook/errors.js';
import { type ExecuteOptions, executeChanged, type Item } from '../notebook/execute-changed.js';
import { hashOf } from '../notebook/state.js';
import { executedTexts } from './executed.js';
import type { SiteInfo } from './layout.js';
import { SiteRecord } from './made-from.js';
import type { News } from './news.js';
import { editionFolder } from './place.js';
import { executedProfiles, fileNameOf, profileFolder } from './profile-files.js';
import { isMade, type PlaceLinks, placeLinks, readMade } from './reports/made.js';
import type { Edition, ReportPagesOptions } from './reports/pages.js';
import type { SiteEntry, SiteOptions } from './site-entries.js';
import { INDEX } from './words.js';

export interface PublishOptions extends Omit<ExecuteOptions, 'notebooks' | 'outDir' | 'kept'> {
  /** Folder of the .ipynb files; they are read and shown in the order of their names. */
  readonly notebooksDir: string;
  /** Executed notebooks go to `<buildDir>/notebooks`, pages to `<buildDir>/site`. */
  readonly buildDir: string;
  /** The pages that `gongkai profile` wrote are renewed; without this the site has none. */
  readonly profiles?: {
    /** Publishers of the data: pages of others, which were written from other data, are deleted. */
    readonly bodies: readonly string[];
    /** Text of the notebook on one of them. */
    readonly notebookOf: (body: string) => string;
  };
  /** What stands at the foot of each page. */
  readonly site: SiteInfo;
  /** Hash of the styles and scripts of the pages, which the library's does not hold. */
  readonly assets: string;
  /** The language of the first page (default: English). */
  readonly first?: Language;
  /** What is new since last time, for the index; null says nothing of it. */
  readonly news?: News | null;
  /** What the pages of reports are made from; without this the site has none, and no number leads to its place. */
  readonly reports?: Pick<
    ReportPagesOptions,
    'manifest' | 'dataset' | 'read' | 'sources' | 'processes' | 'hashOf' | 'tell' | 'mostPages'
  > &
    Pick<Edition, 'inputs'>;
}

export interface PublishResult {
  /** Path of the site's index.html. */
  readonly index: string;
  /** Names of the notebooks that were executed now. */
  readonly executed: readonly string[];
  /** Names of the notebooks that needed no execution. */
  readonly skipped: readonly string[];
  /** What the site was made from. */
  readonly entries: readonly SiteEntry[];
  readonly profiles: readonly SiteEntry[];
  /** Where places in reports are; null where the site has no pages of reports. */
  readonly links: SiteOptions['links'];
}

/**
 * Executes the notebooks whose inputs changed and writes the pages. Pages of notebooks that work are written
 * even if others fail.
 * @throws NotebookError listing every notebook that failed
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { buildDir } = options;
  const kept = new Kept(join(buildDir, 'cache', 'charts'), options.library);
  const executed = executeAll(options, kept);
  // Notebooks run in processes of their own: pages of a few reports are made meanwhile, those of many behind them.
  const [{ stories, profiles }, links] = await bothDone(executed, updateReports(options, executed));
  const items = [...stories, ...profiles];
  const [entries, pages] = [stories.map(toEntry), profiles.map(toEntry)];
  const index = await updateSite(
    {
      folder: join(buildDir, 'site'),
      entries,
      profiles: pages,
      site: options.site,
      first: options.first ?? 'en',
      news: options.news ?? null,
      links,
      kept,
    },
    options,
  );
  if (items.some(({ isDue }) => isDue)) kept.tidy();
  const failures = items.flatMap((item) => item.problem ?? []);
  if (failures.length > 0) throw new NotebookError(failures);
  const named = (isDue: boolean) => items.filter((item) => item.isDue === isDue).map(({ file }) => file);
  return { index, executed: named(true), skipped: named(false), entries, profiles: pages, links };
}

/** Executes what changed of the notebooks, then of those on one publisher each. */
async function executeAll(options: PublishOptions, kept: Kept) {
  const { buildDir, notebooksDir } = options;
  const stories = await executeChanged({
    ...options,
    kept,
    notebooks: notebooksIn(notebooksDir),
    outDir: join(buildDir, 'notebooks'),
  });
  const profiles = await executeChanged({
    ...options,
    kept,
    notebooks: renewedProfiles(options),
    outDir: executedProfiles(buildDir),
  });
  return { stories, profiles };
}

/** What comes of both. Where one fails the other is waited for all the same: whoever goes on must find nobody at work. */
async function bothDone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}

/**
 * Brings the pages of reports up to date, and tells where places in them are; null where the site has none.
 * @param before what must be done before other processes make pages
 */
async function updateReports(
  { reports, buildDir, site, first = 'en' }: PublishOptions,
  before: Promise<unknown>,
): Promise<Record<Language, PlaceLinks> | null> {
  if (!reports) return null;
  const links: Partial<Record<Language, PlaceLinks>> = {};
  const editions: Edition[] = [];
  for (const language of LANGUAGE_NAMES) {
    const folder = join(buildDir, 'site', editionFolder(language, first));
    const memory = join(buildDir, 'cache', 'pages', language);
    const inputs = hashOf(reports.inputs, JSON.stringify([site, language, first, reports.mostPages ?? null]));
    const made = readMade(memory);
    if (made && isMade(made, join(folder, 'reports'), inputs, reports.hashOf))
      links[language] = placeLinks(memory, made);
    else editions.push({ language, folder, memory, inputs });
  }
  if (editions.length > 0) {
    // Loaded only now: what makes pages takes longer to load than a run without changes may.
    const { writeReportPages } = await import('./reports/write-reports.js');
    const processes = reports.processes && { ...reports.processes, after: before.catch(() => {}) };
    Object.assign(
      links,
      await writeReportPages({ ...reports, ...(processes && { processes }), editions, first, site }),
    );
  }
  return links as Record<Language, PlaceLinks>;
}

/** Paths of the notebooks on one publisher each, written anew; those of publishers that are gone are deleted. */
function renewedProfiles({ buildDir, profiles }: PublishOptions): string[] {
  if (!profiles) return [];
  const bodies = new Map(profiles.bodies.map((body) => [fileNameOf(body), body]));
  return notebooksIn(profileFolder(buildDir)).filter((file) => {
    const body = bodies.get(basename(file, '.ipynb'));
    if (body === undefined) rmSync(file);
    else writeWhole(file, profiles.notebookOf(body));
    return body !== undefined;
  });
}

/** Paths of the notebooks of a folder, by name. */
function notebooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.ipynb'));
  return files.sort().map((file) => join(folder, file));
}

/** Writes the site, unless it stands as an earlier run wrote it from the same. */
async function updateSite(
  site: SiteOptions,
  { library, assets, reports }: Pick<PublishOptions, 'library' | 'assets' | 'reports'>,
): Promise<string> {
  const inputs = hashOf(
    ...[library, assets],
    // An address in a page depends on what the reports are made from.
    reports?.inputs ?? '',
    JSON.stringify([site.first, site.entries.map(hashed), site.profiles?.map(hashed), site.site, site.news]),
  );
  const index = join(site.folder, 'index.html');
  const record = new SiteRecord(site.folder, reports?.hashOf);
  if (record.stands(inputs)) return index;
  // Loaded only now: what makes pages takes longer to load than a run without changes may.
  const { writeSite } = await import('./site.js');
  const { names, pages } = writeSite({ ...site, record: { of: record, library } });
  record.write(inputs, names, pages);
  return index;
}

/** An entry with the hashes of its texts in their place: all of them as one text would be the largest thing in memory. */
const hashed = ({ executed, ...entry }: SiteEntry) => ({
  ...entry,
  executed: executed && LANGUAGE_NAMES.map((language) => hashOf(executed[language].text)),
});

function toEntry(item: Item): SiteEntry {
  const executed = item.executed === null ? null : executedTexts(item.executed);
  return {
    name: item.file.replace(/\.ipynb$/, ''),
    source: item.source,
    executed,
    problem: executed ? null : problemOf(item),
  };
}

/** Why a notebook has no page, for its card. */
function problemOf({ problem }: Item): Text {
  if (!problem) return INDEX.notExecuted;
  const { cell, message } = problem;
  const { en, zh } = cell === null ? INDEX.failed : INDEX.cellFailed({ cell });
  return { en: `${en}:\n${message}`, zh: `${zh}：\n${message}` };
}
