import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { prepareEnvironment } from '../../src/notebook/environment.js';
import { EnvironmentError } from '../../src/notebook/errors.js';
import { root, silent, temporaryFolder } from '../site/fixture.js';

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
  assert.match(message, /npm run lab again/);
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
  const setUp = (env: NodeJS.ProcessEnv) => {
    return prepareEnvironment({ root: repository, log: silent, env }).catch((error) => error);
  };
  const index = { PIP_INDEX_URL: 'http://127.0.0.1:9/simple', PIP_FIND_LINKS: '' };
  const error = await setUp({ ...process.env, ...index, PIP_RETRIES: '0', PIP_NO_CACHE_DIR: '1' });
  assert.ok(error instanceof EnvironmentError);
  assert.match(error.message, /package index could not be reached/);
  assert.match(error.message, /six/);
  assert.match((await setUp({ PATH: '' })).message, /Python 3 was not found/);
});

test('a virtual environment that somebody else made is neither used nor deleted', async () => {
  const repository = smallRepository('');
  mkdirSync(join(repository, '.venv'));
  writeFileSync(join(repository, '.venv', 'mine.txt'), 'keep');
  await assert.rejects(prepareEnvironment({ root: repository, log: silent }), EnvironmentError);
  assert.deepEqual(readdirSync(join(repository, '.venv')), ['mine.txt']);
});

/** Stands in for Python where only our own steps are tested: answers the probe, makes a folder, installs nothing. */
const QUICK_PYTHON = `
case "$1 $2" in
  "-m venv") mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; echo "version = 3.11.2" > "$3/pyvenv.cfg" ;;
  "-m pip") echo installed ;;
  *) echo "$0"; echo 3.11.2; echo venv ;;
esac`;

test('the kernel is registered in the environment alone, by absolute paths', async () => {
  const repository = smallRepository('');
  const env = { PATH: `${pathWithPython(QUICK_PYTHON)}:${process.env.PATH}` };
  const environment = await prepareEnvironment({ root: repository, log: silent, env });
  const path = join(environment.folder, 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
  const { argv, language } = JSON.parse(readFileSync(path, 'utf8'));
  assert.equal(argv[0], process.execPath);
  assert.equal(argv[1], join(root, 'node_modules', 'tslab', 'bin', 'tslab'));
  assert.equal(language, 'typescript');
});

test('what no longer fits is set up anew, what fits is not', async () => {
  const repository = smallRepository('');
  const env = { PATH: `${pathWithPython(QUICK_PYTHON)}:${process.env.PATH}` };
  const isSetUp = async (at: string, node = process.execPath): Promise<boolean> => {
    const lines: string[] = [];
    await prepareEnvironment({ root: at, log: (line) => lines.push(line), env, node });
    return lines.length > 0;
  };
  assert.equal(await isSetUp(repository), true);
  assert.equal(await isSetUp(repository), false);
  writeFileSync(join(repository, '.venv', 'gongkai.key'), '');
  assert.equal(await isSetUp(repository), true, 'an interrupted set-up');
  writeFileSync(join(repository, 'notebooks', 'requirements.txt'), 'six==1.17.0\n');
  assert.equal(await isSetUp(repository), true, 'other requirements');
  assert.equal(await isSetUp(repository, '/opt/node'), true, 'another Node');
  const moved = `${repository}-moved`;
  renameSync(repository, moved);
  assert.equal(await isSetUp(moved, '/opt/node'), true, 'a moved repository');
  rmSync(join(moved, '.venv', 'bin', 'python'));
  assert.equal(await isSetUp(moved, '/opt/node'), true, 'a Python that is gone');
});

test('two runs at once make one environment', async () => {
  const repository = smallRepository('');
  const env = { PATH: `${pathWithPython(QUICK_PYTHON)}:${process.env.PATH}` };
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  await Promise.all([1, 2].map(() => prepareEnvironment({ root: repository, log, env })));
  assert.equal(lines.filter((line) => line.startsWith('Setting up')).length, 1);
  assert.equal(lines.filter((line) => line.startsWith('Waiting')).length, 1);
});

test('the lock of a process that is gone is taken over', async () => {
  const repository = smallRepository('');
  const env = { PATH: `${pathWithPython(QUICK_PYTHON)}:${process.env.PATH}` };
  const lock = join(repository, 'build', '.environment.lock');
  mkdirSync(lock, { recursive: true });
  writeFileSync(join(lock, 'pid'), '4194305');
  await prepareEnvironment({ root: repository, log: silent, env });
  assert.equal(existsSync(lock), false);
});

test('an environment that is ready asks nothing of Python: that costs seconds', async () => {
  await prepareEnvironment({ root, log: silent });
  const env = { PATH: pathWithPython('exit 1') };
  await prepareEnvironment({ root, log: silent, env });
});
