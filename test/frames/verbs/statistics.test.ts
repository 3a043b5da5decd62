import assert from 'node:assert/strict';
import { it } from 'node:test';
import { differenceOf, differs, type Interval, wilson } from '../../../src/frames/verbs/statistics.js';

const rounded = ({ low, high }: Interval) => [low, high].map((value) => Number(value.toFixed(4)));
const share = (part: number, whole: number) => ({ value: part / whole, ...wilson(part, whole) });

it('a share has the interval of 95% that is published for it', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  assert.deepEqual(rounded(wilson(81, 263)), [0.2553, 0.3662]);
  assert.deepEqual(rounded(wilson(15, 148)), [0.0624, 0.1605]);
  assert.deepEqual(rounded(wilson(0, 20)), [0, 0.1611]);
  assert.deepEqual(rounded(wilson(1, 29)), [0.0061, 0.1718]);
});

it('a difference of two shares has the interval of 95% that is published for it', () => {
  // Newcombe (1998), Interval estimation for the difference between independent proportions, table II, method 10.
  const published = [
    [
      [56, 70],
      [48, 80],
      [0.0524, 0.3339],
    ],
    [
      [9, 10],
      [3, 10],
      [0.1705, 0.809],
    ],
    [
      [6, 7],
      [2, 7],
      [0.0582, 0.8062],
    ],
    [
      [5, 56],
      [0, 29],
      [-0.0381, 0.1926],
    ],
    [
      [10, 10],
      [0, 10],
      [0.6075, 1],
    ],
  ] as const;
  for (const [[a, m], [b, n], interval] of published)
    assert.deepEqual(rounded(differenceOf(share(b, n), share(a, m))), interval);
});

it('shares differ where the interval of their difference says so, though their own intervals overlap', () => {
  const [before, after] = [share(1, 23), share(38, 148)];
  assert.ok(before.high > after.low, 'they overlap');
  assert.deepEqual(rounded(differenceOf(before, after)), [0.0351, 0.2972]);
  assert.ok(differs(before, after) && differs(after, before));
  assert.ok(!differs(share(20, 40), share(25, 40)));
  assert.ok(!differs(before, before));
});
