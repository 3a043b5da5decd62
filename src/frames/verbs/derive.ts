/** Columns computed from others. */
import { type FrameColumn, kindOfValues, NOT_COMPUTED } from '../frame-column.js';
import { gathered } from '../gathered.js';
import {
  computedOf,
  type Made,
  type Origin,
  type Places,
  placeAt,
  placesOf,
  setOrigin,
  setPlaces,
  without,
} from '../places.js';

type Functions = Readonly<Record<string, (row: never) => unknown>>;

/** Columns that a function read to make its result; null where it made none. Functions read the same ones nearly always. */
type Read = ReadonlySet<string> | null;

/** Tells what the results are made of. */
class OriginInFunctions implements Origin {
  readonly #reads: ReadonlyMap<string, readonly Read[]>;
  readonly #before: readonly object[];
  readonly #after: readonly object[];

  constructor(
    before: readonly object[],
    after: readonly object[],
    reads: ReadonlyMap<string, readonly Read[]>,
  ) {
    this.#before = before;
    this.#after = after;
    this.#reads = reads;
  }

  computedOf(at: number, column: string): number | null {
    const before = this.#before[at]!;
    const reads = this.#reads.get(column);
    if (!reads) return computedOf(before, column);
    const read = reads[at];
    if (!read) return null;
    const of = (name: string) =>
      name === column || column in before ? computedOf(before, name) : this.computedOf(at, name);
    // What reads nothing is made of its row.
    return read.size === 0 ? 1 : [...read].reduce((sum, name) => sum + (of(name) ?? 1), 0);
  }

  places(at: number): Places {
    const before = this.#before[at]!;
    let places = without(placesOf(before) ?? {}, [...this.#reads.keys()]);
    for (const [name, reads] of this.#reads) {
      const read = reads[at];
      if (!read) continue;
      const row = { ...this.#after[at] };
      setPlaces(row, places);
      const made = madeFrom(read, row, name in before ? before : row);
      if (made) places = { ...places, [name]: made };
    }
    return places;
  }

  place(at: number, column: string) {
    return this.#reads.has(column) ? this.places(at)[column] : placeAt(this.#before[at]!, column);
  }
}

/** What a function made its result of: the columns that it read. Of one that it makes anew, as the row had it before. */
function madeFrom(read: ReadonlySet<string>, next: object, before: object): Made | undefined {
  const columns = [...read];
  return gathered('computed', [before], columns) ?? gathered('computed', [next], columns);
}

/** The same set for the same columns. */
function setsOnce(): (read: ReadonlySet<string>) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (read) => {
    const id = [...read].join('\n');
    const same = known.get(id) ?? read;
    known.set(id, same);
    return same;
  };
}

/**
 * Each row with the results of the functions, which see the columns before them too. What a function makes of a missing
 * value is missing, whatever JavaScript would say of `null + 1`; so is what is not a finite number.
 * @throws RangeError where a function asks for a column that is not there: all it makes would look missing
 */
export function derived<Row extends object>(
  rows: readonly Row[],
  meta: readonly FrameColumn[],
  functions: Functions,
): { readonly rows: Row[]; readonly meta: FrameColumn[] } {
  const names = new Set([...meta.map(({ name }) => name), ...Object.keys(functions)]);
  const reads = new Map<string, Read[]>(Object.keys(functions).map((name) => [name, []]));
  const once = setsOnce();
  let isMissing = false;
  let read = new Set<string>();
  const watch: ProxyHandler<Record<string, unknown>> = {
    get: (row, key) => {
      if (typeof key === 'string' && !names.has(key) && !(key in row))
        throw new RangeError(`There is no column “${key}”. There are: ${[...names].join(', ')}`);
      const value = row[key as string] ?? null;
      if (value === null) isMissing = true;
      if (names.has(key as string)) read.add(key as string);
      return value;
    },
  };
  const made = rows.map((row) => {
    const next: Record<string, unknown> = { ...(row as Record<string, unknown>) };
    const seen = new Proxy(next, watch);
    for (const [name, of] of Object.entries(functions)) {
      isMissing = false;
      read = new Set();
      const value = of(seen as never) ?? null;
      const usable = !isMissing && (typeof value !== 'number' || Number.isFinite(value));
      reads.get(name)!.push(usable ? once(read) : null);
      next[name] = usable ? value : null;
    }
    return next as Row;
  });
  const origin = new OriginInFunctions(rows, made, reads);
  for (const [at, row] of made.entries()) setOrigin(row, origin, at);
  const kinds = new Map(
    Object.keys(functions).map((name) => [
      name,
      kindOfValues(made.map((row) => (row as Record<string, unknown>)[name])),
    ]),
  );
  // A column that is computed anew stays where it was, under its heading.
  const kept = meta.map((column) => ({ ...column, kind: kinds.get(column.name) ?? column.kind }));
  const added = [...kinds].filter(([name]) => !meta.some((column) => column.name === name));
  return {
    rows: made,
    meta: [...kept, ...added.map(([name, kind]) => ({ name, kind, missing: NOT_COMPUTED }))],
  };
}
