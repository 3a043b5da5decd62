// What is bundled into the package is named in package.json while it is packed only: in our own folder npx cannot run a
// package that bundles.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const manifestOf = (folder) => path.join(folder, 'package.json');

/** The package.json of a folder as it is while it is not packed. */
export function withoutBundle(folder) {
  const { bundleDependencies: _, ...manifest } = JSON.parse(readFileSync(manifestOf(folder), 'utf8'));
  return JSON.stringify(manifest);
}

/** Names what is bundled in the package.json of a folder; with null nothing. A file that says so already stays. */
export function bundle(folder, names) {
  const file = manifestOf(folder);
  const { bundleDependencies: named, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  if (!named && !names) return;
  const text = JSON.stringify(names ? { ...manifest, bundleDependencies: names } : manifest, null, 2);
  writeFileSync(`${file}.part`, `${text}\n`);
  renameSync(`${file}.part`, file);
}
