/** What the machine refuses is said in a sentence, and leaves nothing half done. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { type Ended, Project } from './runs.js';

const isRoot = process.getuid?.() === 0;

function projectOf(t: TestContext): Project {
  const project = new Project();
  t.after(() => project.remove());
  return project;
}

function isOneSentence({ status, err }: Ended, says: RegExp): void {
  assert.equal(status, 1, err);
  assert.match(err, says);
  assert.doesNotMatch(err, /\n\s+at /);
}

const parts = (project: Project) =>
  readdirSync(project.at('build'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.part'),
  );

describe('a file where the build needs a folder', () => {
  for (const name of ['data', 'notebooks', '.lock']) {
    it(`is said (build/${name})`, async (t) => {
      const project = projectOf(t);
      mkdirSync(project.at('build'));
      writeFileSync(project.at('build', name), '');
      isOneSentence(await project.run(), /a file stands where a folder should be/);
      assert.deepEqual(parts(project), []);
    });
  }
  it('is said (build)', async (t) => {
    const project = projectOf(t);
    writeFileSync(project.at('build'), '');
    isOneSentence(await project.run(), /a file stands where a folder should be/);
  });
});

describe('a folder where the build needs a file', () => {
  it('is said', async (t) => {
    const project = projectOf(t);
    mkdirSync(project.at('build', 'data', 'codebook.md'), { recursive: true });
    isOneSentence(await project.run(), /a folder stands where a file should be/);
    assert.deepEqual(parts(project), []);
  });
});

describe('a folder that may only be read', { skip: process.platform === 'win32' }, () => {
  it('is said', async (t) => {
    const project = projectOf(t);
    mkdirSync(project.at('build'));
    for (const folder of [dirname(project.root), project.root]) chmodSync(folder, 0o755);
    chmodSync(project.at('build'), 0o555);
    const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    isOneSentence(await project.spawn(['build'], {}, user).ended, /this user may not use it/);
    assert.deepEqual(readdirSync(project.at('build')), []);
  });
});

describe('a disk that is full', () => {
  for (const size of ['16k', '60k', '120k', '400k']) {
    it(`at ${size} is said, and nothing half written stays`, async (t) => {
      const project = projectOf(t);
      mkdirSync(project.at('build'));
      const mounted =
        process.platform === 'linux' &&
        isRoot &&
        spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', project.at('build')]).status === 0;
      if (!mounted) return t.skip('this user may not mount a small disk');
      try {
        isOneSentence(await project.run(), /the disk is full|No space left on device/);
        assert.deepEqual(parts(project), []);
      } finally {
        spawnSync('umount', ['-l', project.at('build')]);
      }
    });
  }
});
