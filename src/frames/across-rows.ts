/** What the comparisons between two years of one publisher came to, by publisher and kind of check. */
import { IDENTITIES } from '../domain/identities.js';
import { publisherNames } from '../domain/publishers.js';
import type { Columns } from './columns.js';
import type { FindingRow } from './finding-rows.js';

export interface AcrossRow {
  publisher: string | null;
  check: string;
  check_en: string;
  check_zh: string | null;
  years: number;
  first: number | null;
  last: number | null;
  holds: number;
  fails: number;
  not_assessable: number;
}

export const ACROSS_COLUMNS: Columns<AcrossRow> = [
  {
    name: 'publisher',
    dtype: 'string',
    description: 'The organ that reports; of two of one name with its region code',
  },
  { name: 'check', dtype: 'string', description: 'Id of the check' },
  { name: 'check_en', dtype: 'string', description: 'What is checked, in English' },
  { name: 'check_zh', dtype: 'string', description: 'What is checked, in Chinese' },
  { name: 'years', dtype: 'integer', description: 'Years that could be compared with the one before' },
  { name: 'first', dtype: 'integer', description: 'The first of these years' },
  { name: 'last', dtype: 'integer', description: 'The last of these years' },
  { name: 'holds', dtype: 'integer', description: 'Times that the two years agree' },
  { name: 'fails', dtype: 'integer', description: 'Times that they do not' },
  { name: 'not_assessable', dtype: 'integer', description: 'Times that a number it needs is missing' },
];

const ACROSS = new Set(IDENTITIES.filter(({ kind }) => kind === 'across').map(({ id }) => id));

/** One row for each publisher and kind that could be compared at least once, failing ones first. */
export function acrossRows(findings: readonly FindingRow[]): AcrossRow[] {
  const between = findings.filter(({ check }) => ACROSS.has(check));
  const nameOf = publisherNames(between);
  const groups = new Map<string, FindingRow[]>();
  for (const row of between) {
    const key = JSON.stringify([nameOf(row), row.check]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const rows = [...groups.values()].map((group) => {
    const first = group[0] as FindingRow;
    const times = (status: FindingRow['status']) =>
      group.reduce((sum, row) => sum + (row.status === status ? row.cases : 0), 0);
    const made = group.filter(({ status }) => status !== 'not_assessable');
    const years = [...new Set(made.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
    return {
      publisher: first.publisher === null ? null : nameOf(first),
      check: first.check,
      check_en: first.check_en,
      check_zh: first.check_zh,
      years: years.length,
      first: years[0] ?? null,
      last: years.at(-1) ?? null,
      holds: times('holds'),
      fails: times('fails'),
      not_assessable: times('not_assessable'),
    };
  });
  return rows
    .filter(({ holds, fails }) => holds + fails > 0)
    .sort((a, b) => b.fails - a.fails || b.holds - a.holds);
}
