import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { assess } from '../../src/checks/criteria/assess.js';
import { parse } from '../../src/corpus/parse.js';
import { cellsOf } from '../../src/frames/columns.js';
import { toParquet } from '../../src/frames/parquet.js';
import { fileTables } from '../../src/frames/tables.js';

const TABLE = {
  name: 'things',
  title: 'A row a thing',
  columns: [
    { name: 'word', dtype: 'string', description: 'A word' },
    { name: 'count', dtype: 'integer', description: 'How many' },
    { name: 'value', dtype: 'number', description: 'How much' },
    { name: 'seen', dtype: 'boolean', description: 'Whether' },
  ],
} as const;

const buffer = (bytes: Uint8Array) => bytes.buffer as ArrayBuffer;
const read = (rows: readonly object[]) => parquetReadObjects({ file: buffer(toParquet({ ...TABLE, rows })) });

describe('a table as Parquet', () => {
  it('keeps null apart from 0, from an empty string and from false', async () => {
    const rows = [
      { word: '', count: 0, value: 0, seen: false },
      { word: null, count: null, value: null, seen: null },
    ];
    const [zero, missing] = await read(rows);
    assert.deepEqual(zero, { word: '', count: 0n, value: 0, seen: false });
    assert.deepEqual(missing, { word: null, count: null, value: null, seen: null });
  });

  it('keeps integers beyond 2^31 and 2^32 exactly', async () => {
    const counts = [2 ** 31, 2 ** 32 + 1, -(2 ** 31) - 1, Number.MAX_SAFE_INTEGER];
    const found = await read(counts.map((count) => ({ word: 'x', count, value: count, seen: true })));
    assert.deepEqual(
      found.map((row) => Number(row.count)),
      counts,
    );
    assert.deepEqual(
      found.map((row) => row.value),
      counts,
    );
  });

  it('keeps Chinese, line ends and what would be a tag', async () => {
    const words = ['株洲市', 'a\nb', '<script>alert(1)</script>', '"quoted", then'];
    const found = await read(words.map((word) => ({ word, count: 1, value: 0.1, seen: true })));
    assert.deepEqual(
      found.map((row) => row.word),
      words,
    );
  });

  it('has its columns and types where there are no rows, and where a column is all missing', async () => {
    assert.deepEqual(await read([]), []);
    const empty = parquetMetadata(buffer(toParquet({ ...TABLE, rows: [] })));
    const missing = parquetMetadata(buffer(toParquet({ ...TABLE, rows: [{}, {}] })));
    for (const { schema } of [empty, missing]) {
      assert.deepEqual(
        schema.slice(1).map(({ name, type }) => [name, type]),
        [
          ['word', 'BYTE_ARRAY'],
          ['count', 'INT64'],
          ['value', 'DOUBLE'],
          ['seen', 'BOOLEAN'],
        ],
      );
    }
  });

  it('carries what its columns mean', () => {
    const pairs = parquetMetadata(buffer(toParquet({ ...TABLE, rows: [] }))).key_value_metadata ?? [];
    assert.ok(pairs.some(({ key, value }) => key === 'description:count' && value === 'How many'));
  });

  it('holds every table of a report, cell for cell, in the same bytes each time', async () => {
    const report = await parse(
      Buffer.from(
        '平阳县教育局2016年政府信息公开工作年度报告\n全年主动公开政府信息12条,收到政府信息公开申请0件。',
      ),
      'a.txt',
    );
    for (const table of fileTables([report], [], assess([report], { across: [] }))) {
      const bytes = toParquet(table);
      assert.deepEqual(Buffer.from(toParquet(table)), Buffer.from(bytes));
      const back = await parquetReadObjects({ file: buffer(bytes) });
      assert.equal(back.length, table.rows.length, table.name);
      const plain = back.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'bigint' ? Number(v) : v])),
      );
      const expected = (table.rows as Record<string, unknown>[]).map((row) =>
        Object.fromEntries(
          table.columns.map(({ name }, at) => [name, cellsOf(row, table.columns as never)[at]]),
        ),
      );
      assert.deepEqual(plain, expected, table.name);
    }
  });
});
