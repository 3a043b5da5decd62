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
export const countUp = (places: readonly number[], fewest = FEWEST): boolean =>
  places.length >= fewest && places[0]! >= 0 && places.every((place, i) => place === places[0]! + i);

const single = ({ rowspan, colspan }: Cell) => rowspan === 1 && colspan === 1;

const ROW_NUMBER = /^\d{1,4}$/;
/** For each row the number before it; -1 where there is none. */
const numbersBefore = (rows: TableBlock['rows']): number[] =>
  rows.map(([first]) =>
    first?.column === 0 && single(first) && ROW_NUMBER.test(first.text) ? Number(first.text) : -1,
  );

/** Whether the first row and the first column of a table are such coordinates. */
function hasCoordinates({ rows }: TableBlock): boolean {
  const [head, ...body] = rows;
  if (!head || head.length <= FEWEST || body.length < FEWEST) return false;
  const [corner, ...columns] = head;
  if (corner!.text !== '' || !head.every(single)) return false;
  if (!countUp(columns.map(({ text }) => placeOf(text)))) return false;
  return countUp(numbersBefore(body));
}

/** Whether the numbers before the rows stand before the heads, too: no column of values begins like that. */
const hasNumbers = ({ rows }: TableBlock): boolean =>
  rows.length > FEWEST && rows.every(([, second]) => second !== undefined) && countUp(numbersBefore(rows));

/** The table without the coordinates around it. */
export function withoutCoordinates(table: TableBlock): TableBlock {
  const [corner, next] = table.rows[0] ?? [];
  if (corner?.text === '' && next?.text.length === 1 && hasCoordinates(table))
    return without(table, [true], [true]);
  return corner && ROW_NUMBER.test(corner.text) && hasNumbers(table) ? without(table, [], [true]) : table;
}
