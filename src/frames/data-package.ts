/** The description of the data files that programs read: a Frictionless Data Package, version 2. */
import { INDICATORS } from '../domain/indicators.js';
import { FormId, Level, State, Status, Unit } from '../model/report.js';
import type { Column, Dtype } from './columns.js';
import type { FileTable } from './tables.js';

/** Where the data come from and what they are called; nothing of it is read from the clock. */
export interface PackageFacts {
  readonly version: string;
  /** One sentence on the data. */
  readonly description: string;
  /** Date of the data (ISO), or null. */
  readonly created: string | null;
  readonly licences: readonly { readonly name: string; readonly title: string; readonly path?: string }[];
  /** Each published report, with its address where it is known. */
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
}

/** A file of a table and the hash of its bytes (SHA-256). */
export interface PackageFile {
  readonly table: FileTable;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

const TYPES: Record<Dtype, string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** Columns that hold one of a few words, in whatever table they stand. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  reports: { status: Status.options, level: Level.options, form: FormId.options },
  figures: { state: State.options, unit: Unit.options },
  series: { level: Level.options, form: [...FormId.options, 'own'] },
};

const DATES = new Set(['period_from', 'period_to', 'published', 'signed']);

/** What names a row, and which columns name a file of `reports`. */
interface Keys {
  readonly primary?: readonly string[];
  /** Where one of the columns may be missing, which a primary key forbids. */
  readonly unique?: readonly string[];
  readonly files?: readonly string[];
}

const KEYS: Readonly<Record<string, Keys>> = {
  reports: { primary: ['file'] },
  figures: { primary: ['file', 'figure'], files: ['file'] },
  findings: { primary: ['file', 'key'], files: ['file', 'against'] },
  series: { primary: ['file', 'series'], files: ['file'] },
  panel: { unique: ['publisher', 'region_code', 'year', 'series'] },
  rates: { primary: ['file', 'rate'], files: ['file'] },
  assessment: { primary: ['file', 'criterion'], files: ['file'] },
};

function keysOf({ primary, unique, files = [] }: Keys = {}): object {
  return {
    ...(primary ? { primaryKey: primary } : {}),
    ...(unique ? { uniqueKeys: [unique] } : {}),
    ...(files.length > 0
      ? {
          foreignKeys: files.map((column) => ({
            fields: [column],
            reference: { resource: 'reports', fields: ['file'] },
          })),
        }
      : {}),
  };
}

function fieldOf(table: string, { name, dtype, description }: Column): object {
  const words = WORDS[table]?.[name];
  return {
    name,
    type: DATES.has(name) ? 'date' : TYPES[dtype],
    description,
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
    title: table.title,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map((column) => fieldOf(table.name, column)),
      fieldsMatch: 'exact',
      missingValues: [''],
      ...keysOf(KEYS[table.name]),
    },
  }));
  const units = Object.fromEntries(INDICATORS.map(({ id, unit }) => [id, unit]));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'gongkai-disclosure-reports',
    title: 'Annual disclosure reports of Chinese government organs (政府信息公开工作年度报告)',
    description: facts.description,
    version: facts.version,
    ...(facts.created ? { created: `${facts.created}T00:00:00Z` } : {}),
    ...(facts.licences.length > 0 ? { licenses: facts.licences } : {}),
    ...(facts.sources.length > 0 ? { sources: facts.sources } : {}),
    'gongkai:units': units,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
