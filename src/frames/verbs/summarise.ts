/** Groups of rows → one row each. */
import type { FrameColumn } from '../frame-column.js';
import type { Operation } from './operations.js';

const COUNTS = /^(?:n|missing|distinct)$/;

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
  const groups = new Map<string, { key: Record<string, unknown>; members: Row[] }>();
  if (by.length === 0) groups.set('', { key: {}, members: [] });
  for (const row of rows) {
    const id = by.length === 0 ? '' : JSON.stringify(by.map((name) => row[name] ?? null));
    const group = groups.get(id);
    if (group) group.members.push(row);
    else groups.set(id, { key: Object.fromEntries(by.map((name) => [name, row[name]])), members: [row] });
  }
  return {
    rows: [...groups.values()].map(({ key, members }) => ({
      ...key,
      ...Object.fromEntries(
        Object.entries(operations).map(([name, { of }]) => [
          name,
          of(members as readonly Readonly<Record<string, unknown>>[]),
        ]),
      ),
    })),
    meta: [
      ...by.map((name) => meta.find((one) => one.name === name)!),
      ...Object.keys(operations).map((name) => ({
        name,
        kind: COUNTS.test(name) ? ('integer' as const) : ('number' as const),
      })),
    ],
  };
}
