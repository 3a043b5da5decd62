import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { cellsOf, columnsOf, kindOf, meaningOf, tableOf } from '../../src/model/column.js';
import { TABLES } from '../../src/model/tables/tables.js';

const words = (name: string) => [name, `${name}名`, `What ${name} holds`, `${name}的含义`] as const;
const { may, has, word } = columnsOf<{ readonly of: Record<string, unknown> }>();
const from = (name: string) => (source: { readonly of: Record<string, unknown> }) => source.of[name] as never;
const THINGS = tableOf('things', ['A row a thing', '一行一物'], ['name'], {
  name: has('text', words('name'), from('name')),
  count: may('integer', words('count'), from('count')),
  share: may('number', words('share'), from('share')),
  day: may('date', words('day'), from('day')),
  sure: has('boolean', words('sure'), from('sure')),
  parts: has('list', words('parts'), from('parts')),
  kind: word(z.enum(['a', 'b']), words('kind'), from('kind')),
});
const row = { name: '', count: 0, share: 0, day: '2024-02-29', sure: false, parts: [], kind: 'a' };

describe('a column', () => {
  it('knows its kind by its type, and its meaning in both languages by what zod carries', () => {
    assert.deepEqual(Object.values(THINGS.columns).map(kindOf), [
      ...['text', 'integer', 'number', 'date', 'boolean', 'list', 'text'],
    ]);
    assert.equal(meaningOf(THINGS.columns.count).label_zh, 'count名');
    const schema = z.toJSONSchema(THINGS.schema) as { properties: Record<string, { description?: string }> };
    assert.equal(schema.properties.count?.description, 'What count holds');
  });

  it('refuses a value that is not of its kind, and a missing one where there must be one', () => {
    const wrongs = [{ count: 1.5 }, { count: 2 ** 53 }, { share: Number.NaN }, { name: 3 }, { name: null }];
    for (const wrong of [...wrongs, { sure: 1 }, { parts: [1] }, { day: 'today' }])
      assert.throws(() => cellsOf(THINGS, { of: { ...row, ...wrong } }), TypeError, JSON.stringify(wrong));
    assert.deepEqual(cellsOf(THINGS, { of: row }), Object.values(row));
  });
});

describe('every table', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    it(`${name}: each column is called and explained in English and in Chinese`, () => {
      for (const [column, described] of Object.entries(table.columns)) {
        const { label, label_zh, description, description_zh } = meaningOf(described);
        assert.match(label, /\w/, column);
        assert.match(description, /\w{3}/, column);
        assert.match(`${label_zh}${description_zh}`, /\p{Script=Han}/u, column);
      }
      for (const key of table.key) assert.ok(key in table.columns, key);
    });
  }
});

it('a new column is one edit: types, SQL, CSV, the data package and the code book follow from it', async () => {
  const { Database } = await import('../../src/dataset/duckdb.js');
  const { namedColumns } = await import('../../src/dataset/export.js');
  const wider = tableOf('things', ['A row a thing', '一行一物'], ['name'], {
    ...THINGS.columns,
    weight: may('number', words('weight'), from('weight'), 'kg'),
  });
  const database = await Database.open(1);
  await database.create('things', namedColumns(wider));
  await database.append('things', namedColumns(wider), [cellsOf(wider, { of: { ...row, weight: 2.5 } })]);
  const { rows } = await database.query('select weight, count, parts from things');
  assert.deepEqual(rows, [{ weight: 2.5, count: 0, parts: [] }]);
  const { dataPackage } = await import('../../src/dataset/data-package.js');
  const facts = { version: '1', description: { en: '', zh: '' }, created: null, licences: [], sources: [] };
  const made = dataPackage(facts, [{ table: wider, path: 'x.csv', bytes: 1, sha256: '' }]);
  assert.match(made, /"name": "weight"[^}]*"gongkai:unit": "kg"/);
  database.close();
});
