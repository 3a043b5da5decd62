/** The numbers in a sentence that count something. */
import { UNKNOWN_SIGN } from '../../document/document.js';
import { SCALES } from '../../domain/numerals.js';
import {
  ABOUT,
  AS_OFTEN,
  MASKED,
  MEASURE_WORDS,
  MORE,
  NOT_BEFORE_NUMERAL,
  NOT_BEHIND_NUMERAL_UNIT,
  NUMERAL,
  NUMERAL_UNITS,
  WHOLE_MEASURES,
  YUAN,
} from '../../domain/phrases/numbers.js';
import { matches } from '../matches.js';
import { chineseNumeral, scaled } from '../number.js';

export interface Mention {
  /** Null where the number is beyond what a number holds exactly. */
  readonly value: number | null;
  readonly approximate: boolean;
  /** Measure word or unit as written (条, 件, 人次, 元, 万元, %), or '' where none stands. */
  readonly unit: string;
  /** Stretch of the sentence: number and unit. */
  readonly start: number;
  readonly end: number;
  /** Digits behind the decimal point. */
  readonly digits: number;
}

const UNIT = [...MEASURE_WORDS].sort((a, b) => b.length - a.length).join('|');
const SCALE = Object.keys(SCALES).join('');
const NUMBER = String.raw`(?<!\d|\d,)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\d|,\d)`;
const ARABIC = new RegExp(
  `(${NUMBER})([${MORE}])?([${SCALE}](?!${YUAN}))?([${MORE}])?(?:(${UNIT})${AS_OFTEN}?)?`,
  'g',
);
const ROUNDED = new RegExp(ABOUT);
const CHINESE = new RegExp(
  `(?<![${NOT_BEFORE_NUMERAL}])([${NUMERAL}]+)(${NUMERAL_UNITS})(?![${NOT_BEHIND_NUMERAL_UNIT}])`,
  'g',
);
const HAS_CHINESE = new RegExp(`[${NUMERAL}](?:${NUMERAL_UNITS})`);

/** Digits on both sides of a line end, grouped or not: one number or two, nobody can tell. */
const PARTED = new RegExp(`\\d[\\d,.]*(?:\\n[,.]?\\d[\\d,.]*)+([${SCALE}]?[${MORE}]?)(${UNIT})?`, 'g');

/** Digits of which some are not known, or none: 5□9条, □条. */
const PARTLY_KNOWN = new RegExp(
  `(?=[\\d,.]*${UNKNOWN_SIGN})[\\d${UNKNOWN_SIGN}][\\d,.${UNKNOWN_SIGN}]*([${SCALE}]?[${MORE}]?)(${UNIT})?`,
  'g',
);

/** Of a list's number, with its point: 12. */
const LONGEST_ENTRY = 3;

/** A mention whose number could be read. */
export interface Count extends Mention {
  readonly value: number;
}

export const isCount = (mention: Mention): mention is Count => mention.value !== null;

/** For each code unit a bit for each pattern above that it is a sign of, and one where it is a digit. */
const SIGNS = new Uint32Array(0x10000);
const DIGIT = 1 << MASKED.length;
for (const [n, [signs]] of MASKED.entries()) for (const sign of signs) SIGNS[sign.charCodeAt(0)]! |= 1 << n;
for (const digit of '0123456789') SIGNS[digit.charCodeAt(0)]! |= DIGIT;

function signsIn(text: string): number {
  let signs = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) signs |= SIGNS[text.charCodeAt(i)]!;
  return signs;
}

const NONE: readonly Mention[] = [];

/** The mentions in their order. Percentages come as unit `%`. */
export function mentionsIn(sentence: string): readonly Mention[] {
  const signs = signsIn(sentence);
  const hasDigits = (signs & DIGIT) !== 0;
  const hasUnknown = sentence.includes(UNKNOWN_SIGN);
  if (!hasDigits && !hasUnknown && !HAS_CHINESE.test(sentence)) return NONE;
  const mentions: Mention[] = [];
  let text = sentence;
  const keepUnread = (match: string, _scale: string, unit: string | undefined, start: number) => {
    if (unit === undefined && !/\d/.test(match)) return match;
    const end = start + match.length;
    mentions.push({ value: null, approximate: false, unit: unit ?? '', start, end, digits: 0 });
    return '\u0000'.repeat(match.length);
  };
  if (sentence.includes('\n')) text = text.replace(PARTED, keepUnread);
  if (hasUnknown) text = text.replace(PARTLY_KNOWN, keepUnread);
  if (hasDigits) {
    MASKED.forEach(([, pattern], n) => {
      if (signs & (1 << n)) text = text.replace(pattern, (match) => '\u0000'.repeat(match.length));
    });
  }
  for (const match of hasDigits ? matches(ARABIC, text) : []) {
    const [whole, written, more, scale, moreAfter, unit = ''] = match;
    const entry = !scale && WHOLE_MEASURES.has(unit) ? written!.indexOf('.') + 1 : 0;
    // 2.3件: the second entry of a list; elsewhere nobody can tell.
    const numbered = entry > 0 && match.index === 0 && entry <= LONGEST_ENTRY;
    const digits = numbered ? written!.slice(entry) : written;
    // Glued cells are not a count.
    if (/^0\d/.test(digits!)) continue;
    const start = match.index! + (numbered ? entry : 0);
    const about = ROUNDED.test(text.slice(Math.max(0, start - 2), start));
    const value = scale ? scaled(digits!, SCALES[scale]!) : Number(digits!.replaceAll(',', ''));
    const known = Number.isSafeInteger(Math.trunc(value)) && (entry === 0 || numbered);
    mentions.push({
      value: known ? value : null,
      approximate: Boolean(about || more || moreAfter || (scale && unit !== YUAN)),
      unit,
      start,
      end: match.index! + whole.length,
      digits: digits!.includes('.') ? digits!.length - digits!.indexOf('.') - 1 : 0,
    });
  }
  for (const match of HAS_CHINESE.test(text) ? matches(CHINESE, text) : []) {
    const value = chineseNumeral(match[1]!);
    if (value === null) continue;
    const end = match.index! + match[0].length;
    mentions.push({ value, approximate: false, unit: match[2]!, start: match.index!, end, digits: 0 });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The sentence with zeros in place of the commas that group digits, 01217条 for 1,217条: no clause ends there. */
export const withoutCommas = (sentence: string, mentions: readonly Mention[]): string =>
  mentions.reduce((text, { start, end }) => {
    const count = text.slice(start, end);
    const digits = count.replaceAll(',', '').padStart(count.length, '0');
    return count.includes(',') ? text.slice(0, start) + digits + text.slice(end) : text;
  }, sentence);
