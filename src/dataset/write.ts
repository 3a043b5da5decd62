/** Rows → a dataset in a folder, shard by shard: what did not change is not written again. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cellsOf } from '../model/column.js';
import { STORED, type StoredName } from '../model/tables/tables.js';
import { Database, literal } from './duckdb.js';
import { namedColumns } from './export.js';
import { type HashOf, hashOfFile } from './hash-of-file.js';
import type { Shard, Written } from './manifest.js';
import { posix } from './posix-path.js';
import type { Sources } from './tabulate.js';
import { isAsWritten } from './written.js';

/** A shard as it should be. */
export interface ShardPlan {
  readonly id: string;
  /** Hash of all that its rows are made from. */
  readonly fingerprint: string;
  /** Makes its rows, part by part, so that they need not lie in memory at once; asked only where it is not there. */
  readonly make: () => AsyncIterable<{ readonly sources: Sources; readonly stale: Shard['stale'] }>;
  /** Has it written by another process; null where that cannot be. */
  readonly elsewhere?: (() => Promise<Shard | null>) | undefined;
}

/** Shards that are waited for at once, where other processes write them. */
const AT_ONCE = 16;

/** Whether the files of a shard are there with the bytes that were written. */
export const isWhole = (folder: string, { tables }: Shard, hashOf: HashOf = hashOfFile): boolean =>
  isAsWritten(
    folder,
    Object.fromEntries(Object.values(tables).map(({ path, sha256 }) => [path, sha256])),
    hashOf,
  );

/**
 * Writes the shards that `known` does not have, or whose files are damaged, and returns all of them. A file is whole
 * from the moment it bears its name, and no file of `known` is touched: until the manifest changes, the folder holds
 * the dataset that it held before.
 * @param hashOf what tells whether a file of `known` is as it was written
 * @param log told how many shards are done, of how many
 */
export async function writeShards(
  folder: string,
  plans: readonly ShardPlan[],
  known: readonly Shard[],
  hashOf: HashOf = hashOfFile,
  log: (written: number, of: number) => void = () => {},
): Promise<Shard[]> {
  const before = new Map(known.map((shard) => [shard.id, shard]));
  const shards: Shard[] = [];
  const asked = new Map<ShardPlan, Promise<Shard | null>>();
  const due = plans.filter((plan) => {
    const old = before.get(plan.id);
    return old?.fingerprint !== plan.fingerprint || !isWhole(folder, old, hashOf);
  });
  const isDue = new Set(due);
  let next = 0;
  let database: Database | null = null;
  try {
    for (const plan of plans) {
      if (!isDue.has(plan)) {
        shards.push(before.get(plan.id)!);
        continue;
      }
      for (; next < due.length && asked.size < AT_ONCE; next += 1) {
        const { elsewhere } = due[next]!;
        if (elsewhere) asked.set(due[next]!, elsewhere());
        else break;
      }
      const there = await asked.get(plan);
      if (there === undefined) next = Math.max(next, due.indexOf(plan) + 1);
      asked.delete(plan);
      // One thread: the rows of a shard are few, and its file is the same on every machine.
      if (!there) database ??= await Database.open(1);
      shards.push(there ?? (await writeShard(database!, folder, plan)));
      log(shards.length, plans.length);
    }
  } finally {
    database?.close();
  }
  return shards;
}

async function writeShard(database: Database, folder: string, plan: ShardPlan): Promise<Shard> {
  const counts = new Map<StoredName, number>();
  const stale: Shard['stale'] = [];
  const names = Object.keys(STORED) as StoredName[];
  for await (const part of plan.make()) {
    for (const name of names) {
      const sources = part.sources[name];
      if (sources.length === 0) continue;
      const columns = namedColumns(STORED[name]);
      if (!counts.has(name)) await database.create(name, columns);
      const rows = sources.map((source) => cellsOf(STORED[name], source));
      await database.append(name, columns, rows);
      counts.set(name, (counts.get(name) ?? 0) + rows.length);
    }
    stale.push(...part.stale);
  }
  const tables: Partial<Record<StoredName, Written>> = {};
  for (const name of names) {
    const rows = counts.get(name);
    if (rows !== undefined) tables[name] = { ...(await writeTable(database, folder, name, plan)), rows };
  }
  return { id: plan.id, fingerprint: plan.fingerprint, tables, stale };
}

/** Puts a table of the database into its file. */
async function writeTable(
  database: Database,
  folder: string,
  name: StoredName,
  { id, fingerprint }: ShardPlan,
): Promise<Omit<Written, 'rows'>> {
  const file = path.join(name, `${id}-${fingerprint.slice(0, 12)}.parquet`);
  const target = path.join(folder, file);
  // Another machine that writes to the same folder may have a process of the same number.
  const part = `${target}.${randomUUID().slice(0, 8)}.${process.pid}.part`;
  mkdirSync(path.dirname(target), { recursive: true });
  let hash: string;
  try {
    await database.run(`copy ${name} to ${literal(part)} (format parquet, compression zstd)`);
    await database.run(`drop table ${name}`);
    hash = hashOfFile(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return { path: posix(file), sha256: hash };
}

/** Folder of what is kept of earlier datasets, below that of the dataset. */
export const EARLIER = 'before';

/**
 * Leaves the files of these shards alone in the folders of the tables, so that a program which reads all files of
 * a folder reads each row once; those of earlier datasets go into a folder of their own, and others are deleted.
 */
export function clearAway(folder: string, now: readonly Shard[], earlier: () => readonly Shard[]): void {
  const current = namesOf(now);
  const tables = Object.keys(STORED);
  const isStray = (table: string) =>
    filesIn(path.join(folder, table)).some((file) => !current.has(`${table}/${file}`));
  if (!tables.some(isStray)) return;
  const kept = namesOf(earlier());
  for (const table of tables) {
    for (const file of filesIn(path.join(folder, EARLIER, table))) {
      const name = `${table}/${file}`;
      if (!kept.has(name) || current.has(name)) rmSync(path.join(folder, EARLIER, name), { force: true });
    }
    for (const file of filesIn(path.join(folder, table))) {
      const name = `${table}/${file}`;
      if (current.has(name)) continue;
      if (kept.has(name)) {
        mkdirSync(path.join(folder, EARLIER, table), { recursive: true });
        renameSync(path.join(folder, name), path.join(folder, EARLIER, name));
      } else rmSync(path.join(folder, name), { force: true });
    }
  }
}

const namesOf = (shards: readonly Shard[]): ReadonlySet<string> =>
  new Set(shards.flatMap(({ tables }) => Object.values(tables).map((one) => one.path)));

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
