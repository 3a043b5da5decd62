/** A table of the dataset before its rows are fetched: conditions go into the query, so that no more is read than asked for. */
import type { Dataset } from '../dataset/dataset.js';
import { type Parameter, quoted } from '../dataset/duckdb.js';
import { kindOf, meaningOf, type Table } from '../model/column.js';
import { definedAs } from '../model/tables/defined.js';
import { Frame, type Look, type Name, type Plot } from './frame.js';
import type { FrameColumn } from './frame-column.js';
import { COUNTED, tellParts } from './parts-of-views.js';
import { NEEDED, OriginInTable } from './places-of-tables.js';
import { shownOf } from './shown.js';
import { type Conditions, fitting } from './verbs/where.js';

interface Clauses<Row> {
  readonly where: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Tests that are functions: they are tried on the rows that come back. */
  readonly tests: readonly Conditions<Row>[];
  readonly order: readonly string[];
  readonly columns: readonly string[];
  readonly limit: number | null;
  /** A condition on the files of what the others leave. */
  readonly latest: string | null;
}

const ALL: Clauses<never> = {
  ...{ where: [], parameters: [], tests: [], order: [], columns: [] },
  ...{ limit: null, latest: null },
};

/** The columns of a table as those of a frame. */
export const columnsOf = (table: Table): FrameColumn[] =>
  Object.entries(table.columns).map(([name, column]) => ({
    name,
    kind: kindOf(column),
    ...meaningOf(column),
    defined: definedAs(table.name, name),
  }));

/** Where a row stands in its table, while they are put in order: no column of ours is called so. */
const PLACE = quoted('#');

const conditionsOf = (where: readonly string[]) => (where.length > 0 ? ` where ${where.join(' and ')}` : '');

/**
 * Rows to come: `await` it for a frame.
 *
 * ```ts
 * const query = g.series.where({ series: 'requests.received' }).sort('year');
 * const frame = await query;
 * ```
 */
export class Query<Row extends object> implements PromiseLike<Frame<Row>> {
  constructor(
    private readonly dataset: Dataset,
    private readonly table: Table,
    private readonly clauses: Clauses<Row> = ALL,
  ) {}

  private with(more: Partial<Clauses<Row>>): Query<Row> {
    return new Query(this.dataset, this.table, { ...this.clauses, ...more });
  }

  private need(name: string): string {
    if (Object.hasOwn(this.table.columns, name)) return quoted(name);
    const known = Object.keys(this.table.columns).join(', ');
    throw new RangeError(`The table ${this.table.name} has no column “${name}”. It has: ${known}`);
  }

  /**
   * Only rows that fit: a value, one of several, or a test, for each column.
   *
   * ```ts
   * await g.series.where({ series: 'requests.received', year: [2023, 2024], value: (value) => value > 100 });
   * ```
   */
  where(conditions: Conditions<Row>): Query<Row> {
    const { where, parameters, tests } = this.clauses;
    const more: string[] = [];
    const values: Parameter[] = [];
    const functions: Record<string, unknown> = {};
    for (const [name, test] of Object.entries(conditions)) {
      const column = this.need(name);
      if (typeof test === 'function') functions[name] = test;
      else if (Array.isArray(test)) {
        // In SQL nothing is equal to a missing value.
        const some = (test as Parameter[]).filter((one) => one !== null);
        const parts = [
          some.length > 0 ? [`${column} in (${some.map(() => '?').join(', ')})`] : [],
          some.length < test.length ? [`${column} is null`] : [],
        ].flat();
        more.push(parts.length === 0 ? 'false' : `(${parts.join(' or ')})`);
        values.push(...some);
      } else if (test === null) more.push(`${column} is null`);
      else {
        more.push(`${column} = ?`);
        values.push(test as Parameter);
      }
    }
    return this.with({
      where: [...where, ...more],
      parameters: [...parameters, ...values],
      tests: Object.keys(functions).length > 0 ? [...tests, functions as Conditions<Row>] : tests,
    });
  }

  /**
   * Only these columns, in this order.
   *
   * ```ts
   * await g.series.select('publisher', 'year', 'value');
   * ```
   */
  select<Kept extends Name<Row>>(...names: readonly Kept[]): Query<Pick<Row, Kept>> {
    for (const name of names) this.need(name);
    return this.with({ columns: names }) as unknown as Query<Pick<Row, Kept>>;
  }

  /**
   * Only rows of the latest report of each publisher; a report of nobody's stands for itself.
   *
   * ```ts
   * await g.judgements.latest();
   * ```
   */
  latest(): Query<Row> {
    for (const name of ['file', 'body', 'year']) this.need(name);
    const of = quoted(this.table.name);
    const files = `select file from ${of} group by file, body, year
      qualify row_number() over (partition by coalesce(body, file) order by year desc nulls last, file) = 1`;
    return this.with({ latest: `file in (${files})` });
  }

  /**
   * In the order of a column, missing values last. Of several orders the last comes first, as in a frame.
   *
   * ```ts
   * await g.reports.sort('figures', { descending: true });
   * ```
   */
  sort(name: Name<Row>, { descending = false }: { readonly descending?: boolean } = {}): Query<Row> {
    const order = `${this.need(name)} ${descending ? 'desc' : 'asc'} nulls last`;
    return this.with({ order: [order, ...this.clauses.order] });
  }

  /**
   * At most so many rows.
   *
   * ```ts
   * await g.figures.limit(10);
   * ```
   */
  limit(count: number): Query<Row> {
    return this.with({ limit: Math.max(0, Math.trunc(count)) });
  }

  /**
   * Fetches the rows.
   *
   * ```ts
   * const frame = await g.warnings.frame(); // the same as await g.warnings
   * ```
   */
  async frame(): Promise<Frame<Row>> {
    const { parameters, tests, columns, limit } = this.clauses;
    const meta = columnsOf(this.table);
    // What a test looks at must be fetched, whether or not it is kept.
    const looked = tests.flatMap((test) => Object.keys(test));
    const kept = columns.length === 0 ? meta : columns.map((name) => meta.find((one) => one.name === name)!);
    const asked = [...new Set([...kept.map(({ name }) => name), ...looked])];
    const beside = (NEEDED[this.table.name] ?? COUNTED[this.table.name] ?? []).filter(
      (name) => !asked.includes(name),
    );
    const read = [...asked, ...beside];
    const late = looked.length > 0;
    const sql = [
      `select ${read.map(quoted).join(', ')} from ${this.inPlace()}`,
      limit !== null && !late ? `limit ${limit}` : '',
    ].join(' ');
    const rows: Row[] = [];
    const origin = new OriginInTable(this.table.name);
    // A row is made with all its columns at once: one that grows, and loses some again, takes several times the room.
    const blank = Object.fromEntries(asked.map((name) => [name, null]));
    // What a count of a view is made of is told by columns that are not kept.
    const whole = new Map<object, Readonly<Record<string, unknown>>>();
    const isCounted = Object.hasOwn(COUNTED, this.table.name);
    for await (const { columns, count, cells } of this.dataset.parts(sql, parameters)) {
      const by = Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]!]));
      const own = asked.map((name) => [name, by[name]!] as const);
      for (let at = 0; at < count; at += 1) {
        const row: Record<string, unknown> = { ...blank };
        for (const [name, values] of own) row[name] = values[at];
        origin.add(row, by, at);
        if (isCounted) whole.set(row, Object.fromEntries(read.map((name) => [name, by[name]![at]])));
        rows.push(row as Row);
      }
    }
    const fit = tests.reduce<readonly Row[]>((left, test) => fitting(left, test), rows);
    const found = limit !== null && late ? fit.slice(0, limit) : fit;
    await tellParts(this.dataset, this.table.name, found, whole);
    return new Frame(found, kept);
  }

  /**
   * The rows that are asked for, in their order. Several threads sort and join rows in another order each time: what nothing
   * tells apart stays as it stands in the table.
   */
  private inPlace(): string {
    const { where, order, latest } = this.clauses;
    const table = `${quoted(this.table.name)}${conditionsOf(where)}`;
    if (order.length === 0 && latest === null) return table;
    const placed = `(select *, row_number() over () as ${PLACE} from ${table})`;
    return `${placed}${conditionsOf(latest === null ? [] : [latest])} order by ${[...order, PLACE].join(', ')}`;
  }

  /** The rows with no more of their columns than somebody looks at. */
  private seen(columns: readonly string[] | undefined): Query<Row> {
    const chosen = this.clauses.columns.length > 0;
    if (columns === undefined || chosen) return this;
    return this.with({ columns: Object.keys(this.table.columns).filter((name) => columns.includes(name)) });
  }

  /**
   * Fetches the rows and shows them as a table.
   *
   * ```ts
   * await g.publishers.show({ caption: 'Who reports', columns: ['body', 'first', 'last'] });
   * ```
   */
  async show(look: Look = {}): Promise<void> {
    const { tests, limit } = this.clauses;
    // What a test leaves is known only when all rows are there.
    if (tests.length > 0) return (await this.frame()).show(look);
    const of = Math.min(await this.count(), limit ?? Number.POSITIVE_INFINITY);
    const most = look.most ?? shownOf(of);
    const first = await this.with({ limit: Math.min(most, of) }).frame();
    first.show({ ...look, of });
  }

  /** How many rows there are. */
  private async count(): Promise<number> {
    const { where, parameters, latest } = this.clauses;
    const conditions = conditionsOf(latest === null ? where : [...where, latest]);
    const sql = `select count(*) as rows from ${quoted(this.table.name)}${conditions}`;
    const { rows } = await this.dataset.query(sql, parameters);
    return Number(rows[0]!.rows);
  }

  /**
   * Fetches the rows and draws them; see `Frame.plot`.
   *
   * ```ts
   * await g.rates.where({ rate: 'granted' }).plot(point({ x: 'year', y: 'value', color: 'level' }));
   * ```
   */
  async plot(plot: Plot<Row>): Promise<void> {
    const columns = typeof plot === 'function' ? plot.columns : undefined;
    await (await this.seen(columns).frame()).plot(plot);
  }

  // biome-ignore lint/suspicious/noThenProperty: `await` is how its rows are asked for
  then<Yes = Frame<Row>, No = never>(
    yes?: ((frame: Frame<Row>) => Yes | PromiseLike<Yes>) | null,
    no?: ((error: unknown) => No | PromiseLike<No>) | null,
  ): Promise<Yes | No> {
    return this.frame().then(yes, no);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `a query on ${this.table.name} (${this.table.title.en.toLowerCase()}): put “await” before it to see its rows`;
  }
}
