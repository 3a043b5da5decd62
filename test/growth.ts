/** How the time of reading grows with a file's size. */
import { parse } from '../src/corpus/parse.js';
import { type Hostile, hostileOf } from './bench/hostile.js';

/** Processor time in milliseconds of reading a file, the less of two turns. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 2; turn++) {
    const before = process.cpuUsage();
    await parse(bytes, 'growth');
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}

/** Above n·log n, with room for what else a machine does. */
const MOST_GROWTH = 2;
/** Bytes of the largest page that is read. */
const LARGEST = 3_900_000;
/** If the largest took longer even at a growth like its size, nobody waits for it. */
const LONGEST_MS = 120_000;
/** What is as quick as this is not slow at any size that is read, even if it grew with the square. */
const QUICK_MS = 25;

/**
 * Doubles a file until it takes long enough to be measured, or is as large as `most`. Where it took much more than
 * four times a quarter of it, the largest that is read tells whether that goes on: a guard may refuse it by then.
 * @returns what grows too fast, in words; null where nothing does
 */
export async function growthOf(
  hostile: Hostile,
  { enough, most }: { readonly enough: number; readonly most: number },
): Promise<{ readonly said: string; readonly tooFast: boolean }> {
  const times: number[] = [];
  for (let size = 16 * 1024; ; size *= 2) {
    const time = await timeOf(hostileOf(hostile, size));
    times.push(time);
    if (times.length < 3 || (time <= enough && size * 2 <= most)) continue;
    const factor = time / Math.max(times.at(-3)!, 1);
    const said = `${size} bytes in ${time.toFixed()} ms, ${factor.toFixed(1)} times a quarter of it`;
    if (time * (LARGEST / size) > LONGEST_MS) return { said, tooFast: true };
    if (time < QUICK_MS || factor < 4 * MOST_GROWTH) return { said, tooFast: false };
    const whole = await timeOf(hostileOf(hostile, LARGEST));
    const tooFast = whole > time * (LARGEST / size) * MOST_GROWTH;
    return { said: `${said}; ${LARGEST} bytes in ${whole.toFixed()} ms`, tooFast };
  }
}
