/** Runs notebooks through their kernel: a notebook goes in, the same with its outputs comes out. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { lastLines } from './command.js';
import type { NotebookFailure } from './errors.js';
import { environmentAt, jupyterVariables, KERNEL } from './jupyter.js';
import { packageRoot } from './package-root.js';

export interface ExecuteOptions {
  /** The repository's folder, which holds the prepared environment. */
  readonly root: string;
  /** Paths of the notebooks; each runs in its own folder. */
  readonly notebooks: readonly string[];
  /** Where the executed notebooks go, each under its own name. */
  readonly outDir: string;
  /** Variables that the notebooks see. */
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** How many at a time (default 2). */
  readonly parallel?: number;
  /** Limit for one cell in seconds (default 120). */
  readonly cellTimeout?: number;
}

export interface ExecuteResult {
  /** Names of the notebooks that ran to their end, in the order given. */
  readonly executed: readonly string[];
  readonly failures: readonly NotebookFailure[];
}

const Event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('started'), cells: z.number() }),
  z.object({ event: z.literal('cell'), cell: z.number() }),
  z.object({ event: z.literal('finished') }),
  z.object({
    event: z.literal('failed'),
    kind: z.enum(['error', 'timeout', 'died', 'kernel']),
    cell: z.number().nullable(),
    code: z.string(),
    message: z.string(),
  }),
]);

/** How much of a failing cell's code the message shows. */
const CODE_LINES = 4;

/**
 * Executes notebooks. A notebook that fails is a value in the result and never stops the others; its output of
 * an earlier run is deleted, since it would pass for the present one.
 */
export async function executeNotebooks(options: ExecuteOptions): Promise<ExecuteResult> {
  mkdirSync(options.outDir, { recursive: true });
  const failures = new Map<string, NotebookFailure | null>();
  const waiting = [...options.notebooks];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      failures.set(path, await executeOne(path, options));
    }
  };
  await Promise.all(Array.from({ length: options.parallel ?? 2 }, worker));
  const results = options.notebooks.map((path) => ({ path, failure: failures.get(path) ?? null }));
  return {
    executed: results.filter((result) => !result.failure).map((result) => basename(result.path)),
    failures: results.flatMap((result) => result.failure ?? []),
  };
}

/** Runs one notebook; null if it succeeded. */
function executeOne(path: string, options: ExecuteOptions): Promise<NotebookFailure | null> {
  const { root, outDir, log } = options;
  const notebook = basename(path);
  const target = join(outDir, notebook);
  const environment = environmentAt(join(root, '.venv'));
  rmSync(target, { force: true });
  log(`  ${notebook}: executing`);
  return new Promise((resolve) => {
    const script = join(packageRoot(), 'src', 'publish', 'execute.py');
    const args = [script, path, target, String(options.cellTimeout ?? 120), KERNEL];
    const child = spawn(environment.python, args, {
      env: jupyterVariables(environment, options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let cells = 0;
    let cell: number | null = null;
    let failure: NotebookFailure | null = null;
    let finished = false;
    let stderr = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (chunk: string) => {
      stderr += chunk;
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = Event.parse(JSON.parse(line));
      if (event.event === 'started') cells = event.cells;
      if (event.event === 'cell') cell = event.cell;
      if (event.event === 'finished') finished = true;
      if (event.event === 'failed') failure = toFailure(notebook, event);
    });
    const runnerFailed = (message: string): NotebookFailure => {
      return { notebook, kind: 'kernel', cell, code: '', message };
    };
    child.once('error', (error) => {
      failure = runnerFailed(`${environment.python} could not be started: ${error.message}`);
    });
    child.once('close', () => {
      if (!finished) failure ??= runnerFailed(lastLines(stderr, 12) || 'The notebook runner was stopped.');
      log(failure ? `  ${notebook}: failed` : `  ${notebook}: done (${cells} cells)`);
      resolve(failure);
    });
  });
}

function toFailure(
  notebook: string,
  event: Extract<z.infer<typeof Event>, { event: 'failed' }>,
): NotebookFailure {
  const lines = event.code.split('\n');
  const code = lines.slice(0, CODE_LINES).join('\n') + (lines.length > CODE_LINES ? '\n…' : '');
  return { notebook, kind: event.kind, cell: event.cell, code, message: withoutKernelFrames(event.message) };
}

/** A stack trace without the lines that only show how the kernel called the cell. */
function withoutKernelFrames(message: string): string {
  const frame = /^\s+at .*(tslab[\\/]dist|node:vm|node:internal|sigintHandlersWrap)/;
  const kept = message.split('\n').filter((line) => !frame.test(line));
  return kept.join('\n');
}
