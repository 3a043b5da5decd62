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
  const manifest = readManifest(path.join(own, MANIFEST));
  if (manifest === null || JSON.stringify(manifest.paths) === JSON.stringify(paths)) return own;
  const hash = createHash('sha256').update(JSON.stringify(paths)).digest('hex').slice(0, 16);
  return path.join(build, 'datasets', hash);
}
