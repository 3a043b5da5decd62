/** When the report was signed. */
import {
  ANNEX_FOLLOWS,
  ANYTHING_FOLLOWS,
  CLOSES_SIGNATURE,
  LABELLED_DATE,
  MONTH_LINE,
  MONTH_LINE_END,
  ORGAN_BEFORE_DATE,
} from '../../domain/dates.js';
import type { Evidence } from '../../model/report.js';
import type { Flow } from '../flow.js';
import { type FoundDate, isoMonth } from './dates.js';
import type { DateFound } from './published.js';

/** The date of the signature: on a line of its own or behind an organ's name, below the text's beginning. */
export function findSigned(
  flow: Flow,
  dates: readonly FoundDate[],
  from: number,
  publisher: string | null,
  published: DateFound | null,
): Evidence | null {
  const { text } = flow;
  const found = dates.filter((date) => {
    // What tells the day of publication, or a time of day, is no signature.
    if (date.start < from || date.start === published?.at) return false;
    if (/^\s*\d{1,2}:\d{2}/.test(text.slice(date.end, date.end + 8))) return false;
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    const after = text.slice(date.end, date.end + 3);
    // On a line of its own, or between the last sentence and an annex or the table that is one.
    const annex = ANNEX_FOLLOWS.test(text.slice(date.end, date.end + 40));
    const lineStart = /(?:^|[\n\u001f])\s*\(?$/.test(before) || (/。\s+$/.test(before) && annex);
    const signature = ORGAN_BEFORE_DATE.test(before);
    const closes = CLOSES_SIGNATURE.test(after) || ANYTHING_FOLLOWS.test(after);
    const named = publisher !== null && before.trimEnd().endsWith(publisher);
    return (lineStart || signature) && (closes || named) && !LABELLED_DATE.test(before);
  });
  const last = found.at(-1);
  return last ? { field: 'signed', from: 'signature', quote: text.slice(last.start, last.end) } : null;
}

/** The month of a signature that leaves out the day: the last such line, after the reported year ended. */
export function findSignedMonth(flow: Flow, from: number, year: number | null) {
  if (year === null) return null;
  const after = monthLines(flow, from).filter(({ month }) => {
    const signed = Number(month.slice(0, 4));
    return signed > year && signed <= year + 2;
  });
  return after.at(-1) ?? null;
}

interface MonthLine {
  readonly month: string;
  readonly quote: string;
  readonly end: number;
}

/** The month below the last sentence, whatever year it is of. */
export const lastMonth = (flow: Flow, from: number): MonthLine | null =>
  monthLines(flow, from).findLast(({ end }) => !flow.text.includes('。', end)) ?? null;

/** Months on lines of their own, or behind an organ's name. */
function monthLines(flow: Flow, from: number): MonthLine[] {
  const found: MonthLine[] = [];
  const text = flow.text.slice(from);
  if (!MONTH_LINE_END.test(text)) return found;
  for (const match of text.matchAll(MONTH_LINE)) {
    const month = isoMonth(match[1]!, match[2]!);
    if (!month) continue;
    found.push({
      month,
      quote: match[0].trim(),
      end: from + match.index + match[0].length,
    });
  }
  return found;
}
