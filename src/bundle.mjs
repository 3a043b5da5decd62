// What is bundled into the package is named in package.json while it is packed only: in our own folder npx cannot run a
// package that bundles.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names what is bundled in the package.json of a folder; with null nothing. A file that says so already stays. */
export function bundle(folder, names) {
  const file = path.join(folder, 'package.json');
  const { bundleDependencies: named, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  if (!named && !names) return;
  const text = JSON.stringify(names ? { ...manifest, bundleDependencies: names } : manifest, null, 2);
  writeFileSync(`${file}.part`, `${text}\n`);
  renameSync(`${file}.part`, file);
}
