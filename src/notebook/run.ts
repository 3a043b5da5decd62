/** Runs one converted notebook in a process of its own, so that none can disturb another or stop the whole. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { exceeded } from '../corpus/limits.js';
import { say } from '../model/language.js';
import { both, type Language } from '../model/words.js';
import { Answers } from './answers.js';
import { lastLines } from './command.js';
import type { ConvertedCell } from './convert.js';
import { childVariables } from './jupyter.js';

const LanguageName = z.enum(['en', 'zh']);

const RunEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('cell'), language: LanguageName, cell: z.number() }),
  z.object({
    event: z.literal('outputs'),
    language: LanguageName,
    cell: z.number(),
    outputs: z.array(z.record(z.string(), z.unknown())),
  }),
  z.object({ event: z.literal('finished'), reads: z.array(z.string()), asked: z.array(Answers) }),
  z.object({ event: z.literal('failed'), message: z.string() }),
]);
export type RunEvent = z.infer<typeof RunEvent>;

/** What the process is told. */
export interface RunTask {
  readonly cells: readonly ConvertedCell[];
  /** The cells run once for each of them, one after the other. */
  readonly languages: readonly Language[];
  /** Folders of which nothing counts as read. */
  readonly passedOver: readonly string[];
  /** Where results are kept, and the version of what makes them. */
  readonly kept: { readonly folder: string | null; readonly version: string };
  /**
   * Limit for one cell in seconds of the processor: on a machine that others keep busy, the clock says nothing of a cell. One
   * that only waits is ended after six times as long.
   */
  readonly cellTimeout: number;
}

export interface RunOptions extends RunTask {
  /** Folder that the notebook runs in. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** By language and cell. */
export type Outputs = Readonly<Partial<Record<Language, readonly (readonly object[])[]>>>;

const ENDED = both(
  'The process that ran the notebook ended while this cell ran.',
  '运行笔记本的进程在执行此单元格时终止。',
);

const OVER = (seconds: number) =>
  both(
    `The cell took longer than the limit of ${seconds} seconds.`,
    `此单元格运行超过 ${seconds} 秒的限制。`,
  );

/** What became of a run. Cells are counted from 0. */
export type RunResult =
  | {
      readonly status: 'finished';
      /** Outputs of each cell in each language, as nbformat has them. */
      readonly outputs: Outputs;
      /** Absolute paths that it read; one that ends with a separator is a folder of which only the names count. */
      readonly reads: readonly string[];
      /** What it asked of datasets. */
      readonly asked: readonly Answers[];
    }
  | {
      readonly status: 'error' | 'timeout' | 'died' | 'kernel';
      readonly cell: number | null;
      readonly message: string;
    };

/** At most two fifths above what is in use: rows of an answer that nobody holds any more would wait for gigabytes of others. */
const HEAP = ['--heap-growing-percent=40'];
/** Rows of an answer live for a moment: with little room for what is new they are all taken for what stays. */
const NEW = ['--max-semi-space-size=32'];

/** Runs the cells to their end, to the first that fails, or to the limit. Never rejects. */
export function runCells(options: RunOptions): Promise<RunResult> {
  const { cells, languages, passedOver, kept, folder, env, cellTimeout } = options;
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./run-worker.js', import.meta.url)), {
      cwd: folder,
      env: childVariables(env),
      execArgv: [...HEAP, ...NEW],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    const outputs: Partial<Record<Language, object[][]>> = {};
    for (const language of languages) outputs[language] = cells.map(() => []);
    let cell: number | null = null;
    let result: RunResult | null = null;
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('message', (message) => {
      const event = RunEvent.parse(message);
      if (event.event === 'cell') cell = event.cell;
      else if (event.event === 'outputs') outputs[event.language]![event.cell] = event.outputs;
      else if (event.event === 'finished')
        result = { status: 'finished', outputs, reads: event.reads, asked: event.asked };
      else result ??= { status: 'error', cell, message: event.message };
    });
    child.once('error', (error) => {
      result ??= {
        status: 'kernel',
        cell,
        message: say(both(`Node could not be started: ${error.message}`, `无法启动 Node：${error.message}`)),
      };
    });
    child.once('close', () => {
      if (exceeded(stderr) === 'time') result = { status: 'timeout', cell, message: say(OVER(cellTimeout)) };
      const said = lastLines(stderr, 12);
      resolve(
        result ?? {
          status: cell === null ? 'kernel' : 'died',
          cell,
          message: [say(ENDED), said].filter(Boolean).join('\n'),
        },
      );
    });
    child.send({ cells, languages, passedOver, kept, cellTimeout } satisfies RunTask);
  });
}
