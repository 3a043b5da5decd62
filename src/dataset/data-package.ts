/** The description of the data files that programs read: a Frictionless Data Package, version 2. */
import { INDICATORS } from '../domain/indicators.js';
import {
  type Column,
  isNullable,
  type Kind,
  kindOf,
  meaningOf,
  type Table,
  wordsOf,
} from '../model/column.js';
import { REPORTS } from '../model/tables/reports.js';
import type { Text } from '../model/words.js';
import { DATASET, type Licence } from './about-dataset.js';

/** Where the data come from and what they are called; nothing of it is read from the clock. */
export interface PackageFacts {
  readonly version: string;
  /** What is said of the data. */
  readonly description: Text;
  /** Date of the data (ISO), or null. */
  readonly created: string | null;
  readonly licences: readonly Licence[];
  /** Each published report, with its address where it is known. */
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
}

/** A file of a table and the hash of its bytes (SHA-256). */
export interface PackageFile {
  readonly table: Table;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const TYPES: Readonly<Record<Kind, string>> = {
  text: 'string',
  date: 'date',
  list: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** What names a row. A key of which a column may be missing is only unique, as a primary key forbids that. */
function keysOf({ key, columns, name }: Table): object {
  const whole = key.every((column) => !isNullable(columns[column]!));
  const files = ['file', 'against', 'source_file'].filter(
    (column) => column in columns && name !== REPORTS.name,
  );
  return {
    ...(whole ? { primaryKey: key } : { uniqueKeys: [key] }),
    ...(files.length > 0
      ? {
          foreignKeys: files.map((column) => ({
            fields: [column],
            reference: { resource: REPORTS.name, fields: ['file'] },
          })),
        }
      : {}),
  };
}

function fieldOf(name: string, column: Column): object {
  const { label, label_zh, description, description_zh, unit } = meaningOf(column);
  const words = wordsOf(column);
  return {
    name,
    type: TYPES[kindOf(column)],
    title: label,
    description,
    'gongkai:title_zh': label_zh,
    'gongkai:description_zh': description_zh,
    ...(unit ? { 'gongkai:unit': unit } : {}),
    ...(words ? { constraints: { enum: words } } : {}),
  };
}

/**
 * The text of `datapackage.json`: a resource for each CSV file with the schema of its columns. Units stand in the
 * column `unit` of figures; those of each indicator are listed under `gongkai:units`.
 */
export function dataPackage(facts: PackageFacts, files: readonly PackageFile[]): string {
  const resources = files.map(({ table, path, bytes, sha256 }) => ({
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    type: 'table',
    title: table.title.en,
    'gongkai:title_zh': table.title.zh,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\n', header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: Object.entries(table.columns).map(([name, column]) => fieldOf(name, column)),
      fieldsMatch: 'exact',
      missingValues: [''],
      ...keysOf(table),
    },
  }));
  const units = Object.fromEntries(INDICATORS.map(({ id, unit }) => [id, unit]));
  const indicators = Object.fromEntries(
    INDICATORS.map(({ id, label_en, label_zh }) => [id, { title: label_en, 'gongkai:title_zh': label_zh }]),
  );
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: DATASET.name,
    title: DATASET.title.en,
    'gongkai:title_zh': DATASET.title.zh,
    description: facts.description.en,
    'gongkai:description_zh': facts.description.zh,
    version: facts.version,
    ...(facts.created ? { created: `${facts.created}T00:00:00Z` } : {}),
    ...(facts.licences.length > 0 ? { licenses: facts.licences } : {}),
    ...(facts.sources.length > 0 ? { sources: facts.sources } : {}),
    'gongkai:units': units,
    'gongkai:indicators': indicators,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
