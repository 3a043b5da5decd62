/** What the search of the pages finds: names, years and addresses of publishers and reports, as the dataset has them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { reportSlug } from '../../../src/model/address.js';
import type { Truth } from './truth.js';

type Line = readonly [
  name: string,
  aliases: readonly string[],
  pinyin: string,
  initials: string,
  address: string,
  reports: readonly (readonly [year: number | null, address: string])[],
];

interface Searched {
  readonly gongkaiSearch?: { readonly years: readonly (readonly [year: number, reports: number])[] };
  readonly gongkaiPublishers?: Readonly<Record<string, readonly Line[]>>;
}

/** A line for each entry of the index that says otherwise than the dataset, and how many numbers were compared. */
export function searchIndex(
  folder: string,
  truth: Truth,
): { readonly compared: number; readonly wrong: string[] } {
  const window: Searched = {};
  for (const name of readdirSync(folder).filter((name) => /^publishers.*\.js$/.test(name)))
    runInNewContext(readFileSync(path.join(folder, name), 'utf8'), { window });
  const wrong: string[] = [];
  let compared = 0;
  const hold = (isSo: boolean, said: string) => {
    compared += 1;
    if (!isSo) wrong.push(said);
  };
  const reports = [...truth.reports.values()].filter(({ status }) => status === 'report');
  const found = new Set<string>();
  for (const [name, , , , address, own] of Object.values(window.gongkaiPublishers ?? {}).flat()) {
    const slug = decodeURIComponent(address).replace(/\.html.*$/, '');
    hold(truth.publishers.has(slug), `${name} leads to ${address}, which no publisher has`);
    for (const [year, to] of own) {
      const at = decodeURIComponent(to).replace(/\.html.*$/, '');
      const subject = truth.subjects.at.get(at);
      hold(
        subject?.year === year && subject.names.has(name),
        `${name} ${year} leads to ${to}, of ${subject?.year}`,
      );
      found.add(at);
    }
  }
  for (const { file, year, body } of reports)
    if (body !== null) hold(found.has(reportSlug(String(file))), `${file} of ${year} is not found`);
  for (const [year, count] of window.gongkaiSearch?.years ?? [])
    hold(reports.filter((row) => row.year === year).length === count, `${year} has not ${count} reports`);
  return { compared, wrong };
}
