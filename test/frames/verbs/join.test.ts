import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';

const left = frameOf<{ code: string | null; value: number }>([
  { code: '330326', value: 1 },
  { code: '999999', value: 2 },
  { code: null, value: 3 },
]);

describe('a join', () => {
  it('gives each column a name of its own, however many tables bring one of that name', () => {
    const other = [{ code: '330326', value: 5 }];
    const joined = left.join(other, 'code').join(other, 'code');
    assert.deepEqual(joined.columns, ['code', 'value', 'value_2', 'value_3']);
    assert.deepEqual(joined.values[0], ['330326', 1, 5, 5]);
  });

  it('keeps every row of the left, and says how many found no partner', () => {
    const joined = left.join([{ code: 330326, value: 9, people: 800 }], 'code');
    assert.deepEqual(
      joined.rows().map((row) => [row.code, row.value, row.people]),
      [
        ['330326', 1, 800],
        ['999999', 2, null],
        [null, 3, null],
      ],
    );
    assert.deepEqual(joined.notes, ['2 of 3 rows have no match by code']);
    assert.equal(joined.unmatched.rows().length, 2);
    assert.ok(joined.columns.includes('value_2'), 'the other value is not lost');
  });

  it('refuses a table with several rows of one key, which would make rows out of nothing', () => {
    const twice = [
      { code: '330326', people: 1 },
      { code: '330326', people: 2 },
    ];
    assert.throws(() => left.join(twice, 'code'), /several rows for \["330326"\]/);
  });

  it('goes by columns of different names, and names one that is not there', () => {
    assert.equal(left.join([{ area: '330326', people: 7 }], { code: 'area' }).rows()[0]?.people, 7);
    assert.throws(() => left.join([{ area: '1' }], { code: 'aera' as never }), /no column “aera”/);
  });
});
