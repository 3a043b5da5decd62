/** The tasks of a cluster one after the other in this process: what a cluster does, without one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { type Finished, finish } from '../../src/cluster/finish.js';
import { type ListOptions, list } from '../../src/cluster/list.js';
import { name } from '../../src/cluster/name.js';
import { read } from '../../src/cluster/read.js';
import { relate, type ShardRecord } from '../../src/cluster/relate.js';
import {
  type FileRecord,
  type NameRecord,
  type ReadRecord,
  type RelateRecord,
  type Run,
  readInput,
} from '../../src/cluster/run.js';
import { hashOfLibrary } from '../../src/corpus/library-hash.js';

type Task<In, Out> = (run: Run, records: AsyncIterable<In>) => AsyncIterable<Out>;

/** The bytes that a task is sent, in chunks that fall anywhere. */
export async function* sent(lines: readonly unknown[], size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What a task makes of records, over the same lines that its process would get. */
export async function ask<In, Out>(task: Task<In, Out>, run: Run, records: readonly In[]): Promise<Out[]> {
  const input = await readInput<In>(sent([run, ...records, records.length]), hashOfLibrary());
  return gathered(task(input.run, input.records));
}

export async function gathered<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of results) all.push(one);
  return all;
}

/** In as many parts as there are processes. */
const dealt = <T>(all: readonly T[], parts: number): T[][] =>
  Array.from({ length: parts }, (_, part) => all.filter((_, at) => at % parts === part));

export interface Ran {
  readonly run: Run;
  readonly shards: readonly ShardRecord[];
  readonly finished: Finished;
}

/** Reports → dataset, in this many parts. */
export async function runTasks(paths: readonly string[], options: ListOptions, parts = 3): Promise<Ran> {
  const [first, ...files] = (await gathered(list(paths, options))) as [Run, ...FileRecord[]];
  const reports: ReadRecord[] = [];
  for (const part of dealt(files, parts)) reports.push(...(await ask(read, first, part)));
  const whos = new Map<string, string>();
  for (const [order, who] of reports) if (!(whos.get(who)! < order)) whos.set(who, order);
  const asked = [...whos].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([who]) => who);
  const answers = await ask(name, { ...first, reports: reports.length }, asked);
  const [run, ...named] = answers as [Run, ...NameRecord[]];
  const names = new Map(named.map(([who, ...rest]) => [who, rest]));
  const bySlot = new Map<number, ReadRecord[]>();
  for (const report of reports) {
    const slot = (names.get(report[1])![1] ?? report[2]) % run.shards;
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), report]);
  }
  const shards: ShardRecord[] = [];
  for (const part of dealt([...bySlot.values()], parts)) {
    const records = part.flatMap((of) =>
      of
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([order, who, , ...rest]): RelateRecord => [order, who, names.get(who)![0], ...rest]),
    );
    shards.push(...(await ask(relate, run, records)));
  }
  const [finished] = await ask(finish, run, shards);
  return { run, shards, finished: finished! };
}

export function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-集群-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The Parquet files below a folder, by name with their bytes. */
export const parquetIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.parquet'))
      .sort()
      .map((file) => [file, readFileSync(path.join(folder, file), 'base64')]),
  );
