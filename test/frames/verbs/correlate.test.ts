import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rankCorrelation } from '../../../src/frames/verbs/correlate.js';

it('ranks ties at their mean, and leaves out rows that lack a number', () => {
  const pairs = [
    [1, 10],
    [2, 20],
    [2, 15],
    [4, 40],
    [null, 3],
  ] as const;
  const found = rankCorrelation(pairs);
  // scipy.stats.spearmanr([1, 2, 2, 4], [10, 20, 15, 40]).statistic
  assert.ok(Math.abs(found.rho! - 0.9486832980505138) < 1e-12);
  assert.deepEqual([found.n, found.missing], [4, 1]);
  assert.ok(found.low! <= found.rho! && found.rho! <= found.high!);
  assert.deepEqual(rankCorrelation(pairs), found, 'the same rows give the same interval');
});

it('the same rows in another order, or groups in another, give the same interval', () => {
  const pairs = Array.from({ length: 40 }, (_, at) => [(at * 7) % 11, (at * 5) % 13] as const);
  const groups = pairs.map((_, at) => `g${at % 9}`);
  const turned = (order: readonly number[], by: boolean) =>
    rankCorrelation(
      order.map((at) => pairs[at]!),
      by ? order.map((at) => groups[at]) : null,
    );
  const straight = pairs.map((_, at) => at);
  const mixed = straight.map((at) => (at * 27) % 40);
  for (const by of [true, false]) {
    assert.deepEqual(turned(mixed, by), turned(straight, by));
    assert.deepEqual(turned(straight.toReversed(), by), turned(straight, by));
  }
});

it('there is none where a side does not vary, or for fewer than three rows', () => {
  assert.equal(
    rankCorrelation([
      [1, 2],
      [1, 3],
      [1, 4],
    ]).rho,
    null,
  );
  assert.equal(
    rankCorrelation([
      [1, 2],
      [2, 3],
    ]).rho,
    null,
  );
});

it('rows of one group are drawn together: copies of the same rows do not make the interval narrower', () => {
  const few = Array.from({ length: 8 }, (_, at) => [at, (at * 5) % 8] as const);
  const copied = Array.from({ length: 10 }, () => few).flat();
  const groups = copied.map((_, at) => at % few.length);
  const width = ({ low, high }: ReturnType<typeof rankCorrelation>) => high! - low!;
  const grouped = rankCorrelation(copied, groups);
  assert.equal(grouped.groups, 8);
  assert.ok(width(rankCorrelation(copied)) < width(grouped) / 2);
  assert.ok(Math.abs(width(grouped) - width(rankCorrelation(few))) < 0.2);
});

it('the interval leaves about a fortieth of the draws on each side', () => {
  const pairs = Array.from({ length: 30 }, (_, at) => {
    const x = (at * 7) % 30;
    return [x, x + ((at * 11) % 17)] as const;
  });
  const { rho, low, high } = rankCorrelation(pairs);
  // scipy.stats.spearmanr, and the quantiles 0.025 and 0.975 of 20,000 draws with numpy
  assert.ok(Math.abs(rho! - 0.9286806349235437) < 1e-12);
  assert.ok(Math.abs(low! - 0.8413) < 0.015, String(low));
  assert.ok(Math.abs(high! - 0.9641) < 0.006, String(high));
});
