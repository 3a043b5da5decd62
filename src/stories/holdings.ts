/** What we hold: publishers and years, how full the forms are, how far they could be checked. */

import { type Chart, noChart } from '../charts/chart.js';
import type { PartStyle } from '../charts/legend.js';
import { madeFrom } from '../charts/made-of.js';
import { formatNumber } from '../charts/text.js';
import { ABSENT, PALE, PARTS, STEPS } from '../charts/theme.js';
import { FAILS, OPEN, OPEN_MARK } from '../charts/verdicts.js';
import { type Tile, yearGrid } from '../charts/year-grid.js';
import type { ReportForm } from '../domain/crosswalk.js';
import { FORMS } from '../domain/forms/forms.js';
import { type Part, placeOf } from '../frames/places.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { joined, NOTHING, type Text } from '../model/words.js';
import { columnsOf } from './columns.js';
import { HELD as SAID } from './holdings-words.js';
import { leaderOf } from './minimum.js';
import { type Placed, placeReports } from './publisher-years.js';
import { computed, firstOfEach, manyOf, partOf, shareOf, sumOf } from './told.js';
import {
  COMMA,
  cellsOf,
  cellsWithNumber,
  FORM_LABELS,
  formName,
  formSign,
  MOST_OF_WHOM,
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

const REPORT = columnsOf<ReportLike>({
  blanks: true,
  body: true,
  checks_hold: true,
  checks_open: true,
  contradictions: true,
  edition: true,
  figures: true,
  file: true,
  form: true,
  not_applicable: true,
  prose_figures: true,
  publisher: true,
  set_aside: true,
  status: true,
  unlikely: true,
  unreadable: true,
  warnings: true,
  year: true,
});

/** Up to so many publishers have a row each; of more, the dozen with most reports and a row for the others. */
const LIMIT = 14;

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

const part = (id: string, label: Text, colour: string): PartStyle => ({ id, label: say(label), colour });

/** Publishers and years, coloured by form. */
export function holdingsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  if (reports.length === 0) return noChart(say(SAID.no_report));
  const publishers = new Set(reports.map(whoOf));
  const years = yearsOf(reports);
  if (years === '') return noChart(say(SAID.no_year));
  const [only] = publishers;
  const whom =
    publishers.size > 1
      ? manyOf(firstOfEach(reports, whoOf), 'publisher')
      : reports[0]?.publisher === null
        ? SAID.one_publisher
        : only!;
  const span = new Set(reports.flatMap(({ year }) => year ?? [])).size > 1;
  return grid(reports, {
    title: (span ? SAID.title : SAID.title_of_year)({
      reports: manyOf(reports, 'annual report'),
      whom,
      years,
    }),
    subtitle: SAID.tiles,
    measure: SAID.form,
    at: 'file',
    parts: formParts(reports),
    tile: (row) => {
      const form = row.form ?? 'prose';
      return {
        part: form,
        text: formSign(form),
        detail: say(
          joined([{ en: formName(form), zh: formName(form) }, counted(row.figures, 'number')], COMMA),
        ),
      };
    },
  });
}

const FULLNESS = [
  { id: 'full', label: SAID.full, least: 1, colour: STEPS[3] },
  { id: 'most', label: '75–99%', least: 0.75, colour: STEPS[2] },
  { id: 'half', label: '50–74%', least: 0.5, colour: STEPS[1] },
  { id: 'few', label: SAID.under_half, least: 0, colour: STEPS[0] },
] as const;

/** How many cells of the forms hold a number, and which reports have no table. */
export function cellsChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  if (!reports.some((row) => cellsOf(row) + row.prose_figures > 0)) return noChart(say(SAID.no_cell));
  const all = total(reports, cellsOf);
  const without = reports.filter((row) => cellsOf(row) === 0);
  const lost = without.filter(tablesLost);
  const prose = without.filter((row) => !tablesLost(row));
  const tableless = [
    prose.length === 0
      ? NOTHING
      : SAID.only_sentences({
          reports: manyOf(prose, 'report'),
          have: prose.length === 1 ? 'has' : 'have',
        }),
    lost.length === 0
      ? NOTHING
      : SAID.lost_tables({ reports: manyOf(lost, 'report'), their: lost.length === 1 ? 'its' : 'their' }),
  ];
  const held = (some: readonly ReportLike[], of: (row: ReportLike) => number): Part[] =>
    some.filter((row) => of(row) > 0).map((row) => partOf(row, 'figures', of(row)));
  const count = (column: 'blanks' | 'not_applicable' | 'unreadable') =>
    sumOf(formatNumber(total(reports, (row) => row[column])), reports, column);
  const leader = leaderOf(reports.map((row) => ({ who: whoOf(row), file: row.file, cases: cellsOf(row) })));
  const other = [
    SAID.blank({ count: count('blanks') }),
    total(reports, (row) => row.not_applicable) === 0 ? [] : SAID.marked({ count: count('not_applicable') }),
    total(reports, (row) => row.unreadable) === 0 ? [] : SAID.unreadable({ count: count('unreadable') }),
  ].flat();
  return grid(reports, {
    title:
      all === 0
        ? SAID.no_table
        : SAID.filled({
            share: shareOf(held(reports, cellsWithNumber), held(reports, cellsOf), 0),
            leader:
              leader === null
                ? NOTHING
                : SAID.leader({
                    who: leader,
                    share: shareOf(
                      held(
                        reports.filter((row) => whoOf(row) === leader),
                        cellsOf,
                      ),
                      held(reports, cellsOf),
                      0,
                    ),
                  }),
            rest: joined(tableless, NOTHING),
          }),
    subtitle:
      all === 0
        ? SAID.share_of_cells
        : SAID.of_cells({
            cells: computed(counted(all, 'cell'), 'sum', held(reports, cellsOf)),
            other: joined(other, COMMA),
          }),
    measure: SAID.cells,
    at: 'figures',
    parts: [
      ...FULLNESS.map(({ id, label, colour }) => ({ id, label: say(label), colour })),
      part('none', SAID.none, ABSENT),
      part('lost', SAID.lost, OPEN_MARK),
    ],
    tile: (row) => {
      const cells = cellsOf(row);
      const said = SAID.in_sentences({ numbers: counted(row.prose_figures, 'number') });
      if (cells === 0) {
        const [id, text, what] = tablesLost(row)
          ? ['lost', '×', SAID.missing]
          : ['none', '–', SAID.tableless];
        return { part: id, text, detail: say(joined([what, said], COMMA)) };
      }
      const share = cellsWithNumber(row) / cells;
      // 99.6% is not all of them.
      const percent = Math.min(Math.round(share * 100), share < 1 ? 99 : 100);
      const held = SAID.held({ filled: formatNumber(cellsWithNumber(row)), cells: counted(cells, 'cell') });
      return {
        part: FULLNESS.find(({ least }) => share >= least)?.id ?? 'few',
        // Three digits do not fit a phone's tile; the darkest tiles are the full ones, as the legend says.
        text: share < 1 ? String(percent) : '',
        detail: say(joined([held, said], COMMA)),
      };
    },
  });
}

/** With fewer checks than this a report in which nothing fails has hardly been tried. */
const FEW_CHECKS = 10;

const madeOf = (row: ReportLike) => row.checks_hold + row.contradictions + row.unlikely + row.set_aside;

/** How many contradictions each report has. The number of a tile is that of contradictions, and nothing else. */
export function checksChart(rows: readonly ReportLike[]): Chart {
  const reports = rows.filter((row) => row.status === 'report');
  const made = total(reports, madeOf);
  const failed = total(reports, (row) => row.contradictions);
  const open = total(reports, (row) => row.checks_open);
  if (made + open === 0) return noChart(say(SAID.no_check));
  if (made === 0) return noChart(say(SAID.none_made({ checks: counted(open, 'check') })));
  const leader = leaderOf(
    reports.map((row) => ({ who: whoOf(row), file: row.file, cases: row.contradictions })),
  );
  const own = reports.filter((row) => whoOf(row) === leader);
  return grid(reports, {
    title: SAID.checked({
      contradictions: sumOf(counted(failed, 'contradiction'), reports, 'contradictions'),
      of_one:
        leader === null || failed < 2
          ? NOTHING
          : MOST_OF_WHOM({
              who: leader,
              count: sumOf(formatNumber(total(own, (row) => row.contradictions)), own, 'contradictions'),
            }),
      checks: computed(
        counted(made, 'check'),
        'sum',
        reports.filter((row) => madeOf(row) > 0).map((row) => partOf(row, 'contradictions', madeOf(row))),
      ),
      open: computed(
        formatNumber(open),
        'sum',
        reports
          .filter((row) => row.checks_open > 0)
          .map((row) => partOf(row, 'checks_open', row.checks_open)),
      ),
    }),
    subtitle: SAID.contradictions_each,
    measure: SAID.checks,
    at: 'contradictions',
    parts: [
      part('fails', SAID.fails, FAILS),
      part('well', SAID.holds({ few: FEW_CHECKS }), STEPS[1]),
      part('hardly', SAID.hardly({ few: FEW_CHECKS }), STEPS[0]),
      part('open', SAID.none_could, OPEN),
    ],
    tile: (row) => {
      const detail = say(
        SAID.check_detail({
          made: counted(madeOf(row), 'check'),
          contradictions: counted(row.contradictions, 'contradiction'),
          unlikely: row.unlikely === 0 ? NOTHING : SAID.unlikely({ count: formatNumber(row.unlikely) }),
          open: formatNumber(row.checks_open),
        }),
      );
      if (row.contradictions > 0) return { part: 'fails', text: formatNumber(row.contradictions), detail };
      if (madeOf(row) === 0) return { part: 'open', text: '–', detail };
      return { part: madeOf(row) < FEW_CHECKS ? 'hardly' : 'well', text: '', detail };
    },
  });
}

type Face = Pick<Tile, 'part' | 'text' | 'detail'>;

function grid(
  reports: readonly ReportLike[],
  options: {
    readonly title: Text;
    readonly subtitle: Text;
    readonly measure: Text;
    readonly parts: readonly PartStyle[];
    readonly tile: (row: ReportLike) => Face;
    /** The column whose place a tile leads to. */
    readonly at: 'file' | 'figures' | 'contradictions';
  },
): Chart {
  const { placed, others, notes } = placeReports(reports, LIMIT);
  if (placed.length === 0) return noChart(say(SAID.undated({ title: options.title })));
  const many = part('many', SAID.many, PALE);
  const tileOf = ({ label, year, rows }: Placed<ReportLike>): Tile => {
    const several = label === others;
    const count = say(counted(rows.length, 'report'));
    const face = several
      ? { part: many.id, text: String(rows.length), detail: count }
      : options.tile(rows[0]);
    const to = several
      ? {
          made_of: {
            ...{ name: `${label} ${year}`, total: count },
            ...madeFrom(
              'count',
              rows.map((row) => partOf(row, options.at, null, whoOf(row))),
            ),
          },
        }
      : { place: placeOf(rows[0], options.at) ?? null };
    return { label, year, source: several ? count : rows[0].file, ...face, ...to };
  };
  return yearGrid(placed.map(tileOf), {
    title: say(options.title),
    subtitle: [say(options.subtitle), sourceLine(reports)],
    notes,
    parts: [...options.parts, many],
    measure: say(options.measure),
    without_holes: new Set(others === null ? [] : [others]),
  });
}

const tablesLost = (row: ReportLike) => row.warnings.includes('tables_missing');

const total = (rows: readonly ReportLike[], of: (row: ReportLike) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

holdingsChart.columns = REPORT;

cellsChart.columns = REPORT;

checksChart.columns = REPORT;
