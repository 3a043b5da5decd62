/** Where the user's project is, and where its dataset lies. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { MANIFEST, readManifest } from '../dataset/manifest.js';

const Package = z.object({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

const NAME = 'gongkai';

/** Whether a folder holds the package itself, or a project that depends on it. */
function isProject(folder: string): boolean {
  let text: string;
  try {
    text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  } catch {
    return false;
  }
  try {
    const { name, dependencies = {}, devDependencies = {} } = Package.parse(JSON.parse(text));
    return name === NAME || NAME in dependencies || NAME in devDependencies;
  } catch {
    return false;
  }
}

/**
 * The project that a folder belongs to: the outermost folder around it whose package.json names gongkai, as notebooks
 * may lie in a workspace of their own. Null outside of any.
 */
export function projectFolder(from: string = process.cwd()): string | null {
  let found: string | null = null;
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (path.basename(folder) !== 'node_modules' && isProject(folder)) found = folder;
    if (path.dirname(folder) === folder) return found;
  }
}

/** Where everything of a project is built. */
export const buildFolder = (project: string): string => path.join(project, 'build');

/** Where the dataset of a project lies, as `gongkai start` writes it. */
export const dataFolder = (build: string): string => path.join(build, 'data');

/** Where reports as read are kept. */
export const cacheFolder = (build: string): string => path.join(build, 'cache', 'reports');

/**
 * Where the dataset of some paths lies: that of the project where it is of these paths, or there is none yet; else one
 * of its own, so that opening other reports in a notebook leaves the tables of the project alone.
 */
export function datasetFolder(build: string, paths: readonly string[]): string {
  const own = dataFolder(build);
  const manifest = readManifest(path.join(own, MANIFEST));
  if (manifest === null || JSON.stringify(manifest.paths) === JSON.stringify(paths)) return own;
  const hash = createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 16);
  return path.join(build, 'datasets', hash);
}

/** Where things are built for whoever works outside of a project. */
export const strayBuildFolder = (): string => path.join(tmpdir(), NAME);
