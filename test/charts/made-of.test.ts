import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MOST_PIECES, piecesOf } from '../../src/charts/made-of.js';

it('a mark that is made of very many numbers carries the first of them and says how many there are', () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => at);
  const { pieces, count } = piecesOf(rows, (value) => ({ name: `${value}`, value, place: null }));
  assert.deepEqual([pieces.length, pieces[0]?.value, count], [MOST_PIECES, 0, 10_000]);
  assert.equal(piecesOf(rows.slice(0, 3), (value) => ({ name: '', value, place: null })).count, undefined);
});
