import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dataset } from '../../src/dataset/dataset.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import { kindOf } from '../../src/model/column.js';
import type { Identity, Report } from '../../src/model/report.js';
import { TABLES } from '../../src/model/tables/tables.js';
import { aFinding, aReport, cell, yearly } from './make.js';
import { datasetOf, linked } from './tables.js';

const of = (year: number, value: number | null, identity: Partial<Identity> = {}) =>
  yearly(year, 'tables-2021', [cell('requests.received@total', value)], identity);

it('every view has the columns and kinds that its table says, in their order, also where there are no rows', async () => {
  const dataset = await Dataset.of(tabulate({ reports: [], findings: [] }, () => null));
  for (const [name, table] of Object.entries(TABLES)) {
    const { columns } = await dataset.query(`select * from "${name}"`);
    assert.deepEqual(
      columns.map((column) => [column.name, column.kind]),
      Object.entries(table.columns).map(([column, described]) => {
        const kind = kindOf(described);
        return [column, kind === 'date' ? 'text' : kind];
      }),
      name,
    );
  }
});

describe('a panel with holes', () => {
  const received = async (reports: readonly Report[]) =>
    (await (await linked(reports)).panel.where({ series: 'requests.received' }))
      .rows()
      .map(({ year, value, state, files }) => [year, value, state, files.length]);

  it('has a row for each year between, and says that there is no report', async () => {
    assert.deepEqual(await received([of(2021, 4), of(2024, 7)]), [
      [2021, 4, 'reported', 1],
      [2022, null, 'no report', 0],
      [2023, null, 'no report', 0],
      [2024, 7, 'reported', 1],
    ]);
  });

  it('tells a year without a report from a report without the number, and both from 0', async () => {
    assert.deepEqual(await received([of(2021, 4), of(2022, null), of(2023, 0)]), [
      [2021, 4, 'reported', 1],
      [2022, null, 'not stated', 1],
      [2023, 0, 'reported', 1],
    ]);
  });

  it('leaves out offices of many places that share a name, and reports that do not say who or when', async () => {
    const office = { publisher: '民政局', region_code: null, level: 'department' as const };
    assert.deepEqual(await received([of(2021, 4, office), of(2022, 5, office)]), []);
    assert.deepEqual(await received([of(2021, 4, { publisher: null, region_code: null })]), []);
  });
});

describe('series over versions of a report', () => {
  const version = (path: string, year: number, value: number, published: string | null): Report =>
    aReport({
      form: 'tables-2021',
      source: { path, sha256: path },
      identity: { year, published },
      figures: [cell('requests.received@total', value, { year })],
    });

  it('have the later version of a year; the earlier and the copy are kept among reports and figures', async () => {
    const g = await linked([
      version('2021.html', 2021, 10, '2022-01-20'),
      version('2021-corrected.html', 2021, 12, '2022-05-01'),
      version('2021-copy.html', 2021, 12, '2023-01-01'),
    ]);
    const rows = (await g.series.where({ series: 'requests.received' })).rows();
    assert.deepEqual(
      rows.map(({ file, value, edition }) => [file, value, edition]),
      [['2021-corrected.html', 12, 'latest']],
    );
    assert.deepEqual(
      (await g.reports).rows().map(({ file, edition, superseded_by }) => [file, edition, superseded_by]),
      [
        ['2021.html', 'earlier', '2021-corrected.html'],
        ['2021-corrected.html', 'latest', null],
        ['2021-copy.html', 'duplicate', '2021-corrected.html'],
      ],
    );
    const [kept] = (await g.figures.where({ file: '2021.html', indicator: 'requests.received' })).rows();
    assert.deepEqual([kept?.value, kept?.edition], [10, 'earlier']);
  });
});

describe('publishers', () => {
  it('name the years missing between the first and the last', async () => {
    const [held] = (await (await linked([2010, 2012, 2014].map((year) => of(year, 1)))).publishers).rows();
    assert.deepEqual(
      [held?.reports, held?.years, held?.first, held?.last, held?.missing],
      [3, 3, 2010, 2014, ['2011', '2013']],
    );
  });

  it('a report without a year, or a refused file, makes no year and no hole', async () => {
    const undated = aReport({ identity: { year: null } });
    const refused = aReport({ status: 'refused', reason: 'A recipe.', source: { path: 'b.txt' } });
    const rows = (await (await linked([undated, refused])).publishers).rows();
    assert.deepEqual(
      rows.map(({ years, first, last, missing }) => [years, first, last, missing]),
      [[0, null, null, []]],
    );
  });
});

describe('checks by kind', () => {
  it('count what could not be made over cases and reports', async () => {
    const open = (path: string, findings: Report['findings']) => aReport({ source: { path }, findings });
    const g = await datasetOf([
      open('a', [
        aFinding({ check: 'in-out', key: 'x', status: 'not_assessable', cases: 7 }),
        aFinding({ check: 'in-out', key: 'y', status: 'not_assessable', cases: 1 }),
      ]),
      open('b', [aFinding({ check: 'in-out', key: 'x', status: 'holds' })]),
    ]);
    assert.deepEqual(
      (await g.checks)
        .rows()
        .map(({ check, open, open_in, asked_of, holds }) => [check, open, open_in, asked_of, holds]),
      [['in-out', 8, 1, 2, 1]],
    );
  });

  it('between years are counted by publisher; those never made have no row', async () => {
    const found = [2019, 2020, 2021].map((year, at) => ({
      ...yearly(year, 'prose', []),
      findings: [
        aFinding({
          check: 'carry-over',
          status: (['not_assessable', 'holds', 'fails'] as const)[at]!,
          cases: at === 0 ? 7 : 1,
        }),
      ],
    }));
    const other = {
      ...yearly(2021, 'prose', [], { publisher: '乙县人民政府', region_code: '110106' }),
      findings: [aFinding({ check: 'carry-over', status: 'not_assessable' })],
    };
    const rows = (await (await datasetOf([...found, other] as Report[])).yearPairs).rows();
    assert.deepEqual(
      rows.map(({ body, first, last, holds, fails, open }) => [body, first, last, holds, fails, open]),
      [['某县人民政府', 2020, 2021, 1, 1, 7]],
    );
  });
});
