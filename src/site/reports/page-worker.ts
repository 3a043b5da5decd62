/** The process that renders the reports of shards, and writes what was rendered into the files of pages. */
import path from 'node:path';
import { answerJobs } from '../../corpus/answer-jobs.js';
import { ReportCache } from '../../corpus/cache.js';
import { readingsOf } from '../../corpus/reading.js';
import { sourcesOf } from '../../corpus/sources.js';
import { Dataset } from '../../dataset/dataset.js';
import { MANIFEST, readManifest } from '../../dataset/manifest.js';
import { readMade } from './made.js';
import { type Addressing, type ReportPagesOptions, unwrittenIn } from './pages.js';
import { type Hashes, shardRenderer } from './render-shard.js';
import { type UnitJob, writeUnit } from './write-unit.js';

export type PageCommon = Pick<
  ReportPagesOptions,
  'folder' | 'first' | 'memory' | 'language' | 'site' | 'dataset'
> & {
  readonly at: Addressing;
  readonly lost: readonly string[];
  /** Folder of the cache. */
  readonly cache: string;
};

export type PageJob = { readonly shard: string } | { readonly units: readonly UnitJob[] };

export interface PageResult {
  readonly reports?: Hashes;
  /** By unit its files and their hashes. */
  readonly written?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

answerJobs<PageCommon, PageJob, PageResult>(async ({ at, lost, cache, ...common }) => {
  const { memory, dataset: folder } = common;
  const manifest = readManifest(path.join(folder, MANIFEST));
  if (!manifest) throw new Error(`there is no dataset in ${folder}`);
  const unwritten = unwrittenIn(memory);
  const options = {
    ...common,
    manifest,
    read: readingsOf(manifest, new ReportCache(cache, manifest.library)),
  };
  const sourceOf = await sourcesOf(manifest.paths);
  let render: ReturnType<typeof shardRenderer> | null = null;
  const renderer = async () =>
    shardRenderer(
      {
        dataset: await Dataset.open(folder),
        before: readMade(memory),
        lost: new Set(lost),
        at,
        unwritten,
        sourceOf,
      },
      options,
    );
  return async (job) => {
    if ('units' in job) {
      const written = job.units.map((unit) => [unit.unit, writeUnit(unit, unwritten, at, options)] as const);
      return { written: Object.fromEntries(written) };
    }
    render ??= await renderer();
    const shard = manifest.shards.find(({ id }) => id === job.shard);
    if (!shard) throw new Error(`there is no shard ${job.shard}`);
    return { reports: await render(shard) };
  };
});
