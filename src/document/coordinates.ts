/** The coordinates that spreadsheets print around a sheet: letters above its columns, numbers before its rows. */
import type { Cell, TableBlock } from './document.js';
import { without } from './grid.js';

/** Fewer columns or rows tell nothing. */
export const FEWEST = 3;

/** The letters of a column by its place: A to Z, AA, AB. */
export function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

/** The place of a column by its letters; -1 where they are none. */
export const placeOf = (text: string): number =>
  /^[A-Z]{1,2}$/.test(text)
    ? [...text].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
    : -1;

/** Whether letters or numbers count up one by one. */
export const countUp = (places: readonly number[]): boolean =>
  places.length >= FEWEST && places[0]! >= 0 && places.every((place, i) => place === places[0]! + i);

const single = ({ rowspan, colspan }: Cell) => rowspan === 1 && colspan === 1;

/** Whether the first row and the first column of a table are such coordinates. */
function hasCoordinates({ rows }: TableBlock): boolean {
  const [head, ...body] = rows;
  if (!head || head.length <= FEWEST || body.length < FEWEST) return false;
  const [corner, ...columns] = head;
  if (corner!.text !== '' || !head.every(single)) return false;
  if (!countUp(columns.map(({ text }) => placeOf(text)))) return false;
  const numbers = body.map(([first]) =>
    first?.column === 0 && single(first) && /^\d{1,4}$/.test(first.text) ? Number(first.text) : -1,
  );
  return countUp(numbers);
}

/** The table without the coordinates around it. */
export function withoutCoordinates(table: TableBlock): TableBlock {
  if (table.rows[0]?.[1]?.text.length !== 1 || !hasCoordinates(table)) return table;
  return without(table, [true], [true]);
}
