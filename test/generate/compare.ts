/** What a reading owes to the truth. */
import type { Document } from '../../src/document/document.js';
import type { Figure, Report } from '../../src/model/report.js';
import { keyOf, readAs } from '../extract/reading.js';
import type { Print } from './page.js';
import type { Said, Truth } from './truth.js';
import { isFull } from './truth.js';

/** What a reading of a print owes. */
export interface Promise {
  /**
   * True: each cell comes back, blank cells as blanks. False: what comes back is true, but not everything need:
   * digits are glued, or an empty cell leaves no trace in the layout. A mark for “none” may then be a blank.
   * Nothing is promised there of a row that holds both 0 and empty cells: 640020470 is read as the seven numbers
   * that add up, though an organ that prints some zeros and leaves others out could mean 6, 40, 0, 20, 4, nothing, 70.
   */
  readonly exact: boolean;
  /**
   * Cells that may stay unread where the promise is exact: the line into which a repeated head has run, and a
   * dispute table of nothing but empty cells, of which only the heads are left.
   */
  readonly unread: number;
}

export function promised(truth: Truth, { layout, damage }: Print): Promise {
  const exact = layout.separated && (layout.showsBlanks || isFull(truth));
  const disputes = [...truth.cells].filter(([key]) => /^(?:reviews|lawsuits)/.test(key));
  const noDisputes = truth.form !== 'statistics-2014' && disputes.every(([, said]) => said === '');
  return { exact, unread: (damage.headAgain === null ? 0 : 7) + (noDisputes ? disputes.length : 0) };
}

const meant = (said: Said) =>
  said === '' ? 'blank' : typeof said === 'number' ? said : `not_applicable ${said}`;

/** Rows in which a cell is 0 and another is empty. */
function rowsOfBoth({ cells }: Truth): Set<string> {
  const rows = (wanted: Said) =>
    new Set([...cells].filter(([, said]) => said === wanted).map(([key]) => key.split('@')[0]!));
  const empty = rows('');
  return new Set([...rows(0)].filter((row) => empty.has(row)));
}

/** Each table cell that was read as something else, or that no table holds, in words. */
export function wrongCells(truth: Truth, figures: readonly Figure[], promise: Promise): string[] {
  const cells = figures.filter(({ via, state }) => via === 'table' && state !== 'derived');
  const read = new Map(cells.map((figure) => [keyOf(figure), figure]));
  const wrong = cells.length === read.size ? [] : ['a cell is read twice'];
  const unread: string[] = [];
  const mixed = rowsOfBoth(truth);
  for (const figure of cells) {
    const key = keyOf(figure);
    if (!truth.cells.has(key)) wrong.push(`${key}: no such cell, ${readAs(figure)} was read`);
  }
  for (const [key, said] of truth.cells) {
    const figure = read.get(key);
    if (meant(said) === readAs(figure)) continue;
    const message = `${key}: ${meant(said)} was printed, ${readAs(figure)} read`;
    if (!promise.exact && mixed.has(key.split('@')[0]!)) continue;
    const markLost = !promise.exact && typeof said === 'string' && figure?.state === 'blank';
    if (!figure || figure.state === 'unreadable') unread.push(message);
    else if (!markLost) wrong.push(message);
  }
  return promise.exact && unread.length > promise.unread ? [...wrong, ...unread] : wrong;
}

/** Totals that were derived and are not the sum of the cells that they name. */
export function wrongTotals(figures: readonly Figure[]): string[] {
  const values = new Map(figures.map(({ id, value }) => [id, value]));
  return figures
    .filter(({ state }) => state === 'derived')
    .filter(({ value, derived_from: parts = [] }) => {
      const known = parts.every((id) => typeof values.get(id) === 'number');
      return !known || value !== parts.reduce((sum, id) => sum + values.get(id)!, 0);
    })
    .map(
      ({ id, value, derived_from: parts = [] }) => `${id} = ${value} is not the sum of ${parts.join(', ')}`,
    );
}

/** The characters of a document at the place of a figure. */
function sourceAt(document: Document, { where }: Figure): string | undefined {
  const block = document.blocks[where.block];
  if (block?.kind !== 'table') return block?.text.slice(where.start, where.end);
  const cell = block.rows.flat().find(({ row, column }) => row === where.row && column === where.column);
  return cell?.text.slice(where.start, where.end);
}

/** Figures whose quote does not stand where they say. */
export const misplaced = (document: Document, figures: readonly Figure[]) =>
  figures
    .filter((figure) => figure.state !== 'derived' && sourceAt(document, figure) !== figure.quote)
    .map(({ id, quote, where }) => `${id}: “${quote}” does not stand at ${JSON.stringify(where)}`);

export const identityOf = ({ identity, form, status }: Report) => ({
  status,
  form,
  publisher: identity.publisher,
  region_code: identity.region_code,
  level: identity.level,
  year: identity.year,
  published: identity.published,
  signed: identity.signed,
});

export const trueIdentity = ({ form, publisher, year }: Truth) => ({
  status: 'report' as const,
  form,
  publisher: publisher.name,
  region_code: publisher.region_code,
  level: publisher.level,
  year,
  published: `${year + 1}-01-25`,
  signed: `${year + 1}-01-20`,
});
