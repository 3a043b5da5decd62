import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Dataset, DatasetError, isDataset } from '../../src/dataset/dataset.js';
import { Database } from '../../src/dataset/duckdb.js';
import { TABLES } from '../../src/model/tables/tables.js';
import { folderOf, text } from '../corpus/builds.js';
import { aReport, cell } from './make.js';
import { datasetOf } from './tables.js';

describe('a dataset', () => {
  it('has every table and view with the columns that are described, also where there are no rows', async () => {
    const { build, at } = folderOf({ 'a.txt': '会议通知' });
    await build();
    const dataset = await Dataset.open(at('data'));
    for (const [name, { columns }] of Object.entries(TABLES)) {
      const found = await dataset.query(`select * from "${name}"`);
      assert.deepEqual(
        found.columns.map((column) => column.name),
        Object.keys(columns),
        name,
      );
    }
    dataset.close();
  });

  it('is the same from rows in memory as from files', async () => {
    const report = aReport({ figures: [cell('requests.received', 7)] });
    const g = await datasetOf([report]);
    assert.deepEqual((await g.sql`select value from figures`).rows(), [{ value: 7 }]);
  });

  it('that a cluster wrote has no manifest, and a folder of files a table', async () => {
    const { build, at } = folderOf({
      'a.txt': text('平阳县教育局', 2016, 1),
      'b.txt': text('平阳县财政局', 2016, 2),
    });
    await build({ shardSize: 1 });
    rmSync(at('data', 'dataset.json'));
    // As Spark names them, in folders of their own.
    mkdirSync(at('data', 'figures', 'shard=1'));
    for (const name of readdirSync(at('data', 'figures')).filter((name) => name.endsWith('.parquet')))
      renameSync(at('data', 'figures', name), at('data', 'figures', 'shard=1', `part-${name}`));
    assert.equal(isDataset(at('data')), true);
    const dataset = await Dataset.open(at('data'));
    const { rows } = await dataset.query(
      `select sum(value) as all from series where series = 'requests.received'`,
    );
    assert.deepEqual(rows, [{ all: 3 }]);
    dataset.close();
  });

  it('that was written anew since it was opened says so, and not that a file is missing', async () => {
    const { build, at, write } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    await build();
    const dataset = await Dataset.open(at('data'));
    await assert.rejects(dataset.query('select nothing'), /nothing/);
    write('reports/b.txt', text('平阳县教育局', 2017, 2));
    await build();
    await assert.rejects(dataset.query('select * from figures'), (error) => {
      assert.ok(error instanceof DatasetError);
      assert.match(error.message, /written anew since they were opened: open them again/);
      return true;
    });
    dataset.close();
  });

  it('is not a folder of reports, an empty one, or one that is not there', async () => {
    const { at } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    for (const folder of [at('reports'), at('nowhere')]) {
      assert.equal(isDataset(folder), false);
      await assert.rejects(Dataset.open(folder), DatasetError);
    }
  });

  it('of another version is named as such, and not read as one without a manifest', async () => {
    const { build, at } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    await build();
    writeFileSync(at('data', 'dataset.json'), '{"version": 9}');
    await assert.rejects(Dataset.open(at('data')), /another version: build it again/);
  });

  it('that lacks a column of today is refused with its name, but a later one is compared with it', async () => {
    const { build, at, write } = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1) });
    const { manifest } = await build();
    const [file] = manifest.shards.flatMap(({ tables }) => tables.reports?.path ?? []);
    await withoutColumn(at('data', file!), 'area_code');
    await assert.rejects(Dataset.open(at('data')), /another version \(its table reports lacks area_code\)/);

    write('reports/b.txt', text('平阳县财政局', 2016, 2));
    const { before } = await build({ library: 'another' });
    const dataset = await Dataset.open(at('data'));
    await dataset.attach('before', before!.shards);
    const { rows } = await dataset.query('select file, area_code from before_reports');
    assert.deepEqual(rows, [{ file: 'a.txt', area_code: null }]);
    dataset.close();
  });
});

async function withoutColumn(file: string, column: string): Promise<void> {
  const database = await Database.open();
  const old = `${file}.old`;
  renameSync(file, old);
  await database.run(
    `copy (select * exclude (${column}) from read_parquet('${old}')) to '${file}' (format parquet)`,
  );
  database.close();
  rmSync(old);
}
