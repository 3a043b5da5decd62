/** Where a column is defined: columns that mean the same in several tables are defined once. */

import { definitionAnchor } from '../address.js';
import { type Column, meaningOf } from '../column.js';
import { TABLES } from './tables.js';

/** A column and the first table that has it. */
export interface DefinedColumn {
  readonly anchor: string;
  readonly name: string;
  readonly table: string;
  readonly column: Column;
}

const keyOf = (name: string, column: Column): string => {
  const { label, description } = meaningOf(column);
  return JSON.stringify([name, label, description]);
};

const first = new Map<string, DefinedColumn>();
for (const table of Object.values(TABLES))
  for (const [name, column] of Object.entries(table.columns)) {
    const key = keyOf(name, column);
    if (!first.has(key)) {
      const anchor = definitionAnchor('column', `${table.name}.${name}`);
      first.set(key, { anchor, name, table: table.name, column });
    }
  }

/** All columns that tables have, each once. */
export const DEFINED_COLUMNS: readonly DefinedColumn[] = [...first.values()];

/** The address of a column's definition on the page of definitions; undefined for a table of other making. */
export function definedAs(table: string, name: string): string | undefined {
  const column = (TABLES as Readonly<Record<string, (typeof TABLES)[keyof typeof TABLES]>>)[table]?.columns as
    | Readonly<Record<string, Column>>
    | undefined;
  const own = column?.[name];
  return own === undefined ? undefined : first.get(keyOf(name, own))?.anchor;
}
