/** The rows of the summary tables: holdings, contradictions, comparisons of years, checks that could not be made. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Exhibit } from '../../src/dataset/exhibits.js';
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

/** `requests.received: 38` in a table; in a sentence where the words are not only a number. */
const exhibit = (indicator: string, quote: string, rest: Partial<Exhibit> = {}): Exhibit => ({
  ...{ id: `table:${indicator}`, indicator, label_en: indicator, label_zh: null, column: null },
  from: /^\d*$/.test(quote) ? 'table' : 'prose',
  quote,
  ...rest,
});

describe('contradictions', () => {
  const one = (rest: Partial<FindingRow>) =>
    contradictionRows([row({ status: 'fails', severity: 'error', verdict: null, ...rest })])[0];

  it('put the sentence on one side and the cell on the other', () => {
    const found = one({
      check: 'prose-table',
      left: 4591,
      right: 14591,
      exhibits: [exhibit('a', '公开4591条'), exhibit('a', '14591', { column: 'total 总计' })],
    });
    assert.deepEqual(
      [found?.left, found?.left_words, found?.right, found?.right_words],
      ['4,591', ['“公开4591条” (sentence 文字)'], '14,591', ['“14591” (table 表格, total 总计)']],
    );
  });

  it('where a rule adds up on both sides, both terms stand on the left', () => {
    const [received, carried, handled, out] = ['received', 'carried_in', 'handled', 'carried_out'].map(
      (name) => `requests.${name}`,
    ) as [string, string, string, string];
    const right = [exhibit(handled, '38'), exhibit(out, '0')];
    const whole = one({
      check: 'in-out',
      left: 40,
      right: 38,
      exhibits: [exhibit(received, '38'), exhibit(carried, '2'), ...right],
    });
    assert.deepEqual(
      [whole?.left_words, whole?.right_words],
      [
        ['38 + 2 = 40', `${received}; ${carried}`],
        ['38 + 0 = 38', `${handled}; ${out}`],
      ],
    );
    // A cell that is empty, or that the table does not have, moves no other to the wrong side.
    const empty = one({
      check: 'in-out',
      left: 38,
      right: 38,
      exhibits: [exhibit(received, '38'), exhibit(carried, ''), ...right],
    });
    const absent = one({
      check: 'in-out',
      left: 38,
      right: 38,
      exhibits: [exhibit(received, '38'), ...right],
    });
    for (const found of [empty, absent]) assert.deepEqual(found?.right_words, whole?.right_words);
    assert.deepEqual(empty?.left_words, ['“38” (table 表格)', '1 cell left empty']);
  });

  it('of a long sum count the cells of 0 instead of listing them', () => {
    const parts = Array.from({ length: 8 }, (_, at) =>
      exhibit(`part ${at}`, at > 5 ? `${at}` : '0', { label_zh: `部分:第${at}` }),
    );
    const empty = ['a', 'b', 'c'].map((name) => exhibit(name, ''));
    const found = one({
      check: 'handled-by-outcome',
      left: 5,
      right: 13,
      exhibits: [exhibit('total', '5'), ...parts, ...empty],
    });
    assert.deepEqual(found?.right_words, [
      '6 + 7 = 13',
      'part 6 第6; part 7 第7',
      'and 6 cells of 0',
      '3 cells left empty',
    ]);
  });

  it('write no sum that their cells do not make: each keeps its own words', () => {
    const exhibits = [exhibit('total', '5'), exhibit('in', '9'), exhibit('out', '3')];
    const found = one({ check: 'handled-by-outcome', left: 5, right: 6, exhibits });
    assert.deepEqual(found?.right_words, ['in “9”', 'out “3”']);
  });

  it('keep words whole that hold brackets, quotation marks or the sign between two pieces', () => {
    const quote = '公开 · 网站 (table): “4591”条';
    const found = one({ check: 'prose-table', exhibits: [exhibit('a', quote), exhibit('a', '14591')] });
    assert.deepEqual(found?.left_words, [`“${quote}” (sentence 文字)`]);
    assert.deepEqual(found?.right_words, ['“14591” (table 表格)']);
  });

  it('of a share say that it was computed, and write percentages', () => {
    const found = one({
      check: 'share',
      left: 7.1,
      right: 7.0208,
      exhibits: [exhibit('share', '占7.1%', { indicator: null })],
    });
    assert.deepEqual(
      [found?.left, found?.right, found?.right_words],
      ['7.1%', '7.02%', ['computed from the same sentence']],
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
