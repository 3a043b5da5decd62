/** Labels whose values stand where nobody looked: what seems blank beside them may be one of those, and cannot be told. */
import type { Block, Document } from '../../document/document.js';
import type { Figure, Where } from '../../model/report.js';
import { isOfValues } from './unmapped.js';

/** The figures, in which no cell is called blank that may not be. */
export function withoutFalseBlanks(document: Document, figures: readonly Figure[]): readonly Figure[] {
  if (!figures.some(({ state }) => state === 'blank')) return figures;
  return withoutPartedBlanks(document, withoutBlanksAmongNumbers(document, figures));
}

/** In a flattened text labels may be on one side and their values on the other, as where a sheet was wider than its paper. */
function withoutPartedBlanks({ blocks, flattened }: Document, figures: readonly Figure[]): readonly Figure[] {
  if (!flattened) return figures;
  const read = new Set(figures.map(({ where }) => where.block));
  const areParted = blocks.some(
    (block, number) => block.kind === 'text' && !read.has(number) && isOfValues(block.text),
  );
  if (!areParted) return figures;
  return figures.map((figure) => (figure.state === 'blank' ? { ...figure, state: 'unreadable' } : figure));
}

const NUMBER = /^[-+]?\d[\d.,]*$/;
/** A single one is the number of the line, or of another year. */
const FEWEST_VALUES = 2;

/** The numbers that stand where nobody looked: in a grid in front of the label, in a text in the line behind it. */
function unreadNumbers(block: Block, { row, column, start }: Where): number {
  const texts =
    block.kind === 'text'
      ? block.text.slice(start).split(/\s+|[|]/)
      : (block.rows[row ?? -1] ?? []).filter((cell) => cell.column < (column ?? 0)).map(({ text }) => text);
  return texts.filter((text) => NUMBER.test(text.trim())).length;
}

/** What seems blank is not, where its row holds as many numbers as it has cells and nothing was read of any. */
function withoutBlanksAmongNumbers({ blocks }: Document, figures: readonly Figure[]): readonly Figure[] {
  const rows = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { block, row } = figure.where;
    const key = `${block} ${row}`;
    const others = rows.get(key);
    if (others) others.push(figure);
    else rows.set(key, [figure]);
  }
  const mistaken = new Set<Figure>();
  for (const its of rows.values()) {
    if (its.some(({ state }) => state !== 'blank')) continue;
    const [{ where }] = its as [Figure];
    if (unreadNumbers(blocks[where.block]!, where) >= Math.max(FEWEST_VALUES, its.length))
      for (const figure of its) mistaken.add(figure);
  }
  return mistaken.size === 0
    ? figures
    : figures.map((figure) => (mistaken.has(figure) ? { ...figure, state: 'unreadable' } : figure));
}
