import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numbersOf } from '../../src/charts/strip-numbers.js';
import type { StripPoint } from '../../src/charts/strip-points.js';

/** Where the numbers of a strip stand that has these values, year after year; null for a year without one. */
function placed(values: readonly (number | null)[], { join = 'same' as StripPoint['join'] } = {}) {
  const points = values.map(
    (value, at): StripPoint => ({
      ...{ strip: 'a', year: 2011 + at, value, text: value === null ? '' : value.toLocaleString('en') },
      ...{ mark: value === null ? 'none' : 'stated', join, how: '' },
    }),
  );
  const top = Math.max(...values.map((value) => value ?? 0));
  const numberOf = numbersOf(points, ({ value }) => (value ?? 0) / top, { year: 45, plot: 90 });
  return points.map(numberOf);
}

describe('a number of a strip', () => {
  it('does not stand where the line climbs to the next year, or comes down from the one before', () => {
    const [, before, , behind] = placed([null, 2645, 14571, 2500, null]);
    assert.equal(before!.written, 'above');
    assert.ok(before!.aside < 0, 'it stands left of a line that climbs to the right');
    assert.ok(behind!.aside > 0, 'it stands right of a line that comes from above');
  });

  it('stands over its mark where the line is flat, leads down on both sides, or up on both', () => {
    const asides = placed([100, 101, 102, 9000, 102, 9000, 100]).map(({ aside }) => aside);
    assert.deepEqual([asides[1], asides[3], asides[4], asides[5]], [0, 0, 0, 0]);
  });

  it('is not pushed out of the strip by the first line, nor aside where no line is drawn', () => {
    assert.equal(placed([100, 9000, 8000])[0]!.aside, 0);
    assert.deepEqual(
      placed([100, 2645, 14571, 100], { join: 'none' }).map(({ aside }) => aside),
      [0, 0, 0, 0],
    );
  });

  it('stays over its mark where another one stands aside of it: through a line it is read, unwritten it is not', () => {
    assert.deepEqual(placed([2602, 2645, 14571, 2500])[1], { written: 'above', aside: 0, up: 0 });
  });

  it('does not meet another one that was put aside', () => {
    const numbers = placed([14571, 2645, 2600, 14000, 13000]);
    const ends = numbers.flatMap(({ written, aside }, at) => (written === 'above' ? [at * 45 + aside] : []));
    for (const [at, middle] of ends.entries())
      assert.ok(
        at === 0 || middle - ends[at - 1]! > 30,
        `${ends}: a number of four digits is some 30 px wide`,
      );
  });

  it('that is last stands behind its mark, and over the line of zero where it is near that', () => {
    assert.deepEqual(placed([50, 90, 40]).at(-1), { written: 'behind', aside: 0, up: 0 });
    const [last] = placed([50, 90, 0]).slice(-1);
    assert.ok(last!.written === 'behind' && last!.up < 0);
    assert.equal(
      placed([50, 40, null])[1]!.written,
      'above',
      'the mark of a year without a number is behind it',
    );
  });
});
