/** What a notebook asks once in each language is asked of DuckDB once, and nobody can tell. */
import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Asked, DIFFERS } from '../../src/dataset/asking.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { folderOf, text } from '../corpus/builds.js';
import { temporaryFolder } from '../site/fixture.js';

const reports = folderOf({ 'a.txt': text('平阳县教育局', 2016, 1), 'b.txt': text('永嘉县教育局', 2016, 3) });
const FIGURES = 'select file, value, figures, year from series order by file, series';

describe('an answer that was given before', () => {
  const heard: Asked[] = [];
  const hear = (one: unknown) => void heard.push(one as Asked);
  const open = () => Dataset.openToAsk(reports.at('data'));

  before(async () => {
    await reports.build();
    subscribe('gongkai:asked', hear);
  });
  after(() => unsubscribe('gongkai:asked', hear));

  /** The answer's rows, and whether the dataset could give them: one whose files nobody can read any more cannot. */
  const rowsOf = async (dataset: Dataset, sql: string) => (await dataset.query(sql)).rows;

  it('is given again with the same hash, by a dataset that was opened anew, without DuckDB', async () => {
    const [first, second] = [await open(), await open()];
    const rows = await rowsOf(first, FIGURES);
    assert.ok(rows.length > 5);
    first.close();
    // A view that fails: who asks it would hear of it.
    await (second as unknown as { createView(name: string, sql: string): Promise<void> }).createView(
      'series',
      `select error('asked') as file, 1 as value, 1 as figures, 1 as year, 1 as series`,
    );
    assert.deepEqual(await rowsOf(second, FIGURES), rows);
    assert.equal(heard.at(-1)!.answer, heard.at(-2)!.answer);
    second.close();
  });

  it('is not changed by whoever changes its lists', async () => {
    const dataset = await open();
    const rows = await rowsOf(dataset, FIGURES);
    const listed = JSON.stringify(rows);
    for (const { figures } of rows) (figures as string[]).push('of somebody');
    assert.equal(JSON.stringify(await rowsOf(dataset, FIGURES)), listed);
    dataset.close();
  });

  it('does not stand where something was done in between, and one that passes is never one', async () => {
    const dataset = await open();
    const COUNT = 'select count(*) as n from series';
    const [{ n } = {}] = await rowsOf(dataset, COUNT);
    await dataset.query('create or replace temp view series as select 1 as n, 1 as file');
    assert.notDeepEqual(await rowsOf(dataset, COUNT), [{ n }]);
    for (const sql of [
      'select random() as n',
      'select current_timestamp as n',
      'select n from series using sample 50%',
    ]) {
      await rowsOf(dataset, sql);
      assert.equal(heard.at(-1)!.answer, DIFFERS, sql);
    }
    dataset.close();
  });

  it('is that of the rows that there are: another report, another answer', async () => {
    const dataset = await open();
    const before = await rowsOf(dataset, FIGURES);
    dataset.close();
    reports.write('reports/b.txt', text('永嘉县教育局', 2016, 4));
    await reports.build();
    const other = await open();
    assert.notDeepEqual(await rowsOf(other, FIGURES), before);
    other.close();
  });
});

describe('a file that a question reads beside the dataset', () => {
  it('is still taken note of', async () => {
    const hear = () => {};
    subscribe('gongkai:asked', hear);
    const file = join(temporaryFolder(), 'beside.csv');
    writeFileSync(file, 'a\n1\n');
    const dataset = await Dataset.openToAsk(reports.at('data'));
    await dataset.query('select count(*) from series');
    const noted = async () =>
      (await dataset.query(`select distinct path from duckdb_logs_parsed('FileSystem')`)).rows.map(
        ({ path }) => path,
      );
    await dataset.query(`select * from '${file}'`);
    const paths = await noted();
    assert.ok(paths.includes(file), String(paths));
    dataset.close();
    unsubscribe('gongkai:asked', hear);
  });
});
