/** Formulas whose results the file does not hold: programs that write workbooks leave them out, or write 0 for each. */
import { type Area, areaOf, LAST_COLUMN, MAX_ROWS, type Sheet, type SheetCell } from './sheet.js';

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'[^']{1,60}'|[\w.\u0080-\uffff]{1,60})!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|(SUM)\(|([-+*/(),]))/y;
const LONGEST = 500;
/** Cells that one book's formulas may ask for. */
const MOST_LOOKUPS = 500_000;

type Book = readonly Sheet[];

/** Numbers in an area of a sheet; null where it is not known which. */
type Lookup = (area: Area, sheet: string | undefined) => readonly number[] | null;

/** The value of a formula of sums, or null where it is anything else. */
function evaluate(formula: string, lookup: Lookup): number | null {
  if (formula.length > LONGEST) return null;
  TOKEN.lastIndex = 0;
  let token: RegExpExecArray | null = null;
  const next = () => {
    const at = TOKEN.lastIndex;
    token = TOKEN.exec(formula);
    if (!token) TOKEN.lastIndex = at;
  };
  const is = (sign: string) => token?.[5] === sign;
  const numbers = (): readonly number[] | null => {
    const [, , sheet, area] = token!;
    const found = areaOf(area!);
    return found && lookup(found, sheet?.slice(0, -1).replace(/^'|'$/g, ''));
  };
  const factor = (): number | null => {
    if (is('-') || is('+')) {
      const negative = is('-');
      next();
      const value = factor();
      return value === null ? null : negative ? -value : value;
    }
    if (is('(')) {
      next();
      const value = sum();
      if (!is(')')) return null;
      next();
      return value;
    }
    if (token?.[4]) {
      let total = 0;
      do {
        next();
        const list = token?.[3]?.includes(':') ? numbers() : null;
        if (list) next();
        const value = list ? list.reduce((all, one) => all + one, 0) : sum();
        if (value === null) return null;
        total += value;
      } while (is(','));
      if (!is(')')) return null;
      next();
      return total;
    }
    if (token?.[1] !== undefined) {
      const value = Number(token[1]);
      next();
      return value;
    }
    if (token?.[3] && !token[3].includes(':')) {
      const value = numbers();
      next();
      return value && (value[0] ?? 0);
    }
    return null;
  };
  const product = (): number | null => {
    let value = factor();
    while (value !== null && (is('*') || is('/'))) {
      const divides = is('/');
      next();
      const by = factor();
      value = by === null ? null : divides ? value / by : value * by;
    }
    return value;
  };
  function sum(): number | null {
    let value = product();
    while (value !== null && (is('+') || is('-'))) {
      const less = is('-');
      next();
      const other = product();
      value = other === null ? null : less ? value - other : value + other;
    }
    return value;
  }
  next();
  const value = sum();
  return token === null && TOKEN.lastIndex >= formula.trimEnd().length ? value : null;
}

const REFERENCES =
  /((?:'[^']{1,60}'|[\w.\u0080-\uffff]{1,60})!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)/g;

/** Whether a formula that gives 0 refers to any other number. */
const refersToNumbers = (formula: string, lookup: Lookup) =>
  [...formula.slice(0, LONGEST).matchAll(REFERENCES)].some(([, sheet, reference]) => {
    const area = areaOf(reference!);
    return area && lookup(area, sheet?.slice(0, -1).replace(/^'|'$/g, ''))?.some((value) => value !== 0);
  });

const shown = (formula: string) => `=${formula.slice(0, LONGEST)}`;

/**
 * Puts the formula in the place of a result that the file does not hold, so that it is neither 0 nor blank. A stored 0
 * is such where the formula gives something else, or where the book holds another that does.
 */
export function withoutResults(book: Book): void {
  let lookups = 0;
  const lookupFrom =
    (home: Sheet): Lookup =>
    ({ top, left, bottom, right }, name) => {
      const sheet = name === undefined ? home : book.find((one) => one.name === name);
      if (!sheet) return null;
      const last = Math.min(bottom, MAX_ROWS);
      const width = Math.min(right, LAST_COLUMN) - left + 1;
      const found: number[] = [];
      for (let row = top; row <= last; row++) {
        const line = sheet.cells.get(row);
        lookups += 1 + Math.min(width, line?.size ?? 0);
        if (lookups > MOST_LOOKUPS) return null;
        if (!line) continue;
        // Of a row that is named as a whole, most places hold nothing.
        if (width > line.size) {
          for (const [column, { number }] of line)
            if (number !== undefined && column >= left && column <= right) found.push(number);
          continue;
        }
        for (let column = left; column < left + width; column++) {
          const value = line.get(column)?.number;
          if (value !== undefined) found.push(value);
        }
      }
      return found;
    };
  const zeros: { line: Map<number, SheetCell>; column: number; formula: string }[] = [];
  let allZero = true;
  let proven = false;
  let suspected = false;
  for (const sheet of book) {
    const lookup = lookupFrom(sheet);
    for (const line of sheet.cells.values()) {
      for (const [column, { formula, number, text }] of line) {
        // Some programs store an empty text for each result; a sum never gives one.
        if (formula !== undefined && number === undefined && text === '') {
          if (evaluate(formula, lookup) === null) line.delete(column);
          else line.set(column, uncomputed(formula));
        }
        if (formula === undefined || number === undefined) continue;
        if (number !== 0) {
          allZero = false;
          continue;
        }
        zeros.push({ line, column, formula });
        const value = evaluate(formula, lookup);
        proven ||= value !== null && Math.abs(value) > 1e-9;
        suspected ||= value === null && refersToNumbers(formula, lookup);
      }
    }
  }
  if (!proven && !(allZero && suspected)) return;
  for (const { line, column, formula } of zeros) line.set(column, { text: shown(formula), formula });
}

/** A cell whose result is not there. */
export const uncomputed = (formula: string): SheetCell => ({ text: shown(formula), formula });
