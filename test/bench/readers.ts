/**
 * `npm run bench -- readers`: a page read whole, from bytes to checked figures, beside bare parsers of the same bytes, turn
 * by turn in one run. Those of Python are left out, with a word, where `npm run bench:setup` has not put them there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import { Parser } from 'htmlparser2';
import { parse } from '../../src/index.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { page, reports } from './pages.js';
import { table, times } from './table.js';

const ROUNDS = 10;
const WARM_UP = 8;
const PYTHON_ROUNDS = 3;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  htmlparser2: (bytes) => {
    const parser = new Parser({});
    parser.write(new TextDecoder().decode(bytes));
    parser.end();
  },
  cheerio: (bytes) => load(new TextDecoder().decode(bytes)),
  'gongkai: parse': (bytes) => parse(bytes, 'bench'),
};

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds of one page by reader: the median of the rounds. */
async function ofNode(pages: readonly Uint8Array[]): Promise<Map<string, number>> {
  const turns = new Map<string, number[]>(Object.keys(READERS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const [name, read] of Object.entries(READERS)) {
      const before = cpu();
      for (const one of pages) await read(one);
      if (round >= WARM_UP) turns.get(name)!.push((cpu() - before) / pages.length);
    }
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  return new Map([...turns].map(([name, values]) => [name, middle(values)]));
}

function ofPython(pages: readonly Uint8Array[]): Map<string, number> | string {
  const python = path.join(packageRoot(), 'build', 'bench', 'bin', 'python');
  if (!existsSync(python)) return 'without the readers of Python: `npm run bench:setup` installs them';
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  try {
    for (const [at, bytes] of pages.entries()) writeFileSync(path.join(folder, `${at}.html`), bytes);
    const script = path.join(packageRoot(), 'test', 'bench', 'readers.py');
    const { stdout, stderr, status } = spawnSync(python, [script, folder, String(PYTHON_ROUNDS)], {
      encoding: 'utf8',
    });
    if (status !== 0) return `without the readers of Python: ${stderr.trim().split('\n').at(-1)}`;
    const lines = stdout.trim().split('\n');
    return new Map(lines.map((line) => JSON.parse(line)).map(({ name, seconds }) => [name, seconds]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readers(): Promise<void> {
  const pages = reports().map(({ text }) => page(text));
  const kilobytes = pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1000;
  const [node, python] = [await ofNode(pages), ofPython(pages)];
  const all = [...node, ...(typeof python === 'string' ? [] : python)].sort(([, a], [, b]) => a - b);
  const bare = node.get('htmlparser2')!;
  const ours = node.get('gongkai: parse')!;
  table(
    `One page of ${kilobytes.toFixed()} kB (${pages.length} pages), processor's time`,
    ['reader', 'ms', 'of htmlparser2', 'of ours'],
    all.map(([name, time]) => [name, (time * 1000).toFixed(2), times(time / bare), times(time / ours)]),
  );
  if (typeof python === 'string') console.log(python);
}
