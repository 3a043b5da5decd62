/** Where the pages of single publishers lie, and what they are called; light, for a run that makes none. */
import { join } from 'node:path';

/** Folder of the executed notebooks of single publishers. */
export const executedProfiles = (buildDir: string): string => join(buildDir, 'profiles', 'executed');

/** A file name that every system takes; the letters of the name stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `profile-${[...safe].slice(0, 60).join('') || 'publisher'}`;
}
