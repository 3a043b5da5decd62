/** One bad file costs nothing but itself. */
import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { ReportCache } from '../../src/corpus/cache.js';
import type { Limits } from '../../src/corpus/limits.js';
import { limitsOf } from '../../src/corpus/limits.js';
import { type ReadItem, readAll } from '../../src/corpus/pool.js';
import type { Report } from '../../src/model/report.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-pool-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string | Uint8Array): ReadItem => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return { path: file, name };
};

const good = (year: number) =>
  `平阳县教育局${year}年政府信息公开工作年度报告\n全年主动公开政府信息${year - 2000}条，未收到政府信息公开申请。`;
/** Takes some seconds to read, and much memory: how long does not matter, since the tests set the limits below it. */
const HEAVY = `<html><body>${'<table><tr><td>1</td><td>收到申请2件</td></tr></table>'.repeat(55_000)}`;

const all = async (items: readonly ReadItem[], limits: Partial<Limits> = {}, cache?: ReportCache) => {
  const reports: Report[] = [];
  for await (const report of readAll(items, { ...limits, cache: cache ?? null })) reports.push(report);
  return reports;
};
const between = (bad: ReadItem) => [write('a.txt', good(2015)), bad, write('z.txt', good(2016))];
const shown = (reports: readonly Report[]) => reports.map(({ source, status }) => `${source.path} ${status}`);

describe('a file that exceeds a limit', () => {
  it('of time is quarantined with the limit, and the files around it are read', async () => {
    const reports = await all(between(write('slow.html', HEAVY)), { seconds: 0.5, workers: 1 });
    assert.deepEqual(shown(reports), ['a.txt report', 'slow.html quarantined', 'z.txt report']);
    assert.equal(reports[1]?.reason, 'Reading it took longer than the limit of 0.5 seconds for one file.');
    assert.match(reports[1]?.source.sha256 ?? '', /^[0-9a-f]{64}$/);
    assert.equal(reports[1]?.source.bytes, Buffer.byteLength(HEAVY));
  });

  it('of memory is quarantined with the limit, and the files around it are read', async () => {
    const reports = await all(between(write('large.html', HEAVY)), { megabytes: 150, workers: 1 });
    assert.deepEqual(shown(reports), ['a.txt report', 'large.html quarantined', 'z.txt report']);
    assert.equal(reports[1]?.reason, 'Reading it took more memory than the limit of 150 MB for one file.');
  });

  it('is not tried again while the limits stay, and is when they are raised', async () => {
    const cache = new ReportCache(path.join(folder, 'kept'), 'one');
    const items = [write('slow.html', HEAVY.slice(0, 1_500_000))];
    const timed = async () => {
      const started = performance.now();
      const [report] = await all(items, { seconds: 0.5 }, cache);
      return { report, took: performance.now() - started };
    };
    const [first, again] = [await timed(), await timed()];
    assert.equal(first.report?.status, 'quarantined');
    assert.deepEqual(again.report, first.report);
    // It would be read for as long again. The clock also tells what else the machine does, in both turns.
    assert.ok(again.took < first.took / 2, `it was read again: ${first.took} ms, ${again.took} ms`);
    const [raised] = await all(items, { seconds: 60, megabytes: 2000 }, cache);
    assert.notEqual(raised?.status, 'quarantined');
  });

  it('in an archive costs the files beside it nothing', async () => {
    const archive = zipSync({
      'a.txt': Buffer.from(good(2015)),
      'b.html': Buffer.from(HEAVY),
      'c.txt': Buffer.from(good(2016)),
    });
    const reports = await all([write('packed.zip', archive)], { seconds: 0.5 });
    assert.deepEqual(shown(reports), [
      'packed.zip/a.txt report',
      'packed.zip/b.html quarantined',
      'packed.zip/c.txt report',
    ]);
  });
});

describe('the order and the content of the results', () => {
  it('do not depend on the number of processes', async () => {
    const items = Array.from({ length: 40 }, (_, i) => write(`many/${i}.txt`, good(2008 + (i % 10))));
    items.splice(3, 0, write('many/slow.html', HEAVY), { path: path.join(folder, 'gone'), name: 'gone' });
    // One after the other: eight processes on two cores would wait longer for their turn than the limit lets them.
    const one = await all(items, { workers: 1, seconds: 0.5 });
    const two = await all(items, { workers: 2, seconds: 0.5 });
    const five = await all(items, { workers: 5, seconds: 0.5 });
    assert.equal(one?.length, 42);
    assert.deepEqual(
      one?.map(({ source }) => source.path),
      items.map(({ name }) => name),
    );
    assert.deepEqual(two, one);
    assert.deepEqual(five, one);
  });

  it('come while files are still being listed, which are not listed far ahead', async () => {
    const item = write('a.txt', good(2015));
    let listed = 0;
    async function* endless() {
      for (;;) yield { ...item, name: String(++listed) };
    }
    let read = 0;
    for await (const { source } of readAll(endless(), { workers: 2 })) {
      assert.equal(source.path, String(++read));
      assert.ok(listed - read < 40, `${listed} listed, ${read} read`);
      if (read === 200) break;
    }
  });
});

describe('processes that read', () => {
  it('are not left behind where the parent is killed in the midst of a file', {
    skip: process.platform === 'win32',
  }, async () => {
    const pool = new URL('../../src/corpus/pool.js', import.meta.url).href;
    const script = path.join(folder, 'parent.mjs');
    const slow = write('slow.html', HEAVY);
    writeFileSync(
      script,
      `import { readAll } from ${JSON.stringify(pool)};
       setTimeout(() => process.send('reading'), 700);
       for await (const _ of readAll([${JSON.stringify(slow)}], { seconds: 100, megabytes: 4000 }));`,
    );
    const parent = fork(script, { execArgv: [] });
    await new Promise((resolve) => parent.once('message', resolve));
    const childrenOf = (pid: number) =>
      spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
        .stdout.split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number))
        .filter(([, ppid]) => ppid === pid)
        .map(([child]) => child!);
    const children = childrenOf(parent.pid!).filter(isAlive);
    assert.ok(children.length > 0, 'nothing was reading');
    parent.kill('SIGKILL');
    for (let i = 0; i < 200 && children.some(isAlive); i++) await sleep(50);
    assert.deepEqual(children.filter(isAlive), []);
  });
});

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the limits', () => {
  it('are those that are given, then those of the environment, then the defaults', () => {
    const env = { GONGKAI_FILE_SECONDS: '3', GONGKAI_FILE_MEGABYTES: 'many', GONGKAI_WORKERS: '-1' };
    const { seconds, megabytes, workers } = limitsOf({}, env);
    assert.deepEqual([seconds, megabytes], [3, 512]);
    assert.ok(workers >= 1);
    assert.equal(limitsOf({ seconds: 5 }, env).seconds, 5);
    assert.equal(limitsOf({}, {}).seconds, 10);
  });
});
