/** What Croissant 1.0 asks of a description, as its own validator checks it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LICENCES } from '../../src/dataset/about-dataset.js';
import { croissant } from '../../src/dataset/croissant.js';
import { dataPackage } from '../../src/dataset/data-package.js';
import { PUBLISHED, TABLES } from '../../src/model/tables/tables.js';

interface Id {
  readonly '@id': string;
}
interface Described {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@type': string;
  readonly conformsTo: string;
  readonly name: string;
  readonly description: string;
  readonly license: string;
  readonly version: string;
  readonly datePublished: string;
  readonly distribution: readonly (Id & {
    readonly '@type': string;
    readonly contentUrl: string;
    readonly encodingFormat: string;
    readonly sha256: string;
  })[];
  readonly recordSet: readonly (Id & {
    readonly '@type': string;
    readonly key: readonly Id[];
    readonly field: readonly (Id & {
      readonly '@type': string;
      readonly dataType: string;
      readonly description: string;
      readonly source: { readonly fileObject: Id; readonly extract: { readonly column: string } };
      readonly references?: { readonly field: Id };
    })[];
  })[];
}

const facts = {
  version: '1.2.3',
  description: { en: 'One report.', zh: '数据' },
  created: '2017-02-03',
  licences: LICENCES,
  sources: [],
};
const files = PUBLISHED.map((name) => ({
  table: TABLES[name],
  path: `csv/${name}.csv`,
  bytes: 10,
  sha256: 'f'.repeat(64),
}));
const value = JSON.parse(croissant(facts, files)) as Described;

describe('croissant.json', () => {
  it('says what the format asks for, and which version of it it follows', () => {
    assert.equal(value['@type'], 'sc:Dataset');
    assert.equal(value.conformsTo, 'http://mlcommons.org/croissant/1.0');
    assert.equal(value['@context'].cr, 'http://mlcommons.org/croissant/');
    assert.match(value.name, /^[a-zA-Z0-9 _-]+$/);
    assert.match(value.license, /^https:/);
    assert.match(value.version, /^\d+\.\d+\.\d+$/);
    assert.match(value.datePublished, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(value.description.length > 0);
  });

  it('has every published table with its file and hash', () => {
    assert.deepEqual(
      value.distribution.map(({ contentUrl }) => contentUrl),
      PUBLISHED.map((name) => `csv/${name}.csv`),
    );
    for (const file of value.distribution) {
      assert.deepEqual([file['@type'], file.encodingFormat], ['cr:FileObject', 'text/csv']);
      assert.match(file.sha256, /^[0-9a-f]{64}$/);
    }
  });

  it('has a field for every column, read from that column of a file that is there; keys and references are fields', () => {
    const known = new Set(value.distribution.map((file) => file['@id']));
    const fields = new Set(value.recordSet.flatMap(({ field }) => field.map((one) => one['@id'])));
    assert.equal(
      fields.size,
      value.recordSet.reduce((sum, { field }) => sum + field.length, 0),
    );
    for (const { '@id': name, field, key } of value.recordSet) {
      const columns = Object.keys(TABLES[name as keyof typeof TABLES].columns);
      assert.deepEqual(
        field.map(({ source }) => source.extract.column),
        columns,
      );
      for (const { source, dataType, description, references } of field) {
        assert.ok(known.has(source.fileObject['@id']));
        assert.match(dataType, /^sc:(?:Text|Date|Integer|Float|Boolean)$/);
        assert.ok(description.length > 5);
        if (references) assert.ok(fields.has(references.field['@id']));
      }
      for (const one of key) assert.ok(fields.has(one['@id']), one['@id']);
    }
  });

  it('calls the data what the data package calls them', () => {
    assert.equal((JSON.parse(dataPackage(facts, files)) as { name: string }).name, value.name);
  });
});
