import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Unwritten } from '../../../src/site/reports/unwritten.js';
import { temporaryFolder } from '../fixture.js';

const rendered = (file: string) => ({ file, from: `hash of ${file}`, title: file, html: '<p>', pinyin: {} });
const folder = path.join(temporaryFolder(), 'new');
const hashes = new Map(['a.txt', 'b.txt'].map((file) => [file, `hash of ${file}`]));

describe('what is rendered and waits for its file', () => {
  it('is there for the next run, but for what is in its file: a run that was cut off had not put that down', () => {
    const first = new Unwritten(folder);
    for (const file of ['a.txt', 'b.txt']) first.add(file[0]!, rendered(file));
    first.forget('a');
    first.forget('a');
    const next = Unwritten.ofNextRun(folder);
    assert.equal(next.has('a.txt', 'hash of a.txt'), false);
    assert.equal(next.has('b.txt', 'hash of b.txt'), true);
    assert.equal(next.has('b.txt', 'another'), false);
    assert.deepEqual([...next.of('a', hashes).keys()], []);
    assert.deepEqual([...next.of('b', hashes).keys()], ['b.txt']);
    assert.deepEqual(readdirSync(folder).sort(), ['b', 'known']);
  });

  it('is not there again for a process that begins when another report of the file waits', () => {
    const shared = path.join(temporaryFolder(), 'new');
    const cutOff = new Unwritten(shared);
    cutOff.add('unit', rendered('a.txt'));
    cutOff.add('other', rendered('b.txt'));
    cutOff.forget('unit');
    Unwritten.ofNextRun(shared).add('unit', rendered('c.txt'));
    const beside = new Unwritten(shared);
    assert.deepEqual(
      ['a.txt', 'b.txt', 'c.txt'].map((file) => beside.has(file, `hash of ${file}`)),
      [false, true, true],
    );
  });

  it('is not there where a run was cut off while it deleted it, or while it wrote the line', () => {
    mkdirSync(path.join(folder, 'c.gone'), { recursive: true });
    const run = new Unwritten(folder);
    run.add('c', rendered('c.txt'));
    run.forget('c');
    appendFileSync(path.join(folder, 'known', '1.jsonl'), '\n{"file":"b.txt","from":"cut');
    const next = Unwritten.ofNextRun(folder);
    assert.equal(next.has('c.txt', 'hash of c.txt'), false);
    assert.equal(next.has('b.txt', 'hash of b.txt'), true);
    next.clear();
    assert.equal(new Unwritten(folder).has('b.txt', 'hash of b.txt'), false);
  });
});
