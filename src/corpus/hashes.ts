/** What lies under a path, as one hash: to see whether anything changed since. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type HashOf, type HashOfLarge, hashOfFile, type Wrote } from '../dataset/hash-of-file.js';
import { posix } from '../dataset/posix-path.js';
import { fileOnDisk } from './archive-path.js';
import { filesUnder, PathError } from './files.js';
import { otherwise, throwIfOfMachine } from './machine-error.js';
import { HashedFile } from './packed/hashed-file.js';

/** In the place of the hash of a file that cannot be read. */
export const UNREADABLE = 'unreadable';

/** What is larger takes so long that nothing else may wait for it, such as the sign of life of a lock. */
const LARGE = 64 * 1024 * 1024;

async function streamed(name: string): Promise<string> {
  const file = await HashedFile.open(name);
  try {
    return await file.sha256();
  } finally {
    await file.close();
  }
}

/**
 * Hashes of files and folders, each computed once: a second question gets the answer of the first. An error of the
 * machine is thrown: to take it for content would call a file changed that is not, or unchanged that is.
 */
export class Hashes {
  private readonly files = new Map<string, Promise<string>>();
  private readonly paths = new Map<string, Promise<string>>();

  /** The large ones are read one after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  /**
   * @param of what a file's hash is asked of: whoever kept it from an earlier run need not read the file
   * @param ofLarge the same of one that takes long to read
   * @param wrote whom to tell the hash of a file that was written
   */
  constructor(
    readonly of: HashOf = hashOfFile,
    private readonly ofLarge: HashOfLarge = (file, read) => read(file),
    readonly wrote: Wrote = () => {},
  ) {}

  /** Hash of a file's bytes, or of the archive's that it is in; of one that cannot be read, a word that says so. */
  file(file: string): Promise<string> {
    const key = path.resolve(file);
    const known = this.files.get(key);
    if (known) return known;
    const hash = this.read(key).catch(otherwise(() => UNREADABLE));
    this.files.set(key, hash);
    return hash;
  }

  private async read(file: string): Promise<string> {
    try {
      return await this.bySize(file);
    } catch (error) {
      throwIfOfMachine(error);
      return this.bySize(await fileOnDisk(file));
    }
  }

  private async bySize(file: string): Promise<string> {
    if (statSync(file).size <= LARGE) return this.of(file);
    const hash = this.turn.then(() => this.ofLarge(file, streamed));
    this.turn = hash.catch(() => {});
    return hash;
  }

  /**
   * Hash of the names and bytes of all files under a path; of one that is gone, a word that says so. Of a folder whose
   * path ends with a separator only the names in it count.
   */
  under(start: string): Promise<string> {
    const key = path.resolve(start) + (start.endsWith(path.sep) ? path.sep : '');
    const known = this.paths.get(key);
    if (known) return known;
    const hash = key.endsWith(path.sep) ? names(key) : this.list(key);
    this.paths.set(key, hash);
    return hash;
  }

  /** Hash over several paths, in their order. */
  async all(starts: readonly string[]): Promise<string> {
    const hashes = await Promise.all(starts.map((start) => this.under(start)));
    return createHash('sha256').update(JSON.stringify(hashes)).digest('hex');
  }

  private async list(start: string): Promise<string> {
    const found = await filesUnder(start).catch((error) => {
      throwIfOfMachine(error);
      if (error instanceof PathError) return error.message;
      throw error;
    });
    if (typeof found === 'string') return `gone: ${found}`;
    const entries = await Promise.all(
      found.map(async (file) => [posix(path.relative(start, file)), await this.file(file)]),
    );
    return createHash('sha256')
      .update(JSON.stringify([path.basename(start), entries]))
      .digest('hex');
  }
}

/** Hash of the names in a folder. */
async function names(folder: string): Promise<string> {
  const found = await readdir(folder).catch(otherwise(() => null));
  return found === null ? 'gone' : createHash('sha256').update(JSON.stringify(found.sort())).digest('hex');
}
