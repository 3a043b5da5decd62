/**
 * Prose in two languages: behind a markdown cell stands its twin, whose metadata say `{"lang": "zh"}`. JupyterLab shows
 * both and lets both be edited; an edition of a page shows the cells of its language.
 */
import type { Language } from '../model/words.js';
import type { Cell, Notebook } from './notebook.js';

/** The cells that an edition shows. A cell that says no language is in every one where it has no twin behind it. */
export function cellsIn({ cells }: Pick<Notebook, 'cells'>, language: Language): readonly Cell[] {
  return cells.filter((cell, at) => isIn(language, cell, cells[at + 1]));
}

/** Whether an edition shows a cell, by the language that it says and that of the cell behind it. */
function isIn(language: Language, cell: Cell, next: Cell | undefined): boolean {
  if (cell.cell_type !== 'markdown') return true;
  if (cell.lang !== null) return cell.lang === language;
  const twin = next?.cell_type === 'markdown' ? next.lang : null;
  return twin !== language;
}

/** Markdown cells, counted from 0, of which no twin is there. */
export function withoutTwin({ cells }: Pick<Notebook, 'cells'>): number[] {
  return cells.flatMap((cell, at) => {
    if (cell.cell_type !== 'markdown' || cell.lang !== null) return [];
    const next = cells[at + 1];
    return next?.cell_type === 'markdown' && next.lang !== null ? [] : [at];
  });
}
