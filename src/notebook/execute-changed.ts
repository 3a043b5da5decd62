/** Executes the notebooks of a folder whose code, library or data changed since the last run. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ZodError } from 'zod';
import { cacheFolder } from '../corpus/project.js';
import type { Kept } from '../dataset/kept.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { AskedAgain } from './asked-again.js';
import type { NotebookFailure } from './errors.js';
import { executeNotebooks } from './execute.js';
import { hashOfSources, type Notebook, parseNotebook } from './notebook.js';
import { keyOfPictures } from './pictures.js';
import { type DataHash, type ExecutedTexts, ExecutionState, hashOf } from './state.js';

export interface ExecuteOptions {
  /** Paths of the notebooks, which lie in one folder. */
  readonly notebooks: readonly string[];
  /** Folder of the executed ones. */
  readonly outDir: string;
  /** Folder of what every run may share. */
  readonly buildDir: string;
  /** Variables that the notebooks see, beside those of this process. */
  readonly reportsEnv: Readonly<Record<string, string>>;
  readonly log: (line: string) => void;
  /** Hash of the library and its packages. */
  readonly library: string;
  /** Where drawings of charts are kept (default: nowhere). */
  readonly kept?: Kept | undefined;
  /** Hash of the data at paths: a notebook is executed again when that of what it read is another. */
  readonly dataAt: DataHash;
  /** Variables of this process (default process.env). */
  readonly env?: NodeJS.ProcessEnv;
  /** Limit for one cell in seconds (default 120). */
  readonly cellTimeout?: number;
}

/** A notebook, and what came of it. */
export interface Item {
  readonly file: string;
  readonly source: Notebook | null;
  readonly inputs: string;
  /** Texts of the executed notebook; null if it failed. */
  executed: ExecutedTexts | null;
  problem: NotebookFailure | null;
}

/** Executes what changed, and gives every notebook with what came of it, in the order of the paths. */
export async function executeChanged(
  options: ExecuteOptions,
): Promise<(Item & { readonly isDue: boolean })[]> {
  const { notebooks, outDir, log } = options;
  if (notebooks.length === 0) return [];
  const folder = dirname(notebooks[0]!);
  const beside = codeBeside(folder);
  const state = new ExecutionState(outDir);
  const asking = new AskedAgain();
  const items = await readItems(beside, state, asking, options).finally(() => asking.close());
  const due = items.filter((item) => item.source && item.executed === null);
  const isDue = new Set(due);
  const skipped = items.filter((item) => item.executed !== null).map((item) => item.file);
  const same = both(
    `  unchanged, not executed again: ${skipped.join(', ')}`,
    `  无变化，不再运行：${skipped.join('、')}`,
  );
  if (skipped.length > 0) log(say(same));
  state.save();
  if (due.length > 0) await executeItems(due, { folder, beside }, state, options);
  return items.map((item) => ({ ...item, isDue: isDue.has(item) }));
}

/** Files beside the notebooks that they may import: code, but no packages. */
function codeBeside(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:[cm]?[jt]sx?|json)$/.test(name) && !/(?:^|[\\/])(?:node_modules|\.)/.test(name))
    .sort();
  return hashOf(...names.flatMap((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Paths that a notebook says it reads, in lines `// reads ../data/other.csv`: what other programs read for it. */
function declaredReads(notebook: Notebook, folder: string): string[] {
  const lines = notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.source.split('\n') : []));
  return lines.flatMap((line) => {
    const found = /^\s*\/\/ reads (\S.*)$/.exec(line);
    return found ? [resolve(folder, found[1]!.trim())] : [];
  });
}

/** The notebooks, each with what an earlier run made of it if that still holds. */
function readItems(
  beside: string,
  state: ExecutionState,
  asking: AskedAgain,
  options: ExecuteOptions,
): Promise<Item[]> {
  const { library, reportsEnv } = options;
  const common = [library, process.version, beside, JSON.stringify(reportsEnv), keyOfPictures()];
  return Promise.all(
    options.notebooks.map(async (path): Promise<Item> => {
      const file = basename(path);
      try {
        const source = parseNotebook(readFileSync(path, 'utf8'));
        const inputs = hashOf(hashOfSources(source), ...common);
        const executed = await state.current(file, inputs, options.dataAt, asking);
        return { file, source, inputs, executed, problem: null };
      } catch (error) {
        return { file, source: null, inputs: '', executed: null, problem: unreadable(file, error) };
      }
    }),
  );
}

async function executeItems(
  due: readonly Item[],
  { folder, beside }: { readonly folder: string; readonly beside: string },
  state: ExecutionState,
  options: ExecuteOptions,
): Promise<void> {
  const { outDir, log, cellTimeout, library, dataAt } = options;
  for (const item of due) state.forget(item.file);
  state.save();
  const { failures } = await executeNotebooks({
    notebooks: due.map((item) => join(folder, item.file)),
    outDir,
    cacheDir: join(options.buildDir, 'cache', 'cells'),
    library: hashOf(library, beside),
    kept: options.kept,
    env: {
      ...(options.env ?? process.env),
      ...options.reportsEnv,
      GONGKAI_CACHE: cacheFolder(options.buildDir),
    },
    // The tables in build/data were there before: a notebook that opens one reads it.
    passedOver: ['cache', 'notebooks', 'site', 'share', 'profiles'].map((name) =>
      join(options.buildDir, name),
    ),
    log,
    cellTimeout,
    // At once: whoever stops the run keeps what is done.
    onDone: async (name, { reads, asked }) => {
      const item = due.find(({ file }) => file === name)!;
      const declared = item.source ? declaredReads(item.source, folder) : [];
      await state.record(name, item.inputs, { reads: [...reads, ...declared], asked }, dataAt);
      state.save();
      item.executed = state.textsOf(name);
    },
  });
  for (const item of due) item.problem = failures.find(({ notebook }) => notebook === item.file) ?? null;
}

function unreadable(notebook: string, error: unknown): NotebookFailure {
  const detail =
    error instanceof ZodError
      ? say(both('its parts are not those of nbformat 4', '其结构不符合 nbformat 4'))
      : String(error);
  const message = say(both(`Not a Jupyter notebook: ${detail}`, `不是 Jupyter 笔记本：${detail}`));
  return { notebook, kind: 'unreadable', cell: null, code: '', message };
}
