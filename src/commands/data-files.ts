/** From report files to the dataset and the tables in `build/data`, and what is remembered of the run. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { type Built, buildDataset } from '../corpus/build-dataset.js';
import { ReportCache } from '../corpus/cache.js';
import type { Hashes } from '../corpus/hashes.js';
import type { Limits } from '../corpus/limits.js';
import { cacheFolder, dataFolder } from '../corpus/project.js';
import type { Tell } from '../corpus/tell.js';
import type { Dataset } from '../dataset/dataset.js';
import { Sections } from '../dataset/sections.js';
import type { Before } from '../dataset/sharded-csv.js';
import { readStored } from '../dataset/stored.js';
import { writeWhole } from '../dataset/whole-file.js';
import { isAsWritten, Written, writtenIn } from '../dataset/written.js';
import { shortName } from '../domain/organs.js';
import { say } from '../model/language.js';
import type { ReportRow, WarningRow } from '../model/tables/reports.js';
import { PUBLISHED, type TableName } from '../model/tables/tables.js';
import { both, type Text } from '../model/words.js';
import { statusWord } from './status-words.js';

export interface DataOptions {
  /** Folder of the build. */
  readonly build: string;
  /** Folders and files of reports. */
  readonly paths: readonly string[];
  /** Hash of the library. */
  readonly library: string;
  readonly hashes: Hashes;
  readonly log: (line: string) => void;
  readonly tell?: Tell | undefined;
  readonly limits?: Partial<Limits>;
}

/** Words in both languages. */
const Words = z.object({ en: z.string(), zh: z.string() });

const News = z.object({
  compared: z.boolean(),
  since: Words.nullable(),
  changes: z
    .array(
      z.object({ label: Words, items: z.array(Words.extend({ place: z.string().optional() })).readonly() }),
    )
    .readonly(),
  note: Words.nullable(),
});

/** What the tables were made from, and what came of it. */
const DataState = z.object({
  /** Hash of the dataset and of what is said of its sources. */
  fingerprint: z.string(),
  /** Hash of the library that made them. */
  library: z.string(),
  /** The files beside the dataset, and the hash of each. */
  written: Written,
  /** By table: which lines of its file, or how many rows of one that is not written, are of which of these shards. */
  sections: z.record(z.string(), Sections),
  shards: z.array(z.object({ id: z.string(), fingerprint: z.string() })),
  /** What the user should know, a line each: parts that are missing, then files that gave no report. */
  incomplete: z.array(Words),
  refused: z.array(Words),
  /** How many files gave no report, and how many were read, those in archives counted one by one. */
  refusals: z.int(),
  files: z.int(),
  /** Verdicts that could not be read or used. */
  review: z.array(Words),
  about: z.object({
    note: Words,
    counts: z.array(z.object({ said: Words, list: z.enum(['reports', 'publishers']) })).readonly(),
    date: z.string().nullable(),
    licence: z.array(Words).readonly(),
  }),
  news: News,
  /** Tables that have more rows than a spreadsheet takes, which lie there as Parquet alone. */
  large: z.array(z.string()),
  /** Publishers that the dataset has. */
  bodies: z.array(z.string()),
  /** How their names are said, in pinyin. */
  pinyin: z.record(z.string(), z.string()),
});
export type DataState = z.infer<typeof DataState>;

/** A spreadsheet takes so many rows below the heads; a CSV of more is for programs, which read Parquet sooner. */
const MOST_ROWS = 1_048_575;

/** Lines of a kind that the log shows. */
const MOST = 20;

/** Brings the dataset of these paths up to date. */
export const buildData = ({
  build,
  folder = dataFolder(build),
  paths,
  library,
  hashes,
  log,
  tell,
  limits,
}: DataOptions & { readonly folder?: string }): Promise<Built> =>
  buildDataset({
    folder,
    paths,
    library,
    hashes,
    log,
    tell,
    cache: new ReportCache(cacheFolder(build), library),
    ...(limits ? { limits } : {}),
  });

/** Reads the reports and writes the tables, unless both are as they were. */
export async function writeData(options: DataOptions): Promise<DataState & Pick<Built, 'manifest'>> {
  const { build, paths, library, hashes, log } = options;
  const folder = dataFolder(build);
  const built = await buildData(options);
  const { sourcesFileOf } = await import('../corpus/sources.js');
  const beside = [...new Set(paths.map(sourcesFileOf))];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([library, built.manifest, await hashes.all(beside)]))
    .digest('hex');
  const known = readStored(path.join(folder, STATE), DataState);
  if (known?.fingerprint === fingerprint && isAsWritten(folder, known.written, hashes.of)) {
    log(say(both(`  unchanged: ${known.about.note.en}`, `  无变化：${known.about.note.zh}`)));
    return { ...known, manifest: built.manifest };
  }
  const state = await makeTables(built, fingerprint, known, options);
  log(`  ${say(state.about.note)}`);
  if (state.large.length > 0) log(`  ${say(asParquet(state.large))}`);
  return { ...state, manifest: built.manifest };
}

const STATE = '.state.json';

const csvOf = (table: TableName): string => `${table}.csv`;

/** The tables as the state of an earlier run tells them. */
const writtenBefore = ({ written, sections, shards }: DataState): Before => ({
  shards,
  tables: Object.fromEntries(
    Object.entries(sections).map(([table, own]) => [
      table,
      { sha256: written[csvOf(table as TableName)] ?? null, sections: own },
    ]),
  ),
});

async function makeTables(
  { manifest, before }: Built,
  fingerprint: string,
  known: DataState | null,
  { build, paths, library, hashes }: DataOptions,
): Promise<DataState> {
  // Loaded only now: a run without changes is over sooner than these are read.
  const { Dataset } = await import('../dataset/dataset.js');
  const { aboutData } = await import('./about.js');
  const { readSources } = await import('../corpus/sources.js');
  const { codebook } = await import('../dataset/codebook.js');
  const { writeShardedCsvs } = await import('../dataset/sharded-csv.js');
  const { whatsNew } = await import('./whats-new.js');
  const folder = dataFolder(build);
  const dataset = await Dataset.open(folder);
  try {
    const { shards } = manifest;
    const csvs = await writeShardedCsvs(
      dataset,
      PUBLISHED,
      {
        ...{ shards, hashOf: hashes.of, wrote: hashes.wrote, most: MOST_ROWS },
        fileOf: (table) => path.join(folder, csvOf(table)),
      },
      known && writtenBefore(known),
    );
    const written: Record<string, string> = {};
    for (const [table, { sha256 }] of csvs) if (sha256 !== null) written[csvOf(table)] = sha256;
    writeWhole(path.join(folder, 'codebook.md'), codebook());
    const sources = (await Promise.all(paths.map(readSources))).flat();
    const rowsOf = async <Row>(sql: string) => (await dataset.query(sql)).rows as unknown as Row[];
    const refused = (
      await rowsOf<RefusedRow>(`select file, status, reason, reason_zh from reports where status <> 'report'`)
    ).map(({ file, status, reason, reason_zh }) => {
      const { en, zh } = statusWord(status);
      return both(`${file}: ${en}: ${reason ?? ''}`, `${file}：${zh}：${reason_zh ?? ''}`);
    });
    const incomplete = (
      await rowsOf<WarningRow>(
        `select file, message, message_zh from warnings where code in ('truncated', 'tables_missing')`,
      )
    ).map(({ file, message, message_zh }) => both(`${file}: ${message}`, `${file}：${message_zh}`));
    const state: DataState = {
      fingerprint,
      library,
      written: { ...written, ...writtenIn(folder, ['codebook.md']) },
      sections: Object.fromEntries([...csvs].map(([table, { sections }]) => [table, sections])),
      shards: shards.map(({ id, fingerprint }) => ({ id, fingerprint })),
      incomplete: shortened(incomplete),
      refused: shortened(refused),
      refusals: refused.length,
      files: manifest.inputs.reduce((sum, { entries }) => sum + entries.length, 0),
      review: [...manifest.review, ...manifest.shards.flatMap(({ stale }) => stale)],
      about: await aboutData(dataset, sources),
      // Computed afresh: the previous run may have been killed before it saved this.
      news: await whatsNew(dataset, before, manifest),
      large: [...csvs].flatMap(([table, { sha256 }]) => (sha256 === null ? table : [])),
      pinyin: await pinyinIn(dataset, known?.library === library ? known.pinyin : {}),
      bodies: (await rowsOf<{ body: string }>('select body from publishers')).map(({ body }) => body),
    };
    writeWhole(path.join(folder, STATE), `${JSON.stringify(state, null, 2)}\n`);
    return state;
  } finally {
    dataset.close();
  }
}

/**
 * Every name that a publisher goes by, also on an axis, in pinyin.
 * @param known what this library said of names before: to say one takes long, and most are the same
 */
export async function pinyinIn(
  dataset: Dataset,
  known: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const { pinyinNames } = await import('../site/pinyin.js');
  const { rows } = await dataset.query(
    `select distinct unnest([publisher, body]) as name from reports where status = 'report' order by name`,
  );
  const names = rows.flatMap(({ name }) => (typeof name === 'string' ? [name, shortName(name)] : []));
  return pinyinNames(names, known);
}

const asParquet = (tables: readonly string[]): Text =>
  both(
    `more rows than a spreadsheet takes, as Parquet alone: ${tables.join(', ')}`,
    `行数超过电子表格上限，只以 Parquet 保存：${tables.join('、')}`,
  );

type RefusedRow = Pick<ReportRow, 'file' | 'status' | 'reason' | 'reason_zh'>;

const shortened = (lines: readonly Text[]): Text[] => {
  const more = lines.length - MOST;
  if (more <= 0) return [...lines];
  return [
    ...lines.slice(0, MOST),
    both(`… and ${more} more (see reports.csv)`, `……另有 ${more} 个（见 reports.csv）`),
  ];
};
