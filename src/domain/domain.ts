/**
 * Everything that is known of the reports, as one value: `parse`, the checks and the series take it, so that a form
 * can be tried, or a special one read, by data alone.
 */

import { type Breakdown, breakdownsOf, channelsOf } from './breakdowns.js';
import { CROSSWALK, type Series } from './crosswalk.js';
import { parseExpression } from './expression.js';
import { cellsOf } from './forms/cells.js';
import type { Form, ProvincialTable } from './forms/form.js';
import { FORMS, PROVINCIAL } from './forms/forms.js';
import { type AcrossRule, IDENTITIES, type IdentityRule, isSum, SENTENCE_CHECKS } from './identities.js';
import { INDICATORS, type Indicator } from './indicators.js';
import { ZERO_PHRASES } from './phrases/none.js';
import { PHRASES } from './phrases/phrases.js';
import { type Base, type RateRule, ratesOf } from './rates.js';

/** What is listed; all else follows from it. */
export interface Lists {
  /** Oldest first. */
  readonly forms: readonly Form[];
  /** Tables of provinces' own, read where no official form is found. */
  readonly provincial: readonly ProvincialTable[];
  /** Every indicator that a form's cells name, and those that sentences give. */
  readonly indicators: readonly Indicator[];
  readonly crosswalk: readonly Series[];
  readonly identities: readonly (IdentityRule | AcrossRule)[];
}

/**
 * The lists, and what follows from them.
 *
 * ```ts
 * const domain: Domain = { ...OFFICIAL, provincial: [] };
 * await parse(new TextEncoder().encode('2024年共收到政府信息公开申请12件。'), 'a.txt', domain);
 * ```
 */
export interface Domain extends Lists {
  readonly rates: readonly RateRule[];
  readonly breakdowns: readonly Breakdown[];
  /** Channels of disclosure. */
  readonly channels: readonly Pick<Base, 'id' | 'by_form'>[];
}

/**
 * A domain of these lists: what a form asks for is told by its cells.
 *
 * ```ts
 * const domain = domainOf({ ...OFFICIAL, forms: OFFICIAL.forms.slice(-1) });
 * domain.forms.length; // → 1
 * ```
 */
export const domainOf = (lists: Lists): Domain => ({
  ...lists,
  rates: ratesOf(lists.forms),
  breakdowns: breakdownsOf(lists),
  channels: channelsOf(lists.forms),
});

/**
 * What the State Council's notices prescribe.
 *
 * ```ts
 * OFFICIAL.forms.map(({ id }) => id);
 * ```
 */
export const OFFICIAL: Domain = domainOf({
  forms: FORMS,
  provincial: PROVINCIAL,
  indicators: INDICATORS,
  crosswalk: CROSSWALK,
  identities: IDENTITIES,
});

const sound = new WeakSet<Domain>();

/**
 * The same domain, if all that it names is on its own lists: every indicator of a cell, a synonym, a phrase, a line of the
 * crosswalk and a rule, and the ways in which sentences are checked. What `parse` and the checks are given goes
 * through here, so that a slip in the data is told before anything is read.
 * @throws RangeError that says what is unknown, and where it stands
 */
export function soundDomain(domain: Domain): Domain {
  if (sound.has(domain)) return domain;
  const known = new Set(domain.indicators.map(({ id }) => id));
  const problems: string[] = [];
  const need = (id: string, where: string) => {
    if (!known.has(id)) problems.push(`${where} names the indicator ${id}, which is not on the list`);
  };
  for (const { id, tables, synonyms = {} } of domain.forms) {
    for (const { indicator } of cellsOf({ tables })) need(indicator, `The form ${id}`);
    for (const twin of Object.values(synonyms)) need(twin, `The form ${id}, in its synonyms,`);
  }
  for (const table of domain.provincial)
    for (const { indicator } of cellsOf({ tables: [table] })) need(indicator, `The table ${table.id}`);
  for (const { indicator } of PHRASES) need(indicator, 'A phrase');
  for (const { indicators } of ZERO_PHRASES) for (const id of indicators) need(id, 'A phrase for none');
  for (const { id, by_form } of domain.crosswalk) {
    for (const expression of Object.values(by_form)) {
      for (const { indicator, below } of expression === null ? [] : parseExpression(expression)) {
        if (!below) need(indicator, `The series ${id}`);
        else if (!domain.indicators.some((one) => one.id.startsWith(`${indicator}.`)))
          problems.push(`The series ${id} adds up what is below ${indicator}, and there is nothing`);
      }
    }
  }
  const named = new Map<string, AcrossRule | IdentityRule>();
  for (const rule of domain.identities) {
    const other = named.get(rule.id) ?? rule;
    named.set(rule.id, other);
    if (other.label_en !== rule.label_en || other.label_zh !== rule.label_zh)
      problems.push(
        `The rules ${rule.id} bear different names, and a finding tells its rule by the id alone`,
      );
    for (const indicator of namedIn(rule)) need(indicator, `The rule ${rule.id}`);
    if (rule.kind !== 'across' && rule.of === 'sentences' && !isSentenceCheck(rule))
      problems.push(
        `The rule ${rule.id} is for sentences, which can be checked for ${SENTENCE_CHECKS.join(', ')}, or for parts at most a whole`,
      );
  }
  if (problems.length > 0)
    throw new RangeError(`The domain is not sound. ${[...new Set(problems)].join('; ')}.`);
  sound.add(domain);
  return domain;
}

const isSentenceCheck = ({ id, terms }: IdentityRule): boolean =>
  terms.length === 0 ? SENTENCE_CHECKS.some((check) => check === id) : !terms.some(isSum);

/** The indicators of a rule; the terms of one over columns are applicants. */
function namedIn(rule: IdentityRule | AcrossRule): readonly string[] {
  if (rule.kind === 'across')
    return rule.terms.flatMap(({ left, right }) => [left, ...right.map(({ indicator }) => indicator)]);
  if (rule.of === 'columns') return [];
  return rule.terms.flatMap((terms) =>
    isSum(terms) ? [terms.total, ...terms.parts] : [...terms.left, ...terms.right],
  );
}
