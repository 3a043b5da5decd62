import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import type { Asked } from '../../src/dataset/asking.js';
import { setFace } from '../../src/frames/frame.js';
import { cell, yearly } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const g = await datasetOf(
  [2021, 2022, 2023].map((year) =>
    yearly(year, 'tables-2021', [cell('requests.received@total', year === 2022 ? null : year - 2000)]),
  ),
);
const received = g.series.where({ series: 'requests.received' });
const years = (rows: readonly { readonly year: number | null }[]) => rows.map(({ year }) => year);

describe('a query', () => {
  it('takes a value, one of several, null for what is missing, and a test, which missing values never fit', async () => {
    assert.deepEqual(years((await received.where({ year: 2021 })).rows()), [2021]);
    assert.deepEqual(years((await received.where({ year: [2021, 2023] })).rows()), [2021, 2023]);
    assert.deepEqual(years((await received.where({ value: null })).rows()), [2022]);
    assert.deepEqual(years((await received.where({ value: (value) => value < 100 })).rows()), [2021, 2023]);
    assert.deepEqual((await received.where({ year: [] })).rows(), []);
  });

  it('asks for the same rows in the same order as a frame does', async () => {
    const frame = await received;
    const lists = [[null], [null, 21], [21, 23]] as const;
    for (const value of lists) {
      const fetched = (await received.where({ value: [...value] })).rows();
      assert.deepEqual(years(fetched), years(frame.where({ value: [...value] }).rows()), String(value));
      assert.equal(fetched.length, value.length);
    }
    const twice = (await g.series.sort('year', { descending: true }).sort('body').limit(40)).rows();
    const same = (await g.series).sort('year', { descending: true }).sort('body').head(40).rows();
    assert.deepEqual(years(twice), years(same));
    assert.deepEqual((await received.where({ value: (value) => value > 0 }).limit(-1)).rows(), []);
  });

  it('keeps only the columns that are asked for, though a test looks at another', async () => {
    const frame = await received.where({ value: (value) => value > 21 }).select('year');
    assert.deepEqual(frame.columns, ['year']);
    assert.deepEqual(frame.values, [[2023]]);
  });

  it('has missing values last in either direction, and cuts after the tests', async () => {
    assert.deepEqual(years((await received.sort('value')).rows()), [2021, 2023, 2022]);
    assert.deepEqual(years((await received.sort('value', { descending: true })).rows()), [2023, 2021, 2022]);
    const one = await received
      .where({ value: (value) => value > 0 })
      .sort('year', { descending: true })
      .limit(1);
    assert.deepEqual(years(one.rows()), [2023]);
  });

  it('fetches for a chart only the columns that it names, and all for one that names none', async () => {
    const seen: string[][] = [];
    setFace({ show: () => {}, plot: async ({ columns }) => void seen.push([...columns]) });
    const chart = () => ({ title: '' });
    await received.plot(Object.assign(chart.bind(null), { columns: ['value', 'file'] }));
    await received.plot(chart);
    assert.deepEqual(seen[0], ['file', 'value'], 'in the order of the table');
    assert.ok(seen[1]!.length > 20);
  });

  it('fetches for a table no more rows than it shows, also under a condition', async () => {
    const shown: number[] = [];
    setFace({ show: (frame) => void shown.push(frame.rows().length), plot: async () => {} });
    const asked: string[] = [];
    const hear = (one: unknown) => void asked.push((one as Asked).sql);
    subscribe('gongkai:asked', hear);
    await received.show({ most: 2 });
    unsubscribe('gongkai:asked', hear);
    assert.deepEqual(shown, [2]);
    assert.match(asked.at(-1)!, /limit 2$/);
  });

  it('in an order that leaves some alike keeps these as they stand in the table, whatever threads do', async () => {
    const many = await datasetOf([yearly(2021, 'tables-2021', [cell('requests.received@total', 1)])]);
    const { database } = (many as unknown as { dataset: { database: { run(sql: string): Promise<void> } } })
      .dataset;
    // More than one thread sorts.
    await database.run('set threads = 4');
    await database.run('drop table warnings');
    await database.run(`create view warnings as
      select 'f' as file, n::varchar as body, (n % 3)::integer as year from range(400000) t(n)`);
    const rows = (await many.warnings.select('body', 'year').sort('year')).rows();
    const expected = [0, 1, 2].flatMap((rest) =>
      Array.from({ length: Math.ceil((400_000 - rest) / 3) }, (_, at) => String(at * 3 + rest)),
    );
    assert.deepEqual(
      rows.map(({ body }) => body),
      expected,
    );
  });

  it('for the latest report of each publisher has the rows of no other', async () => {
    assert.deepEqual(years((await received.latest()).rows()), [2023]);
  });

  it('names the columns that there are, and says of itself that it must be awaited', () => {
    assert.throws(() => received.where({ yaer: 2021 } as never), /no column “yaer”\. It has: file,/);
    assert.match(inspect(received), /await/);
  });

  it('is never a part of the SQL that it asks: a text that looks like SQL is a text', async () => {
    const frame = await g.series.where({ publisher: "x' or '1'='1" });
    assert.equal(frame.rows().length, 0);
    const drop = '1); drop table reports; --';
    assert.deepEqual((await g.sql`select ${drop} as said`).rows(), [{ said: drop }]);
    assert.equal((await g.reports).rows().length, 3);
  });

  it('by SQL keeps the headings of the columns that it takes, and gives counts as numbers', async () => {
    const frame = await g.sql`select year, count(*) as reports from reports group by year order by year`;
    assert.equal(frame.meta[0]?.label_zh, '年度');
    assert.deepEqual(frame.rows()[0], { year: 2021, reports: 1 });
  });

  it('by SQL has its rows in one order, though the query states none and threads give another each time', async () => {
    const rows = async (where: string) =>
      (await g.sql([`select range % 7 as a, -range as b from range(20000) ${where}`] as never)).values;
    assert.deepEqual((await rows('where range < 9;')).map(String), [
      ...['0,-7', '0,0', '1,-8', '1,-1', '2,-2', '3,-3', '4,-4', '5,-5', '6,-6'],
    ]);
    assert.deepEqual((await rows('order by range limit 2')).map(String), ['0,0', '1,-1']);
    const once = await g.sql`select distinct range % 1000 as a from range(200000)`;
    assert.deepEqual(
      once.values.map(([a]) => a),
      Array.from({ length: 1000 }, (_, at) => at),
    );
    const first = await g.sql`select distinct on (range % 2) range as a from range(10) order by range desc`;
    assert.deepEqual(first.values.flat(), [9, 8]);
    const heads = await g.sql`describe warnings`;
    assert.equal(heads.values[0]?.[0], 'file', 'what has an order of its own keeps it');
    const few =
      await g.sql`select range % 1000 as a, count(*) as n from range(200000) group by all -- no order`;
    assert.deepEqual(
      few.values.map(([a]) => a),
      Array.from({ length: 1000 }, (_, at) => at),
    );
  });

  it('tells what is wrong with SQL in words that name the place', async () => {
    await assert.rejects(g.sql`select yaer from reports`, /yaer/);
  });
});
