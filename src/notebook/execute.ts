/** Executes notebooks: a notebook goes in, the same with its outputs comes out. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Kept, NOTHING_KEPT } from '../dataset/kept.js';
import { writeWhole } from '../dataset/whole-file.js';
import { say } from '../model/language.js';
import { both, type Language } from '../model/words.js';
import type { Inputs } from './answers.js';
import { Converter } from './convert.js';
import { executedFile, LANGUAGE_NAMES } from './editions.js';
import type { NotebookFailure } from './errors.js';
import { findFont } from './fonts.js';
import { Notebook } from './notebook.js';
import { packageRoot } from './package-root.js';
import { withPictures } from './pictures.js';
import { runCells } from './run.js';

export interface ExecuteOptions {
  /** Paths of the notebooks, all in one folder, in which they run. */
  readonly notebooks: readonly string[];
  /** Where the executed notebooks go: see `executedFile`. */
  readonly outDir: string;
  /** The languages that they run in (default: all). */
  readonly languages?: readonly Language[];
  /** Variables that the notebooks see. */
  readonly env: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  /** Where converted cells are kept (default: nowhere). */
  readonly cacheDir?: string | null;
  /** Where drawings of charts are kept (default: nowhere). */
  readonly kept?: Kept | undefined;
  /** Hash of the library and its packages, against whose types the cells are checked. */
  readonly library?: string;
  /** Folders of which nothing counts as read, beside `outDir`: what the run itself makes. */
  readonly passedOver?: readonly string[];
  /** How many at a time (default: as many as there are processors, but 2 to 4). */
  readonly parallel?: number;
  /** Limit for one cell in seconds (default 120). */
  readonly cellTimeout?: number;
  /** Told of each notebook that ran to its end, and of what it read and asked. */
  readonly onDone?: (name: string, inputs: Inputs) => Promise<void>;
}

export interface ExecuteResult {
  /** Names of the notebooks that ran to their end, in the order given. */
  readonly executed: readonly string[];
  /** What each of them read: absolute paths, of which one that ends with a separator is a folder's names. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  readonly failures: readonly NotebookFailure[];
}

const NO_FONT = both(
  '  no PNG pictures in the executed notebooks: no font with Chinese letters was found (Debian: fonts-noto-cjk)',
  '  运行后的笔记本不含 PNG 图：未找到中文字体（Debian 可安装 fonts-noto-cjk）',
);

/** How much of a failing cell's code the message shows. */
const CODE_LINES = 4;

/**
 * Executes notebooks. A notebook that fails is a value in the result and never stops the others; its output of
 * an earlier run is deleted, since it would pass for the present one.
 */
export async function executeNotebooks(options: ExecuteOptions): Promise<ExecuteResult> {
  const { notebooks, outDir } = options;
  mkdirSync(outDir, { recursive: true });
  const converter = new Converter({
    folder: dirname(notebooks[0] ?? outDir),
    cacheDir: options.cacheDir ?? null,
    library: options.library ?? '',
    env: options.env,
  });
  const results = new Map<string, NotebookFailure | Inputs>();
  const waiting = [...notebooks];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const result = await executeOne(path, converter, options);
      results.set(path, result);
      if (!isFailure(result)) await options.onDone?.(basename(path), result);
    }
  };
  if (notebooks.length > 0 && findFont() === null) options.log(say(NO_FONT));
  const parallel = options.parallel ?? Math.min(4, Math.max(2, availableParallelism()));
  try {
    await Promise.all(Array.from({ length: parallel }, worker));
  } finally {
    converter.close();
  }
  const inOrder = notebooks.map((path) => ({ name: basename(path), result: results.get(path) ?? NOTHING }));
  const reads = new Map(
    inOrder.flatMap(({ name, result }) => (isFailure(result) ? [] : [[name, result.reads] as const])),
  );
  const failures = inOrder.flatMap(({ result }) => (isFailure(result) ? [result] : []));
  return { executed: [...reads.keys()], reads, failures };
}

const NOTHING: Inputs = { reads: [], asked: [] };
const isFailure = (one: NotebookFailure | Inputs): one is NotebookFailure => 'kind' in one;

/** Runs one notebook; what it read and asked, or why it failed. */
async function executeOne(
  path: string,
  converter: Converter,
  options: ExecuteOptions,
): Promise<NotebookFailure | Inputs> {
  const { outDir, env, log, languages = LANGUAGE_NAMES, cellTimeout = 120, passedOver = [] } = options;
  const { kept = NOTHING_KEPT } = options;
  const name = basename(path);
  for (const language of LANGUAGE_NAMES) rmSync(executedFile(outDir, name, language), { force: true });
  log(say(both(`  ${name}: executing`, `  ${name}：运行中`)));
  const started = performance.now();
  const notebook = JSON.parse(readFileSync(path, 'utf8')) as RawNotebook;
  const sources = Notebook.parse(notebook).cells;
  // Positions of the cells with code; empty ones are passed over, as Jupyter does.
  const positions = sources.flatMap((cell, at) =>
    cell.cell_type === 'code' && cell.source.trim() !== '' ? [at] : [],
  );
  const codes = positions.map((at) => sources[at]!.source);
  const fail = (kind: NotebookFailure['kind'], cell: number | null, message: string): NotebookFailure => {
    log(say(both(`  ${name}: failed`, `  ${name}：运行失败`)));
    const lines = cell === null ? [] : codes[cell]!.split('\n');
    const code = lines.slice(0, CODE_LINES).join('\n') + (lines.length > CODE_LINES ? '\n…' : '');
    const number = cell === null ? null : cell + 1;
    return { notebook: name, kind, cell: number, code, message: withoutKernelFrames(message) };
  };
  let cells: Awaited<ReturnType<Converter['convert']>>;
  try {
    cells = await converter.convert(name, codes);
  } catch (error) {
    return fail('kernel', null, error instanceof Error ? error.message : String(error));
  }
  const result = await runCells({
    cells,
    languages,
    passedOver: [outDir, join(packageRoot(), 'dist'), ...passedOver],
    kept: { folder: kept.folder, version: kept.version },
    folder: dirname(path),
    env,
    cellTimeout,
  });
  if (result.status !== 'finished') return fail(result.status, result.cell, result.message);
  for (const language of languages) {
    const outputs = await withPictures(result.outputs[language] ?? [], findFont(), kept);
    const text = withOutputs(notebook, positions, outputs);
    writeWhole(executedFile(outDir, name, language), text);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(
    say(
      both(
        `  ${name}: done (${codes.length} cells, ${seconds} s)`,
        `  ${name}：完成（${codes.length} 个代码单元格，${seconds} 秒）`,
      ),
    ),
  );
  return result;
}

interface RawNotebook {
  cells: {
    cell_type: string;
    id?: string;
    metadata?: object;
    outputs?: unknown;
    execution_count?: unknown;
  }[];
  metadata: Record<string, unknown>;
  nbformat_minor?: number;
}

const TYPESCRIPT = { name: 'typescript', file_extension: '.ts', mimetype: 'text/typescript' };

/** The notebook's file with these outputs alone, and with nothing in it that differs between two runs. */
function withOutputs(
  notebook: RawNotebook,
  positions: readonly number[],
  outputs: readonly (readonly object[])[],
): string {
  const cells = notebook.cells.map((cell, at) => {
    const { execution: _, ...metadata } = (cell.metadata ?? {}) as Record<string, unknown>;
    const plain = { ...cell, metadata, id: cell.id ?? `cell-${at + 1}` };
    if (cell.cell_type !== 'code') return plain;
    const number = positions.indexOf(at);
    return number === -1
      ? { ...plain, outputs: [], execution_count: null }
      : { ...plain, outputs: outputs[number] ?? [], execution_count: number + 1 };
  });
  const metadata = { language_info: TYPESCRIPT, ...notebook.metadata };
  const minor = Math.max(notebook.nbformat_minor ?? 0, 5);
  return `${JSON.stringify(sorted({ ...notebook, cells, metadata, nbformat_minor: minor }), null, 1)}\n`;
}

/** The same value with the keys of its objects in order, as Jupyter writes them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A stack trace without the lines that only show how the cell was called. */
function withoutKernelFrames(message: string): string {
  const frame = /^\s+at .*(run-worker\.js|node:vm|node:internal)/;
  return message
    .split('\n')
    .filter((line) => !frame.test(line))
    .join('\n');
}
