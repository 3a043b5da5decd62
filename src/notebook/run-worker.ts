/**
 * The process that runs one notebook, as the kernel tslab would: each cell is the body of a function, and what it
 * declares are properties of an object that the later cells see. Cells come in as one message; what happens goes
 * out as messages (`RunEvent`). All cells run once for each language: what is loaded is loaded once.
 */
import { subscribe } from 'node:diagnostics_channel';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Asked, Opened } from '../dataset/asking.js';
import { Kept } from '../dataset/kept.js';
import { posix } from '../dataset/posix-path.js';
import { keepThrough } from '../model/kept.js';
import { LANGUAGE_VARIABLE, speak } from '../model/language.js';
import { showThrough } from '../model/output.js';
import type { Language } from '../model/words.js';
import { answersOf } from './answers.js';
import { noteDuckDb, recordDuckDb } from './duckdb-reads.js';
import { endWithParent } from './end-with-parent.js';
import { ReadLog, recordReads } from './record-reads.js';
import type { RunEvent, RunTask } from './run.js';
import { standInForKernel } from './tslab.js';

type Output = Record<string, unknown>;

/** How long a notebook that has ended is listened to, for output that comes too late. */
const AFTERMATH_MS = 100;

/** Outputs of the cell that runs; null between cells. */
let outputs: Output[] | null = null;
/** What was said while no cell ran: a forgotten `await`. */
let late = '';
const displays = new Map<string, Output>();
const log = new ReadLog();
const asked: Asked[] = [];
const opened = new Set<string>();
/** Databases that are only asked, and the files of each. */
const datasets = new Map<object, ReadonlySet<string>>();

const send = (event: RunEvent) =>
  new Promise<void>((resolve) => process.send?.(event, undefined, {}, () => resolve()));

function say(name: 'stdout' | 'stderr', text: string): void {
  if (outputs === null) {
    late += text;
    return;
  }
  const last = outputs.at(-1);
  if (last?.output_type === 'stream' && last.name === name) last.text += text;
  else outputs.push({ output_type: 'stream', name, text });
}

function writerOf(name: 'stdout' | 'stderr'): typeof process.stdout.write {
  return (chunk: string | Uint8Array) => {
    say(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return true;
  };
}

interface Display {
  readonly data: object;
  readonly metadata: object;
  readonly transient?: { readonly display_id?: string };
}

function show({ data, metadata, transient }: Display, update: boolean): void {
  const id = transient?.display_id;
  const known = id === undefined ? undefined : displays.get(id);
  if (update && known) {
    Object.assign(known, { data, metadata });
    return;
  }
  if (outputs === null) {
    late += '(a chart or table)\n';
    return;
  }
  const output = { output_type: 'display_data', data, metadata };
  if (id !== undefined) displays.set(id, output);
  outputs.push(output);
}

/** Names that cells declare. TypeScript defines imports as getters; they must stay assignable. */
function declared(): Record<string, unknown> {
  const values: Record<string | symbol, unknown> = {};
  return new Proxy(values, {
    defineProperty(_target, name, { get, value }) {
      if (name !== '__esModule') values[name] = get ? get() : value;
      return true;
    },
  });
}

/** `require` from the notebook's folder, which also finds the files beside it that TypeScript has converted. */
function requireFrom(
  folder: string,
  sources: ReadonlyMap<string, string>,
  loaded: Map<string, NodeJS.Module>,
) {
  const plain = createRequire(path.join(folder, 'notebook.js'));
  const find = (name: string): unknown => {
    const joined = path.join(folder, name);
    const file = path.extname(joined) === '' ? `${joined}.js` : joined;
    const code = name.startsWith('.') ? sources.get(posix(file)) : undefined;
    if (code === undefined) return plain(name);
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = new Module(file) as NodeJS.Module;
    loaded.set(file, module);
    runInThisContext(`(function(exports, require, module) {${code}\n})`, { filename: file })(
      module.exports,
      requireFrom(path.dirname(file), sources, loaded),
      module,
    );
    return module.exports;
  };
  return Object.assign(find, { resolve: plain.resolve, cache: plain.cache });
}

/** Number of what runs: what is done before the cells, each cell in each language, what is done behind them. */
const serial = new Int32Array(new SharedArrayBuffer(4));

/** What takes more than the time of a cell ends the process. */
function limitCells(seconds: number): void {
  Atomics.add(serial, 0, 1);
  new Worker(new URL('../corpus/watchdog.js', import.meta.url), {
    workerData: { limits: { seconds, megabytes: Number.POSITIVE_INFINITY }, serial },
  }).unref();
}

async function run({ cells, languages, passedOver }: RunTask): Promise<RunEvent> {
  for (const language of languages) {
    const failure = await runIn(language, cells);
    if (failure !== null) return { event: 'failed', message: failure };
  }
  Atomics.add(serial, 0, 1);
  await noteDuckDb(log, datasets);
  return { event: 'finished', reads: log.reads(passedOver), asked: answersOf(asked, [...opened]) };
}

/** Runs the cells in one language; why one failed, or null. */
async function runIn(language: Language, cells: RunTask['cells']): Promise<string | null> {
  // `open` looks at the variable; what is shown before it is called is in this language, too.
  process.env[LANGUAGE_VARIABLE] = language;
  speak(language);
  displays.clear();
  const exports = declared();
  const sources = new Map<string, string>();
  const require = requireFrom(process.cwd(), sources, new Map());
  for (const [at, { code, awaits, last, modules, problem }] of cells.entries()) {
    await send({ event: 'cell', language, cell: at });
    Atomics.add(serial, 0, 1);
    if (problem !== null) return problem;
    for (const module of modules) sources.set(module.path, module.code);
    outputs = [];
    try {
      const opening = `(${awaits ? 'async ' : ''}function(exports, require) { `;
      await runInThisContext(`${opening}${code}\n})`, { filename: `cell-${at + 1}` })(exports, require);
      if (last !== null && exports[last] !== undefined && exports[last] !== null) console.log(exports[last]);
      if (last !== null) delete exports[last];
    } catch (error) {
      return format(error);
    }
    const said = outputs;
    outputs = null;
    // Rejections that nobody hears are told of once the queue of promises is empty.
    await new Promise((resolve) => setImmediate(resolve));
    if (late === '' && at === cells.length - 1) await sleep(AFTERMATH_MS);
    if (late !== '') {
      return `This came after the cell had ended and would be lost; an await is missing:\n${late.trim()}`;
    }
    await send({ event: 'outputs', language, cell: at, outputs: said });
  }
  return null;
}

async function finish(event: RunEvent): Promise<never> {
  await send(event);
  // Timers that a notebook has left must not keep it alive.
  process.exit(0);
}

process.once('message', (task: RunTask) => {
  endWithParent();
  limitCells(task.cellTimeout);
  recordReads(log);
  recordDuckDb();
  standInForKernel(show);
  const kept = new Kept(task.kept.folder, task.kept.version);
  keepThrough(<T>(name: string, input: unknown, make: () => Promise<T>) =>
    kept.ofLater<T>(name, input, z.any(), make),
  );
  showThrough(() => (data, metadata) => show({ data, metadata }, false));
  subscribe('gongkai:read', (paths) => {
    for (const one of paths as readonly string[]) log.noteAll(one);
  });
  subscribe('gongkai:opening', (begins) => {
    log.paused = begins as boolean;
  });
  subscribe('gongkai:opened', (one) => {
    const { folder, instance, files } = one as Opened;
    datasets.set(instance, files);
    opened.add(folder);
  });
  subscribe('gongkai:asked', (one) => {
    if (opened.has((one as Asked).folder)) asked.push(one as Asked);
  });
  process.stdout.write = writerOf('stdout');
  process.stderr.write = writerOf('stderr');
  const unheard = (error: unknown) => {
    const message = `Nobody waited for this; an await is missing:\n${format(error)}`;
    void finish({ event: 'failed', message });
  };
  process.on('uncaughtException', unheard);
  process.on('unhandledRejection', unheard);
  void run(task).then(finish, unheard);
});
