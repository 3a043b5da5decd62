import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Columns } from '../../src/frames/columns.js';
import { toFrame } from '../../src/frames/frame.js';
import { rates, summarise } from '../../src/frames/statistics.js';

interface Row {
  key: string | null;
  value: number | null;
}

const COLUMNS: Columns<Row> = [
  { name: 'key', dtype: 'string', description: 'a key' },
  { name: 'value', dtype: 'number', description: 'a value' },
];
const HALF_MISSING: Row[] = [
  { key: 'a', value: 1 },
  { key: 'a', value: null },
];

describe('summarise', () => {
  it('does not take a missing value for 0, as danfo does', () => {
    assert.deepEqual(summarise(HALF_MISSING, { by: ['key'], value: 'value' }), [
      { key: 'a', n: 1, missing: 1, sum: 1, mean: 1, median: 1, min: 1, max: 1 },
    ]);
    // Why danfo's own is not used; if this fails danfo has been mended and the rule can be thought over.
    const grouped = toFrame(HALF_MISSING, COLUMNS).groupby(['key']).col(['value']);
    assert.equal(grouped.mean().column('value_mean').values[0], 0.5);
    assert.equal(grouped.count().column('value_count').values[0], 2);
  });

  it('adds large integers exactly, as danfo does not', () => {
    const rows = [
      { key: 'a', value: 16777217 },
      { key: 'a', value: 0 },
    ];
    assert.equal(summarise(rows, { by: ['key'], value: 'value' })[0]?.sum, 16777217);
    const numbers = toFrame(rows, [{ name: 'value', dtype: 'number', description: 'a value' }]);
    assert.deepEqual(numbers.add(0).values, [[16777216], [0]]);

    const largest = [{ value: Number.MAX_SAFE_INTEGER - 1 }, { value: 1 }];
    assert.equal(summarise(largest, { by: [], value: 'value' })[0]?.sum, Number.MAX_SAFE_INTEGER);
  });

  it('adds decimals without dust', () => {
    const tenths = Array.from({ length: 10 }, () => ({ value: 0.1 }));
    assert.equal(summarise(tenths, { by: [], value: 'value' })[0]?.sum, 1);
  });

  it('a group without any value has no sum, not a sum of 0', () => {
    const rows = [{ key: 'a', value: null }];
    assert.deepEqual(summarise(rows, { by: ['key'], value: 'value' }), [
      { key: 'a', n: 0, missing: 1, sum: null, mean: null, median: null, min: null, max: null },
    ]);
  });

  it('counts NaN and infinity as missing', () => {
    const rows = [{ value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { value: 4 }];
    const [summary] = summarise(rows, { by: [], value: 'value' });
    assert.deepEqual([summary?.n, summary?.missing, summary?.mean], [1, 2, 4]);
  });

  it('keeps a missing key apart from every name, "null" included, and groups in order of appearance', () => {
    const rows: Row[] = [
      { key: 'null', value: 1 },
      { key: null, value: 2 },
      { key: 'null', value: 3 },
    ];
    const summary = summarise(rows, { by: ['key'], value: 'value' });
    assert.deepEqual(
      summary.map((group) => [group.key, group.sum]),
      [
        ['null', 4],
        [null, 2],
      ],
    );
  });

  it('is empty for no rows', () => {
    assert.deepEqual(summarise([], { by: [], value: 'value' as never }), []);
  });
});

describe('rates', () => {
  const rows = [
    { part: 9, whole: 10 },
    { part: null, whole: 1000 },
    { part: 5, whole: null },
    { part: 0, whole: 10 },
  ];

  it('sums only the rows that state both, and says how many do not', () => {
    assert.deepEqual(rates(rows, { by: [], numerator: 'part', denominator: 'whole' }), [
      { n: 2, missing: 2, numerator: 9, denominator: 20, share: 0.45 },
    ]);
  });

  it('has no share of nothing', () => {
    const none = [{ part: 0, whole: 0 }];
    assert.equal(rates(none, { by: [], numerator: 'part', denominator: 'whole' })[0]?.share, null);
  });
});
