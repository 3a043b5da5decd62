/** What a dataset consists of, and what it was made from: the file that makes it whole. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Capture, Report } from '../model/report.js';
import { STORED, type StoredName } from '../model/tables/tables.js';
import { isFresh, saysOf } from './file-hashes.js';
import { readStored } from './stored.js';

/** Name of the file. It is written last: what it does not name is not part of the dataset. */
export const MANIFEST = 'dataset.json';

/** A file as written: its path below the folder of the dataset, and the hash of its bytes. */
export const Written = z.object({ path: z.string(), sha256: z.string(), rows: z.int() });
export type Written = z.infer<typeof Written>;

const names = Object.keys(STORED) as [StoredName, ...StoredName[]];

/** The reports of some publishers, and the Parquet files that hold them. */
export const Shard = z.object({
  id: z.string(),
  /** Hash of all that the files of the shard are made from. */
  fingerprint: z.string(),
  tables: z.partialRecord(z.enum(names), Written),
  /** Verdicts on its reports that no longer fit what is read. */
  stale: z.array(z.object({ en: z.string(), zh: z.string() })),
});
export type Shard = z.infer<typeof Shard>;

/** A report, as far as it must be known to tell which publisher it is of. */
export const Entry = z.object({
  /** How it is called in the dataset. */
  file: z.string(),
  /** Of its bytes; empty where it could not be opened. */
  sha256: z.string(),
  /** Of a record of a web archive. */
  capture: Capture.optional(),
  publisher: z.string().nullable(),
  region_code: z.string().nullable(),
  /** The whole result of a file that was refused or quarantined. */
  closed: Report.nullable(),
});
export type Entry = z.infer<typeof Entry>;

/** A file that was read: one report, or an archive of them. */
export const Input = z.object({
  /** How it is called in the dataset. */
  name: z.string(),
  sha256: z.string(),
  entries: z.array(Entry),
});
export type Input = z.infer<typeof Input>;

export const Manifest = z.object({
  /** Hash of the library that wrote it. */
  library: z.string(),
  /** The folders and files that were read (absolute). */
  paths: z.array(z.string()),
  inputs: z.array(Input),
  shards: z.array(Shard),
  /** Lines of review.csv that could not be read, or whose report is gone. */
  review: z.array(z.object({ en: z.string(), zh: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** Those that were read last, by what the system says of their files: all who ask of a dataset begin with it, and it is long. */
const lately = new Map<string, Manifest | null>();
/** That of now, and the one before. */
const MOST_HELD = 2;

/**
 * The manifest in a folder; null where there is none, or one that is damaged or of another version. Nobody changes it.
 * @throws Error where the machine does not let us read it
 */
export function readManifest(file: string): Manifest | null {
  const said = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!said) return null;
  const key = JSON.stringify([path.resolve(file), saysOf(said)]);
  const known = lately.get(key);
  const manifest = known === undefined ? readStored(file, Manifest) : known;
  lately.delete(key);
  if (!isFresh(said)) lately.set(key, manifest);
  const [oldest] = lately.keys();
  if (lately.size > MOST_HELD) lately.delete(oldest!);
  return manifest;
}
