/**
 * DuckDB, in memory. This file and no other knows its types: columns become SQL types here, and what it gives back
 * becomes plain JavaScript values.
 */
import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  JSDuckDBValueConverter,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Cell, Kind } from '../model/column.js';

const TYPES: Readonly<Record<Kind, DuckDBType>> = {
  text: VARCHAR,
  date: VARCHAR,
  list: LIST(VARCHAR),
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
};

/** What a query gives: columns in their order, and one object a row. */
export interface Result {
  readonly columns: readonly Named[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A column by its name. */
export interface Named {
  readonly name: string;
  readonly kind: Kind;
}

/** What can be put into a query in the place of a `${}`. */
export type Parameter = string | number | boolean | null | readonly (string | number)[];

/** Names and texts as SQL writes them. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A table of these columns without a row, as a query. */
export const emptyTable = (columns: readonly Named[]): string =>
  `(select ${columns.map(({ name, kind }) => `null::${TYPES[kind]} as ${quoted(name)}`).join(', ')} where false)`;

/**
 * Whether a query says nothing of order or number, and would still be one with an order. Of `distinct on` an order would
 * choose the rows.
 */
const ASK_ORDER = `
  with asked as (select json_serialize_sql(?::varchar) as query, json_serialize_sql(?::varchar) as ordered)
  select not list_has_any(
      json_extract_string(query, '$.statements[0].node.modifiers[*].type'),
      ['ORDER_MODIFIER', 'LIMIT_MODIFIER', 'LIMIT_PERCENT_MODIFIER']
    )
    and len(json_extract(query, '$.statements[0].node.modifiers[*].distinct_on_targets[*]')) = 0
    and not (ordered ->> '$.error')::boolean as open
  from asked`;

/** Whether a statement only asks: DuckDB writes no other as JSON. */
const ASK_SELECT = `select not (json_serialize_sql(?::varchar) ->> '$.error')::boolean as asks`;

/** Rows that go into a chunk at once: DuckDB's own vectors hold as many. */
const CHUNK = 2048;

export class Database {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** @param threads how many of the machine's processors a query may use; by default all */
  static async open(threads?: number): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', threads ? { threads: String(threads) } : {});
    return new Database(instance, await instance.connect());
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /**
   * Rows of a query.
   * @throws Error with DuckDB's words, which name the place in the query
   */
  query(sql: string, parameters: readonly Parameter[] = []): Promise<Result> {
    return gathered(this.parts(sql, parameters));
  }

  /**
   * The same in parts, as DuckDB has them: no more is made at once than one of them. The first comes always, so that the
   * columns are known of an answer without rows.
   */
  async *parts(sql: string, parameters: readonly Parameter[] = []): AsyncGenerator<Result> {
    const values = parameters.map((one) => (Array.isArray(one) ? listValue([...one]) : one) as DuckDBValue);
    const result = await this.connection.run(sql, values);
    const columns = namesOf(result);
    const texts = new Map<string, string>();
    yield { columns, rows: [] };
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      const data = chunk.convertColumns(JSDuckDBValueConverter) as unknown[][];
      const rows = Array.from({ length: chunk.rowCount }, () => ({}) as Record<string, Cell>);
      for (const [at, { name, kind }] of columns.entries()) {
        const values = data[at]!;
        for (const [row, made] of rows.entries()) made[name] = cell(values[row], kind, texts);
      }
      yield { columns, rows };
    }
  }

  /** The database as its driver knows it. */
  get driver(): object {
    return this.instance;
  }

  /**
   * The same query, with its rows in the order of their columns where it states none. Several threads give such rows in
   * another order each time.
   */
  async ordered(sql: string): Promise<string> {
    const ordered = `${sql.replace(/;\s*$/, '')}\norder by all`;
    const { rows } = await this.query(ASK_ORDER, [sql, ordered]);
    return rows[0]?.open === true ? ordered : sql;
  }

  /** Whether a statement only asks, so that it may be run again anywhere. */
  async asks(sql: string): Promise<boolean> {
    const { rows } = await this.query(ASK_SELECT, [sql]);
    return rows[0]?.asks === true;
  }

  /** An empty table. */
  async create(name: string, columns: readonly Named[]): Promise<void> {
    const list = columns.map((column) => `${quoted(column.name)} ${TYPES[column.kind]}`);
    await this.run(`create or replace table ${quoted(name)} (${list.join(', ')})`);
  }

  /** Adds rows, given as their cells in the order of the columns. */
  async append(name: string, columns: readonly Named[], rows: readonly (readonly Cell[])[]): Promise<void> {
    const types = columns.map(({ kind }) => TYPES[kind]);
    const appender = await this.connection.createAppender(name);
    try {
      for (let from = 0; from < rows.length; from += CHUNK) {
        const part = rows.slice(from, from + CHUNK);
        const chunk = DuckDBDataChunk.create(types, part.length);
        chunk.setColumns(
          columns.map(({ kind }, at) =>
            part.map(
              (row) =>
                (kind === 'list' && row[at] ? listValue([...(row[at] as string[])]) : row[at]) as DuckDBValue,
            ),
          ),
        );
        appender.appendDataChunk(chunk);
      }
    } finally {
      appender.closeSync();
    }
  }
}

/** An answer whole, of its parts. */
export async function gathered(parts: AsyncIterable<Result>): Promise<Result> {
  const rows: Result['rows'][number][] = [];
  let columns: readonly Named[] = [];
  for await (const part of parts) {
    columns = part.columns;
    for (const row of part.rows) rows.push(row);
  }
  return { columns, rows };
}

function kindOfType(type: DuckDBType): Kind {
  const name = String(type);
  if (name.endsWith('[]')) return 'list';
  if (name === 'BOOLEAN') return 'boolean';
  if (/^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?)$/.test(name)) return 'integer';
  if (/^(?:DOUBLE|FLOAT|DECIMAL)/.test(name)) return 'number';
  return name === 'DATE' ? 'date' : 'text';
}

const namesOf = (result: DuckDBResult): Named[] =>
  result.columnNames().map((name, at) => ({ name, kind: kindOfType(result.columnType(at)) }));

/** The driver makes each text anew; names and labels are the same in thousands of rows and are kept once. */
function once(text: string, texts: Map<string, string>): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

/** Counts come as bigint; all of ours are below 2^53. */
function cell(value: unknown, kind: Kind, texts: Map<string, string>): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return once(value, texts);
  if (typeof value === 'bigint') return Number(value);
  if (kind === 'list') return (value as unknown[]).map((one) => once(String(one), texts));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return typeof value === 'object' ? String(value) : (value as Cell);
}
