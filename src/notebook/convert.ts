/** The cells of a notebook as JavaScript, kept so that what was converted once is not converted again. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeWhole } from '../dataset/whole-file.js';
import { childVariables } from './jupyter.js';
import { hashOf } from './state.js';

const ConvertedCell = z.object({
  /** Body of a function of `exports` and `require`. */
  code: z.string(),
  awaits: z.boolean(),
  /** Name of the export that holds the value of the cell's last expression. */
  last: z.string().nullable(),
  /** Files beside the notebook that the cell imports, by their absolute path. */
  modules: z.array(z.object({ path: z.string(), code: z.string() })),
  /** What TypeScript says against the cell; the cells after it are not converted. */
  problem: z.string().nullable(),
});
export type ConvertedCell = z.infer<typeof ConvertedCell>;

const Entry = z.object({ key: z.string(), hash: z.string(), cells: z.array(ConvertedCell) });

export interface ConverterOptions {
  /** Folder of the notebooks: imports resolve from there. */
  readonly folder: string;
  /** Where converted cells are kept; null: nowhere. */
  readonly cacheDir: string | null;
  /** Hash of what the cells are checked against: the library's types and those of its packages. */
  readonly library: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Converts notebooks, one after the other, in a process that is started at the first that is not in the cache.
 * A damaged entry of the cache is ignored.
 */
export class Converter {
  private child: ChildProcess | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ConverterOptions) {}

  /**
   * The cells in their order, up to the first that TypeScript rejects.
   * @param name the notebook's file name, under which its cells are kept
   * @throws Error if the process ends
   */
  convert(name: string, sources: readonly string[]): Promise<ConvertedCell[]> {
    const key = hashOf(this.options.library, this.options.folder, process.version, ...sources);
    const kept = this.read(name, key);
    if (kept) return Promise.resolve(kept);
    const result = this.queue.then(() => this.ask(sources));
    this.queue = result.catch(() => {});
    return result.then((cells) => {
      this.write(name, key, cells);
      return cells;
    });
  }

  /** Ends the process. */
  close(): void {
    this.child?.kill();
  }

  private ask(sources: readonly string[]): Promise<ConvertedCell[]> {
    this.child ??= fork(fileURLToPath(new URL('./convert-worker.js', import.meta.url)), {
      cwd: this.options.folder,
      env: childVariables(this.options.env),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const child = this.child;
    return new Promise((resolve, reject) => {
      let stderr = '';
      const listen = (chunk: Buffer) => {
        stderr += chunk;
      };
      const onExit = () => {
        this.child = null;
        reject(new Error(`The TypeScript compiler stopped. ${stderr.trim()}`));
      };
      const onError = (error: Error) => {
        this.child = null;
        reject(new Error(`The TypeScript compiler could not be run: ${error.message}`));
      };
      child.stderr?.on('data', listen);
      child.once('exit', onExit);
      child.once('error', onError);
      child.once('message', (cells) => {
        child.off('exit', onExit);
        child.off('error', onError);
        child.stderr?.off('data', listen);
        const { data, error } = z.array(ConvertedCell).safeParse(cells);
        if (data) resolve(data);
        else reject(error);
      });
      child.send([...sources]);
    });
  }

  private read(name: string, key: string): ConvertedCell[] | null {
    if (this.options.cacheDir === null) return null;
    try {
      const entry = Entry.parse(
        JSON.parse(readFileSync(join(this.options.cacheDir, `${name}.json`), 'utf8')),
      );
      return entry.key === key && entry.hash === hashOf(JSON.stringify(entry.cells)) ? entry.cells : null;
    } catch {
      return null;
    }
  }

  private write(name: string, key: string, cells: readonly ConvertedCell[]): void {
    if (this.options.cacheDir === null) return;
    const entry = { key, hash: hashOf(JSON.stringify(cells)), cells };
    writeWhole(join(this.options.cacheDir, `${name}.json`), JSON.stringify(entry));
  }
}
