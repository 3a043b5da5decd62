/** Columns computed from others. */
import { type FrameColumn, kindOfValues, NOT_COMPUTED } from '../frame-column.js';
import { gathered } from '../gathered.js';
import { addPlaces, carryPlaces, type Made } from '../places.js';

type Functions = Readonly<Record<string, (row: never) => unknown>>;

/** What a function made its result of: the columns that it read. Of one that it makes anew, as the row had it before. */
function madeFrom(read: ReadonlySet<string>, next: object, before: object): Made | undefined {
  const columns = [...read];
  return gathered('computed', [before], columns) ?? gathered('computed', [next], columns);
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
  const made = rows.map((row) => {
    const next: Record<string, unknown> = { ...(row as Record<string, unknown>) };
    carryPlaces(row, next, Object.keys(functions));
    for (const [name, of] of Object.entries(functions)) {
      let isMissing = false;
      const read = new Set<string>();
      const seen = new Proxy(next, {
        get: (target, key) => {
          if (typeof key === 'string' && !names.has(key) && !(key in target))
            throw new RangeError(`There is no column “${key}”. There are: ${[...names].join(', ')}`);
          const value = target[key as string] ?? null;
          if (value === null) isMissing = true;
          if (names.has(key as string)) read.add(key as string);
          return value;
        },
      });
      const value = of(seen as never) ?? null;
      const usable = !isMissing && (typeof value !== 'number' || Number.isFinite(value));
      const made = usable ? madeFrom(read, next, name in next ? row : next) : undefined;
      next[name] = usable ? value : null;
      addPlaces(next, { [name]: made });
    }
    return next as Row;
  });
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
