/**
 * `npm run bench -- sizes [--most 10000]`: folders of made-up reports built into datasets, each ten times the one before and
 * the last with as many as are asked for: time and the most memory of a process; the smallest with one worker and with all.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeReports } from '../generate/folder.js';
import { type Cost, costUntil } from './cost.js';
import { seconds, table, times } from './table.js';

const SCRIPT = fileURLToPath(new URL('./one-machine.js', import.meta.url));
/** Made-up reports lie in memory while they are written. */
const AT_ONCE = 5000;

async function built(from: string, to: string, workers: number): Promise<Cost> {
  const env = { ...process.env, GONGKAI_WORKERS: String(workers) };
  const child = spawn(process.execPath, [SCRIPT, from, to], { stdio: 'inherit', env });
  const { result, cost } = await costUntil(child.pid!, new Promise((done) => child.once('close', done)));
  if (result !== 0) throw new Error(`the build ended with ${result}`);
  return cost;
}

function write(folder: string, count: number): void {
  for (let from = 0; from < count; from += AT_ONCE) {
    const part = path.join(folder, String(from / AT_ONCE));
    mkdirSync(part, { recursive: true });
    writeReports(part, Math.min(AT_ONCE, count - from), 1 + from);
  }
}

/** 1000, 10,000 and so on below the most, and the most. */
function counts(most: number): number[] {
  const below: number[] = [];
  for (let count = 1000; count < most; count *= 10) below.push(count);
  return [...below, most];
}

export async function sizes(most: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  const all = availableParallelism();
  const rows: string[][] = [];
  try {
    let before: Cost | null = null;
    const [smallest, ...larger] = counts(most);
    for (const count of [smallest!, ...larger]) {
      const from = path.join(folder, `reports-${count}`);
      write(from, count);
      for (const workers of count === smallest && all > 1 ? [1, all] : [all]) {
        const to = path.join(folder, 'built');
        const cost: Cost = await built(from, to, workers);
        rmSync(to, { recursive: true, force: true });
        const compared: Cost | null = before;
        rows.push([
          `${count}`,
          `${workers}`,
          seconds(cost.seconds),
          seconds(cost.processors),
          compared ? times(cost.seconds / compared.seconds) : '',
          `${Math.round(count / cost.seconds)}/s`,
          `${cost.largest.toFixed()} MB`,
        ]);
        before = cost;
      }
      rmSync(from, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  table(
    'Reports into a dataset',
    ['reports', 'workers', 'clock', 'processors', 'of the row above', 'rate', 'largest process'],
    rows,
  );
}
