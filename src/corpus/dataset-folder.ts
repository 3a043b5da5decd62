import { createHash } from 'node:crypto';
import path from 'node:path';
import { MANIFEST, readManifest } from '../dataset/manifest.js';
import { dataFolder } from './project.js';

/**
 * Where the dataset of some paths lies: that of the project where it is of these paths, or there is none yet; else one
 * of its own, so that opening other reports in a notebook leaves the tables of the project alone.
 */
export function datasetFolder(build: string, paths: readonly string[]): string {
  const own = dataFolder(build);
  const of = pathsOf(own);
  return of === null || isSame(of, paths) ? own : folderAside(build, paths);
}

/** Whether a folder holds the dataset of these paths. */
export const isOfPaths = (folder: string, paths: readonly string[]): boolean =>
  isSame(pathsOf(folder), paths);

const pathsOf = (folder: string) => readManifest(path.join(folder, MANIFEST))?.paths ?? null;
const isSame = (one: readonly string[] | null, other: readonly string[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** One for these paths alone. */
export function folderAside(build: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 16);
  return path.join(build, 'datasets', hash);
}
