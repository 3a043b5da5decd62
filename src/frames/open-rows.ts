/** What could not be checked, by kind of check. */
import type { Columns } from './columns.js';
import type { FindingRow } from './finding-rows.js';

export interface OpenRow {
  check: string;
  check_en: string;
  check_zh: string | null;
  cases: number;
  reports: number;
  out_of: number;
}

export const OPEN_COLUMNS: Columns<OpenRow> = [
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'check_en', dtype: 'string', description: 'What is checked, in English' },
  { name: 'check_zh', dtype: 'string', description: 'What is checked, in Chinese' },
  { name: 'cases', dtype: 'integer', description: 'Times that it could not be made' },
  { name: 'reports', dtype: 'integer', description: 'Reports in which it could not be made at least once' },
  { name: 'out_of', dtype: 'integer', description: 'Reports to which it applies' },
];

/** One row a kind of check that could not be made at least once, the most frequent first. */
export function openRows(findings: readonly FindingRow[]): OpenRow[] {
  const kinds = new Map<string, FindingRow[]>();
  for (const row of findings) kinds.set(row.check, [...(kinds.get(row.check) ?? []), row]);
  const files = (rows: readonly FindingRow[]) => new Set(rows.map(({ file }) => file)).size;
  return [...kinds.values()]
    .flatMap((rows) => {
      const open = rows.filter(({ status }) => status === 'not_assessable');
      const [first] = open;
      if (!first) return [];
      return {
        check: first.check,
        check_en: first.check_en,
        check_zh: first.check_zh,
        cases: open.reduce((sum, { cases }) => sum + cases, 0),
        reports: files(open),
        out_of: files(rows),
      };
    })
    .sort((a, b) => b.cases - a.cases || b.reports - a.reports);
}
