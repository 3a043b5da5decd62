/**
 * The CSVs of tables whose rows follow shard by shard, or publisher by publisher, who are in one shard each. Lines of shards that
 * did not change are taken from the files as they were: to make them anew takes most of the time of a run with one new report.
 */
import { rmSync } from 'node:fs';
import { STORED, type StoredName, type TableName } from '../model/tables/tables.js';
import { type Made, madeFrom } from './changed-shards.js';
import type { Dataset } from './dataset.js';
import { type HashOf, hashOfFile, type Wrote } from './hash-of-file.js';
import type { Shard } from './manifest.js';
import { isSamePiece, joinPieces, type Piece, rowGroups } from './pieces.js';
import type { Section, Sections } from './sections.js';
import { OF_MEASURES } from './views.js';

/** A table as it was written. */
export interface WrittenCsv {
  /** Of the file; null of a table with more rows than may be written. */
  readonly sha256: string | null;
  readonly sections: Sections;
}

/** What an earlier run wrote, of these shards. */
export interface Before {
  readonly tables: Readonly<Partial<Record<TableName, WrittenCsv>>>;
  readonly shards: readonly Made[];
}

export interface CsvOptions {
  readonly shards: readonly Shard[];
  /** The file of a table. */
  readonly fileOf: (name: TableName) => string;
  /** A table of more rows is not written (default: each is). */
  readonly most?: number;
  readonly hashOf?: HashOf;
  /** Told the hash of each file that is written. */
  readonly wrote?: Wrote;
}

/** More shards than this part of them are made faster together. */
const MANY = 0.25;

/** In the place of the panel, which has the publishers by their names. */
const PANEL = 'panel' satisfies TableName;

/** Whether the rows of a table are those of its shards. */
export const isSharded = (name: TableName): boolean =>
  name in STORED || name in OF_MEASURES || name === PANEL;

/**
 * Writes such tables of a dataset that holds these shards.
 * @param before what an earlier run wrote there; a file that is another by now is written whole
 */
export async function writeShardedCsvs(
  dataset: Dataset,
  names: readonly TableName[],
  options: CsvOptions,
  before: Before | null,
): Promise<Map<TableName, WrittenCsv>> {
  const { shards } = options;
  const known = new Set(before?.shards.map(madeFrom));
  const due = shards.filter((shard) => !known.has(madeFrom(shard)));
  const written = new Map<TableName, WrittenCsv>();
  if (before !== null && due.length <= shards.length * MANY) {
    try {
      if (due.length > 0) await dataset.narrowTo(due);
      for (const name of names) {
        const one = await grown(dataset, name, due, options, before);
        if (one) written.set(name, one);
      }
    } finally {
      if (due.length > 0) await dataset.narrowTo(shards);
    }
  }
  for (const name of names) if (!written.has(name)) written.set(name, await whole(dataset, name, options));
  // In the order of the names, whichever were written first.
  return new Map(names.map((name) => [name, written.get(name)!]));
}

/** Writes a table from nothing. */
async function whole(
  dataset: Dataset,
  name: TableName,
  { shards, fileOf, wrote, most = Number.POSITIVE_INFINITY }: CsvOptions,
): Promise<WrittenCsv> {
  const file = fileOf(name);
  const sections = await sectionsOf(dataset, name, shards, shards);
  if (rowsIn(sections) > most) return unwritten(file, sections);
  await dataset.csv(name, file);
  const sha256 = hashOfFile(file);
  wrote?.(file, sha256);
  return { sha256, sections: measured(file, sections) };
}

function unwritten(file: string, sections: readonly Section[]): WrittenCsv {
  rmSync(file, { force: true });
  return { sha256: null, sections: { head: 0, of: sections.map((one) => ({ ...one, bytes: 0 })) } };
}

/** A section, and where its lines are. */
interface Placed {
  readonly section: Section;
  readonly piece: Piece;
}

/**
 * Writes a table with what changed alone, of a dataset that is narrowed to that; null where all must be written.
 * @param due the shards that changed
 */
async function grown(
  dataset: Dataset,
  name: TableName,
  due: readonly Shard[],
  { shards, fileOf, wrote, most = Number.POSITIVE_INFINITY, hashOf = hashOfFile }: CsvOptions,
  before: Before,
): Promise<WrittenCsv | null> {
  const old = before.tables[name];
  if (!old) return null;
  const file = fileOf(name);
  const fresh = await sectionsOf(dataset, name, due, shards);
  const kept = keptOf(file, old.sections, before.shards, shards);
  if (rowsIn([...fresh, ...kept.map(({ section }) => section)]) > most)
    return unwritten(file, inOrder(name, [...fresh, ...kept.map(({ section }) => section)]));
  if (old.sha256 === null || !isThere(file, old.sha256, hashOf)) return null;
  // The name by which the next run knows what a killed one left.
  const part = `${file}-0.${process.pid}.part`;
  try {
    if (due.length > 0) await dataset.csv(name, part);
    const made = due.length > 0 ? placed(part, measured(part, fresh)) : [];
    const placeOf = new Map([...kept, ...made].map(({ section, piece }) => [section, piece]));
    const of = inOrder(name, [...placeOf.keys()]);
    const pieces = of.map((section) => placeOf.get(section)!);
    const sections = { head: old.sections.head, of };
    if (isAsBefore(pieces, placed(file, old.sections), part)) return { sha256: old.sha256, sections };
    const sha256 = joinPieces([headOf(file, old.sections), ...pieces], file);
    wrote?.(file, sha256);
    return { sha256, sections };
  } finally {
    rmSync(part, { force: true });
  }
}

const rowsIn = (sections: readonly Section[]): number => sections.reduce((sum, { rows }) => sum + rows, 0);

function isThere(file: string, sha256: string, hashOf: HashOf): boolean {
  try {
    return hashOf(file) === sha256;
  } catch {
    return false;
  }
}

/** The sections of a file with what each of them takes. */
function measured(file: string, sections: readonly Section[]): Sections {
  const { head, bytes } = rowGroups(
    file,
    sections.map(({ rows }) => rows),
  );
  return { head, of: sections.map((section, at) => ({ ...section, bytes: bytes[at]! })) };
}

const headOf = (file: string, { head }: Sections): Piece => ({ file, start: 0, bytes: head });

function placed(file: string, { head, of }: Sections): Placed[] {
  let start = head;
  return of.map((section) => {
    const piece = { file, start, bytes: section.bytes };
    start += section.bytes;
    return { section, piece };
  });
}

/** Sections of shards that are as they were, by their place among those of now. */
function keptOf(
  file: string,
  sections: Sections,
  before: readonly Made[],
  shards: readonly Shard[],
): Placed[] {
  const places = new Map(shards.map((shard, at) => [madeFrom(shard), at]));
  return placed(file, sections).flatMap(({ section, piece }) => {
    const made = before[section.shard];
    const shard = made && places.get(madeFrom(made));
    return shard === undefined ? [] : [{ section: { ...section, shard }, piece }];
  });
}

/** Whether the pieces are those that stand in the file already, but for some in another one with the same bytes. */
const isAsBefore = (pieces: readonly Piece[], before: readonly Placed[], other: string): boolean =>
  pieces.length === before.length &&
  pieces.every((piece, at) => {
    const old = before[at]!.piece;
    return piece.file === other ? isSamePiece(piece, old) : piece.start === old.start;
  });

/** Sections in the order of their table. DuckDB has texts in the order of their bytes. */
function inOrder(name: TableName, sections: readonly Section[]): Section[] {
  const bytes = new Map(sections.map((one) => [one, Buffer.from(one.body ?? '')]));
  return [...sections].sort((a, b) =>
    name === PANEL ? Buffer.compare(bytes.get(a)!, bytes.get(b)!) : a.shard - b.shard,
  );
}

/** The sections of some shards in a table, in its order, without what they take. */
async function sectionsOf(
  dataset: Dataset,
  name: TableName,
  some: readonly Shard[],
  shards: readonly Shard[],
): Promise<Section[]> {
  if (some.length === 0) return [];
  const placeOf = new Map(shards.map((shard, at) => [shard, at]));
  if (name === PANEL) {
    const all = await dataset.panelRows(some);
    const sections = all.map(({ shard, ...rest }) => ({ ...rest, shard: placeOf.get(shard)!, bytes: 0 }));
    return inOrder(name, sections);
  }
  const counts =
    name in STORED
      ? some.map(({ tables }) => tables[name as StoredName]?.rows ?? 0)
      : await dataset.rowsIn('measures', OF_MEASURES[name as keyof typeof OF_MEASURES], some);
  return some.map((shard, at) => ({ shard: placeOf.get(shard)!, rows: counts[at]!, bytes: 0 }));
}
