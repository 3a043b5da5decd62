/** How the time of reading grows with a file's size. */
import { parse } from '../src/corpus/parse.js';
import { type Hostile, hostileOf } from './bench/hostile.js';

/** Processor time in milliseconds of reading a file, the less of two turns. */
export async function timeOf(bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 2; turn++) {
    const before = process.cpuUsage();
    await parse(bytes, 'growth');
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

/**
 * Doubles a file until it takes long enough to be measured, or is as large as `most`.
 * @returns how much longer the last one took than a quarter of it: 4 and a little for n·log n, 16 for n²
 */
export async function growthOf(
  hostile: Hostile,
  { enough, most }: { readonly enough: number; readonly most: number },
): Promise<{ readonly factor: number; readonly size: number; readonly time: number }> {
  const times: number[] = [];
  for (let size = 16 * 1024; ; size *= 2) {
    const time = await timeOf(hostileOf(hostile, size));
    times.push(time);
    if (times.length > 2 && (time > enough || size * 2 > most)) {
      const quarter = Math.max(times.at(-3)!, 1);
      return { factor: time / quarter, size, time };
    }
  }
}

/** Above n·log n, with room for what else a machine does. */
export const MOST_GROWTH = 8;
