import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { writeAllWhole, writeWhole } from '../../src/dataset/whole-file.js';
import { isAsWritten, writtenIn } from '../../src/dataset/written.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-whole-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => path.join(folder, ...names);

describe('a file that appears whole', () => {
  it('makes the folders around it and leaves nothing beside it', () => {
    writeWhole(at('new', 'deep', 'a.txt'), 'one');
    assert.equal(readFileSync(at('new', 'deep', 'a.txt'), 'utf8'), 'one');
    assert.deepEqual(readdirSync(at('new', 'deep')), ['a.txt']);
  });

  it('of several that belong together, one that cannot be written leaves all others as they were', () => {
    mkdirSync(at('set'));
    writeFileSync(at('set', 'a.csv'), 'old');
    writeFileSync(at('set', 'file'), 'in the way of a folder');
    const files = new Map([
      ['a.csv', 'new'],
      ['file/b.csv', 'new'],
    ]);
    assert.throws(() => writeAllWhole(at('set'), files));
    assert.equal(readFileSync(at('set', 'a.csv'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(at('set')).sort(), ['a.csv', 'file']);
  });
});

describe('what was written', () => {
  it('is not as written when it was cut, changed in place with its size and time, or removed', () => {
    const names = writeAllWhole(at('data'), new Map([['t.csv', 'a,b\n1,2\n']]));
    const written = writtenIn(at('data'), names);
    assert.equal(isAsWritten(at('data'), written), true);
    writeFileSync(at('data', 't.csv'), 'a,b\n1,2');
    assert.equal(isAsWritten(at('data'), written), false);
    writeFileSync(at('data', 't.csv'), 'a,b\n1,3\n');
    assert.equal(isAsWritten(at('data'), written), false);
    rmSync(at('data', 't.csv'));
    assert.equal(isAsWritten(at('data'), written), false);
  });
});
