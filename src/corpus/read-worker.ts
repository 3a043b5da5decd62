/** The process that reads files, or unpacks an archive: a job comes in as a message, what became of it goes out. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { holdsUnder } from './limits.js';
import type { Portion, Unpacker, UnpackJob } from './packed/unpacker.js';
import { nothingRead } from './quarantine.js';
import type { ReadItem, ReadResult } from './read-file.js';

export type Purpose = 'read' | 'unpack';

export interface ReadJob {
  readonly item: ReadItem;
  /** Where reports that were read before are kept. */
  readonly cache: { readonly folder: string; readonly library: string } | null;
  /** Whether whoever asks looks no further than whose a report is, where the cache has it. */
  readonly brief?: boolean;
}

/** What a worker is asked for: a file, or the next portion of an archive that one process unpacks from its beginning. */
export type WorkerJob = ReadJob | { readonly unpack: UnpackJob; readonly name: string };

export type WorkerResult = ReadResult | Portion;

/** What a worker says: what it has opened, and then what became of it, with the memory that it takes up by now. */
export type WorkerMessage =
  | { readonly opened: { readonly sha256: string; readonly bytes: number } }
  | { readonly result: WorkerResult; readonly rss: number };

/**
 * Bytes of code that a function runs before the engine looks whether to compile it again: six times as many as its own
 * measure. A reader has thousands of functions, and most never pay back what their compilation costs. An engine that
 * does not know the flag keeps its own.
 */
const COMPILE_AFTER = 400_000;
setFlagsFromString(`--interrupt-budget=${COMPILE_AFTER}`);

const [seconds, megabytes] = process.argv.slice(2, 4).map(Number) as [number, number];
const purpose = process.argv[4] as Purpose;
const serial = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { limits: { seconds, megabytes }, serial },
}).unref();

const send = (message: WorkerMessage) => process.send?.(message);

// Read while the first file is being looked for.
const reading = Promise.all([
  import('./read-file.js'),
  import('./cache.js'),
  import('../document/read.js'),
  ...(purpose === 'read' ? [import('../extract/extract.js')] : []),
] as const);

let unpacker: Unpacker | null = null;

async function portionOf(job: UnpackJob, name: string): Promise<WorkerResult> {
  const { Unpacker } = await import('./packed/unpacker.js');
  const [{ unopened }] = await reading;
  try {
    unpacker ??= await Unpacker.open(job);
    return await unpacker.next();
  } catch (error) {
    return { report: unopened(name, error) };
  }
}

async function resultOf(job: WorkerJob): Promise<WorkerResult> {
  if ('unpack' in job) return portionOf(job.unpack, job.name);
  const { item, cache, brief } = job;
  const [{ readItem }, { ReportCache }] = await reading;
  let before = false;
  const result = await readItem(item, {
    opened: (opened) => send({ opened }),
    known: async (hash, name) => {
      if (!cache) return null;
      const report = await new ReportCache(cache.folder, cache.library).get(hash, name);
      before = report !== null && holdsUnder(report.reason, { seconds, megabytes });
      return before ? report : null;
    },
    // Kept before the report is: a report in the cache has its text beside it.
    keep: (source, document) => {
      if (cache) new ReportCache(cache.folder, cache.library).putText(source, document);
    },
  });
  if (!cache || !('report' in result) || result.unread || result.report.source.sha256 === '') return result;
  const { report } = result;
  // Here and not where all reports come together, which would be what the others wait for.
  const kept = before || (await new ReportCache(cache.folder, cache.library).put(report));
  if (!kept) return result;
  return { report: brief && report.status === 'report' ? { ...report, ...nothingRead() } : report, kept };
}

let count = 0;
process.on('message', async (job: WorkerJob) => {
  await reading;
  // The time that the readers take to load is not the file's.
  Atomics.store(serial, 0, ++count);
  const result = await resultOf(job);
  send({ result, rss: process.memoryUsage.rss() });
  Atomics.store(serial, 0, 0);
});
process.on('disconnect', () => process.exit(0));
// Whatever a reader leaves behind unheard is not what became of the file.
process.on('unhandledRejection', () => {});
