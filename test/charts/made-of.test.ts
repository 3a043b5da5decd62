import assert from 'node:assert/strict';
import { it } from 'node:test';
import { piecesOf } from '../../src/charts/made-of.js';
import { LISTED } from '../../src/frames/places.js';

it('a mark that is made of very many numbers carries the first of them and says how many there are', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => at);
  const { pieces, count } = piecesOf(rows, (value) => ({ name: `${value}`, value, place: null }));
  assert.deepEqual([pieces.length, pieces[0]?.value, count], [LISTED, 0, 10_000]);
  assert.equal(piecesOf(rows.slice(0, 3), (value) => ({ name: '', value, place: null })).count, undefined);
});
