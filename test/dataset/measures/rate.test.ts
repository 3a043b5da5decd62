import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseExpression } from '../../../src/domain/expression.js';
import { FORMS } from '../../../src/domain/forms/forms.js';
import { INDICATORS } from '../../../src/domain/indicators.js';
import { RATES } from '../../../src/domain/rates.js';
import type { Report } from '../../../src/model/report.js';
import type { RateRow } from '../../../src/model/tables/measure-views.js';
import { aFinding, aReport, cell, said, yearly } from '../make.js';
import { datasetOf } from '../tables.js';

const rateRows = async (reports: readonly Report[]): Promise<readonly RateRow[]> =>
  (await (await datasetOf(reports)).rates).rows();

async function rate(report: Report, id: string): Promise<RateRow> {
  const row = (await rateRows([report])).find((one) => one.rate === id);
  assert.ok(row, id);
  return row;
}
const short = async (report: Report, id: string) => {
  const { numerator, denominator, value, state } = await rate(report, id);
  return [numerator, denominator, value, state];
};

describe('the rates as data', () => {
  it('name only indicators that exist, for every form', async () => {
    const known = new Set(INDICATORS.map(({ id }) => id));
    for (const { id, numerator, denominator } of RATES) {
      for (const measure of [numerator, denominator]) {
        if (typeof measure === 'string') continue;
        for (const form of FORMS) {
          const expression = measure.by_form[form.id];
          assert.notEqual(expression, undefined, `${id}: ${form.id}`);
          for (const term of expression ? parseExpression(expression) : [])
            assert.ok(known.has(term.indicator), `${id}: ${term.indicator}`);
        }
      }
    }
  });

  it('have one definition each, in both languages', async () => {
    assert.equal(new Set(RATES.map(({ id }) => id)).size, RATES.length);
    for (const { id, definition_en, definition_zh } of RATES) {
      assert.match(definition_en, /[a-z]{4}/, id);
      assert.match(definition_zh, /\p{Script=Han}{4}/u, id);
    }
  });
});

describe('a rate', () => {
  const tables = (figures: Report['figures'], rest: Parameters<typeof aReport>[0] = {}) =>
    aReport({ form: 'tables-2021', figures, ...rest });

  it('on the form of 2014 counts an answer that points to what is public as granted', async () => {
    const figures = [
      cell('requests.granted', 32),
      cell('requests.already_public', 8),
      cell('requests.answered', 50),
    ];
    assert.deepEqual(await short(aReport({ figures }), 'granted'), [40, 50, 0.8, 'computed']);
  });

  it('is missing where the base is 0, though the numerator is 0 as well', async () => {
    const figures = [cell('requests.granted@total', 0), cell('requests.handled@total', 0)];
    assert.deepEqual(await short(tables(figures), 'granted'), [0, 0, null, 'base is zero']);
  });

  it('is missing where the base is blank, and where the numerator is: a blank is never 0', async () => {
    const noBase = [cell('requests.granted@total', 3), cell('requests.handled@total', null)];
    assert.deepEqual(await short(tables(noBase), 'granted'), [3, null, null, 'base not stated']);
    const noPart = [cell('requests.granted@total', null), cell('requests.handled@total', 9)];
    assert.deepEqual(await short(tables(noPart), 'granted'), [null, 9, null, 'numerator not stated']);
  });

  it('is missing where the form does not ask', async () => {
    const figures = [cell('requests.received', 9)];
    assert.deepEqual(await short(aReport({ figures }), 'carried_over'), [null, null, null, 'not asked']);
  });

  it('is missing where a cell of a sum is empty: it may hold something', async () => {
    const figures = [
      cell('requests.refused.state_secret@total', 1),
      cell('requests.refused.deliberative@total', null),
      cell('requests.handled@total', 10),
    ];
    assert.deepEqual(await short(tables(figures), 'refused'), [1, 10, null, 'numerator incomplete']);
  });

  it('is there where a sum that holds without it proves that the empty cell holds nothing', async () => {
    const figures = [
      cell('requests.refused.state_secret@total', 1),
      cell('requests.refused.deliberative@total', null),
      cell('requests.granted@total', 9),
      cell('requests.handled@total', 10),
    ];
    const proof = aFinding({
      check: 'handled-by-outcome',
      status: 'holds',
      ...{ left: 10, right: 10, difference: 0 },
      figures: figures.map(({ id }) => id),
    });
    assert.deepEqual(await short(tables(figures, { findings: [proof] }), 'refused'), [
      1,
      10,
      0.1,
      'computed',
    ]);
    const bound = { ...proof, check: 'completed-received' };
    assert.equal(
      (await rate(tables(figures, { findings: [bound] }), 'refused')).state,
      'numerator incomplete',
      'a bound proves nothing',
    );
  });

  it('leaves pending cases out of what was decided', async () => {
    const figures = [
      ...[cell('reviews.upheld', 3), cell('reviews.corrected', 1), cell('reviews.other', 0)],
      ...[cell('reviews.pending', 4), cell('reviews.total', 8), cell('requests.received@total', 200)],
    ];
    assert.deepEqual(await short(tables(figures), 'reviews_corrected'), [1, 4, 0.25, 'computed']);
    assert.deepEqual(await short(tables(figures), 'reviews_per_100'), [8, 200, 4, 'computed']);
  });

  it('of what was carried over is of all that was on hand', async () => {
    const figures = [
      cell('requests.received@total', 36),
      cell('requests.carried_in@total', 4),
      cell('requests.carried_out@total', 10),
    ];
    assert.deepEqual(await short(tables(figures), 'carried_over'), [10, 40, 0.25, 'computed']);
  });

  it('is missing where the part exceeds the whole', async () => {
    const figures = [cell('requests.granted@total', 12), cell('requests.handled@total', 10)];
    assert.deepEqual(await short(tables(figures), 'granted'), [12, 10, null, 'numerator exceeds base']);
  });

  it('is not made of a cell and a sentence: they may speak of different bodies', async () => {
    const figures = [cell('requests.granted@total', 3), said('requests.handled', 10, { scope: 'area' })];
    assert.equal((await rate(tables(figures), 'granted')).state, 'not from one source');
  });

  it('is contested where a sum fails on its figures, or on the columns that its total was derived from', async () => {
    const figures = [
      cell('requests.granted@total', 3),
      cell('requests.handled@natural_person', 10),
      cell('requests.handled@total', 10, {
        id: 'derived:handled',
        state: 'derived',
        derived_from: ['table:requests.handled@natural_person'],
      }),
    ];
    const failing = (figure: string, rest = {}) => [
      aFinding({ check: 'handled-by-outcome', figures: [figure], ...rest }),
    ];
    const contested = async (findings: Report['findings']) => {
      const row = await rate(tables(figures, { findings }), 'granted');
      return [row.value, row.doubted, row.doubted_by.join(' ')];
    };
    assert.deepEqual(await contested(failing('table:requests.granted@total')), [
      0.3,
      true,
      'handled-by-outcome',
    ]);
    assert.equal((await contested(failing('table:requests.handled@natural_person')))[1], true);
    assert.deepEqual(await contested(failing('table:reviews.total')), [0.3, false, '']);
    assert.equal(
      (await contested(failing('table:requests.granted@total', { severity: 'warning' })))[1],
      false,
    );
    const review = { verdict: 'not_an_error', value: null, reason: 'x', who: 'x', date: '2026-11-22' };
    assert.equal((await contested(failing('table:requests.granted@total', { review })))[1], false);
  });

  it('names the figures it was made of', async () => {
    const figures = [cell('requests.granted@total', 3), cell('requests.handled@total', 10)];
    const row = await rate(tables(figures), 'granted');
    assert.deepEqual(row.numerator_figures, ['table:requests.granted@total']);
    assert.deepEqual(row.denominator_figures, ['table:requests.handled@total']);
  });

  it('breaks where its base changes, and not where both of its numbers stay the same', async () => {
    const of = (form: Report['form'], year: number, suffix: string) =>
      yearly(year, form, [
        cell(`requests.granted_in_part${suffix}`, 3),
        cell(suffix ? 'requests.handled@total' : 'requests.answered', 10),
      ]);
    const rows = (
      await rateRows([
        of('statistics-2014', 2018, ''),
        of('tables-2019', 2019, '@total'),
        of('tables-2021', 2021, '@total'),
      ])
    ).filter((row) => row.rate === 'granted_in_part');
    assert.deepEqual(
      rows.map((row) => [row.break_before, row.crossing]),
      [
        [null, null],
        [true, 'approximate'],
        [false, 'exact'],
      ],
    );
  });

  it('has no row for a version that another one replaces', async () => {
    const earlier = { ...aReport(), edition: { standing: 'earlier' as const, superseded_by: 'b' } };
    assert.deepEqual(await rateRows([earlier]), []);
  });
});
