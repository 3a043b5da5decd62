/** When other processes make pages. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PageProcesses } from '../../../src/site/reports/page-processes.js';

it('other processes are given nothing before what they are to wait for is done', async () => {
  let done = () => {};
  const after = new Promise<void>((resolve) => {
    done = resolve;
  });
  const processes = new PageProcesses({ processes: { cache: '', most: 1, from: 2, after } }, {
    editions: [],
  } as never);
  const job = { shard: '0000-of-1', languages: ['en'] } as const;
  assert.equal(processes.shards([job], 1).size, 0, 'a few are made at once by whoever asks');
  let told = false;
  const said = processes
    .shards([job], 2)
    .get(job.shard)!
    .then((one) => {
      told = true;
      return one;
    });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(told, false);
  done();
  assert.equal(await said, null, 'one process does all itself');
  processes.close();
});
