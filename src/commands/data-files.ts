/** From report files to the tables in `build/data`, and what is remembered of the run. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ReportCache } from '../corpus/cache.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Hashes } from '../corpus/hashes.js';
import { writeAllWhole, writeWhole } from '../dataset/whole-file.js';
import { isAsWritten, Written, writtenIn } from '../dataset/written.js';
import type { About } from './about.js';
import type { Snapshot } from './whats-new.js';

export interface DataOptions {
  /** Folder of the build. */
  readonly build: string;
  /** Folders and files of reports. */
  readonly paths: readonly string[];
  /** Hash of the library. */
  readonly library: string;
  readonly hashes: Hashes;
  readonly log: (line: string) => void;
}

/** What the tables were made from, and what came of it. */
export interface DataState {
  readonly fingerprint: string;
  /** Files beside the reports that belong to them: people's verdicts, and where the reports came from. */
  readonly beside: readonly string[];
  /** The files that were written. */
  readonly written: Written;
  /** What the user should know, a line each: parts that are missing, then files that gave no report. */
  readonly incomplete: readonly string[];
  readonly refused: readonly string[];
  /** How many files were read, those in archives counted one by one. */
  readonly files: number;
  /** Verdicts that could not be read or used. */
  readonly review: readonly string[];
  readonly about: About;
  readonly snapshot: Snapshot;
  /** The run before the data last changed; null where there was none. */
  readonly before: Snapshot | null;
}

/** Where the tables go. */
export const dataFolder = (build: string) => path.join(build, 'data');

/** The reports, out of the cache where they were read before. */
export async function readCached(options: Omit<DataOptions, 'hashes' | 'log'>): Promise<Corpus> {
  const { build, paths, library } = options;
  const { readCorpus } = await import('../corpus/corpus.js');
  return readCorpus(paths, { cache: cacheOf(build, library) });
}

const cacheOf = (build: string, library: string) =>
  new ReportCache(path.join(build, 'cache', 'reports'), library);

/** Reads the reports and writes the tables, unless both are as they were. */
export async function writeData(options: DataOptions): Promise<DataState> {
  const { build, paths, library, hashes, log } = options;
  const folder = dataFolder(build);
  const stateFile = path.join(folder, '.state.json');
  const resolved = paths.map((one) => path.resolve(one));
  const known = readState(stateFile);
  const same = known !== null && JSON.stringify(known.snapshot.paths) === JSON.stringify(resolved);
  const beside = same ? known.beside : await filesBeside(resolved);
  const data = await hashes.all([...resolved, ...beside]);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([data, resolved, library]))
    .digest('hex');
  if (known?.fingerprint === fingerprint && isAsWritten(folder, known.written)) {
    log(`  unchanged: ${known.about.note}`);
    return known;
  }
  // Loaded only now: a run without changes is over sooner than these are read.
  const { aboutData } = await import('./about.js');
  const { assess } = await import('../checks/criteria/assess.js');
  const { readSources } = await import('../corpus/sources.js');
  const { incomplete } = await import('../model/report.js');
  const { csvOf, fileTables } = await import('../frames/tables.js');
  const { codebook } = await import('../frames/codebook.js');
  const { findingRows } = await import('../frames/finding-rows.js');
  const { takeSnapshot } = await import('./whats-new.js');
  const corpus = await readCached(options);
  const { reports, findings } = corpus;
  await cacheOf(build, library).keepOnly(reports);
  const files = new Map(
    fileTables(reports, findings, assess(reports, { across: findings })).map((one) => [
      `${one.name}.csv`,
      csvOf(one),
    ]),
  );
  files.set('codebook.md', codebook());
  // The state is written last and holds the hashes of these: whoever is stopped in between begins anew.
  const names = writeAllWhole(folder, files);
  const sources = (await Promise.all(paths.map(readSources))).flat();
  const { problems, stale } = corpus.review;
  const about = aboutData(reports, sources);
  const snapshot = takeSnapshot(resolved, library, about.date, reports, findingRows(reports, findings));
  const state: DataState = {
    fingerprint,
    beside,
    written: writtenIn(folder, names),
    incomplete: reports.flatMap((report) =>
      incomplete(report).map((message) => `${report.source.path}: ${message}`),
    ),
    refused: reports
      .filter((report) => report.status !== 'report')
      .map((report) => `${report.source.path}: ${report.status}: ${report.reason}`),
    files: reports.length,
    review: [...problems, ...stale].map(({ message }) => message.en),
    about,
    snapshot,
    before: earlier(known, snapshot),
  };
  writeWhole(stateFile, `${JSON.stringify(state, null, 2)}\n`);
  log(`  ${state.about.note}`);
  return state;
}

async function filesBeside(paths: readonly string[]): Promise<string[]> {
  const { reviewFileOf } = await import('../corpus/corpus.js');
  const { sourcesFileOf } = await import('../corpus/sources.js');
  return [path.resolve(await reviewFileOf(paths)), ...new Set(paths.map(sourcesFileOf))];
}

/** What a run is compared with: the last whose files or contradictions were others. */
function earlier(known: DataState | null, now: Snapshot): Snapshot | null {
  if (!known) return null;
  const content = ({ paths, files, contradictions }: Snapshot) =>
    JSON.stringify([paths, files, contradictions]);
  return content(known.snapshot) === content(now) ? known.before : known.snapshot;
}

/** The state that an earlier run left; null if there is none, or one that is damaged or of another version. */
function readState(file: string): DataState | null {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as DataState;
    return Array.isArray(state.snapshot?.files) &&
      Written.safeParse(state.written).success &&
      Array.isArray(state.beside) &&
      state.about
      ? state
      : null;
  } catch {
    return null;
  }
}
