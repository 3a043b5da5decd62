/** Sentences in both languages. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { template } from '../../src/model/words.js';

it('a template leaves no slot open in either language', () => {
  const made = template('{a} of {b}', '{b} 中的 {a}')({ a: 1, b: { en: 'all', zh: '全部' } });
  assert.deepEqual(made, { en: '1 of all', zh: '全部 中的 1' });
});
