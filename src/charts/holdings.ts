/** What we hold: publishers and years, how full the forms are, how far they could be checked. */
import type { FormId } from '../report.js';
import { type Chart, noChart } from './chart.js';
import { dotGrid } from './dot-grid.js';
import type { PartStyle } from './legend.js';
import { type Segment, stackedBars } from './stacked-bars.js';
import { counted, formatNumber, formatShare } from './text.js';
import { ABSENT, ACCENT, PARTS, PLAIN } from './theme.js';
import { FORM_LABELS, reportName, sourceLine, uniqueNames, yearsOf } from './words.js';

interface ReportLike {
  readonly file: string;
  readonly status: string;
  readonly publisher: string | null;
  readonly year: number | null;
  readonly form: FormId | null;
  readonly figures: number;
  readonly prose_figures: number;
  readonly blanks: number;
  readonly not_applicable: number;
  readonly unreadable: number;
  readonly checks_made: number;
  readonly checks_failed: number;
  readonly checks_not_assessable: number;
  /** Separated by spaces. */
  readonly warning_codes: string;
}

/** The most bars or rows that a chart shows; more cannot be read. */
const LIMIT = 40;

const FORMS: readonly PartStyle[] = [
  { id: 'statistics-2014', label: FORM_LABELS['statistics-2014'], colour: PARTS[0] },
  { id: 'tables-2019', label: FORM_LABELS['tables-2019'], colour: PARTS[3] },
  { id: 'tables-2021', label: FORM_LABELS['tables-2021'], colour: PARTS[5] },
  { id: 'prose', label: FORM_LABELS.prose, colour: PARTS[4] },
];

/** Publishers and years, coloured by form. */
export function holdingsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  if (reports.length === 0) return noChart('No file in this folder was read as an annual report.');
  const dots = reports
    .flatMap((row) =>
      row.year === null
        ? []
        : [
            {
              label: row.publisher ?? reportName({ ...row, year: null }),
              year: row.year,
              part: row.form ?? 'prose',
              source: row.file,
              detail: counted(row.figures, 'number'),
            },
          ],
    )
    .sort((a, b) => a.year - b.year);
  if (dots.length === 0) return noChart('None of the reports says which year it is about.');
  const publishers = new Set(dots.map((dot) => dot.label));
  const years = yearsOf(reports);
  const whom =
    publishers.size === 1 ? ` of ${dots[0]?.label}` : ` of ${counted(publishers.size, 'publisher')}`;
  const when = years.includes('–') ? `for the years ${years}` : `for ${years}`;
  const title = `${counted(reports.length, 'annual report')}${whom}, ${when}`;
  if (publishers.size <= LIMIT) {
    return dotGrid(dots, {
      title,
      subtitle: [
        `One dot a report, by the year reported on and the form it follows${notSeen(dots, reports.length)}`,
        sourceLine(reports),
      ],
      parts: FORMS,
    });
  }
  const kinds = [...new Set(dots.map((dot) => dot.year))].flatMap((year) =>
    FORMS.map(({ id }) => ({
      label: String(year),
      part: id,
      value: dots.filter((dot) => dot.year === year && dot.part === id).length,
    })),
  );
  return stackedBars(kinds, {
    title,
    subtitle: ['Reports by the year reported on and the form they follow, count', sourceLine(reports)],
    unit: 'reports',
    parts: FORMS,
    shares: false,
  });
}

/** How many cells of the forms hold a number, and how many numbers stand in sentences. */
export function cellsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  const inTables = (row: ReportLike) => row.figures - row.prose_figures;
  const cells = (row: ReportLike) => inTables(row) + row.blanks + row.not_applicable + row.unreadable;
  if (!reports.some((row) => cells(row) + row.prose_figures > 0)) {
    return noChart('No cell and no sentence with a number was found in these reports.');
  }
  const all = total(reports, cells);
  const filled = total(reports, inTables);
  const without = reports.filter((row) => cells(row) === 0);
  const lost = without.filter(tablesLost).length;
  const parts: (PartStyle & { of: (row: ReportLike) => number })[] = [
    { id: 'stated', label: 'Cell with a number 有数', colour: PARTS[0], of: inTables },
    { id: 'blank', label: 'Cell left empty 空白', colour: ABSENT, of: (row) => row.blanks },
    { id: 'mark', label: 'Cell with a mark (/ or 无)', colour: PARTS[3], of: (row) => row.not_applicable },
    { id: 'unreadable', label: 'Unreadable cell 无法辨认', colour: ACCENT, of: (row) => row.unreadable },
    { id: 'prose', label: 'Number in a sentence 文字', colour: PARTS[1], of: (row) => row.prose_figures },
  ];
  const names = uniqueNames(reports);
  const notes = reports.map((row): [string, string] => [
    names.get(row.file) ?? row.file,
    cells(row) > 0
      ? `${formatNumber(inTables(row))} of ${formatNumber(cells(row))} cells`
      : tablesLost(row)
        ? 'tables missing from the file'
        : 'no tables',
  ]);
  const prose = without.length - lost;
  const tableless = [
    prose === 0 ? '' : `; ${counted(prose, 'report')} ${prose === 1 ? 'has' : 'have'} only sentences`,
    lost === 0 ? '' : `; ${counted(lost, 'report')} lost ${lost === 1 ? 'its' : 'their'} tables`,
  ].join('');
  return stackedBars(segments(reports, parts), {
    title:
      all === 0
        ? 'None of these files has a table: all numbers stand in sentences'
        : `${formatShare(filled / all, 0)} of the cells in the official forms hold a number${tableless}`,
    subtitle: [`Cells of the form and numbers in sentences, count${firstOf(reports)}`, sourceLine(reports)],
    unit: 'figures',
    parts,
    shares: false,
    notes: new Map(notes),
  });
}

/** How many checks hold, fail, or could not be made because a number is missing. */
export function checksChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  const made = total(reports, (row) => row.checks_made);
  const failed = total(reports, (row) => row.checks_failed);
  const open = total(reports, (row) => row.checks_not_assessable);
  if (made + open === 0) return noChart('No check applies to these reports.');
  const parts: (PartStyle & { of: (row: ReportLike) => number })[] = [
    { id: 'holds', label: 'Adds up 相符', colour: PLAIN, of: (row) => row.checks_made - row.checks_failed },
    { id: 'fails', label: 'Does not add up 不符', colour: ACCENT, of: (row) => row.checks_failed },
    {
      id: 'open',
      label: 'Cannot be checked 无法核对',
      colour: ABSENT,
      of: (row) => row.checks_not_assessable,
    },
  ];
  return stackedBars(segments(reports, parts), {
    title: `${formatNumber(failed)} of ${counted(made, 'check')} ${failed === 1 ? 'fails' : 'fail'}; ${formatNumber(open)} more could not be made`,
    subtitle: [
      `Checks of sums, shares and sentences against tables, count${firstOf(reports)}`,
      sourceLine(reports),
    ],
    unit: 'checks',
    parts,
    shares: false,
  });
}

/** What the dots do not show: reports without a year, and files that lie under another dot. */
function notSeen(dots: readonly { label: string; year: number }[], reports: number): string {
  const hidden = dots.length - new Set(dots.map((dot) => `${dot.year} ${dot.label}`)).size;
  const undated = reports - dots.length;
  return [
    hidden === 0
      ? ''
      : `; ${counted(hidden, 'file')} ${hidden === 1 ? 'is' : 'are'} of a publisher and year already there`,
    undated === 0 ? '' : `; ${counted(undated, 'report')} without a recognised year not drawn`,
  ].join('');
}

const tablesLost = (row: ReportLike) => row.warning_codes.split(' ').includes('tables_missing');

function segments(
  reports: readonly ReportLike[],
  parts: readonly (PartStyle & { of: (row: ReportLike) => number })[],
): Segment[] {
  const names = uniqueNames(reports);
  return reports.slice(0, LIMIT).flatMap((row) =>
    parts.map((part) => ({
      label: names.get(row.file) ?? row.file,
      part: part.id,
      value: part.of(row),
      source: row.file,
    })),
  );
}

const total = (rows: readonly ReportLike[], of: (row: ReportLike) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

const firstOf = (rows: readonly object[]) =>
  rows.length > LIMIT ? `; the first ${LIMIT} of ${formatNumber(rows.length)} reports` : '';
