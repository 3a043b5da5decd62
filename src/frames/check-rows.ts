/** The table `checks`: how often each kind of check holds, fails, or cannot be made, over all reports. */
import type { AcrossFinding, Report } from '../model/report.js';
import type { Columns } from './columns.js';
import { findingRows } from './finding-rows.js';

export interface CheckRow {
  check: string;
  check_en: string;
  check_zh: string | null;
  holds: number;
  fails: number;
  not_assessable: number;
}

export const CHECK_COLUMNS: Columns<CheckRow> = [
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'check_en', dtype: 'string', description: 'What is checked, in English' },
  { name: 'check_zh', dtype: 'string', description: 'What is checked, in Chinese' },
  { name: 'holds', dtype: 'integer', description: 'Times that it holds' },
  { name: 'fails', dtype: 'integer', description: 'Times that it fails' },
  { name: 'not_assessable', dtype: 'integer', description: 'Times that a number it needs is missing' },
];

/** One row a kind of check: those that fail most often first, then those made most often. */
export function checkRows(reports: readonly Report[], across: readonly AcrossFinding[] = []): CheckRow[] {
  const rows = new Map<string, CheckRow>();
  for (const { check, check_en, check_zh, status, cases } of findingRows(reports, across)) {
    const row = rows.get(check) ?? { check, check_en, check_zh, holds: 0, fails: 0, not_assessable: 0 };
    row[status] += cases;
    rows.set(check, row);
  }
  return [...rows.values()].sort(
    (a, b) => b.fails - a.fails || b.holds - a.holds || b.not_assessable - a.not_assessable,
  );
}
