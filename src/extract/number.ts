/** Numbers as reports write them. */
import { CELL_MEASURE, CELL_UNIT, IN_ALL, LONG_NUMERAL, NONE_MARK, ZERO_SIGN } from '../domain/cell-words.js';
import { LIST_NUMERALS } from '../domain/numerals.js';
import type { State, Unit } from '../model/report.js';

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, '○': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** A Chinese numeral below 10,000 (三, 十一, 一百二十), or null. 一百二 is 120 to some: nobody knows. */
export function chineseNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = 10_000;
  let isElided = false;
  for (const char of text) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[char];
    if (scale) {
      if (scale >= last) return null;
      total += (digit ?? 1) * scale;
      [digit, last, isElided] = [null, scale, scale > 10];
    } else if (char in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char]!;
      if (digit === 0) isElided = false;
    } else {
      return null;
    }
  }
  return digit && isElided ? null : total + (digit ?? 0);
}

/** The number of a numeral that names its scales: 六十一, and not 一二, nor one that stops at a nought. */
const writtenOut = (text: string): number | null =>
  /[十百千]/.test(text) && !/[零〇]$/.test(text) ? chineseNumeral(text) : null;

/** Digits one by one, as in a date: 二○一○ → 2010. */
export function digitByDigit(text: string): number | null {
  let out = '';
  for (const char of text) {
    if (char >= '0' && char <= '9') out += char;
    else if (char in DIGITS) out += DIGITS[char];
    else return null;
  }
  return out ? Number(out) : null;
}

export const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** What a cell of a table holds. */
export interface CellValue {
  readonly value: number | null;
  readonly state: State;
  /** True where a sum of money stands without 元 or 万元 and the form's unit was taken. */
  readonly unitAssumed?: boolean;
}

/** Which mark stood there is kept in the quote. */
const marks = new RegExp(`^(?:${NONE_MARK})$`, 'i');
const zero = new RegExp(`^${ZERO_SIGN}${CELL_UNIT}?$`);
const inAll = new RegExp(`^(?:${IN_ALL})(?=\\d.*${CELL_UNIT}$)`);
const CELL_NUMBER = new RegExp(
  `^(约|近|超过?)?(增加?了?|减少?了?|[+↑↓–-])?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([余多])?([万亿])?([余多])?(元)?${CELL_MEASURE}?$`,
);
/** A comma before two digits, or one, can only be the point of a sum of money. */
const DECIMAL_COMMA = /^(\d+),(\d{1,2})(?=\D*$)/;
const inChinese = new RegExp(`^(${LONG_NUMERAL})${CELL_MEASURE}?$`);

/** A number with a mark of a footnote, or with a remark in brackets, behind it. */
const MARKED = /^([^()[\]*※]*)(?:[*※]{1,3}|\[注?\d{0,2}\]|\(([^()]{1,60})\))$/;
const LIST_NUMBER = new RegExp(`^[${LIST_NUMERALS}]+$`);
/** Words or a share; (3) may be another number, (二) the list number of the next line. */
const isRemark = (words: string) => /[\u3400-\u9fff]|%$/.test(words) && !LIST_NUMBER.test(words);

/** The text without what is only said about its number. */
function unmarked(text: string): string {
  const match = MARKED.exec(text);
  const isMark = match && /\d/.test(match[1]!) && (match[2] === undefined || isRemark(match[2]));
  return isMark ? match[1]! : text;
}

/** A gap inside what would otherwise be one number: 5 over 3 in a cell are two values, never 53. */
const TWO_NUMBERS = /\d[,.]?\s+[,.]?\d/;

/** One number with a blank before each thousand: 1 234 529. One group alone (12 345) may be two values. */
const BLANK_THOUSANDS = /^\s*[1-9]\d{0,2}(?: \d{3}){2,}(?:\.\d+)?\s*$/;

/** Whether the text is a number of digits that a number holds exactly. */
export function isDigits(text: string): boolean {
  if (text.length === 0 || text.length > 15) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

/**
 * Reads a cell's normalised text. Money comes out in 万元: 元 is divided by 10,000.
 * A number without its unit of money is taken as it stands, in the form's unit.
 */
export function readCell(text: string, unit: Unit): CellValue {
  // Most cells are a few digits.
  if (isDigits(text)) {
    const value = Number(text);
    const money = unit === '10k_yuan' && value !== 0;
    return money ? { value, state: 'reported', unitAssumed: true } : { value, state: 'reported' };
  }
  const plain = text.replace(/\s+/g, '').replace(/^[(](.*)[)]$/, '$1');
  if (plain === '') return { value: null, state: 'blank' };
  if (marks.test(plain)) return { value: null, state: 'not_applicable' };
  if (zero.test(plain)) return { value: 0, state: 'reported' };
  const chinese = inChinese.exec(plain)?.[1];
  const counted = chinese === undefined ? null : writtenOut(chinese);
  if (counted !== null) return { value: counted, state: 'reported' };
  const stated = unmarked(plain).replace(inAll, '');
  const match = CELL_NUMBER.exec(unit === '10k_yuan' ? stated.replace(DECIMAL_COMMA, '$1.$2') : stated);
  const apart = TWO_NUMBERS.test(unmarked(text.trim())) && !BLANK_THOUSANDS.test(text);
  if (!match || apart) return { value: null, state: 'unreadable' };
  const [, about, sign, digits, more, scale, moreAfter, money] = match;
  let value = Number(digits!.replaceAll(',', ''));
  if (unit === '10k_yuan') {
    // 万元 needs no change, 亿元 is 10,000 万元, plain 元 is a ten-thousandth.
    if (scale === '亿') value = scaled(digits!, 1e4);
    else if (money && !scale) value = tenThousandth(digits!);
  } else if (scale) {
    value = scaled(digits!, SCALES[scale]!);
  }
  if (sign && /^[-–↓减]/.test(sign)) value = value === 0 ? 0 : -value;
  if (!Number.isSafeInteger(Math.trunc(value))) return { value: null, state: 'unreadable' };
  // A count in 万 is rounded; an amount in 万元 is in its unit.
  const rounded = Boolean(scale) && unit !== '10k_yuan';
  const approximate = Boolean(about || more || moreAfter) || rounded;
  const unitAssumed = unit === '10k_yuan' && !money && !scale && value !== 0;
  return { value, state: approximate ? 'approximate' : 'reported', ...(unitAssumed ? { unitAssumed } : {}) };
}

/** Yuan to 万元 without the noise of binary fractions. */
export function tenThousandth(digits: string): number {
  return Number(`${digits.replaceAll(',', '')}e-4`);
}

/** digits × scale without the noise of binary fractions: 2.3 × 10,000 is 23,000. */
export function scaled(digits: string, scale: number): number {
  return Number(`${digits.replaceAll(',', '')}e${Math.round(Math.log10(scale))}`);
}
