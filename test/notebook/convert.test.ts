import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Converter } from '../../src/notebook/convert.js';
import { temporaryFolder } from '../site/fixture.js';

test('files that come and go beside the notebooks, as another build makes them, do not stop the compiler', async () => {
  const folder = temporaryFolder();
  const converter = new Converter({ folder, cacheDir: null, library: '', env: process.env });
  try {
    await converter.convert('a.ipynb', ["import * as other from 'not-there';"]);
    for (let at = 0; at < 20; at += 1) {
      const target = join(folder, 'node_modules', 'not-there');
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, 'index.d.ts'), `export const a = ${at};`);
      await sleep(20);
      rmSync(join(folder, 'node_modules'), { recursive: true });
      await sleep(20);
    }
    const [cell] = await converter.convert('b.ipynb', ['const b: number = 1; b']);
    assert.equal(cell?.problem, null);
    assert.match(cell!.code, /= 1/);
  } finally {
    converter.close();
  }
});

test('a cell of one notebook knows nothing of those of another', async () => {
  const folder = temporaryFolder();
  const converter = new Converter({ folder, cacheDir: null, library: '', env: process.env });
  try {
    const [, second] = await converter.convert('a.ipynb', ['const a = 1', 'a + 1']);
    assert.equal(second?.problem, null);
    const [other] = await converter.convert('b.ipynb', ['a + 1']);
    assert.match(other?.problem ?? '', /Cannot find name 'a'/);
  } finally {
    converter.close();
  }
});
