/** Writes the index of publishers and reports. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { writeIfChanged } from '../../dataset/whole-file.js';
import { initialsOf, pinyinOf } from '../pinyin.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { publisherIndex } from './publisher-index.js';

export interface SearchOptions {
  readonly folder: string;
  /** Whether each publisher, and each report, has a page of its own. */
  readonly own: boolean;
  readonly ownReports: boolean;
  /** Whether the list of reports has a page a year. */
  readonly byYear: boolean;
}

interface Row {
  readonly body: string | null;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly file: string;
}

/** @returns the names of the files */
export async function writeSearch(dataset: Dataset, options: SearchOptions): Promise<string[]> {
  const { folder, own, ownReports, byYear } = options;
  const { rows } = await dataset.query(
    `select body, publisher, year, file from reports where status = 'report' order by body, year desc, file`,
  );
  const all = rows as unknown as readonly Row[];
  const byBody = group(
    all.filter(({ body }) => body !== null),
    ({ body }) => body!,
  );
  const publishers = [...byBody].map(([name, reports]) => ({
    name,
    aliases: [...new Set(reports.flatMap(({ publisher }) => publisher ?? []))].filter((one) => one !== name),
    pinyin: pinyinOf(name),
    initials: initialsOf(name),
    address: publisherAddress(name, own),
    reports: reports.map(({ year, file }) => [year, reportAddress(file, undefined, ownReports)] as const),
  }));
  const years = [
    ...group(
      all.flatMap(({ year }) => year ?? []),
      (year) => year,
    ),
  ].map(([year, { length }]) => [year, length] as const);
  const files = publisherIndex(publishers, { years: years.sort(([a], [b]) => b - a), byYear });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeIfChanged(join(folder, name), text);
  for (const name of readdirSync(folder))
    if (/^publishers.*\.js$/.test(name) && !files.has(name)) rmSync(join(folder, name));
  return [...files.keys()];
}
