/**
 * What `npm start` makes of the notebooks and reports of this repository, for tests that only read it. Whichever comes first
 * builds it, in a folder named by all that it is made from; the others wait, and have the same.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { start } from '../src/commands/start.js';
import { hashOfLibrary } from '../src/corpus/library-hash.js';
import { hashOfFile } from '../src/dataset/hash-of-file.js';
import { withLock } from '../src/dataset/lock.js';
import { packageRoot } from '../src/notebook/package-root.js';
import { hashOf } from '../src/notebook/state.js';

/** The version that its pages name. */
const VERSION = '1.2.3';

/** What is copied. */
const PROJECT = ['notebooks', 'data'];

/** All else that it depends on, beside the library: what stands on pages as it is. */
const ASSETS = path.join('src', 'site', 'assets');

export interface BuiltSite {
  /** The project that was built; nothing in it may be changed. */
  readonly root: string;
  readonly site: NonNullable<Awaited<ReturnType<typeof start>>['site']>;
}

const filesOf = (folder: string) =>
  readdirSync(path.join(packageRoot(), folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

/** @throws if the notebooks or the reports do not become pages */
export function builtSite(): Promise<BuiltSite> {
  const inputs = [...PROJECT, ASSETS]
    .flatMap(filesOf)
    .flatMap((file) => [path.relative(packageRoot(), file), hashOfFile(file)]);
  // The library as tests load it has the sources of that which cells of notebooks load: one step builds both.
  const key = hashOf(hashOfLibrary(), VERSION, process.version, ...inputs).slice(0, 16);
  const folder = path.join(packageRoot(), 'build', 'built-site');
  return withLock(
    path.join(folder, '.lock'),
    () => {},
    async () => {
      const root = path.join(folder, key);
      // That of another library, or of other reports, is asked for by nobody any more.
      for (const name of readdirSync(folder))
        if (name !== key && name !== '.lock') rmSync(path.join(folder, name), { recursive: true });
      if (!existsSync(root)) {
        // Whole or not at all.
        const part = mkdtempSync(path.join(folder, 'part-'));
        for (const name of PROJECT)
          cpSync(path.join(packageRoot(), name), path.join(part, name), { recursive: true });
        renameSync(part, root);
      }
      // A build that is there already is only looked at.
      const paths = [path.join(root, 'data', 'reports')];
      const lines: string[] = [];
      const { site } = await start({ root, paths, version: VERSION, log: (line) => lines.push(line) });
      if (!site) throw new Error(lines.join('\n'));
      return { root, site };
    },
  );
}
