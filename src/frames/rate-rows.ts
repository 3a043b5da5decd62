/** The table `rates`: shares and ratios of each report, with what was divided by what. */
import { type Compared, CROSSWALK, type Series } from '../forms/crosswalk.js';
import { IDENTITIES, type IdentityRule } from '../forms/identities.js';
import { RATES, type RateRule } from '../forms/rates.js';
import { type Figure, type FormId, isCurrent, type Level, type Report } from '../report.js';
import { BREAK_COLUMNS, type BreakColumns, breakBefore, NO_BREAK, yearsBefore } from './breaks.js';
import { type FigureIndex, indexFigures } from './choose.js';
import type { Columns } from './columns.js';
import { type Evaluated, evaluate, type Measure } from './evaluate.js';
import { type Timeline, timelinesOf } from './timeline.js';

/** Whether there is a rate, and if not, why. `incomplete`: a sum of which a cell is empty, and may hold something. */
export type RateState =
  | 'computed'
  | 'not asked'
  | 'base not stated'
  | 'base conflicting'
  | 'base incomplete'
  | 'base is zero'
  | 'numerator not stated'
  | 'numerator conflicting'
  | 'numerator incomplete'
  | 'numerator exceeds base'
  | 'not from one source';

export interface RateRow extends BreakColumns {
  file: string;
  publisher: string | null;
  region_code: string | null;
  level: Level | null;
  year: number | null;
  form: FormId;
  rate: string;
  label_en: string;
  label_zh: string;
  unit: RateRule['unit'];
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  state: RateState;
  approximate: boolean;
  contested: boolean;
  contested_by: string;
  via: 'table' | 'prose' | null;
  comparability: Series['comparability'];
  note: string | null;
  note_zh: string | null;
  numerator_figures: string;
  denominator_figures: string;
}

export const RATE_COLUMNS: Columns<RateRow> = [
  { name: 'file', dtype: 'string', description: 'Path of the file, as it was given' },
  { name: 'publisher', dtype: 'string', description: 'The organ that reports' },
  {
    name: 'region_code',
    dtype: 'string',
    description: 'GB/T 2260 code, where the publisher is an area government',
  },
  { name: 'level', dtype: 'string', description: 'province, city, county, township or department' },
  { name: 'year', dtype: 'integer', description: 'The year that the report is about' },
  { name: 'form', dtype: 'string', description: 'The official form that the report follows' },
  { name: 'rate', dtype: 'string', description: 'Id of the rate' },
  { name: 'label_en', dtype: 'string', description: 'The rate in English' },
  { name: 'label_zh', dtype: 'string', description: 'The rate in Chinese' },
  { name: 'unit', dtype: 'string', description: 'share (0 to 1) or per_100' },
  { name: 'numerator', dtype: 'number', description: 'What is divided; missing where it is not stated' },
  { name: 'denominator', dtype: 'number', description: 'By what; missing where it is not stated' },
  {
    name: 'value',
    dtype: 'number',
    description: 'The rate; missing where a number is missing, the base is 0 or the parts exceed it',
  },
  {
    name: 'state',
    dtype: 'string',
    description:
      'computed, or why not: not asked (by the form), base or numerator not stated, conflicting (two numbers with equal right) or incomplete (a cell of the sum is empty), base is zero, numerator exceeds base, not from one source (one in the table, one in a sentence)',
  },
  { name: 'approximate', dtype: 'boolean', description: 'True where one of the two numbers is rounded' },
  {
    name: 'contested',
    dtype: 'boolean',
    description: 'True where a check fails on a figure that it was computed from',
  },
  { name: 'contested_by', dtype: 'string', description: 'Ids of these checks, separated by spaces' },
  { name: 'via', dtype: 'string', description: 'table or prose' },
  {
    name: 'numerator_figures',
    dtype: 'string',
    description: 'Ids of the figures behind the numerator, separated by spaces',
  },
  { name: 'denominator_figures', dtype: 'string', description: 'Ids of the figures behind the base' },
  { name: 'comparability', dtype: 'string', description: 'How far the rate compares between the forms' },
  { name: 'note', dtype: 'string', description: 'Where the forms differ' },
  { name: 'note_zh', dtype: 'string', description: 'The same in Chinese' },
  ...BREAK_COLUMNS,
];

export interface RateOptions {
  readonly rates?: readonly RateRule[];
  readonly crosswalk?: readonly Series[];
  readonly timelines?: readonly Timeline[];
}

/** One row for each report that counts and each rate. A number that is missing makes a rate missing, and never 0. */
export function rateRows(reports: readonly Report[], options: RateOptions = {}): RateRow[] {
  const { rates = RATES, crosswalk = CROSSWALK, timelines = timelinesOf(reports) } = options;
  const rules = rates.map((rule) => prepare(rule, crosswalk));
  const before = yearsBefore(timelines);
  const results = new Map<Report, readonly Result[]>();
  const resultsOf = (report: Report) => {
    const known = results.get(report) ?? resultsIn(report, rules);
    results.set(report, known);
    return known;
  };
  return reports
    .filter((report) => report.status === 'report' && isCurrent(report))
    .flatMap((report) => {
      const { publisher, region_code, level, year } = report.identity;
      return rules.map(({ rule, compared }, at): RateRow => {
        const earlier = (before.get(report) ?? []).flatMap(({ year, current }) =>
          current.map((one) => ({ year, form: one.form, stated: resultsOf(one)[at]!.value !== null })),
        );
        const { id, label_en, label_zh, unit, comparability, note, note_zh } = rule;
        return {
          file: report.source.path,
          ...{ publisher, region_code, level, year },
          form: report.form,
          rate: id,
          ...{ label_en, label_zh, unit },
          ...resultsOf(report)[at]!,
          ...{ comparability, note, note_zh },
          ...(year === null ? NO_BREAK : breakBefore(compared, { form: report.form, year }, earlier)),
        };
      });
    });
}

interface Prepared {
  readonly rule: RateRule;
  readonly numerator: Measure;
  readonly denominator: Measure;
  readonly compared: Compared;
}

function prepare(rule: RateRule, crosswalk: readonly Series[]): Prepared {
  const measure = (part: RateRule['numerator']): Measure => {
    if (typeof part !== 'string') return part;
    const found = crosswalk.find(({ id }) => id === part);
    if (!found) throw new RangeError(`No such line in the crosswalk: ${part}`);
    return found;
  };
  const [numerator, denominator] = [measure(rule.numerator), measure(rule.denominator)];
  // A rate stays the same over two forms where both of its numbers do.
  const by_form = Object.fromEntries(
    Object.entries(numerator.by_form).map(([form, above]) => {
      const below = denominator.by_form[form as keyof typeof denominator.by_form] ?? null;
      return [form, above === null || below === null ? null : `${above} / ${below}`];
    }),
  ) as Compared['by_form'];
  return { rule, numerator, denominator, compared: { ...rule, by_form, crossings: rule.crossings ?? [] } };
}

type Result = Pick<
  RateRow,
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'state'
  | 'approximate'
  | 'contested'
  | 'contested_by'
  | 'via'
  | 'numerator_figures'
  | 'denominator_figures'
>;

function resultsIn(report: Report, rules: readonly Prepared[]): Result[] {
  const index = indexFigures(report);
  const empty = provedEmpty(report);
  return rules.map((rule) => resultOf(report, index, empty, rule));
}

function resultOf(
  report: Report,
  index: FigureIndex,
  empty: ReadonlySet<string>,
  { rule, numerator, denominator }: Prepared,
): Result {
  const [above, below] = [evaluate(report, index, numerator), evaluate(report, index, denominator)];
  const state = stateOf(rule, above, below, empty);
  const computed = state === 'computed';
  const contested = computed ? failingOn(report, [...above.figures, ...below.figures]) : [];
  const factor = rule.unit === 'per_100' ? 100 : 1;
  const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id).join(' ');
  return {
    numerator: above.value,
    denominator: below.value,
    value: computed ? (above.value! / below.value!) * factor : null,
    state,
    approximate: above.state === 'approximate' || below.state === 'approximate',
    contested: contested.length > 0,
    contested_by: contested.join(' '),
    via: above.via === below.via ? above.via : null,
    numerator_figures: ids(above.figures),
    denominator_figures: ids(below.figures),
  };
}

function stateOf(
  { unit }: RateRule,
  above: Evaluated,
  below: Evaluated,
  empty: ReadonlySet<string>,
): RateState {
  if (above.state === 'not asked' || below.state === 'not asked') return 'not asked';
  if (below.state === 'conflicting') return 'base conflicting';
  if (below.value === null) return 'base not stated';
  if (isIncomplete(below, empty)) return 'base incomplete';
  if (below.value === 0) return 'base is zero';
  if (above.state === 'conflicting') return 'numerator conflicting';
  if (above.value === null) return 'numerator not stated';
  if (isIncomplete(above, empty)) return 'numerator incomplete';
  // A sentence may speak of a wider body than the table does.
  if (above.via !== below.via) return 'not from one source';
  return unit === 'share' && above.value > below.value ? 'numerator exceeds base' : 'computed';
}

/** Whether a sum leaves out a cell that may hold something. */
function isIncomplete({ blanks, figures }: Evaluated, empty: ReadonlySet<string>): boolean {
  return blanks > figures.filter(({ id, value }) => value === null && empty.has(id)).length;
}

const EQUALITIES = new Set(
  IDENTITIES.filter((rule): rule is IdentityRule => rule.kind === 'equal' && rule.of !== 'sentences').map(
    ({ id }) => id,
  ),
);

/** Cells without a number that can hold nothing, because a sum over them comes out without them. */
function provedEmpty({ findings }: Report): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ check, status, left, right, figures }) =>
      status === 'holds' && left === right && EQUALITIES.has(check) ? figures : [],
    ),
  );
}

/** Checks that fail on any of these figures, or on what they were added up from. */
function failingOn({ findings }: Report, figures: readonly Figure[]): string[] {
  const used = new Set(figures.flatMap(({ id, derived_from }) => [id, ...(derived_from ?? [])]));
  return [
    ...new Set(
      findings
        .filter(
          ({ status, severity, review }) =>
            status === 'fails' && severity === 'error' && review?.verdict !== 'not_an_error',
        )
        .filter((finding) => finding.figures.some((id) => used.has(id)))
        .map(({ check }) => check),
    ),
  ];
}
