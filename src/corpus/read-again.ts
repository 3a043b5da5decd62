/** Reports that were read before and that the cache has lost. */
import type { Entry, Input } from '../dataset/manifest.js';
import type { Report } from '../model/report.js';
import type { ReportCache } from './cache.js';
import type { Listed } from './corpus.js';
import type { Limits } from './limits.js';
import { otherwise } from './machine-error.js';
import { packedKind } from './packed/kind.js';
import { type ReadItem, readAll } from './pool.js';

/** Whether it is the report that an entry tells of: not one of other bytes, or of a file that a limit left unread. */
export const isReportOf = ({ sha256 }: Entry, { status, source }: Report): boolean =>
  status === 'report' && source.sha256 === sha256;

export interface ReadingAgain {
  readonly files: Listed['files'];
  readonly cache: ReportCache;
  readonly limits: Partial<Limits> | undefined;
  /** Archives of which all reports were put into the cache again. */
  readonly refilled: Map<string, Promise<void>>;
}

/** Reads the file of an entry again, with its text; null where the file is gone. What is found may be another report. */
export async function readAgain(entry: Entry, input: Input, to: ReadingAgain): Promise<Report | null> {
  const { file, sha256, capture } = entry;
  const { files, cache, limits, refilled } = to;
  const at = files.find(({ name }) => name === input.name)?.path;
  if (at === undefined) return null;
  const inside = file !== input.name;
  // Of an archive that is read from front to back all are put into the cache: to look for each would take the square.
  if (inside && (await packedKind(at).catch(otherwise(() => null)))) {
    let filling = refilled.get(input.name);
    if (!filling) {
      filling = refill({ path: at, name: input.name }, input, to);
      refilled.set(input.name, filling);
    }
    await filling;
    const kept = await cache.get(sha256, file, capture);
    if (kept && isReportOf(entry, kept)) return kept;
  }
  await cache.forget(sha256, capture);
  const member = inside ? { member: file.slice(input.name.length + 1) } : {};
  let found: Report | null = null;
  for await (const report of readAll([{ path: at, name: file, ...member }], { ...limits, cache })) {
    if (report.source.path === file) found = report;
  }
  return found;
}

/** Reads all of an archive whose reports or texts are lost. */
async function refill(item: ReadItem, { entries }: Input, { cache, limits }: ReadingAgain): Promise<void> {
  for (const { sha256, capture, closed } of entries)
    if (!closed && !(await cache.text(sha256, capture))) await cache.forget(sha256, capture);
  for await (const _ of readAll([item], { ...limits, cache }));
}
