/** Reports through Apache Spark, in several processes, some of which are killed on the way. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from '../../src/frames/open.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { descendants, leftOf } from '../commands/runs.js';
import { folderOf, text } from '../corpus/builds.js';
import { parquetIn } from './one-process.js';
import { compared } from './rows.js';
import { manifestIn, runPython, startSpark, withoutSpark } from './spark.js';

const skip = withoutSpark();

/** Takes some seconds to read. */
const SLOW = `<html><body>${'<table><tr><td>1</td><td>收到申请2件</td></tr></table>'.repeat(55_000)}`;
const LIMITS = { seconds: 1, megabytes: 512 };

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

function below(pid: number): Process[] {
  const pids = descendants(pid);
  if (pids.length === 0) return [];
  const { stdout } = spawnSync('ps', ['-o', 'pid=,ppid=,args=', '-p', pids.join(',')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  return stdout.split('\n').flatMap((line) => {
    const [, own, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return own ? [{ pid: Number(own), parent: Number(parent), args: args! }] : [];
  });
}

/** Kills the executor whose worker does this task, as soon as there is one. */
async function killExecutor(spark: number, task: string, ended: () => boolean): Promise<number | null> {
  while (!ended()) {
    const processes = below(spark);
    const byPid = new Map(processes.map((one) => [one.pid, one]));
    let one = processes.find(({ args }) =>
      new RegExp(`gongkai\\.mjs worker (?:--lang=\\w+ )?${task}$`).test(args),
    );
    while (one && !one.args.includes('CoarseGrainedExecutorBackend')) one = byPid.get(one.parent);
    if (one) {
      process.kill(one.pid, 'SIGKILL');
      return one.pid;
    }
    await sleep(50);
  }
  return null;
}

describe('a run on Spark', { skip }, () => {
  it('two of whose executors are killed writes what one machine writes, and a hanging file costs itself', async () => {
    const places = ['平阳县', '苍南县', '文成县', '泰顺县', '永嘉县', '洞头区'];
    const names = ['教育局', '财政局', '统计局', '审计局', '水利局'].flatMap((office) =>
      places.map((place) => place + office),
    );
    const folder = folderOf({
      ...Object.fromEntries(
        names.flatMap((name, at) =>
          [2016, 2017, 2018, 2019, 2020].map((year) => [
            `${name}/报告 ${year}.txt`,
            text(name, year, at + year),
          ]),
        ),
      ),
      'c/1.txt': text('民政局', 2017, 7),
      'c/新闻.txt': '今天天气很好。',
      'c/slow.html': SLOW,
    });
    const target = folder.at('数据 [集群]');
    const options = [`--seconds=${LIMITS.seconds}`, `--megabytes=${LIMITS.megabytes}`];
    const { pid, ended } = startSpark([folder.at('reports')], target, options);
    let done = false;
    const run = ended.finally(() => {
      done = true;
    });
    const killed = [
      await killExecutor(pid, 'read', () => done),
      await killExecutor(pid, 'relate', () => done),
    ];
    const before = below(pid).map((one) => one.pid);
    const { status, said } = await run;
    assert.equal(status, 0, said);
    assert.ok(!killed.includes(null) && killed[0] !== killed[1], said);
    assert.deepEqual(await leftOf(before), [], 'processes are left');

    const { library, shards } = manifestIn(target);
    await folder.build({ library, limits: LIMITS });
    assert.deepEqual(shards, manifestIn(folder.at('data')).shards);
    assert.ok(shards.length > 1);
    assert.deepEqual(parquetIn(target), parquetIn(folder.at('data')));
    for (const { table, without } of await compared(target, folder.at('data')))
      assert.deepEqual(without, [0, 0], table);

    const rows = (await (await open(target)).reports).rows();
    assert.equal(rows.length, names.length * 5 + 3);
    assert.match(
      String(rows.find(({ file }) => file === 'c/slow.html')?.reason),
      /longer than the limit of 1 seconds/,
    );
    const strays = readdirSync(target).filter((name) => name.startsWith('.'));
    assert.deepEqual(strays, [], 'what Spark kept on the way is gone');
  });

  it('of a path that is not there says so, and makes no dataset', async () => {
    const folder = folderOf({});
    const { status, said } = await startSpark([folder.at('nowhere')], folder.at('cluster')).ended;
    assert.equal(status, 1);
    assert.match(said, /gongkai worker: There is no file or folder/);
    assert.deepEqual(
      readdirSync(folder.at()).filter((name) => name === 'cluster'),
      [],
    );
  });
});

describe('spark.py', { skip }, () => {
  const python = (code: string) =>
    runPython(['-c', `import json, spark\n${code}`], {
      cwd: path.join(packageRoot(), 'src', 'cluster'),
    });

  it('deals files out so that all processors have some, and a large archive stands alone', () => {
    const { stdout, stderr } = python(`
def shape(sizes, cores):
    files = [[str(at), "p", "n", size] for at, size in enumerate(sizes)]
    parts = spark.dealt(files, cores)
    assert [one for part in parts for one in part] == files
    return [len(part) for part in parts]
print(json.dumps([shape([9000] * 120, 2), shape([9000] * 8000, 2), shape([10**7] * 5, 16),
    shape([9000] * 3 + [10**9] + [9000] * 2, 1), len(shape([9000] * 10**6, 50)), shape([0], 4), shape([], 4)]))`);
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [
      [50, 50, 20],
      Array(8).fill(1000),
      [1, 1, 1, 1, 1],
      [3, 1, 2],
      500,
      [1],
      [],
    ]);
  });

  it('takes the results of a worker that fails, or whose records do not come, for none', () => {
    const { stdout, stderr } = python(`
def said(script, records=()):
    try:
        return list(spark.ask(["sh", "-c", script], "read", {}, records))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
def broken():
    yield 1
    raise OSError("the network is gone")
print(json.dumps([said("cat >/dev/null; echo 1; echo 2"), said("echo 1; echo 坏了 >&2; exit 3"), said("kill -9 $$"),
    said("cat >/dev/null; exit 1", broken()), said("cat >/dev/null", broken()),
    said("cat", ["公\\u2028开", ["x"]])], ensure_ascii=False))`);
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [
      [1, 2],
      'WorkerError: task read ended with 3: 坏了',
      'WorkerError: task read ended with -9: ',
      'OSError: the network is gone',
      'OSError: the network is gone',
      [{}, '公\u2028开', ['x'], 2],
    ]);
  });
});
