/**
 * The splits of glued digits into parts and their total, found without trying every split.
 *
 * A long run has millions of splits, and nearly all are tried for nothing. The total stands last, so each of the
 * few numbers that can end the run is taken for it, and no part is tried that is too large for it. How many tries
 * the plain search would take is counted, not walked: what it gives up is given up here as well.
 */

/** Digits as numbers, -1 for a blank. */
export type Digits = Int8Array;

const MOST_DIGITS = 16;
/** Asked for at each step. */
const POWERS = Array.from({ length: 32 }, (_, digits) => 10 ** digits);
const powerOfTen = (digits: number) => POWERS[digits] ?? 10 ** digits;

/**
 * How many placements of the cells before and up to `last` the plain search tries, none of them yet checked by a sum.
 * @param mayBeEmpty for each cell whether it may be left empty; null where none may
 */
export function countPlacements(
  digits: Digits,
  count: number,
  last: number,
  mayBeEmpty: Uint8Array | null,
): number {
  const { length } = digits;
  /** For each place the placements of the cells behind the one in hand, that cell's own try included. */
  let behind = new Float64Array(length + 1).fill(1);
  for (let index = last - 1; index >= 0; index--) {
    const tries = new Float64Array(length + 1).fill(1);
    const left = mayBeEmpty ? 0 : count - index - 1;
    for (let from = 0; from <= length; from++) {
      let start = from;
      while (digits[start] === -1) start++;
      const zero = digits[start] === 0;
      if (mayBeEmpty && zero) continue;
      let tried = 1 + (mayBeEmpty?.[index] ? behind[start]! : 0);
      let value = 0;
      for (let end = start; end < length - left && digits[end] !== -1; end++) {
        value = value * 10 + digits[end]!;
        if ((zero && end > start) || value > Number.MAX_SAFE_INTEGER) break;
        tried += behind[end + 1]!;
      }
      tries[from] = tried;
    }
    behind = tries;
  }
  return behind[0]!;
}

type Cells = (readonly [number, number])[];

const inOrder = (a: Cells, b: Cells) => {
  const n = a.findIndex(([, end], at) => end !== b[at]![1]);
  return n === -1 ? 0 : a[n]![1] - b[n]![1];
};

/**
 * Every split of the digits into `count` numbers of which the last is the sum of the others, in the order of the
 * plain search; stops above `most`. With `blanks` the splits in which parts are left empty and none is 0.
 */
export function splitsBySum(digits: Digits, count: number, most: number, blanks: boolean): Cells[] {
  /** How many digits stand before each place. */
  const before = new Int32Array(digits.length + 1);
  for (let i = 0; i < digits.length; i++) before[i + 1] = before[i]! + (digits[i] === -1 ? 0 : 1);
  let close = digits.length;
  while (digits[close - 1] === -1) close--;
  const parts = count - 1;
  const found: Cells[] = [];
  const cells: Cells = new Array(count);
  let total = 0;
  let open = 0;
  const step = (index: number, from: number, sum: number, empty: number): void => {
    if (found.length > most) return;
    let start = from;
    while (digits[start] === -1) start++;
    const left = parts - index;
    if (left === 0) {
      if (start === open && sum === total && (!blanks || empty > 0)) found.push([...cells]);
      return;
    }
    const rest = before[open]! - before[start]!;
    if (!blanks && rest < left) return;
    const longest = Math.ceil(rest / left);
    // One of the cells has so many digits, and none has more than all that are left.
    if (longest > 1 && sum + powerOfTen(longest - 1) > total) return;
    if (sum + left * powerOfTen(blanks ? rest : rest - left + 1) < total) return;
    const zero = digits[start] === 0;
    if (blanks && zero) return;
    if (blanks) {
      cells[index] = [start, start];
      step(index + 1, start, sum, empty + 1);
    }
    let value = 0;
    for (let end = start; end < open && digits[end] !== -1; end++) {
      value = value * 10 + digits[end]!;
      if ((zero && end > start) || sum + value > total) break;
      cells[index] = [start, end + 1];
      step(index + 1, end + 1, sum + value, empty);
    }
  };
  let power = 1;
  for (open = close - 1; open >= 0 && digits[open] !== -1 && close - open <= MOST_DIGITS; open--) {
    total += digits[open]! * power;
    power *= 10;
    if (total > Number.MAX_SAFE_INTEGER) break;
    if (digits[open] === 0 && (blanks || open < close - 1)) continue;
    cells[parts] = [open, close];
    step(0, 0, 0, 0);
  }
  return found.sort(inOrder);
}

/** How many splits of the run and of its beginnings a sum proves, none of them with an empty cell; stops above `most`. */
export function provedWithin(digits: Digits, count: number, most: number): number {
  let proved = 0;
  for (let end = count; end <= digits.length && proved <= most; end++) {
    if (digits[end - 1] !== -1)
      proved += splitsBySum(digits.subarray(0, end), count, most - proved, false).length;
  }
  return proved;
}
