/** A lock between processes: two runs at once must not write the same folder. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The holder says so often that it is still there. */
const BEAT_MS = 2_000;
/** A lock that nobody has touched for so long belongs to nobody, whatever process now has its holder's number. */
const STALE_AFTER_MS = 5 * 60_000;
/** A lock without its holder's number for so long: the holder was killed between its two steps. */
const UNSIGNED_MS = 5_000;
const LOOK_EVERY_MS = 200;

/**
 * Runs `work` while holding the lock `path` (a folder: making one is atomic on every system), waiting for it if
 * another process has it. A lock whose holder is gone is taken over.
 */
export async function withLock<T>(path: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  let waited = false;
  while (!take(path)) {
    const holder = holderOf(path);
    if (isAbandoned(path, holder) && clear(path, holder)) continue;
    if (!waited) onWait();
    waited = true;
    await sleep(LOOK_EVERY_MS);
  }
  const beat = setInterval(() => touch(path), BEAT_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // After a long sleep of the machine it may be another's.
    if (holderOf(path) === process.pid) rmSync(path, { recursive: true, force: true });
  }
}

/** Whether a process that runs holds the lock. */
export const isLocked = (path: string): boolean => existsSync(path) && !isAbandoned(path, holderOf(path));

function take(path: string): boolean {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file of this name is in the way of every lock. What is gone by now was a lock that its holder let go.
    const other = code === 'EEXIST' ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if ((code === 'EEXIST' && other?.isDirectory() !== false) || code === 'ENOENT') return false;
    throw error;
  }
  writeFileSync(join(path, 'pid'), String(process.pid));
  return true;
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Somebody has cleared the folder away: the work goes on without its lock.
  }
}

/** The number of the process that holds a lock; null where it has not said so yet. */
function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAbandoned(path: string, holder: number | null): boolean {
  let age: number;
  try {
    age = Date.now() - statSync(path).mtimeMs;
  } catch {
    // Its holder has just let go.
    return false;
  }
  if (age > STALE_AFTER_MS || (holder === null && age > UNSIGNED_MS)) return true;
  return holder !== null && !isAlive(holder);
}

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Clears an abandoned lock away, unless another process has done so and holds the next; whether it did. */
function clear(path: string, holder: number | null): boolean {
  const aside = `${path}.${process.pid}`;
  try {
    rmSync(aside, { recursive: true, force: true });
    renameSync(path, aside);
    if (holderOf(aside) !== holder) {
      renameSync(aside, path);
      return false;
    }
    rmSync(aside, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
