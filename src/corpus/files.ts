/** Paths → the files to read, in a stable order. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A path that cannot be read at all: missing, closed to us, or neither a file nor a folder. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

function pathError(error: unknown, start: string): PathError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new PathError(`There is no file or folder “${start}”.`);
  if (code === 'EACCES' || code === 'EPERM') return new PathError(`“${start}” may not be read.`);
  return new PathError(
    `“${start}” could not be read: ${error instanceof Error ? error.message : String(error)}`,
  );
}

/**
 * The files under a path, in the order of their names; hidden files are passed over, links are followed once.
 * @throws PathError if there is nothing at the path, or a folder below it may not be read.
 */
export async function filesUnder(start: string, above: ReadonlySet<string> = new Set()): Promise<string[]> {
  try {
    const info = await stat(start);
    if (info.isFile()) return [start];
    if (!info.isDirectory()) throw new PathError(`“${start}” is neither a file nor a folder.`);
    const real = await realpath(start);
    // A link to a folder that we are in would go round for ever.
    if (above.has(real)) return [];
    const inside = new Set([...above, real]);
    const files: string[] = [];
    for (const name of (await readdir(start)).sort()) {
      if (name.startsWith('.')) continue;
      const child = path.join(start, name);
      const kind = await stat(child).catch(() => null);
      if (kind?.isDirectory()) files.push(...(await filesUnder(child, inside)));
      else if (!kind || kind.isFile()) files.push(child);
    }
    return files;
  } catch (error) {
    throw error instanceof PathError ? error : pathError(error, start);
  }
}
