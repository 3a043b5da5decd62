/** Writes the index of publishers and reports. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { group } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import { initialsOf, pinyinOf } from '../pinyin.js';
import type { Beside } from '../reports/beside.js';
import { publisherAddress, reportAddress } from '../reports/made.js';
import { hashOf } from '../reports/pages.js';
import { publisherIndex } from './publisher-index.js';

export interface SearchOptions {
  /** Whether each publisher, and each report, has a page of its own. */
  readonly own: boolean;
  readonly ownReports: boolean;
  /** Whether the list of reports has a page a year. */
  readonly byYear: boolean;
  /** Hash of the library. */
  readonly library: string;
}

/** The folder, as seen from that of the reports. */
const IN_SEARCH = '../search/';

interface Row {
  readonly body: string | null;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly file: string;
}

/** The index, which is the same in all languages. */
export interface Searched {
  /** Hash of all that it is made from. */
  readonly inputs: string;
  /** Its files, made when somebody asks for them. */
  readonly files: () => ReadonlyMap<string, string>;
}

export async function searched(dataset: Dataset, options: SearchOptions): Promise<Searched> {
  const { rows } = await dataset.query(
    `select body, publisher, year, file from reports where status = 'report' order by body, year desc, file`,
  );
  const all = rows as unknown as readonly Row[];
  let files: ReadonlyMap<string, string> | null = null;
  return {
    inputs: hashOf(options, all),
    files: () => {
      files ??= filesOf(all, options);
      return files;
    },
  };
}

function filesOf(
  all: readonly Row[],
  { own, ownReports, byYear }: SearchOptions,
): ReadonlyMap<string, string> {
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
  return publisherIndex(publishers, { years: years.sort(([a], [b]) => b - a), byYear });
}

/** Writes the files, unless all stand as they were made from the same. */
export function writeSearch(folder: string, { inputs, files }: Searched, beside: Beside): void {
  if (beside.allStand(IN_SEARCH, inputs)) return;
  mkdirSync(folder, { recursive: true });
  beside.writeAll(IN_SEARCH, inputs, files());
  for (const name of readdirSync(folder))
    if (/^publishers.*\.js$/.test(name) && !files().has(name)) rmSync(join(folder, name));
}
