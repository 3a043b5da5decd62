/** Files → reports. One bad file never stops another. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, quarantined } from '../parse.js';
import type { Report } from '../report.js';
import { filesUnder } from './files.js';

export interface Corpus {
  /** One for each file, refused and quarantined ones included, in the order of the paths. */
  readonly reports: readonly Report[];
}

const posix = (file: string) => file.split(path.sep).join('/');

/** Reads one file. A file that cannot be opened comes back as quarantined. */
export async function readReport(file: string, name = posix(file)): Promise<Report> {
  try {
    return await parse(await readFile(file), name);
  } catch (error) {
    const reason = `The file could not be read: ${error instanceof Error ? error.message : String(error)}`;
    const source = {
      path: name,
      sha256: '',
      bytes: 0,
      media_type: 'application/octet-stream',
      charset: null,
    };
    return quarantined(source, reason);
  }
}

/** The folders and files of a notebook's data: GONGKAI_REPORTS, else the reports that come with the project. */
export function defaultPaths(env: NodeJS.ProcessEnv = process.env): string[] {
  return env.GONGKAI_REPORTS ? env.GONGKAI_REPORTS.split(path.delimiter) : ['../data/reports'];
}

/** The folder that all paths lie in. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => path.resolve(folder).split(path.sep));
  const shared = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return first.slice(0, shared === -1 ? first.length : shared).join(path.sep) || path.sep;
}

/**
 * Reads every file of folders and single files.
 *
 * A report is named by its path below the folder that was given, or that holds all that were given, so names are
 * the same wherever they are computed, and no two files share one.
 *
 * @param paths defaults to the environment variable GONGKAI_REPORTS (paths joined as in PATH), else to the
 *   project's `data/reports` as seen from `notebooks/`
 * @throws PathError if a path does not exist
 */
export async function readCorpus(paths: string | readonly string[] = defaultPaths()): Promise<Corpus> {
  const roots = [...new Set(typeof paths === 'string' ? [paths] : paths)];
  const listed = await Promise.all(roots.map(async (root) => ({ root, files: await filesUnder(root) })));
  const base = commonFolder(
    listed.map(({ root, files }) => (files[0] === root ? path.dirname(path.resolve(root)) : root)),
  );
  const reports: Report[] = [];
  for (const { files } of listed) {
    for (const file of files)
      reports.push(await readReport(file, posix(path.relative(base, path.resolve(file)))));
  }
  return { reports };
}
