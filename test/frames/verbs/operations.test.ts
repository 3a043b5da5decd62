import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';
import {
  distinct,
  max,
  mean,
  median,
  min,
  missing,
  n,
  quantile,
  share,
  sum,
  weighted,
} from '../../../src/frames/verbs/operations.js';

interface Row {
  key: string | null;
  value: number | null;
  whole: number | null;
}
const frame = (rows: readonly Partial<Row>[]) =>
  frameOf<Row>(rows.map((row) => ({ key: null, value: null, whole: null, ...row })));

describe('summaries', () => {
  it('do not take a missing value for 0, as danfo does', () => {
    const half = frame([
      { key: 'a', value: 1 },
      { key: 'a', value: null },
    ]);
    const [row] = half
      .by('key')
      .summarise({
        n: n('value'),
        rows: n(),
        missing: missing('value'),
        mean: mean('value'),
        sum: sum('value'),
      })
      .rows();
    assert.deepEqual(row, { key: 'a', n: 1, rows: 2, missing: 1, mean: 1, sum: 1 });
  });

  it('a group without any value has no sum, not a sum of 0', () => {
    const [row] = frame([{ key: 'a' }])
      .by('key')
      .summarise({
        sum: sum('value'),
        mean: mean('value'),
        median: median('value'),
        min: min('value'),
        max: max('value'),
      })
      .rows();
    assert.deepEqual(row, { key: 'a', sum: null, mean: null, median: null, min: null, max: null });
  });

  it('add large integers exactly and decimals without dust', () => {
    const largest = frame([{ value: Number.MAX_SAFE_INTEGER - 1 }, { value: 1 }]);
    assert.equal(largest.summarise({ sum: sum('value') }).rows()[0]?.sum, Number.MAX_SAFE_INTEGER);
    const tenths = frame(Array.from({ length: 10 }, () => ({ value: 0.1 })));
    assert.equal(tenths.summarise({ sum: sum('value') }).rows()[0]?.sum, 1);
  });

  it('keep a missing key apart from every name, "null" included, and groups in order of appearance', () => {
    const rows = [{ key: 'null', value: 1 }, { value: 2 }, { key: 'null', value: 3 }];
    assert.deepEqual(
      frame(rows)
        .by('key')
        .summarise({ sum: sum('value'), distinct: distinct('value') })
        .rows(),
      [
        { key: 'null', sum: 4, distinct: 2 },
        { key: null, sum: 2, distinct: 1 },
      ],
    );
  });

  it('have quantiles as pandas and R (type 7) have them', () => {
    const four = frame([1, 2, 3, 10].map((value) => ({ value })));
    const ops = { q1: quantile('value', 0.25), q3: quantile('value', 0.75) };
    assert.deepEqual(four.summarise(ops).rows(), [{ q1: 1.75, q3: 4.75 }]);
  });

  it('pool a share over the rows that state both numbers, with Wilson’s interval', () => {
    const rows = [
      { value: 9, whole: 10 },
      { value: null, whole: 1000 },
      { value: 5, whole: null },
      { value: 0, whole: 10 },
    ];
    const [row] = frame(rows)
      .summarise({
        share: share('value', 'whole'),
        low: share('value', 'whole', 'low'),
        high: share('value', 'whole', 'high'),
      })
      .rows();
    assert.equal(row?.share, 0.45);
    // R: prop.test(9, 20, correct = FALSE)$conf.int
    assert.ok(Math.abs(row!.low! - 0.2581979) < 1e-6 && Math.abs(row!.high! - 0.6579147) < 1e-6);
    assert.equal(
      frame([{ value: 0, whole: 0 }])
        .summarise({ s: share('value', 'whole') })
        .rows()[0]?.s,
      null,
    );
  });

  it('weigh a mean by another column, over the rows that have both', () => {
    const rows = [
      { value: 1, whole: 1 },
      { value: 4, whole: 3 },
      { value: 100, whole: null },
      { value: null, whole: 5 },
    ];
    assert.equal(
      frame(rows)
        .summarise({ mean: weighted('value', 'whole') })
        .rows()[0]?.mean,
      3.25,
    );
  });

  it('take what is not a finite number for missing', () => {
    const rows = [{ value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { value: 1 }];
    const [row] = frameOf(rows)
      .summarise({ n: n('value'), mean: mean('value') })
      .rows();
    assert.deepEqual([row?.n, row?.mean], [1, 1]);
  });

  it('are not called as the groups are', () => {
    assert.throws(
      () =>
        frameOf([{ a: 1 }])
          .by('a')
          .summarise({ a: n() }),
      /“a” is the name of a group/,
    );
  });

  it('name a column that is not there', () => {
    assert.throws(() => frame([]).summarise({ x: sum('valeu' as never) }), /no column “valeu”/);
  });
});

it('the result has the unit of its column, also where each row names it, and a share is a share', () => {
  const rates = frameOf([
    { value: 0.5, whole: 2, unit: 'share' },
    { value: 0.7, whole: 2, unit: 'share' },
  ]);
  const ops = { median: median('value'), n: n('value'), share: share('value', 'whole') } as const;
  const units = (frame: ReturnType<typeof rates.summarise<typeof ops>>) =>
    frame.meta.map(({ name, unit, kind }) => [name, unit, kind]);
  assert.deepEqual(units(rates.summarise(ops)), [
    ['median', 'share', 'number'],
    ['n', undefined, 'integer'],
    ['share', 'share', 'number'],
  ]);
  // Of rows that count different things there is none.
  const mixed = frameOf([...rates.rows(), { value: 3, whole: 1, unit: 'per_100' }]);
  assert.equal(units(mixed.summarise(ops))[0]![1], undefined);
});
