import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import { filesUnder, PathError } from '../../src/corpus/files.js';
import { withoutPrivileges } from './privileges.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const name of [
  'b.html',
  'a.txt',
  '.hidden',
  'Z.txt',
  '报告.txt',
  'sub/c.txt',
  'sub/.cache/d.txt',
  '.git/e.txt',
]) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), name);
}
mkdirSync(path.join(folder, 'empty'));

const names = async (start: string) => (await filesUnder(start)).map((file) => path.relative(folder, file));

describe('the files under a path', () => {
  it('come in the order of their names, on every machine the same', async () => {
    assert.deepEqual(await names(folder), [
      'Z.txt',
      'a.txt',
      'b.html',
      path.join('sub', 'c.txt'),
      '报告.txt',
    ]);
  });

  it('are the file itself where it is one, whatever its name', async () => {
    assert.deepEqual(await filesUnder(path.join(folder, '.hidden')), [path.join(folder, '.hidden')]);
  });

  it('are none in an empty folder', async () => {
    assert.deepEqual(await filesUnder(path.join(folder, 'empty')), []);
  });

  it('of a missing path are an error that names it', async () => {
    await assert.rejects(filesUnder(path.join(folder, 'nowhere')), (error: unknown) => {
      assert.ok(error instanceof PathError);
      assert.match(error.message, /nowhere/);
      return true;
    });
  });

  it('go on where a folder among them may not be read, which stands for itself', async () => {
    const mixed = path.join(folder, 'mixed');
    mkdirSync(path.join(mixed, 'closed'), { recursive: true });
    mkdirSync(path.join(mixed, 'open'));
    writeFileSync(path.join(mixed, 'open', 'a.txt'), 'a');
    chmodSync(path.join(mixed, 'closed'), 0);
    const found = await withoutPrivileges(folder, () => names(mixed));
    assert.deepEqual(found, [path.join('mixed', 'closed'), path.join('mixed', 'open', 'a.txt')]);
  });

  it('do not go round for ever where a folder links to one around it', async () => {
    mkdirSync(path.join(folder, 'round', 'inner'), { recursive: true });
    writeFileSync(path.join(folder, 'round', 'a.txt'), 'a');
    symlinkSync(path.join(folder, 'round'), path.join(folder, 'round', 'inner', 'up'));
    assert.deepEqual(await names(path.join(folder, 'round')), [path.join('round', 'a.txt')]);
  });
});

describe('a path that leads below a file', () => {
  mkdirSync(path.join(folder, '.packed'));
  const zip = path.join(folder, '.packed', 'reports.zip');
  writeFileSync(zip, zipSync({ '2021/a.txt': Buffer.from('a') }));

  it('is a file of the archive where the archive has it', async () => {
    assert.deepEqual(await filesUnder(path.join(zip, '2021', 'a.txt')), [path.join(zip, '2021', 'a.txt')]);
  });

  it('is no path where the archive has no such file, or the file is no archive', async () => {
    for (const start of [path.join(zip, '2021', 'b.txt'), path.join(folder, 'a.txt', 'b.txt')])
      await assert.rejects(filesUnder(start), /There is no “.*b\.txt” in “.*(?:reports\.zip|a\.txt)”/);
  });
});
