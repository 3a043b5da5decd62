/** Rows of a table in running words whose label no form has: told by their shape, so that they are kept. */
import type { Flow } from '../flow.js';
import { readCell } from '../number.js';
import { type Piece, textOf, UNIT } from './free-cells.js';

/** A label and its cells. */
export interface UnknownRow {
  readonly pieces: readonly Piece[];
  readonly values: number;
  readonly hasUnit: boolean;
}

const LABEL = /[\u3400-\u9fff]{2}/;
const LIST_NUMBER = /^[(]?(?:\d{1,2}|[一二三四五六七八九十]+)[.、)]{1,2}$/;
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
