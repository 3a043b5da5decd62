import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { JobPool } from '../../src/corpus/job-pool.js';
import type { ShardJob } from '../../src/corpus/shard-worker.js';
import type { Shard } from '../../src/dataset/manifest.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-shards-'));
const worker = new URL('../../src/corpus/shard-worker.js', import.meta.url);
const pool = new JobPool<ShardJob, Shard>(worker, 1);
after(() => {
  pool.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a shard whose reports the cache has lost is given back to be written where they can be read again', async () => {
  const one = { file: 'a.txt', version: 'a', sha256: 'a', closed: null, whose: undefined };
  const job = { folder, id: '0000-of-1', of: [one], library: '', cache: path.join(folder, 'cache') };
  assert.deepEqual(await Promise.all([pool.ask(job), pool.ask(job)]), [null, null]);
});

it('a process that cannot start or ends gives each job back, and so does a pool that is closed', async () => {
  const none = new JobPool<object, object>(new URL('./not-there.js', import.meta.url), 1);
  assert.deepEqual(await Promise.all([none.ask({}), none.ask({})]), [null, null]);
  const closed = new JobPool<ShardJob, Shard>(worker, 1);
  const job = { folder, id: '', of: [], library: '', cache: folder };
  const pending = [closed.ask(job), closed.ask(job)];
  closed.close();
  assert.deepEqual(await Promise.all([...pending, closed.ask(job)]), [null, null, null]);
});
