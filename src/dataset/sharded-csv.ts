/**
 * The CSV of a table whose rows come shard by shard. Lines of shards that did not change are taken from the file as it was:
 * to make them anew takes most of the time of a run with one new report.
 */

import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { STORED, type StoredName, type TableName } from '../model/tables/tables.js';
import type { Dataset } from './dataset.js';
import { type HashOf, hashOfFile } from './hash-of-file.js';
import type { Lines } from './lines.js';
import type { Shard } from './manifest.js';
import { OF_MEASURES } from './views.js';

/** The file as it was written, of these shards. */
export interface Before {
  readonly sha256: string;
  readonly lines: Lines;
  readonly shards: readonly Pick<Shard, 'id' | 'fingerprint'>[];
}

/** More shards than this part of them are made faster together. */
const MANY = 0.25;

/** Bytes that are copied at once. */
const CHUNK = 4 * 1024 * 1024;

const [LINE_BREAK, QUOTE] = [0x0a, 0x22];

/** Whether the rows of a table are those of its shards, one after the other. */
export const isSharded = (name: TableName): boolean => name in STORED || name in OF_MEASURES;

/**
 * Writes such a table, of a dataset that holds these shards.
 * @param before what an earlier run wrote there; where the file is another by now, all is written
 */
export async function writeShardedCsv(
  dataset: Dataset,
  name: TableName,
  file: string,
  shards: readonly Shard[],
  before: Before | null,
  hashOf: HashOf = hashOfFile,
): Promise<Omit<Before, 'shards'>> {
  const known = before === null ? new Map<string, Piece>() : piecesOf(file, before);
  const due = shards.filter((shard) => !known.has(keyOf(shard)));
  if (before === null || due.length > shards.length * MANY || !isThere(file, before.sha256, hashOf)) {
    await dataset.csv(name, file);
    return { sha256: hashOfFile(file), lines: linesOf(file, await rowsOf(dataset, name, shards)) };
  }
  const made = new Map<Shard, Piece>();
  try {
    for (const [at, shard] of due.entries()) {
      // The name by which the next run knows what a killed one left.
      const part = `${file}-${at}.${process.pid}.part`;
      await dataset.narrowTo([shard]);
      await dataset.csv(name, part);
      const bytes = readFileSync(part);
      const start = bytes.indexOf(LINE_BREAK) + 1;
      made.set(shard, { file: part, start, bytes: bytes.length - start });
    }
    const lines = shards.map((shard) => made.get(shard) ?? known.get(keyOf(shard))!);
    const head = { file, start: 0, bytes: before.lines.head };
    const sha256 = joinPieces([head, ...lines], file);
    return { sha256, lines: { head: head.bytes, bytes: lines.map(({ bytes }) => bytes) } };
  } finally {
    if (due.length > 0) await dataset.narrowTo(shards);
    for (const { file: part } of made.values()) rmSync(part, { force: true });
  }
}

const keyOf = ({ id, fingerprint }: Pick<Shard, 'id' | 'fingerprint'>): string => `${id} ${fingerprint}`;

function isThere(file: string, sha256: string, hashOf: HashOf): boolean {
  try {
    return hashOf(file) === sha256;
  } catch {
    return false;
  }
}

/** Where the lines of a shard stand. */
interface Piece {
  readonly file: string;
  readonly start: number;
  readonly bytes: number;
}

function piecesOf(file: string, { lines, shards }: Before): Map<string, Piece> {
  let start = lines.head;
  return new Map(
    shards.map((shard, at) => {
      const bytes = lines.bytes[at] ?? 0;
      const piece = { file, start, bytes };
      start += bytes;
      return [keyOf(shard), piece];
    }),
  );
}

/** How many rows each shard has in a table. */
async function rowsOf(dataset: Dataset, name: TableName, shards: readonly Shard[]): Promise<number[]> {
  if (name in STORED) return shards.map(({ tables }) => tables[name as StoredName]?.rows ?? 0);
  const counts = await dataset.rowsByFile('measures', OF_MEASURES[name as keyof typeof OF_MEASURES]);
  return shards.map(({ tables }) => counts.get(tables.measures?.path ?? '') ?? 0);
}

/** Finds the lines of shards that have so many rows. A line break within quotes ends none. */
function linesOf(file: string, rows: readonly number[]): Lines {
  const bytes = rows.map(() => 0);
  const buffer = Buffer.allocUnsafe(CHUNK);
  const descriptor = openSync(file, 'r');
  let [head, start, at, quoted] = [0, 0, 0, false];
  let shard = rows.findIndex((count) => count > 0);
  let left = rows[shard] ?? 0;
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      for (let next = 0; next < read; next++) {
        const byte = buffer[next];
        if (byte === QUOTE) quoted = !quoted;
        if (byte !== LINE_BREAK || quoted) continue;
        const end = at + next + 1;
        if (head === 0) {
          head = end;
          start = end;
          continue;
        }
        left -= 1;
        if (left > 0) continue;
        bytes[shard] = end - start;
        start = end;
        shard = rows.findIndex((count, place) => place > shard && count > 0);
        left = rows[shard] ?? 0;
      }
      at += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return { head, bytes };
}

/** Puts pieces of files behind each other, in the place of a file that may be one of them. @returns its hash */
function joinPieces(pieces: readonly Piece[], file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  const part = `${file}.${process.pid}.part`;
  const to = openSync(part, 'w');
  try {
    for (const { file: from, start, bytes } of runsOf(pieces)) {
      const descriptor = openSync(from, 'r');
      try {
        for (let done = 0; done < bytes; ) {
          const read = readSync(descriptor, buffer, 0, Math.min(CHUNK, bytes - done), start + done);
          if (read === 0) throw new Error(`${from} ends sooner than it did`);
          hash.update(buffer.subarray(0, read));
          for (let wrote = 0; wrote < read; ) wrote += writeSync(to, buffer, wrote, read - wrote);
          done += read;
        }
      } finally {
        closeSync(descriptor);
      }
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(to);
  }
  renameSync(part, file);
  return hash.digest('hex');
}

/** Pieces that stand behind each other in one file are one. */
function runsOf(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.file === piece.file && last.start + last.bytes === piece.start)
      runs[runs.length - 1] = { ...last, bytes: last.bytes + piece.bytes };
    else runs.push(piece);
  }
  return runs;
}
