import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RefusedError } from '../../src/frames/danfo.js';
import { frameOf } from '../../src/frames/frame.js';

const column = (values: readonly (number | null)[]) =>
  frameOf(values.map((value) => ({ value }))).column('value');

describe('a column', () => {
  it('a missing value is neither less than anything nor greater, nor equal or unequal to it', () => {
    const half = column([2, null]);
    for (const mask of [half.lt(1), half.gt(3), half.eq(7)]) assert.deepEqual(mask.values, [false, false]);
    for (const mask of [half.lt(3), half.gt(1), half.ne(7), half.le(2), half.ge(2), half.eq(2)])
      assert.deepEqual(mask.values, [true, false]);
  });

  it('arithmetic with a missing value is missing, and exact otherwise', () => {
    assert.deepEqual(column([null, 16777217]).add(1).values, [null, 16777218]);
    assert.deepEqual(column([1, 2]).div(column([0, 4])).values, [null, 0.5]);
  });

  it('statistics leave missing values out and count what is there', () => {
    const some = column([1, null, 4]);
    assert.deepEqual([some.count(), some.sum(), some.mean(), some.median()], [2, 5, 2.5, 2.5]);
    assert.deepEqual([some.min(), some.max(), some.quantile(0.5)], [1, 4, 2.5]);
    assert.equal(column([null]).mean(), null);
    assert.deepEqual(some.isNa().values, [false, true, false]);
  });

  it('the standard deviation is that of a sample', () => {
    assert.equal(column([2, null, 4, 6]).std(), 2);
    assert.equal(column([1]).std(), null);
  });

  it('each sign of arithmetic does its own', () => {
    const three = column([3]);
    assert.deepEqual(
      [three.mul(2), three.sub(2), three.add(2), three.div(2)].map(({ values }) => values),
      [[6], [1], [5], [1.5]],
    );
  });

  it('refuses the rest of danfo', () => {
    const some = column([1]) as unknown as Record<string, () => unknown>;
    for (const name of ['describe', 'sortValues', 'cumSum', 'fillNa', 'apply', 'plot', 'var'])
      assert.throws(() => some[name]!(), RefusedError, name);
  });
});
