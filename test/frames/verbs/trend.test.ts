import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameOf } from '../../../src/frames/frame.js';
import { trendOf } from '../../../src/frames/verbs/trend.js';

const years = (values: readonly (number | null)[]) => values.map((value, at) => [2018 + at, value] as const);

describe('a trend', () => {
  it('of eight points has the exact probability', () => {
    // scipy.stats.kendalltau(range(8), [1, 3, 2, 4, 5, 7, 6, 8], method='exact')
    const found = trendOf(years([1, 3, 2, 4, 5, 7, 6, 8]));
    assert.ok(Math.abs(found.tau! - 0.8571428571428572) < 1e-12);
    assert.ok(Math.abs(found.p! - 0.0017361111111111112) < 1e-12, String(found.p));
    assert.equal(found.slope, 1);
  });

  it('with ties takes the normal approximation, corrected for them', () => {
    const found = trendOf(years([1, 1, 2, 3, 3, 5]));
    assert.ok(found.tau! > 0.8 && found.p! > 0 && found.p! < 0.05);
  });

  it('of nothing that varies, or of too few points, is not there', () => {
    assert.equal(trendOf(years([2, 2, 2, 2, 2])).p, null);
    assert.equal(trendOf(years([1, 2, 3])).p, null);
    assert.deepEqual(
      [trendOf(years([1, null, 3, 4, 5])).n, trendOf(years([1, null, 3, 4, 5])).missing],
      [4, 1],
    );
  });

  it('says that an order without direction may well be chance', () => {
    assert.equal(trendOf(years([2, 4, 1, 3])).p, 1);
  });
});

it('of each group by itself, missing points counted, in the order in which the groups come', () => {
  const rows = [1, 2, 3, 4, 5].flatMap((year) => [
    { who: 'up', year, value: year },
    { who: 'down', year, value: year === 3 ? null : -year },
  ]);
  const found = frameOf<{ who: string; year: number; value: number | null }>(rows)
    .by('who')
    .trend('value', 'year');
  assert.deepEqual(
    found.rows().map(({ who, n, missing, tau, slope }) => [who, n, missing, tau, slope]),
    [
      ['up', 5, 0, 1, 1],
      ['down', 4, 1, -1, -1],
    ],
  );
});
