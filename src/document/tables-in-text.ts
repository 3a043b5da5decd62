/** Tables that a text writes between two lines of their own, as wikis do → tables; the other lines stay lines of text. */
import type { Block, TableBlock } from './document.js';

/** A way of writing tables. */
export interface TablesInText {
  /** Whether a text has such a table. */
  readonly isIn: (text: string) => boolean;
  /** The line before a table, and the one behind it. */
  readonly begins: RegExp;
  readonly ends: RegExp;
  /** The lines between them as a table. */
  readonly tableOf: (lines: readonly string[]) => TableBlock;
  /** Another line without the signs that only say how it is set. */
  readonly plain?: (line: string) => string;
}

/** Lines of a text as blocks, the tables among them as tables. */
export function withTables(
  { begins, ends, tableOf, plain = (line) => line }: TablesInText,
  lines: readonly string[],
  textOf: (line: string) => string,
): Block[] {
  const blocks: Block[] = [];
  let open: string[] | null = null;
  const say = (line: string) => blocks.push({ kind: 'text', text: textOf(plain(line)), heading: false });
  for (const line of lines) {
    if (open && ends.test(line)) {
      const table = tableOf(open);
      if (table.rows.length > 0) blocks.push(table);
      open = null;
    } else if (open) open.push(line);
    else if (begins.test(line)) open = [];
    else say(line);
  }
  // One that never ends is none.
  open?.forEach(say);
  return blocks;
}
