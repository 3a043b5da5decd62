/** Where this package is: files that are not compiled (styles, scripts of the pages) are found from there. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the folder that holds the package's package.json. Walks up, because the compiled code runs
 * from dist/ for a user and from build/src/ in the tests.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('package.json of gongkai not found');
    folder = parent;
  }
  return folder;
}
