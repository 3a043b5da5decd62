/** A dataset that lies in a folder: Parquet files, asked by SQL. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { cellsOf } from '../model/column.js';
import { say } from '../model/language.js';
import { STORED, type StoredName, TABLES, type TableName } from '../model/tables/tables.js';
import { both } from '../model/words.js';
import { gathered, type Part, type Result } from './answer.js';
import { AnswerHash, type Asked, failed, isHeard, tellAsked, tellOpened, whileOpening } from './asking.js';
import { located } from './changed-shards.js';
import { Database, emptyTable, literal, type Parameter, quoted } from './duckdb.js';
import { aboutTable, namedColumns, writeCsv, writeParquet } from './export.js';
import { Heard } from './heard.js';
import { MANIFEST, readManifest, type Shard } from './manifest.js';
import { posix } from './posix-path.js';
import { planFor, type Reading, readingOf, type Scan } from './scans.js';
import type { Sources } from './tabulate.js';
import { SQL } from './views.js';

/** A folder that holds no dataset, or one that this version cannot read. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

export class Dataset {
  private readonly heard: Heard;
  /** Below the folder. */
  private files: readonly string[] = [];

  private constructor(
    readonly folder: string,
    private readonly database: Database,
  ) {
    this.heard = new Heard(folder, database);
  }

  /**
   * Opens the dataset in a folder. What was written by one machine has a manifest, which names its files; what a
   * cluster wrote has a folder of Parquet files a table.
   * @throws DatasetError where there is none
   */
  static async open(folder: string): Promise<Dataset> {
    return Dataset.withFiles(folder, filesIn(folder));
  }

  /**
   * The same for whoever counts what it reads by the answers that it gets: see `asking.ts`.
   * @throws DatasetError where there is none
   */
  static async openToAsk(folder: string): Promise<Dataset> {
    const files = whileOpening(() => filesIn(folder));
    // Its own files count through the answers.
    const dataset = await Dataset.withFiles(folder, files, !isHeard());
    const paths = Object.values(files).flatMap((list) => list.map((file) => path.resolve(folder, file)));
    tellOpened({ folder, instance: dataset.database.driver, files: new Set(paths) });
    // A file of other rows has another name.
    dataset.heard.recallAs(JSON.stringify(paths));
    return dataset;
  }

  private static withFiles(
    folder: string,
    files: Readonly<Record<StoredName, string[]>>,
    noted = true,
  ): Promise<Dataset> {
    return Dataset.filled(folder, async (dataset) => {
      dataset.files = Object.values(files).flat();
      if (!noted) await dataset.database.noteFiles(false);
      for (const [name, from] of dataset.filesOf(files)) {
        const missing = await dataset.missingIn(name, from);
        if (missing.length > 0) {
          const which = `its table ${name} lacks ${missing.join(', ')}`;
          throw new DatasetError(
            say(
              both(
                `The dataset in ${folder} was written by another version (${which}): build it again`,
                `${folder} 中的数据集由其他版本写成（表 ${name} 缺少 ${missing.join('、')}），请重新生成`,
              ),
            ),
          );
        }
        await dataset.createView(name, `select ${columnsOf(name)} from ${from}`);
      }
    });
  }

  /** A dataset of rows, in memory. */
  static async of(sources: Sources): Promise<Dataset> {
    return Dataset.filled('', async (dataset) => {
      for (const [name, table] of Object.entries(STORED)) {
        const columns = namedColumns(table);
        await dataset.database.create(name, columns);
        const rows = sources[name as StoredName].map((source) => cellsOf(table, source));
        await dataset.database.append(name, columns, rows);
      }
    });
  }

  /** A dataset without a row, that tells what questions read. */
  static async toPlan(): Promise<Dataset> {
    const none = Object.fromEntries(Object.keys(STORED).map((name) => [name, []]));
    const dataset = await Dataset.of(none as unknown as Sources);
    await planFor(dataset.database);
    return dataset;
  }

  /** With its stored tables as `fill` makes them, and the views of them; closed again where that fails. */
  private static async filled(folder: string, fill: (dataset: Dataset) => Promise<void>): Promise<Dataset> {
    const dataset = new Dataset(folder, await Database.open());
    try {
      await fill(dataset);
      for (const [name, sql] of Object.entries(SQL)) await dataset.createView(name, sql);
      return dataset;
    } catch (error) {
      dataset.close();
      throw error;
    }
  }

  private createView(name: string, sql: string): Promise<void> {
    return this.database.run(`create or replace view ${quoted(name)} as ${sql}`);
  }

  /** From now on its tables hold the rows of these shards alone: what is asked of few reports reads few files. */
  async narrowTo(shards: readonly Shard[]): Promise<void> {
    for (const [name, from] of this.filesOf(pathsOf(shards)))
      await this.createView(name, `select ${columnsOf(name)} from ${from}`);
  }

  /**
   * The stored tables of an earlier dataset in the same folder, as `before_reports` and so on. Columns that an earlier
   * version did not write are null.
   */
  async attach(as: string, shards: readonly Shard[]): Promise<void> {
    for (const [name, from] of this.filesOf(pathsOf(shards.map((shard) => located(this.folder, shard))))) {
      const both = `select * from ${quoted(name)} where false union all by name select * from ${from}`;
      await this.createView(`${as}_${name}`, `select ${columnsOf(name)} from (${both})`);
    }
  }

  /** Each stored table with what reads its files; an empty one where there are none. */
  private filesOf(files: Readonly<Record<StoredName, string[]>>): [StoredName, string][] {
    return (Object.keys(STORED) as StoredName[]).map((name) => {
      const list = files[name].map((file) => literal(path.join(this.folder, file))).join(', ');
      return [
        name,
        list ? `read_parquet([${list}], hive_partitioning = false)` : emptyTable(namedColumns(STORED[name])),
      ];
    });
  }

  /** How many rows of a stored table fit a condition in each of these shards. */
  async rowsIn(name: StoredName, condition: string, shards: readonly Shard[]): Promise<number[]> {
    const rows = await this.byShard(
      name,
      shards,
      `select filename, count(*) as rows`,
      `${condition} group by filename`,
    );
    const counts = new Map(rows.map(({ shard, row }) => [shard, Number(row.rows)]));
    return shards.map((shard) => counts.get(shard) ?? 0);
  }

  /** How many rows the panel has of each publisher of these shards, which are all that this dataset holds. */
  async panelRows(
    shards: readonly Shard[],
  ): Promise<{ readonly shard: Shard; readonly body: string; readonly rows: number }[]> {
    const held = await this.byShard('reports', shards, 'select distinct filename, body', 'body is not null');
    const shardOf = new Map(held.map(({ shard, row }) => [String(row.body), shard]));
    const { rows } = await this.database.query('select body, count(*) as rows from panel group by body');
    return rows.map((row) => ({
      shard: shardOf.get(String(row.body))!,
      body: String(row.body),
      rows: Number(row.rows),
    }));
  }

  /** Rows that are asked of the files of a stored table with their `filename`, each with the shard that it is of. */
  private async byShard(name: StoredName, shards: readonly Shard[], select: string, where: string) {
    const shardOf = new Map(shards.map((shard) => [shard.tables[name]?.path, shard]));
    // Without a file there is no table that knows the file of a row.
    if (![...shardOf.keys()].some((path) => path !== undefined)) return [];
    const from = Object.fromEntries(this.filesOf(pathsOf(shards)))[name];
    const { rows } = await this.database.query(`${select} from ${from} where ${where}`);
    return rows.flatMap((row) => {
      const shard = shardOf.get(posix(path.relative(this.folder, String(row.filename))));
      return shard ? [{ shard, row }] : [];
    });
  }

  /** Columns of a stored table that its files lack. */
  private async missingIn(name: StoredName, from: string): Promise<string[]> {
    const { rows } = await this.database.query(`describe select * from ${from}`);
    const there = new Set(rows.map((row) => row.column_name));
    return Object.keys(STORED[name].columns).filter((column) => !there.has(column));
  }

  /** The same query with an order where it states none; see `Database.ordered`. */
  ordered(sql: string): Promise<string> {
    return this.database.ordered(sql);
  }

  /** Rows of a query; `?` stands for the parameters in their order. */
  async query(sql: string, parameters: readonly Parameter[] = []): Promise<Result> {
    const { result, tell } = await this.untold(sql, parameters);
    tell();
    return result;
  }

  /** The same, with a function that tells of it: for an answer that is needed only where somebody looks at it. */
  async untold(
    sql: string,
    parameters: readonly Parameter[] = [],
  ): Promise<{ readonly result: Result; readonly tell: () => void }> {
    let asked: Asked | undefined;
    const result = await gathered(
      this.parts(sql, parameters, (one) => {
        asked = one;
      }),
    );
    return { result, tell: () => asked && tellAsked(asked) };
  }

  /** The same in parts: who takes little of each row never holds all of them. `tell` hears of the question when all is there. */
  async *parts(
    sql: string,
    parameters: readonly Parameter[] = [],
    tell: (asked: Asked) => void = tellAsked,
  ): AsyncGenerator<Part> {
    try {
      if (isHeard()) yield* this.heard.parts(sql, parameters, tell);
      else yield* this.database.parts(sql, parameters);
    } catch (error) {
      if (this.files.every((file) => existsSync(path.join(this.folder, file)))) throw error;
      const newer = both(
        `The tables in ${this.folder} were written anew since they were opened: open them again`,
        `${this.folder} 中的数据表在打开后已重新生成，请重新打开`,
      );
      throw new DatasetError(say(newer), { cause: error });
    }
  }

  /** The hash of what `query` would give, as it is told there. */
  async answer(sql: string, parameters: readonly Parameter[] = []): Promise<string> {
    try {
      return await this.hashed(sql, parameters);
    } catch (error) {
      return failed(error);
    }
  }

  private async hashed(sql: string, parameters: readonly Parameter[] = []): Promise<string> {
    const hash = new AnswerHash();
    for await (const part of this.database.parts(sql, parameters)) hash.add(part);
    return hash.digest();
  }

  /** What a question reads of the stored tables, by a dataset that is to plan; null where that cannot be told. */
  reading(sql: string, parameters: readonly Parameter[]): Promise<Reading | null> {
    return readingOf(this.database, sql, parameters);
  }

  /**
   * The hash of what is read of a shard of this dataset, or of an earlier one in its folder.
   * @param shard null for one without rows
   * @throws Error where the rows cannot be had
   */
  async scanned(shard: Shard | null, { table, columns, where }: Scan): Promise<string> {
    const files = pathsOf(shard ? [located(this.folder, shard)] : []);
    const from = this.filesOf(files).find(([name]) => name === table)![1];
    const conditions = where.length > 0 ? `where ${where.join(' and ')}` : '';
    const what = columns.length > 0 ? columns.map(quoted).join(', ') : 'count(*)';
    return this.hashed(`select ${what} from ${from} ${conditions}`);
  }

  /** Writes one of the tables as CSV. */
  async csv(name: TableName, file: string, excel = false): Promise<void> {
    await writeCsv(this.database, quoted(name), namedColumns(TABLES[name]), file, excel);
  }

  /** Writes one of the tables as Parquet, with what its columns mean. */
  async parquet(name: TableName, file: string): Promise<void> {
    await writeParquet(
      this.database,
      quoted(name),
      namedColumns(TABLES[name]),
      file,
      aboutTable(TABLES[name]),
    );
  }

  close(): void {
    this.database.close();
  }
}

const columnsOf = (name: StoredName): string => Object.keys(STORED[name].columns).map(quoted).join(', ');

/** The Parquet files of each table, below the folder. */
function filesIn(folder: string): Record<StoredName, string[]> {
  const names = Object.keys(STORED) as StoredName[];
  const file = path.join(folder, MANIFEST);
  const manifest = readManifest(file);
  if (manifest) return pathsOf(manifest.shards);
  if (existsSync(file)) {
    const other = both(
      `${file} was written by another version: build it again`,
      `${file} 由其他版本写成，请重新生成`,
    );
    throw new DatasetError(say(other));
  }
  const found = Object.fromEntries(names.map((name) => [name, parquetUnder(folder, name)])) as Record<
    StoredName,
    string[]
  >;
  if (found.reports.length === 0) {
    throw new DatasetError(say(both(`There is no dataset in ${folder}`, `${folder} 中没有数据集`)));
  }
  return found;
}

/** The files of shards by table. */
const pathsOf = (shards: readonly Shard[]) =>
  Object.fromEntries(
    Object.keys(STORED).map((name) => [
      name,
      shards.flatMap(({ tables }) => tables[name as StoredName]?.path ?? []),
    ]),
  ) as Record<StoredName, string[]>;

function parquetUnder(folder: string, table: string): string[] {
  try {
    return readdirSync(path.join(folder, table), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.parquet'))
      .sort()
      .map((name) => path.join(table, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a folder holds a dataset. */
export function isDataset(folder: string): boolean {
  try {
    return Object.values(filesIn(folder)).some((files) => files.length > 0);
  } catch {
    return false;
  }
}
