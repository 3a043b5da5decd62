/** Reports of one publisher, by year → everything that is measured in them, as the rows of `measures`. */
import type { Domain } from '../../domain/domain.js';
import type { Figure, Report, Scope } from '../../model/report.js';
import { formShown, type Placed } from '../../model/tables/about.js';
import type { Measure, Measured, MeasureSource } from '../../model/tables/measure.js';
import type { Doubted } from '../doubted.js';
import { breakBefore, type Earlier, NO_BREAK } from './breaks.js';
import { type Definition, type Evaluated, evaluate, quoteOf } from './evaluate.js';
import { type Part, partsOf } from './parts.js';
import { type FigureIndex, indexFigures, tableFigure } from './pick-figure.js';
import { type Rate, ratesIn } from './rate.js';
import { type Rules, rulesOf } from './rules.js';

/** One year of a publisher: the report that counts; several where it cannot be told which of them does. */
export interface BodyYear {
  /** Null where the report does not say. */
  readonly year: number | null;
  readonly reports: readonly [Report, ...Report[]];
}

/**
 * Everything measured in the reports of one publisher, year by year in the order given.
 * @param doubts the figures behind contradictions, by file
 */
export function measuresOf(
  { body, area }: Pick<Placed, 'body' | 'area'>,
  years: readonly BodyYear[],
  doubts: ReadonlyMap<string, Doubted>,
  domain: Domain,
): MeasureSource[] {
  const rules = rulesOf(domain);
  const earlier = rules.compared.map((): Earlier[] => []);
  return years.flatMap(({ year, reports }) => {
    const [report] = reports;
    const each = reports.map((one) => measuredIn(one, rules));
    const forms = reports.map(formShown);
    const form = new Set(forms).size === 1 ? forms[0]! : null;
    const files = reports.map(({ source }) => source.path);
    const doubted = files.flatMap((file) => doubts.get(file) ?? []);
    return each[0]!.map((_, at): MeasureSource => {
      const versions = each.map((measured) => measured[at]!);
      const measured = agree(versions);
      const compared = rules.compared[at];
      const crossed =
        compared === undefined || year === null || form === null
          ? NO_BREAK
          : breakBefore(compared, { form, year }, earlier[at]!);
      if (year !== null)
        earlier[at]?.push(
          ...versions.map(({ value }, n) => ({ year, form: forms[n]!, stated: value !== null })),
        );
      return { report, body, area, files, form, measured, crossed, doubted_by: doubtedBy(measured, doubted) };
    });
  });
}

/** The checks that fail on the figures behind a number. */
function doubtedBy(
  { figures, numerator_figures, denominator_figures }: Measured,
  doubted: readonly Doubted[],
): readonly string[] {
  if (doubted.length === 0) return [];
  const used = [...figures, ...numerator_figures, ...denominator_figures];
  return [...new Set(doubted.flatMap((one) => used.flatMap((id) => [...(one.get(id) ?? [])])))];
}

/** Where it cannot be told which report counts, only what all of them say is taken. */
function agree(versions: readonly Measured[]): Measured {
  const [first] = versions as readonly [Measured, ...Measured[]];
  if (versions.length === 1) return first;
  const same = (of: (one: Measured) => unknown) => new Set(versions.map(of)).size === 1;
  if (
    same(({ value }) => value) &&
    same(({ numerator }) => numerator) &&
    same(({ denominator }) => denominator)
  )
    return first;
  return {
    ...first,
    ...{ value: null, numerator: null, denominator: null, state: 'undecided', via: null, quote: null },
    ...{ approximate: false, excess: null, whole_from: null, scope: null },
    ...{ figures: [], numerator_figures: [], denominator_figures: [] },
  };
}

/** All measures in the order of their rules, which is the same for every report. */
function measuredIn(report: Report, rules: Rules): Measured[] {
  const index = indexFigures(report);
  const read = (rule: Definition) => evaluate(report, index, rule);
  const rates = ratesIn(
    report,
    index,
    rules.rates.map(({ rule }) => rule),
  );
  return [
    ...rules.series.map(({ measure, rule }) => valueIn(report, measure, read(rule))),
    ...rules.rates.map(({ measure }, at) => rateIn(measure, rates[at]!)),
    ...rules.breakdowns.flatMap(({ breakdown, parts }) =>
      partsOf(breakdown, read).map((part, at) => partIn(report, parts[at]!, part)),
    ),
    ...rules.channels.map(({ measure, rule }) =>
      valueIn(report, measure, channelIn(report, index, measure.id, read(rule))),
    ),
    ...rules.grounds.map((measure) => valueIn(report, measure, groundIn(report, index, measure.id))),
  ];
}

const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id);

const scopeOf = ({ value, figures }: Evaluated): Scope | null =>
  value === null ? null : (figures.find(({ scope }) => scope !== null)?.scope ?? null);

const valueIn = (report: Report, measure: Measure, found: Evaluated): Measured => ({
  measure,
  value: found.value,
  state: found.state,
  approximate: found.state === 'approximate',
  numerator: null,
  denominator: null,
  via: found.via,
  blanks: found.blanks,
  scope: scopeOf(found),
  whole_from: null,
  excess: null,
  quote: quoteOf(report, found),
  figures: ids(found.figures),
  numerator_figures: [],
  denominator_figures: [],
});

const rateIn = (measure: Measure, { above, below, ...rate }: Rate): Measured => ({
  measure,
  value: rate.value,
  state: rate.state,
  approximate: rate.approximate,
  numerator: rate.numerator,
  denominator: rate.denominator,
  via: rate.via,
  blanks: 0,
  scope: scopeOf(above) ?? scopeOf(below),
  whole_from: null,
  excess: null,
  quote: null,
  figures: [],
  numerator_figures: ids(above.figures),
  denominator_figures: ids(below.figures),
});

const partIn = (
  report: Report,
  measure: Measure,
  { found, share, whole, whole_from, excess }: Part,
): Measured => ({
  measure,
  value: share,
  state: found.state,
  approximate: found.state === 'approximate',
  numerator: found.value,
  denominator: whole,
  via: found.via,
  blanks: found.blanks,
  scope: scopeOf(found),
  whole_from,
  excess,
  quote: quoteOf(report, found),
  figures: ids(found.figures),
  numerator_figures: [],
  denominator_figures: [],
});

function groundIn(report: Report, index: FigureIndex, id: string): Evaluated {
  const cell = tableFigure(index, id, 'total', report.identity.year);
  if (!cell) return { value: null, state: 'not asked', via: null, blanks: 0, figures: [] };
  return { ...cell, via: 'table', blanks: cell.value === null ? 1 : 0 };
}

/** As in the crosswalk, and in a table of no official form where neither the form nor a sentence has it. */
function channelIn(report: Report, index: FigureIndex, id: string, found: Evaluated): Evaluated {
  const cell = found.value === null ? tableFigure(index, id, null, report.identity.year) : null;
  return cell?.value == null ? found : { ...cell, via: 'table', blanks: 0 };
}
