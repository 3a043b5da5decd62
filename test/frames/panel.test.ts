/** The frames of a panel with holes: missing years, missing tables, two reports for a year, a republished one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acrossYears } from '../../src/corpus/link-years.js';
import { OUTCOMES } from '../../src/domain/breakdowns.js';
import { breakdownRows } from '../../src/frames/breakdown-rows.js';
import { figureRows } from '../../src/frames/figure-rows.js';
import { findingRows } from '../../src/frames/finding-rows.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { seriesRows } from '../../src/frames/series-rows.js';
import type { Identity, Report } from '../../src/model/report.js';
import { aReport, cell } from './make.js';

function of(path: string, year: number, received: number | null, identity: Partial<Identity> = {}): Report {
  const figures = [
    ...(received === null ? [] : [cell('requests.received@total', received, { year })]),
    ...(received === null ? [] : [cell('requests.carried_in@total', received, { year })]),
    ...(received === null ? [] : [cell('requests.carried_out@total', received + 1, { year })]),
  ];
  return aReport({
    source: { path, sha256: path },
    form: 'tables-2021',
    figures,
    identity: { year, published: null, ...identity },
  });
}

const panel = acrossYears([
  of('2021.html', 2021, 10, { published: '2022-01-20' }),
  of('2021-corrected.html', 2021, 12, { published: '2022-05-01' }),
  of('2021-copy.html', 2021, 12, { published: '2023-01-01' }),
  of('2022-one.html', 2022, 13),
  of('2022-two.html', 2022, 14),
  of('2024.html', 2024, null),
  of('nobody.html', 2024, 7, { publisher: null, region_code: null }),
]);
const received = seriesRows(panel.reports).filter(({ series }) => series === 'requests.received');

describe('series', () => {
  it('has the later version of a year and not the earlier nor a copy, both versions where neither is known to count', () => {
    assert.deepEqual(
      received.map(({ file, value, edition }) => [file, value, edition]),
      [
        ['2021-corrected.html', 12, 'latest'],
        ['2022-one.html', 13, 'undecided'],
        ['2022-two.html', 14, 'undecided'],
        ['2024.html', null, 'only'],
        ['nobody.html', 7, null],
      ],
    );
  });

  it('has nothing for a year without a report, and no 0 where tables are missing', () => {
    assert.ok(received.every(({ year }) => year !== 2023));
    assert.equal(received.find(({ file }) => file === '2024.html')?.state, 'not stated');
  });

  it('is of the same reports as the breakdowns', () => {
    const files = new Set(breakdownRows(panel.reports, OUTCOMES).map(({ file }) => file));
    assert.deepEqual(
      [...files],
      received.map(({ file }) => file),
    );
  });
});

it('the earlier version and the copy are kept: in reports with what counts in their place, in figures with their numbers', () => {
  assert.deepEqual(
    reportRows(panel.reports).map(({ file, edition, superseded_by }) => [file, edition, superseded_by]),
    [
      ['2021.html', 'earlier', '2021-corrected.html'],
      ['2021-corrected.html', 'latest', null],
      ['2021-copy.html', 'duplicate', '2021-corrected.html'],
      ['2022-one.html', 'undecided', null],
      ['2022-two.html', 'undecided', null],
      ['2024.html', 'only', null],
      ['nobody.html', null, null],
    ],
  );
  const kept = figureRows(panel.reports).find(
    ({ file, indicator }) => file === '2021.html' && indicator === 'requests.received',
  );
  assert.deepEqual([kept?.value, kept?.edition], [10, 'earlier']);
});

it('findings between years stand with the later report, lead to both and are told from those of one report', () => {
  const rows = findingRows(panel.reports, panel.findings).filter(({ check }) => check === 'carry-over');
  assert.deepEqual(
    rows.map(({ file, against, status, cases }) => [file, against, status, cases]),
    [
      ['2021-corrected.html', null, 'not_assessable', 7],
      // Six columns are not stated; on the total the two versions of 2022 disagree.
      ['2022-one.html', '2021-corrected.html', 'not_assessable', 7],
      ['2024.html', null, 'not_assessable', 7],
      ['nobody.html', null, 'not_assessable', 7],
    ],
  );
  const decided = acrossYears([of('2021.html', 2021, 12), of('2022.html', 2022, 14)]);
  const [fails] = findingRows(decided.reports, decided.findings).filter(({ status }) => status === 'fails');
  assert.deepEqual(
    [fails?.file, fails?.against, fails?.left, fails?.right, fails?.key],
    ['2022.html', '2021.html', 14, 13, 'carry-over@total'],
  );
  assert.equal(
    fails?.figures,
    '2022.html#table:requests.carried_in@total 2021.html#table:requests.carried_out@total',
  );
  assert.match(fails!.evidence.join('\n'), /^2022 Requests carried in .*“14”\n2021 .*carried over.*“13”$/);
});
