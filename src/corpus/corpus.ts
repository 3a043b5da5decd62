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
    return parse(await readFile(file), name);
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

/**
 * Reads every file of folders and single files.
 *
 * A report is named by its path below the folder it came from, so results are the same from wherever they are
 * computed; where several paths are given, the folder's own name stands before it.
 *
 * @param paths defaults to the environment variable GONGKAI_REPORTS (paths joined as in PATH), else to the
 *   project's `data/reports` as seen from `notebooks/`
 * @throws PathError if a path does not exist
 */
export async function readCorpus(paths: string | readonly string[] = defaultPaths()): Promise<Corpus> {
  const roots = typeof paths === 'string' ? [paths] : paths;
  const reports: Report[] = [];
  for (const root of roots) {
    for (const file of await filesUnder(root)) {
      const inside = path.relative(root, file) || path.basename(file);
      const name =
        roots.length > 1 && inside !== path.basename(root) ? path.join(path.basename(root), inside) : inside;
      reports.push(await readReport(file, posix(name)));
    }
  }
  return { reports };
}
