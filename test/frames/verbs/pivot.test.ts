import assert from 'node:assert/strict';
import { it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';

const frame = frameOf<{ body: string; year: number; value: number | null; state: string }>([
  { body: 'a', year: 2021, value: 0, state: 'reported' },
  { body: 'a', year: 2023, value: null, state: 'not stated' },
  { body: 'a', year: 2022, value: null, state: 'no report' },
  { body: 'b', year: 2021, value: 4, state: 'reported' },
]);
const how = { rows: 'body', columns: 'year', values: 'value', why: 'state' } as const;

it('a year without a report, a number that is not stated and 0 are three things', () => {
  const wide = frame.pivot(how);
  assert.deepEqual(wide.columns, ['body', '2021', '2022', '2023']);
  assert.deepEqual(wide.values, [
    ['a', 0, null, null],
    ['b', 4, null, null],
  ]);
  const [a, b] = wide.rows();
  assert.deepEqual(wide.gaps?.get(a!), { 2022: 'no report', 2023: 'not stated' });
  assert.deepEqual(wide.gaps?.get(b!), { 2022: 'no row', 2023: 'no row' });
});

it('two rows for one cell are refused: one of them would be lost', () => {
  const twice = frameOf([...frame.rows(), { body: 'b', year: 2021, value: 5, state: 'reported' }]);
  assert.throws(() => twice.pivot(how), /Several rows have body b and year 2021/);
});

it('why a cell is missing stays with its row through other verbs', () => {
  const wide = frame.pivot(how);
  for (const next of [
    wide.select('body', '2022'),
    wide.derive({ one: () => 1 }),
    wide.sort('body', { descending: true }),
    wide.where({ body: 'a' }),
    wide.join([{ body: 'a', more: 1 }], 'body'),
  ]) {
    const a = next.rows().find((row) => (row as { body: unknown }).body === 'a')!;
    assert.equal(next.gaps?.get(a)?.[2022], 'no report');
  }
});

it('columns stand in the order of their heads, words by Unicode', () => {
  const rows = ['丙', '甲', '乙'].map((channel) => ({ body: 'a', channel, value: 1 }));
  const wide = frameOf(rows).pivot({ rows: 'body', columns: 'channel', values: 'value' });
  assert.deepEqual(wide.columns, ['body', '丙', '乙', '甲']);
});
