import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { Database } from '../../src/dataset/duckdb.js';
import type { Cell } from '../../src/model/column.js';

const database = await Database.open(1);
after(() => database.close());

const COLUMNS = [
  { name: 'text', kind: 'text' },
  { name: 'list', kind: 'list' },
  { name: 'integer', kind: 'integer' },
  { name: 'number', kind: 'number' },
  { name: 'boolean', kind: 'boolean' },
] as const;

async function roundTrip(rows: readonly (readonly Cell[])[]): Promise<void> {
  await database.create('t', COLUMNS);
  await database.append('t', COLUMNS, rows);
  const found = await database.query('select * from t');
  assert.deepEqual(
    found.rows.map((row) => COLUMNS.map(({ name }) => row[name])),
    rows,
  );
}

/** The same words again and again, short of, at and above the 12 bytes that DuckDB keeps in a vector. */
const word = fc.constantFrom('', '件', 'exactly 12 b', 'thirteen byte', '某县人民政府办公室', '某县人民政府');
const row = fc.tuple(
  fc.option(word),
  fc.array(word, { maxLength: 3 }),
  fc.option(fc.integer()),
  fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  fc.option(fc.boolean()),
);

describe('cells of every kind', () => {
  it('come back as they went in, among missing ones', () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 300 }), (rows) => roundTrip(rows)),
      { numRuns: 80, seed: 1 },
    ));

  it('of which one is missing, at whatever bit of the 64 that are handed over at once', async () => {
    for (const missing of [0, 1, 62, 63, 64, 65, 126, 127, 128])
      await roundTrip(
        Array.from({ length: 129 }, (_, at): Cell[] =>
          at === missing ? [null, [], null, null, null] : ['the words of each row', ['a'], at, at / 2, true],
        ),
      );
  });

  it('fill more than one chunk, each with texts of its own and those of the one before', () =>
    roundTrip(
      Array.from({ length: 5000 }, (_, at): Cell[] => [
        at % 3 === 0 ? null : `some words of the row ${at % 700}`,
        [`some words of the row ${at % 9}`],
        at,
        null,
        at % 2 === 0,
      ]),
    ));

  it('may all be missing', () =>
    roundTrip(Array.from({ length: 200 }, (): Cell[] => [null, [], null, null, null])));
});
