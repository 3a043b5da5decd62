import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measuresOf } from '../../../src/dataset/measures/measures.js';
import { OFFICIAL } from '../../../src/domain/domain.js';
import type { Report } from '../../../src/model/report.js';
import { MeasureKind } from '../../../src/model/tables/measure.js';
import { cell, yearly } from '../make.js';

const WHO = { body: '某县人民政府', area: null };
const one = (year: number, received: number | null, form: Report['form'] = 'tables-2021') =>
  yearly(year, form, [
    cell(form === 'tables-2021' ? 'requests.received@total' : 'requests.received', received),
  ]);
const measured = (...years: readonly (readonly [number | null, ...Report[]])[]) =>
  measuresOf(
    WHO,
    years.map(([year, ...reports]) => ({ year, reports: reports as unknown as [Report] })),
    new Map(),
    OFFICIAL,
  ).map(({ measured: { measure, ...found }, crossed, ...row }) => ({
    ...row,
    ...measure,
    ...found,
    ...crossed,
  }));

describe('what is measured in the reports of a publisher', () => {
  it('is every series, rate, part, channel and ground of every year, whether or not a number is there', () => {
    const rows = measured([2021, one(2021, 7)], [2022, one(2022, null)]);
    assert.deepEqual(new Set(rows.map(({ kind }) => kind)), new Set(MeasureKind.options));
    const ids = (year: number) =>
      rows
        .filter(({ report }) => report.identity.year === year)
        .map(({ kind, set, id }) => `${kind} ${set} ${id}`);
    assert.deepEqual(ids(2022), ids(2021));
    assert.equal(new Set(ids(2021)).size, ids(2021).length, 'each once');
    for (const kind of ['series', 'rate', 'channel'] as const) {
      const list = { series: OFFICIAL.crosswalk, rate: OFFICIAL.rates, channel: OFFICIAL.channels }[kind];
      assert.equal(rows.filter((row) => row.kind === kind).length, 2 * list.length, kind);
    }
  });

  it('has a unit of its own, and labels in both languages', () => {
    const rows = measured([2021, one(2021, 7)]);
    assert.ok(rows.every(({ unit, label_en, label_zh }) => unit && label_en && label_zh));
    const unitOf = (id: string) => rows.find((row) => row.kind === 'series' && row.id === id)?.unit;
    assert.deepEqual([unitOf('requests.received'), unitOf('reviews.total')], ['request', 'case']);
  });

  it('of two versions that differ keeps what both say, and of the rest no number and no quote of either', () => {
    const rows = measured([
      2021,
      one(2021, 7),
      { ...one(2021, 8), source: { ...one(2021, 8).source, path: 'b.txt' } },
    ]);
    const received = rows.find(({ kind, id }) => kind === 'series' && id === 'requests.received')!;
    const { value, state, quote, figures, files } = received;
    assert.deepEqual([value, state, quote, figures], [null, 'undecided', null, []]);
    assert.deepEqual(files, ['a-2021.txt', 'b.txt']);
    const same = measured([2021, one(2021, 7), one(2021, 7)]).find(({ id }) => id === 'requests.received')!;
    assert.deepEqual([same.value, same.state], [7, 'reported']);
  });

  it('across a change of form says so once, and a report without a year is compared with none', () => {
    const rows = measured(
      [2018, one(2018, 5, 'statistics-2014')],
      [2021, one(2021, 7)],
      [2022, one(2022, 8)],
    );
    const breaks = rows
      .filter(({ kind, id }) => kind === 'series' && id === 'requests.received')
      .map(({ previous_year, crossing }) => [previous_year, crossing]);
    assert.deepEqual(breaks, [
      [null, null],
      [2018, 'exact'],
      [2021, null],
    ]);
    const undated = measured([null, one(2021, 7)]);
    assert.ok(undated.every(({ previous_year, crossing }) => previous_year === null && crossing === null));
  });
});
