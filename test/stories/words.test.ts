import assert from 'node:assert/strict';
import { it } from 'node:test';
import { originsOf } from '../../src/stories/words.js';

it('what is drawn and not as stated is counted by how it came to be; zeros and missing numbers are not drawn', () => {
  const row = (state: string, value: number | null = 7) => ({ state, value });
  assert.deepEqual(originsOf([row('reported'), row('inferred', 0), row('not stated', null)]), []);
  assert.deepEqual(originsOf([row('reported'), row('inferred'), row('inferred'), row('derived')]), [
    '2 of 4 numbers are inferred from glued digits, 1 added up from the report',
  ]);
  assert.deepEqual(originsOf([row('approximate')]), ['1 of 1 number is rounded by the report']);
});
