/** One rate of one report: what is divided by what, and why there is none where there is none. */
import type { Compared, Series } from '../../domain/crosswalk.js';
import { IDENTITIES, type IdentityRule } from '../../domain/identities.js';
import type { RateRule } from '../../domain/rates.js';
import type { Report } from '../../model/report.js';
import type { RateState } from '../../model/tables/measure.js';
import { type Definition, type Evaluated, evaluate } from './evaluate.js';
import type { FigureIndex } from './pick-figure.js';

/** A rate as a report gives it. */
export interface Rate {
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Null unless `state` is `computed`. */
  readonly value: number | null;
  readonly state: RateState;
  readonly approximate: boolean;
  readonly via: 'table' | 'prose' | null;
  /** What each of the two was read from. */
  readonly above: Evaluated;
  readonly below: Evaluated;
}

/** A rule with its lines of the crosswalk. */
export interface Prepared {
  readonly rule: RateRule;
  readonly numerator: Definition;
  readonly denominator: Definition;
  readonly compared: Compared;
}

/**
 * Looks up what a rule divides.
 * @throws RangeError where the crosswalk has no such line
 */
export function prepare(rule: RateRule, crosswalk: readonly Series[]): Prepared {
  const measure = (part: RateRule['numerator']): Definition => {
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

/** The rates of one report, in the order of the rules. */
export function ratesIn(report: Report, index: FigureIndex, rules: readonly Prepared[]): Rate[] {
  const empty = provedEmpty(report);
  return rules.map((prepared) => rateOf(report, index, empty, prepared));
}

function rateOf(
  report: Report,
  index: FigureIndex,
  empty: ReadonlySet<string>,
  { rule, numerator, denominator }: Prepared,
): Rate {
  const [above, below] = [evaluate(report, index, numerator), evaluate(report, index, denominator)];
  const state = stateOf(rule, above, below, empty);
  const factor = rule.unit === 'per_100' ? 100 : 1;
  return {
    numerator: above.value,
    denominator: below.value,
    value: state === 'computed' ? (above.value! / below.value!) * factor : null,
    state,
    approximate: above.state === 'approximate' || below.state === 'approximate',
    via: above.via === below.via ? above.via : null,
    above,
    below,
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
