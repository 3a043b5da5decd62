/** Paths → the files to read, in a stable order. */
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import { archiveOf } from './archive-path.js';
import { otherwise, throwIfOfMachine } from './machine-error.js';

/** A path that cannot be read at all: missing, closed to us, or neither a file nor a folder. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

function pathError(error: unknown, start: string): PathError {
  throwIfOfMachine(error);
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return new PathError(
      say(both(`There is no file or folder “${start}”.`, `没有“${start}”这个文件或文件夹。`)),
    );
  if (code === 'EACCES' || code === 'EPERM') {
    return new PathError(say(both(`“${start}” may not be read.`, `没有读取“${start}”的权限。`)));
  }
  const why = error instanceof Error ? error.message : String(error);
  return new PathError(say(both(`“${start}” could not be read: ${why}`, `无法读取“${start}”：${why}`)));
}

/**
 * The files under a path, in the order of their names; hidden files are passed over, links are followed once. A file
 * in an archive, `reports.zip/2021/a.html`, is a file. A folder below the path that may not be read stands for itself,
 * so that whoever reads the files can say so of it and go on.
 * @throws PathError if there is nothing at the path, or it may not be read
 */
export async function filesUnder(start: string): Promise<string[]> {
  try {
    const info = await stat(start);
    if (info.isFile()) return [start];
    if (!info.isDirectory()) {
      const other = both(
        `“${start}” is neither a file nor a folder.`,
        `“${start}”既不是文件，也不是文件夹。`,
      );
      throw new PathError(say(other));
    }
    return await filesIn(start, new Set());
  } catch (error) {
    if (error instanceof PathError) throw error;
    throwIfOfMachine(error);
    const inside = await archiveOf(start);
    if (!inside) throw pathError(error, start);
    // Loaded only now: few paths lead into archives.
    const { hasFile } = await import('./archive.js');
    if (hasFile(inside)) return [start];
    const { name, archive } = inside;
    throw new PathError(say(both(`There is no “${name}” in “${archive}”.`, `“${archive}”中没有“${name}”。`)));
  }
}

async function filesIn(folder: string, above: ReadonlySet<string>): Promise<string[]> {
  const real = await realpath(folder);
  // A link to a folder that we are in would go round for ever.
  if (above.has(real)) return [];
  const inside = new Set([...above, real]);
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const child = path.join(folder, entry.name);
    // Only of a link, or on a file system that does not say, must be asked what it is.
    const plain = entry.isFile() || entry.isDirectory();
    const kind = plain ? entry : await stat(child).catch(otherwise(() => null));
    if (kind?.isDirectory()) files.push(...(await filesIn(child, inside).catch(otherwise(() => [child]))));
    else if (!kind || kind.isFile()) files.push(child);
  }
  return files;
}
