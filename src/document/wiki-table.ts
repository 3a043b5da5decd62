/** Tables as wikis write them, one cell a line between `{|` and `|}`. */
import type { TableBlock } from './document.js';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, type RawCell, span } from './grid.js';
import type { TablesInText } from './tables-in-text.js';

/** What stands before a cell's text: `colspan="3" |`. */
const ATTRIBUTES = /^\s*(?:[a-z]+\s*=\s*(?:"[^"|]*"|[^\s"|]+)\s*)+\|(?!\|)/i;
const attribute = (written: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*"?(\\d{1,4})`, 'i').exec(written)?.[1];

function cellOf(written: string): RawCell {
  const attributes = ATTRIBUTES.exec(written)?.[0] ?? '';
  return {
    text: written.slice(attributes.length).trim(),
    colspan: span(attribute(attributes, 'colspan'), MAX_COLSPAN),
    rowspan: span(attribute(attributes, 'rowspan'), MAX_ROWSPAN),
  };
}

function tableOf(lines: readonly string[]): TableBlock {
  const rows: RawCell[][] = [[]];
  for (const line of lines) {
    const [, mark, written] = /^\s*(\|-|\|\+|[|!])(.*)$/.exec(line) ?? [];
    if (mark === '|-') rows.push([]);
    else if (mark === '|' || mark === '!')
      rows.at(-1)!.push(...written!.split(mark === '!' ? /\|\||!!/ : /\|\|/).map(cellOf));
  }
  return formTable(rows.filter((cells) => cells.length > 0).map((cells) => ({ group: 0, cells })));
}

export const WIKI: TablesInText = {
  isIn: (text) => text.includes('{|') && /^\s*\{\|/m.test(text),
  begins: /^\s*\{\|/,
  ends: /^\s*\|\}/,
  tableOf,
};
