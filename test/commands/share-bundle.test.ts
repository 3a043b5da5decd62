/** One file of all that is passed on. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { unzipSync } from 'fflate';
import { writeBundle } from '../../src/commands/share-bundle.js';
import { temporaryFolder } from '../site/fixture.js';

it('a bundle holds what it is asked for, byte for byte, and is the same in another folder, order and time zone', () => {
  const bundles = [0, 1].map((which) => {
    const folder = temporaryFolder();
    const files: [string, string][] = [
      ['site/zh/年报 1.html', '<p>公开</p>'],
      ['site/index.html', 'x'.repeat(100_000)],
      ['README.txt', 'Read me'],
      ['pdf/a.pdf', 'left out'],
      ['data/empty.csv', ''],
    ];
    for (const [name, text] of which === 0 ? files : files.reverse()) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const target = path.join(folder, 'all.zip');
    const zone = process.env.TZ;
    process.env.TZ = which === 0 ? 'Asia/Shanghai' : 'America/New_York';
    try {
      writeBundle(folder, ['README.txt', 'site', 'data', 'missing'], target);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    return readFileSync(target);
  });
  assert.ok(bundles[0]!.equals(bundles[1]!));
  const held = Object.entries(unzipSync(bundles[0]!)).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(),
  ]);
  assert.deepEqual(held.sort(), [
    ['README.txt', 'Read me'],
    ['data/empty.csv', ''],
    ['site/index.html', 'x'.repeat(100_000)],
    ['site/zh/年报 1.html', '<p>公开</p>'],
  ]);
});
