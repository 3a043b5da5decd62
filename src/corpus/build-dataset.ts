/**
 * Files → dataset: reads what changed, puts reports of one publisher together, and has their rows written. Memory does
 * not grow with the number of reports: between reading and writing they lie in the cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { withLock } from '../dataset/lock.js';
import { type Entry, type Input, MANIFEST, type Manifest, readManifest } from '../dataset/manifest.js';
import { tabulate } from '../dataset/tabulate.js';
import { writeWhole } from '../dataset/whole-file.js';
import { clearAway, EARLIER, type ShardPlan, writeShards } from '../dataset/write.js';
import { type Domain, OFFICIAL } from '../domain/domain.js';
import { bodyNames } from '../domain/publishers.js';
import { say } from '../model/language.js';
import type { Report } from '../model/report.js';
import type { Text } from '../model/words.js';
import { both } from '../model/words.js';
import type { ReportCache } from './cache.js';
import { type Listed, listFiles } from './corpus.js';
import { type Hashes, UNREADABLE } from './hashes.js';
import { holdsUnder, type Limits, limitsOf } from './limits.js';
import { acrossYears } from './link-years.js';
import { readAll } from './pool.js';
import { isFault } from './quarantine.js';
import { applyReview } from './review.js';
import { defaultReviewFile, readReview } from './review-file.js';
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
  readonly domain?: Domain;
  /** What one file may cost (see `Limits`). */
  readonly limits?: Partial<Limits>;
  /** Told what goes on, a line each. */
  readonly log?: (line: string) => void;
}

export interface Built {
  readonly manifest: Manifest;
  /** Whether anything was written. */
  readonly changed: boolean;
  /** The previous, different dataset of the same paths; null on the first run. */
  readonly before: Manifest | null;
}

const SHARD_SIZE = 64;

const sha256 = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

/**
 * Brings the dataset in a folder up to date. Two that are to write one folder wait for one another.
 * @throws PathError if a path does not exist, or the file of verdicts that was named
 */
export function buildDataset(options: BuildOptions): Promise<Built> {
  const waiting = () =>
    options.log?.(
      say(
        both(
          '  another run is writing these tables: waiting for its end',
          '  另一次运行正在写入这些数据表，等待其结束',
        ),
      ),
    );
  return withLock(path.join(options.folder, '.lock'), waiting, () => build(options));
}

async function build(options: BuildOptions): Promise<Built> {
  const { folder, library, domain = OFFICIAL, shardSize = SHARD_SIZE } = options;
  const known = readManifest(path.join(folder, MANIFEST));
  const listed = await listFiles(options.paths);
  const inputs = await readInputs(listed, known?.library === library ? known.inputs : [], options);
  const entries = inputs.flatMap((input) => input.entries);
  const bodies = bodyNames(entries);
  const file = options.review ?? defaultReviewFile(listed.base);
  const review = await readReview(file, options.review !== undefined);
  const verdicts = verdictsFor(review.rows ?? [], entries, file, listed.base);
  const inputOf = new Map(
    inputs.flatMap((input) => input.entries.map((entry) => [entry.file, input] as const)),
  );

  const plans = [...shardsOf(entries, bodies, shardSize)].map(([id, of]): ShardPlan => {
    const rows = of.flatMap((entry) => verdicts.on.get(entry.file) ?? []);
    const told = of.map((entry) => [entry.file, entry.sha256, entry.closed, bodies.get(entry.file) ?? null]);
    return {
      id,
      fingerprint: sha256(library, told, rows),
      make: async () => {
        const reports: Report[] = [];
        for (const entry of of)
          reports.push(await reportOf(entry, inputOf.get(entry.file)!, listed, options));
        const linked = acrossYears(reports, domain);
        const { stale, ...related } = applyReview(
          linked.reports,
          linked.findings,
          rows,
          verdicts.names(reports),
        );
        return {
          sources: tabulate(related, ({ source }) => bodies.get(source.path) ?? null, domain),
          stale: stale.map(({ message }) => message),
        };
      },
    };
  });
  const shards = await writeShards(folder, plans, known?.shards ?? [], (written) => {
    if (plans.length > 1) {
      const [all, now] = [plans.length, written];
      options.log?.(say(both(`  tables: part ${now} of ${all}`, `  数据表：第 ${now} 部分，共 ${all} 部分`)));
    }
  });
  const messages: Text[] = [...review.problems, ...verdicts.lost].map(({ message }) => message);
  const paths = options.paths.map((one) => path.resolve(one));
  return settle(folder, known, { library, paths, inputs, shards, review: messages });
}

/** What each file holds; a file whose bytes are known is not read again. */
async function readInputs(
  { files, base }: Listed,
  known: readonly Input[],
  { hashes, cache, limits, log }: BuildOptions,
): Promise<Input[]> {
  const before = new Map(known.map((input) => [input.name, input]));
  const held = limitsOf(limits);
  /** What another limit, or a run without a fault of ours, may change does not stand. */
  const stands = ({ closed }: Entry) =>
    closed === null || (holdsUnder(closed.reason, held) && !isFault(closed.reason));
  const items = files.map((file) => ({ path: file, name: posix(path.relative(base, path.resolve(file))) }));
  const inputs: Input[] = [];
  const unread: { readonly at: number; readonly path: string; readonly name: string }[] = [];
  for (const [at, { path: file, name }] of items.entries()) {
    const hash = await hashes.file(file);
    const input = before.get(name);
    const same =
      input !== undefined && hash !== UNREADABLE && input.sha256 === hash && input.entries.every(stands);
    inputs.push(same ? input : { name, sha256: hash, entries: [] });
    if (!same) unread.push({ at, path: file, name });
  }
  if (unread.length > REPORTED) log?.(`  reading ${unread.length} of ${items.length} files`);
  let read = 0;
  let next = 0;
  for await (const report of readAll(unread, { ...limits, cache })) {
    // Reports come in the order of the files; those of an archive are named below it.
    while (!isOf(report, unread[next]!.name)) next += 1;
    inputs[unread[next]!.at]!.entries.push(entryOf(report));
    read += 1;
    if (read % REPORTED === 0) log?.(`  read ${read} reports`);
  }
  return inputs;
}

/** So many reports are worth a line in the log. */
const REPORTED = 1000;

const isOf = ({ source }: Report, name: string) => source.path === name || source.path.startsWith(`${name}/`);

const posix = (file: string) => file.split(path.sep).join('/');

const entryOf = (report: Report): Entry => ({
  file: report.source.path,
  sha256: report.source.sha256,
  publisher: report.status === 'report' ? report.identity.publisher : null,
  region_code: report.status === 'report' ? report.identity.region_code : null,
  closed: report.status === 'report' ? null : report,
});

/** A report as it was read: out of the cache, or read again where the cache has lost it. */
async function reportOf(
  { file, sha256, closed }: Entry,
  input: Input,
  { files, base }: Listed,
  { cache, limits }: BuildOptions,
): Promise<Report> {
  if (closed) return closed;
  const kept = await cache.get(sha256, file);
  if (kept) return kept;
  const at = files.find((one) => posix(path.relative(base, path.resolve(one))) === input.name)!;
  const member = file === input.name ? {} : { member: file.slice(input.name.length + 1) };
  for await (const report of readAll([{ path: at, name: file, ...member }], { ...limits, cache }))
    return report;
  throw new Error(
    say(both(`“${file}” disappeared while it was being read.`, `“${file}”在读取过程中消失了。`)),
  );
}

/**
 * The reports by shard. All reports of a publisher are in one, which is found by the publisher's name alone, so that a
 * report more or less changes one shard; the number of shards is a power of two, so that it seldom changes.
 */
function shardsOf(
  entries: readonly Entry[],
  bodies: ReadonlyMap<string, string | null>,
  size: number,
): ReadonlyMap<string, readonly Entry[]> {
  const count = Math.min(1024, 2 ** Math.ceil(Math.log2(Math.max(1, entries.length / size))));
  const shards = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = bodies.get(entry.file) ?? entry.file;
    const at = Number.parseInt(sha256(key).slice(0, 8), 16) % count;
    const id = `${String(at).padStart(4, '0')}-of-${count}`;
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
function settle(folder: string, known: Manifest | null, manifest: Manifest): Built {
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
  if (elsewhere) writeWhole(keptAs('last', folder, known.paths), JSON.stringify(known));
  if (last && !isDeepStrictEqual(last, manifest)) writeWhole(before, JSON.stringify(last));
  writeWhole(path.join(folder, MANIFEST), JSON.stringify(manifest));
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
