/** All that is passed on as one file, for who has no network. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { posix } from '../dataset/posix-path.js';

export const BUNDLE = 'gongkai-offline.zip';

/** Writes the files below the names of a folder as a ZIP: the same files give the same bytes. */
export function writeBundle(folder: string, names: readonly string[], target: string): void {
  const files = names.flatMap((name) => filesUnder(folder, name)).sort();
  // Of a ZIP the earliest; the same in every time zone, since a ZIP tells the time of where it was made.
  const when = new Date(1980, 0, 1);
  const out = openSync(target, 'w');
  try {
    let failed: Error | null = null;
    const zip = new Zip((error, chunk) => {
      if (error) failed = error;
      else writeSync(out, chunk);
    });
    for (const name of files) {
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = when;
      zip.add(entry);
      entry.push(readFileSync(path.join(folder, ...name.split('/'))), true);
      if (failed) throw failed;
    }
    zip.end();
    if (failed) throw failed;
  } finally {
    closeSync(out);
  }
}

/** Paths with slashes: a file itself, or all below a folder. */
function filesUnder(folder: string, name: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const one = entries.find((entry) => entry.name === name);
  if (!one?.isDirectory()) return one ? [name] : [];
  return readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix(path.relative(folder, path.join(entry.parentPath, entry.name))));
}
