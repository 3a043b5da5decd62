import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLocked, withLock } from '../../src/dataset/lock.js';

const root = mkdtempSync(path.join(tmpdir(), 'gongkai-lock-'));
after(() => rmSync(root, { recursive: true }));
let count = 0;
const newLock = () => path.join(root, String(++count), '.lock');
/** A number that no process has. */
const NOBODY = 2 ** 30;

describe('a lock', () => {
  it('lets one at a time work, the others wait and say so once, and is gone in the end', async () => {
    const lock = newLock();
    let [at, most, waited] = [0, 0, 0];
    const work = async () => {
      at += 1;
      most = Math.max(most, at);
      await sleep(250);
      at -= 1;
    };
    const wait = () => {
      waited += 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, wait, work)));
    assert.deepEqual([most, waited], [1, 2]);
    assert.equal(existsSync(lock), false);
  });

  it('is held while the work goes on, and not by one who is gone', async () => {
    const lock = newLock();
    assert.equal(isLocked(lock), false);
    await withLock(
      lock,
      () => {},
      async () => assert.equal(isLocked(lock), true),
    );
    assert.equal(isLocked(lock), false);
    mkdirSync(lock, { recursive: true });
    writeFileSync(path.join(lock, 'pid'), String(NOBODY));
    assert.equal(isLocked(lock), false);
  });

  it('is let go when the work throws', async () => {
    const lock = newLock();
    const work = () => Promise.reject(new Error('no'));
    await assert.rejects(
      withLock(lock, () => {}, work),
      /no/,
    );
    assert.equal(existsSync(lock), false);
  });

  it('of a process that is gone is taken over, whatever an earlier attempt left beside it', async () => {
    const lock = newLock();
    mkdirSync(path.join(`${lock}.${process.pid}`, 'left'), { recursive: true });
    mkdirSync(lock);
    writeFileSync(path.join(lock, 'pid'), String(NOBODY));
    assert.equal(
      await withLock(
        lock,
        () => {},
        async () => 'done',
      ),
      'done',
    );
  });

  it('that another took over in the meantime is not let go for it', async () => {
    const lock = newLock();
    await withLock(
      lock,
      () => {},
      async () => writeFileSync(path.join(lock, 'pid'), '1'),
    );
    assert.equal(existsSync(lock), true);
  });

  it('is not to be had where a file of its name lies', async () => {
    const lock = newLock();
    mkdirSync(path.dirname(lock));
    writeFileSync(lock, '');
    await assert.rejects(
      withLock(
        lock,
        () => {},
        async () => {},
      ),
      /EEXIST/,
    );
  });
});
