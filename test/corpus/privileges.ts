/** What root may read and nobody else: tests of closed files must not pass over it. */
import { chmodSync } from 'node:fs';

/** The user who owns nothing, on Linux. */
const NOBODY = 65534;

/** Runs `work` as a user without privileges where this process is root's; `folder` is opened to that user. */
export async function withoutPrivileges<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  chmodSync(folder, 0o755);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
