/** Rows of a table in running words whose label no form has: told by their shape, so that they are kept. */
import { LIST_NUMERALS } from '../../domain/numerals.js';
import type { Flow } from '../flow.js';
import { readCell } from '../number.js';
import { type Piece, textOf, UNIT } from './pieces.js';

/** A label and its cells. */
export interface UnknownRow {
  readonly pieces: readonly Piece[];
  /** How many cells it has; as many as are looked for where they are glued. */
  readonly values: number;
  readonly hasUnit: boolean;
}

const LABEL = /[\u3400-\u9fff]{2}/;
const LIST_NUMBER = new RegExp(`^[(]?(?:\\d{1,2}|[${LIST_NUMERALS}]+)[.、)]{1,2}$`);
/** A label to which its digits are glued. */
const GLUED = /^(?=[^\d,。;:!?]*\d+$)[^\d,。;:!?]*?[\u3400-\u9fff]{2}/;
const SENTENCE = /[,。;:!?]/;

const isValue = (text: string) => readCell(text, '10k_yuan').state !== 'unreadable';

/** The rows with which the words begin, and whether nothing else stands there. */
export function rowsAmong(
  flow: Flow,
  words: readonly Piece[],
  count: number,
): { readonly rows: readonly UnknownRow[]; readonly all: boolean } {
  const rows: UnknownRow[] = [];
  let at = 0;
  while (at < words.length) {
    const first = at;
    if (GLUED.test(textOf(flow, words[at]!))) {
      rows.push({ pieces: [words[at++]!], values: count, hasUnit: false });
      continue;
    }
    let named = false;
    for (; at < words.length; at++) {
      const text = textOf(flow, words[at]!);
      if (UNIT.test(text) || isValue(text)) break;
      if (SENTENCE.test(text)) return { rows, all: false };
      if (!LABEL.test(text) && !LIST_NUMBER.test(text)) return { rows, all: false };
      named ||= LABEL.test(text);
    }
    const isUnit = (word: Piece | undefined) => word !== undefined && UNIT.test(textOf(flow, word));
    const hasUnit = isUnit(words[at]);
    if (hasUnit) at++;
    const from = at;
    while (at < words.length && at - from < count && isValue(textOf(flow, words[at]!))) at++;
    const values = at - from;
    if (!named || values === 0) return { rows, all: false };
    rows.push({ pieces: words.slice(first, at), values, hasUnit });
  }
  return { rows, all: true };
}

/** Whether an unknown row has the cells of the rows around it: with a single cell, its unit as well. */
export const isLike = ({ values, hasUnit }: UnknownRow, count: number) =>
  values === count && (count > 1 || hasUnit);

/** The rows with which the words end, all of them like those of the table below. */
export function rowsAbove(flow: Flow, words: readonly Piece[], count: number): readonly UnknownRow[] {
  let found: readonly UnknownRow[] = [];
  for (let from = words.length - 1; from >= 0; from--) {
    const { rows, all } = rowsAmong(flow, words.slice(from), count);
    if (all && rows.length > found.length && rows.every((row) => isLike(row, count))) found = rows;
  }
  return found;
}
