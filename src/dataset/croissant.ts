/** The description of the data files for tools of machine learning: Croissant 1.0 of MLCommons, which is schema.org and more. */

import { type Column, type Kind, kindOf, meaningOf, type Table } from '../model/column.js';
import { LANGUAGES } from '../model/language.js';
import { REPORTS } from '../model/tables/reports.js';
import { DATASET } from './about-dataset.js';
import type { PackageFacts, PackageFile } from './data-package.js';

/** As the specification prints it. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataBiases: 'cr:dataBiases',
  dataCollection: 'cr:dataCollection',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  personalSensitiveInformation: 'cr:personalSensitiveInformation',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

/** A list is joined in CSV. */
const TYPES: Readonly<Record<Kind, string>> = {
  text: 'sc:Text',
  date: 'sc:Date',
  list: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};

const idOf = (table: string, column: string) => `${table}/${column}`;

/** The text of `croissant.json`: a record set for each CSV file, with the meaning of its columns. */
export function croissant(facts: PackageFacts, files: readonly PackageFile[]): string {
  const [licence] = facts.licences;
  const described = new Set(files.map(({ table }) => table.name));
  const value = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: DATASET.name,
    alternateName: [DATASET.title.en, DATASET.title.zh],
    description: facts.description.en,
    version: facts.version,
    ...(facts.created ? { datePublished: facts.created } : {}),
    ...(licence ? { license: licence.path ?? licence.title } : {}),
    inLanguage: Object.values(LANGUAGES).map(({ tag }) => tag),
    creator: { '@type': 'sc:Organization', name: 'gongkai' },
    citeAs: `@misc{${DATASET.name}, title = {${DATASET.title.en}}, author = {gongkai}, note = {Version ${facts.version}}}`,
    distribution: files.map(({ table, path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      description: table.title.en,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: 'text/csv',
      sha256,
    })),
    recordSet: files.map(({ table, path }) => ({
      '@type': 'cr:RecordSet',
      '@id': table.name,
      name: table.name,
      description: table.title.en,
      key: table.key.map((column) => ({ '@id': idOf(table.name, column) })),
      field: Object.entries(table.columns).map(([name, column]) =>
        fieldOf(table, name, column, path, described),
      ),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function fieldOf(
  { name: table }: Table,
  name: string,
  column: Column,
  path: string,
  described: ReadonlySet<string>,
): object {
  const { label, description, unit } = meaningOf(column);
  const refers = name === 'file' && table !== REPORTS.name && described.has(REPORTS.name);
  return {
    '@type': 'cr:Field',
    '@id': idOf(table, name),
    name: idOf(table, name),
    description: `${label}. ${description}${unit ? ` (${unit})` : ''}`,
    dataType: TYPES[kindOf(column)],
    source: { fileObject: { '@id': path }, extract: { column: name } },
    ...(refers ? { references: { field: { '@id': idOf(REPORTS.name, 'file') } } } : {}),
  };
}
