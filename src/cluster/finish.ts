/** The shards that were written → the dataset: the one file that makes it whole. */
import path from 'node:path';
import { settle } from '../corpus/build-dataset.js';
import { listFiles } from '../corpus/corpus.js';
import { isOf } from '../corpus/file-name.js';
import { Hashes } from '../corpus/hashes.js';
import { verdictsFor } from '../corpus/verdicts.js';
import { withLock } from '../dataset/lock.js';
import { type Entry, type Input, MANIFEST, readManifest, type Shard } from '../dataset/manifest.js';
import { isWhole } from '../dataset/write.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { placeOf } from './list.js';
import type { ShardRecord } from './relate.js';
import { type Order, type Run, TaskError } from './run.js';

/** What the run came to. */
export interface Finished {
  readonly reports: number;
  readonly shards: number;
  /** What to say of verdicts that could not be used, a line each. */
  readonly review: readonly string[];
}

/**
 * Puts the dataset in the place of the one that was there.
 * @throws TaskError where a shard is missing, double or damaged: then the dataset of before stays
 */
export async function* finish(run: Run, written: AsyncIterable<ShardRecord>): AsyncGenerator<Finished> {
  const { folder, library, paths, review, base } = run;
  const shards: Shard[] = [];
  const judged: { readonly file: string }[] = [];
  const read: (readonly [Order, Entry])[] = [];
  for await (const [shard, files, entries] of written) {
    shards.push(shard);
    for (const entry of entries) read.push(entry);
    judged.push(...files.map((file) => ({ file })));
  }
  shards.sort((a, b) => (a.id < b.id ? -1 : 1));
  const double = shards.find(({ id }, at) => shards[at + 1]?.id === id);
  if (double)
    throw new TaskError(both(`Shard ${double.id} was written twice.`, `分片 ${double.id} 写了两次。`));
  const reports = shards.reduce((sum, { tables }) => sum + (tables.reports?.rows ?? 0), 0);
  if (reports !== run.reports)
    throw new TaskError(
      both(
        `${run.reports} reports were read, and the shards hold ${reports}.`,
        `共读取 ${run.reports} 个文件，各分片合计 ${reports} 个。`,
      ),
    );
  const { lost } = verdictsFor(review.rows, judged, review.file, base);
  const inputs = await inputsOf(paths, read);
  const messages = [...review.problems, ...lost].map(({ message }) => message);
  await withLock(
    path.join(folder, '.lock'),
    () => {},
    async () => {
      const damaged = shards.find((shard) => !isWhole(folder, shard));
      if (damaged)
        throw new TaskError(
          both(
            `The files of shard ${damaged.id} are not as they were written: run it again.`,
            `分片 ${damaged.id} 的文件与写入时不符：请重新运行。`,
          ),
        );
      const known = readManifest(path.join(folder, MANIFEST));
      settle(folder, known, { library, paths: [...paths], inputs, shards, review: messages });
    },
  );
  const said = [...messages, ...shards.flatMap(({ stale }) => stale)].map(say);
  yield { reports, shards: shards.length, review: said };
}

/**
 * What each file held, as one machine writes it down: a run of it after the cluster's reads what is new and nothing else. A
 * file that is no longer in its place is left out, and read again where it is.
 */
async function inputsOf(
  paths: readonly string[],
  read: readonly (readonly [Order, Entry])[],
): Promise<Input[]> {
  const { files } = await listFiles(paths);
  const hashes = new Hashes();
  const found = new Map<number, Entry[]>();
  for (const [order, entry] of [...read].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = placeOf(order);
    const known = found.get(at);
    if (known) known.push(entry);
    else found.set(at, [entry]);
  }
  const inputs: Input[] = [];
  for (const [at, entries] of found) {
    const file = files[at];
    const [first] = entries;
    if (!file || !entries.every((entry) => isOf(entry.file, file.name))) continue;
    // A file that is one report need not be read for its hash.
    const own = first!.file === file.name && first!.sha256 !== '' ? first!.sha256 : null;
    inputs.push({ name: file.name, sha256: own ?? (await hashes.file(file.path)), entries });
  }
  return inputs;
}
