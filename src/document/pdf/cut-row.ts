/** A row of a table that the end of a page cuts in two → one row. Word processors do so where nobody forbids it. */
import type { RuledCell } from './ruled-table.js';

type Rows = readonly (readonly RuledCell[])[];

/** `1.`, `（三）`, `四、`: how the label of a further row may begin, and the rest of a label hardly does. */
const NUMBERED =
  /^\s*(?:[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:[.．、)）](?!\d)))/;
const isNumbered = ({ text }: RuledCell) => NUMBERED.test(text);
/** A number, or a mark for none. */
const isValue = ({ text }: RuledCell) => text !== '' && !/[\p{Letter}]/u.test(text);
const isWords = ({ text }: RuledCell) => /\p{Letter}/u.test(text);

/** Cells one below the other, the upper ones reaching the end of their rows: null where their columns differ. */
function pairs(above: Rows, below: Rows): (readonly [RuledCell, RuledCell])[] | null {
  const ends = above.flat().filter(({ row, rowspan }) => row + rowspan === above.length);
  const begins = below[0] ?? [];
  if (ends.length !== begins.length) return null;
  const found: (readonly [RuledCell, RuledCell])[] = [];
  for (const lower of begins) {
    const upper = ends.find(({ column, colspan }) => column === lower.column && colspan === lower.colspan);
    if (!upper) return null;
    found.push([upper, lower]);
  }
  return found;
}

/** Sizes of the font that a line leaves free at most where the next word did not fit in. */
const FULL = 1.3;

/** Whether the first row of the lower part is the rest of the upper part's last. */
function isCut(found: readonly (readonly [RuledCell, RuledCell])[]): boolean {
  const both = found.filter(([a, b]) => a.text !== '' && b.text !== '');
  const [valuesAbove, valuesBelow] = [found.some(([a]) => isValue(a)), found.some(([, b]) => isValue(b))];
  // Two rows of numbers are two rows, and a head above numbers is a row of its own.
  if (valuesAbove && valuesBelow) return false;
  if (both.some(([a, b]) => isWords(a) !== isWords(b))) return false;
  if (found.every(([, b]) => b.text === '')) return valuesAbove;
  if (found.every(([a]) => a.text === '')) return valuesBelow;
  // A further label begins a row, unless the row above has numbers and none of its own.
  if (found.some(([a, b]) => isNumbered(b) && (a.text !== '' || !valuesAbove))) return false;
  // A label above, all numbers below.
  if (both.length === 0) return valuesAbove || valuesBelow;
  if (both.some(([a]) => isNumbered(a))) return true;
  // Words go on in the next line only where their own is full; in one cell that may be chance.
  const full = both.every(([a]) => a.spare < FULL);
  const goesOn = found.every(([a, b]) => b.text === '' || isValue(b) || a.text !== '');
  return full && goesOn && (valuesAbove || valuesBelow || both.length > 1);
}

/** The two parts' texts as one cell's. */
function together(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  const words = /\p{Script=Han}$/u.test(a) && /^[\p{Script=Han}，。、；：）”》]/u.test(b);
  return words ? a + b : `${a}\n${b}`;
}

/**
 * Puts the lower part of a table below the upper one, a cut row as one.
 * @param below rows with their columns counted as above, and their own row numbers
 */
export function joinParts(above: Rows, below: Rows): RuledCell[][] {
  const found = pairs(above, below);
  const cut = found !== null && isCut(found);
  const down = above.length - (cut ? 1 : 0);
  const moved = (row: readonly RuledCell[]) => row.map((cell) => ({ ...cell, row: cell.row + down }));
  if (!cut) return [...above.map((row) => [...row]), ...below.map(moved)];
  const rest = new Map(found);
  const grown = above.map((row) =>
    row.map((cell) => {
      const lower = rest.get(cell);
      return lower
        ? {
            ...cell,
            text: together(cell.text, lower.text),
            rowspan: cell.rowspan + lower.rowspan - 1,
            spare: lower.spare,
          }
        : cell;
    }),
  );
  return [...grown, ...below.slice(1).map(moved)];
}
