/** What a file that ends too early leaves in doubt: the number at its very end may go on. */
import type { Document } from '../document/document.js';
import type { Figure } from '../model/report.js';

/** Where the last whole character ends: behind it stands what the file's end may have left. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\uFFFD]/.test(text[end - 1]!)) end--;
  return end;
}

/** The last text of the document that is not blank: where it stands and where it ends. */
function lastWords({ blocks }: Document): Pick<Figure['where'], 'block' | 'row' | 'column' | 'end'> | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.kind === 'text') {
      const end = endOf(block.text);
      if (end > 0) return { block: i, row: null, column: null, end };
      continue;
    }
    const cell = block.rows.flat().findLast(({ text }) => endOf(text) > 0);
    if (cell) return { block: i, row: cell.row, column: cell.column, end: endOf(cell.text) };
  }
  return null;
}

/**
 * 4591 that the file's end cut to 45 is not 45: a number at the end of a cut file is unreadable, and so are the
 * cells before it in its row, for nobody knows how many were to follow.
 *
 * @param closing indicators with which the table itself ends: a report may end with their number
 */
export function withoutCutNumber(
  document: Document,
  figures: readonly Figure[],
  closing: ReadonlySet<string>,
): readonly Figure[] {
  const last = document.cut ? lastWords(document) : null;
  if (!last) return figures;
  const cut = figures.find(
    ({ where: { block, row, column, end }, quote }) =>
      block === last.block &&
      row === last.row &&
      column === last.column &&
      end === last.end &&
      /\d$/.test(quote.normalize('NFKC')),
  );
  if (!cut || closing.has(cut.indicator)) return figures;
  const inRow = ({ via, where, indicator }: Figure) =>
    via === 'table' &&
    where.block === last.block &&
    (where.row === null ? indicator === cut.indicator : where.row === last.row);
  return figures.map((figure) =>
    (figure === cut || inRow(figure)) && figure.value !== null
      ? { ...figure, value: null, state: 'unreadable', confidence: 0 }
      : figure,
  );
}
