/**
 * Danfo, and the only file that knows it. What of it is right with missing values is used as it is; the rest is
 * refused by `Frame` and `Column`, which have verbs of their own for it.
 */
import Module, { createRequire } from 'node:module';

/** A cell of a dataframe. Null is "not stated". */
export type Value = string | number | boolean | readonly string[] | null;

interface Options {
  readonly columns?: readonly string[];
  readonly dtypes?: readonly string[];
  readonly index?: readonly (string | number)[];
  readonly config?: { readonly lowMemoryMode?: boolean };
}

/** What of danfo's classes we build on; its own types do not compile in a strict project. */
export interface DanfoFrame {
  readonly shape: readonly [rows: number, columns: number];
  readonly columns: string[];
  readonly dtypes: string[];
  readonly index: (string | number)[];
  readonly values: Value[][];
  readonly size: number;
}

export interface DanfoSeries {
  readonly shape: readonly [rows: number, columns: number];
  readonly index: (string | number)[];
  readonly values: Value[];
  readonly dtypes: string[];
}

interface Danfo {
  readonly DataFrame: new (data: readonly (readonly Value[])[], options?: Options) => DanfoFrame;
  readonly Series: new (data: readonly Value[], options?: Options) => DanfoSeries;
  readonly toExcel: (
    frame: object,
    options: { readonly filePath: string; readonly sheetName?: string },
  ) => void;
}

/**
 * Danfo asks for @tensorflow/tfjs-node, for which package.json puts tfjs-core: that has no backend of its own, so the
 * one in JavaScript goes first. PROD silences its complaint that the platform is set twice.
 */
function load(): Danfo {
  const require = createRequire(import.meta.url);
  require('@tensorflow/tfjs-core').env().set('PROD', true);
  require('@tensorflow/tfjs-backend-cpu');
  return withLate(() => require('danfojs-node') as Danfo);
}

/** What danfo reads and writes the files of others with takes as long to load as all else of it, and few ask for it. */
const LATE: ReadonlySet<string> = new Set(['xlsx', 'request']);

/** Loads something, whose packages of this list are loaded when they are first used. */
function withLate<T>(load: () => T): T {
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const plain = loader._load;
  loader._load = function (this: unknown, request: string, ...rest: unknown[]) {
    const now = () => plain.call(this, request, ...rest);
    return LATE.has(request) ? late(now as () => object) : now();
  };
  try {
    return load();
  } finally {
    loader._load = plain;
  }
}

/** Stands for the exports of a CommonJS package until somebody looks into them. */
const late = (load: () => object): object =>
  new Proxy(() => {}, {
    get: (_, name) => (name === '__esModule' ? undefined : Reflect.get(load(), name)),
    apply: (_, self, list) => Reflect.apply(load() as () => unknown, self, list),
  });

export const { DataFrame, Series, toExcel } = load();

/** The names of all methods that a class of danfo has, inherited ones included. */
export function methodsOf(type: { readonly prototype: object }): string[] {
  const names = new Set<string>();
  for (let at = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && name !== 'constructor') names.add(name);
  }
  return [...names];
}

/** An operation of danfo's that takes a missing value for a number, or leaves something out without saying so. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/**
 * Puts a refusal in the place of every method that is not known to be right, so that a new version of danfo brings
 * none in by itself. Danfo's own code goes on using its own classes.
 */
export function refuse(
  type: { readonly prototype: object },
  base: { readonly prototype: object },
  right: ReadonlySet<string>,
  instead: Readonly<Record<string, string>>,
): void {
  for (const name of methodsOf(base)) {
    if (name.startsWith('$') || right.has(name) || Object.hasOwn(type.prototype, name)) continue;
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      value: () => {
        const advice = instead[name] ?? 'use the verbs of the frame';
        throw new RefusedError(`danfo's ${name}() is not right with missing values; ${advice}`);
      },
    });
  }
}
