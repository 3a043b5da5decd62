import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CROSSWALK } from '../../../src/domain/crosswalk.js';
import { parseExpression } from '../../../src/domain/expression.js';
import { INDICATORS } from '../../../src/domain/indicators.js';
import type { Report } from '../../../src/model/report.js';
import type { SeriesRow } from '../../../src/model/tables/measure-views.js';
import { aReport, cell, said } from '../make.js';
import { datasetOf } from '../tables.js';

const seriesRows = async (reports: readonly Report[]): Promise<readonly SeriesRow[]> =>
  (await (await datasetOf(reports)).series).rows();

/** value, state and via of one series, and how many terms were blank. */
async function seriesOf(report: Report, series: string) {
  const row = (await seriesRows([report])).find((candidate) => candidate.series === series);
  assert.ok(row, series);
  return [row.value, row.state, row.via, row.blanks];
}

describe('the expressions of the crosswalk', () => {
  it('all parse, and name indicators that exist', async () => {
    const known = new Set(INDICATORS.map((indicator) => indicator.id));
    for (const series of CROSSWALK) {
      for (const expression of Object.values(series.by_form)) {
        for (const term of expression === null ? [] : parseExpression(expression)) {
          const ids = term.below
            ? [...known].filter((id) => id.startsWith(`${term.indicator}.`))
            : [term.indicator];
          assert.ok(ids.length > 0 && ids.every((id) => known.has(id)), `${series.id}: ${expression}`);
        }
      }
    }
  });

  it('fail loudly where they are not in the language', async () => {
    for (const wrong of ['a - b', 'sum(a)', 'a@nobody', '']) assert.throws(() => parseExpression(wrong));
  });
});

describe('series from tables', () => {
  it('takes a single cell as it is', async () => {
    const report = aReport({ figures: [cell('requests.received', 411)] });
    assert.deepEqual(await seriesOf(report, 'requests.received'), [411, 'reported', 'table', 0]);
  });

  it('a blank cell is not stated, and not 0', async () => {
    const report = aReport({ figures: [cell('requests.received', null)] });
    assert.deepEqual(await seriesOf(report, 'requests.received'), [null, 'not stated', 'table', 1]);
  });

  it('a sentence speaks where the cell is blank, and never where the cell has a number', async () => {
    const sentence = said('requests.received', 411);
    const blank = aReport({ figures: [cell('requests.received', null), sentence] });
    assert.deepEqual(await seriesOf(blank, 'requests.received'), [411, 'reported', 'prose', 0]);
    const stated = aReport({ figures: [cell('requests.received', 32), sentence] });
    assert.deepEqual(await seriesOf(stated, 'requests.received'), [32, 'reported', 'table', 0]);
  });

  it('a 0 that stands there is a 0', async () => {
    const report = aReport({ figures: [cell('reviews.total', 0)] });
    assert.deepEqual(await seriesOf(report, 'reviews.total'), [0, 'reported', 'table', 0]);
  });

  it('a sum is derived, leaves blanks out and counts them', async () => {
    const figures = [cell('requests.granted', 32), cell('requests.already_public', null)];
    assert.deepEqual(await seriesOf(aReport({ figures }), 'outcome.granted'), [32, 'derived', 'table', 1]);
  });

  it('a sum of nothing but blanks is missing, and not 0', async () => {
    const figures = [cell('requests.not_exist', null), cell('requests.not_this_agency', null)];
    assert.deepEqual(await seriesOf(aReport({ figures }), 'outcome.unable'), [
      null,
      'not stated',
      'table',
      2,
    ]);
  });

  it('sum(x.*) adds the rows that the table has in the total column, without x itself and other applicants', async () => {
    const report = aReport({
      form: 'tables-2021',
      figures: [
        cell('requests.refused@total', 99),
        cell('requests.refused.state_secret@total', 1),
        cell('requests.refused.third_party@total', 8),
        cell('requests.refused.deliberative@total', null),
        cell('requests.refused.third_party@natural_person', 7),
      ],
    });
    assert.deepEqual(await seriesOf(report, 'outcome.refused'), [9, 'derived', 'table', 1]);
  });

  it('takes a derived total where the total column is empty, and says so', async () => {
    const report = aReport({
      form: 'tables-2019',
      figures: [
        cell('requests.received@natural_person', 38),
        cell('requests.received@total', null),
        cell('requests.received@total', 38, {
          id: 'derived:requests.received@total',
          state: 'derived',
          quote: '',
          derived_from: ['table:requests.received@natural_person'],
        }),
      ],
    });
    assert.deepEqual(await seriesOf(report, 'requests.received'), [38, 'derived', 'table', 0]);
    assert.equal((await seriesRows([report]))[0]?.quote, '38');
  });

  it('a stated total goes before a derived one', async () => {
    const report = aReport({
      form: 'tables-2019',
      figures: [
        cell('requests.received@total', 39, { id: 'derived', state: 'derived' }),
        cell('requests.received@total', 38),
      ],
    });
    assert.deepEqual(await seriesOf(report, 'requests.received'), [38, 'reported', 'table', 0]);
  });

  it('chooses none of two numbers that a table states for one thing', async () => {
    const figures = [cell('requests.received', 38), cell('requests.received', 44, { id: 'second' })];
    assert.deepEqual(await seriesOf(aReport({ figures }), 'requests.received'), [
      null,
      'conflicting',
      'table',
      1,
    ]);
  });
});

describe('series from sentences', () => {
  const prose = (figures: Report['figures']) => aReport({ form: 'prose', figures });

  it('takes the whole area, and never the own level or a department', async () => {
    const figures = [
      said('requests.received', 440, { scope: 'own_level' }),
      said('requests.received', 527, { scope: 'area', id: 'area' }),
      said('requests.received', 42, { scope: null, id: 'unsaid' }),
    ];
    assert.deepEqual(await seriesOf(prose(figures), 'requests.received'), [527, 'reported', 'prose', 0]);
    assert.deepEqual(await seriesOf(prose(figures.slice(0, 1)), 'requests.received'), [
      null,
      'not stated',
      null,
      0,
    ]);
  });

  it('leaves out a number said of another year', async () => {
    const figures = [said('requests.received', 244, { year: 2017 })];
    assert.deepEqual(await seriesOf(prose(figures), 'requests.received'), [null, 'not stated', null, 0]);
  });

  it('adds a sum only where every term is said: silence is not an empty cell', async () => {
    const granted = said('requests.granted', 135);
    const public_ = said('requests.already_public', 122);
    assert.deepEqual(await seriesOf(prose([granted, public_]), 'outcome.granted'), [
      257,
      'derived',
      'prose',
      0,
    ]);
    assert.deepEqual(await seriesOf(prose([said('requests.not_exist', 3)]), 'outcome.unable'), [
      null,
      'not stated',
      null,
      0,
    ]);
  });

  it('keeps a rounded number marked', async () => {
    const figures = [said('disclosed.total', 23000, { state: 'approximate', quote: '2.3万条' })];
    assert.deepEqual(await seriesOf(prose(figures), 'disclosed.total'), [23000, 'approximate', 'prose', 0]);
  });

  it('chooses none of two numbers that sentences give with equal right', async () => {
    const figures = [said('requests.received', 38), said('requests.received', 44, { id: 'second' })];
    assert.deepEqual(await seriesOf(prose(figures), 'requests.received'), [null, 'conflicting', 'prose', 1]);
  });

  it('fills in for tables that were lost, and for a row that the form has dropped', async () => {
    const report = aReport({
      form: 'tables-2019',
      figures: [said('requests.received', 23), said('disclosed.total', 45543), cell('reviews.total', 2)],
    });
    assert.deepEqual(await seriesOf(report, 'requests.received'), [23, 'reported', 'prose', 0]);
    assert.deepEqual(await seriesOf(report, 'disclosed.total'), [45543, 'reported', 'prose', 0]);
    assert.deepEqual(await seriesOf(report, 'reviews.total'), [2, 'reported', 'table', 0]);
  });

  it('tells what the form does not ask from what the report does not state', async () => {
    assert.deepEqual(await seriesOf(aReport(), 'requests.carried_in'), [null, 'not asked', null, 0]);
    assert.deepEqual(await seriesOf(aReport(), 'requests.received'), [null, 'not stated', null, 0]);
  });
});

describe("series from a table of a province's own", () => {
  const own = (figures: Report['figures'], year = 2014) =>
    aReport({ form: 'prose', figures: figures.map((one) => ({ ...one, year })), identity: { year } });

  it('fill what the sentences leave open, and the form is not called sentences', async () => {
    const report = own([cell('requests.received', 1), said('disclosed.total', 2543)]);
    assert.deepEqual(await seriesOf(report, 'requests.received'), [1, 'reported', 'table', 0]);
    assert.deepEqual(await seriesOf(report, 'disclosed.total'), [2543, 'reported', 'prose', 0]);
    assert.deepEqual(new Set((await seriesRows([report])).map(({ form }) => form)), new Set(['own']));
    const sentences = own([said('disclosed.total', 2543)]);
    assert.deepEqual(new Set((await seriesRows([sentences])).map(({ form }) => form)), new Set(['prose']));
  });

  it('never speak against a sentence: some give the count over all years for that of the year', async () => {
    const report = own([cell('disclosed.total', 72804), said('disclosed.total', 4970)]);
    assert.deepEqual(await seriesOf(report, 'disclosed.total'), [4970, 'reported', 'prose', 0]);
  });

  it('a row that is not there is no 0, and a sum wants every one of its rows', async () => {
    const report = own([cell('requests.granted', 2), cell('requests.not_exist', 3)]);
    assert.deepEqual(await seriesOf(report, 'requests.received'), [null, 'not stated', null, 0]);
    assert.deepEqual(await seriesOf(report, 'outcome.unable'), [null, 'not stated', null, 0]);
    assert.deepEqual(await seriesOf(report, 'outcome.granted'), [2, 'reported', 'table', 0]);
  });

  it('what cannot be read there stays missing', async () => {
    const report = own([cell('requests.received', null, { state: 'unreadable', quote: '01' })]);
    assert.deepEqual(await seriesOf(report, 'requests.received'), [null, 'not stated', 'table', 1]);
  });

  it('compare only roughly with any other form, and with each other as they are', async () => {
    const reports = [
      own([cell('requests.received', 0)], 2017),
      own([cell('requests.received', 0)], 2018),
      aReport({
        form: 'tables-2019',
        figures: [cell('requests.received@total', 23, { year: 2019 })],
        identity: { year: 2019 },
      }),
    ].map((report, i) => ({ ...report, source: { ...report.source, path: `${i}.txt` } }));
    const rows = (await seriesRows(reports)).filter(({ series }) => series === 'requests.received');
    assert.deepEqual(
      rows.map(({ form, break_before, crossing }) => [form, break_before, crossing]),
      [
        ['own', null, null],
        ['own', false, null],
        ['tables-2019', true, 'approximate'],
      ],
    );
    assert.match(
      rows[2]!.crossing_en!,
      /^From 2018 \(a table of its own\) to 2019 \(the tables of 2019\): .*province's own/,
    );
    assert.match(rows[2]!.crossing_zh!, /由 2018 年度（自制表格）.*本省自定的表格/);
  });
});

it('every value leads back to its words and figures, a sum to those of all its terms', async () => {
  const figures = [
    cell('requests.granted', 32),
    cell('requests.already_public', 27),
    cell('requests.refused', null),
  ];
  const rows = await seriesRows([aReport({ figures })]);
  const of = (series: string) => rows.find((row) => row.series === series);
  assert.equal(of('outcome.granted')?.quote, '32 + 27');
  assert.deepEqual(of('outcome.granted')?.figures, [
    'table:requests.granted',
    'table:requests.already_public',
  ]);
  assert.equal(of('outcome.refused')?.quote, null);
  assert.deepEqual(of('outcome.refused')?.figures, ['table:requests.refused']);
});

it('a file that is no report has no series', async () => {
  assert.deepEqual(await seriesRows([aReport({ status: 'refused', reason: 'A recipe.' })]), []);
});
