/** The process that writes shards: of many reports, their tables take longer than reading them. */
import type { Shard } from '../dataset/manifest.js';
import type { Capture, Report } from '../model/report.js';
import { answerJobs } from './answer-jobs.js';
import type { Sharded, ShardOptions } from './shards.js';

/** A report of a shard, and where the cache has it. */
export interface CachedReport extends Sharded {
  readonly sha256: string;
  readonly capture?: Capture | undefined;
}

export interface ShardJob {
  /** Folder of the dataset. */
  readonly folder: string;
  readonly id: string;
  readonly of: readonly CachedReport[];
  readonly library: string;
  /** Folder of the cache. */
  readonly cache: string;
}

const loading = Promise.all([
  import('../dataset/write.js'),
  import('./cache.js'),
  import('./shards.js'),
] as const);

/** Verdicts of people are applied by the parent, which knows the files around. */
const NOBODYS: ShardOptions['verdicts'] = {
  on: new Map(),
  names: () => ({ find: () => undefined, elsewhere: () => false }),
};

async function written({ folder, id, of, library, cache }: ShardJob): Promise<Shard> {
  const [{ writeShards }, { ReportCache }, { shardPlan }] = await loading;
  const kept = new ReportCache(cache, library);
  const fetch = async ({ file, sha256, capture, closed }: CachedReport): Promise<Report> => {
    const report = closed ?? (await kept.get(sha256, file, capture));
    if (report === null || (closed === null && report.status !== 'report'))
      throw new Error(`the cache has lost ${file}`);
    return report;
  };
  const [shard] = await writeShards(folder, [shardPlan(id, of, fetch, { library, verdicts: NOBODYS })], []);
  return shard!;
}

answerJobs(async () => written);
