/** What a process and those that it starts have taken: as Linux tells it. */
import { readFileSync } from 'node:fs';
import { descendants } from '../commands/runs.js';

export interface Cost {
  /** By the clock, and of the processors. */
  readonly seconds: number;
  readonly processors: number;
  /** How many processes there were, and the most memory that one of them had, in MB. */
  readonly processes: number;
  readonly largest: number;
}

/**
 * Seconds of processor's time of a process, and the most memory that it had in MB. One that has ended and that nobody has
 * waited for yet has no memory any more: null, so that what was seen before stands.
 */
function costOf(pid: number): { seconds: number; megabytes: number } | null {
  try {
    const [, fields] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))!;
    const [user, system] = fields!.split(' ').slice(11, 13).map(Number);
    const [, peak] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
    return { seconds: (user! + system!) / 100, megabytes: Number(peak) / 1024 };
  } catch {
    return null;
  }
}

/** Looks now and then what a process and those below it have taken, until it ends. */
export async function costUntil<T>(pid: number, ended: Promise<T>): Promise<{ result: T; cost: Cost }> {
  const started = performance.now();
  const costs = new Map<number, { seconds: number; megabytes: number }>();
  const look = () => {
    for (const one of [pid, ...descendants(pid)]) {
      const cost = costOf(one);
      if (cost) costs.set(one, cost);
    }
  };
  const timer = setInterval(look, 250);
  const result = await ended;
  clearInterval(timer);
  const all = [...costs.values()];
  return {
    result,
    cost: {
      seconds: (performance.now() - started) / 1000,
      processors: all.reduce((sum, cost) => sum + cost.seconds, 0),
      processes: all.length,
      largest: Math.max(0, ...all.map(({ megabytes }) => megabytes)),
    },
  };
}
