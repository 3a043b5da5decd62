import assert from 'node:assert/strict';
import { it } from 'node:test';
import { counted } from '../../src/model/nouns.js';

it('one is singular in English, and Chinese has its measure word', () => {
  assert.deepEqual(counted(1, 'report'), { en: '1 report', zh: '1 份年报' });
  assert.deepEqual(counted(1204, 'request'), { en: '1,204 requests', zh: '1,204 件申请' });
});
