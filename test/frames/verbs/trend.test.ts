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
    // scipy.stats.kendalltau(range(10), values).statistic; its variance, with continuity correction
    const found = trendOf(years([1, 2, 2, 4, 5, 5, 7, 8, 9, 9]));
    assert.ok(Math.abs(found.tau! - 0.9660917830792959) < 1e-12, String(found.tau));
    assert.ok(Math.abs(found.p! - 0.00020565595274244) < 1e-6, String(found.p));
  });

  it('with several points of one time is corrected for these as well', () => {
    const twice = [1, 2, 3, 4, 5, 6, 4, 5, 6, 7, 8, 9].map(
      (value, at) => [at < 6 ? 2011 : 2012, value] as const,
    );
    const found = trendOf(twice);
    assert.ok(Math.abs(found.tau! - 0.5669467095138409) < 1e-12, String(found.tau));
    assert.ok(Math.abs(found.p! - 0.03637858037213) < 1e-6, String(found.p));
  });

  it('takes what is not a finite number for missing', () => {
    assert.equal(trendOf([...years([1, 2, 3, 4]), [2030, Number.NaN]]).missing, 1);
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
