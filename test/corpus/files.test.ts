import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { filesUnder, PathError } from '../../src/corpus/files.js';

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
});
