/** What a number is made of that was computed of several rows, or that was joined to a row. */
import {
  addPlaces,
  computedOf,
  ITSELF,
  LISTED,
  type Made,
  type Part,
  type Places,
  placesOf,
} from './places.js';

type Row = Readonly<Record<string, unknown>>;

const text = (row: Row, name: string) => String(row[name] ?? '');

/** What a reader calls a row: its publisher and year, as far as it has them. */
export const nameOf = (row: object): string =>
  [
    text(row as Row, 'publisher') || text(row as Row, 'body') || text(row as Row, 'file'),
    text(row as Row, 'year'),
  ]
    .filter((one) => one !== '')
    .join(' ');

/**
 * What a number is made of that was computed of these columns of these rows; of the rows themselves, where no column is
 * given or a number has no place of its own. Undefined where nothing is known of where they stand.
 */
export function gathered(
  how: string,
  rows: readonly object[],
  columns: readonly string[] = [],
): Made | undefined {
  let count = 0;
  // What was computed of computed numbers is not the sum of what these are made of.
  let computed = false;
  const parts: Part[] = [];
  const add = (part: Part) => {
    count += 1;
    if (parts.length < LISTED) parts.push(part);
  };
  for (const row of rows) {
    // Behind those that are listed it is enough to know how many there are.
    if (parts.length === LISTED) {
      const counts = columns.map((column) => computedOf(row, column));
      computed ||= counts.some((some) => some !== null);
      count += columns.length === 0 ? 1 : counts.reduce<number>((sum, some) => sum + (some ?? 1), 0);
      continue;
    }
    const places = placesOf(row) ?? {};
    if (columns.length === 0) add([nameOf(row), null, itselfOf(places)]);
    let last: Made | undefined;
    for (const column of columns) {
      const value = (row as Row)[column] ?? null;
      const place = places[column];
      if (typeof place === 'object') {
        computed = true;
        // A share and the ends of its interval are made of the same.
        if (last && areSame(last.parts, place.parts)) continue;
        last = place;
        count += place.count - place.parts.length;
        for (const part of place.parts) add(part);
      } else add([nameOf(row), typeof value === 'number' ? value : null, place ?? itselfOf(places)]);
    }
  }
  const kept = how === 'count' || !computed ? how : 'computed';
  return parts.some(([, , place]) => place !== null) ? { how: kept, count, parts } : undefined;
}

const areSame = (some: readonly Part[], others: readonly Part[]): boolean =>
  some.length === others.length && some.every((part, at) => part.every((one, of) => one === others[at]![of]));

const itselfOf = (places: Places): string | null => {
  const place = places[ITSELF];
  return typeof place === 'object' ? (place.parts[0]?.[2] ?? null) : (place ?? null);
};

/** The places of numbers that a statistic tells of these columns: `n` and `missing` count its rows. */
export function computedFrom(
  rows: readonly object[],
  result: object,
  columns: readonly string[],
): Readonly<Record<string, Made | undefined>> {
  const lacks = (row: object) => columns.some((column) => typeof (row as Row)[column] !== 'number');
  const full = rows.filter((row) => !lacks(row));
  const computed = gathered('statistic', full, columns);
  const count = (some: readonly object[]) =>
    some.length === 0 ? gathered('none', rows) : gathered('count', some);
  return Object.fromEntries(
    Object.keys(result).map((name) => {
      if (name === 'n') return [name, count(full)];
      return [name, name === 'missing' ? count(rows.filter(lacks)) : computed];
    }),
  );
}

/** Of numbers that stand in no report: those of a table of the reader's own, which was joined. */
const ELSEWHERE: Made = { how: 'elsewhere', count: 0, parts: [] };

/** The places that a row has of the columns that were joined to it. */
export function joinPlaces(
  row: object,
  beside: object,
  columns: readonly (readonly [string, string])[],
): void {
  const places = placesOf(beside) ?? {};
  addPlaces(row, Object.fromEntries(columns.map(([name, as]) => [as, places[name] ?? ELSEWHERE])));
}
