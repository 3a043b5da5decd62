/** What a workbook's cell says: the number that it holds, in the words in which it is shown. */
import { type CellObject, SSF } from 'xlsx';

/** The digits of a shown number. */
const DIGITS = /-?[\d,]*\d(?:\.\d+)?|-?\.\d+/;
/** Programs keep fifteen digits; what a double has beyond them is noise of its sums. */
const PRECISION = 15;

const plain = (value: number) => {
  const text = String(Number(value.toPrecision(PRECISION)));
  return text.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 12 : 0) : text;
};

/** Whether `shown`, printed with so many decimals, is `value` rounded. */
const isRounded = (shown: number, decimals: number, value: number) =>
  Math.abs(shown - value) <= 0.5 * 10 ** -decimals + Math.abs(value) * 1e-12;

/**
 * The text of a cell. A format rounds and groups digits (1,234 for 1234.4): then the number that the cell holds is
 * the figure, in the words around it (12件). Where a format changes the number itself (1.2万 for 12345), or shows
 * none (a dash for 0), a reader of the sheet sees just that, so it stands. Dates are as they are shown.
 */
export function shownText(cell: CellObject): string {
  const shown = (cell.w ?? (cell.t === 'z' ? '' : String(cell.v ?? ''))).replace(/\r\n?/g, '\n').trim();
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shown;
  const value = cell.v;
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return shown;
  const match = DIGITS.exec(shown);
  if (!match) return shown;
  const before = shown.slice(0, match.index);
  const behind = shown.slice(match.index + match[0].length);
  if (/e[+-]?\d/i.test(shown)) return plain(value);
  // 1/2 for 0.5
  if (/\d/.test(behind)) return shown;
  const around = (number: string) => {
    // Accountants put a negative number in brackets.
    if (value < 0 && before.trim() === '(' && behind.trim() === ')') return number;
    return (before.replace(/-\s*$/, '') + number + behind).trim();
  };
  const number = Number(match[0].replaceAll(',', ''));
  const decimals = match[0].split('.')[1]?.length ?? 0;
  const negative = value < 0 ? -Math.abs(number) : number;
  if (isRounded(negative, decimals, value)) return around(plain(value));
  if (shown.includes('%') && isRounded(negative, decimals, value * 100)) return around(plain(value * 100));
  return shown;
}
