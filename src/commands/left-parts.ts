/** What a run that was killed left behind: files that it had begun to write. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../dataset/lock.js';

/** Folders of a build that files are written to under a name of their own first. */
const FOLDERS = ['cache', 'data', 'notebooks', 'profiles', 'site'];
/** Such a name: that of the file, and the number of the process that wrote it. */
const PART = /\.(\d+)\.part$/;

/** Deletes the begun files of processes that are gone. */
export function removeParts(build: string): void {
  for (const folder of FOLDERS) {
    for (const name of namesUnder(path.join(build, folder))) {
      const pid = PART.exec(name)?.[1];
      if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
        rmSync(path.join(build, folder, name), { force: true });
    }
  }
}

function namesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    // It is not there yet, or not for us: whoever writes to it says so.
    return [];
  }
}
