/**
 * Many files → reports, read by processes that are held to limits: what exceeds them costs nothing but itself.
 *
 * Results come in the order of the files, and none depends on how many processes there are.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { hashOfFile } from '../dataset/hash-of-file.js';
import type { Capture, Report } from '../model/report.js';
import type { ReportCache } from './cache.js';
import { holdsUnder, type Limits, limitsOf, MAX_FILE } from './limits.js';
import { type ReadFiles, readPacked } from './packed/read-packed.js';
import { faultOf } from './quarantine.js';
import type { ReadItem, ReadResult } from './read-file.js';
import type { ReadJob } from './read-worker.js';
import { type Ended, ReadWorker } from './worker.js';

export type { ReadItem } from './read-file.js';

export interface ReadOptions extends Partial<Limits> {
  /** Where reports that were read before are looked for, and kept. */
  readonly cache?: ReportCache | null;
  /** Whether no more is looked at of a report that the cache has than whose it is: its figures may be left out. */
  readonly brief?: boolean;
}

/** Files that one process reads sooner than a second has started. */
const FEW = 8;
/** A file that takes longer than this lets another process start for those behind it. */
const LONG_MS = 300;
/** Files ahead of the one that is waited for, for each process. */
const AHEAD = 8;
/** A process that is not used ends after this time. */
const IDLE_MS = 5_000;

/** Processes that read files. They start when they are needed, and end when they are not. */
class Pool {
  private readonly workers = new Set<ReadWorker>();
  private free: ReadWorker[] = [];
  private readonly waiting: {
    readonly job: ReadJob;
    readonly done: (result: ReadResult | Ended) => void;
  }[] = [];
  private idle: NodeJS.Timeout | undefined;

  constructor(readonly limits: Limits) {}

  /** Reads one file as soon as a process is free. Never rejects. */
  read(job: ReadJob): Promise<ReadResult | Ended> {
    return new Promise((done) => {
      this.waiting.push({ job, done });
      this.assign();
    });
  }

  /** @param late a file takes long: those behind it need not wait */
  private assign(late = false): void {
    clearTimeout(this.idle);
    this.free = this.free.filter((worker) => worker.alive || !this.workers.delete(worker));
    while (this.waiting.length > 0) {
      const none = this.workers.size === 0;
      const more = none || late || this.waiting.length > FEW;
      if (this.free.length === 0 && more && this.workers.size < this.limits.workers)
        this.free.push(this.start());
      const worker = this.free.pop();
      if (!worker) break;
      const { job, done } = this.waiting.shift()!;
      void this.give(worker, job).then(done);
    }
    if (this.workers.size === this.free.length) this.idle = setTimeout(() => this.close(), IDLE_MS).unref();
  }

  private start(): ReadWorker {
    const worker = new ReadWorker(this.limits);
    this.workers.add(worker);
    return worker;
  }

  private async give(worker: ReadWorker, job: ReadJob): Promise<ReadResult | Ended> {
    const unused = worker.count === 0;
    const result = await this.timed(worker, job);
    // Time is the file's own. Memory is so only where no file before has left any behind, and whatever else ended the
    // process may have been the machine's doing.
    const again = 'ended' in result && (result.ended === 'died' || (result.ended === 'memory' && !unused));
    if (!again) {
      this.release(worker);
      return result;
    }
    this.workers.delete(worker);
    const other = this.start();
    const second = await this.timed(other, job);
    this.release(other);
    return second;
  }

  private async timed(worker: ReadWorker, job: ReadJob): Promise<ReadResult | Ended> {
    const long = setTimeout(() => this.assign(true), LONG_MS);
    const result = await worker.read(job);
    clearTimeout(long);
    return result;
  }

  private release(worker: ReadWorker): void {
    const full = worker.rss > (this.limits.megabytes * 1024 * 1024) / 2;
    if (full) worker.close();
    if (full || !worker.alive) this.workers.delete(worker);
    else this.free.push(worker);
    this.assign();
  }

  /** Ends the processes that wait for files. */
  private close(): void {
    for (const worker of this.free.splice(0)) {
      this.workers.delete(worker);
      worker.close();
    }
  }
}

const pools = new Map<string, Pool>();

/** The processes of these limits: reading one file and then another starts one process. */
function poolOf(limits: Limits): Pool {
  const key = JSON.stringify(limits);
  const known = pools.get(key) ?? new Pool(limits);
  pools.set(key, known);
  return known;
}

/** Does `task` for each item, a bounded number at once; what comes out is in the order of what goes in. */
async function* inOrder<In, Out>(
  items: Iterable<In> | AsyncIterable<In>,
  most: number,
  task: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const line: Promise<Out>[] = [];
  for await (const item of items) {
    line.push(task(item));
    if (line.length >= most) yield await line.shift()!;
  }
  while (line.length > 0) yield await line.shift()!;
}

/**
 * Reads files: a report for each, or, of an archive, one for each file in it. Never throws for what is in a file.
 *
 * A hundred thousand files flow through it: no more than some for each process are read ahead of the one that is asked
 * for.
 */
export async function* readAll(
  items: Iterable<ReadItem> | AsyncIterable<ReadItem>,
  options: ReadOptions = {},
): AsyncGenerator<Report> {
  const { cache = null, brief = false, ...limits } = options;
  const pool = poolOf(limitsOf(limits));
  const most = pool.limits.workers * AHEAD + FEW;
  const read = async (item: ReadItem) => ({ item, result: await once(item, pool, cache, brief) });
  const reports: ReadFiles = async function* (items, done) {
    const readOne = async (item: ReadItem) => {
      const { result } = await read(item);
      done?.(item);
      return result;
    };
    for await (const result of inOrder(items, most, readOne)) if ('report' in result) yield result.report;
  };
  for await (const { item, result } of inOrder(items, most, read)) {
    if ('report' in result) yield result.report;
    else if ('packed' in result) yield* readPacked(item, result, pool.limits, reports);
    else
      yield* reports(result.members.map((member) => ({ ...item, member, name: `${item.name}/${member}` })));
  }
}

/** A report out of the cache, or read and put there. A fault of the cache is said of its file and stops no other. */
async function once(
  item: ReadItem,
  pool: Pool,
  cache: ReportCache | null,
  brief: boolean,
): Promise<ReadResult> {
  const file = path.resolve(item.path);
  const kept = cache && { folder: cache.folder, library: cache.library };
  const job = { item: { ...item, path: file }, cache: kept, brief };
  const capture = item.sent?.capture;
  try {
    const sha256 = cache && hashOf(item, file);
    const known = cache && sha256 ? await cache.get(sha256, item.name, capture) : null;
    if (known && holdsUnder(known.reason, pool.limits)) return { report: known };
    const result = await pool.read(job);
    if (!('report' in result)) return result;
    const report = capture ? withCapture(result.report, capture) : result.report;
    if ('kept' in result || 'unread' in result) return { report };
    const died = 'ended' in result && result.ended === 'died';
    if (cache && !died && report.source.sha256 !== '') await cache.put(report);
    return { report };
  } catch (error) {
    return { report: faultOf(item.name, error) };
  }
}

/** What exceeded a limit says where it comes from all the same. */
const withCapture = (report: Report, capture: Capture): Report => ({
  ...report,
  source: { ...report.source, capture },
});

/** The hash of a file's bytes, where it can be known before it is read; of one in a ZIP archive it cannot. */
function hashOf({ sent, member, sha256 }: ReadItem, file: string): string {
  if (sha256 !== undefined && member === undefined) return sha256;
  if (sent) return 'sha256' in sent.content ? sent.content.sha256 : '';
  if (member !== undefined) return '';
  try {
    // What is larger is no report but an archive, of which no report is kept.
    return statSync(file).size > MAX_FILE ? '' : hashOfFile(file);
  } catch {
    return '';
  }
}
