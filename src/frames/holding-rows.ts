/** What is held of each publisher: how many years, which are missing between them, on which forms. */
import { publisherNames } from '../domain/publishers.js';
import type { FormId, Level } from '../model/report.js';
import type { Columns } from './columns.js';
import type { ReportRow } from './report-rows.js';

export interface HoldingRow {
  publisher: string | null;
  /** A file of the publisher: names it where it is not recognised. */
  file: string;
  level: Level | null;
  reports: number;
  first: number | null;
  last: number | null;
  missing: string;
  forms: string;
  figures: number;
  blanks: number;
}

export const HOLDING_COLUMNS: Columns<HoldingRow> = [
  {
    name: 'publisher',
    dtype: 'string',
    description: 'The organ that reports; of two of one name with its region code',
  },
  { name: 'file', dtype: 'string', description: 'Its first file' },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'reports', dtype: 'integer', description: 'Its reports in the folder' },
  { name: 'first', dtype: 'integer', description: 'The first year reported on' },
  { name: 'last', dtype: 'integer', description: 'The last year reported on' },
  { name: 'missing', dtype: 'string', description: 'Years between these of which no report is here' },
  { name: 'forms', dtype: 'string', description: 'The forms that they follow, separated by spaces' },
  { name: 'figures', dtype: 'integer', description: 'Numbers that they state' },
  { name: 'blanks', dtype: 'integer', description: 'Cells left empty' },
];

/** One row a publisher, those with most reports first. Files that are no reports are not counted. */
export function holdingRows(rows: readonly ReportRow[]): HoldingRow[] {
  const read = rows.filter(({ status }) => status === 'report');
  const nameOf = publisherNames(read);
  const publishers = new Map<string, ReportRow[]>();
  for (const row of read) publishers.set(nameOf(row), [...(publishers.get(nameOf(row)) ?? []), row]);
  return [...publishers]
    .map(([name, group]) => {
      const first = group[0] as ReportRow;
      const years = [...new Set(group.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
      const [from = 0, to = -1] = [years[0], years.at(-1)];
      const between = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      const sum = (of: (row: ReportRow) => number) => group.reduce((all, row) => all + of(row), 0);
      return {
        publisher: first.publisher === null ? null : name,
        file: first.file,
        level: first.level,
        reports: group.length,
        first: years[0] ?? null,
        last: years.at(-1) ?? null,
        missing: spans(between.filter((year) => !years.includes(year))),
        forms: [...new Set(group.flatMap(({ form }): FormId[] => (form === null ? [] : [form])))].join(' '),
        figures: sum(({ figures }) => figures),
        blanks: sum(({ blanks }) => blanks),
      };
    })
    .sort((a, b) => b.reports - a.reports || (a.first ?? 0) - (b.first ?? 0));
}

/** `2012, 2014–2016`. */
function spans(years: readonly number[]): string {
  const found: [number, number][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
