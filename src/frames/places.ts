/**
 * Where the numbers of a row stand: by column the place in a report, or for what was computed of several numbers the list
 * of them. It goes with the row through the verbs: a link never leads to another number than the one that is shown, and a
 * computed number never looks like one that a report states.
 */
/** One of the numbers that a computed one is made of: what a reader calls it, its value, and where it stands. */
export type Part = readonly [name: string, value: number | null, place: string | null];

/** What a computed number is made of. The list is bounded, so that a table does not grow with the number of reports. */
export interface Made {
  /** How it was computed: the name of the operation. */
  readonly how: string;
  /** How many there are in all. */
  readonly count: number;
  /** The first of them. */
  readonly parts: readonly Part[];
}

/** The most parts that are listed. */
export const LISTED = 60;

type Place = string | Made;

/** By column: `fenglin-2010-txt#prose-disclosed.total`, or what it is made of. Of the row itself by no name. */
export type Places = Readonly<Record<string, Place>>;

/** The row itself: the report that it is of. */
export const ITSELF = '';

const PLACES = Symbol.for('gongkai.places');
const shared = globalThis as { [PLACES]?: WeakMap<object, Places> };
shared[PLACES] ??= new WeakMap<object, Places>();
const known = shared[PLACES];

/** The place of a row's number, or of the words of its column; undefined where it has none. */
export function placeOf(row: object, column: string): string | undefined {
  const place = known.get(row)?.[column];
  return typeof place === 'string' ? place : undefined;
}

/** What a row's number was made of; undefined for one that a report states, or of which it is not known. */
export function madeOf(row: object, column: string): Made | undefined {
  const place = known.get(row)?.[column];
  return typeof place === 'object' && place.parts.length > 0 ? place : undefined;
}

export const placesOf = (row: object): Places | undefined => known.get(row);

/** Says where what a row holds stands. */
export function setPlaces(row: object, places: Places): void {
  if (Object.keys(places).length > 0) known.set(row, places);
}

/** Says it of more columns. */
export function addPlaces(row: object, places: Readonly<Record<string, Place | undefined>>): void {
  const more = Object.entries(places).filter((entry): entry is [string, Place] => entry[1] !== undefined);
  setPlaces(row, { ...known.get(row), ...Object.fromEntries(more) });
}

/** The new row has what the old one had, but for columns that were made anew. */
export function carryPlaces(from: object, to: object, anew: readonly string[] = []): void {
  const places = known.get(from);
  if (!places || from === to) return;
  setPlaces(to, Object.fromEntries(Object.entries(places).filter(([column]) => !anew.includes(column))));
}

/** The row with other columns besides or instead; what stays the same has its place. */
export function withMore<Row extends object, More extends object>(row: Row, more: More): Row & More {
  const next = { ...row, ...more };
  carryPlaces(
    row,
    next,
    Object.keys(more).filter((name) => (more as never)[name] !== (row as never)[name]),
  );
  return next;
}
