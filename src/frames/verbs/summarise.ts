/** Groups of rows → one row each. */
import { type FrameColumn, NOT_COMPUTED, unitOf } from '../frame-column.js';
import { gathered } from '../gathered.js';
import { addPlaces, computedOf } from '../places.js';
import type { Operation } from './operations.js';

/** How something is counted: each row, or each that is another. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'distinct']);

interface Group<Row> {
  readonly key: Readonly<Record<string, unknown>>;
  readonly members: readonly Row[];
}

/** Rows by their values of some columns, in the order in which these first come; without columns one group of all. */
export function groupsOf<Row extends object>(
  rows: readonly Row[],
  by: readonly (keyof Row & string)[],
): Group<Row>[] {
  if (by.length === 0) return [{ key: {}, members: rows }];
  const groups = new Map<string, { key: Record<string, unknown>; members: Row[] }>();
  for (const row of rows) {
    const id = JSON.stringify(by.map((name) => row[name] ?? null));
    const group = groups.get(id);
    if (group) group.members.push(row);
    else groups.set(id, { key: Object.fromEntries(by.map((name) => [name, row[name]])), members: [row] });
  }
  return [...groups.values()];
}

/** One row a group, in the order in which the groups first come. Without columns to group by, one row in all. */
export function grouped<Row extends object>(
  rows: readonly Row[],
  meta: readonly FrameColumn[],
  by: readonly (keyof Row & string)[],
  operations: Readonly<Record<string, Operation>>,
): { readonly rows: Record<string, unknown>[]; readonly meta: FrameColumn[] } {
  const known = new Set(meta.map(({ name }) => name));
  for (const { reads } of Object.values(operations))
    for (const name of reads)
      if (!known.has(name)) throw new RangeError(`There is no column “${name}” to summarise.`);
  const twice = Object.keys(operations).find((name) => (by as readonly string[]).includes(name));
  if (twice) throw new RangeError(`“${twice}” is the name of a group already: call the summary otherwise.`);
  return {
    rows: groupsOf(rows, by).map(({ key, members }) => {
      const all = members as readonly Readonly<Record<string, unknown>>[];
      const named = Object.entries(operations);
      const row = { ...key, ...Object.fromEntries(named.map(([name, { of }]) => [name, of(all)])) };
      // What only counts rows counts what is missing too, which stands nowhere but in its report.
      const placed = named.map(([name, { how, rests, reads }]) => {
        const found = rests(all);
        // What is made of nothing was looked for in all of them.
        if (found.length === 0) return [name, gathered('none', all)];
        const counts = reads.every((column) => found.every((one) => (one[column] ?? null) === null));
        // A row whose number was computed of several is still one that is counted.
        const ofRows =
          COUNTS.has(how) && found.some((one) => reads.some((column) => computedOf(one, column) !== null));
        const made = gathered(how, found, counts || ofRows ? [] : [...new Set(reads)]);
        return [name, made && how === 'count' ? { ...made, count: found.length } : made];
      });
      addPlaces(row, Object.fromEntries(placed));
      return row;
    }),
    meta: [
      ...by.map((name) => meta.find((one) => one.name === name)!),
      ...Object.entries(operations).map(([name, { reads, unit }]): FrameColumn => {
        const kind = unit === null ? 'integer' : 'number';
        const of = unit === 'own' ? unitOf(rows, meta, reads[0]!) : (unit ?? undefined);
        return { name, kind, missing: NOT_COMPUTED, ...(of === undefined ? {} : { unit: of }) };
      }),
    ],
  };
}
