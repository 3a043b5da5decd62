import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { dataPackage } from '../../src/dataset/data-package.js';
import { Dataset } from '../../src/dataset/dataset.js';
import { tabulate } from '../../src/dataset/tabulate.js';
import { bodyNames } from '../../src/domain/publishers.js';
import { PUBLISHED, TABLES } from '../../src/model/tables/tables.js';
import { panelFindings, panelReports } from './panel-reports.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-package-'));
after(() => rmSync(folder, { recursive: true }));
const bodies = bodyNames(panelReports.map(({ source, identity }) => ({ ...identity, file: source.path })));
const dataset = await Dataset.of(
  tabulate(
    { reports: panelReports, findings: panelFindings },
    ({ source }) => bodies.get(source.path) ?? null,
  ),
);
const tables: { readonly name: (typeof PUBLISHED)[number]; readonly rows: readonly object[] }[] = [];
for (const name of PUBLISHED) {
  await dataset.csv(name, path.join(folder, `${name}.csv`));
  tables.push({ name, rows: (await dataset.query(`select * from "${name}"`)).rows });
}
const csvOf = (name: string) => readFileSync(path.join(folder, `${name}.csv`), 'utf8');
const files = PUBLISHED.map((name) => ({
  table: TABLES[name],
  path: `csv/${name}.csv`,
  bytes: Buffer.byteLength(csvOf(name)),
  sha256: 'f'.repeat(64),
}));
const facts = {
  version: '1.2.3',
  description: { en: 'One report.', zh: '数据' },
  created: '2017-02-03',
  licences: [{ name: 'MIT', title: 'MIT License' }],
  sources: [{ title: '平阳县教育局, 2016', path: 'https://a.example/1.html' }],
};

interface Descriptor {
  readonly created?: string;
  readonly licenses?: unknown;
  readonly 'gongkai:units': Record<string, string>;
  readonly resources: {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly primaryKey?: readonly string[];
      readonly uniqueKeys?: readonly (readonly string[])[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource: string; readonly fields: readonly string[] };
      }[];
      readonly fields: {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly enum: readonly string[] };
      }[];
    };
  }[];
}
const made = (changes = {}) => JSON.parse(dataPackage({ ...facts, ...changes }, files)) as Descriptor;

describe('the data package', () => {
  it('has a resource for each table, with the very header of its file', () => {
    const { resources } = made();
    assert.deepEqual(
      resources.map(({ path }) => path),
      files.map(({ path }) => path),
    );
    for (const [at, { schema }] of resources.entries()) {
      const header = csvOf(tables[at]!.name).split('\n')[0];
      assert.equal(schema.fields.map(({ name }) => name).join(','), header);
    }
  });

  it('uses types of the Table Schema alone, and names only columns that are there', () => {
    for (const { schema } of made().resources) {
      const names = schema.fields.map(({ name }) => name);
      for (const { type } of schema.fields) {
        assert.ok(['string', 'integer', 'number', 'boolean', 'date'].includes(type), type);
      }
      const named = [
        ...(schema.primaryKey ?? []),
        ...(schema.uniqueKeys ?? []).flat(),
        ...(schema.foreignKeys ?? []).flatMap(({ fields }) => fields),
      ];
      assert.ok(named.length > 0);
      for (const key of named) assert.ok(names.includes(key), key);
    }
  });

  it('has enumerations that hold what the tables hold, and keys that are unique', () => {
    for (const [at, { schema, name }] of made().resources.entries()) {
      const rows = tables[at]!.rows as Record<string, unknown>[];
      for (const field of schema.fields.filter(({ constraints }) => constraints)) {
        for (const row of rows) {
          const value = row[field.name];
          assert.ok(
            value === null || field.constraints!.enum.includes(String(value)),
            `${name}.${field.name}: ${value}`,
          );
        }
      }
      for (const names of [schema.primaryKey ?? [], ...(schema.uniqueKeys ?? [])]) {
        const keys = rows.map((row) => names.map((key) => row[key] ?? null));
        if (names.length > 0)
          assert.equal(new Set(keys.map((key) => JSON.stringify(key))).size, keys.length, name);
        // A primary key is never missing.
        if (names === schema.primaryKey)
          assert.ok(
            keys.every((key) => !key.includes(null)),
            name,
          );
      }
    }
  });

  it('leads from every row to its file, by keys that find a row there', () => {
    const { resources } = made();
    const held = (name: string, column: string) => {
      const at = resources.findIndex((one) => one.name === name);
      return (tables[at]!.rows as Record<string, unknown>[]).map((row) => row[column] ?? null);
    };
    for (const { name, schema } of resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(held(reference.resource, reference.fields[0]!));
        assert.ok(
          held(name, fields[0]!).every((value) => value === null || known.has(value)),
          `${name}.${fields[0]}`,
        );
      }
    }
  });

  it('is created at the date of the data, and at none where there is none', () => {
    assert.equal(made().created, '2017-02-03T00:00:00Z');
    assert.equal('created' in made({ created: null }), false);
  });

  it('leaves out lists that would be empty, which the standard forbids', () => {
    const bare = made({ licences: [], sources: [] });
    assert.equal('licenses' in bare, false);
    assert.equal('sources' in bare, false);
  });

  it('says the unit of every indicator', () => {
    assert.equal(made()['gongkai:units']['requests.received'], 'request');
  });
});
