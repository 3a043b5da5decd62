/**
 * What DuckDB opens. It reads files itself, past Node, and keeps a log of them where it is told to: each database that
 * the cells make is told to, and is asked at the end.
 */
import Module from 'node:module';
import type { ReadLog } from './record-reads.js';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  closeSync?(): void;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync?(): void;
}
interface DuckDb {
  readonly DuckDBInstance: { readonly prototype: Instance };
}

const OPENED = `select distinct path, op from duckdb_logs_parsed('FileSystem') where op in ('OPEN', 'WRITE')`;

/** Databases that were made, each with a way to connect that is not recorded again. */
const instances = new Map<Instance, () => Promise<Connection>>();
const known = new WeakSet<object>();

function watch({ DuckDBInstance }: DuckDb): void {
  const { prototype } = DuckDBInstance;
  if (known.has(prototype)) return;
  known.add(prototype);
  const { connect, closeSync } = prototype;
  prototype.connect = async function (this: Instance) {
    const connection = await connect.call(this);
    if (!instances.has(this)) {
      instances.set(this, () => connect.call(this));
      await connection.run(`call enable_logging('FileSystem')`).catch(() => {});
    }
    return connection;
  };
  // A database that is closed has no log left; this one is closed with the process, after it was asked.
  if (closeSync) prototype.closeSync = () => {};
}

/** Watches every DuckDB that the cells load, wherever it is installed. */
export function recordDuckDb(): void {
  const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  loader._load = function (this: unknown, request: string, ...rest: unknown[]) {
    const exports = load.call(this, request, ...rest);
    if (/duckdb/i.test(request) && typeof exports === 'object' && exports !== null) {
      const { DuckDBInstance } = exports as Partial<DuckDb>;
      if (typeof DuckDBInstance === 'function') watch(exports as DuckDb);
    }
    return exports;
  };
}

/**
 * Takes note of the files that the databases have opened and not made themselves.
 * @param passedOver by database the files that count in another way
 */
export async function noteDuckDb(
  log: ReadLog,
  passedOver: ReadonlyMap<object, ReadonlySet<string>>,
): Promise<void> {
  for (const [instance, connect] of instances) {
    const rows = await connect()
      .then(async (connection) => (await connection.runAndReadAll(OPENED)).getRows())
      .catch(() => []);
    const written = new Set(rows.filter(([, op]) => op === 'WRITE').map(([file]) => file));
    for (const file of written) log.note(file, 'write');
    const known = passedOver.get(instance);
    for (const [file] of rows) if (!written.has(file) && !known?.has(String(file))) log.note(file, 'content');
  }
}
