/**
 * What a stated number allows the true value to be. `2.3万` may be anything that rounds to it, `18万余` anything from
 * 180,000 up to 190,000; a plain number is itself.
 */
import { HEDGE, MORE_AFTER, MORE_BEFORE, MULTIPLIER } from '../domain/hedges.js';
import type { Figure, Quantity, State } from '../model/report.js';

/** low ≤ true value ≤ high, or < high where `open`. In the unit of the value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

/** A figure or a quantity with a value. */
export type Stated = { readonly value: number; readonly quote: string } & (
  | Pick<Quantity, 'approximate'>
  | { readonly state: State }
);

/** How far the true value may lie from one that is approximate in no way that can be told from the words. */
const UNTOLD = 0.05;
/** Relative difference within which two values with decimals are the same: money is rounded when it changes unit. */
const TOLERANCE = 1e-6;

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Whether the value counts in arithmetic: read from the source, exactly or not. */
export function isStated(figure: Figure): figure is Figure & { value: number } {
  return (
    figure.value !== null &&
    (figure.state === 'reported' || figure.state === 'inferred' || figure.state === 'approximate')
  );
}

/** The values that a stated number allows. */
export function interval(stated: Stated): Interval {
  const { value } = stated;
  const approximate = 'state' in stated ? stated.state === 'approximate' : stated.approximate;
  if (!approximate) return { low: value, high: value, open: false };
  const numeral = numeralOf(value, stated.quote.normalize('NFKC'));
  if (numeral && (MORE_AFTER.test(numeral.after) || MORE_BEFORE.test(numeral.before))) {
    return { low: value, high: value + placeOfLastNonZero(numeral.digits) * numeral.scale, open: true };
  }
  const rounding =
    numeral && MULTIPLIER.test(numeral.after) ? (placeOfLast(numeral.digits) * numeral.scale) / 2 : 0;
  const near = numeral ? `${numeral.before.slice(-3)} ${numeral.after.slice(0, 6)}` : stated.quote;
  const hedged = rounding === 0 || HEDGE.test(near);
  const slack = hedged ? Math.max(rounding, Math.abs(value) * UNTOLD) : rounding;
  return { low: value - slack, high: value + slack, open: false };
}

/** Whether two values are the same number. Counts must be equal to the unit; decimals may differ by rounding. */
export function same(a: number, b: number): boolean {
  if (a === b) return true;
  if (Number.isInteger(a) && Number.isInteger(b)) return false;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Whether the true value may be `least` or more. */
export function reaches({ high, open }: Interval, least: number): boolean {
  return open ? least < high : least <= high || same(least, high);
}

/** Whether some value lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a, b.low) && reaches(b, a.low);
}

interface Numeral {
  readonly digits: string;
  /** What the digits are multiplied by to give the value: 10,000 for 万. */
  readonly scale: number;
  readonly before: string;
  readonly after: string;
}

/** The last digits in the quote from which the value can be read: those that differ from it by a power of ten only. */
function numeralOf(value: number, quote: string): Numeral | null {
  for (const match of [...quote.matchAll(NUMBER)].reverse()) {
    const digits = match[0].replaceAll(',', '');
    const scale = value / Number(digits);
    if (!(scale > 0) || !isPowerOfTen(scale)) continue;
    return {
      digits,
      scale,
      before: quote.slice(0, match.index),
      after: quote.slice(match.index + match[0].length),
    };
  }
  return null;
}

function isPowerOfTen(scale: number): boolean {
  const exponent = Math.log10(scale);
  return Math.abs(exponent - Math.round(exponent)) < 1e-9;
}

/** 0.1 for `4.4`, 1 for `18` and for `700`. */
function placeOfLast(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 1 : 10 ** -(digits.length - point - 1);
}

/** 0.1 for `4.4`, 1 for `18`, 100 for `700`. */
function placeOfLastNonZero(digits: string): number {
  return digits.includes('.') ? placeOfLast(digits) : 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}
