/**
 * Splits digits that lost their separators. Only the line's own sums can prove a split; where they leave none
 * or several, there is no reading.
 */
import type { CellSum } from '../../domain/forms/form.js';
import { countPlacements, provedWithin, splitsBySum } from './prove-sum.js';

/** Above this many tries a run is given up: it is no line of a form. */
const MAX_STEPS = 200_000;
/** The tries of a shorter run are fewer than counting them takes, and a longer run has digits that no cells take. */
const FEW_DIGITS = 9;
const MOST_DIGITS_A_CELL = 16;

export interface Split {
  /** Offsets in the run, [start, end) for each cell. */
  readonly cells: readonly (readonly [number, number])[];
  /** Rules that prove it; empty where zeros leave no choice. */
  readonly rules: readonly string[];
}

type Cells = Split['cells'];

/**
 * The only split of `run` into `count` whole numbers that satisfies every sum, or null. An empty cell leaves no
 * trace: 18201820 is 1, 8, 2, 0, 1, 8, 20 as well as 1820 and its total between blanks, and so is not known.
 * A blank in the run is a separator that survived: no number runs over it.
 */
export function splitGlued(run: string, count: number, sums: readonly CellSum[]): Split | null {
  const found = splitsOf(run, count, sums, 2);
  const only = found?.length === 1 ? found[0]! : null;
  if (!only || mayHoldBlanks(run, count, sums)) return null;
  return { cells: only, rules: sums.map((sum) => sum.rule) };
}

/** Whether the run adds up with cells left empty as well, none of the others being 0. */
export const mayHoldBlanks = (run: string, count: number, sums: readonly CellSum[]): boolean =>
  search(run, count, sums, 0, true)?.length !== 0;

/** A cell for each digit of a run: right only where it is known that no cell is empty. */
export function splitByCounting(run: string, count: number): Cells | null {
  return run.length === count && /^\d+$/.test(run) ? [...run].map((_, at) => [at, at + 1] as const) : null;
}

/** Every split that satisfies the sums; null where there are more than `most`, or too many to try. */
export function splitsOf(run: string, count: number, sums: readonly CellSum[], most: number): Cells[] | null {
  const digits = run.replace(/\s+/g, '').length;
  if (digits < count || !/^[\d\s]+$/.test(run)) return [];
  // One digit a cell is no proof: 307 in three cells can be one number and two blanks. Only zeros cannot be one.
  if (sums.length === 0 && (digits > count || /[1-9]/.test(run))) return null;
  return search(run, count, sums, most, false);
}

/** Whether the last cell is the sum of all others. */
const isTotalLast = ([sum, ...others]: readonly CellSum[], count: number): boolean =>
  others.length === 0 &&
  sum!.total === count - 1 &&
  sum!.parts.length === count - 1 &&
  sum!.parts.every((part) => part < count - 1);

/** The same, or with `blanks` the splits in which parts are left empty and so none is printed as 0. */
function search(
  run: string,
  count: number,
  sums: readonly CellSum[],
  most: number,
  blanks: boolean,
): Cells[] | null {
  /** Digits as numbers, -1 for a blank. */
  const digits = new Int8Array(run.length);
  for (let i = 0; i < run.length; i++) {
    const digit = run.charCodeAt(i) - 0x30;
    digits[i] = digit >= 0 ? digit : -1;
  }
  const isPart = new Uint8Array(count);
  /** The sum that can be checked once a cell is placed. */
  const due: (CellSum | undefined)[] = new Array(count).fill(undefined);
  for (const sum of sums) {
    for (const part of sum.parts) isPart[part] = 1;
    due[Math.max(...sum.parts, sum.total)] = sum;
  }
  if (sums.length > 0 && run.length > FEW_DIGITS && run.length <= count * MOST_DIGITS_A_CELL) {
    const first = due.findIndex((sum) => sum !== undefined);
    const tries = countPlacements(digits, count, first, blanks ? isPart : null);
    if (tries > MAX_STEPS) return null;
    // At most as many tries again end at the sum.
    if (isTotalLast(sums, count) && (tries * 2 <= MAX_STEPS || !blanks)) {
      const left = MAX_STEPS - tries;
      if (tries > left && provedWithin(digits, count, left) > left) return null;
      const found = splitsBySum(digits, count, most, blanks);
      return found.length > most ? null : found;
    }
  }
  /** The cells placed so far. */
  const starts: number[] = new Array(count).fill(0);
  const ends: number[] = new Array(count).fill(0);
  const values: number[] = new Array(count).fill(0);
  const place = (index: number, start: number, end: number, value: number) => {
    starts[index] = start;
    ends[index] = end;
    values[index] = value;
  };
  const adds = (sum: CellSum) => {
    let total = 0;
    for (const part of sum.parts) total += values[part]!;
    return total === values[sum.total];
  };
  const found: Cells[] = [];
  let steps = 0;
  let empty = 0;
  const step = (index: number, from: number): void => {
    if (found.length > most || ++steps > MAX_STEPS) return;
    let start = from;
    while (digits[start] === -1) start++;
    if (index === count) {
      if (start < run.length || (blanks && empty === 0)) return;
      found.push(starts.map((from, n) => [from, ends[n]!] as const));
      return;
    }
    // Every cell that is left would begin with this 0 and, being none, be empty: the digits stay over.
    const zero = digits[start] === 0;
    if (blanks && zero) return;
    const left = count - index - 1;
    if (blanks && isPart[index]) {
      place(index, start, start, 0);
      empty++;
      step(index + 1, start);
      empty--;
    }
    let value = 0;
    const sum = due[index];
    for (let end = start; end < run.length && digits[end] !== -1; end++) {
      value = value * 10 + digits[end]!;
      // A number does not begin with 0 unless it is 0.
      if (zero && end > start) break;
      if ((!blanks && run.length - end - 1 < left) || value > Number.MAX_SAFE_INTEGER) break;
      place(index, start, end + 1, value);
      if (!sum || adds(sum)) step(index + 1, end + 1);
    }
  };
  step(0, 0);
  return found.length > most || steps > MAX_STEPS ? null : found;
}
