/** What one file may cost: the limits of time and memory that reading it is held to, and how many are read at once. */
import { availableParallelism } from 'node:os';

export interface Limits {
  /** Seconds of a processor's time for one file. By the clock it may take several times as long: other programs want the processor, too. */
  readonly seconds: number;
  /** Memory of the process that reads it, in MB: all of it, what lies outside the engine's heap too. */
  readonly megabytes: number;
  /** Processes that read at once. No result depends on it. */
  readonly workers: number;
}

export type FileLimits = Pick<Limits, 'seconds' | 'megabytes'>;

/** No file of a report has more bytes. */
export const MAX_FILE = 50 * 1024 * 1024;

/** Each process takes up to the limit of memory. */
const MOST_WORKERS = 8;
/** The engine alone takes a third of this. */
const LEAST_MEGABYTES = 128;

/** The environment variables that set the limits. */
export const LIMIT_VARIABLES = {
  seconds: 'GONGKAI_FILE_SECONDS',
  megabytes: 'GONGKAI_FILE_MEGABYTES',
  workers: 'GONGKAI_WORKERS',
} as const satisfies Record<keyof Limits, string>;

const positive = (text: string | undefined): number | undefined =>
  text !== undefined && Number(text) > 0 && Number.isFinite(Number(text)) ? Number(text) : undefined;

/** The limits that hold: those that are given, else those of the environment, else 10 seconds and 512 MB. */
export function limitsOf(given: Partial<Limits> = {}, env: NodeJS.ProcessEnv = process.env): Limits {
  const pick = (name: keyof Limits, otherwise: number) =>
    given[name] ?? positive(env[LIMIT_VARIABLES[name]]) ?? otherwise;
  return {
    seconds: pick('seconds', 10),
    megabytes: Math.max(LEAST_MEGABYTES, Math.floor(pick('megabytes', 512))),
    workers: Math.max(1, Math.floor(pick('workers', Math.min(MOST_WORKERS, availableParallelism())))),
  };
}

/** What a worker says on its standard error before it ends itself. */
export const EXCEEDED = {
  time: 'gongkai: time limit',
  memory: 'gongkai: memory limit',
} as const;

/** What the engine says when its own heap is full. */
const HEAP_FULL = /heap out of memory|Allocation failed|invalid (?:array|string) length allocation/i;

/** Which limit a process exceeded, by what it said last; null where it ended for another reason. */
export function exceeded(said: string): 'time' | 'memory' | null {
  if (said.includes(EXCEEDED.time)) return 'time';
  return said.includes(EXCEEDED.memory) || HEAP_FULL.test(said) ? 'memory' : null;
}

/** The reason that a quarantined report gives. */
export const limitReason = (which: 'time' | 'memory', { seconds, megabytes }: FileLimits): string =>
  which === 'time'
    ? `Reading it took longer than the limit of ${seconds} seconds for one file.`
    : `Reading it took more memory than the limit of ${megabytes} MB for one file.`;

const OF_A_LIMIT = /^Reading it took (?:longer|more memory) than the limit of /;

/** Whether a file was left unread by a limit. */
export const isOfLimit = (reason: string | null): boolean => reason !== null && OF_A_LIMIT.test(reason);

/** Whether a report that was kept would come out the same under these limits. */
export const holdsUnder = (reason: string | null, limits: FileLimits): boolean =>
  !isOfLimit(reason) || reason === limitReason('time', limits) || reason === limitReason('memory', limits);
