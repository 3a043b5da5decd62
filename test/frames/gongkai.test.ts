import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Query } from '../../src/frames/query.js';
import { TABLES } from '../../src/model/tables/tables.js';
import { aReport, cell } from '../dataset/make.js';
import { datasetOf } from '../dataset/tables.js';

const g = await datasetOf([aReport({ figures: [cell('requests.received', 7)] })]);

describe('a dataset as an analyst sees it', () => {
  it('has a name for every table but the one that holds them all', async () => {
    const names = Object.keys(TABLES).filter((name) => name !== 'measures');
    for (const name of names) {
      const own = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      const query = (g as unknown as Record<string, unknown>)[own];
      assert.ok(query instanceof Query, own);
      const frame = await query;
      assert.deepEqual(frame.columns, Object.keys(TABLES[name as keyof typeof TABLES].columns), own);
    }
  });

  it('tells the columns of a table, with their types and in both languages', () => {
    const rows = g.columns('figures').rows();
    assert.deepEqual(
      rows.map(({ name }) => name),
      Object.keys(TABLES.figures.columns),
    );
    assert.equal(rows.find(({ name }) => name === 'value')?.type, 'number');
    assert.ok(rows.every(({ holds, holds_zh }) => holds.length > 0 && holds_zh.length > 0));
  });

  it('keeps no heading for a column of a query that means one thing here and another there', async () => {
    const { meta } = await g.sql`select value, state, file, 1 as own from figures`;
    const [value, , file, own] = meta;
    // `value` is the head of a figure in one table and of a rate in another.
    assert.equal(value?.label, undefined);
    assert.equal(file?.label_zh, TABLES.figures.columns.file.type.meta()?.label_zh);
    assert.deepEqual(own, { name: 'own', kind: 'integer' });
  });
});
