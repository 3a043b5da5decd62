/** Reports of whole shards → their Parquet files, and what the manifest says of them. */
import path from 'node:path';
import { type Sharded, shardId, shardNumber, shardPlan, sourceOf } from '../corpus/shards.js';
import { verdictsFor } from '../corpus/verdicts.js';
import { type Entry, MANIFEST, readManifest, type Shard } from '../dataset/manifest.js';
import { writeShards } from '../dataset/write.js';
import type { Whose } from '../domain/publishers.js';
import { both } from '../model/words.js';
import { unpacked } from './read.js';
import { type Order, type RelateRecord, type Run, TaskError } from './run.js';

/** A shard as it was written, the reports in it that people have judged, and what the manifest says of each report. */
export type ShardRecord = readonly [
  shard: Shard,
  judged: readonly string[],
  entries: readonly (readonly [order: Order, entry: Entry])[],
];

interface Packed extends Sharded {
  readonly order: Order;
  readonly who: string;
  readonly packed: string;
}

/**
 * A record for each shard. The reports of a shard come one after the other, in their order. A shard is written when all
 * of it is there, and not again where the same lies there already; two that write the same write the same bytes.
 */
export async function* relate(run: Run, reports: AsyncIterable<RelateRecord>): AsyncGenerator<ShardRecord> {
  const known = readManifest(path.join(run.folder, MANIFEST))?.shards ?? [];
  const done = new Set<string>();
  let id: string | null = null;
  let of: Packed[] = [];
  for await (const [order, who, whose, file, version, status, packed] of reports) {
    const one = { order, who, file, version, whose: JSON.parse(whose) as Whose, packed };
    const next = shardId(shardNumber(file, one.whose), run.shards);
    if (next !== id) {
      if (id !== null) yield await write(run, id, of, known);
      if (done.has(next))
        throw new TaskError(
          both(`The reports of shard ${next} do not come together.`, `分片 ${next} 的报告没有连续送达。`),
        );
      done.add(next);
      id = next;
      of = [];
    }
    of.push({ ...one, closed: status === 'report' ? null : unpacked(packed) });
  }
  if (id !== null) yield await write(run, id, of, known);
}

async function write(
  { folder, base, library, review }: Run,
  id: string,
  of: readonly Packed[],
  known: readonly Shard[],
): Promise<ShardRecord> {
  const verdicts = verdictsFor(review.rows, of, review.file, base);
  const fetch = ({ closed, packed }: Packed) => closed ?? unpacked(packed);
  const [shard] = await writeShards(folder, [shardPlan(id, of, fetch, { library, verdicts })], known);
  return [shard!, [...verdicts.on.keys()], of.map((one) => [one.order, entryOf(one)])];
}

function entryOf({ file, who, version, closed }: Packed): Entry {
  const [publisher, region_code] = JSON.parse(who) as [string | null, string | null];
  return { file, ...sourceOf(version), publisher, region_code, closed };
}
