/** Reports of one publisher, by year → everything that is measured in them, as the rows of `measures`. */

import { GROUND_KINDS } from '../../domain/breakdowns.js';
import type { Compared } from '../../domain/crosswalk.js';
import type { Domain } from '../../domain/domain.js';
import { parseExpression } from '../../domain/expression.js';
import { labelsIn } from '../../domain/labels.js';
import type { Base } from '../../domain/rates.js';
import type { Figure, Report, Scope } from '../../model/report.js';
import { formShown, type Placed } from '../../model/tables/about.js';
import type { MeasureKind, MeasureSource } from '../../model/tables/measures.js';
import type { Doubted } from '../doubted.js';
import { breakBefore, type Earlier, NO_BREAK } from './breaks.js';
import { type Evaluated, evaluate, quoteOf } from './evaluate.js';
import { partsOf } from './parts.js';
import { type FigureIndex, indexFigures, tableFigure } from './pick-figure.js';
import { type Prepared, prepare, ratesIn } from './rate.js';

/** One year of a publisher: the report that counts; several where it cannot be told which of them does. */
export interface BodyYear {
  /** Null where the report does not say. */
  readonly year: number | null;
  readonly reports: readonly [Report, ...Report[]];
}

/** What is measured in one report, before it is set beside the years before. */
type Measured = Omit<
  MeasureSource,
  'report' | 'body' | 'area' | 'files' | 'form' | 'doubted_by' | keyof typeof NO_BREAK
> & {
  /** How it compares over the forms; null where it is not followed over the years. */
  readonly compared: Compared | null;
};

const ids = (figures: readonly Figure[]) => figures.map(({ id }) => id);

const NOTHING = {
  ...{ set: null, approximate: false, numerator: null, denominator: null, whole_from: null, excess: null },
  ...{ comparability: null, note: null, note_zh: null, compared: null, blanks: 0, scope: null },
  ...{ numerator_figures: [], denominator_figures: [] },
} as const;

/**
 * Everything measured in the reports of one publisher, year by year in the order given.
 * @param doubts the figures behind contradictions, by file
 */
export function measuresOf(
  who: Pick<Placed, 'body' | 'area'>,
  years: readonly BodyYear[],
  doubts: ReadonlyMap<string, Doubted>,
  domain: Domain,
): MeasureSource[] {
  const rules = preparedFor(domain);
  const before = new Map<string, Earlier[]>();
  return years.flatMap(({ year, reports }) => {
    const [first] = reports;
    const each = reports.map((report) => measuredIn(report, rules, domain));
    const forms = new Set(reports.map(formShown));
    const form = forms.size === 1 ? formShown(first) : null;
    const files = reports.map(({ source }) => source.path);
    return each[0]!.map((_, at): MeasureSource => {
      const versions = each.map((measured) => measured[at]!);
      const { compared, ...agreed } = agree(versions);
      const key = `${agreed.kind} ${agreed.set} ${agreed.id}`;
      const earlier = before.get(key) ?? [];
      const crossed =
        compared === null || year === null || form === null
          ? NO_BREAK
          : breakBefore(compared, { form, year }, earlier);
      if (year !== null) {
        const here = versions.map((one, version) => ({
          year,
          form: formShown(reports[version]!),
          stated: one.value !== null,
        }));
        before.set(key, [...earlier, ...here]);
      }
      const used = [...agreed.figures, ...agreed.numerator_figures, ...agreed.denominator_figures];
      const checks = files.flatMap((file) => used.flatMap((id) => [...(doubts.get(file)?.get(id) ?? [])]));
      return { ...agreed, ...crossed, report: first, ...who, files, form, doubted_by: [...new Set(checks)] };
    });
  });
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

interface Rules {
  readonly rates: readonly Prepared[];
  readonly units: ReadonlyMap<string, string>;
  readonly grounds: readonly { readonly id: string; readonly kind: string }[];
  /** Units that were looked up. */
  readonly found: WeakMap<Base['by_form'], string>;
}

const prepared = new WeakMap<Domain, Rules>();

function preparedFor(domain: Domain): Rules {
  const known = prepared.get(domain);
  if (known) return known;
  const rules = {
    rates: domain.rates.map((rule) => prepare(rule, domain.crosswalk)),
    units: new Map(domain.indicators.map(({ id, unit }) => [id, unit])),
    grounds: domain.indicators.flatMap(({ id }) => {
      const kind = GROUND_KINDS.find((name) => id.startsWith(`requests.${name}.`));
      return kind ? [{ id, kind }] : [];
    }),
    found: new WeakMap<Base['by_form'], string>(),
  };
  prepared.set(domain, rules);
  return rules;
}

/** What a measure counts: the unit of the first indicator that one of its expressions names. */
function unitOf({ by_form }: Pick<Base, 'by_form'>, { units, found }: Rules): string {
  const known = found.get(by_form);
  if (known !== undefined) return known;
  const unit = unitIn(by_form, units);
  found.set(by_form, unit);
  return unit;
}

function unitIn(by_form: Base['by_form'], units: Rules['units']): string {
  for (const expression of Object.values(by_form)) {
    if (expression === null) continue;
    const [first] = parseExpression(expression);
    const under =
      first && [...units].find(([id]) => id === first.indicator || id.startsWith(`${first.indicator}.`));
    if (under) return under[1];
  }
  return 'item';
}

const scopeOf = ({ value, figures }: Evaluated): Scope | null =>
  value === null ? null : (figures.find(({ scope }) => scope !== null)?.scope ?? null);

function measuredIn(report: Report, rules: Rules, domain: Domain): Measured[] {
  const index = indexFigures(report);
  const read = (measure: Pick<Base, 'id' | 'by_form'>) =>
    evaluate(report, index, { label_en: '', label_zh: '', ...measure });
  const one = (
    kind: MeasureKind,
    { id, label_en, label_zh }: Pick<Base, 'id' | 'label_en' | 'label_zh'>,
    found: Evaluated,
    rest: Partial<Measured> & { readonly unit: string },
  ): Measured => ({
    ...NOTHING,
    ...{ kind, id, label_en, label_zh },
    ...{ value: found.value, state: found.state, via: found.via, blanks: found.blanks },
    ...{ approximate: found.state === 'approximate', scope: scopeOf(found) },
    ...{ quote: quoteOf(report, found), figures: ids(found.figures) },
    ...rest,
  });
  return [
    ...domain.crosswalk.map((series) => {
      const { comparability, note, note_zh } = series;
      const rest = { comparability, note, note_zh, compared: series, unit: unitOf(series, rules) };
      return one('series', series, read(series), rest);
    }),
    ...ratesIn(report, index, rules.rates).map((rate, at): Measured => {
      const { rule, compared } = rules.rates[at]!;
      const { comparability, note, note_zh, unit } = rule;
      const { above, below, ...numbers } = rate;
      return {
        ...NOTHING,
        ...{ kind: 'rate', id: rule.id, label_en: rule.label_en, label_zh: rule.label_zh, unit },
        ...numbers,
        ...{ comparability, note, note_zh, compared, scope: scopeOf(above) ?? scopeOf(below) },
        ...{ quote: null, figures: [] },
        ...{ numerator_figures: ids(above.figures), denominator_figures: ids(below.figures) },
      };
    }),
    ...domain.breakdowns.flatMap((breakdown) =>
      partsOf(breakdown, read).map(({ part, found, share, whole, whole_from, excess }) =>
        one('part', part, found, {
          ...{ set: breakdown.id, unit: 'share' },
          ...{ value: share, numerator: found.value, denominator: whole, whole_from, excess },
        }),
      ),
    ),
    ...domain.channels.map((channel) => {
      const labels = labelsIn(domain, channel.id);
      const found = channelIn(report, index, channel.id, read(channel));
      return one('channel', { id: channel.id, ...labels }, found, { unit: unitOf(channel, rules) });
    }),
    ...rules.grounds.map(({ id, kind }): Measured => {
      const cell = tableFigure(index, id, 'total', report.identity.year);
      const found: Evaluated = cell
        ? { ...cell, via: 'table', blanks: cell.value === null ? 1 : 0 }
        : { value: null, state: 'not asked', via: null, blanks: 0, figures: [] };
      return one('ground', { id, ...labelsIn(domain, id) }, found, { set: kind, unit: 'request' });
    }),
  ];
}

/** As in the crosswalk, and in a table of no official form where neither the form nor a sentence has it. */
function channelIn(report: Report, index: FigureIndex, id: string, found: Evaluated): Evaluated {
  const cell = found.value === null ? tableFigure(index, id, null, report.identity.year) : null;
  return cell?.value == null ? found : { ...cell, via: 'table', blanks: 0 };
}
