/** Tables as wikis write them, one cell a line between `{|` and `|}` → tables; the other lines stay lines of text. */
import type { Block, TableBlock } from './document.js';
import { formTable, MAX_COLSPAN, MAX_ROWSPAN, type RawCell, span } from './grid.js';

const BEGIN = /^\s*\{\|/;
const END = /^\s*\|\}/;
/** Whether a text has such a table. */
export const hasWikiTable = (text: string) => text.includes('{|') && /^\s*\{\|/m.test(text);

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

/** Lines of a text as blocks, the tables among them as tables. */
export function withWikiTables(lines: readonly string[], textOf: (line: string) => string): Block[] {
  const blocks: Block[] = [];
  let open: string[] | null = null;
  const say = (line: string) => blocks.push({ kind: 'text', text: textOf(line), heading: false });
  for (const line of lines) {
    if (open && END.test(line)) {
      const table = tableOf(open);
      if (table.rows.length > 0) blocks.push(table);
      open = null;
    } else if (open) open.push(line);
    else if (BEGIN.test(line)) open = [];
    else say(line);
  }
  // One that never ends is none.
  open?.forEach(say);
  return blocks;
}
