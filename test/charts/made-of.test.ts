import assert from 'node:assert/strict';
import { it } from 'node:test';
import { madeFrom } from '../../src/charts/made-of.js';
import { LISTED, type Part } from '../../src/frames/places.js';

it('a mark that is made of very many numbers carries the first of them and says how many there are', () => {
  const all = Array.from({ length: 10_000 }, (_, at): Part => [`${at}`, at, null]);
  const { how, count, parts } = madeFrom('sum', all);
  assert.deepEqual([how, parts.length, parts[0]?.[1], count], ['sum', LISTED, 0, 10_000]);
  assert.equal(madeFrom('sum', all.slice(0, 3)).count, 3);
});
