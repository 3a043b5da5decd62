/** What a question reads: to leave out a row or a column that its answer follows from would keep a page that is stale. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Dataset } from '../../src/dataset/dataset.js';
import type { Parameter } from '../../src/dataset/duckdb.js';

const planner = Dataset.toPlan();
after(async () => (await planner).close());
const reading = async (sql: string, ...parameters: Parameter[]) => (await planner).reading(sql, parameters);
const scans = async (sql: string, ...parameters: Parameter[]) =>
  (await reading(sql, ...parameters))?.scans ?? null;

describe('what a question reads', () => {
  it('is its columns, and of the rows those that its comparisons leave', async () => {
    assert.deepEqual(
      await scans(`select body, value from series where series = ? and year > 2019`, 'requests.received'),
      [
        {
          table: 'measures',
          columns: ['body', 'value'],
          where: [`"id"='requests.received'`, `"kind"='series'`, `"year">2019`],
          isExact: true,
        },
      ],
    );
  });

  it('has the column of each condition that is not understood', async () => {
    for (const condition of [
      `province like '%a%'`,
      `lower(province) = 'a'`,
      `(province = 'a' or year = 2019)`,
      `province = 'it''s'`,
      `province = 'a'' and year = 2019 and ''b'`,
      `list_contains(?, province)`,
    ]) {
      const parameters = condition.includes('?') ? [['a', 'b']] : [];
      const [scan] = (await scans(`select file from reports where ${condition}`, ...parameters)) ?? [];
      assert.ok(scan, condition);
      assert.ok(scan.columns.includes('province'), condition);
      assert.deepEqual(scan.where, [], condition);
    }
  });

  it('has what orders, groups and limits, and each table that is joined or asked within', async () => {
    const [scan] = (await scans('select file from reports order by year limit 3'))!;
    assert.deepEqual(scan!.columns, ['file', 'year']);
    const tables = await scans(
      `select count(*) from findings where file in (select file from reports where level = 'county')`,
    );
    assert.deepEqual(tables?.map(({ table, columns, where }) => [table, columns, where]).sort(), [
      ['findings', ['file'], []],
      ['reports', ['file'], [`"level"='county'`]],
    ]);
    const panel = await scans('select value from panel where body = ?', 'a');
    assert.deepEqual(panel?.map(({ table }) => table).sort(), ['measures', 'measures', 'reports']);
  });

  it('makes the answer another one only where each row of it is a row of the answer', async () => {
    const isRows = async (sql: string) => (await reading(sql))?.isRows;
    assert.equal(await isRows(`select file, year from reports where status = 'report'`), true);
    for (const sql of [
      'select distinct year from reports',
      'select max(year) from reports',
      'select file from reports order by year',
      'select file from reports limit 1',
      `select file from reports where title like '%a%' and lower(title) = 'a'`,
      'select file, row_number() over (order by year) from reports',
      'select file from reports where file in (select file from findings)',
    ])
      assert.equal(await isRows(sql), false, sql);
  });

  it('is all rows where they are only counted, and none of a question that takes none', async () => {
    assert.deepEqual(await scans('select count(*) from warnings'), [
      { table: 'warnings', columns: [], where: [], isExact: true },
    ]);
    assert.deepEqual(await scans('select 1 as one'), []);
    assert.deepEqual(await scans('select file from reports limit 0'), []);
  });

  it('cannot be told of what lies elsewhere, and of what cannot be asked', async () => {
    for (const sql of [
      `select * from duckdb_tables()`,
      `select * from 'no-such-file.csv'`,
      `select * from range(3)`,
      `select nothing from reports`,
    ])
      assert.equal(await scans(sql), null, sql);
  });
});
