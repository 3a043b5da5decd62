import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sealed, unsealed } from '../../src/dataset/sealed.js';

const KEY = 'a'.repeat(64);
const value = { title: '公开“12”件', half: '\ud83d', list: [1, null, ''], nothing: {} };
const bytes = Buffer.from(sealed(KEY, value));

describe('what is sealed', () => {
  it('comes back under its key alone', () => {
    assert.deepEqual(unsealed(KEY, bytes), value);
    assert.equal(unsealed('b'.repeat(64), bytes), undefined);
    assert.equal(unsealed(`${KEY}a`, bytes), undefined);
  });

  it('is missing where it was cut off or one byte is another', () => {
    for (let end = 0; end < bytes.length; end += 7)
      assert.equal(unsealed(KEY, bytes.subarray(0, end)), undefined);
    for (let at = 0; at < bytes.length; at += 1) {
      const other = Buffer.from(bytes);
      other[at]! ^= 1;
      assert.equal(unsealed(KEY, other), undefined, `byte ${at}`);
    }
  });
});
