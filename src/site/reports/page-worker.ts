/** The process that renders the reports of shards, and writes what was rendered into the files of pages. */
import path from 'node:path';
import { answerJobs } from '../../corpus/answer-jobs.js';
import { ReportCache } from '../../corpus/cache.js';
import { readingsOf } from '../../corpus/reading.js';
import { sourcesOf } from '../../corpus/sources.js';
import { Dataset } from '../../dataset/dataset.js';
import { MANIFEST, readManifest } from '../../dataset/manifest.js';
import type { Language } from '../../model/words.js';
import { readMade } from './made.js';
import { type Addressing, type Edition, type ReportPagesOptions, unwrittenIn } from './pages.js';
import { type HashesIn, shardRenderer } from './render-shard.js';
import { type UnitJob, writeUnit } from './write-unit.js';

export type PageCommon = Pick<ReportPagesOptions, 'first' | 'site' | 'dataset'> & {
  readonly at: Addressing;
  /** The editions, each with the reports whose pages are lost. */
  readonly editions: readonly (Edition & { readonly lost: readonly string[] })[];
  /** Folder of the cache. */
  readonly cache: string;
};

/** A shard to be rendered in these languages. */
export interface ShardJob {
  readonly shard: string;
  readonly languages: readonly Language[];
}

export type PageJob = ShardJob | { readonly units: readonly UnitJob[]; readonly language: Language };

export interface PageResult {
  readonly reports?: HashesIn;
  /** By unit its files and their hashes. */
  readonly written?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

answerJobs<PageCommon, PageJob, PageResult>(async ({ at, cache, editions, ...common }) => {
  const { dataset: folder } = common;
  const manifest = readManifest(path.join(folder, MANIFEST));
  if (!manifest) throw new Error(`there is no dataset in ${folder}`);
  const unwritten = new Map(editions.map(({ language, memory }) => [language, unwrittenIn(memory)]));
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
        at,
        sourceOf,
        editions: editions.map(({ language, memory, lost }) => ({
          language,
          before: readMade(memory),
          lost: new Set(lost),
          unwritten: unwritten.get(language)!,
        })),
      },
      options,
    );
  return async (job) => {
    if ('units' in job) {
      const edition = editions.find(({ language }) => language === job.language)!;
      const own = unwritten.get(job.language)!;
      const written = job.units.map(
        (unit) => [unit.unit, writeUnit(unit, own, at, { ...options, ...edition })] as const,
      );
      return { written: Object.fromEntries(written) };
    }
    render ??= await renderer();
    const shard = manifest.shards.find(({ id }) => id === job.shard);
    if (!shard) throw new Error(`there is no shard ${job.shard}`);
    return { reports: await render(shard, job.languages) };
  };
});
