/**
 * A table to work with: a danfo DataFrame whose verbs are right with missing values. A missing value is null. It is
 * left out of statistics and counted, stays missing in arithmetic, comes last in any order, and fits no condition.
 */
import type { Kind } from '../model/column.js';
import { say } from '../model/language.js';
import { counted } from '../model/nouns.js';
import { type Text, template } from '../model/words.js';
import { Column } from './column.js';
import { DataFrame, refuse, type Value } from './danfo.js';
import { type FrameColumn, kindOfValues, withoutNaN } from './frame-column.js';
import { computedFrom } from './gathered.js';
import { addPlaces, carryPlaces } from './places.js';
import { saveRows } from './save.js';
import { showing } from './showing.js';
import { changeOver } from './verbs/change.js';
import { CORRELATION_COLUMNS, type RankCorrelation, rankCorrelation } from './verbs/correlate.js';
import { derived } from './verbs/derive.js';
import { type Joined, joined, type On } from './verbs/join.js';
import type { Operation } from './verbs/operations.js';
import { carried, type Gaps, pivoted } from './verbs/pivot.js';
import { sorted } from './verbs/sort.js';
import { statistics } from './verbs/statistics.js';
import { grouped } from './verbs/summarise.js';
import { TREND_COLUMNS, type Trend, trendOf, trends } from './verbs/trend.js';
import { type Conditions, fitting } from './verbs/where.js';

// biome-ignore lint/suspicious/noExplicitAny: rows are what their table says
export type AnyRow = any;

/** A name of a column of these rows. */
export type Name<Row> = keyof Row & string;

/** Danfo's names of types. They are labels: cells stay JavaScript values, so integers are exact up to 2^53. */
const DTYPES: Readonly<Record<Kind, string>> = {
  text: 'string',
  date: 'string',
  list: 'string',
  integer: 'int32',
  number: 'float32',
  boolean: 'boolean',
};

/** A picture of a frame, as the room of charts makes it: Vega-Lite in our look, or what there is in place of one. */
export interface Drawn {
  readonly title: string;
}

/** What to draw of the rows: a part of a Vega-Lite specification, or a function that makes a chart of them. */
export type Plot<Row> =
  | Readonly<Record<string, unknown>>
  | (((rows: readonly Row[], frame: Frame<AnyRow>) => Drawn) & {
      /** The columns that it reads, where it says so: a query fetches no others. */
      readonly columns?: readonly string[];
      /** The counts of which its headline and notes are made; by default the column `value`, where there is one. */
      readonly counts?: readonly string[];
    });

/** How to show a table. Words may be given in one language, or in both as `{ en, zh }`: the one that is spoken is shown. */
export interface Look {
  readonly caption?: string | Text;
  /** What is said in place of a table without rows. */
  readonly empty?: string | Text;
  /** Columns to show, in this order; by default all. */
  readonly columns?: readonly string[];
  /** Words for the values of a column. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, string | Text>>>>;
  /** Heads, where the column's own label is not it. */
  readonly labels?: Readonly<Record<string, string | Text>>;
  /** How many rows are shown (default: all of up to 60, 25 of more); a line says how many more there are. */
  readonly most?: number;
  /** How many rows there are in all, where these are only the first of them. */
  readonly of?: number;
}

const SIZE = template('frame of {rows} and {columns}', '数据框：{rows}、{columns}');
const CORRELATED = template('Rank correlation of {a} and {b}', '{a}与{b}的等级相关');
const TREND = template('Trend of {of} over {over}', '{of} 随 {over} 的变化趋势');

/** What a frame shows of itself: the first rows, and as many columns as can be read beside each other. */
const GLANCE = ({ meta }: { readonly meta: readonly FrameColumn[] }): Look => ({
  most: 10,
  ...(meta.length > MOST_COLUMNS ? { columns: meta.slice(0, MOST_COLUMNS).map(({ name }) => name) } : {}),
});
const MOST_COLUMNS = 18;

/** A property that is made when somebody asks for it: charts and tables never ask danfo for cells, which take as much room again. */
function lazily(holder: object, name: string, make: () => unknown): void {
  const settle = (value: unknown) =>
    Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(holder, name, {
    get: () => {
      const value = make();
      settle(value);
      return value;
    },
    set: settle,
    enumerable: true,
    configurable: true,
  });
}

/** How frames are shown and kept: rooms above this one know notebooks and charts. */
export interface Face {
  readonly show: (frame: Frame<AnyRow>, look: Look) => void;
  readonly plot: (frame: Frame<AnyRow>, plot: Plot<AnyRow>) => Promise<void>;
}
let face: Face | null = null;
export const setFace = (other: Face): void => {
  face = other;
};
function faced(): Face {
  if (!face) throw new Error('Frames are shown by the package “gongkai”: import open or frameOf from there.');
  return face;
}

/**
 * A table to work with: a danfo DataFrame whose verbs are right with missing values. As the last line of a cell it shows
 * itself.
 *
 * ```ts
 * const received = await g.series.where({ series: 'requests.received' });
 * received.by('level').summarise({ n: n('value'), missing: missing('value'), median: median('value') });
 * ```
 */
export class Frame<Row extends object = Record<string, Value>> extends DataFrame {
  /** What the columns are called and mean. */
  readonly meta: readonly FrameColumn[];
  /** Said below the table and the chart: what a join left out, which years are not comparable. */
  readonly notes: readonly string[];
  /** Why cells are missing, for tables that show it: by row and column. */
  readonly gaps: Gaps | null;
  readonly #rows: readonly Row[];

  constructor(
    rows: readonly Row[],
    meta: readonly FrameColumn[],
    rest: { readonly notes?: readonly string[]; readonly gaps?: Gaps | null } = {},
  ) {
    const cellsIn = (row: Row) =>
      meta.map(({ name }) => ((row as Record<string, Value>)[name] ?? null) as Value);
    // Danfo looks at the first row alone.
    const cells = new Array<Value[]>(rows.length);
    if (rows[0] !== undefined) cells[0] = cellsIn(rows[0]);
    super(cells, {
      columns: meta.map(({ name }) => name),
      dtypes: meta.map(({ kind }) => DTYPES[kind]),
      // Danfo would keep a second copy of all cells, column by column.
      config: { lowMemoryMode: true },
    });
    lazily(this, '$data', () => rows.map(cellsIn));
    this.meta = meta;
    this.notes = rest.notes ?? [];
    this.gaps = rest.gaps ?? null;
    this.#rows = rows;
  }

  /** Danfo gives the frame a property for each column; a column that is called like a method must not hide it. */
  // biome-ignore lint/correctness/noUnusedPrivateClassMembers: danfo calls it
  private $setInternalColumnDataProperty(): void {
    for (const name of this.columns) {
      if (name in this) continue;
      Object.defineProperty(this, name, { get: () => this.column(name as Name<Row>), configurable: true });
    }
  }

  /**
   * The rows as plain objects.
   *
   * ```ts
   * const [first] = frame.rows();
   * first!.publisher;
   * ```
   */
  rows(): readonly Row[] {
    return this.#rows;
  }

  /**
   * One column, with statistics and comparisons that leave missing values missing.
   *
   * ```ts
   * frame.column('value').median();
   * frame.column('value').count(); // how many are not missing
   * ```
   */
  column(name: Name<Row>): Column {
    const at = this.need(name);
    return new Column(
      this.#rows.map((row) => ((row as Record<string, Value>)[name] ?? null) as Value),
      { dtypes: [DTYPES[at.kind]] },
    );
  }

  private need(name: string): FrameColumn {
    const found = this.meta.find((one) => one.name === name);
    if (found) return found;
    throw new RangeError(`There is no column “${name}”. There are: ${this.columns.join(', ')}`);
  }

  private like<Other extends object = Row>(
    rows: readonly Other[],
    meta: readonly FrameColumn[] = this.meta,
    notes: readonly string[] = this.notes,
  ): Frame<Other> {
    return new Frame(rows, meta, { notes, gaps: this.gaps && carried(this.gaps, this.#rows, rows) });
  }

  /**
   * The rows that fit: a value, one of several, or a test, for each column; or a test of the row.
   *
   * ```ts
   * frame.where({ level: ['county', 'city'], value: (value) => value > 100 });
   * frame.where((row) => row.value !== null && row.doubted);
   * ```
   */
  where(conditions: Conditions<Row> | ((row: Row) => boolean)): Frame<Row> {
    if (typeof conditions !== 'function') for (const name of Object.keys(conditions)) this.need(name);
    return this.like(fitting(this.#rows, conditions));
  }

  /**
   * These columns, in this order.
   *
   * ```ts
   * frame.select('publisher', 'year', 'value');
   * ```
   */
  select<Kept extends Name<Row>>(...names: readonly Kept[]): Frame<Pick<Row, Kept>> {
    const meta = names.map((name) => this.need(name));
    const rows = this.#rows.map((row) => {
      const few = Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Kept>;
      carryPlaces(row, few);
      return few;
    });
    return this.like(rows, meta);
  }

  /**
   * More columns, computed row by row. Missing in, missing out: where a value that the function reads is missing, its
   * result is missing.
   *
   * ```ts
   * frame.derive({ hundreds: (row) => row.value / 100 }); // missing where value is
   * ```
   */
  derive<New extends Readonly<Record<string, (row: { [K in keyof Row]: NonNullable<Row[K]> }) => Value>>>(
    columns: New,
  ): Frame<Row & { [K in keyof New]: ReturnType<New[K]> | null }> {
    const { rows, meta } = derived(this.#rows, this.meta, columns as never);
    return this.like(rows as never, meta);
  }

  /**
   * In the order of a column, missing values last in either direction.
   *
   * ```ts
   * frame.sort('value', { descending: true });
   * ```
   */
  sort(name: Name<Row>, { descending = false }: { readonly descending?: boolean } = {}): Frame<Row> {
    this.need(name);
    return this.like(sorted(this.#rows, name, descending));
  }

  /**
   * The first rows.
   *
   * ```ts
   * frame.head(3);
   * ```
   */
  head(count = 5): Frame<Row> {
    return this.like(this.#rows.slice(0, count));
  }

  /**
   * The last rows.
   *
   * ```ts
   * frame.tail(3);
   * ```
   */
  tail(count = 5): Frame<Row> {
    return this.like(count === 0 ? [] : this.#rows.slice(-count));
  }

  /**
   * Groups of rows, to summarise; in the order in which they first come.
   *
   * ```ts
   * frame.by('level', 'form').summarise({ n: n('value'), median: median('value') });
   * ```
   */
  by<By extends Name<Row>>(...names: readonly By[]): Groups<Row, By> {
    for (const name of names) this.need(name);
    return new Groups(this, names);
  }

  /**
   * One row over all rows.
   *
   * ```ts
   * frame.summarise({ n: n('value'), missing: missing('value'), median: median('value') });
   * ```
   */
  summarise<Ops extends Readonly<Record<string, Operation<Name<Row>>>>>(
    operations: Ops,
  ): Frame<{ [K in keyof Ops]: number | null }> {
    return this.by().summarise(operations) as never;
  }

  /**
   * Beside each row what another table says of it, found by columns of the same names or by pairs of names. Rows without
   * a partner stay, with missing values; the note below the table counts them, and `unmatched` lists them.
   *
   * ```ts
   * const population = await readTable('../data/population.csv');
   * const joined = frame.join(population, { area_code: 'code' });
   * joined.unmatched; // the rows that found no partner
   * ```
   * @throws RangeError where the other table has several rows of one key
   */
  join<Other extends object>(
    other: Frame<Other> | readonly Other[],
    on: On<Row, Other>,
  ): Frame<Row & { [K in keyof Other]: Other[K] | null }> & { readonly unmatched: Frame<Row> } {
    const right = other instanceof Frame ? other : frameOf(other);
    const found: Joined<Row> = joined(this.#rows, this.meta, right.rows(), right.meta, on as never);
    const frame = this.like(found.rows as never, found.meta, [...this.notes, ...found.notes]);
    return Object.assign(frame, { unmatched: this.like(found.unmatched) }) as never;
  }

  /**
   * A table of two dimensions: a row for each value of one column, a column for each value of another. `why` names the
   * column that says why a value is missing, so that the table shows a year without a report apart from a number that is
   * not stated, and both apart from 0.
   *
   * ```ts
   * const received = await g.panel.where({ series: 'requests.received' });
   * received.pivot({ rows: 'body', columns: 'year', values: 'value', why: 'state' });
   * ```
   */
  pivot(how: {
    readonly rows: Name<Row>;
    readonly columns: Name<Row>;
    readonly values: Name<Row>;
    readonly why?: Name<Row>;
  }): Frame {
    for (const name of Object.values(how)) this.need(name);
    const { rows, meta, gaps } = pivoted(this.#rows, this.meta, how);
    return new Frame(rows, meta, { notes: this.notes, gaps });
  }

  /**
   * The change from one year to the next: columns `before`, `change` and `growth` (0.1 for +10%). Missing where the year
   * before is not there or not stated, where it is 0 (growth), and, for frames with `break_before`, where the form
   * changed so that the two do not compare.
   *
   * ```ts
   * frame.change({ of: 'value', by: 'body', over: 'year' }).sort('growth', { descending: true });
   * ```
   */
  change(how: {
    readonly of: Name<Row>;
    readonly by: Name<Row> | readonly Name<Row>[];
    readonly over: Name<Row>;
  }): Frame<Row & { before: number | null; change: number | null; growth: number | null }> {
    const names = [how.by].flat() as Name<Row>[];
    for (const name of [how.of, how.over, ...names]) this.need(name);
    const { rows, meta, notes } = changeOver(this.#rows, this.meta, { ...how, by: names });
    return this.like(rows as never, meta, [...this.notes, ...notes]);
  }

  /**
   * Spearman's rank correlation of two columns, with a bootstrap interval of 95%. `by` names the column of rows that are
   * not independent of each other (the years of one publisher): they are drawn together. `labels` say what columns of
   * one's own are called.
   *
   * ```ts
   * const pairs = await g.rates.where({ rate: 'granted' });
   * pairs.correlate('numerator', 'denominator', { by: 'body' }).rho;
   * ```
   */
  correlate(
    a: Name<Row>,
    b: Name<Row>,
    { by, labels = {} }: { readonly by?: Name<Row>; readonly labels?: Look['labels'] } = {},
  ): RankCorrelation {
    for (const name of [a, b, by]) if (name !== undefined) this.need(name);
    const found = rankCorrelation(
      this.#rows.map((row) => [row[a], row[b]]),
      by === undefined ? null : this.#rows.map((row) => row[by]),
    );
    const called = { a: this.#called(a, labels), b: this.#called(b, labels) };
    addPlaces(found, computedFrom(this.#rows, found, [a, b]));
    return showing(found, () => this.told(found, CORRELATION_COLUMNS, CORRELATED(called)));
  }

  /**
   * Whether a column goes up or down over another (Mann–Kendall), for series of few points.
   *
   * ```ts
   * const one = frame.where({ body: '平潭综合实验区管委会', form: 'tables-2021' });
   * one.trend('value', 'year').p; // of five points
   * ```
   */
  trend(of: Name<Row>, over: Name<Row>): Trend {
    this.need(of);
    this.need(over);
    const found = trendOf(this.#rows.map((row) => [row[over], row[of]]));
    const called = { of: this.#called(of), over: this.#called(over) };
    addPlaces(found, computedFrom(this.#rows, found, [of]));
    return showing(found, () => this.told(found, TREND_COLUMNS, TREND(called)));
  }

  /** What a column is called in a sentence: by its label where it has one. */
  #called(name: Name<Row>, labels: Look['labels'] = {}): Text | string {
    const { label = name, label_zh = label } = this.meta.find((one) => one.name === name) ?? {};
    return labels[name] ?? { en: label, zh: label_zh };
  }

  /** A result as a table of one row. */
  private told(found: object, columns: readonly FrameColumn[], caption: Text): string {
    const told = new Frame(
      [found],
      columns.filter(({ name }) => name in found),
      { notes: this.notes },
    );
    return told.shown({ caption });
  }

  /** Shows the rows where a notebook takes outputs; in the words of a terminal elsewhere. */
  private shown(look: Look): string {
    if (face === null) return this.toString();
    face.show(this, look);
    return '';
  }

  /**
   * Of each column of numbers: how many are there, how many missing, and where they lie.
   *
   * ```ts
   * frame.describe();
   * ```
   */
  describe(): Frame<{ column: string; n: number; missing: number } & Record<string, Value>> {
    const numbers = this.meta.filter(({ kind }) => kind === 'integer' || kind === 'number');
    const rows = numbers.map(({ name }) => {
      const values = this.#rows.map((row) => (row as Record<string, unknown>)[name]);
      const row = {
        column: name,
        n: statistics.n(values),
        missing: statistics.missing(values),
        mean: statistics.mean(values),
        std: statistics.std(values),
        min: statistics.min(values),
        q1: statistics.quantile(values, 0.25),
        median: statistics.median(values),
        q3: statistics.quantile(values, 0.75),
        max: statistics.max(values),
      };
      const { column, ...told } = row;
      addPlaces(row, computedFrom(this.#rows, told, [column]));
      return row;
    });
    return frameOf(rows, [
      'column',
      'n',
      'missing',
      'mean',
      'std',
      'min',
      'q1',
      'median',
      'q3',
      'max',
    ]) as never;
  }

  /**
   * `frame of 51 rows and 25 columns`.
   *
   * ```ts
   * frameOf([{ a: 1 }]).toString(); // → 'frame of 1 row and 1 column'
   * ```
   */
  override toString(): string {
    return say(
      SIZE({ rows: counted(this.#rows.length, 'row'), columns: counted(this.meta.length, 'column') }),
    );
  }

  /**
   * Shows the rows as a table, with the heads that their columns have in the dataset.
   *
   * ```ts
   * frame.show({ caption: 'Requests received', columns: ['publisher', 'year', 'value'], most: 20 });
   * ```
   */
  show(look: Look = {}): void {
    faced().show(this, look);
  }

  /**
   * Draws the rows: `line({ x: 'year', y: 'value' })`, any Vega-Lite specification without its data, or a function that
   * makes a chart.
   *
   * ```ts
   * await frame.plot(line({ x: 'year', y: 'value', color: 'body', tip: ['quote'] }));
   * await frame.plot({ mark: 'boxplot', encoding: { x: { field: 'level' }, y: { field: 'value' } } });
   * ```
   */
  plot(plot: Plot<Row>): Promise<void> {
    return faced().plot(this, plot);
  }

  /**
   * Writes the rows to a file: `.xlsx`, `.csv` (for Excel as well) or `.parquet`.
   *
   * ```ts
   * await frame.save('../build/examples/received.xlsx');
   * await frame.save('../build/examples/received.csv');
   * ```
   */
  save(file: string): Promise<void> {
    return saveRows(this.#rows, this.meta, file);
  }

  /** As the last line of a cell a frame shows itself, with its size above it. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.shown(GLANCE(this));
  }
}

/**
 * Rows in groups.
 *
 * ```ts
 * const groups = frame.by('level');
 * groups.summarise({ reports: n(), largest: max('value') });
 * ```
 */
export class Groups<Row extends object, By extends Name<Row>> {
  constructor(
    private readonly frame: Frame<Row>,
    private readonly names: readonly By[],
  ) {}

  /**
   * One row a group: its key, and what each operation makes of its rows.
   *
   * ```ts
   * frame.by('level').summarise({ n: n('value'), q1: quantile('value', 0.25), q3: quantile('value', 0.75) });
   * ```
   */
  summarise<Ops extends Readonly<Record<string, Operation<Name<Row>>>>>(
    operations: Ops,
  ): Frame<Pick<Row, By> & { [K in keyof Ops]: number | null }> {
    const { rows, meta } = grouped(this.frame.rows(), this.frame.meta, this.names, operations as never);
    return new Frame(rows, meta, { notes: this.frame.notes }) as never;
  }

  /**
   * One row a group: whether a column goes up or down over another, as `Frame.trend` says it of all rows.
   *
   * ```ts
   * frame.by('body', 'form').trend('value', 'year').where({ n: (points) => points >= 4 });
   * ```
   */
  trend(of: Name<Row>, over: Name<Row>): Frame<Pick<Row, By> & { readonly [K in keyof Trend]: Trend[K] }> {
    const { rows, meta } = trends(this.frame.rows(), this.frame.meta, this.names, of, over);
    return new Frame(rows, meta, { notes: this.frame.notes }) as never;
  }
}

/**
 * Rows of one's own as a frame. The kind of a column is that of its values; a column without any is text. What is not
 * a finite number is missing.
 *
 * ```ts
 * const mine = frameOf([{ code: '310000', offices: 16 }, { code: '321300', offices: null }]);
 * mine.column('offices').count(); // → 1
 * ```
 */
export function frameOf<Row extends object>(
  rows: readonly Row[],
  names: readonly string[] = [...new Set(rows.flatMap((row) => Object.keys(row)))],
): Frame<Row> {
  const stated = rows.map(withoutNaN);
  return new Frame(
    stated,
    names.map((name) => ({
      name,
      kind: kindOfValues(stated.map((row) => (row as Record<string, unknown>)[name])),
    })),
  );
}

/** Danfo's own that read or cut and compute nothing. */
const RIGHT = new Set([
  'loadArrayIntoNdframe',
  'loadObjectIntoNdframe',
  'iloc',
  'loc',
  'iat',
  'at',
  'toJSON',
  'toExcel',
  'ctypes',
]);

refuse(Frame, DataFrame, RIGHT, {
  groupby: 'use by(…).summarise({…})',
  sortValues: 'use sort()',
  query: 'use where()',
  count: 'use describe()',
  print: 'let the frame be the last line of a cell, or call show()',
  toCSV: 'use save("….csv")',
  ...Object.fromEntries(
    ['mean', 'median', 'std', 'var', 'sum', 'min', 'max'].map((name) => [
      name,
      `use summarise(), or a column: frame.column("value").${name}()`,
    ]),
  ),
  ...Object.fromEntries(
    ['add', 'sub', 'mul', 'div', 'pow', 'mod', 'lt', 'gt', 'le', 'ge', 'eq', 'ne'].map((name) => [
      name,
      'use derive() or where()',
    ]),
  ),
});
