/**
 * What the cells of a notebook open, by whatever library: Node's own functions are replaced by ones that take note and
 * then do the same. To be called before anything else is loaded.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a function uses the path that it is given. */
type Use =
  /** Takes what is in the file. */
  | 'content'
  /** Takes the names in the folder. */
  | 'names'
  /** Asks whether it is there: that counts where it is not, since it may come. */
  | 'presence'
  /** Opens it as its flags say. */
  | 'open'
  /** Makes or changes it. */
  | 'write';

/** Each name without `Sync`; both kinds and the one that gives a promise are replaced where they exist. */
const USES: Readonly<Record<string, Use>> = {
  readFile: 'content',
  createReadStream: 'content',
  openAsBlob: 'content',
  copyFile: 'content',
  open: 'open',
  readdir: 'names',
  opendir: 'names',
  exists: 'presence',
  access: 'presence',
  stat: 'presence',
  lstat: 'presence',
  writeFile: 'write',
  appendFile: 'write',
  createWriteStream: 'write',
  mkdir: 'write',
  truncate: 'write',
};

/** Folders of the system and of packages: nobody's data. */
const NOT_DATA = /[\\/](?:node_modules|\.venv|\.git)(?:[\\/]|$)|^\/(?:proc|sys|dev|etc|usr|lib\w*)(?:\/|$)/;

/** What was opened; see `reads` for how paths are written. */
export class ReadLog {
  private readonly read = new Set<string>();
  private readonly written = new Set<string>();
  private readonly whole = new Set<string>();

  /** While it is set nothing is taken note of: what is read counts in another way. */
  paused = false;

  /** Takes note of a path; `uses` of Node's functions and those of native libraries end here. */
  note(file: unknown, use: Use, flags?: unknown): void {
    const at = this.paused ? null : pathOf(file);
    if (at === null || NOT_DATA.test(at)) return;
    const opensToWrite =
      use === 'open' && flags !== undefined && flags !== 'r' && flags !== 'rs' && flags !== 0;
    if (use === 'write' || opensToWrite) {
      // What the notebook read before it wrote there stays an input.
      if (!this.read.has(at)) this.written.add(at);
    } else if (this.written.has(at)) return;
    else if (use === 'names') this.read.add(at.endsWith(path.sep) ? at : at + path.sep);
    else if (use !== 'presence' || !isThere(at)) this.read.add(at);
  }

  /** Takes note of a file or folder of which all counts. */
  noteAll(at: string): void {
    this.whole.add(path.resolve(at));
  }

  /**
   * Absolute paths in their order; one that ends with a separator is a folder of which only the names count.
   * @param passedOver folders of which nothing counts
   */
  reads(passedOver: readonly string[]): string[] {
    const covered = (file: string) => [...this.whole].some((folder) => isIn(file, folder));
    const kept = [...this.read].filter(
      (file) => !covered(file) && !this.written.has(file) && !passedOver.some((folder) => isIn(file, folder)),
    );
    return [...new Set([...this.whole, ...kept])].sort();
  }
}

/** Replaces the functions of `node:fs`. */
export function recordReads(log: ReadLog): void {
  for (const [name, use] of Object.entries(USES)) {
    for (const [holder, key] of [
      [fs, name],
      [fs, `${name}Sync`],
      [fs.promises, name],
    ] as [Record<string, unknown>, string][]) {
      const original = holder[key];
      if (typeof original !== 'function') continue;
      const replaced = function (this: unknown, ...args: unknown[]): unknown {
        log.note(args[0], use, args[1]);
        return Reflect.apply(original, this, args);
      };
      // Some carry more, e.g. how `promisify` is to treat them.
      holder[key] = Object.defineProperties(replaced, Object.getOwnPropertyDescriptors(original));
    }
  }
  syncBuiltinESMExports();
}

const { existsSync } = fs;
const isThere = (file: string) => existsSync(file);

function pathOf(file: unknown): string | null {
  if (typeof file === 'string') return path.resolve(file);
  if (Buffer.isBuffer(file)) return path.resolve(file.toString());
  return file instanceof URL && file.protocol === 'file:' ? fileURLToPath(file) : null;
}

const isIn = (file: string, folder: string) => {
  const inside = path.relative(folder, file);
  return (
    inside === '' || (!inside.startsWith(`..${path.sep}`) && inside !== '..' && !path.isAbsolute(inside))
  );
};
