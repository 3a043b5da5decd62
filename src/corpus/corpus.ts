/** Files → reports, and what is said of several of them. One bad file never stops another. */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { posix } from '../dataset/posix-path.js';
import { tellRead } from '../dataset/reading.js';
import type { Document } from '../document/document.js';
import type { AcrossFinding, Report } from '../model/report.js';
import { readInside } from './archive.js';
import { archiveOf, fileOnDisk } from './archive-path.js';
import { ReportCache } from './cache.js';
import { isOf } from './file-name.js';
import { filesUnder } from './files.js';
import { hashOfLibrary } from './library-hash.js';
import type { Limits } from './limits.js';
import { acrossYears } from './link-years.js';
import { packedKind } from './packed/kind.js';
import { asCaptured } from './parse.js';
import { defaultPaths } from './paths-variable.js';
import { readAll } from './pool.js';
import { applyReview, type StaleReview } from './review.js';
import { defaultReviewFile, readReview } from './review-file.js';
import type { ReviewProblem } from './review-rows.js';
import { READING, type Tell } from './tell.js';
import { verdictsFor } from './verdicts.js';

export interface Corpus {
  /**
   * One for each file and each file of an archive, refused and quarantined ones included, in the order of the paths.
   * Each knows where it stands among those of its publisher and year, and what people have said of its figures and
   * findings.
   */
  readonly reports: readonly Report[];
  /** What the checks between two years of one publisher found. */
  readonly findings: readonly AcrossFinding[];
  readonly review: CorpusReview;
}

export interface CorpusOptions extends Partial<Limits> {
  /** The file with people's verdicts; by default `review.csv` beside the folder that all paths lie in, if it is there. */
  readonly review?: string | undefined;
  /** Where reports that were read before are looked for. */
  readonly cache?: ReportCache | null;
  /** Told how far it is. */
  readonly tell?: Tell | undefined;
}

/** What people have said, as far as it could be used. */
export interface CorpusReview {
  /** The file that was read, as it was named; null where there is none. */
  readonly file: string | null;
  /** What stands before the name of a report in that file: `reports/`. */
  readonly prefix: string;
  /** Verdicts whose evidence has changed: not used. */
  readonly stale: readonly StaleReview[];
  /** Lines that could not be read. */
  readonly problems: readonly ReviewProblem[];
}

/**
 * A file as blocks, or a file in an archive, as in `reports.zip/2021/a.html`.
 * @throws UnreadableError where the archive has no such file, or it holds no text
 */
export async function openDocument(file: string): Promise<Document> {
  const { readDocument } = await import('../document/read.js');
  const inside = await archiveOf(file);
  if (!inside) return readDocument(await readFile(file));
  const kind = await packedKind(inside.archive);
  if (!kind) return readDocument(readInside(inside));
  const { findPacked } = await import('./packed/find.js');
  const { bytes, capture } = await findPacked(inside, kind);
  const document = await readDocument(bytes, capture?.charset ?? undefined);
  return capture ? asCaptured(document, capture) : document;
}

/**
 * Reads one report: a file, or a file in an archive. What cannot be opened comes back as quarantined, an archive as a
 * whole, too.
 */
export async function readReport(
  file: string,
  name = posix(file),
  limits: Partial<Limits> = {},
): Promise<Report> {
  const reports: Report[] = [];
  for await (const report of readAll([{ path: file, name, alone: true }], limits)) reports.push(report);
  return reports[0]!;
}

/** The cache in the folder GONGKAI_CACHE, which the commands set; without it every file is read anew. */
function defaultCache(env: NodeJS.ProcessEnv = process.env): ReportCache | null {
  return env.GONGKAI_CACHE ? new ReportCache(env.GONGKAI_CACHE, hashOfLibrary()) : null;
}

/** The folder that all paths lie in. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => path.resolve(folder).split(path.sep));
  const shared = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return first.slice(0, shared === -1 ? first.length : shared).join(path.sep) || path.sep;
}

/** Where a file really lies; of one in an archive, or that is gone, its own path. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

/** The files of some paths. */
export interface Listed {
  readonly roots: readonly string[];
  /** Each with the name of its report, or of what the names of its reports begin with. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** The folder that all paths lie in; names of reports are below it. */
  readonly base: string;
}

/** The files of all paths, each once, and the folder that all paths lie in. */
export async function listFiles(paths: string | readonly string[]): Promise<Listed> {
  const roots = typeof paths === 'string' ? [paths] : paths;
  const listed = await Promise.all(
    roots.map(async (root) => {
      const files = await filesUnder(root);
      // Of a file in an archive, that archive.
      return { root, files, disk: files[0] === root ? await fileOnDisk(root) : null };
    }),
  );
  const base = commonFolder(
    listed.map(({ root, disk }) => (disk === null ? root : path.dirname(path.resolve(disk)))),
  );
  const found = listed.flatMap(({ files, disk }) =>
    files.map((file) => ({ file, real: realPath(file), archive: disk === null ? null : realPath(disk) })),
  );
  const all = new Set(found.map(({ real }) => real));
  const seen = new Set<string>();
  const files: { path: string; name: string }[] = [];
  for (const { file, real, archive } of found) {
    const inListed = archive !== null && archive !== real && all.has(archive);
    if (!seen.has(real) && !inListed)
      files.push({ path: file, name: posix(path.relative(base, path.resolve(file))) });
    seen.add(real);
  }
  return { roots, files, base };
}

/**
 * Reads every file of folders, archives (ZIP, TAR, web archives) and single files.
 *
 * A report is named by its path below the folder that was given, or that holds all that were given, so names are
 * the same wherever they are computed, and no two files share one. A file that several paths lead to is read once.
 *
 * @param paths defaults to the environment variable GONGKAI_REPORTS (paths joined as in PATH, or as a JSON list), else to the
 *   project's `data/reports` as seen from `notebooks/`
 * @param options where verdicts and reports that were read before lie, and what one file may cost
 * @throws PathError if a path does not exist, or the file of verdicts that was named
 */
export async function readCorpus(
  paths: string | readonly string[] = defaultPaths(),
  options: CorpusOptions = {},
): Promise<Corpus> {
  const { review, cache = defaultCache(), tell, ...limits } = options;
  const { roots, files, base } = await listFiles(paths);
  const reports: Report[] = [];
  let next = 0;
  for await (const report of readAll(files, { ...limits, cache })) {
    reports.push(report);
    while (!isOf(report.source.path, files[next]!.name)) next += 1;
    tell?.(READING, next + 1, files.length);
  }
  const file = review ?? defaultReviewFile(base);
  tellRead(...roots, file);
  const { rows, problems } = await readReview(file, review !== undefined);
  const panel = acrossYears(reports);
  const names = reports.map(({ source }) => ({ file: source.path }));
  const verdicts = verdictsFor(rows ?? [], names, file, base);
  const reviewed = applyReview(panel.reports, panel.findings, rows ?? [], verdicts.names(panel.reports));
  return {
    reports: reviewed.reports,
    findings: reviewed.findings,
    review: { file: rows ? posix(file) : null, prefix: verdicts.prefix, stale: reviewed.stale, problems },
  };
}
