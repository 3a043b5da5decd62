/** The process that reads files: an item comes in as a message, what became of it goes out. */
import { Worker } from 'node:worker_threads';
import { holdsUnder } from './limits.js';
import type { ReadItem, ReadResult } from './read-file.js';

/** What a worker is asked for. */
export interface WorkerJob {
  readonly item: ReadItem;
  /** Where reports that were read before are kept. */
  readonly cache: { readonly folder: string; readonly library: string } | null;
}

/** What a worker says: what it has opened, and then what became of it, with the memory that it takes up by now. */
export type WorkerMessage =
  | { readonly opened: { readonly sha256: string; readonly bytes: number } }
  | { readonly result: ReadResult; readonly rss: number };

const [seconds, megabytes] = process.argv.slice(2).map(Number) as [number, number];
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
  import('../extract/extract.js'),
]);

let count = 0;
process.on('message', async ({ item, cache }: WorkerJob) => {
  const [{ readItem }, { ReportCache }] = await reading;
  // The time that the readers take to load is not the file's.
  Atomics.store(serial, 0, ++count);
  const result = await readItem(item, {
    opened: (opened) => send({ opened }),
    known: async (hash, name) => {
      if (!cache) return null;
      const report = await new ReportCache(cache.folder, cache.library).get(hash, name);
      return report && holdsUnder(report.reason, { seconds, megabytes }) ? report : null;
    },
    // Kept before the report is: a report in the cache has its text beside it.
    keep: (hash, document) => {
      if (cache) new ReportCache(cache.folder, cache.library).putText(hash, document);
    },
  });
  send({ result, rss: process.memoryUsage.rss() });
  Atomics.store(serial, 0, 0);
});
process.on('disconnect', () => process.exit(0));
// Whatever a reader leaves behind unheard is not what became of the file.
process.on('unhandledRejection', () => {});
