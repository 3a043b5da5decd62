/** What the driver of Spark leaves on the disk and says, without Spark. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { STATUSES } from '../../src/domain/values.js';
import { packageRoot } from '../../src/notebook/package-root.js';

const CLUSTER = path.join(packageRoot(), 'src', 'cluster');
const skip = spawnSync('python3', ['--version']).status === 0 ? false : 'there is no Python';

const python = (code: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []): string => {
  const clean = { PATH: process.env.PATH, PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1', ...env };
  const { status, stdout, stderr } = spawnSync('python3', ['-c', code, ...args], {
    cwd: CLUSTER,
    env: clean,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
};

describe('the driver', { skip }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-driver-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('that was killed leaves nothing after the next start, which touches no folder of one that runs', async () => {
    const gone = spawn('sleep', ['60']);
    gone.kill('SIGKILL');
    await once(gone, 'exit');
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const left = `.spark-${hostname()}-${gone.pid}-${id}`;
    const stays = [
      `.spark-${hostname()}-${process.pid}-${id}`,
      `.spark-elsewhere-${gone.pid}-${id}`,
      `.spark-${id}`,
      'tables',
    ];
    for (const name of [left, ...stays]) mkdirSync(path.join(folder, name, 'rdd-1'), { recursive: true });
    const kept = python(
      'import sys\nfrom pathlib import Path\nfrom driver import kept_in\nprint(kept_in(Path(sys.argv[1])).name)',
      {},
      [folder],
    );
    assert.deepEqual(readdirSync(folder).sort(), [...stays, kept].sort());
    assert.match(kept, /^\.spark-.+-\d+-[0-9a-f-]{36}$/);
  });

  it('speaks the language that the command would speak', () => {
    const spoken = (env: NodeJS.ProcessEnv, asked = 'None') =>
      python(`from driver import language_of\nprint(language_of(${asked}))`, env);
    assert.equal(spoken({}), 'en');
    assert.equal(spoken({ LANG: 'zh_CN.UTF-8' }), 'zh');
    assert.equal(spoken({ LANG: 'zh_CN.UTF-8', GONGKAI_LANG: 'en' }), 'en');
    assert.equal(spoken({ LANG: 'de_DE.UTF-8' }), 'en');
    assert.equal(spoken({ GONGKAI_LANG: 'en' }, "'zh'"), 'zh');
  });

  it('has each word in both languages, with the same slots, and one for each status', () => {
    const words = JSON.parse(
      python('import json\nfrom driver import WORDS\nprint(json.dumps(WORDS))'),
    ) as Record<'en' | 'zh', Record<string, string>>;
    const slots = (of: Record<string, string>) =>
      Object.entries(of).map(([name, text]) => [name, text.match(/\{\w+\}|%\(\w+\)s/g) ?? []]);
    assert.deepEqual(slots(words.zh), slots(words.en));
    for (const status of Object.keys(STATUSES)) {
      assert.ok(words.zh[status], status);
      if (status !== 'report')
        assert.ok(words.zh[status]!.includes(STATUSES[status as keyof typeof STATUSES].zh), words.zh[status]);
    }
    for (const text of Object.values(words.en)) assert.doesNotMatch(text, /\p{Script=Han}/u);
  });
});
