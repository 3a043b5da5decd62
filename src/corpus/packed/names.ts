/** What the records of a web archive and the files of other archives are called below it. */
import { createHash } from 'node:crypto';

/** A path of a name is not longer on any system that we know. */
const LONGEST = 1000;

/** A name as a path without empty parts and parts that lead up: it can be written behind the archive's path. */
function safePath(name: string): string {
  const parts = name
    .split(/[\\/]/)
    .map((part) => part.replace(/[\u0000-\u001f\u007f]/g, ' ').trim())
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '%2E%2E' : part));
  // Where it was cut it may end with what was taken out before.
  return parts
    .join('/')
    .slice(0, LONGEST)
    .replace(/(?:\/\.{0,2}|\s)+$/, '');
}

/** The address as a path: `www.example.gov.cn/2021/report.html?id=1`. */
export function nameOfAddress(address: string): string {
  let text = address;
  try {
    const { host, pathname, search } = new URL(address);
    if (host !== '') text = host + pathname + search.replaceAll('/', '%2F');
  } catch {
    // What is no address names its record all the same.
  }
  return safePath(text.replace(/^\w+:\/\//, '')) || 'record';
}

/** A file of an archive, which may have a name of nothing but dots and slashes. */
export const nameOfFile = (name: string): string => safePath(name) || 'file';

/** Sixteen bytes of a hash, as short as the engine keeps them: there may be a million. */
const digest = (text: string) => createHash('sha256').update(text).digest('binary').slice(0, 16);

/** Tells names that occur more than once apart: `a.html`, `a.html (2)`. */
export class Names {
  private readonly seen = new Map<string, number>();

  of(name: string): string {
    const key = digest(name);
    let count = this.seen.get(key) ?? 0;
    let own: string;
    do {
      count++;
      own = count > 1 ? `${name} (${count})` : name;
    } while (count > 1 && this.seen.has(digest(own)));
    this.seen.set(key, count);
    if (count > 1) this.seen.set(digest(own), 1);
    return own;
  }
}

/** Tells bytes that were there before, by their hash. */
export class SeenBytes {
  private readonly seen = new Set<string>();

  /** Whether bytes of this hash (SHA-256 in hexadecimal digits) were asked for before. */
  has(sha256: string): boolean {
    const key = Buffer.from(sha256.slice(0, 32), 'hex').toString('latin1');
    const known = this.seen.has(key);
    this.seen.add(key);
    return known;
  }
}
