/** Stretches of files: what stands where in a CSV, and files that are put together of others. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { isSamePiece, joinPieces, rowGroups } from '../../src/dataset/pieces.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-pieces-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);
const file = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};

describe('groups of rows in a CSV', () => {
  it('end where their rows do, also where quotes hold line breaks and a group has not a row', () => {
    const [head, first, second] = ['a,b\n', '1,"x\ny ""z"""\n2,q\n', '3,"\n\n"\n'];
    const one = file('quoted.csv', head + first + second);
    assert.deepEqual(rowGroups(one, [0, 2, 0, 1, 0]), {
      head: head.length,
      bytes: [0, first.length, 0, second.length, 0],
    });
  });

  it('are nothing below a head alone', () => {
    assert.deepEqual(rowGroups(file('head.csv', 'a,b\n'), [0, 0]), { head: 4, bytes: [0, 0] });
  });
});

describe('pieces', () => {
  it('take the place of the file that they are of, with its hash', () => {
    const [one, other] = [file('one', 'head,one,two,'), file('other', 'new,')];
    const sha256 = joinPieces(
      [
        { file: one, start: 0, bytes: 5 },
        { file: other, start: 0, bytes: 4 },
        { file: one, start: 5, bytes: 4 },
        { file: one, start: 9, bytes: 4 },
      ],
      one,
    );
    assert.equal(readFileSync(one, 'utf8'), 'head,new,one,two,');
    assert.equal(sha256, createHash('sha256').update('head,new,one,two,').digest('hex'));
  });

  it('of a file that ends too soon leave everything as it was', () => {
    const one = file('short', 'short');
    assert.throws(() => joinPieces([{ file: one, start: 2, bytes: 9 }], one), /ends sooner/);
    assert.equal(readFileSync(one, 'utf8'), 'short');
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.part')),
      [],
    );
  });

  it('are the same where their bytes are', () => {
    const [one, other] = [file('left', 'abcabd'), file('right', 'abc')];
    const right = { file: other, start: 0, bytes: 3 };
    assert.ok(isSamePiece({ file: one, start: 0, bytes: 3 }, right));
    assert.ok(!isSamePiece({ file: one, start: 3, bytes: 3 }, right));
    assert.ok(!isSamePiece({ file: one, start: 0, bytes: 2 }, right));
  });
});
