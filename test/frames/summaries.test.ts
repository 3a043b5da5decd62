/** The rows of the summary tables: holdings, contradictions, comparisons of years, checks that could not be made. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { acrossRows } from '../../src/frames/across-rows.js';
import { contradictionRows } from '../../src/frames/contradiction-rows.js';
import { type FindingRow, findingRows } from '../../src/frames/finding-rows.js';
import { holdingRows } from '../../src/frames/holding-rows.js';
import { openRows } from '../../src/frames/open-rows.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { aFinding, aReport } from './make.js';

const row = (rest: Partial<FindingRow>): FindingRow => ({
  ...(findingRows([aReport({ findings: [aFinding()] })])[0] as FindingRow),
  ...rest,
});

describe('holdings', () => {
  it('name the years missing between the first and the last, as spans', () => {
    const reports = [2010, 2012, 2016].map((year) =>
      aReport({ source: { path: `${year}.txt` }, identity: { year } }),
    );
    const [held] = holdingRows(reportRows(reports));
    assert.deepEqual(
      [held?.reports, held?.first, held?.last, held?.missing],
      [3, 2010, 2016, '2011, 2013–2015'],
    );
  });

  it('a report without a year, or a refused file, makes no year and no hole', () => {
    const undated = aReport({ identity: { year: null } });
    const [held, ...rest] = holdingRows(
      reportRows([undated, aReport({ status: 'refused', reason: 'A recipe.' })]),
    );
    assert.deepEqual([held?.first, held?.last, held?.missing, rest.length], [null, null, '', 0]);
  });
});

describe('contradictions', () => {
  const one = (rest: Partial<FindingRow>) =>
    contradictionRows([row({ status: 'fails', severity: 'error', verdict: null, ...rest })])[0];

  it('put the sentence on one side and the cell on the other', () => {
    const found = one({
      check: 'prose-table',
      left: 4591,
      right: 14591,
      evidence: 'Items 信息数 (sentence): “公开4591条” · Items 信息数 [total 总计] (table): “14591”',
    });
    assert.deepEqual(
      [found?.left, found?.left_words, found?.right, found?.right_words],
      ['4,591', '“公开4591条” (sentence 文字)', '14,591', '“14591” (table 表格, total 总计)'],
    );
  });

  it('where a rule adds up on both sides, both terms stand on the left', () => {
    const found = one({
      check: 'in-out',
      left: 40,
      right: 38,
      evidence: [
        'In (table): “38”',
        'Carried in (table): “2”',
        'Handled (table): “38”',
        'Out (table): “0”',
      ].join(' · '),
    });
    assert.deepEqual(
      [found?.left_words, found?.right_words],
      ['38 + 2 = 40 · In; Carried in', '38 + 0 = 38 · Handled; Out'],
    );
  });

  it('of a long sum count the cells of 0 instead of listing them', () => {
    const parts = Array.from(
      { length: 8 },
      (_, at) => `Part ${at} 部分:第${at} (table): “${at > 5 ? at : 0}”`,
    );
    const found = one({
      check: 'handled-by-outcome',
      left: 5,
      right: 13,
      evidence: ['Total (table): “5”', ...parts, '3 cells left empty'].join(' · '),
    });
    assert.equal(
      found?.right_words,
      '6 + 7 = 13 · Part 6 第6; Part 7 第7 · and 6 cells of 0 · 3 cells left empty',
    );
  });

  it('write no sum that their cells do not make: each keeps its own words', () => {
    const evidence = ['Total (table): “5”', 'In (table): “9”', 'Out (table): “3”'].join(' · ');
    const found = one({ check: 'handled-by-outcome', left: 5, right: 6, evidence });
    assert.equal(found?.right_words, 'In “9” · Out “3”');
  });

  it('of a share say that it was computed, and write percentages', () => {
    const found = one({
      check: 'share',
      left: 7.1,
      right: 7.0208,
      evidence: 'Share 占比 (sentence): “占7.1%”',
    });
    assert.deepEqual(
      [found?.left, found?.right, found?.right_words],
      ['7.1%', '7.02%', 'computed from the same sentence'],
    );
  });

  it('leave out warnings, what holds, and what a person called no error', () => {
    const rows = [
      row({ status: 'fails', severity: 'warning' }),
      row({ status: 'holds' }),
      row({ status: 'fails', severity: 'error', verdict: 'not_an_error' }),
    ];
    assert.deepEqual(contradictionRows(rows), []);
  });
});

describe('comparisons of years', () => {
  it('are summed by publisher and kind; those never made have no row', () => {
    const shared = { check: 'carry-over', publisher: '甲县人民政府' };
    const rows = acrossRows([
      row({ ...shared, year: 2020, status: 'holds', cases: 1 }),
      row({ ...shared, year: 2021, status: 'fails', cases: 1 }),
      row({ ...shared, year: 2019, status: 'not_assessable', cases: 7 }),
      row({ check: 'carry-over', publisher: '乙县人民政府', status: 'not_assessable', cases: 7 }),
      row({ check: 'in-out', publisher: '甲县人民政府', status: 'holds' }),
    ]);
    assert.deepEqual(
      rows.map(({ publisher, first, last, holds, fails, not_assessable }) => [
        publisher,
        first,
        last,
        holds,
        fails,
        not_assessable,
      ]),
      [['甲县人民政府', 2020, 2021, 1, 1, 7]],
    );
  });
});

it('what could not be checked is counted by kind, over cases and reports', () => {
  const shared = { check: 'in-out', status: 'not_assessable' as const };
  const rows = openRows([
    row({ ...shared, file: 'a', cases: 7 }),
    row({ ...shared, file: 'a', cases: 1 }),
    row({ ...shared, file: 'b', status: 'holds' }),
    row({ check: 'share', status: 'holds' }),
  ]);
  assert.deepEqual(
    rows.map(({ check, cases, reports, out_of }) => [check, cases, reports, out_of]),
    [['in-out', 8, 1, 2]],
  );
});
