import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { ShardPool } from '../../src/corpus/shard-pool.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-shards-'));
const pool = new ShardPool(1);
after(() => {
  pool.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a shard whose reports the cache has lost is given back to be written where they can be read again', async () => {
  const one = { file: 'a.txt', version: 'a', sha256: 'a', closed: null, whose: undefined };
  const job = { folder, id: '0000-of-1', of: [one], library: '', cache: path.join(folder, 'cache') };
  assert.deepEqual(await Promise.all([pool.write(job), pool.write(job)]), [null, null]);
});
