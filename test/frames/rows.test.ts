import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/frames/csv.js';
import { figureRows } from '../../src/frames/figure-rows.js';
import { FINDING_COLUMNS, findingRows } from '../../src/frames/finding-rows.js';
import { reportRows } from '../../src/frames/report-rows.js';
import { aFinding, aReport, cell, said } from './make.js';

describe('reports', () => {
  it('counts a blank as a blank and a derived value as neither stated nor blank', () => {
    const [row] = reportRows([
      aReport({
        figures: [
          cell('requests.received@natural_person', 38),
          cell('requests.received@business', null),
          cell('requests.received@total', null),
          cell('requests.received@total', 38, { id: 'derived:1', state: 'derived' }),
          cell('reviews.total', null, { state: 'not_applicable', quote: '/' }),
          cell('lawsuits.total', null, { state: 'unreadable', quote: '#' }),
          said('requests.received', 38),
        ],
        findings: [
          aFinding(),
          aFinding({ status: 'holds' }),
          aFinding({ status: 'not_assessable', left: null }),
        ],
      }),
    ]);
    assert.ok(row);
    const { figures, prose_figures, blanks, not_applicable, unreadable, derived } = row;
    assert.deepEqual(
      { figures, prose_figures, blanks, not_applicable, unreadable, derived },
      { figures: 2, prose_figures: 1, blanks: 2, not_applicable: 1, unreadable: 1, derived: 1 },
    );
    assert.deepEqual([row.checks_made, row.checks_failed, row.checks_not_assessable], [2, 1, 1]);
  });

  it('keeps a file that was refused, with its reason and without a form', () => {
    const [row] = reportRows([aReport({ status: 'refused', reason: 'No annual report.', form: 'prose' })]);
    assert.deepEqual([row?.status, row?.reason, row?.form], ['refused', 'No annual report.', null]);
  });
});

describe('figures', () => {
  it('leads back to the cell and the words', () => {
    const [row] = figureRows([aReport({ figures: [cell('requests.refused', 11)] })]);
    assert.deepEqual([row?.block, row?.table_row, row?.table_column, row?.quote], [1, 2, 3, '11']);
    assert.deepEqual([row?.label_en, row?.label_zh], ['Refused', '不同意公开答复数']);
  });

  it('keeps a figure whose indicator the list does not know', () => {
    const [row] = figureRows([aReport({ figures: [cell('moon.landings', 3)] })]);
    assert.deepEqual([row?.label_en, row?.label_zh, row?.value], ['moon.landings', null, 3]);
  });
});

describe('findings', () => {
  it('quotes every figure and claim behind a finding, with its label and place', () => {
    const place = { block: 9, row: null, column: null, start: 0, end: 5 };
    const quantity = { value: 174, approximate: false, quote: '174件', where: place };
    const [row] = findingRows([
      aReport({
        figures: [
          said('disclosed.total', 4591, { quote: '4591条' }),
          cell('disclosed.total', 14591),
          cell('requests.refused', null),
        ],
        claims: [
          {
            id: 'claim:share#1',
            kind: 'share',
            percent: 41.4,
            digits: 1,
            part: quantity,
            whole: null,
            difference: null,
            parts: [],
            complete: false,
            where: place,
            quote: '土地征收类信息174件,占41.4%',
          },
        ],
        findings: [
          aFinding({
            figures: [
              'prose:disclosed.total',
              'table:disclosed.total',
              'table:requests.refused',
              'claim:share#1',
              'gone',
            ],
          }),
        ],
      }),
    ]);
    const evidence = [
      'Items of information disclosed proactively 主动公开政府信息数 (sentence): “4591条”',
      'Items of information disclosed proactively 主动公开政府信息数 (table): “14591”',
      'Share 占比 (sentence): “土地征收类信息174件,占41.4%”',
      '1 cell left empty',
    ];
    assert.deepEqual(row?.evidence, evidence);
    // In a file they are one text.
    assert.ok(toCsv([row!], FINDING_COLUMNS).includes(evidence.join(' · ')));
  });
});
