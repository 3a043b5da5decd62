/**
 * `npm run fuzz -- [--count 100000] [--seed 1]`: stirred reports, until something does not hold or the count is reached.
 * They are read in a thread of their own, so that one which is never done with is named as well.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz } from '../generate/stir.js';
import { optionsOf } from './options.js';

/** A file that takes longer is taken for one that hangs. */
const HANGS_MS = 20_000;
const REPORTED = 10_000;

interface Task {
  readonly seed: number;
  readonly count: number;
  /** How many files are done. */
  readonly done: Int32Array;
}

async function readFiles({ seed, count, done }: Task): Promise<void> {
  await fuzz(
    seed,
    (read) => {
      Atomics.store(done, 0, read);
      return read >= count;
    },
    (what) => parentPort!.postMessage(what),
  );
}

/** Reads files from `seed` on; how many before the thread ended, or hung at the one that comes next. */
function watched(seed: number, count: number, tell: (what: string) => void): Promise<number> {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL(import.meta.url), { workerData: { seed, count, done } satisfies Task });
  return new Promise((resolve, reject) => {
    let [seen, since] = [-1, performance.now()];
    const watch = setInterval(() => {
      const read = Atomics.load(done, 0);
      if (read !== seen) [seen, since] = [read, performance.now()];
      else if (performance.now() - since > HANGS_MS) {
        tell(`${seed + read}: it was not read within ${HANGS_MS / 1000} s`);
        void thread.terminate();
      }
    }, 500);
    thread.on('message', tell);
    thread.once('error', reject);
    thread.once('exit', () => {
      clearInterval(watch);
      resolve(Atomics.load(done, 0));
    });
  });
}

async function main(): Promise<void> {
  const usage = 'npm run fuzz -- [--count 100000] [--seed 1]';
  const { count, seed } = optionsOf(usage, { count: 100_000, seed: 1 }).options;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  let wrong = 0;
  const tell = (what: string) => {
    wrong++;
    console.log(what);
  };
  for (let read = 0; read < count; ) {
    const next = Math.min(count, read + REPORTED);
    read += await watched(seed + read, next - read, tell);
    // The one that hung is passed over.
    if (read < next) read += 1;
    else console.log(`${read} files in ${seconds()} s`);
  }
  console.log(`${count} files from seed ${seed} in ${seconds()} s: ${wrong} violations`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

await (isMainThread ? main() : readFiles(workerData as Task));
