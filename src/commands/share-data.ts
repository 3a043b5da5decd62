/** The tables that are passed on: for programs, for spreadsheets, and what describes them. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../corpus/project.js';
import type { SourceLine } from '../corpus/sources.js';
import { type Tell, WRITING } from '../corpus/tell.js';
import { LICENCES } from '../dataset/about-dataset.js';
import { codebook } from '../dataset/codebook.js';
import { croissant } from '../dataset/croissant.js';
import { dataPackage, type PackageFacts } from '../dataset/data-package.js';
import { Dataset } from '../dataset/dataset.js';
import { hashOfFile } from '../dataset/hash-of-file.js';
import { writeWhole } from '../dataset/whole-file.js';
import { PUBLISHED, TABLES } from '../model/tables/tables.js';
import type { DataState } from './data-files.js';

/** What they are written from. */
export interface SharedData {
  readonly version: string;
  readonly build: string;
  readonly data: Pick<DataState, 'about' | 'large'>;
  readonly sources: readonly SourceLine[];
  readonly tell?: Tell | undefined;
}

/**
 * Writes the tables in each format, their description and code book, and names them by path below `data/`. A table of more
 * rows than a spreadsheet takes is not written for one: it would be cut off there without a word.
 */
export async function dataFiles(
  folder: string,
  { version, build, data: { about, large }, sources, tell }: SharedData,
): Promise<string[]> {
  const dataset = await Dataset.open(dataFolder(build));
  const files: string[] = [];
  for (const kind of ['csv', 'csv-excel', 'parquet']) mkdirSync(path.join(folder, kind), { recursive: true });
  const described = [];
  try {
    for (const [done, name] of PUBLISHED.entries()) {
      tell?.(WRITING, done, PUBLISHED.length);
      const [plain, excel, parquet] = [`csv/${name}.csv`, `csv-excel/${name}.csv`, `parquet/${name}.parquet`];
      const csv = path.join(folder, plain);
      await dataset.csv(name, csv);
      if (!large.includes(name)) {
        await dataset.csv(name, path.join(folder, excel), true);
        files.push(excel);
      }
      await dataset.parquet(name, path.join(folder, parquet));
      files.push(plain, parquet);
      described.push({
        table: TABLES[name],
        path: plain,
        bytes: statSync(csv).size,
        sha256: hashOfFile(csv),
      });
    }
  } finally {
    dataset.close();
  }
  const facts: PackageFacts = {
    version,
    description: {
      en: [about.note, ...about.licence].map(({ en }) => en).join(' '),
      zh: [about.note, ...about.licence].map(({ zh }) => zh).join(''),
    },
    created: about.date,
    licences: LICENCES,
    sources: sources.map(({ publisher, year, url, file }) => ({
      title: [publisher, year, file].filter((part) => part !== null).join(', '),
      ...(url && /^https?:\/\//.test(url) ? { path: url } : {}),
    })),
  };
  const descriptions = {
    'datapackage.json': dataPackage(facts, described),
    'croissant.json': croissant(facts, described),
    'codebook.md': codebook(),
  };
  for (const [name, content] of Object.entries(descriptions)) writeWhole(path.join(folder, name), content);
  return [...files, ...Object.keys(descriptions)].sort();
}
