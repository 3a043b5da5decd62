/**
 * What changed between two datasets of one folder. A shard that is made from the same holds the same rows, and all reports of a
 * publisher are in one: what is said of the others need not be looked at again.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hashOfFile } from './hash-of-file.js';
import { type Manifest, readManifest, type Shard } from './manifest.js';
import { posix } from './posix-path.js';
import { EARLIER } from './write.js';

/** A shard as it was and as it is; null where there was none, or is none any more. */
export interface ChangedShard {
  readonly before: Shard | null;
  readonly now: Shard | null;
}

/** What a shard is known by. */
export type Made = Pick<Shard, 'id' | 'fingerprint'>;

/** By which a shard is known: another one of the same id was made from something else. */
export const madeFrom = ({ id, fingerprint }: Made): string => `${id} ${fingerprint}`;

/** The shards that differ, in their order. */
export function changedShards(before: readonly Shard[], now: readonly Shard[]): ChangedShard[] {
  const [old, current] = [byId(before), byId(now)];
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((id): ChangedShard[] => {
    const pair = { before: old.get(id) ?? null, now: current.get(id) ?? null };
    return pair.before?.fingerprint === pair.now?.fingerprint ? [] : [pair];
  });
}

const byId = (shards: readonly Shard[]): ReadonlyMap<string, Shard> =>
  new Map(shards.map((shard) => [shard.id, shard]));

/** The manifest of an earlier dataset of a folder, by the hash of its bytes; null where it is kept no more. */
export function earlierManifest(folder: string, sha256: string): Manifest | null {
  const kept = path.join(folder, EARLIER);
  if (!existsSync(kept)) return null;
  const names = readdirSync(kept).filter((name) => name.endsWith('.json'));
  const found = names.map((name) => path.join(kept, name)).find((file) => hashOfFile(file) === sha256);
  return found === undefined ? null : readManifest(found);
}

/** A shard with its files where they lie: those of an earlier dataset may have been put away. */
export const located = (folder: string, shard: Shard): Shard => ({
  ...shard,
  tables: Object.fromEntries(
    Object.entries(shard.tables).map(([name, one]) => {
      const isThere = existsSync(path.join(folder, one.path));
      return [name, isThere ? one : { ...one, path: posix(path.join(EARLIER, one.path)) }];
    }),
  ),
});
