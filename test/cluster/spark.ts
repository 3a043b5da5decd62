/** Spark as the set-up installs it, and what it needs. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST, type Manifest } from '../../src/dataset/manifest.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const root = packageRoot();
const PYTHON = path.join(root, 'build', 'spark', 'bin', 'python');

/** Why Spark cannot run here; false where it can. */
export function withoutSpark(): string | false {
  if (!existsSync(PYTHON)) return 'PySpark is not set up: npm run cluster:setup';
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return status === 0 && version >= 17 ? false : 'there is no Java 17 or newer';
}

/** Runs the Python that has PySpark to its end. */
export const runPython = (args: readonly string[], options: { cwd: string }) =>
  spawnSync(PYTHON, args, {
    ...options,
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
  });

/** Several JVM processes on this machine: as many workers, cores and megabytes each. */
export const LOCAL_CLUSTER = 'local-cluster[2,1,1024]';

export interface SparkRun {
  readonly pid: number;
  readonly ended: Promise<{ readonly status: number | null; readonly said: string }>;
}

export function startSpark(
  paths: readonly string[],
  folder: string,
  options: readonly string[] = [],
): SparkRun {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const script = path.join(root, 'src', 'cluster', 'spark.py');
  const args = [script, ...paths, '--into', folder, '--master', LOCAL_CLUSTER, ...options];
  const child = spawn(PYTHON, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const ended = new Promise<{ status: number | null; said: string }>((done) =>
    child.once('close', (status) => done({ status, said })),
  );
  return { pid: child.pid!, ended };
}

export const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')) as Manifest;
