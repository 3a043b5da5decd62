import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { Database } from '../../src/dataset/duckdb.js';

const database = await Database.open(1);
after(() => database.close());

const COLUMNS = [
  { name: 'text', kind: 'text' },
  { name: 'list', kind: 'list' },
] as const;

/** Around the 12 bytes up to which DuckDB keeps a text in its vector, in letters of one to four bytes. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '\u0000',
    '\ufeffbegins with a mark',
    'exactly 12 b',
    'thirteen byte',
    '公开',
    '政府信息公开',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('texts', () => {
  it('of any length come back as they went in, among missing ones, alone and in lists', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.option(text), fc.option(fc.array(text, { maxLength: 4 }))), { maxLength: 200 }),
        async (rows) => {
          await database.create('t', COLUMNS);
          await database.append('t', COLUMNS, rows);
          const found = await database.query('select * from t');
          assert.deepEqual(
            found.rows.map(({ text, list }) => [text, list]),
            rows.map(([text, list]) => [text, list]),
          );
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('that are one and the same in DuckDB’s memory, or a part of another, are each their own', async () => {
    const { rows } = await database.query(`
      select n, 'the same words in each row' as same, left(w, 14) as head, w, substr(w, 7) as tail
      from (select n, ['a word of some length', 'another of some length'][1 + n % 2] as w from range(3000) t(n))
      order by n`);
    assert.equal(rows.length, 3000);
    for (const { n, same, head, w, tail } of rows) {
      const word = Number(n) % 2 === 0 ? 'a word of some length' : 'another of some length';
      assert.deepEqual(
        [same, head, w, tail],
        ['the same words in each row', word.slice(0, 14), word, word.slice(6)],
      );
    }
  });

  it('of lists that lie apart, share their texts, or hold a missing one belong to their rows', async () => {
    const { rows } = await database.query(`
      select list_filter(l, lambda one: one <> 'left out of the list') as l
      from (select ['first of the list', null, 'left out of the list', n::varchar, 'last of the list'] as l from range(100) t(n))`);
    rows.forEach(({ l }, n) => {
      assert.deepEqual(l, ['first of the list', String(n), 'last of the list']);
    });
    const others = await database.query(
      'select [1, 2] as numbers, []::varchar[] as none, null::varchar[] as missing',
    );
    assert.deepEqual(others.rows, [{ numbers: ['1', '2'], none: [], missing: null }]);
  });
});
