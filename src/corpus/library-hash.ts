/** The library as built, as one hash: what was made by another version must be made anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

let known: string | undefined;

/** Hash of all code and types of the library, and of the packages that it was installed with. */
export function hashOfLibrary(): string {
  known ??= computed();
  return known;
}

function computed(): string {
  const built = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|d\.ts)$/.test(name))
    .sort();
  for (const name of names)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(built, name)))
      .update('\0');
  // Where the package stands as a dependency of another there is no lock file beside it.
  try {
    hash.update(readFileSync(path.join(built, '..', 'package-lock.json')));
  } catch {
    hash.update('no lock file');
  }
  return hash.digest('hex');
}
