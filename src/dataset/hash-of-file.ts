/** The bytes of a file as one hash. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** Hash of a file's bytes. */
export type HashOf = (file: string) => string;

/** The same of a large file, which `read` reads while other things go on. */
export type HashOfLarge = (file: string, read: (file: string) => Promise<string>) => Promise<string>;

/** Told the hash of a file that was written. */
export type Wrote = (file: string, sha256: string) => void;

/** Bytes that are read at once. */
const CHUNK = 4 * 1024 * 1024;

/** SHA-256 of a file's bytes, which need not fit into memory. */
export function hashOfFile(file: string): string {
  const hash = createHash('sha256');
  if (statSync(file).size <= CHUNK) return hash.update(readFileSync(file)).digest('hex');
  const buffer = Buffer.allocUnsafe(CHUNK);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
