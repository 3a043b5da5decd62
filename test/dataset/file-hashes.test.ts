/** What must be seen of a file that has changed, and what need not be read again. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { FileHashes } from '../../src/dataset/file-hashes.js';
import { hashOfFile } from '../../src/dataset/hash-of-file.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-hashes-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const kept = path.join(folder, 'hashes.json');
const LATER = () => Date.now() + 60_000;
const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

/** What is kept after a run that asks for one file, at a time long after it was written. */
function keptOf(name: string): Record<string, readonly [string, string]> {
  const run = new FileHashes(kept, LATER);
  run.of(name);
  run.save();
  return JSON.parse(readFileSync(kept, 'utf8')) as Record<string, readonly [string, string]>;
}

describe('the hash of a file', () => {
  it('is that of its bytes, also of those that are read in parts', () => {
    const large = file('large', 'x'.repeat(5 * 1024 * 1024));
    const small = file('small', '');
    assert.equal(hashOfFile(small), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(new FileHashes(kept).of(large), hashOfFile(large));
  });

  it('is kept: the next run does not read the file', () => {
    const one = file('one', 'as it was');
    const [says, hash] = keptOf(one)[one]!;
    // A lie in the place of the hash shows where an answer comes from.
    writeFileSync(kept, JSON.stringify({ [one]: [says, `kept ${hash}`] }));
    assert.equal(new FileHashes(kept, LATER).of(one), `kept ${hash}`);
  });

  it('is another after an edit that keeps the size and sets the time of writing back', () => {
    const one = file('edited', 'twelve');
    const { atime, mtime } = statSync(one);
    keptOf(one);
    writeFileSync(one, 'thirty');
    utimesSync(one, atime, mtime);
    assert.equal(new FileHashes(kept, LATER).of(one), hashOfFile(one));
  });

  it('is another where another file of the same size and times takes its place', () => {
    const [one, two] = [file('first', 'twelve'), file('second', 'thirty')];
    const { atime, mtime } = statSync(one);
    utimesSync(two, atime, mtime);
    keptOf(one);
    renameSync(two, one);
    assert.equal(new FileHashes(kept, LATER).of(one), hashOfFile(one));
  });

  it('is not kept of a file that was written a moment ago', () => {
    const one = file('fresh', 'now');
    const run = new FileHashes(kept, () => statSync(one).ctimeMs + 1000);
    run.of(one);
    run.save();
    assert.equal(readFileSync(kept, 'utf8'), '{}');
  });

  it('of a file that was written is kept, unless it was written a moment ago or was edited since', () => {
    writeFileSync(kept, '{}');
    const [one, two, gone] = [file('written', 'ours'), file('taken', 'ours'), file('lost', 'ours')];
    const write = (now: () => number) => {
      const run = new FileHashes(kept, now);
      for (const name of [one, two, gone]) run.wrote(name, 'as written');
      writeFileSync(two, 'not ours any more');
      rmSync(gone, { force: true });
      run.save();
      file('lost', 'ours');
      return Object.keys(JSON.parse(readFileSync(kept, 'utf8')));
    };
    assert.deepEqual(
      write(() => statSync(one).ctimeMs + 1000),
      [],
    );
    assert.deepEqual(write(LATER), [one]);
    assert.equal(new FileHashes(kept, LATER).of(one), 'as written');
  });

  it('of a large file is kept as well, but not where the file changed while it was read', async () => {
    rmSync(kept, { force: true });
    const [one, two] = [file('steady', 'as it was'), file('changing', 'as it was')];
    const run = new FileHashes(kept, LATER);
    const read = async (name: string) => {
      if (name === two) writeFileSync(two, 'as it is now');
      return 'read';
    };
    assert.deepEqual([await run.ofLarge(one, read), await run.ofLarge(two, read)], ['read', 'read']);
    run.save();
    const next = new FileHashes(kept, LATER);
    const again = async () => 'read again';
    assert.deepEqual(
      [await next.ofLarge(one, again), await next.ofLarge(two, again)],
      ['read', 'read again'],
    );
  });

  it('is kept while a run goes on that is killed, with what earlier runs knew', () => {
    const before = file('before', 'of an earlier run');
    keptOf(before);
    const run = new FileHashes(kept, LATER);
    const many = Array.from({ length: 2500 }, (_, at) => file(`many-${at}`, String(at)));
    for (const one of many) run.of(one);
    const saved = Object.keys(JSON.parse(readFileSync(kept, 'utf8')) as object);
    assert.ok(saved.includes(before));
    assert.ok(saved.length > 1000 && saved.length <= 2501, `${saved.length}`);
  });

  it('is computed where what was kept is damaged, and of a file that is gone there is none', () => {
    writeFileSync(kept, '{"a":');
    const one = file('again', '1');
    assert.equal(new FileHashes(kept).of(one), hashOfFile(one));
    assert.throws(() => new FileHashes(kept).of(path.join(folder, 'gone')), { code: 'ENOENT' });
  });
});
