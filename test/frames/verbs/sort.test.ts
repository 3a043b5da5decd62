import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';

const frame = frameOf<{ at: string; value: number | null }>([
  { at: 'a', value: null },
  { at: 'b', value: 2 },
  { at: 'c', value: 10 },
  { at: 'd', value: 2 },
  { at: 'e', value: null },
]);
const order = (descending: boolean) =>
  frame
    .sort('value', { descending })
    .rows()
    .map(({ at }) => at)
    .join('');

it('numbers by size, missing values last in either direction, equal ones as they came', () => {
  assert.equal(order(false), 'bdcae');
  assert.equal(order(true), 'cbdae');
});
