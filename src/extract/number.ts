/** Numbers as reports write them. */
import {
  ABOUT_CELL,
  BULLET,
  CELL_MEASURE,
  CELL_UNIT,
  CHANGE,
  CURRENCY,
  DECREASE,
  ENDING,
  HUNDRED_MILLION,
  IN_ALL,
  LONG_NUMERAL,
  MORE_IN_CELL,
  NONE_MARK,
  NOTE_BEGINS,
  NOTE_MARK,
  OPENING,
  SCALES_IN_CELL,
  THOUSAND,
  TICK,
  TREND,
  YUAN,
  ZERO_SIGN,
} from '../domain/cell-words.js';
import {
  DIGIT_VALUES,
  FORMAL_NUMERALS,
  LIST_NUMERALS,
  PLACE_VALUES,
  SCALES,
  WRITTEN_OUT,
} from '../domain/numerals.js';
import type { State, Unit } from '../model/report.js';
import { withoutBlanks } from './blanks.js';

/** A Chinese numeral below 10,000 (三, 十一, 一百二十), or null. 一百二 is 120 to some: nobody knows. */
export function chineseNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let last = 10_000;
  let isElided = false;
  for (const char of text) {
    const scale = PLACE_VALUES[char];
    if (scale) {
      if (scale >= last) return null;
      total += (digit ?? 1) * scale;
      [digit, last, isElided] = [null, scale, scale > 10];
    } else if (char in DIGIT_VALUES) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGIT_VALUES[char]!;
      if (digit === 0) isElided = false;
    } else {
      return null;
    }
  }
  return digit && isElided ? null : total + (digit ?? 0);
}

const isWrittenOut = new RegExp(`^${WRITTEN_OUT}`);
const FORMAL = new RegExp(`[${Object.keys(FORMAL_NUMERALS).join('')}]`, 'g');
const inUsualCharacters = (text: string) => text.replace(FORMAL, (char) => FORMAL_NUMERALS[char]!);
const writtenOut = (text: string): number | null => (isWrittenOut.test(text) ? chineseNumeral(text) : null);

/** Digits one by one, as in a date: 二○一○ → 2010. */
export function digitByDigit(text: string): number | null {
  let out = '';
  for (const char of text) {
    if (char >= '0' && char <= '9') out += char;
    else if (char in DIGIT_VALUES) out += DIGIT_VALUES[char];
    else return null;
  }
  return out ? Number(out) : null;
}

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
  `^(${ABOUT_CELL})?(${CHANGE})?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)([${MORE_IN_CELL}])?([${SCALES_IN_CELL}])?([${MORE_IN_CELL}])?(${YUAN})?${CELL_MEASURE}?$`,
);
const isLess = new RegExp(`^${DECREASE}`);
/** A comma before two digits, or one, can only be the point of a sum of money. */
const DECIMAL_COMMA = /^(\d+),(\d{1,2})(?=\D*$)/;
const inChinese = new RegExp(`^(${LONG_NUMERAL})${CELL_MEASURE}?$`);

/** A number with a mark of a footnote, or with a remark in brackets, behind it. */
const MARKED = new RegExp(`^([^()${NOTE_BEGINS}]*)(?:${NOTE_MARK}|\\(([^()]{1,60})\\))$`);
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

/** What stands around a number and says nothing of it: dots that lead to it, the line that it was filled in on, a tick, a bullet. */
const BEFORE = new RegExp(`^(?:\\.{3,}|[—─]{3,}|_+|${TICK}|${BULLET}|${OPENING})(?=\\d)`);
/** The frame of a key around a digit, a ring, and a line under or over it. */
const AROUND_DIGIT = /(?<=\d)[\u20dd\u20e3\u0332\u0305]/g;
/** Digits with a stroke through each of them. */
const STRUCK = /(?:[\d,.][\u0335-\u0338])+/g;
const BEHIND = new RegExp(`(?<=\\d[^\\d_]{0,3})(?:_+|${TREND}|${ENDING})$`);
const LINE_BEFORE_UNIT = new RegExp(`(?<=\\d)_+(?=${CELL_UNIT}$)`);
const withoutBrackets = (text: string): string => text.replace(IN_BRACKETS, '$1$2$3$4');
const IN_BRACKETS = /^(?:[(](.*)[)]|【(.*)】|「(.*)」|["“”](.*)["“”])$/;
/** A number in quotation marks, with its unit behind them. */
const IN_QUOTES = /^["“”]([\d.,]+)["“”]/;
const currency = new RegExp(`^(?:${CURRENCY})(?=\\d)`);
/** A power of ten, as sheets show numbers in narrow columns: 4.53E+03. */
const POWER = /^(\d(?:\.(\d{1,14}))?)E\+?0?(\d{1,2})$/i;
/** Thousands as they are parted in Switzerland, and by keyboards of other scripts: 1'234, 1٬234. */
const APOSTROPHES = /(?<=\d)['’٬](?=\d{3}(?!\d))/g;

/** What each number holds one of, in figures or characters, and each digit with a stroke through it. */
const NUMERIC = new RegExp(
  `[\\d\\u0335-\\u0338${Object.keys({ ...DIGIT_VALUES, ...PLACE_VALUES, ...FORMAL_NUMERALS }).join('')}]`,
);

/** What a cell says in which nothing stands, or a mark; null for any other. */
function withoutNumber(plain: string): CellValue | null {
  if (plain === '') return { value: null, state: 'blank' };
  return marks.test(plain) ? { value: null, state: 'not_applicable' } : null;
}

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
 *
 * @param stated how much one of the unit is that the table names, in yuan for money; null for the form's unit
 */
export function readCell(written: string, unit: Unit, stated: number | null = null): CellValue {
  // Most cells are a few digits.
  if (isDigits(written) && stated === null) {
    const value = Number(written);
    const money = unit === '10k_yuan' && value !== 0;
    return money ? { value, state: 'reported', unitAssumed: true } : { value, state: 'reported' };
  }
  if (!NUMERIC.test(written))
    return withoutNumber(withoutBrackets(withoutBlanks(written))) ?? { value: null, state: 'unreadable' };
  const text = written.replace(STRUCK, '');
  const own = withoutBrackets(
    withoutBlanks(text)
      .replace(AROUND_DIGIT, '')
      .replace(BEFORE, '')
      .replace(BEHIND, '')
      .replace(LINE_BEFORE_UNIT, '')
      .replace(APOSTROPHES, ',')
      .replace(IN_QUOTES, '$1'),
  );
  const plain = unit === '10k_yuan' ? own.replace(currency, '') : own;
  const none = withoutNumber(plain);
  if (none) return none;
  if (zero.test(plain)) return { value: 0, state: 'reported' };
  const chinese = inChinese.exec(inUsualCharacters(plain))?.[1];
  const counted = chinese === undefined ? null : writtenOut(chinese);
  if (counted !== null) return { value: counted, state: 'reported' };
  const power = unit === '10k_yuan' || stated !== null ? null : POWER.exec(plain);
  if (power) {
    const [, digits, decimals = '', exponent] = power;
    const value = Number(`${digits}e${exponent}`);
    // Shorter than the number is, it was rounded.
    if (Number.isSafeInteger(value))
      return { value, state: decimals.length < Number(exponent) ? 'approximate' : 'reported' };
  }
  const number = unmarked(plain).replace(inAll, '');
  const match = CELL_NUMBER.exec(unit === '10k_yuan' ? number.replace(DECIMAL_COMMA, '$1.$2') : number);
  const apart = TWO_NUMBERS.test(unmarked(text.trim())) && !BLANK_THOUSANDS.test(text);
  if (!match || apart) return { value: null, state: 'unreadable' };
  const [, about, sign, digits, more, scale, moreAfter, money] = match;
  let value = Number(digits!.replaceAll(',', ''));
  if (unit === '10k_yuan') {
    // 万元 needs no change, 亿元 is 10,000 万元, plain 元 is a ten-thousandth; 5千 may be of either.
    if (scale === THOUSAND && !money) return { value: null, state: 'unreadable' };
    if (scale === THOUSAND) value = scaled(digits!, 0.1);
    else if (scale === HUNDRED_MILLION) value = scaled(digits!, 1e4);
    else if (money && !scale) value = tenThousandth(digits!);
  } else if (scale) {
    value = scaled(digits!, SCALES[scale]!);
  }
  if (!Number.isSafeInteger(Math.trunc(value))) return { value: null, state: 'unreadable' };
  // A count in 万 is rounded; an amount in 万元 is in its unit.
  if (stated !== null && !money && !scale) value = inFormsUnit(digits!, unit, stated);
  if (sign && isLess.test(sign)) value = value === 0 ? 0 : -value;
  // Half a document is none: the point parts thousands, or the number is of something else.
  if (unit !== '10k_yuan' && !Number.isInteger(value)) return { value: null, state: 'unreadable' };
  const rounded = Boolean(scale || (stated !== null && stated !== 1)) && unit !== '10k_yuan';
  const approximate = Boolean(about || more || moreAfter) || rounded;
  const unitAssumed = unit === '10k_yuan' && !money && !scale && stated === null && value !== 0;
  return { value, state: approximate ? 'approximate' : 'reported', ...(unitAssumed ? { unitAssumed } : {}) };
}

/** A number of another unit in the form's. */
const inFormsUnit = (digits: string, unit: Unit, stated: number): number =>
  scaled(digits, unit === '10k_yuan' ? stated / 1e4 : stated);

/** Yuan to 万元 without the noise of binary fractions. */
export function tenThousandth(digits: string): number {
  return Number(`${digits.replaceAll(',', '')}e-4`);
}

/** digits × scale without the noise of binary fractions: 2.3 × 10,000 is 23,000. */
export function scaled(digits: string, scale: number): number {
  return Number(`${digits.replaceAll(',', '')}e${Math.round(Math.log10(scale))}`);
}
