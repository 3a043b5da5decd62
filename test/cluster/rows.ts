/** Two datasets, row for row. */
import path from 'node:path';
import { Dataset } from '../../src/dataset/dataset.js';
import { literal } from '../../src/dataset/duckdb.js';
import { STORED, type StoredName } from '../../src/model/tables/tables.js';
import { manifestIn } from './spark.js';

export interface Compared {
  readonly table: StoredName;
  readonly rows: number;
  /** Rows that the other dataset does not have, or has less often; in both directions. */
  readonly without: readonly [number, number];
}

/** Holds each stored table of a dataset against that of another, which both have manifests. */
export async function compared(one: string, other: string): Promise<Compared[]> {
  const dataset = await Dataset.open(one);
  const { shards } = manifestIn(other);
  const count = async (sql: string) => {
    const { rows } = await dataset.query(`select count(*) as n from (${sql})`);
    return Number(rows[0]?.n);
  };
  try {
    const results: Compared[] = [];
    for (const table of Object.keys(STORED) as StoredName[]) {
      const files = shards.flatMap(({ tables }) => tables[table]?.path ?? []);
      const here = `select * from ${table}`;
      // A table without a row has no file.
      const there =
        files.length === 0
          ? `${here} where false`
          : `select * from read_parquet([${files.map((file) => literal(path.join(other, file))).join(', ')}])`;
      results.push({
        table,
        rows: await count(here),
        without: [
          await count(`(${here}) except all (${there})`),
          await count(`(${there}) except all (${here})`),
        ],
      });
    }
    return results;
  } finally {
    dataset.close();
  }
}
