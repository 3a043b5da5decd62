/** Sentences that relate numbers to each other: shares, growth, and lists of parts. */
import type { IdentityRule } from '../domain/identities.js';
import type { Claim, Finding, Quantity } from '../model/report.js';
import { NOTHING, type Text } from '../model/words.js';
import { settled, type Unsettled, unsettled, written } from './finding.js';
import { type Interval, interval, meet } from './interval.js';
import { isPoint } from './sums.js';
import { CLAIMS, changeZh, NOUN, quoted, ROUNDLY, WHY } from './words.js';

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
        at: claim.id,
        said: (percent) => CLAIMS.share({ part: written(part.value), whole: written(whole.value), percent }),
        change: (percent) => ` ${percent}%`,
      }),
    ];
  });
}

/**
 * Checks the growth rates: percent = (later − earlier) / earlier, where the earlier figure may be known only from the
 * stated difference, and difference = later − earlier where all three are stated.
 */
export function checkGrowth(rule: IdentityRule, claims: readonly Claim[]): Finding[] {
  const here = claims.filter((claim) => !leftToLastYear(claim));
  return each(rule, 'percent = (later - earlier) / earlier', here, 'growth', (claim) => {
    const { percent, part: later, whole: earlier } = claim;
    if (!later) return null;
    const now = interval(later);
    const difference = differenceOf(claim, later, earlier);
    const found: Finding[] = [];
    const before = earlier
      ? { value: earlier.value, range: interval(earlier) }
      : difference && { value: later.value - difference.value, range: minus(now, difference.range) };
    if (percent !== null && before && before.range.low > 0) {
      const note = earlier ? NOTHING : CLAIMS.less_difference;
      const pair = { from: written(before.value), to: written(later.value) };
      found.push(
        comparePercent(rule, claim, percent, {
          statement: 'percent = (later - earlier) / earlier',
          exact: (later.value / before.value - 1) * 100,
          range: {
            low: (now.low / before.range.high - 1) * 100,
            high: (now.high / before.range.low - 1) * 100,
            open: false,
          },
          at: claim.id,
          said: (percent) =>
            CLAIMS.growth({ ...pair, change: changeZh(percent), earlier: note.en, earlier_zh: note.zh }),
          change: changeZh,
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
          at: `${claim.id}:difference`,
          figures: [claim.id],
          message: CLAIMS[holds ? 'difference_holds' : 'difference_fails']({
            earlier: written(earlier.value),
            later: written(later.value),
            stated: written(difference.value),
            exact: written(exact),
            quote: quoted(claim.quote),
          }),
        }),
      );
    }
    return found.length > 0 ? found : null;
  });
}

/** Whether a sentence names one number and its change, so that only the report of the year before can tell. */
const leftToLastYear = ({ since, whole, percent, difference }: Claim): boolean =>
  since !== undefined && whole === null && (percent === null || difference === null);

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
        at: claim.id,
        figures: [claim.id],
        message: CLAIMS[holds ? 'parts_hold' : 'parts_fail']({
          whole: written(whole.value),
          quote: quoted(whole.quote),
          sum: written(sum),
          list: parts.map(({ value }) => written(value)).join(' + '),
          difference: written(Math.abs(whole.value - sum)),
        }),
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
    if (!found) open.push({ why: WHY.number, missing: [], figures: [claim.id] });
    return found ?? [];
  });
  return [...findings, ...unsettled(rule, statement, open, ofKind.length, NOUN.sentences)];
}

interface Exact {
  readonly statement: string;
  /** In percent, from the numbers as they are written. */
  readonly exact: number;
  /** In percent, from what those numbers allow. */
  readonly range: Interval;
  readonly at: string;
  /** What the percentage is said of: `that 174 of 411 is`; in Chinese with the percentage. */
  readonly said: (percent: string) => Text;
  /** The right percentage in Chinese. */
  readonly change: (percent: string) => string;
}

/** A stated percentage holds if some exact value in the range rounds to it; `cut`: its digits were cut off instead. */
export function percentAgrees(
  { digits: stated }: Pick<Claim, 'digits'>,
  percent: number,
  exact: number,
  range: Interval,
): { readonly holds: boolean; readonly cut: boolean } {
  const digits = stated ?? decimalsOf(percent);
  const half = 0.5 * 10 ** -digits + 1e-9;
  const holds = percent + half >= range.low && percent - half <= range.high;
  return { holds, cut: !holds && isPoint(range) && cutOff(exact, digits) === percent };
}

function comparePercent(rule: IdentityRule, claim: Claim, percent: number, exact: Exact): Finding {
  const digits = claim.digits ?? decimalsOf(percent);
  const { holds, cut } = percentAgrees(claim, percent, exact.exact, exact.range);
  const shown = exact.exact.toFixed(cut ? digits + 2 : digits);
  const about = exact.said(percent.toFixed(digits));
  const shownZh = exact.change(shown);
  const message = CLAIMS[holds ? 'agrees' : 'differs']({
    about: about.en,
    about_zh: about.zh,
    percent: percent.toFixed(digits),
    exact: `${isPoint(exact.range) ? '' : 'about '}${shown}`,
    exact_zh: `${isPoint(exact.range) ? '' : ROUNDLY.zh}${shownZh}`,
    cut: cut ? CLAIMS.cut : NOTHING,
    quote: quoted(claim.quote),
  });
  return settled(rule, {
    status: holds ? 'holds' : 'fails',
    statement: exact.statement,
    at: exact.at,
    left: percent,
    right: Number(exact.exact.toFixed(digits + 2)),
    figures: [claim.id],
    message,
    severity: cut ? 'warning' : rule.severity,
  });
}

/** The stated difference, negative for a fall. A fall is often written without a sign: the percentage tells, or the two figures do. */
export function differenceOf(
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

export const minus = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
  open: a.open,
});

const decimalsOf = (value: number): number => `${value}`.split('.')[1]?.length ?? 0;

const cutOff = (value: number, digits: number): number =>
  Number((Math.trunc(value * 10 ** digits + Math.sign(value) * 1e-9) / 10 ** digits).toFixed(digits));
