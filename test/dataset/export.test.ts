import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { parquetMetadata } from 'hyparquet';
import { Database } from '../../src/dataset/duckdb.js';
import { aboutTable, namedColumns, writeCsv, writeParquet } from '../../src/dataset/export.js';
import type { Cell } from '../../src/model/column.js';
import { WARNINGS } from '../../src/model/tables/reports.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-export-'));
after(() => rmSync(folder, { recursive: true }));

const COLUMNS = [
  { name: 'quote', kind: 'text' },
  { name: 'value', kind: 'number' },
  { name: 'parts', kind: 'list' },
] as const;

async function written(rows: readonly (readonly Cell[])[], excel = false): Promise<string> {
  const database = await Database.open(1);
  await database.create('t', COLUMNS);
  await database.append('t', COLUMNS, rows);
  const file = path.join(folder, 'a.csv');
  await writeCsv(database, 't', COLUMNS, file, excel);
  database.close();
  return readFileSync(file, 'utf8');
}

describe('CSV', () => {
  it('quotes commas, quotation marks and line breaks', async () => {
    const rows = [
      ['41.4%、14.8%', 41.4, []],
      ['a,b', 1, ['x']],
      ['say "公开"', 2, ['x', 'y']],
      ['two\nlines', 3, []],
    ];
    assert.equal(
      await written(rows),
      'quote,value,parts\n41.4%、14.8%,41.4,""\n"a,b",1,x\n"say ""公开""",2,x · y\n"two\nlines",3,""\n',
    );
  });

  it('tells a missing value from an empty text and from 0, and writes large whole numbers in full', async () => {
    const rows = [
      [null, null, []],
      ['', 0, []],
      ['x', 9007199254740991, []],
    ];
    const lines = (await written(rows)).split('\n');
    assert.deepEqual(lines.slice(1, 3), [',,""', '"",0,""']);
    assert.match(lines[3]!, /^x,9.00719925474099\d*e\+?15|^x,9007199254740991/);
  });

  it('for Excel turns no text of a report into a formula, in either width, and no number into a text', async () => {
    const texts = ['=1+1', '+86', '-', '@SUM(A1)', '\t=1', '＝1+1', '＠a', '公开=1'];
    const lines = (
      await written(
        texts.map((text) => [text, -1, [text]]),
        true,
      )
    ).split('\n');
    assert.equal(lines[0], '\ufeffquote,value,parts');
    for (const [at, text] of texts.entries()) {
      const guarded = text.startsWith('公') ? text : `'${text}`;
      assert.equal(lines[at + 1]?.replaceAll('"', ''), `${guarded},-1,${guarded}`);
    }
  });
});

describe('Parquet', () => {
  it('keeps null apart from 0, from an empty text and from an empty list', async () => {
    const database = await Database.open(1);
    await database.create('t', COLUMNS);
    await database.append('t', COLUMNS, [
      ['', 0, []],
      [null, null, ['株洲市', '<script>']],
    ]);
    const file = path.join(folder, 'a.parquet');
    await writeParquet(database, 't', COLUMNS, file, { note: 'one' });
    const first = readFileSync(file);
    await writeParquet(database, 't', COLUMNS, file, { note: 'one' });
    assert.deepEqual(readFileSync(file), first, 'the same rows give the same bytes');
    const { rows } = await database.query(`select * from read_parquet('${file}')`);
    assert.deepEqual(rows, [
      { quote: '', value: 0, parts: [] },
      { quote: null, value: null, parts: ['株洲市', '<script>'] },
    ]);
    database.close();
  });

  it('can be read without DuckDB, and carries what its columns mean', async () => {
    const database = await Database.open(1);
    const columns = namedColumns(WARNINGS);
    await database.create('warnings', columns);
    const file = path.join(folder, 'warnings.parquet');
    await writeParquet(database, 'warnings', columns, file, aboutTable(WARNINGS));
    database.close();
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    const pairs = parquetMetadata(bytes).key_value_metadata ?? [];
    assert.ok(pairs.some(({ key, value }) => key === 'description:code' && /closed list/.test(value ?? '')));
    assert.deepEqual(
      parquetMetadata(bytes)
        .schema.slice(1)
        .map(({ name }) => name).length,
      columns.length,
    );
  });
});
