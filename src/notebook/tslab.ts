/**
 * The one door to tslab: the kernel of JupyterLab that runs TypeScript. We use three of its inner files, which it does
 * not promise to keep, so the version is checked before any of them is loaded.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { EnvironmentError } from './errors.js';
import { packageRoot } from './package-root.js';

/** The version whose inner files we know. */
const KNOWN = '1.0.22';

export interface Tslab {
  /** Folder that it is installed in. */
  readonly folder: string;
  readonly version: string;
}

interface Diagnostic {
  readonly fileName?: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly messageText: string;
}

/** The parts of tslab's converter that are used here; it publishes no types of its own inner files. */
export interface TslabConverter {
  convert(
    declarations: string,
    source: string,
  ): {
    readonly output?: string;
    readonly declOutput?: string;
    readonly diagnostics: readonly Diagnostic[];
    readonly lastExpressionVar?: string;
    readonly hasToplevelAwait?: boolean;
    readonly sideOutputs?: readonly { readonly path: string; readonly data: string }[];
  };
  addModule(name: string, source: string, metadata: object): readonly Diagnostic[];
  close(): void;
}

/** What makes JavaScript of cells. */
export interface TslabCompiler {
  newConverter(): TslabConverter;
  /** What a cell says of itself in its first comments, e.g. that it is a module. */
  metadataOf(source: string): { readonly module?: string; readonly mode?: string };
}

/** An output as tslab takes it: a whole bundle of MIME types. */
export type TslabWriter = (
  output: { readonly data: object; readonly metadata: object; readonly transient: object },
  update: boolean,
) => void;

/**
 * The tslab that a package depends on.
 * @param from the folder of that package
 * @throws EnvironmentError if it is missing, or is one that we do not know
 */
export function findTslab(from: string = packageRoot()): Tslab {
  const require = createRequire(join(from, 'package.json'));
  let manifest: string;
  try {
    manifest = require.resolve('tslab/package.json');
  } catch {
    throw new EnvironmentError(
      say(
        both(
          `tslab, which runs the notebooks, is not installed. Run “npm install” in ${from}.`,
          `未安装用于运行笔记本的 tslab。请在 ${from} 中运行 “npm install”。`,
        ),
      ),
    );
  }
  const { version } = require(manifest) as { version: string };
  const folder = dirname(manifest);
  if (version !== KNOWN) {
    throw new EnvironmentError(
      say(
        both(
          `The notebooks run with tslab ${KNOWN}, and ${folder} is tslab ${version}. Run “npm install tslab@${KNOWN}”.`,
          `笔记本须用 tslab ${KNOWN} 运行，而 ${folder} 是 tslab ${version}。请运行 “npm install tslab@${KNOWN}”。`,
        ),
      ),
    );
  }
  return { folder, version };
}

/** Loads the TypeScript compiler that tslab brings: this takes seconds. */
export function loadCompiler(tslab: Tslab = findTslab()): TslabCompiler {
  const load = inner(tslab);
  const { createConverter } = load('converter') as { createConverter(options: object): TslabConverter };
  const { getCodeMetadata } = load('metadata') as { getCodeMetadata: TslabCompiler['metadataOf'] };
  stopWatching(tslab);
  return {
    newConverter: () => createConverter({ isJS: false, isBrowser: false }),
    metadataOf: getCodeMetadata,
  };
}

interface TypeScript {
  readonly sys: Record<'watchFile' | 'watchDirectory', () => { close(): void }>;
}

/**
 * Lets the compiler take files as they are when it first reads them. In the kernel it watches every folder where a
 * package could be, and throws where two changes come before the next cell: another build, or another run, is enough.
 */
function stopWatching({ folder }: Tslab): void {
  const require = createRequire(join(folder, 'package.json'));
  const { sys } = require('@tslab/typescript-for-tslab') as TypeScript;
  const nothing = { close: () => {} };
  sys.watchFile = () => nothing;
  sys.watchDirectory = () => nothing;
}

/**
 * Lets tslab's own `display` write to us, in a process that is no kernel. Its file that speaks with Jupyter, which
 * would load all of the kernel, is never loaded: ours takes its place.
 */
export function standInForKernel(writer: TslabWriter, tslab: Tslab = findTslab()): void {
  const require = createRequire(import.meta.url);
  const file = join(tslab.folder, 'dist', 'jupyter.js');
  const Module = require('node:module') as new (id: string) => NodeJS.Module;
  const standIn = new Module(file);
  standIn.exports = { lastWriteDisplayData: writer };
  standIn.loaded = true;
  require.cache[file] = standIn;
}

const inner = ({ folder }: Tslab) => {
  const require = createRequire(import.meta.url);
  return (file: string): unknown => require(join(folder, 'dist', `${file}.js`));
};

/** What tslab puts into the global scope of its kernel for the cells. */
interface KernelGlobal {
  readonly require?: NodeJS.Require;
}

interface PublicTslab {
  readonly display: { raw(type: string, content: unknown): void };
}

/**
 * The writer of the kernel that this process is; null where it is none. Each kernel gives its cells a `require` that
 * answers `tslab` with itself, so it is this kernel's whatever copies of tslab are installed elsewhere.
 */
export function kernelWriter(): TslabWriter | null {
  const { require } = (globalThis as { __tslab__?: KernelGlobal }).__tslab__ ?? {};
  if (typeof require !== 'function') return null;
  const own = require('tslab') as PublicTslab;
  const module = Object.values(require.cache).find((one) => one?.exports === own);
  const jupyter = module && require.cache[join(dirname(module.filename), 'jupyter.js')];
  const writer = jupyter?.exports.lastWriteDisplayData as TslabWriter | null | undefined;
  // What tslab promises to everybody takes one MIME type an output. It is the way where a kernel has other inner files.
  return (
    writer ??
    (({ data }) => {
      const [type, content] = Object.entries(data)[0] ?? [];
      if (type !== undefined) own.display.raw(type, content);
    })
  );
}
