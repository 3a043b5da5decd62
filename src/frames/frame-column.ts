/** What a column of a frame is called and means, for heads of tables and axes of charts. */
import type { Kind, Meaning } from '../model/column.js';
import type { Text } from '../model/words.js';

export interface FrameColumn extends Partial<Meaning> {
  readonly name: string;
  readonly kind: Kind;
  /** What tables say where it is missing; by default that it is not stated, which is a word for what a report could say. */
  readonly missing?: Text | string;
  /** Where the page of definitions says what it is; undefined for what was computed. */
  readonly defined?: string | undefined;
}

/** A number that was computed and could not be: no report left it out. */
export const NOT_COMPUTED = '–';

/**
 * The unit of a column. Where each row names its own (`unit`, as in series and rates), it is that of `value` if all rows
 * have the same.
 */
export function unitOf(
  rows: readonly object[],
  meta: readonly FrameColumn[],
  name: string,
): string | undefined {
  const column = meta.find((one) => one.name === name);
  if (column?.unit !== undefined || name !== 'value') return column?.unit;
  const [one, ...others] = new Set(rows.map((row) => (row as { readonly unit?: unknown }).unit));
  return typeof one === 'string' && others.length === 0 ? one : undefined;
}

/** The kind of a column by its values; of one without any, text. */
export function kindOfValues(values: readonly unknown[]): Kind {
  const there = values.filter((value) => (value ?? null) !== null);
  const all = (fits: (value: unknown) => boolean) => there.length > 0 && there.every(fits);
  if (all(Array.isArray)) return 'list';
  if (all((value) => typeof value === 'boolean')) return 'boolean';
  if (all(Number.isSafeInteger)) return 'integer';
  return all((value) => typeof value === 'number') ? 'number' : 'text';
}

/** The same row; where it holds what is a number and not finite, one in which that is missing. */
export function withoutNaN<Row extends object>(row: Row): Row {
  const notFinite = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);
  if (!Object.values(row).some(notFinite)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, notFinite(value) ? null : value]),
  ) as Row;
}
