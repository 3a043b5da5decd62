/** Which reports each publisher has, and in which shard of the dataset they are: all of one publisher are in one. */
import { rollup } from 'd3-array';
import type { Dataset } from '../../dataset/dataset.js';
import type { Shard } from '../../dataset/manifest.js';
import type { Listed } from './publisher-data.js';

/** The publishers of one file. */
export interface Unit {
  /** Name of the file. */
  readonly name: string;
  readonly publishers: readonly Listed[];
}

/** The reports of each publisher. */
export type Files = ReadonlyMap<string, readonly string[]>;

/** All shards of the dataset, and by report the one that it is in. */
export interface Where {
  readonly files: Files;
  readonly shards: readonly Shard[];
  readonly shardOf: ReadonlyMap<string, Shard>;
}

export async function filesOf(dataset: Dataset): Promise<Files> {
  const { rows } = await dataset.query(
    `select body, file from reports where status = 'report' and body is not null order by file`,
  );
  const all = rows as unknown as readonly { readonly body: string; readonly file: string }[];
  return rollup(
    all,
    (of) => of.map(({ file }) => file),
    ({ body }) => body,
  );
}

/** The shards that the reports of these publishers are in. */
export function shardsOf(units: readonly Unit[], { files, shardOf }: Where): Shard[] {
  const all = units.flatMap(({ publishers }) => publishers).flatMap(({ body }) => files.get(body) ?? []);
  return [...new Set(all.flatMap((file) => shardOf.get(file) ?? []))];
}

/** Publishers of one shard beside each other. */
export function byShard(units: readonly Unit[], where: Where): Unit[] {
  const place = new Map(where.shards.map(({ id }, at) => [id, at]));
  const placed = units.map((unit) => ({ unit, at: place.get(shardsOf([unit], where)[0]?.id ?? '') ?? -1 }));
  return placed.sort((a, b) => a.at - b.at).map(({ unit }) => unit);
}
