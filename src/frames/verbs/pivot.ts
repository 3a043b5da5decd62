/** Rows → a table of two dimensions. */
import type { Value } from '../danfo.js';
import type { FrameColumn } from '../frame-column.js';
import { placeAt, setPlaces } from '../places.js';

/** By row: why which of its cells are missing. */
export type Gaps = ReadonlyMap<object, Readonly<Record<string, string>>>;

/**
 * A row for each value of one column, a column for each value of another, both in order.
 * @throws RangeError where two rows fall into one cell, since one of them would be lost
 */
export function pivoted<Row extends object>(
  rows: readonly Row[],
  meta: readonly FrameColumn[],
  how: {
    readonly rows: keyof Row & string;
    readonly columns: keyof Row & string;
    readonly values: keyof Row & string;
    readonly why?: keyof Row & string;
  },
): { readonly rows: Record<string, Value>[]; readonly meta: FrameColumn[]; readonly gaps: Gaps } {
  const down = [...new Set(rows.map((row) => row[how.rows] as Value))];
  const across = [...new Set(rows.map((row) => row[how.columns] as Value))].sort(inOrder);
  const cells = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify([row[how.rows], row[how.columns]]);
    if (cells.has(key))
      throw new RangeError(
        `Several rows have ${how.rows} ${row[how.rows]} and ${how.columns} ${row[how.columns]}.`,
      );
    cells.set(key, row);
  }
  const at = (one: Value, other: Value) => cells.get(JSON.stringify([one, other]));
  const of = (name: string) => meta.find((one) => one.name === name)!;
  const { why } = how;
  const wide = down.map(
    (one): Record<string, Value> => ({
      [how.rows]: one,
      ...Object.fromEntries(
        across.map((other) => [String(other), ((at(one, other)?.[how.values] as Value) ?? null) as Value]),
      ),
    }),
  );
  for (const row of wide) {
    const one = row[how.rows] as Value;
    const places = across.flatMap((other) => {
      const from = at(one, other);
      const place = from && placeAt(from, how.values);
      return place === undefined ? [] : [[String(other), place] as const];
    });
    setPlaces(row, Object.fromEntries(places));
  }
  const gapsOf = (one: Value) =>
    Object.fromEntries(
      across.flatMap((other) => {
        const row = at(one, other);
        if (row && (row[how.values] ?? null) !== null) return [];
        return [[String(other), row && why ? String(row[why]) : 'no row']];
      }),
    );
  const columns = across.map((other) => ({
    name: String(other),
    kind: of(how.values).kind,
    label: String(other),
  }));
  return {
    rows: wide,
    meta: [of(how.rows), ...columns],
    gaps: new Map(wide.map((row, place) => [row, gapsOf(down[place]!)])),
  };
}

/** Why cells are missing in rows that are the same as before, fewer of them, or as many that were made anew of these. */
export function carried(gaps: Gaps, before: readonly object[], rows: readonly object[]): Gaps {
  const made = rows.length === before.length;
  return new Map(
    rows.map((row, at) => [row, gaps.get(row) ?? (made ? gaps.get(before[at]!) : undefined) ?? {}]),
  );
}

const inOrder = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
