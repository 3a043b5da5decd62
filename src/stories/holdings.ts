/** What we hold: publishers and years, how full the forms are, how far they could be checked. */

import { type Chart, noChart } from '../charts/chart.js';
import type { PartStyle } from '../charts/legend.js';
import { counted, formatNumber, formatShare } from '../charts/text.js';
import { ABSENT, ACCENT, PALE, PARTS, STEPS } from '../charts/theme.js';
import { type Tile, yearGrid } from '../charts/year-grid.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { say } from '../model/language.js';
import { type Placed, placeReports } from './publisher-years.js';
import {
  cellsOf,
  cellsWithNumber,
  FORM_LABELS,
  formName,
  formSign,
  OWN_TABLE,
  sourceLine,
  whoOf,
  yearsOf,
} from './words.js';

interface ReportLike {
  readonly file: string;
  readonly status: string;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly year: number | null;
  readonly form: ReportForm | null;
  readonly figures: number;
  readonly prose_figures: number;
  readonly blanks: number;
  readonly not_applicable: number;
  readonly unreadable: number;
  readonly checks_hold: number;
  readonly contradictions: number;
  readonly unlikely: number;
  readonly set_aside: number;
  readonly checks_open: number;
  readonly warnings: readonly string[];
  readonly edition?: string | null;
}

/** The most rows that a grid shows; more cannot be read. */
const LIMIT = 30;

/** In the order of the forms; neighbours can be told apart. */
const COLOURS = [PARTS[0], PARTS[3], PARTS[5], PARTS[4], PARTS[2], PARTS[6]];

/** Every form on the list, and those that only these reports know, so that none is without a colour. */
function formParts(reports: readonly ReportLike[]): PartStyle[] {
  const official = FORMS.map(({ id }): string => id);
  const others = reports.map(({ form }) => form ?? 'prose').filter((form) => form !== 'prose');
  return [
    ...[...new Set([...official, ...others])].map((id, at) => ({
      id,
      label: say(FORM_LABELS[id] ?? id),
      colour: COLOURS[at % COLOURS.length]!,
    })),
    { id: 'own', label: say(OWN_TABLE), colour: PARTS[1] },
    { id: 'prose', label: say(FORM_LABELS.prose!), colour: ABSENT },
  ];
}

const MANY: PartStyle = { id: 'many', label: 'Several publishers 多个机关', colour: PALE };

/** Publishers and years, coloured by form. */
export function holdingsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  if (reports.length === 0) return noChart('No file in this folder was read as an annual report.');
  const publishers = new Set(reports.map(whoOf));
  const years = yearsOf(reports);
  const parts = formParts(reports);
  if (years === '') return noChart('None of the reports says which year it is about.');
  const whom =
    publishers.size === 1
      ? ` of ${reports[0]?.publisher === null ? 'one publisher' : [...publishers][0]}`
      : ` of ${counted(publishers.size, 'publisher')}`;
  const when = years.includes('–') ? `for the years ${years}` : `for ${years}`;
  return grid(reports, {
    title: `${counted(reports.length, 'annual report')}${whom}, ${when}`,
    subtitle: 'One tile a report, by the year reported on (年度) and the form it follows (表式)',
    measure: 'Form',
    parts,
    tile: (row) => {
      const form = row.form ?? 'prose';
      return {
        part: form,
        text: formSign(form),
        detail: `${formName(form)}, ${counted(row.figures, 'number')}`,
      };
    },
  });
}

const FULLNESS: readonly (PartStyle & { readonly least: number })[] = [
  { id: 'full', label: 'All cells 100%', least: 1, colour: STEPS[3] },
  { id: 'most', label: '75–99%', least: 0.75, colour: STEPS[2] },
  { id: 'half', label: '50–74%', least: 0.5, colour: STEPS[1] },
  { id: 'few', label: 'under 50%', least: 0, colour: STEPS[0] },
];
const WITHOUT: readonly PartStyle[] = [
  { id: 'none', label: 'No table 无表格', colour: ABSENT },
  { id: 'lost', label: 'Tables lost 表格缺失', colour: ACCENT },
];

/** How many cells of the forms hold a number, and which reports have no table. */
export function cellsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  if (!reports.some((row) => cellsOf(row) + row.prose_figures > 0)) {
    return noChart('No cell and no sentence with a number was found in these reports.');
  }
  const all = total(reports, cellsOf);
  const filled = total(reports, cellsWithNumber);
  const without = reports.filter((row) => cellsOf(row) === 0);
  const lost = without.filter(tablesLost).length;
  const prose = without.length - lost;
  const tableless = [
    prose === 0 ? '' : `; ${counted(prose, 'report')} ${prose === 1 ? 'has' : 'have'} only sentences`,
    lost === 0 ? '' : `; ${counted(lost, 'report')} lost ${lost === 1 ? 'its' : 'their'} tables`,
  ].join('');
  const marks = total(reports, (row) => row.not_applicable);
  const unreadable = total(reports, (row) => row.unreadable);
  const other = [
    `${formatNumber(total(reports, (row) => row.blanks))} left empty (空白)`,
    marks === 0 ? [] : `${formatNumber(marks)} with a mark (/ or 无)`,
    unreadable === 0 ? [] : `${formatNumber(unreadable)} unreadable`,
  ].flat();
  return grid(reports, {
    title:
      all === 0
        ? 'None of these files has a table: all numbers stand in sentences'
        : `${formatShare(filled / all, 0)} of the cells in the tables hold a number${tableless}`,
    subtitle: `Share of cells that hold a number, %${all === 0 ? '' : `; of ${counted(all, 'cell')} ${other.join(', ')}`}`,
    measure: 'Cells with a number',
    parts: [...FULLNESS, ...WITHOUT],
    tile: (row) => {
      const cells = cellsOf(row);
      const said = `${counted(row.prose_figures, 'number')} in sentences`;
      if (cells === 0 && tablesLost(row))
        return { part: 'lost', text: '×', detail: `tables missing from the file, ${said}` };
      if (cells === 0) return { part: 'none', text: '–', detail: `no table, ${said}` };
      const share = cellsWithNumber(row) / cells;
      const part = FULLNESS.find(({ least }) => share >= least)?.id ?? 'few';
      // 99.6% is not all of them.
      const percent = Math.min(Math.round(share * 100), share < 1 ? 99 : 100);
      const detail = `${formatNumber(cellsWithNumber(row))} of ${counted(cells, 'cell')}, ${said}`;
      // Three digits do not fit a phone's tile; the darkest tiles are the full ones, as the legend says.
      return { part, text: share < 1 ? String(percent) : '', detail };
    },
  });
}

const CHECKED: readonly PartStyle[] = [
  { id: 'holds', label: 'No contradiction 未见矛盾 (checks made)', colour: STEPS[1] },
  { id: 'fails', label: 'Contradictions 矛盾 (how many)', colour: ACCENT },
  { id: 'open', label: 'None could be made 无法核对', colour: ABSENT },
];

const madeOf = (row: ReportLike) => row.checks_hold + row.contradictions + row.unlikely + row.set_aside;

/** How many contradictions each report has, and how many of its checks could be made. */
export function checksChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  const made = total(reports, madeOf);
  const failed = total(reports, (row) => row.contradictions);
  const open = total(reports, (row) => row.checks_open);
  if (made + open === 0) return noChart('No check applies to these reports.');
  return grid(reports, {
    title:
      made === 0
        ? `None of ${counted(open, 'check')} could be made: a number is missing each time`
        : `${counted(failed, 'contradiction')} in ${counted(made, 'check')}; ${formatNumber(open)} more could not be made`,
    subtitle: 'Checks (勾稽关系) within a report and against the year before, count',
    measure: 'Checks',
    parts: CHECKED,
    tile: (row) => {
      const unlikely = row.unlikely === 0 ? '' : `, ${formatNumber(row.unlikely)} merely unlikely`;
      const detail = `${counted(madeOf(row), 'check')} made, ${counted(row.contradictions, 'contradiction')}${unlikely}; ${formatNumber(row.checks_open)} could not be made`;
      if (madeOf(row) === 0) return { part: 'open', text: '–', detail };
      return row.contradictions > 0
        ? { part: 'fails', text: formatNumber(row.contradictions), detail }
        : { part: 'holds', text: formatNumber(madeOf(row)), detail };
    },
  });
}

type Face = Pick<Tile, 'part' | 'text' | 'detail'>;

function grid(
  reports: readonly ReportLike[],
  options: {
    readonly title: string;
    readonly subtitle: string;
    readonly measure: string;
    readonly parts: readonly PartStyle[];
    readonly tile: (row: ReportLike) => Face;
  },
): Chart {
  const { placed, others, notes } = placeReports(reports, LIMIT);
  if (placed.length === 0)
    return noChart(`${options.title}. None of the reports says which year it is about.`);
  const tileOf = ({ label, year, rows }: Placed<ReportLike>): Tile => {
    const several = label === others;
    const count = counted(rows.length, 'report');
    const face = several
      ? { part: MANY.id, text: String(rows.length), detail: count }
      : options.tile(rows[0]);
    return { label, year, source: several ? count : rows[0].file, ...face };
  };
  return yearGrid(placed.map(tileOf), {
    title: options.title,
    subtitle: [options.subtitle, sourceLine(reports)],
    notes,
    parts: [...options.parts, MANY],
    measure: options.measure,
    without_holes: new Set(others === null ? [] : [others]),
  });
}

const tablesLost = (row: ReportLike) => row.warnings.includes('tables_missing');

const total = (rows: readonly ReportLike[], of: (row: ReportLike) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);
