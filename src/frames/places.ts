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
export const LISTED = 120;

type Place = string | Made;

/** By column: `fenglin-2010-txt#prose-disclosed.total`, or what it is made of. Of the row itself by no name. */
export type Places = Readonly<Record<string, Place>>;

/** The row itself: the report that it is of. */
export const ITSELF = '';

const PLACES = Symbol.for('gongkai.places');
const shared = globalThis as { [PLACES]?: WeakMap<object, Places> };
shared[PLACES] ??= new WeakMap<object, Places>();
const known = shared[PLACES];

/** Tells where the numbers of rows that were made together stand, by their place among them. */
export interface Origin {
  places(at: number): Places;
  /** The same of one column. */
  place(at: number, column: string): Place | undefined;
  /** How many numbers one was computed of, without telling them; null for one that stands in a report, or nowhere. */
  computedOf(at: number, column: string): number | null;
}

/** What a row knows of where it is from: who tells it, and its place there. Who copies a row does not copy these. */
const ORIGIN = Symbol.for('gongkai.origin');
const AT = Symbol.for('gongkai.at');
/** Columns that were made anew since. */
const ANEW = Symbol.for('gongkai.anew');
interface OfAnswer {
  readonly [ORIGIN]?: Origin;
  readonly [AT]?: number;
  readonly [ANEW]?: readonly string[];
}

/**
 * Says which row of an answer this is. Its places are told when somebody asks for them: a chart of a million rows shows a
 * thousand.
 */
export function setOrigin(row: object, origin: Origin, at: number): void {
  Object.defineProperty(row, ORIGIN, { value: origin });
  Object.defineProperty(row, AT, { value: at });
}

function toldBy(row: OfAnswer): Places | undefined {
  const { [ORIGIN]: origin, [AT]: at, [ANEW]: anew } = row;
  if (!origin || at === undefined) return undefined;
  return anew ? without(origin.places(at), anew) : origin.places(at);
}

/** The places but those of some columns. */
export const without = (places: Places, anew: readonly string[]): Places =>
  Object.fromEntries(Object.entries(places).filter(([column]) => !anew.includes(column)));

/** Where what a row holds stands; undefined where nothing is known of it. */
export const placesOf = (row: object): Places | undefined => known.get(row) ?? toldBy(row);

/** How many numbers a row's number was computed of; null for one that stands in a report, or nowhere. */
export function computedOf(row: object, column: string): number | null {
  const { [ORIGIN]: origin, [AT]: at = 0, [ANEW]: anew = [] } = row as OfAnswer;
  if (origin && !known.has(row)) return anew.includes(column) ? null : origin.computedOf(at, column);
  const place = known.get(row)?.[column];
  return typeof place === 'object' ? place.count : null;
}

/** Where a column of a row stands, or what it is made of: the others are not told. */
export function placeAt(row: object, column: string): Place | undefined {
  const places = known.get(row);
  if (places) return places[column];
  const { [ORIGIN]: origin, [AT]: at, [ANEW]: anew } = row as OfAnswer;
  return !origin || at === undefined || anew?.includes(column) ? undefined : origin.place(at, column);
}

/** The place of a row's number, or of the words of its column; undefined where it has none. */
export function placeOf(row: object, column: string): string | undefined {
  const place = placeAt(row, column);
  return typeof place === 'string' ? place : undefined;
}

/** What a row's number was made of; undefined for one that a report states, or of which it is not known. */
export function madeOf(row: object, column: string): Made | undefined {
  const place = placeAt(row, column);
  return typeof place === 'object' && place.parts.length > 0 ? place : undefined;
}

/** Says where what a row holds stands. */
export function setPlaces(row: object, places: Places): void {
  if (Object.keys(places).length > 0) known.set(row, places);
}

/** Says it of more columns. */
export function addPlaces(row: object, places: Readonly<Record<string, Place | undefined>>): void {
  const more = Object.entries(places).filter((entry): entry is [string, Place] => entry[1] !== undefined);
  setPlaces(row, { ...placesOf(row), ...Object.fromEntries(more) });
}

/** The new row has what the old one had, but for columns that were made anew. */
export function carryPlaces(old: object, row: object, anew: readonly string[] = []): void {
  if (old === row) return;
  const places = known.get(old);
  const { [ORIGIN]: origin, [AT]: at, [ANEW]: before = [] } = old as OfAnswer;
  if (places) setPlaces(row, without(places, anew));
  else if (origin && at !== undefined) {
    setOrigin(row, origin, at);
    const all = [...before, ...anew];
    if (all.length > 0) Object.defineProperty(row, ANEW, { value: all });
  }
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
