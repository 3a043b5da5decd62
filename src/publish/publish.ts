/** From notebooks to pages: execute what changed, write the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZodError } from 'zod';
import { prepareEnvironment } from './environment.js';
import { EnvironmentError, NotebookError, type NotebookFailure } from './errors.js';
import { executeNotebooks } from './execute.js';
import { hashOfSources, type Notebook, parseNotebook } from './notebook.js';
import { packageRoot } from './package-root.js';
import { type SiteEntry, writeSite } from './site.js';
import { ExecutionState, hashOf } from './state.js';

export interface PublishOptions {
  /** The repository's folder (absolute): it holds notebooks/requirements.txt and .venv. */
  readonly root: string;
  /** Folder of the .ipynb files; they are read and shown in the order of their names. */
  readonly notebooksDir: string;
  /** Executed notebooks go to `<buildDir>/notebooks`, pages to `<buildDir>/site`. */
  readonly buildDir: string;
  /** Variables that the notebooks see, beside those of this process. */
  readonly reportsEnv: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** One sentence on the data for the foot of each page. */
  readonly dataNote: string;
  /** Hash over all that the notebooks read: the reports and the built library. */
  readonly fingerprintExtra: string;
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
 * even if others fail or nothing could be executed.
 * @throws EnvironmentError if something must be executed and Jupyter cannot be set up
 * @throws NotebookError listing every notebook that failed
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { root, buildDir, log } = options;
  const outDir = join(buildDir, 'notebooks');
  const state = new ExecutionState(outDir);
  const items = readItems(options, state);
  const due = items.filter((item) => item.source && item.executed === null);
  const skipped = items.filter((item) => item.executed !== null).map((item) => item.file);
  if (skipped.length > 0) log(`  unchanged, not executed again: ${skipped.join(', ')}`);

  let environmentError: EnvironmentError | null = null;
  if (due.length > 0) {
    try {
      await prepareEnvironment({ root, log, env: options.env });
      await executeItems(due, outDir, state, options);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      environmentError = error;
    }
  }
  const index = writeSite({
    folder: join(buildDir, 'site'),
    entries: items.map((item) => toEntry(item, environmentError)),
    site: { version: versionOf(packageRoot()), dataNote: options.dataNote },
    notice: environmentError && `The notebooks could not be executed. ${environmentError.message}`,
  });
  if (environmentError) throw environmentError;
  const failures = items.flatMap((item) => item.problem ?? []);
  if (failures.length > 0) throw new NotebookError(failures);
  return { index, executed: due.map((item) => item.file), skipped };
}

/** The notebooks of the folder, each with what an earlier run made of it if that still holds. */
function readItems(options: PublishOptions, state: ExecutionState): Item[] {
  const { notebooksDir, root } = options;
  const files = existsSync(notebooksDir) ? readdirSync(notebooksDir) : [];
  const requirements = readFileSync(join(root, 'notebooks', 'requirements.txt'), 'utf8');
  const common = [requirements, options.fingerprintExtra, JSON.stringify(options.reportsEnv)];
  return files
    .filter((file) => file.endsWith('.ipynb'))
    .sort()
    .map((file): Item => {
      try {
        const source = parseNotebook(readFileSync(join(notebooksDir, file), 'utf8'));
        const inputs = hashOf(hashOfSources(source), ...common);
        return { file, source, inputs, executed: state.current(file, inputs), problem: null };
      } catch (error) {
        return { file, source: null, inputs: '', executed: null, problem: unreadable(file, error) };
      }
    });
}

async function executeItems(
  due: readonly Item[],
  outDir: string,
  state: ExecutionState,
  options: PublishOptions,
): Promise<void> {
  const { root, log, cellTimeout } = options;
  for (const item of due) state.forget(item.file);
  state.save();
  const { failures } = await executeNotebooks({
    root,
    notebooks: due.map((item) => join(options.notebooksDir, item.file)),
    outDir,
    env: { ...(options.env ?? process.env), ...options.reportsEnv },
    log,
    cellTimeout,
  });
  for (const item of due) {
    item.problem = failures.find((failure) => failure.notebook === item.file) ?? null;
    if (item.problem) continue;
    state.record(item.file, item.inputs);
    item.executed = readFileSync(join(outDir, item.file), 'utf8');
  }
  state.save();
}

function toEntry(item: Item, environmentError: EnvironmentError | null): SiteEntry {
  const executed =
    item.executed === null ? null : { text: item.executed, notebook: parseNotebook(item.executed) };
  return {
    name: item.file.replace(/\.ipynb$/, ''),
    source: item.source,
    executed,
    problem: executed ? null : problemOf(item, environmentError),
  };
}

/** Why a notebook has no page, for its card. */
function problemOf(item: Item, environmentError: EnvironmentError | null): string {
  if (item.problem) {
    const { cell, message } = item.problem;
    return `${cell === null ? 'This notebook failed' : `Cell ${cell} of this notebook failed`}:\n${message}`;
  }
  return environmentError ? 'Not executed yet.' : 'Not executed.';
}

function unreadable(notebook: string, error: unknown): NotebookFailure {
  const detail = error instanceof ZodError ? 'its parts are not those of nbformat 4' : String(error);
  return { notebook, kind: 'unreadable', cell: null, code: '', message: `Not a Jupyter notebook: ${detail}` };
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
