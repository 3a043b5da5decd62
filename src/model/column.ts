/**
 * What a column of a table is, said once: its type, its meaning and its label in both languages, its unit, and where
 * its value comes from. The types of rows, Parquet, dataframes, CSV, the data package, the code book and the heads of
 * shown tables are all made from it.
 */

import { z } from 'zod';
import type { Text } from './words.js';

/** Type of a column. Integers and numbers are IEEE doubles, so integers are exact up to 2^53. */
export type Kind = 'text' | 'date' | 'list' | 'integer' | 'number' | 'boolean';

/** What one cell can hold. Null is "not stated"; it is never 0 and never an empty string. */
export type Cell = string | number | boolean | readonly string[] | null;

/** What zod's `.meta()` carries for a column; `z.toJSONSchema` puts it out as it is. */
export interface Meaning {
  /** Head of the column. */
  readonly label: string;
  readonly label_zh: string;
  /** One sentence for the code book. */
  readonly description: string;
  readonly description_zh: string;
  /** What the numbers count, where it is the same in all rows. */
  readonly unit?: string;
}

export interface Column<Source = never, Type extends z.ZodType = z.ZodType> {
  readonly type: Type;
  /** Where the value comes from; by default the source's own key of the column's name. */
  readonly of: ((source: Source) => z.infer<Type>) | null;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of any source has columns of that source
export type Columns = Readonly<Record<string, Column<any>>>;

export interface Table<C extends Columns = Columns> {
  /** Name of the table, of its Parquet files and of its CSV file. */
  readonly name: string;
  /** What one row is. */
  readonly title: Text;
  /** The columns that name a row. */
  readonly key: readonly string[];
  readonly columns: C;
  readonly schema: z.ZodObject;
}

/** One row of a table. */
export type RowOf<T> =
  T extends Table<infer C>
    ? { -readonly [Name in keyof C]: C[Name] extends Column<infer _, infer Type> ? z.infer<Type> : never }
    : never;

const kinds = {
  text: z.string(),
  date: z.iso.date(),
  list: z.array(z.string()),
  integer: z.int(),
  number: z.number(),
  boolean: z.boolean(),
} as const;

type Words = readonly [label: string, label_zh: string, description: string, description_zh: string];

function described<Type extends z.ZodType>(type: Type, words: Words, unit?: string): Type {
  const [label, label_zh, description, description_zh] = words;
  const meaning: Meaning = { label, label_zh, description, description_zh, ...(unit ? { unit } : {}) };
  return (type as z.ZodType).meta({ ...meaning }) as Type;
}

/** Columns of a table whose rows are made from a `Source`. What may be missing is null; a list is never missing. */
export const columnsOf = <Source>() => ({
  /** A column that may be missing. */
  may: <K extends Exclude<Kind, 'list'>>(
    kind: K,
    words: Words,
    of: ((source: Source) => z.infer<(typeof kinds)[K]> | null) | null = null,
    unit?: string,
  ): Column<Source, z.ZodNullable<(typeof kinds)[K]>> => ({
    type: described(z.nullable(kinds[kind]), words, unit),
    of,
  }),
  /** A column that every row has. */
  has: <K extends Kind>(
    kind: K,
    words: Words,
    of: ((source: Source) => z.infer<(typeof kinds)[K]>) | null = null,
    unit?: string,
  ): Column<Source, (typeof kinds)[K]> => ({
    type: described(kinds[kind] as z.ZodType, words, unit) as (typeof kinds)[K],
    of,
  }),
  /** A word of a closed list, in every row. */
  oneOf: <Options extends Readonly<Record<string, string>>>(
    options: z.ZodEnum<Options>,
    words: Words,
    of: ((source: Source) => Options[keyof Options]) | null = null,
  ): Column<Source, z.ZodEnum<Options>> => ({ type: described(options, words), of }),
  /** A word of a closed list, or none. */
  word: <Options extends Readonly<Record<string, string>>>(
    options: z.ZodEnum<Options>,
    words: Words,
    of: ((source: Source) => Options[keyof Options] | null) | null = null,
  ): Column<Source, z.ZodNullable<z.ZodEnum<Options>>> => ({
    type: described(options.nullable(), words),
    of,
  }),
});

/** Describes a table. */
export function tableOf<const C extends Columns>(
  name: string,
  title: readonly [en: string, zh: string],
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> {
  const shape = Object.fromEntries(Object.entries(columns).map(([column, { type }]) => [column, type]));
  return { name, title: { en: title[0], zh: title[1] }, key, columns, schema: z.object(shape) };
}

/** The kind of a column, by its zod type. */
export function kindOf({ type }: Pick<Column, 'type'>): Kind {
  const inner = type instanceof z.ZodNullable ? (type.unwrap() as z.ZodType) : type;
  if (inner instanceof z.ZodArray) return 'list';
  if (inner instanceof z.ZodBoolean) return 'boolean';
  if (inner instanceof z.ZodNumber) return inner.format === 'safeint' ? 'integer' : 'number';
  return inner instanceof z.ZodISODate ? 'date' : 'text';
}

/** Words that a column is limited to; null where it is free. */
export function wordsOf({ type }: Pick<Column, 'type'>): readonly string[] | null {
  const inner = type instanceof z.ZodNullable ? type.unwrap() : type;
  return inner instanceof z.ZodEnum ? (inner.options as string[]) : null;
}

/** Whether a cell of the column can be missing. */
export const isNullable = ({ type }: Pick<Column, 'type'>): boolean => type instanceof z.ZodNullable;

/** What the column is called and means. */
export const meaningOf = ({ type }: Pick<Column, 'type'>): Meaning => type.meta() as unknown as Meaning;

const fits: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  list: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
};

/**
 * One row of a table, cell by cell in the order of its columns.
 * @throws TypeError for a cell that is not of its column's type: such a row is a mistake in our code, not in a report
 */
export function cellsOf(table: Table, source: object): Cell[] {
  return checksOf(table).map(({ name, of, kind, mayMiss }) => {
    const value = of ? of(source) : (source as Record<string, unknown>)[name];
    if (value === null ? mayMiss : fits[kind](value)) return value as Cell;
    throw new TypeError(`${table.name}.${name} takes ${kind}, not ${JSON.stringify(value)}`);
  });
}

interface CheckedColumn {
  readonly name: string;
  readonly of: ((source: object) => unknown) | null;
  readonly kind: Kind;
  readonly mayMiss: boolean;
}

const checks = new WeakMap<Table, readonly CheckedColumn[]>();

/** What is asked of each cell: to ask it of the type for every cell takes longer than the cell. */
function checksOf(table: Table): readonly CheckedColumn[] {
  let known = checks.get(table);
  if (!known) {
    known = Object.entries(table.columns).map(([name, column]) => ({
      ...{ name, of: column.of, kind: kindOf(column), mayMiss: isNullable(column) },
    }));
    checks.set(table, known);
  }
  return known;
}
