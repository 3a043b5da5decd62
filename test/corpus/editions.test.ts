import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelOf } from '../../src/corpus/editions.js';
import type { Identity, Report } from '../../src/model/report.js';
import { aReport, cell } from '../dataset/make.js';

/** A version of one report: told from the others by its path, by one figure, and by what the case is about. */
const version = (path: string, value: number, identity: Partial<Identity> = {}, sha256 = path): Report =>
  aReport({
    source: { path, sha256 },
    identity: { published: null, ...identity },
    figures: [cell('requests.received', value)],
  });

function standings(...reports: Report[]) {
  const { editions, publishers } = panelOf(reports);
  return {
    of: reports.map((report) => [editions.get(report)?.standing, editions.get(report)?.superseded_by]),
    current: publishers.flatMap(({ years }) =>
      years.flatMap(({ current }) => current.map((r) => r.source.path)),
    ),
  };
}

describe('of several reports for one publisher and year', () => {
  it('the one published later counts, in whatever order they come', () => {
    const old = version('a', 1, { published: '2019-03-01' });
    const young = version('b', 2, { published: '2019-06-01' });
    assert.deepEqual(standings(old, young), {
      of: [
        ['earlier', 'b'],
        ['latest', null],
      ],
      current: ['b'],
    });
    assert.deepEqual(standings(young, old), {
      of: [
        ['latest', null],
        ['earlier', 'b'],
      ],
      current: ['b'],
    });
  });

  it('the date of the signature decides where there is no other', () => {
    const one = version('a', 1, { signed: '2019-03-02' });
    assert.deepEqual(standings(one, version('b', 2, { signed: '2019-03-01' })).current, ['a']);
  });

  it('a date of publication is not set against one of a signature', () => {
    const reports = [version('a', 1, { published: '2019-03-02' }), version('b', 2, { signed: '2019-01-01' })];
    assert.deepEqual(standings(...reports).of, [
      ['undecided', null],
      ['undecided', null],
    ]);
  });

  it('a title that says so makes a correction, unless the dates say otherwise', () => {
    const title = '某县2018年政府信息公开工作年度报告(更正)';
    assert.deepEqual(standings(version('a', 1, { title }), version('b', 2)).current, ['a']);
    const early = version('a', 1, { title, published: '2019-01-01' });
    const late = version('b', 2, { published: '2019-09-01' });
    assert.deepEqual(standings(early, late).of, [
      ['undecided', null],
      ['undecided', null],
    ]);
  });

  it('the same bytes and the same figures are one report', () => {
    const reports = [version('a', 1, {}, 'x'), version('b', 1, {}, 'x'), version('c', 1, {}, 'y')];
    assert.deepEqual(standings(...reports), {
      of: [
        ['latest', null],
        ['duplicate', 'a'],
        ['duplicate', 'a'],
      ],
      current: ['a'],
    });
  });

  it('a copy that was put up after the correction is no later version', () => {
    const first = version('first', 1, { published: '2019-03-01' });
    const corrected = version('corrected', 2, { published: '2019-05-01' });
    const copy = version('copy', 1, { published: '2020-09-23' });
    assert.deepEqual(standings(first, corrected, copy), {
      of: [
        ['earlier', 'corrected'],
        ['latest', null],
        ['duplicate', 'corrected'],
      ],
      current: ['corrected'],
    });
  });

  it('what is known to be earlier is left out where the rest is undecided', () => {
    const reports = [
      version('a', 1, { published: '2019-03-01' }),
      version('b', 2, { published: '2019-05-01' }),
      version('c', 3),
    ];
    assert.deepEqual(standings(...reports).of, [
      ['earlier', null],
      ['undecided', null],
      ['undecided', null],
    ]);
  });

  it('files without any figure are not the same for that', () => {
    const empty = (path: string) => ({ ...version(path, 1), figures: [] });
    assert.deepEqual(standings(empty('a'), empty('b')).current, ['a', 'b']);
  });
});

it('one report alone is the only one; what is no report has no place', () => {
  assert.deepEqual(standings(version('a', 1)).of, [['only', null]]);
  const refused = aReport({ status: 'refused', reason: 'A recipe.' });
  assert.deepEqual(panelOf([refused]), { publishers: [], editions: new Map(), unplaced: new Map() });
});

it('publishers come in the order of their reports and years in their own; a year without a report is not there', () => {
  const of = (publisher: string, year: number) =>
    version(`${publisher}${year}`, year, { publisher, year, region_code: null, level: 'department' });
  const { publishers } = panelOf([of('乙县教育局', 2020), of('甲县教育局', 2019), of('乙县教育局', 2017)]);
  assert.deepEqual(
    publishers.map(({ name, years }) => [name, ...years.map(({ year }) => year)]),
    [
      ['乙县教育局', 2017, 2020],
      ['甲县教育局', 2019],
    ],
  );
});
