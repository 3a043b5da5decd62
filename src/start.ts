/** From report files to tables, notebooks and pages: what `npm start` does. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corpus, readCorpus, reviewFileOf } from './corpus/corpus.js';
import { filesUnder } from './corpus/files.js';
import { incomplete } from './report.js';

export interface StartOptions {
  /** The repository's folder. */
  readonly root: string;
  /** Folders and files of reports. */
  readonly paths: readonly string[];
  readonly log: (line: string) => void;
}

/** What the tables were made from, and what came of it. */
interface TablesState {
  readonly fingerprint: string;
  /** What the user should know, a line each: parts that are missing, then files that gave no report. */
  readonly incomplete: readonly string[];
  readonly refused: readonly string[];
  /** How many files were read, those in archives counted one by one. */
  readonly files: number;
  /** Verdicts that could not be read or used. */
  readonly review: readonly string[];
  readonly note: string;
}

const STATE = '.state.json';

function hashOfFiles(files: readonly string[], base: string): string {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Everything that decides what notebooks show: the library as built. */
function hashOfLibrary(): string {
  const dist = fileURLToPath(new URL('.', import.meta.url));
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => path.join(dist, file));
  return hashOfFiles(files, dist);
}

async function hashOfReports(paths: readonly string[]): Promise<{ hash: string; files: number }> {
  const hash = createHash('sha256');
  let files = 0;
  for (const start of paths) {
    const found = await filesUnder(start);
    files += found.length;
    hash.update(path.basename(start)).update(hashOfFiles(found, start));
  }
  const review = await reviewFileOf(paths);
  if (existsSync(review)) hash.update('review').update(readFileSync(review));
  return { hash: hash.digest('hex'), files };
}

function readState(file: string): TablesState | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TablesState;
  } catch {
    return null;
  }
}

const TABLES = [
  ...['reports', 'figures', 'findings', 'series', 'panel', 'rates', 'assessment'].map(
    (name) => `${name}.csv`,
  ),
  'codebook.md',
];

/** One sentence on the data, for the foot of each page. */
function noteOf({ reports }: Corpus): string {
  const read = reports.filter((report) => report.status === 'report');
  const years = read.map((report) => report.identity.year).filter((year) => year !== null);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = years.length > 0 ? ` for ${first === last ? first : `${first}–${last}`}` : '';
  const publishers = new Set(read.map((report) => report.identity.publisher).filter((name) => name !== null))
    .size;
  const dates = read
    .flatMap((report) => [report.identity.published, report.identity.signed])
    .filter((d) => d !== null);
  const latest = dates.length > 0 ? `; the latest is dated ${dates.sort().at(-1)}` : '';
  return `${read.length} ${read.length === 1 ? 'report' : 'reports'}${span} by ${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}${latest}.`;
}

/** Reads the reports and writes the tables, unless both are as they were. */
async function writeTables(
  folder: string,
  fingerprint: string,
  { paths, log }: StartOptions,
): Promise<TablesState> {
  const stateFile = path.join(folder, STATE);
  const known = readState(stateFile);
  if (known?.fingerprint === fingerprint && TABLES.every((name) => existsSync(path.join(folder, name)))) {
    log(`  unchanged: ${known.note}`);
    return known;
  }
  const { csvTables } = await import('./frames/tables.js');
  const { assess } = await import('./checks/assess.js');
  const { codebook } = await import('./frames/codebook.js');
  const corpus = await readCorpus(paths);
  const profiles = assess(corpus.reports, { across: corpus.findings });
  mkdirSync(folder, { recursive: true });
  for (const [name, csv] of Object.entries(csvTables(corpus.reports, corpus.findings, profiles))) {
    writeFileSync(path.join(folder, `${name}.csv`), csv);
  }
  writeFileSync(path.join(folder, 'codebook.md'), codebook());
  const refused = corpus.reports
    .filter((report) => report.status !== 'report')
    .map((report) => `${report.source.path}: ${report.status}: ${report.reason}`);
  const parts = corpus.reports.flatMap((report) =>
    incomplete(report).map((message) => `${report.source.path}: ${message}`),
  );
  const { problems, stale } = corpus.review;
  const review = [...problems, ...stale].map(({ message }) => message.en);
  const state = {
    fingerprint,
    incomplete: parts,
    refused,
    review,
    files: corpus.reports.length,
    note: noteOf(corpus),
  };
  writeFileSync(stateFile, `${JSON.stringify(state, null, 2)}\n`);
  log(`  ${state.note}`);
  return state;
}

/**
 * Runs the whole way and says where things are.
 * @returns 0 if every file became a report, 1 if notebooks or their environment failed, 3 if files were refused
 * @throws PathError if a path does not exist
 */
export async function start(options: StartOptions): Promise<number> {
  const { root, paths, log } = options;
  const build = path.join(root, 'build');
  const data = path.join(build, 'data');
  log('Reading the reports');
  const { hash, files } = await hashOfReports(paths);
  if (files === 0) {
    log(
      `  There is no file in ${paths.join(', ')}. Put reports (pages, Word, Excel or PDF files, texts) there and run it again.`,
    );
    return 1;
  }
  const fingerprint = createHash('sha256').update(hash).update(hashOfLibrary()).digest('hex');
  const state = await writeTables(data, fingerprint, options);
  for (const line of [...state.incomplete, ...state.refused, ...state.review]) log(`  ${line}`);
  if (state.refused.length > 0)
    log(`  ${state.refused.length} of ${state.files} files gave no report (exit status 3)`);
  log(`  tables: ${path.relative(process.cwd(), data) || data}`);

  const { EnvironmentError, NotebookError } = await import('./publish/errors.js');
  const { publish } = await import('./publish/publish.js');
  log('Executing the notebooks');
  try {
    const { index } = await publish({
      root,
      notebooksDir: path.join(root, 'notebooks'),
      buildDir: build,
      reportsEnv: { GONGKAI_REPORTS: paths.map((start) => path.resolve(start)).join(path.delimiter) },
      log,
      dataNote: state.note,
      fingerprintExtra: fingerprint,
    });
    log(`Done. Open ${path.relative(process.cwd(), index) || index}`);
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof NotebookError)) throw error;
    log(error.message);
    return 1;
  }
  return state.refused.length > 0 ? 3 : 0;
}
