/**
 * Files → dataset: reads what changed, puts reports of one publisher together, and has their rows written. Memory does
 * not grow with the number of reports: between reading and writing they lie in the cache.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { withLock } from '../dataset/lock.js';
import {
  type Entry,
  type Input,
  MANIFEST,
  type Manifest,
  readManifest,
  type Shard,
} from '../dataset/manifest.js';
import { chineseReading } from '../dataset/reading-words.js';
import { writeWhole } from '../dataset/whole-file.js';
import { clearAway, EARLIER, type ShardPlan, writeShards } from '../dataset/write.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { type Whose, whoseAre } from '../domain/publishers.js';
import { say } from '../model/language.js';
import type { Report } from '../model/report.js';
import type { Text } from '../model/words.js';
import { both } from '../model/words.js';
import type { ReportCache } from './cache.js';
import { type Listed, listFiles } from './corpus.js';
import { isOf } from './file-name.js';
import { PathError } from './files.js';
import { type Hashes, UNREADABLE } from './hashes.js';
import { JobPool } from './job-pool.js';
import { holdsUnder, type Limits, limitsOf } from './limits.js';
import { type ReadItem, readAll } from './pool.js';
import { isFault } from './quarantine.js';
import { isReportOf, type ReadingAgain, readAgain } from './read-again.js';
import { defaultReviewFile, readReview } from './review-file.js';
import type { ShardJob } from './shard-worker.js';
import { sha256, shardCount, shardId, shardNumber, shardPlan, versionOf } from './shards.js';
import { READING, type Tell, WRITING } from './tell.js';
import { verdictsFor } from './verdicts.js';

export interface BuildOptions {
  /** Folder of the dataset. */
  readonly folder: string;
  /** Folders and files of reports. */
  readonly paths: readonly string[];
  readonly cache: ReportCache;
  /** Hash of the library: what another version wrote is written again. */
  readonly library: string;
  readonly hashes: Hashes;
  /** File with people's verdicts; by default `review.csv` beside the folder that all paths lie in. */
  readonly review?: string | undefined;
  /** About how many reports lie in one shard. */
  readonly shardSize?: number;
  /** From so many reports on, processes of their own write the shards: each takes a second to start. */
  readonly manyReports?: number;
  readonly domain?: Domain;
  /** What one file may cost (see `Limits`). */
  readonly limits?: Partial<Limits>;
  /** Told what goes on, a line each. */
  readonly log?: (line: string) => void;
  /** Told how far it is. */
  readonly tell?: Tell | undefined;
}

export interface Built {
  readonly manifest: Manifest;
  /** Whether anything was written. */
  readonly changed: boolean;
  /** The previous, different dataset of the same paths; null on the first run. */
  readonly before: Manifest | null;
}

/**
 * Brings the dataset in a folder up to date. Two that are to write one folder wait for one another.
 * @throws PathError if a path does not exist, or the file of verdicts that was named
 */
export const buildDataset = (options: BuildOptions): Promise<Built> =>
  withFolder(options, () => build(options));

/** The same, unless somebody needs the folder as it is, which is asked once nobody else writes it: null then. */
export const buildUnless = (isNeeded: () => boolean, options: BuildOptions): Promise<Built | null> =>
  withFolder(options, async () => (isNeeded() ? null : build(options)));

function withFolder<T>(options: BuildOptions, work: () => Promise<T>): Promise<T> {
  const waiting = () =>
    options.log?.(
      say(
        both(
          '  another run is writing these tables: waiting for its end',
          '  另一次运行正在写入这些数据表，等待其结束',
        ),
      ),
    );
  return withLock(path.join(options.folder, '.lock'), waiting, work);
}

async function build(options: BuildOptions): Promise<Built> {
  const { folder, library, domain = OFFICIAL, shardSize } = options;
  const known = readManifest(path.join(folder, MANIFEST));
  const listed = await listFiles(options.paths);
  const inputs = await readInputs(listed, known?.library === library ? known.inputs : [], options);
  const entries = inputs.flatMap((input) => input.entries);
  const whose = whoseAre(entries, (entry) => entry);
  const file = options.review ?? defaultReviewFile(listed.base);
  const review = await readReview(file, options.review !== undefined);
  const verdicts = verdictsFor(review.rows ?? [], entries, file, listed.base);
  const inputOf = new Map(
    inputs.flatMap((input) => input.entries.map((entry) => [entry.file, input] as const)),
  );

  const { cache, limits } = options;
  const again = { files: listed.files, cache, limits, refilled: new Map<string, Promise<void>>() };
  const pool = new JobPool<ShardJob, Shard>(SHARD_WORKER, limitsOf(limits).workers);
  // Other processes know no domain but ours and no verdicts.
  const many = entries.length >= (options.manyReports ?? REPORTED) && domain === OFFICIAL;
  const plans = [...shardsOf(entries, whose, shardSize)].map(([id, of]): ShardPlan => {
    const sharded = of.map((entry) => ({ ...entry, version: versionOf(entry), whose: whose.get(entry) }));
    const fetch = (entry: Entry) => reportOf(entry, inputOf.get(entry.file)!, again);
    const plan = shardPlan(id, sharded, fetch, { library, verdicts, domain });
    if (!many || sharded.some(({ file }) => verdicts.on.has(file))) return plan;
    const job = { folder, id, of: sharded, library, cache: cache.folder };
    return { ...plan, elsewhere: () => pool.ask(job) };
  });
  const shards = await writeShards(folder, plans, known?.shards ?? [], options.hashes.of, (done, of) =>
    options.tell?.(WRITING, done, of),
  ).finally(() => pool.close());
  const messages: Text[] = [...review.problems, ...verdicts.lost].map(({ message }) => message);
  const paths = options.paths.map((one) => path.resolve(one));
  const built = settle(folder, known, { library, paths, inputs, shards, review: messages });
  // Other datasets share the cache: what this one does not name may be theirs.
  await cache.forgetOthers();
  return built;
}

const SHARD_WORKER = new URL('./shard-worker.js', import.meta.url);

/** What each file holds; a file whose bytes are known is not read again. */
async function readInputs(
  { files }: Listed,
  known: readonly Input[],
  { hashes, cache, limits, log, tell }: BuildOptions,
): Promise<Input[]> {
  const before = new Map(known.map((input) => [input.name, input]));
  const held = limitsOf(limits);
  /** What another limit, or a run without a fault of ours, may change does not stand. */
  const stands = ({ closed }: Entry) =>
    closed === null || (holdsUnder(closed.reason, held) && !isFault(closed.reason));
  const inputs: Input[] = [];
  const unread: (ReadItem & { readonly at: number })[] = [];
  for (const [at, { path: file, name }] of files.entries()) {
    const hash = await hashes.file(file);
    const input = before.get(name);
    const same =
      input !== undefined && hash !== UNREADABLE && input.sha256 === hash && input.entries.every(stands);
    inputs.push(same ? input : { name, sha256: hash, entries: [] });
    if (!same) unread.push({ at, path: file, name, ...(hash === UNREADABLE ? {} : { sha256: hash }) });
  }
  if (unread.length > REPORTED) {
    const [some, all] = [unread.length, files.length];
    log?.(say(both(`  reading ${some} of ${all} files`, `  读取 ${all} 个文件中的 ${some} 个`)));
  }
  let next = 0;
  for await (const report of readAll(unread, { ...limits, cache, brief: true })) {
    // Reports come in the order of the files; those of an archive are named below it.
    while (!isOf(report.source.path, unread[next]!.name)) next += 1;
    inputs[unread[next]!.at]!.entries.push(entryOf(report));
    tell?.(READING, next + 1, unread.length);
  }
  return inputs;
}

/** So many reports are worth a line in the log. */
const REPORTED = 1000;

const entryOf = (report: Report): Entry => ({
  file: report.source.path,
  sha256: report.source.sha256,
  ...(report.source.capture ? { capture: report.source.capture } : {}),
  publisher: report.status === 'report' ? report.identity.publisher : null,
  region_code: report.status === 'report' ? report.identity.region_code : null,
  closed: report.status === 'report' ? null : report,
});

/**
 * A report as it was read: out of the cache, or read again where the cache has lost it.
 * @throws PathError where it cannot be had again: the rows of another would go by its hash
 */
async function reportOf(entry: Entry, input: Input, again: ReadingAgain): Promise<Report> {
  const { file, sha256, capture, closed } = entry;
  if (closed) return closed;
  const kept = await again.cache.get(sha256, file, capture);
  if (kept && isReportOf(entry, kept)) return kept;
  const found = await readAgain(entry, input, again);
  if (found && isReportOf(entry, found)) return found;
  const { reason } = found ?? { reason: null };
  throw new PathError(
    say(
      reason === null
        ? both(
            `“${file}” was removed or changed while it was being read.`,
            `“${file}”在读取过程中被删除或更改。`,
          )
        : both(
            `“${file}” was read before, and cannot be read again: ${reason}`,
            `“${file}”此前已读取，现无法再次读取：${chineseReading(reason) ?? reason}`,
          ),
    ),
  );
}

/** The reports by shard, in the order of the shards. */
function shardsOf(
  entries: readonly Entry[],
  whose: ReadonlyMap<Entry, Whose>,
  size: number | undefined,
): ReadonlyMap<string, readonly Entry[]> {
  const count = shardCount(entries.length, size);
  const shards = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = shardId(shardNumber(entry.file, whose.get(entry)), count);
    const shard = shards.get(id);
    if (shard) shard.push(entry);
    else shards.set(id, [entry]);
  }
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where manifests of earlier datasets are kept, for each set of paths: the one before it, and the last one. */
const keptAs = (which: 'before' | 'last', folder: string, paths: readonly string[]) =>
  path.join(folder, EARLIER, `${sha256(paths).slice(0, 16)}-${which}.json`);

/**
 * Puts the new manifest in the place of the old, which is kept to say what is new, and clears away the files that
 * none of them names.
 */
export function settle(folder: string, known: Manifest | null, manifest: Manifest): Built {
  const before = keptAs('before', folder, manifest.paths);
  const own = keptAs('last', folder, manifest.paths);
  // Where nothing but other paths came between, this one is what was there before.
  const earlier = () => readManifest(before) ?? readManifest(own);
  const kept = () => namesKept(folder).flatMap((name) => readManifest(name)?.shards ?? []);
  if (known && isDeepStrictEqual(known, manifest)) {
    // A run that was killed may have left files that are to be put away.
    clearAway(folder, manifest.shards, kept);
    return { manifest, changed: false, before: earlier() };
  }
  const elsewhere = known !== null && known.paths.join('\n') !== manifest.paths.join('\n');
  // A run on other paths in between is not the run before.
  const last = elsewhere ? readManifest(own) : known;
  mkdirSync(path.dirname(before), { recursive: true });
  const current = path.join(folder, MANIFEST);
  // By its bytes a manifest is known again.
  if (last && !isDeepStrictEqual(last, manifest)) writeWhole(before, readFileSync(elsewhere ? own : current));
  if (elsewhere) writeWhole(keptAs('last', folder, known.paths), readFileSync(current));
  writeWhole(current, JSON.stringify(manifest));
  for (const name of namesKept(folder).slice(MOST_KEPT)) rmSync(name);
  clearAway(folder, manifest.shards, kept);
  return { manifest, changed: true, before: earlier() };
}

/** Manifests of earlier datasets that are kept: two for each set of paths. */
const MOST_KEPT = 8;

/** The manifests that are kept, the newest first. */
function namesKept(folder: string): string[] {
  const below = path.join(folder, EARLIER);
  if (!existsSync(below)) return [];
  const files = readdirSync(below).filter((name) => name.endsWith('.json'));
  const age = new Map(files.map((name) => [name, statSync(path.join(below, name)).mtimeMs]));
  return files.sort((a, b) => age.get(b)! - age.get(a)!).map((name) => path.join(below, name));
}
