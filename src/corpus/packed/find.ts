/** One file of an archive that is read from front to back. */
import path from 'node:path';
import { UnreadableError } from '../../document/document.js';
import type { Inside } from '../archive-path.js';
import type { PackedKind } from './kind.js';
import type { PackedFile } from './unpacked.js';
import { unpackedFrom } from './unpacker.js';

/**
 * Looks for a file from the archive's beginning.
 * @throws UnreadableError where there is no such file, or it cannot be unpacked
 */
export async function findPacked({ archive, name }: Inside, kind: PackedKind): Promise<PackedFile> {
  const { file, found } = await unpackedFrom(archive, kind);
  try {
    for await (const one of found) {
      if (!('name' in one) || one.name !== name) continue;
      if ('closed' in one) throw new UnreadableError(one.closed);
      return one;
    }
  } finally {
    await file.close();
  }
  throw new UnreadableError(`There is no “${name}” in “${path.basename(archive)}”.`);
}
