/** Sentences that relate numbers to each other: shares, growth, and lists of parts. */
import type { IdentityRule } from '../forms/identities.js';
import type { Claim, Finding, Quantity } from '../report.js';
import { settled, tidy, type Unsettled, unsettled } from './finding.js';
import { type Interval, interval, meet } from './interval.js';
import { isPoint } from './sums.js';

/** Checks the shares: percent = part / whole, to the digits given. */
export function checkShares(rule: IdentityRule, claims: readonly Claim[]): Finding[] {
  return each(rule, 'percent = part / whole', claims, 'share', (claim) => {
    const { percent, part, whole } = claim;
    if (percent === null || !part || !whole) return null;
    const [a, b] = [interval(part), interval(whole)];
    if (b.low <= 0) return null;
    return [
      comparePercent(rule, claim, percent, {
        statement: 'percent = part / whole',
        exact: (part.value / whole.value) * 100,
        range: { low: (a.low / b.high) * 100, high: (a.high / b.low) * 100, open: false },
        about: `that ${tidy(part.value)} of ${tidy(whole.value)} is`,
      }),
    ];
  });
}

/**
 * Checks the growth rates: percent = (later − earlier) / earlier, where the earlier figure may be known only from the
 * stated difference, and difference = later − earlier where all three are stated.
 */
export function checkGrowth(rule: IdentityRule, claims: readonly Claim[]): Finding[] {
  return each(rule, 'percent = (later - earlier) / earlier', claims, 'growth', (claim) => {
    const { percent, part: later, whole: earlier } = claim;
    if (!later) return null;
    const now = interval(later);
    const difference = differenceOf(claim, later, earlier);
    const found: Finding[] = [];
    const before = earlier
      ? { value: earlier.value, range: interval(earlier) }
      : difference && { value: later.value - difference.value, range: minus(now, difference.range) };
    if (percent !== null && before && before.range.low > 0) {
      const from = earlier
        ? `${tidy(before.value)}`
        : `${tidy(before.value)} (the later figure less the difference)`;
      found.push(
        comparePercent(rule, claim, percent, {
          statement: 'percent = (later - earlier) / earlier',
          exact: (later.value / before.value - 1) * 100,
          range: {
            low: (now.low / before.range.high - 1) * 100,
            high: (now.high / before.range.low - 1) * 100,
            open: false,
          },
          about: `that the change from ${from} to ${tidy(later.value)} is`,
        }),
      );
    }
    if (difference && earlier) {
      const range = minus(now, interval(earlier));
      const exact = later.value - earlier.value;
      const holds = meet(difference.range, range);
      found.push(
        settled(rule, {
          status: holds ? 'holds' : 'fails',
          statement: 'difference = later - earlier',
          left: difference.value,
          right: exact,
          figures: [claim.id],
          message:
            `The text says that the difference between ${tidy(earlier.value)} and ${tidy(later.value)} is ` +
            `${tidy(difference.value)}, ${holds ? `which agrees` : `but it is ${tidy(exact)}`}: “${claim.quote}”.`,
        }),
      );
    }
    return found.length > 0 ? found : null;
  });
}

/** Checks the lists that are said to be complete: the whole = the sum of the parts. Others claim nothing. */
export function checkParts(rule: IdentityRule, claims: readonly Claim[]): Finding[] {
  const complete = claims.filter((claim) => claim.complete);
  return each(rule, 'whole = sum of parts', complete, 'parts', (claim) => {
    const { whole, parts } = claim;
    if (!whole || parts.length === 0) return null;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const holds = meet(interval(whole), parts.map(interval).reduce(plus));
    return [
      settled(rule, {
        status: holds ? 'holds' : 'fails',
        statement: 'whole = sum of parts',
        left: whole.value,
        right: sum,
        figures: [claim.id],
        message:
          `The text gives ${tidy(whole.value)} (“${whole.quote}”) in all, ${holds ? 'and' : 'but'} the parts that it ` +
          `lists add up to ${tidy(sum)} (${parts.map(({ value }) => value).join(' + ')}).`,
      }),
    ];
  });
}

/** Runs a check over the claims of a kind; what it returns null for lacks a number that it needs. */
function each(
  rule: IdentityRule,
  statement: string,
  claims: readonly Claim[],
  kind: Claim['kind'],
  check: (claim: Claim) => Finding[] | null,
): Finding[] {
  const ofKind = claims.filter((claim) => claim.kind === kind);
  const open: Unsettled[] = [];
  const findings = ofKind.flatMap((claim) => {
    const found = check(claim);
    if (!found)
      open.push({ why: 'a number that it needs is not stated or is 0', missing: [], figures: [claim.id] });
    return found ?? [];
  });
  return [...findings, ...unsettled(rule, statement, open, ofKind.length, 'sentences')];
}

interface Exact {
  readonly statement: string;
  /** In percent, from the numbers as they are written. */
  readonly exact: number;
  /** In percent, from what those numbers allow. */
  readonly range: Interval;
  /** What the percentage is said of: `that 174 of 411 is`. */
  readonly about: string;
}

/** A stated percentage holds if some exact value in the range rounds to it. */
function comparePercent(rule: IdentityRule, claim: Claim, percent: number, exact: Exact): Finding {
  const digits = claim.digits ?? decimalsOf(percent);
  const half = 0.5 * 10 ** -digits + 1e-9;
  const holds = percent + half >= exact.range.low && percent - half <= exact.range.high;
  const cut = !holds && isPoint(exact.range) && cutOff(exact.exact, digits) === percent;
  const shown = exact.exact.toFixed(cut ? digits + 2 : digits);
  const verdict = holds
    ? 'which agrees'
    : `but it is ${isPoint(exact.range) ? '' : 'about '}${shown}%${cut ? ' (digits were cut off instead of rounded)' : ''}`;
  return settled(rule, {
    status: holds ? 'holds' : 'fails',
    statement: exact.statement,
    left: percent,
    right: Number(exact.exact.toFixed(digits + 2)),
    figures: [claim.id],
    message: `The text says ${exact.about} ${percent.toFixed(digits)}%, ${verdict}: “${claim.quote}”.`,
    severity: cut ? 'warning' : rule.severity,
  });
}

/** The stated difference, negative for a fall. A fall is often written without a sign: the percentage tells, or the two figures do. */
function differenceOf(
  { percent, difference }: Claim,
  later: Quantity,
  earlier: Quantity | null,
): { readonly value: number; readonly range: Interval } | null {
  if (!difference) return null;
  const range = interval(difference);
  const falls = percent === null ? earlier !== null && later.value < earlier.value : percent < 0;
  if (!falls || difference.value < 0) return { value: difference.value, range };
  return { value: -difference.value, range: { low: -range.high, high: -range.low, open: false } };
}

const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
  open: a.open || b.open,
});

const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
  open: a.open,
});

const decimalsOf = (value: number): number => `${value}`.split('.')[1]?.length ?? 0;

const cutOff = (value: number, digits: number): number =>
  Number((Math.trunc(value * 10 ** digits + Math.sign(value) * 1e-9) / 10 ** digits).toFixed(digits));
