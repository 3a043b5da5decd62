/** The statutory assessment: criteria by reports, and how often each criterion is met. A profile, not a league table. */

import { type Chart, noChart } from '../charts/chart.js';
import { stackedBars } from '../charts/stacked-bars.js';
import { type GridMark, type Status, statusGrid } from '../charts/status-grid.js';
import { counted, formatNumber } from '../charts/text.js';
import { ABSENT, ACCENT, PLAIN } from '../charts/theme.js';
import { CRITERIA } from '../domain/criteria.js';
import { sourceLine, uniqueNames, whoOf } from './words.js';

/** A row of `assessment`. */
interface JudgementLike {
  readonly file: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly criterion: string;
  readonly label_en: string;
  readonly label_zh: string;
  readonly status: Status;
  readonly message: string;
  readonly evidence: readonly string[];
}

/** Names that fit over a narrow column; a criterion without one is named in full. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'in-time': ['In', 'time', '按时'],
  sections: ['Parts', '部分'],
  'form-of-year': ['Form', '表式'],
  tables: ['Tables', '表格'],
  complete: ['Filled', 'in', '填报'],
  'adds-up': ['Adds', 'up', '勾稽'],
  'last-year': ['Last', 'year', '衔接'],
};

/** The most reports that a grid shows. */
const LIMIT = 40;

const COLUMNS = CRITERIA.map(({ id, label_en, label_zh }) => ({
  id,
  head: HEADS[id] ?? [label_en],
  name: `${label_en} ${label_zh}`,
}));

/** One row a report, one column a criterion; publishers in the order in which they come, never by how they fare. */
export function assessmentGrid(rows: readonly JudgementLike[]): Chart {
  if (rows.length === 0) return noChart('There is no report to assess.');
  const names = uniqueNames(rows);
  const only = onlyPublisher(rows);
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    const key = whoOf(row);
    if (!first.has(key)) first.set(key, at);
  });
  const placeOf = (row: JudgementLike) => first.get(whoOf(row))!;
  const sorted = [...rows].sort((a, b) => placeOf(a) - placeOf(b) || (a.year ?? 0) - (b.year ?? 0));
  const files = [...new Set(sorted.map(({ file }) => file))];
  const shown = new Set(files.slice(0, LIMIT));
  const marks = sorted
    .filter(({ file }) => shown.has(file))
    .map(
      ({ file, year, criterion, status, message, evidence }): GridMark => ({
        label:
          only !== null && year !== null ? `${year}${suffix(names.get(file))}` : (names.get(file) ?? file),
        column: criterion,
        status,
        message,
        evidence: clip(evidence.join(' · ')),
        source: file,
      }),
    );
  const open = rows.filter(({ status }) => status === 'not_assessable').length;
  const failed = rows.filter(({ status }) => status === 'not_met').length;
  return statusGrid(marks, {
    title: `${only === null ? '' : `${only}, `}${counted(files.length, 'report')} by ${COLUMNS.length} criteria: not met ${counted(failed, 'time')}, cannot be told ${counted(open, 'time')}`,
    subtitle: [
      `A profile, not a ranking${files.length > LIMIT ? `; the first ${LIMIT} of ${formatNumber(files.length)} reports` : ''}`,
      sourceLine(rows),
    ],
    columns: COLUMNS,
  });
}

/** The publisher, where all rows are of one. */
function onlyPublisher(rows: readonly JudgementLike[]): string | null {
  const [name, ...others] = new Set(rows.map(whoOf));
  return name === undefined || others.length > 0 || rows[0]?.publisher === null ? null : name;
}

/** ` (a.txt)`: what tells two reports for one year apart. */
const suffix = (name: string | undefined) => / \([^()]*\)$/.exec(name ?? '')?.[0] ?? '';

/** One bar a criterion: in how many reports it is met, not met, or cannot be told. */
export function criteriaChart(rows: readonly JudgementLike[]): Chart {
  if (rows.length === 0) return noChart('There is no report to assess.');
  const parts = [
    { id: 'met', label: 'Met 符合', colour: PLAIN },
    { id: 'not_met', label: 'Not met 不符合', colour: ACCENT },
    { id: 'not_assessable', label: 'Cannot be told 无法判断', colour: ABSENT },
  ] as const;
  const told = CRITERIA.map(({ id, label_en }) => {
    const own = rows.filter(({ criterion, status }) => criterion === id && status !== 'not_assessable');
    return { label_en, told: own.length, met: own.filter(({ status }) => status === 'met').length };
  });
  const always = told.filter(({ told, met }) => told > 0 && told === met).length;
  const reports = new Set(rows.map(({ file }) => file)).size;
  return stackedBars(
    CRITERIA.flatMap(({ id, label_en, label_zh }) =>
      parts.map((part) => ({
        label: `${label_en}\n${label_zh}`,
        part: part.id,
        value: rows.filter(({ criterion, status }) => criterion === id && status === part.id).length,
      })),
    ),
    {
      title:
        always === told.filter(({ told }) => told > 0).length
          ? 'Where a criterion can be judged, it is met'
          : `${always} of ${counted(CRITERIA.length, 'criterion')} ${always === 1 ? 'is' : 'are'} met wherever they can be judged; the others fail at least once`,
      subtitle: [`Reports by judgement, count (${counted(reports, 'report')})`, sourceLine(rows)],
      unit: 'reports',
      parts,
      shares: false,
      subject: 'Criterion',
    },
  );
}

/** Rows of the latest report of each publisher; one that does not say who or when stands for itself. */
export function latestOf<
  Row extends {
    file: string;
    publisher: string | null;
    body: string | null;
    year: number | null;
  },
>(rows: readonly Row[]): Row[] {
  const latest = new Map<string, { year: number; file: string }>();
  for (const row of rows) {
    const { year, file } = row;
    const key = whoOf(row);
    const known = latest.get(key);
    if (!known || (year ?? 0) > known.year) latest.set(key, { year: year ?? 0, file });
  }
  return rows.filter((row) => latest.get(whoOf(row))?.file === row.file);
}

/** A tooltip has room for a few lines. */
const clip = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
