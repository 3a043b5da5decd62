/** A small project of its own, built by the command in a process that may be killed. */
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { notebookText } from '../../src/notebook/new-notebook.js';
import { packageRoot } from '../../src/notebook/package-root.js';

export const REPORT = (year: number, requests: number) =>
  `平阳县教育局${year}年政府信息公开工作年度报告\n全年收到政府信息公开申请${requests}件，主动公开政府信息12条。`;

export interface Ended {
  readonly status: number | null;
  readonly err: string;
}

export class Project {
  readonly root: string;

  /** @param name the folder's; a project may lie anywhere */
  constructor(name = 'project', years: readonly number[] = [2016, 2017]) {
    this.root = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'gongkai-runs-'))), name);
    mkdirSync(this.at('node_modules'), { recursive: true });
    mkdirSync(this.at('notebooks'));
    mkdirSync(this.at('data', 'reports'), { recursive: true });
    writeFileSync(this.at('package.json'), '{ "name": "p", "dependencies": { "gongkai": "*" } }');
    symlinkSync(packageRoot(), this.at('node_modules', 'gongkai'), 'junction');
    writeFileSync(this.at('notebooks', '01-small.ipynb'), notebookText('small'));
    for (const year of years) this.report(year);
  }

  at(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  report(year: number, name = `${year}.txt`): void {
    writeFileSync(this.at('data', 'reports', name), REPORT(year, year - 2000));
  }

  spawn(
    args: readonly string[] = ['build'],
    env: NodeJS.ProcessEnv = {},
    user: Pick<SpawnOptions, 'uid' | 'gid'> = {},
  ): { child: ChildProcess; ended: Promise<Ended> } {
    const { NODE_TEST_CONTEXT: _, ...own } = process.env;
    const child = spawn(process.execPath, [path.join(packageRoot(), 'src', 'gongkai.mjs'), ...args], {
      cwd: this.root,
      env: { ...own, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const ended = new Promise<Ended>((done) => child.once('exit', (status) => done({ status, err })));
    return { child, ended };
  }

  /** Builds to the end. */
  run(...args: string[]): Promise<Ended> {
    return this.spawn(args.length > 0 ? args : ['build']).ended;
  }

  /** Every file of the build that is for people and programs, with its content. */
  built(): ReadonlyMap<string, string> {
    const folders = ['data', 'notebooks', 'site'].map((name) => this.at('build', name)).filter(existsSync);
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    return new Map(
      files.sort().map((file) => [path.relative(this.root, file), readFileSync(file, 'base64')]),
    );
  }

  keep(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(this.at('build'))) cpSync(this.at('build'), folder, { recursive: true });
  }

  restore(folder: string): void {
    rmSync(this.at('build'), { recursive: true, force: true });
    if (existsSync(folder)) cpSync(folder, this.at('build'), { recursive: true, preserveTimestamps: true });
  }

  remove(): void {
    rmSync(path.dirname(this.root), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What differs between two builds, by name. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

/** The processes below one, all the way down. */
export function descendants(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = (one: number): number[] =>
    pairs.filter(([, parent]) => parent === one).flatMap(([child]) => [child!, ...below(child!)]);
  return below(pid);
}

/** Of these processes those that have not ended after a while. */
export async function leftOf(pids: readonly number[]): Promise<number[]> {
  let left = pids.filter(runs);
  for (let i = 0; i < 100 && left.length > 0; i++) {
    await sleep(50);
    left = left.filter(runs);
  }
  return left;
}

function runs(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  // A zombie has ended, and only waits for somebody to ask.
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
