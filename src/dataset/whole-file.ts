/** Files that appear whole: written beside, then renamed. Whoever is stopped on the way leaves the old one as it was. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Of its own for each process and file: two that write at once do not write into one another's. */
const partOf = (file: string) => path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);

/** Writes a file and the folders around it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeAllWhole(path.dirname(file), new Map([[path.basename(file), content]]));
}

/**
 * Writes files that belong together, by name below a folder: none is there before all are written.
 * @returns their names
 */
export function writeAllWhole(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const targets = [...files].map(([name, content]) => ({ file: path.join(folder, name), content }));
  try {
    for (const { file, content } of targets) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(partOf(file), content);
    }
    for (const { file } of targets) renameSync(partOf(file), file);
  } catch (error) {
    for (const { file } of targets) rmSync(partOf(file), { force: true });
    throw error;
  }
  return [...files.keys()];
}

/** The same, unless it stands there already. */
export function writeIfChanged(file: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeWhole(file, bytes);
}

/** Makes the folder that a file is to lie in. */
export function makeFolderOf(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
}
