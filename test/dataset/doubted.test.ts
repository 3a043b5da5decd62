import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weightOf } from '../../src/checks/weight.js';
import { doubtedFigures } from '../../src/dataset/doubted.js';
import { aFinding, aReport, cell } from './make.js';
import { datasetOf } from './tables.js';

const figure = cell('requests.received', 7);
const doubtedBy = (finding: Parameters<typeof aFinding>[0]) => {
  const report = aReport({ figures: [figure], findings: [aFinding({ figures: [figure.id], ...finding })] });
  return [...(doubtedFigures([report], []).get('a.txt')?.get(figure.id) ?? [])];
};
const verdict = (verdict: 'accepted' | 'not_an_error') => ({
  review: { verdict, value: null, reason: 'x', who: 'x', date: '2026-11-22' },
});

describe('a doubted figure', () => {
  it('is one that a contradiction rests on', () => {
    assert.deepEqual(doubtedBy({}), ['refused-by-ground']);
    assert.deepEqual(doubtedBy({ status: 'holds' }), []);
    assert.deepEqual(doubtedBy({ status: 'not_assessable' }), []);
    assert.deepEqual(doubtedBy({ severity: 'warning' }), []);
  });

  it('stays so where a person confirms the contradiction, and not where one explains it', () => {
    assert.deepEqual(doubtedBy(verdict('accepted')), ['refused-by-ground']);
    assert.deepEqual(doubtedBy(verdict('not_an_error')), []);
  });

  it('is found between two years, and through a value derived from it, in series and rates alike', async () => {
    const report = aReport({
      source: { path: 'a · b.txt' },
      figures: [
        cell('requests.answered', 10),
        cell('requests.refused.state_secret', 4),
        cell('requests.refused', 4, {
          state: 'derived',
          derived_from: ['table:requests.refused.state_secret'],
        }),
      ],
    });
    for (const figure of ['table:requests.answered', 'table:requests.refused.state_secret']) {
      const references = [{ report: 'a · b.txt', figure }];
      const across = { ...aFinding({ check: 'carried' }), report: 'a · b.txt', against: null, references };
      const g = await datasetOf([report], { across: [across as never] });
      const [rate] = (await g.rates.where({ rate: 'refused' })).rows();
      assert.deepEqual([rate?.state, rate?.doubted_by], ['computed', ['carried']], figure);
      const series = figure === 'table:requests.answered' ? 'requests.handled' : 'outcome.refused';
      const [row] = (await g.series.where({ series })).rows();
      assert.deepEqual([row?.doubted, row?.doubted_by], [true, ['carried']], figure);
    }
    assert.ok((await (await datasetOf([report])).rates).rows().every(({ doubted }) => !doubted));
  });
});

describe('the weight of a finding', () => {
  it('has one definition: what fails is a contradiction, unlikely, explained, or superseded', () => {
    assert.equal(weightOf(aFinding()), 'contradiction');
    assert.equal(weightOf(aFinding(verdict('accepted'))), 'contradiction');
    assert.equal(weightOf(aFinding(verdict('not_an_error'))), 'explained');
    assert.equal(weightOf(aFinding({ severity: 'warning' })), 'unlikely');
    assert.equal(weightOf(aFinding({ status: 'holds' })), null);
    const edition = { standing: 'earlier' as const, superseded_by: 'b.txt' };
    assert.equal(weightOf(aFinding(), { edition }), 'superseded');
  });

  it('makes every count of contradictions the same, with verdicts of every kind', async () => {
    const findings = [
      aFinding({ key: 'a' }),
      aFinding({ key: 'b', ...verdict('accepted') }),
      aFinding({ key: 'c', ...verdict('not_an_error') }),
      aFinding({ key: 'd', severity: 'warning' }),
    ];
    const g = await datasetOf([aReport({ findings })]);
    const listed = (await g.findings.where({ weight: 'contradiction' })).rows().length;
    const [report] = (await g.reports).rows();
    const kinds = (await g.checks).rows().reduce((sum, { contradictions }) => sum + contradictions, 0);
    const { countsOf } = await import('../../src/commands/check/text.js');
    const { viewOf } = await import('../../src/commands/check/view.js');
    const review = { file: null, prefix: '', stale: [], problems: [] };
    const { reports } = viewOf({ reports: [aReport({ findings })], findings: [], review });
    const counts = [listed, report?.contradictions, kinds, countsOf(reports).contradictions];
    assert.deepEqual(counts, [2, 2, 2, 2]);
  });
});
