/** `gongkai worker` as a process: what a machine of a cluster starts. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { FileRecord, ReadRecord, Run } from '../../src/cluster/run.js';
import { packageRoot } from '../../src/notebook/package-root.js';
import { folderOf, text } from '../corpus/builds.js';

function worker(args: readonly string[], lines: readonly unknown[] = []) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(packageRoot(), 'src', 'gongkai.mjs'), 'worker', ...args],
    { encoding: 'utf8', env, input: lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
  );
  const results = () => stdout.split('\n').flatMap((line) => (line ? [JSON.parse(line) as unknown] : []));
  return { status, stderr, results };
}

describe('gongkai worker', () => {
  it('lists files and reads them, and what acts on a terminal is the same data', () => {
    const folder = folderOf({
      '甲\u2028\u0085.txt': text('平阳县教育局', 2016, 7),
      '乙.txt': '今天天气很好。',
    });
    const listed = worker(['list', `--into=${folder.at('d')}`, '--seconds=3', '--', folder.at('reports')]);
    assert.equal(listed.status, 0, listed.stderr);
    const [run, ...files] = listed.results() as [Run, ...FileRecord[]];
    assert.deepEqual(run.limits.seconds, 3);
    assert.deepEqual(
      files.map(([, , name]) => name),
      ['乙.txt', '甲\u2028\u0085.txt'],
    );
    const read = worker(['read'], [run, ...files, files.length]);
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(
      (read.results() as ReadRecord[]).map(([, who, , file, , status]) => [who, file, status]),
      [
        ['[null,null]', '乙.txt', 'refused'],
        ['["平阳县教育局",null]', '甲\u2028\u0085.txt', 'report'],
      ],
    );
    assert.ok(!readdirSync(folder.at()).includes('d'), 'nothing is written before there are reports');
  });

  it('fails where its input was cut off, and says so', () => {
    const folder = folderOf({ 'a.txt': text('平阳县教育局', 2016, 7) });
    const [run, file] = worker(['list', `--into=${folder.at('d')}`, folder.at('reports')]).results();
    for (const task of ['read', 'relate', 'finish', 'name']) {
      const { status, stderr } = worker([task], [run]);
      assert.deepEqual(
        [status, stderr],
        [1, `gongkai worker ${task}: The input was cut off after 0 records.\n`],
      );
    }
    assert.equal(worker(['read'], [run, file]).status, 1);
    assert.equal(worker(['read'], []).status, 1);
  });

  it('says what is wrong with the call', () => {
    for (const [args, said] of [
      [[], /name a task \(list, read, name, relate, finish\)/],
      [['wash'], /there is no task “wash”/],
      [['toString'], /there is no task “toString”/],
      [['list'], /name at least one file or folder/],
      [['list', 'x'], /--into takes the folder/],
      [['list', 'x', '--into', 'y'], /There is no file or folder “x”/],
      [['list', 'x', '--into', 'y', '--seconds', '0'], /--seconds takes a number above 0/],
    ] as const) {
      const { status, stderr } = worker(args);
      assert.equal(status, 1, args.join(' '));
      assert.match(stderr, said);
    }
  });
});
