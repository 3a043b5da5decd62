import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { frameOf } from '../../src/frames/frame.js';
import { readTable } from '../../src/frames/read-table.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-table-'));
after(() => rmSync(folder, { recursive: true }));

async function read(content: string) {
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, content);
  const frame = await readTable(file);
  return { rows: frame.rows(), kinds: frame.meta.map(({ kind }) => kind), columns: frame.columns };
}

describe('a CSV file', () => {
  it('keeps codes with leading zeros as texts, and takes numbers for numbers', async () => {
    const { rows, kinds } = await read('code,people,share\n010101,1200,0.5\n330326,-3,1\n');
    assert.deepEqual(rows, [
      { code: '010101', people: 1200, share: 0.5 },
      { code: '330326', people: -3, share: 1 },
    ]);
    assert.deepEqual(kinds, ['text', 'integer', 'number']);
  });

  it('has missing values where fields are empty, and never 0', async () => {
    const { rows, kinds } = await read('code,people\na,\n,5\nb,0\n');
    assert.deepEqual(rows, [
      { code: 'a', people: null },
      { code: null, people: 5 },
      { code: 'b', people: 0 },
    ]);
    assert.deepEqual(kinds, ['text', 'integer']);
  });

  it('keeps a column as text where one of its fields is no number', async () => {
    for (const odd of ['n/a', '1,200', '1e3', '+5', '0x1F', '１２', '5件', '.5']) {
      const { rows } = await read(`a\n1\n"${odd}"\n`);
      assert.deepEqual(rows, [{ a: '1' }, { a: odd }], odd);
    }
  });

  it('names its columns by the first line, also where that is all, and as Excel saves it', async () => {
    assert.deepEqual(await read('code,people\n'), {
      rows: [],
      kinds: ['text', 'text'],
      columns: ['code', 'people'],
    });
    assert.deepEqual((await read('\ufeff地区,人口\r\n平阳县,"76"\r\n')).rows, [{ 地区: '平阳县', 人口: 76 }]);
    assert.deepEqual((await read('a,b\n"x, ""y""\nz",1\n')).rows, [{ a: 'x, "y"\nz', b: 1 }]);
  });

  it('with a number that a double cannot hold keeps it as text', async () => {
    const { rows } = await read('id\n9007199254740993\n1\n');
    assert.deepEqual(rows, [{ id: '9007199254740993' }, { id: '1' }]);
  });

  it('that is not there is named', async () => {
    await assert.rejects(readTable(path.join(folder, 'nowhere.csv')), /nowhere\.csv/);
  });
});

describe('a Parquet file', () => {
  it('comes back with the types that it was written with', async () => {
    const file = path.join(folder, "it's.parquet");
    const rows = [
      { code: '0101', n: 1, list: ['a', 'b'], holds: true, none: null },
      { code: null, n: null, list: [], holds: false, none: null },
    ];
    await frameOf(rows).save(file);
    const frame = await readTable(file);
    assert.deepEqual(frame.rows(), rows);
    assert.deepEqual(
      frame.meta.map(({ kind }) => kind),
      ['text', 'integer', 'list', 'boolean', 'text'],
    );
  });
});
