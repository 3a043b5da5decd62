/** What a column of a frame is called and means, for heads of tables and axes of charts. */
import type { Kind, Meaning } from '../model/column.js';

export interface FrameColumn extends Partial<Meaning> {
  readonly name: string;
  readonly kind: Kind;
  /** What tables say where it is missing; by default that it is not stated, which is a word for what a report could say. */
  readonly missing?: string;
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
