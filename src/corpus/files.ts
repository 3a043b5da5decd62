/** Paths → the files to read, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** A path that cannot be read at all: it is missing, or neither a file nor a folder. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

/**
 * The files under a path, in the order of their names; hidden files are passed over.
 * @throws PathError if there is nothing at the path.
 */
export async function filesUnder(start: string): Promise<string[]> {
  const info = await stat(start).catch(() => null);
  if (!info) throw new PathError(`There is no file or folder “${start}”.`);
  if (info.isFile()) return [start];
  if (!info.isDirectory()) throw new PathError(`“${start}” is neither a file nor a folder.`);
  const files: string[] = [];
  const entries = (await readdir(start, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const child = path.join(start, entry.name);
    if (entry.isDirectory()) files.push(...(await filesUnder(child)));
    else if (entry.isFile()) files.push(child);
  }
  return files;
}
