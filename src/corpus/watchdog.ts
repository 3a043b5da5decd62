/**
 * A thread in a process that reads files: it ends the process that exceeds a limit, or whose parent is gone.
 *
 * The limits of a worker thread count the engine's heap only, and buffers do most of the harm. So a process reads, and
 * this thread looks at its whole memory and its processor's time, which no endless loop beside it can hold up.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { EXCEEDED, type FileLimits } from './limits.js';
import { type Moment, TimeSpent } from './time-spent.js';

/** A buffer may grow by a gigabyte a second. */
const LOOK_EVERY_MS = 20;

interface Watched {
  readonly limits: FileLimits;
  /** Number of the file that is being read; 0 between files. */
  readonly serial: Int32Array;
}

const { limits, serial } = workerData as Watched;
const parent = process.ppid;

let file = 0;
let spent: TimeSpent | null = null;

function moment(): Moment {
  const { user, system } = process.cpuUsage();
  return { processor: (user + system) / 1e6, clock: performance.now() / 1000 };
}

function end(message: string): void {
  try {
    writeSync(2, `${message}\n`);
  } catch {
    // The parent is gone: nobody is left to be told.
  }
  process.kill(process.pid, 'SIGKILL');
}

function look(): void {
  if (process.ppid !== parent) end('gongkai: the parent is gone');
  const now = Atomics.load(serial, 0);
  if (now === 0) return;
  if (now !== file || !spent) {
    file = now;
    spent = new TimeSpent(limits.seconds, moment());
  }
  if (process.memoryUsage.rss() > limits.megabytes * 1024 * 1024) end(EXCEEDED.memory);
  if (spent.isOver(moment())) end(EXCEEDED.time);
}

setInterval(look, LOOK_EVERY_MS);
