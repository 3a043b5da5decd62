/** How stories write numbers that pages lead on from: each says of which rows or numbers it is. */

import { madeFrom } from '../charts/made-of.js';
import { formatNumber, formatShare } from '../charts/text.js';
import { tell } from '../charts/told.js';
import { gathered, nameOf } from '../frames/gathered.js';
import { computedOf, madeOf, type Part, placeOf } from '../frames/places.js';
import { counted, type Noun } from '../model/nouns.js';
import type { Text } from '../model/words.js';

/** The first row of each that is the same by this: of each report, of each publisher. */
export const firstOfEach = <Row>(rows: readonly Row[], by: (row: Row) => unknown): Row[] => {
  const first = new Map<unknown, Row>();
  for (const row of rows) if (!first.has(by(row))) first.set(by(row), row);
  return [...first.values()];
};

/** What a number of rows is made of. */
export const madeOfRows = (rows: readonly object[], among: readonly object[] = []) =>
  rows.length === 0 ? gathered('none', among) : gathered('count', rows);

/** `5 reports`: as many as there are rows. Where there is none, they were looked for among others. */
export const manyOf = (rows: readonly object[], noun: Noun, among: readonly object[] = []): Text =>
  tell(counted(rows.length, noun), madeOfRows(rows, among));

/** The same without a noun. */
export const numberOf = (rows: readonly object[], among: readonly object[] = []): string =>
  tell(formatNumber(rows.length), madeOfRows(rows, among));

/** Words for the sum of a column: `1,913 requests`. Its rows may be sums or counts themselves. */
export const sumOf = <Words extends Text | string>(
  words: Words,
  rows: readonly object[],
  ...columns: readonly string[]
): Words => {
  // What is 0 adds nothing; where it was looked for is another list.
  const some = rows.filter((row) =>
    columns.some((column) => (row as Readonly<Record<string, unknown>>)[column] !== 0),
  );
  const made = gathered('sum', some, columns);
  const howOf = (row: object, column: string) =>
    // What a report states is made of nothing else: where it stands need not be told to know that.
    computedOf(row, column) === null ? 'sum' : (madeOf(row, column)?.how ?? 'sum');
  const hows = new Set(some.flatMap((row) => columns.map((column) => howOf(row, column))));
  if (!made || [...hows].some((how) => how !== 'sum' && how !== 'count')) return tell(words, made);
  if (!hows.has('sum')) return tell(words, { ...made, how: 'count' });
  // Among numbers that are added up, what is only counted is one each.
  return tell(words, {
    ...made,
    how: 'sum',
    parts: made.parts.map(([name, value, place]) => [name, value ?? 1, place]),
  });
};

/** A part of what a number is computed of: what a reader calls it, its value, and the row and column where it stands. */
export const partOf = (row: object, column: string, value: number | null, name = nameOf(row)): Part => [
  ...([name, value] as const),
  placeOf(row, column) ?? placeOf(row, '') ?? null,
];

/** Words for what is computed of these numbers. */
export const computed = <Words extends Text | string>(
  words: Words,
  how: string,
  parts: readonly Part[],
): Words => tell(words, parts.some(([, , place]) => place !== null) ? madeFrom(how, parts) : undefined);

/** Words for a number that stands in a row. */
export const standing = <Words extends Text | string>(
  words: Words,
  row: object,
  column: string,
  value: number | null,
): Words => computed(words, 'first', [partOf(row, column, value)]);

/** A share as it is written: of the parts those above come first, and then those below. */
export const shareOf = (above: readonly Part[], below: readonly Part[], digits?: number): string =>
  computed(formatShare(total(above) / total(below), digits), `share of ${above.length}`, [
    ...above,
    ...below,
  ]);

export const total = (parts: readonly Part[]): number =>
  parts.reduce((sum, [, value]) => sum + (value ?? 0), 0);
