/** Paths that lead into an archive. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { otherwise } from './machine-error.js';

/** A file in an archive. */
export interface Inside {
  readonly archive: string;
  /** Path in the archive, with `/`. */
  readonly name: string;
}

/** The file that a path such as `reports.zip/2021/a.html` leads into, and the path in it; null for other paths. */
export async function archiveOf(file: string): Promise<Inside | null> {
  const inner: string[] = [];
  for (let outer = file; ; outer = path.dirname(outer)) {
    const kind = await stat(outer).catch(otherwise(() => null));
    if (kind) return kind.isFile() && inner.length > 0 ? { archive: outer, name: inner.join('/') } : null;
    if (path.dirname(outer) === outer) return null;
    inner.unshift(path.basename(outer));
  }
}

/** The file that holds a file's bytes: of one in an archive the archive. */
export const fileOnDisk = async (file: string): Promise<string> => (await archiveOf(file))?.archive ?? file;
