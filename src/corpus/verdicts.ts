/** Which verdicts of people are on which report. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { posix } from '../dataset/posix-path.js';
import type { Report } from '../model/report.js';
import { applyReview, type Names, type StaleReview } from './review.js';
import type { ReviewRow } from './review-rows.js';

export interface Verdicts {
  /** What stands before the name of a report in the file: `reports/`. */
  readonly prefix: string;
  /** By the name of a report. */
  readonly on: ReadonlyMap<string, readonly ReviewRow[]>;
  /** Verdicts on reports that are gone. */
  readonly lost: readonly StaleReview[];
  /** How the lines on these reports find them. */
  readonly names: (reports: readonly Report[]) => Names;
}

/**
 * Sorts the lines of `review.csv` by the reports that they are on. A line names a report by its path as seen from that
 * file, or as it is called in the dataset.
 * @param base the folder that names of reports are below
 */
export function verdictsFor(
  rows: readonly ReviewRow[],
  entries: readonly { readonly file: string }[],
  file: string,
  base: string,
): Verdicts {
  const folder = path.dirname(path.resolve(file));
  const beside = posix(path.relative(folder, path.resolve(base)));
  const prefix = beside === '' ? '' : `${beside}/`;
  const known = new Set(entries.map((entry) => entry.file));
  const nameOf = (written: string): string | null => {
    const name = path.posix.normalize(written);
    if (prefix !== '' && name.startsWith(prefix) && known.has(name.slice(prefix.length)))
      return name.slice(prefix.length);
    return known.has(name) ? name : null;
  };
  const on = new Map<string, ReviewRow[]>();
  const others: ReviewRow[] = [];
  for (const row of rows) {
    const name = nameOf(row.report);
    if (name === null) others.push(row);
    else on.set(name, [...(on.get(name) ?? []), row]);
  }
  const elsewhere = (name: string) => isThere(path.resolve(folder, name));
  const { stale } = applyReview([], [], others, { find: () => undefined, elsewhere });
  return {
    prefix,
    on,
    lost: stale,
    names: (reports) => {
      const byName = new Map(reports.map((report) => [report.source.path, report]));
      const find = (name: string) => byName.get(nameOf(name) ?? '');
      return { find, elsewhere };
    },
  };
}

/** Whether there is such a file, or an archive that it may be in. */
function isThere(file: string): boolean {
  if (existsSync(file)) return statSync(file).isFile();
  const above = path.dirname(file);
  return above !== file && isThere(above);
}
