/**
 * Parts that sentences give of one whole, where they exclude each other by the definition of the official form: together
 * they cannot be more than the whole, whether or not their list is said to be complete.
 *
 * Only what is said of one scope is set together, at least two parts; where a number is given twice, the least of a part
 * and the most of the whole count.
 */
import { type Comparison, type IdentityRule, isSum } from '../domain/identities.js';
import type { Indicator } from '../domain/indicators.js';
import type { Figure, Finding, Report } from '../model/report.js';
import { joined, NOTHING } from '../model/words.js';
import { measured, settled, written } from './finding.js';
import { isStated } from './interval.js';
import { type Naming, namingOf } from './naming.js';
import { assess, isPoint, sideOf } from './sums.js';
import { AND, NOTES, PARTS_SAID } from './words.js';

type Prose = Figure & { value: number };

const FEWEST = 2;

/** Checks each whole with its parts, scope by scope; parts without their whole, or fewer than two, claim nothing. */
export function checkProseParts(
  rule: IdentityRule,
  report: Pick<Report, 'figures' | 'identity'>,
  indicators?: readonly Indicator[],
): Finding[] {
  const naming = namingOf(indicators);
  const prose = report.figures.filter(
    (figure): figure is Prose =>
      figure.via === 'prose' &&
      isStated(figure) &&
      (figure.year ?? report.identity.year) === report.identity.year &&
      (figure.applicant === null || figure.applicant === 'total'),
  );
  const told = new Set<string>();
  return [...new Set(prose.map(({ scope }) => scope))].flatMap((scope) => {
    const ofScope = prose.filter((figure) => figure.scope === scope);
    return rule.terms.flatMap((terms) => {
      if (isSum(terms)) return [];
      const parts = terms.left.flatMap((part) => chosen(ofScope, part, (a, b) => a < b));
      const whole = terms.right.flatMap((one) => chosen(ofScope, one, (a, b) => a > b));
      // The same parts may stand in two lists of the rule.
      if (parts.length < FEWEST || whole.length === 0 || parts.every(({ id }) => told.has(id))) return [];
      for (const { id } of parts) told.add(id);
      const besides = (terms.besides ?? []).flatMap((one) => chosen(ofScope, one, (a, b) => a > b));
      return judge(rule, terms, parts, whole, besides, scope, naming) ?? [];
    });
  });
}

/** The figure of an indicator that counts where there are several. */
function chosen(
  prose: readonly Prose[],
  indicator: string,
  better: (a: number, b: number) => boolean,
): Prose[] {
  return prose
    .filter((figure) => figure.indicator === indicator)
    .reduce<Prose[]>(([best], one) => [best && !better(one.value, best.value) ? best : one], []);
}

function judge(
  rule: IdentityRule,
  terms: Comparison,
  parts: readonly Prose[],
  whole: readonly Prose[],
  besides: readonly Prose[],
  scope: Figure['scope'],
  { measureOf, nameOf }: Naming,
): Finding | null {
  const [left, right] = [sideOf(parts), sideOf(whole)];
  const { status } = assess('<=', left, right);
  if (status === 'not_assessable') return null;
  if (status === 'fails' && besides.length > 0) {
    if (assess('<=', left, sideOf([...whole, ...besides])).status === 'holds') return null;
  }
  const indicator = terms.right[0]!;
  const measure = measureOf(indicator);
  const rounded = !(isPoint(left.range) && isPoint(right.range));
  return settled(rule, {
    status,
    statement: `${terms.left.join(' + ')} <= ${terms.right.join(' + ')}, in sentences`,
    at: `${terms.left.at(-1)}:${scope ?? 'unsaid'}`,
    left: left.sum,
    right: right.sum,
    figures: [...parts, ...whole].map(({ id }) => id),
    message: PARTS_SAID[status]({
      whole: measured(right.sum, measure),
      name: nameOf(indicator),
      parts:
        rule.parts_called ??
        joined(
          parts.map((part) => nameOf(part.indicator)),
          AND,
        ),
      sum: measured(left.sum, measure),
      list: parts.map(({ value }) => written(value)).join(' + '),
      difference: measured(left.sum - right.sum, measure),
      notes: rounded && status === 'holds' ? NOTES.rounded : NOTHING,
    }),
  });
}
