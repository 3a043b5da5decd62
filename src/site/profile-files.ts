/** Where the pages of single publishers lie, and what they are called; light, for a run that makes none. */
import { join } from 'node:path';

/** Folder of the notebooks on one publisher each. */
export const profileFolder = (buildDir: string): string => join(buildDir, 'profiles');

/** Folder of the same as executed. */
export const executedProfiles = (buildDir: string): string => join(profileFolder(buildDir), 'executed');

/** A file name that every system takes; the letters of the name stay. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `profile-${[...safe].slice(0, 60).join('') || 'publisher'}`;
}
