/**
 * `npm run bench:cluster -- [--count 5000] [--seed 1] [--keep DIR]`: made-up reports on one machine and through Spark in
 * local-cluster mode, with the time of each, and the two datasets row for row. Fails where they differ.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compared } from '../cluster/rows.js';
import { LOCAL_CLUSTER, startSpark, withoutSpark } from '../cluster/spark.js';
import { writeReports } from '../generate/folder.js';
import { costUntil } from './cost.js';
import { optionsOf } from './options.js';

const { options } = optionsOf('npm run bench:cluster -- [--count 5000] [--seed 1] [--keep DIR]', {
  count: 5000,
  seed: 1,
  keep: null,
});

/** Says what a process and those below it have taken, once it ends. */
async function timed<T>(what: string, pid: number, ended: Promise<T>): Promise<T> {
  const { result, cost } = await costUntil(pid, ended);
  const { seconds, processors, processes, largest } = cost;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${processors.toFixed(1)} s of the processors in ${processes} processes, ` +
      `the largest ${largest.toFixed()} MB`,
  );
  return result;
}

const without = withoutSpark();
if (without) {
  console.error(without);
  process.exit(1);
}
const folder = options.keep ?? mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
try {
  const at = (name: string) => path.join(folder, name);
  mkdirSync(at('reports'), { recursive: true });
  writeReports(at('reports'), options.count, options.seed);
  console.log(`${options.count} reports`);
  const script = fileURLToPath(new URL('./one-machine.js', import.meta.url));
  const one = spawn(process.execPath, [script, at('reports'), at('one')], { stdio: 'inherit' });
  const status = await timed('one machine', one.pid!, new Promise((done) => one.once('close', done)));
  if (status !== 0) throw new Error(`one machine ended with ${status}`);
  const spark = startSpark([at('reports')], at('spark'));
  const run = await timed(LOCAL_CLUSTER, spark.pid, spark.ended);
  if (run.status !== 0) throw new Error(run.said);
  console.log(run.said.replace(/^.*WARN.*\n|^(?:Using|Setting|To adjust|WARNING).*\n/gm, '').trim());
  for (const { table, rows, without } of await compared(at('one'), at('spark'))) {
    console.log(`${table}: ${rows} rows, ${without[0]} of one machine only, ${without[1]} of Spark only`);
    if (without[0] + without[1] > 0) process.exitCode = 1;
  }
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
