/** A report of a dataset with its text, for the page that shows it: out of the cache, and read again where it is lost. */
import type { Manifest } from '../dataset/manifest.js';
import type { Report } from '../model/report.js';
import type { ReportCache, ReportText } from './cache.js';
import { listFiles } from './corpus.js';
import type { Limits } from './limits.js';
import { isReportOf, readAgain } from './read-again.js';

/** A report as it was read from its file alone, and the text that its figures stand in. */
export interface Reading extends ReportText {
  readonly report: Report;
}

/**
 * Gives the reading of a file of a dataset, by its name there; null where the file is gone, has changed or was refused.
 */
export function readingsOf(
  { inputs, paths }: Pick<Manifest, 'inputs' | 'paths'>,
  cache: ReportCache,
  limits: Partial<Limits> = {},
): (file: string) => Promise<Reading | null> {
  const known = new Map(
    inputs.flatMap((input) => input.entries.map((entry) => [entry.file, { entry, input }] as const)),
  );
  let listed: ReturnType<typeof listFiles> | null = null;

  const refilled = new Map<string, Promise<void>>();

  return async (file) => {
    const found = known.get(file);
    if (!found || found.entry.closed !== null) return null;
    const { sha256, capture } = found.entry;
    for (const again of [false, true]) {
      if (again) {
        listed ??= listFiles(paths);
        await readAgain(found.entry, found.input, { files: (await listed).files, cache, limits, refilled });
      }
      const [report, text] = await Promise.all([
        cache.get(sha256, file, capture),
        cache.text(sha256, capture),
      ]);
      if (report && text && isReportOf(found.entry, report)) return { report, ...text };
    }
    return null;
  };
}
