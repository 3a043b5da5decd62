/**
 * DuckDB, in memory. This file and no other knows its types: columns become SQL types here, and what it gives back
 * becomes plain JavaScript values.
 */
import {
  BOOLEAN,
  DOUBLE,
  DuckDBBlobVector,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBListVector,
  type DuckDBResult,
  type DuckDBType,
  DuckDBUHugeIntVector,
  type DuckDBValue,
  DuckDBVarCharVector,
  type DuckDBVector,
  INTEGER,
  JSDuckDBValueConverter,
  LIST,
  listValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { Cell, Kind } from '../model/column.js';
import { gathered, type Named, type Part, type Result } from './answer.js';
import { type FilledVector, type InVector, putCells, putTexts } from './cells-into-vector.js';
import { type ListVector, Texts, type TextVector } from './texts-of-vector.js';

const TYPES: Readonly<Record<Kind, DuckDBType>> = {
  text: VARCHAR,
  date: VARCHAR,
  list: LIST(VARCHAR),
  integer: INTEGER,
  number: DOUBLE,
  boolean: BOOLEAN,
};

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

/**
 * Whether a statement only asks (DuckDB writes no other as JSON); whether it lasts: nothing in it is another each time, as
 * chance, the clock and samples are; and whether all that it reads are tables and views of the database.
 */
const ASK_SELECT = `
  with asked as (select json_serialize_sql(?::varchar) as query)
  select not (query ->> '$.error')::boolean as asks,
    not list_has_any(
      list_transform(json_extract_string(query, '$..function_name'), lambda name: lower(name)),
      ?::varchar[]
    )
    and not regexp_matches(query::varchar, '"column_names":\\["(current|local)_?(date|time|timestamp)"\\]', 'i')
    and not regexp_matches(query::varchar, '"sample":\\{') as lasts,
    not list_contains(json_extract_string(query, '$..type'), 'TABLE_FUNCTION')
    and list_has_all(
      (select list(lower(view_name)) from duckdb_views())
        -- Of no tables there is no list, and with that there would be none of the views.
        || (select coalesce(list(lower(table_name)), []) from duckdb_tables())
        || list_transform(json_extract_string(query, '$..cte_map.map[*].key'), lambda name: lower(name)),
      list_transform(json_extract_string(query, '$..table_name'), lambda name: lower(name))
    ) as within
  from asked`;

/**
 * What DuckDB itself says is another each time, and macros of one's own: of these it does not say what they call. To list
 * its functions takes longer than most questions do.
 */
const ASK_PASSING = `select distinct lower(function_name) as name from duckdb_functions()
  where stability <> 'CONSISTENT' or (function_type like '%macro' and not internal)`;

export interface Asks {
  /** An answer that lasts, or one that is another each time; a statement that does more than to ask may change others. */
  readonly for: 'what lasts' | 'what passes' | 'more';
  /** Whether it reads nothing but what the database has. */
  readonly within: boolean;
}

/** Rows that go into a chunk at once: DuckDB's own vectors hold as many. */
const CHUNK = 2048;

export class Database {
  /** Connections on which no answer is being fetched: one has room for one at a time. */
  private readonly idle: DuckDBConnection[] = [];
  private readonly asking = new Set<DuckDBConnection>();
  private passing: Promise<readonly string[]> | null = null;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** @param threads how many of the machine's processors a query may use; by default all */
  static async open(threads?: number): Promise<Database> {
    const instance = await DuckDBInstance.create(':memory:', {
      // Else it would keep all that it reads of the files, as the system does anyhow.
      enable_external_file_cache: 'false',
      ...(threads ? { threads: String(threads) } : {}),
    });
    return new Database(instance, await instance.connect());
  }

  close(): void {
    for (const one of [this.connection, ...this.idle, ...this.asking]) one.closeSync();
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
  async *parts(sql: string, parameters: readonly Parameter[] = []): AsyncGenerator<Part> {
    const connection = this.idle.pop() ?? (await this.instance.connect());
    this.asking.add(connection);
    try {
      yield* fetched(connection, sql, parameters);
    } finally {
      if (this.asking.delete(connection)) this.idle.push(connection);
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

  /** What is asked for by a statement. */
  async asks(sql: string): Promise<Asks> {
    this.passing ??= this.query(ASK_PASSING).then(({ rows }) => rows.map(({ name }) => String(name)));
    const { rows } = await this.query(ASK_SELECT, [sql, await this.passing]);
    const { asks, lasts, within } = rows[0] ?? {};
    const what = asks !== true ? 'more' : lasts === true ? 'what lasts' : 'what passes';
    // It may load others.
    if (what === 'more') this.passing = null;
    return { for: what, within: asks === true && within === true };
  }

  /** Whether DuckDB takes note of each access to a file. It does so of every block that it reads, which takes long. */
  async noteFiles(does: boolean): Promise<void> {
    await this.run(does ? `call enable_logging('FileSystem')` : 'call disable_logging()');
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
        for (const [at, { kind }] of columns.entries()) {
          const cells = part.map((row) => row[at] ?? null);
          const vector = chunk.getColumnVector(at);
          if (vector instanceof DuckDBVarCharVector)
            putTexts(filledOf(vector), () => insideOf(vector, part.length), cells as (string | null)[]);
          else if (kind === 'list')
            putCells(
              filledOf(vector),
              cells.map((cell) => cell && listValue([...(cell as string[])])),
            );
          else putCells(filledOf(vector), cells);
        }
        appender.appendDataChunk(chunk);
      }
    } finally {
      appender.closeSync();
    }
  }
}

/**
 * An answer as it is fetched. Whole, it would lie beside the heap, at several times the room of its rows, until the collector
 * of JavaScript, which does not see its size, comes upon it.
 */
async function* fetched(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[],
): AsyncGenerator<Part> {
  const values = parameters.map((one) => (Array.isArray(one) ? listValue([...one]) : one) as DuckDBValue);
  const result = await connection.stream(sql, values);
  const columns = namesOf(result);
  const texts = new Texts(bytesOf);
  yield { columns, count: 0, cells: columns.map(() => []) };
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const cells = columns.map(({ kind }, at) => {
      const vector = chunk.getColumnVector(at);
      if (vector instanceof DuckDBVarCharVector) return texts.of(rawOf(vector));
      if (vector instanceof DuckDBListVector && vector.childVector instanceof DuckDBVarCharVector)
        return texts.lists(listsOf(vector, vector.childVector));
      const values: readonly unknown[] = chunk.convertColumnValues(at, JSDuckDBValueConverter);
      return values.map((value) => cell(value, kind, texts));
    });
    yield { columns, count: chunk.rowCount, cells };
  }
}

/** What the driver keeps of a vector to itself. */
const filledOf = (vector: DuckDBVector) => vector as unknown as FilledVector;

/** The 16 bytes of each text, as those of a number of that size, which the driver reads and writes as they are. */
const insideOf = (vector: DuckDBVarCharVector, count: number) =>
  DuckDBUHugeIntVector.fromRawVector(filledOf(vector).vector as never, count) as unknown as InVector;

const rawOf = (vector: DuckDBVarCharVector | DuckDBListVector) => vector as unknown as TextVector;

const listsOf = (vector: DuckDBListVector, texts: DuckDBVarCharVector): ListVector => ({
  validity: rawOf(vector).validity,
  itemCount: vector.itemCount,
  texts: rawOf(texts),
  getEntryOffset: (at) => vector.getEntryOffset(at),
  getEntryLength: (at) => vector.getEntryLength(at),
});

/** The driver gives the bytes of what is in a vector of its own: here one of one text, which is there. */
function bytesOf(text: DataView): Uint8Array {
  const there = { itemValid: () => true } as never;
  return new DuckDBBlobVector(text, there, null as never, 0, 1).getItemBytes(0)!;
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

/** Counts come as bigint; all of ours are below 2^53. */
function cell(value: unknown, kind: Kind, texts: Texts): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return texts.once(value);
  if (typeof value === 'bigint') return Number(value);
  if (kind === 'list') return (value as unknown[]).map((one) => texts.once(String(one)));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' && !Number.isFinite(value)) return null;
  return typeof value === 'object' ? String(value) : (value as Cell);
}
