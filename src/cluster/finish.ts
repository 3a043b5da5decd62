/** The shards that were written → the dataset: the one file that makes it whole. */
import path from 'node:path';
import { settle } from '../corpus/build-dataset.js';
import { verdictsFor } from '../corpus/verdicts.js';
import { withLock } from '../dataset/lock.js';
import { MANIFEST, readManifest, type Shard } from '../dataset/manifest.js';
import { isWhole } from '../dataset/write.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { ShardRecord } from './relate.js';
import { type Run, TaskError } from './run.js';

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
  for await (const [shard, files] of written) {
    shards.push(shard);
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
      settle(folder, known, { library, paths: [...paths], inputs: [], shards, review: messages });
    },
  );
  const said = [...messages, ...shards.flatMap(({ stale }) => stale)].map(say);
  yield { reports, shards: shards.length, review: said };
}
