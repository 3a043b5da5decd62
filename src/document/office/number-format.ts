/** What a workbook's cell says: the number that it holds, in the words in which it is shown. */
import { SSF } from 'xlsx';
import { UNKNOWN_SIGN } from '../document.js';

/** The digits of a shown number. */
const DIGITS = /-?[\d,]*\d(?:\.\d+)?|-?\.\d+/;
/** Programs keep fifteen digits; what a double has beyond them is noise of its sums. */
const PRECISION = 15;

/** Marks between thousands other than a comma. */
const THOUSANDS = /(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g;
/** What a value is more or less by this part of what is shown is noise of the sums of a program. */
const NOISE = 1e-12;

const plain = (value: number) => {
  const text = String(Number(value.toPrecision(PRECISION)));
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 12 : 0) : text;
};

/** Whether `shown`, printed with so many decimals, is `value` rounded. */
const isRounded = (shown: number, decimals: number, value: number) =>
  Math.abs(shown - value) <= 0.5 * 10 ** -decimals + Math.abs(value) * 1e-12;

/** Excel takes no longer format. */
const LONGEST_FORMAT = 255;

/**
 * A format in the words that its reader knows. A tag of a language quotes nothing (`[$-804]`), one of a currency its
 * sign (`[$¥-804]`); `[DBNum2]` and native digits change how the number is written, and not the number; `!` quotes the
 * next sign, as `\` does.
 */
export function formatOf(code: string): string {
  if (code.length > LONGEST_FORMAT) return 'General';
  return withoutFilling(code).replace(
    /"[^"]*"|\\.|!(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[DBNum\d\]/gi,
    (all, quoted?: string, sign?: string) => {
      if (quoted !== undefined) return `\\${quoted}`;
      if (sign !== undefined) return sign && `"${sign}"`;
      return /^\[DBNum/i.test(all) ? '' : all;
    },
  );
}

/** What stands in quotes, or behind a sign that quotes, and what fills a cell up beside its number: `*-0`. */
const QUOTED_OR_FILLING = /"[^"]*"|[\\!_].|\*[^\s]/g;
/** What a number or a text is written with. */
const PLACE = /[0#?@]|general/i;

/** A format that fills cells up with blanks, where it also shows what they hold: a filling dash is no minus. */
const withoutFilling = (code: string): string =>
  code.includes('*')
    ? sectionsOf(code)
        .map((section) =>
          PLACE.test(section.replace(QUOTED_OR_FILLING, ''))
            ? section.replace(QUOTED_OR_FILLING, (all) => (all.startsWith('*') ? '* ' : all))
            : section,
        )
        .join(';')
    : code;

/** Whether a format writes a value in white. */
export function isWhite(format: string, value: number): boolean {
  return /\[(?:white|白色?|(?:colou?r|颜色)\s?2)\]/i.test(
    sectionFor(format, value).replace(/"[^"]*"|\\./g, ''),
  );
}

/** Whether the fourth part of a format, which is that of texts, shows nothing. */
export function hidesTexts(format: string): boolean {
  if (!format.includes(';')) return false;
  const parts = format.replace(/"[^"]*"|\\./g, 'x').split(';');
  return parts.length === 4 && parts[3]!.trim() === '';
}

/** Whether a format fills a cell with a sign, and shows no number: `**`. */
export function fillsWithSigns(format: string, value: number): boolean {
  if (!format.includes('*')) return false;
  const section = sectionFor(format, value).replace(/"[^"]*"|\\.|_./g, '');
  return /\*[^\s]/.test(section) && !PLACE.test(section.replace(/\*./g, ''));
}

const isDate = (format: string) => SSF.is_date(format);

const sectionsOf = (format: string) => format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? [format];
const CONDITION = /\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]/;

/** The part of a format that a number is written in. */
function sectionFor(format: string, value: number): string {
  const sections = sectionsOf(format);
  for (const section of sections) {
    const [, sign, limit] = CONDITION.exec(section) ?? [];
    if (sign === undefined) continue;
    const difference = value - Number(limit);
    if (sign.includes('=') && difference === 0) return section;
    if (
      sign === '<>'
        ? difference !== 0
        : (sign.includes('<') && difference < 0) || (sign.includes('>') && difference > 0)
    )
      return section;
  }
  if (CONDITION.test(sections[0]!)) return sections.find((one) => !CONDITION.test(one)) ?? sections[0]!;
  return (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0]!;
}

/** A point that is only written among the digits: `0\.0,"万"` shows 45000 as 4.5万, of thousands with a digit more. */
const WRITTEN_POINT = /([#0?])\\\.(0+)(,*)(?![#0?])/;

/** A stroke that is only written beside a number, where SheetJS sees a fraction; and a sign that it writes as it stands. */
const WRITTEN_STROKE = /\\\/|"[^"/]*\/[^"]*"/g;
const STROKE = '\u2215';

/** A value in a format; a text as it stands, and a number that nobody knows, where the format cannot be read. */
export function formatted(value: number | string, format: string, date1904 = false): string {
  if (typeof value === 'number' && format.includes('/') && !isDate(format)) {
    const written = format.replace(WRITTEN_STROKE, (all) => all.replaceAll('/', STROKE));
    if (written !== format) return formatted(value, written, date1904).replaceAll(STROKE, '/');
  }
  try {
    if (typeof value === 'number' && WRITTEN_POINT.test(format)) {
      const section = sectionFor(format, value).replace(CONDITION, '');
      const [, , zeros = '', commas = ''] = WRITTEN_POINT.exec(section) ?? [];
      const scaled = value / 10 ** (zeros.length + 3 * commas.length);
      return SSF.format(section.replace(WRITTEN_POINT, '$1.$2'), scaled);
    }
    return SSF.format(format, value, { date1904 });
  } catch {
    return typeof value === 'number' ? `${value}${UNKNOWN_SIGN}` : value;
  }
}

/**
 * The text of a number, as a person sees it: rounded where its format rounds (12 for 11.6), in the words around it
 * (12件), without the marks between thousands. Where a format changes the number itself (1.2万 for 12345), or shows
 * none (a dash for 0), what it shows stands as it is. The general format only saves digits: there the number that the
 * cell holds stands. Dates are as they are shown.
 */
export function numberText(value: number, words: string, format: string | undefined): string {
  const written = words.trim();
  if (format !== undefined && isDate(format)) return written;
  const shown = written.replace(THOUSANDS, '');
  const match = DIGITS.exec(shown);
  if (!match) return shown;
  const before = shown.slice(0, match.index);
  const behind = shown.slice(match.index + match[0].length);
  // The general format only saves room; another one rounds to the digits before the power.
  if (/e[+-]?\d/i.test(shown)) {
    const before = /([0#?]+)(?:\.[0#?]*)?e[+-]/i.exec(format ?? '')?.[1];
    // Several digits before the point make a power of a thousand or more, which SheetJS does not round.
    const isRounded = before !== undefined && (before.length > 1 || Number(shown) !== value);
    return isRounded ? shown : plain(value);
  }
  // 1/2 for 0.5
  if (/\d/.test(behind)) return written;
  const around = (number: string) => {
    // Accountants put a negative number in brackets.
    if (value < 0 && before.trim() === '(' && behind.trim() === ')') return number;
    return (before.replace(/-\s*$/, '') + number + behind).trim();
  };
  const number = Number(match[0].replaceAll(',', ''));
  const decimals = match[0].split('.')[1]?.length ?? 0;
  const negative = value < 0 ? -Math.abs(number) : number;
  const isGeneral = format === undefined || /general/i.test(format);
  const isNoise = Math.abs(value - negative) <= NOISE * Math.abs(value);
  if (isRounded(negative, decimals, value)) return around(plain(isGeneral && !isNoise ? value : negative));
  if (shown.includes('%') && isRounded(negative, decimals, value * 100)) return around(plain(negative));
  return written;
}
