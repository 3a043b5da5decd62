import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weightOf } from '../../src/checks/weight.js';
import type { Finding, Review } from '../../src/model/report.js';
import { aFinding, aReport } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const review = (verdict: Review['verdict']): Review => ({
  ...{ verdict, value: null, reason: 'r', who: 'Li', date: '2026-11-22' },
});
const earlier = { edition: { standing: 'earlier', superseded_by: 'b.txt' } } as const;

describe('how much a finding weighs', () => {
  const cases: [string, Partial<Finding>, Parameters<typeof weightOf>[1], ReturnType<typeof weightOf>][] = [
    ['a rule that must hold and does not', {}, {}, 'contradiction'],
    ['a bound of plausibility that is passed', { severity: 'warning' }, {}, 'unlikely'],
    ['a failure that a person confirms', { review: review('accepted') }, {}, 'contradiction'],
    ['a failure that a person explains', { review: review('not_an_error') }, {}, 'explained'],
    [
      'one that is merely unlikely and explained',
      { severity: 'warning', review: review('not_an_error') },
      {},
      'explained',
    ],
    ['a failure of a version in whose place another counts', {}, earlier, 'superseded'],
    ['one of such a version that is confirmed', { review: review('accepted') }, earlier, 'superseded'],
    ['what holds', { status: 'holds' }, {}, null],
    ['what could not be checked', { status: 'not_assessable' }, {}, null],
  ];
  for (const [what, finding, report, weight] of cases) {
    it(`${what}: ${weight ?? 'nothing'}`, () => assert.equal(weightOf(aFinding(finding), report), weight));
  }

  it('is the same of two versions of which it cannot be told which counts', () => {
    assert.equal(
      weightOf(aFinding(), { edition: { standing: 'undecided', superseded_by: null } }),
      'contradiction',
    );
  });

  it('counts once: reports, findings, kinds of check and judgements give the same number, with verdicts of every kind', async () => {
    const findings = [
      aFinding({ key: 'a' }),
      aFinding({ key: 'b', review: review('accepted') }),
      aFinding({ key: 'c', review: review('not_an_error') }),
      aFinding({ key: 'd', severity: 'warning' }),
      aFinding({ key: 'e', status: 'holds' }),
    ];
    const old = aReport({ findings, source: { path: 'old.txt' }, ...earlier });
    const g = await datasetOf([aReport({ findings }), old]);
    const one = async (query: Promise<{ rows(): readonly object[] }>) =>
      Object.values((await query).rows()[0]!).map(Number);
    assert.deepEqual(
      await one(g.sql`select sum(contradictions) as c, sum(unlikely) as u, sum(set_aside) as s from reports`),
      [2, 1, 5],
    );
    assert.deepEqual(
      await one(g.sql`select sum(contradictions) as c, sum(unlikely) as u, sum(set_aside) as s from checks`),
      [2, 1, 5],
    );
    const weights = (await g.findings).rows().map(({ weight }) => weight);
    assert.equal(weights.filter((weight) => weight === 'contradiction').length, 2);
    assert.equal(weights.filter((weight) => weight === 'unlikely').length, 1);
  });
});
