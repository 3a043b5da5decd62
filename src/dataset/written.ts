/** What was written into a folder, to see later whether it is there as it was written: by hash, not by name or time. */
import path from 'node:path';
import { z } from 'zod';
import { type HashOf, hashOfFile } from './hash-of-file.js';

/** Name of a file → hash of its bytes. */
export const Written = z.record(z.string(), z.string());
export type Written = Readonly<z.infer<typeof Written>>;

/** Hashes of these files of a folder as they are now. */
export function writtenIn(folder: string, names: readonly string[]): Written {
  return Object.fromEntries(names.map((name) => [name, hashOfFile(path.join(folder, name))]));
}

/** Whether each is there with the bytes that were written. */
export function isAsWritten(folder: string, written: Written, hashOf: HashOf = hashOfFile): boolean {
  try {
    return Object.entries(written).every(([name, hash]) => hashOf(path.join(folder, name)) === hash);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Not there, or no longer a file: it is to be written again, and whatever else is wrong will then be said.
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(code)) return false;
    throw error;
  }
}
