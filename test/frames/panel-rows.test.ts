import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelRows } from '../../src/frames/panel-rows.js';
import type { Timeline } from '../../src/frames/timeline.js';
import type { Report } from '../../src/model/report.js';
import { cell, yearly } from './make.js';

const received = (reports: readonly Report[], options: Parameters<typeof panelRows>[1] = {}) =>
  panelRows(reports, options)
    .filter(({ series }) => series === 'requests.received')
    .map(({ year, value, state, reports }) => [year, value, state, reports]);

const of = (year: number, value: number | null, identity: Partial<Report['identity']> = {}) =>
  yearly(year, 'tables-2021', [cell('requests.received@total', value)], identity);

describe('a panel with holes', () => {
  it('has a row for each year between, and says that there is no report', () => {
    assert.deepEqual(received([of(2021, 4), of(2024, 7)]), [
      [2021, 4, 'reported', 1],
      [2022, null, 'no report', 0],
      [2023, null, 'no report', 0],
      [2024, 7, 'reported', 1],
    ]);
  });

  it('tells a year without a report from a report without the number', () => {
    assert.deepEqual(received([of(2021, 4), of(2022, null), of(2023, 0)]), [
      [2021, 4, 'reported', 1],
      [2022, null, 'not stated', 1],
      [2023, 0, 'reported', 1],
    ]);
  });

  it('gives all publishers the same years where asked, without years of others in their own span', () => {
    const other = of(2023, 9, { publisher: '乙县人民政府', region_code: '110106' });
    assert.equal(received([of(2021, 4), other]).length, 2);
    assert.equal(received([of(2021, 4), other], { from: 2020, to: 2023 }).length, 8);
  });

  it('two reports for a year of which it cannot be told which counts: what both say stands, else nothing', () => {
    const same = { ...of(2022, 5), source: { ...of(2022, 5).source, path: 'b.txt' } };
    assert.deepEqual(received([of(2022, 5), same]), [[2022, 5, 'reported', 2]]);
    assert.deepEqual(received([of(2022, 5), of(2022, 6)]), [[2022, null, 'conflicting', 2]]);
  });

  it('an earlier version and a duplicate are not in it: the later version wins', () => {
    const earlier = { ...of(2022, 5), edition: { standing: 'earlier' as const, superseded_by: 'b.txt' } };
    const latest = { ...of(2022, 6), edition: { standing: 'latest' as const, superseded_by: null } };
    assert.deepEqual(received([earlier, latest]), [[2022, 6, 'reported', 1]]);
  });

  it('follows a corpus that knows better which reports are of one publisher', () => {
    const renamed = of(2022, 6, { publisher: '甲市人民政府' });
    const first = of(2021, 5);
    const timelines: Timeline[] = [
      {
        name: '甲市人民政府',
        region_code: '330326',
        years: [
          { year: 2021, current: [first] },
          { year: 2022, current: [renamed] },
        ],
      },
    ];
    assert.deepEqual(received([first, renamed], { timelines }), [
      [2021, 5, 'reported', 1],
      [2022, 6, 'reported', 1],
    ]);
  });

  it('offices of many places that share a name are not one publisher', () => {
    const office = { publisher: '民政局', region_code: null, level: 'department' as const };
    assert.deepEqual(panelRows([of(2021, 4, office), of(2022, 5, office)]), []);
  });

  it('a report that does not say who or when has no place in it', () => {
    assert.deepEqual(panelRows([of(2021, 4, { publisher: null }), { ...of(2021, 4, { year: null }) }]), []);
  });
});
