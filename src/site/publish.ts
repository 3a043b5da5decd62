/** From notebooks to pages: execute what changed, write the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ZodError } from 'zod';
import { NotebookError, type NotebookFailure } from '../notebook/errors.js';
import { executeNotebooks } from '../notebook/execute.js';
import { hashOfSources, type Notebook, parseNotebook } from '../notebook/notebook.js';
import { isStamped, stamp } from '../notebook/stamp.js';
import { type DataHash, ExecutionState, hashOf } from '../notebook/state.js';
import type { SiteInfo } from './layout.js';
import type { News } from './news.js';
import type { SiteEntry, SiteOptions } from './site.js';

export interface PublishOptions {
  /** Folder of the .ipynb files; they are read and shown in the order of their names. */
  readonly notebooksDir: string;
  /** Executed notebooks go to `<buildDir>/notebooks`, pages to `<buildDir>/site`. */
  readonly buildDir: string;
  /** Variables that the notebooks see, beside those of this process. */
  readonly reportsEnv: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** What stands at the foot of each page. */
  readonly site: SiteInfo;
  /** What is new since last time, for the index; null says nothing of it. */
  readonly news?: News | null;
  /** Hash of the library and its packages. */
  readonly library: string;
  /** Hash of the data at paths: a notebook is executed again when that of what it read is another. */
  readonly dataAt: DataHash;
  /** Variables of this process (default process.env). */
  readonly env?: NodeJS.ProcessEnv;
  /** Limit for one cell in seconds (default 120). */
  readonly cellTimeout?: number;
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
}

/** Where the library keeps reports that it has read. */
export function reportCacheAt(buildDir: string): string {
  return join(buildDir, 'cache', 'reports');
}

/** A notebook on its way to its page. */
interface Item {
  readonly file: string;
  readonly source: Notebook | null;
  readonly inputs: string;
  /** Text of the executed notebook. */
  executed: string | null;
  problem: NotebookFailure | null;
}

/**
 * Executes the notebooks whose inputs changed and writes the pages. Pages of notebooks that work are written
 * even if others fail.
 * @throws NotebookError listing every notebook that failed
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { buildDir, log } = options;
  const outDir = join(buildDir, 'notebooks');
  const state = new ExecutionState(outDir);
  const items = await readItems(options, state);
  const due = items.filter((item) => item.source && item.executed === null);
  const skipped = items.filter((item) => item.executed !== null).map((item) => item.file);
  if (skipped.length > 0) log(`  unchanged, not executed again: ${skipped.join(', ')}`);

  if (due.length > 0) await executeItems(due, outDir, state, options);
  const entries = items.map(toEntry);
  const index = await updateSite(
    { folder: join(buildDir, 'site'), entries, site: options.site, news: options.news ?? null },
    options.library,
  );
  const failures = items.flatMap((item) => item.problem ?? []);
  if (failures.length > 0) throw new NotebookError(failures);
  return { index, executed: due.map((item) => item.file), skipped, entries };
}

/** Writes the site, unless it stands as an earlier run wrote it from the same. */
async function updateSite(site: SiteOptions, library: string): Promise<string> {
  const inputs = hashOf(
    library,
    JSON.stringify([site.entries, site.site, site.news, profileFiles(site.folder)]),
  );
  const index = join(site.folder, 'index.html');
  if (isStamped(site.folder, inputs)) return index;
  // Loaded only now: what makes pages takes longer to load than a run without changes may.
  const { writeSite } = await import('./site.js');
  stamp(site.folder, inputs, writeSite(site));
  return index;
}

/** The profiles that the index lists; without what reads them, which takes longer to load. */
function profileFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^profile-.*\.html$/.test(name)) : [];
}

/** Files beside the notebooks that they may import: code, but no packages. */
function codeBeside(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:[cm]?[jt]sx?|json)$/.test(name) && !/(?:^|[\\/])(?:node_modules|\.)/.test(name))
    .sort();
  return hashOf(...names.flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Paths that a notebook says it reads, in lines `// reads ../data/other.csv`: what other programs read for it. */
export function declaredReads(notebook: Notebook, folder: string): string[] {
  const lines = notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.source.split('\n') : []));
  return lines.flatMap((line) => {
    const found = /^\s*\/\/ reads (\S.*)$/.exec(line);
    return found ? [resolve(folder, found[1]!.trim())] : [];
  });
}

/** The notebooks of the folder, each with what an earlier run made of it if that still holds. */
async function readItems(options: PublishOptions, state: ExecutionState): Promise<Item[]> {
  const { notebooksDir } = options;
  if (!existsSync(notebooksDir)) return [];
  const files = readdirSync(notebooksDir)
    .filter((file) => file.endsWith('.ipynb'))
    .sort();
  const common = [
    options.library,
    process.version,
    codeBeside(notebooksDir),
    JSON.stringify(options.reportsEnv),
  ];
  return Promise.all(
    files.map(async (file): Promise<Item> => {
      try {
        const source = parseNotebook(readFileSync(join(notebooksDir, file), 'utf8'));
        const inputs = hashOf(hashOfSources(source), ...common);
        const executed = await state.current(file, inputs, options.dataAt);
        return { file, source, inputs, executed, problem: null };
      } catch (error) {
        return { file, source: null, inputs: '', executed: null, problem: unreadable(file, error) };
      }
    }),
  );
}

async function executeItems(
  due: readonly Item[],
  outDir: string,
  state: ExecutionState,
  options: PublishOptions,
): Promise<void> {
  const { log, cellTimeout, notebooksDir, library, dataAt } = options;
  for (const item of due) state.forget(item.file);
  state.save();
  const { failures, reads } = await executeNotebooks({
    notebooks: due.map((item) => join(notebooksDir, item.file)),
    outDir,
    cacheDir: join(options.buildDir, 'cache', 'cells'),
    library: hashOf(library, codeBeside(notebooksDir)),
    env: {
      ...(options.env ?? process.env),
      ...options.reportsEnv,
      GONGKAI_CACHE: reportCacheAt(options.buildDir),
    },
    // The tables in build/data were there before: a notebook that opens one reads it.
    passedOver: ['cache', 'notebooks', 'site', 'share', 'profiles'].map((name) =>
      join(options.buildDir, name),
    ),
    log,
    cellTimeout,
  });
  for (const item of due) {
    item.problem = failures.find((failure) => failure.notebook === item.file) ?? null;
    if (item.problem || !item.source) continue;
    const paths = [...(reads.get(item.file) ?? []), ...declaredReads(item.source, notebooksDir)];
    await state.record(item.file, item.inputs, paths, dataAt);
    item.executed = readFileSync(join(outDir, item.file), 'utf8');
  }
  state.save();
}

function toEntry(item: Item): SiteEntry {
  const executed =
    item.executed === null ? null : { text: item.executed, notebook: parseNotebook(item.executed) };
  return {
    name: item.file.replace(/\.ipynb$/, ''),
    source: item.source,
    executed,
    problem: executed ? null : problemOf(item),
  };
}

/** Why a notebook has no page, for its card. */
function problemOf(item: Item): string {
  if (item.problem) {
    const { cell, message } = item.problem;
    return `${cell === null ? 'This notebook failed' : `Cell ${cell} of this notebook failed`}:\n${message}`;
  }
  return 'Not executed.';
}

function unreadable(notebook: string, error: unknown): NotebookFailure {
  const detail = error instanceof ZodError ? 'its parts are not those of nbformat 4' : String(error);
  return { notebook, kind: 'unreadable', cell: null, code: '', message: `Not a Jupyter notebook: ${detail}` };
}
