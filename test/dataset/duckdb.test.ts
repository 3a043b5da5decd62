import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Database, literal, quoted } from '../../src/dataset/duckdb.js';
import type { Cell } from '../../src/model/column.js';

const database = await Database.open(1);
after(() => database.close());

const COLUMNS = [
  { name: 'say "a"', kind: 'text' },
  { name: 'on', kind: 'date' },
  { name: 'ids', kind: 'list' },
  { name: 'count', kind: 'integer' },
  { name: 'value', kind: 'number' },
  { name: 'holds', kind: 'boolean' },
] as const;

describe('what is asked for', () => {
  it('lasts where the data do, and passes where a function is another each time', async () => {
    assert.deepEqual(await database.asks('select 1'), { for: 'what lasts', within: true });
    assert.deepEqual(await database.asks('select now()'), { for: 'what passes', within: true });
  });

  it('passes where a macro stands that was made after the functions were listed: it may call such a one', async () => {
    const macro = 'create macro dice() as floor(random() * 6)';
    assert.equal((await database.asks(macro)).for, 'more');
    await database.run(macro);
    assert.equal((await database.asks('select dice()')).for, 'what passes');
    // What DuckDB brings along as a macro lasts.
    assert.equal((await database.asks('select list_reverse([1, 2])')).for, 'what lasts');
  });
});

describe('rows', () => {
  it('come back as they went in: null, empty text, 0, false and an empty list are five things', async () => {
    const rows: Cell[][] = [
      ['', '2019-03-01', [], 0, 0, false],
      [null, null, null, null, null, null],
      ["it's “公开”\n", '1949-10-01', ['a', "b'", ''], -2147483648, 0.1, true],
    ];
    await database.create('t', COLUMNS);
    await database.append('t', COLUMNS, rows);
    const found = await database.query('select * from t');
    assert.deepEqual(
      found.columns.map(({ name }) => name),
      COLUMNS.map(({ name }) => name),
    );
    assert.deepEqual(
      found.rows.map((row) => COLUMNS.map(({ name }) => row[name])),
      rows,
    );
  });

  it('have their own texts where others begin at the same place, repeat, or are as long', async () => {
    const { rows } = await database.query(`
      with many as (
        select n, ['公开','政府信息公开工作年度报告', '政府信息公开工作年度报吿', '', 'exactly 12 b', 'thirteen byte'][1 + n % 6] as word
        from range(5000) t(n)
      )
      select n, word, left(word, 8) as first, substr(word, 5) as rest, case when n % 7 = 0 then null else word || n // 100 end as own
      from many order by n`);
    const words = [
      '公开',
      '政府信息公开工作年度报告',
      '政府信息公开工作年度报吿',
      '',
      'exactly 12 b',
      'thirteen byte',
    ];
    assert.deepEqual(
      rows,
      Array.from({ length: 5000 }, (_, n) => {
        const word = words[n % 6]!;
        const own = n % 7 === 0 ? null : `${word}${Math.floor(n / 100)}`;
        return { n, word, first: word.slice(0, 8), rest: word.slice(4), own };
      }),
    );
  });

  it('of more than one chunk keep their number and their order', async () => {
    const columns = [{ name: 'n', kind: 'integer' }] as const;
    await database.create('many', columns);
    const rows = Array.from({ length: 5000 }, (_, at) => [at % 7 === 0 ? null : at]);
    await database.append('many', columns, rows);
    const found = await database.query('select n from many');
    assert.deepEqual(
      found.rows.map(({ n }) => [n]),
      rows,
    );
  });

  it('of two answers that are fetched in turn belong to their own', async () => {
    const evens = database.parts('select 2 * n as n from range(6000) t(n)');
    const odds = database.parts('select 2 * n + 1 as n from range(6000) t(n)');
    const found: [number[], number[]] = [[], []];
    let open = true;
    while (open) {
      const both = [await evens.next(), await odds.next()];
      open = both.some(({ done }) => !done);
      for (const [at, { value }] of both.entries()) found[at]!.push(...((value?.cells[0] ?? []) as number[]));
    }
    const numbers = Array.from({ length: 6000 }, (_, n) => 2 * n);
    assert.deepEqual(found, [numbers, numbers.map((n) => n + 1)]);
  });

  it('of an answer that nobody fetches to its end are not in the way of the next', async () => {
    for await (const { count } of database.parts('select n from range(100000) t(n)')) if (count > 0) break;
    const { rows } = await database.query('select count(*) as n from range(7)');
    assert.deepEqual(rows, [{ n: 7 }]);
  });

  it('come before all of them are made, so that a long answer takes no room', async () => {
    const before = process.memoryUsage.rss();
    // As whole it takes 1.6 GB.
    const long = 'select n as a, n + 1 as b, n + 2 as c, n + 3 as d from range(50_000_000) t(n)';
    for await (const { count } of database.parts(long)) if (count > 0) break;
    assert.ok(process.memoryUsage.rss() - before < 200 * 1024 * 1024);
  });

  it('are none where there are none, and the columns are known all the same', async () => {
    const { columns, rows } = await database.query("select 1 as a, ['x'] as b where false");
    assert.deepEqual(
      [columns, rows],
      [
        [
          { name: 'a', kind: 'integer' },
          { name: 'b', kind: 'list' },
        ],
        [],
      ],
    );
  });
});

describe('values', () => {
  it('of DuckDB are plain: counts and sums are numbers, dates ISO texts, what is no number is missing', async () => {
    const { rows } = await database.query(
      `select count(*) as n, sum(7) as s, date '2020-02-29' as d, timestamp '2020-02-29 01:02:03' as t,
        'nan'::double as x, 1.5::decimal(4, 2) as m, 1 / 0 as z`,
    );
    const [{ t, ...row }] = rows as [Record<string, unknown>];
    assert.deepEqual(row, { n: 1, s: 7, d: '2020-02-29', x: null, m: 1.5, z: null });
    assert.match(String(t), /^2020-02-29/);
  });

  it('in the place of a question mark are never a part of the query', async () => {
    const { rows } = await database.query('select ? as a, ? as b, list_contains(?, 2) as c, ? as d', [
      "'; drop table t; --",
      null,
      [1, 2],
      true,
    ]);
    assert.deepEqual(rows, [{ a: "'; drop table t; --", b: null, c: true, d: true }]);
  });

  it('and names are quoted as SQL does', () => {
    assert.deepEqual([quoted('a"b'), literal("it's")], ['"a""b"', "'it''s'"]);
  });

  it('that SQL cannot take are told in its words', async () => {
    await assert.rejects(database.query('select nothing'), /nothing/);
  });
});

describe('a question', () => {
  it('that reads nothing but a view is known to stay within the database, though that has not a table', async () => {
    const bare = await Database.open(1);
    await bare.run('create view seen as select 1 as a');
    assert.deepEqual(await bare.asks('select a from "seen" where a = ?'), {
      for: 'what lasts',
      within: true,
    });
    assert.equal((await bare.asks("select * from 'elsewhere.csv'")).within, false);
    await bare.run('create table stored (a integer)');
    assert.equal((await bare.asks('select a from seen natural join stored')).within, true);
    bare.close();
  });
});
