import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareEnvironment } from '../../src/publish/environment.js';
import { EnvironmentError } from '../../src/publish/errors.js';
import { root, silent, temporaryFolder } from './fixture.js';

/** A repository in small: requirements and nothing else. */
function smallRepository(requirements: string): string {
  const folder = join(temporaryFolder(), 'repository');
  mkdirSync(join(folder, 'notebooks'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'notebooks', 'requirements.txt'), requirements);
  return folder;
}

/** A PATH on which `python3` is this shell script. */
function pathWithPython(script: string): string {
  const folder = temporaryFolder();
  const path = join(folder, 'python3');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return folder;
}

async function failureWith(path: string): Promise<string> {
  const repository = smallRepository('');
  const error = await prepareEnvironment({ root: repository, log: silent, env: { PATH: path } }).catch(
    (e) => e,
  );
  assert.ok(error instanceof EnvironmentError);
  assert.equal(existsSync(join(repository, '.venv')), false);
  return error.message;
}

test('missing Python says what to install', async () => {
  const message = await failureWith(temporaryFolder());
  assert.match(message, /Python 3 was not found/);
  assert.match(message, /apt install python3 python3-venv/);
  assert.match(message, /npm start again/);
});

test('an old Python is named', async () => {
  const message = await failureWith(pathWithPython('echo /usr/bin/python3; echo 3.8.1; echo venv'));
  assert.match(message, /Python 3\.8\.1 is too old/);
});

test('a Python without venv says which package is missing', async () => {
  const message = await failureWith(pathWithPython('echo /usr/bin/python3; echo 3.11.2; echo no venv'));
  assert.match(message, /python3\.11-venv/);
});

test('an unreachable package index is named, and the half environment does not count as done', async () => {
  const repository = smallRepository('six==1.17.0\n');
  const env = {
    ...process.env,
    PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
    PIP_RETRIES: '0',
    PIP_FIND_LINKS: '',
    PIP_NO_CACHE_DIR: '1',
  };
  for (const _attempt of [1, 2]) {
    const error = await prepareEnvironment({ root: repository, log: silent, env }).catch((e) => e);
    assert.ok(error instanceof EnvironmentError);
    assert.match(error.message, /package index could not be reached/);
    assert.match(error.message, /six/);
  }
});

test('a virtual environment that somebody else made is neither used nor deleted', async () => {
  const repository = smallRepository('');
  mkdirSync(join(repository, '.venv'));
  writeFileSync(join(repository, '.venv', 'mine.txt'), 'keep');
  await assert.rejects(prepareEnvironment({ root: repository, log: silent }), EnvironmentError);
  assert.deepEqual(readdirSync(join(repository, '.venv')), ['mine.txt']);
});

test('the kernel is registered in the environment alone, by absolute paths', async () => {
  const repository = smallRepository('# nothing\n');
  const environment = await prepareEnvironment({ root: repository, log: silent });
  const path = join(environment.folder, 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
  const { argv, language } = JSON.parse(readFileSync(path, 'utf8'));
  assert.equal(argv[0], process.execPath);
  assert.equal(argv[1], join(root, 'node_modules', 'tslab', 'bin', 'tslab'));
  assert.equal(language, 'typescript');
});

test('an interrupted set-up and a moved repository are set up anew, an unchanged one is not', async () => {
  const repository = smallRepository('# nothing\n');
  const lines: string[] = [];
  const setUp = async (at: string): Promise<boolean> => {
    lines.length = 0;
    await prepareEnvironment({ root: at, log: (line) => lines.push(line) });
    return lines.length > 0;
  };
  assert.equal(await setUp(repository), true);
  assert.equal(await setUp(repository), false);
  writeFileSync(join(repository, '.venv', 'gongkai.key'), '');
  assert.equal(await setUp(repository), true);
  const moved = `${repository}-moved`;
  renameSync(repository, moved);
  assert.equal(await setUp(moved), true);
});

test('two runs at once make one environment', async () => {
  const repository = smallRepository('# nothing\n');
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  await Promise.all([1, 2].map(() => prepareEnvironment({ root: repository, log })));
  assert.equal(lines.filter((line) => line.startsWith('Setting up')).length, 1);
  assert.equal(lines.filter((line) => line.startsWith('Waiting')).length, 1);
});

test('the environment that is ready costs no time', async () => {
  await prepareEnvironment({ root, log: silent });
  const start = performance.now();
  await prepareEnvironment({ root, log: silent });
  assert.ok(performance.now() - start < 50);
});
