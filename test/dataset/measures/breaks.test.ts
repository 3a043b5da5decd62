import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CROSSWALK, crossingOf } from '../../../src/domain/crosswalk.js';
import { FORMS } from '../../../src/domain/forms/forms.js';
import { RATES } from '../../../src/domain/rates.js';
import type { Report } from '../../../src/model/report.js';
import { cell, yearly } from '../make.js';
import { datasetOf } from '../tables.js';

const seriesRows = async (reports: readonly Report[]) => (await (await datasetOf(reports)).series).rows();

const series = (id: string) => CROSSWALK.find((line) => line.id === id)!;

describe('crossings between forms', () => {
  it('every line says for every form what it takes there, and in both languages where forms differ', () => {
    for (const line of CROSSWALK) {
      for (const { id } of FORMS) assert.ok(id in line.by_form, `${line.id}: ${id}`);
      assert.equal(line.note === null, line.note_zh === null, line.id);
      if (line.comparability !== 'exact') assert.ok(line.note, line.id);
    }
    for (const rate of RATES) assert.equal(rate.note === null, rate.note_zh === null, rate.id);
  });

  it('the same rows on both forms are the same thing, however far the older form is off', () => {
    assert.equal(crossingOf(series('requests.handled'), 'tables-2019', 'tables-2021').comparability, 'exact');
    assert.equal(
      crossingOf(series('requests.handled'), 'statistics-2014', 'tables-2019').comparability,
      'approximate',
    );
    assert.equal(
      crossingOf(series('outcome.declined'), 'statistics-2014', 'tables-2021').comparability,
      'not comparable',
    );
  });

  it('a row under the same id that counts something narrower from 2021 on is a break', () => {
    assert.equal(
      crossingOf(series('normative_documents.made'), 'tables-2019', 'tables-2021').comparability,
      'approximate',
    );
  });

  it('what only one form asks begins or ends, in the order of the years', () => {
    const carried = series('requests.carried_in');
    assert.equal(crossingOf(carried, 'statistics-2014', 'tables-2019').comparability, 'begins');
    assert.equal(crossingOf(carried, 'tables-2019', 'statistics-2014').comparability, 'ends');
  });

  it('sentences follow no official definition, so to and from them is never exact', () => {
    assert.equal(
      crossingOf(series('requests.received'), 'prose', 'statistics-2014').comparability,
      'approximate',
    );
  });
});

describe('breaks in the series of a publisher', async () => {
  const reports = [
    yearly(2018, 'statistics-2014', [cell('requests.received', 40), cell('requests.answered', 38)]),
    yearly(2019, 'tables-2019', [
      cell('requests.received@total', 50),
      cell('requests.handled@total', 48),
      cell('requests.carried_in@total', 2),
    ]),
    yearly(2021, 'tables-2021', [cell('requests.received@total', 60), cell('requests.handled@total', 59)]),
  ];
  const rows = await seriesRows(reports);
  const at = (id: string, year: number) => rows.find((row) => row.series === id && row.year === year)!;

  it('lie where the form changes and the series is not the same, and nowhere else', () => {
    const breaks = (id: string) => [2018, 2019, 2021].map((year) => at(id, year).break_before);
    assert.deepEqual(breaks('requests.handled'), [null, true, false]);
    assert.deepEqual(breaks('requests.received'), [null, false, false]);
    assert.deepEqual(breaks('requests.carried_in'), [null, true, false]);
  });

  it('are told in words, in both languages, with both years and forms', () => {
    const { crossing_en, crossing_zh } = at('requests.handled', 2019);
    assert.equal(
      crossing_en,
      'From 2018 (the form of 2014) to 2019 (the tables of 2019): compares only roughly. 2014: answers given; from 2019: all that were handled in any way.',
    );
    assert.match(crossing_zh!, /^由 2018 年度（2014 年统计表）到 2019 年度（2019 年三张表）：口径有变/);
  });

  it('a change without consequence is said too', () => {
    const row = at('requests.handled', 2021);
    assert.deepEqual([row.previous_year, row.crossing], [2019, 'exact']);
  });

  it('do not vanish behind a year without a number: the last one that has a number is compared', async () => {
    const lost = yearly(2019, 'tables-2019', []);
    const next = yearly(2020, 'tables-2019', [cell('requests.handled@total', 48)]);
    const row = (await seriesRows([reports[0]!, lost, next])).find(
      ({ series, year }) => series === 'requests.handled' && year === 2020,
    );
    assert.deepEqual([row?.previous_year, row?.break_before], [2018, true]);
  });

  it('are not seen between publishers of the same name in two places', async () => {
    const here = yearly(2018, 'statistics-2014', [cell('requests.answered', 3)], { region_code: '110105' });
    const there = yearly(2019, 'tables-2019', [cell('requests.handled@total', 4)], {
      region_code: '210102',
    });
    assert.ok((await seriesRows([here, there])).every((row) => row.break_before === null));
  });
});
