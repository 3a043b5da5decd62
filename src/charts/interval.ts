/** An interval about a share, and the share within it, with as many digits as tell the ends of the interval apart. */
import { formatShare } from './text.js';

/** Of ten million cases the ends differ in the third decimal of a percentage; no count of requests is so large that it takes more. */
const MOST_DIGITS = 6;

/** How many decimals tell the ends apart, `least` or more; of very many cases an interval is narrow. */
export function digitsWithin(low: number, high: number, least = 0): number {
  let digits = least;
  while (digits < MOST_DIGITS && endOf(low, digits) === endOf(high, digits)) digits++;
  return digits;
}

/** `66–69%`, `24.96–25.04%`; one number where both ends are it. */
export function intervalText(low: number, high: number, least = 0): string {
  const digits = digitsWithin(low, high, least);
  const [from, to] = [endOf(low, digits), endOf(high, digits)];
  return from === to ? to : `${from.replace('%', '')}–${to}`;
}

/** In whole percents a small end would say little. */
const endOf = (end: number, digits: number) => formatShare(end, Math.max(digits, end < 0.1 ? 1 : 0));
