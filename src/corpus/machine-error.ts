/** Errors that say something of the machine and nothing of a file: what they meet must not be taken for its content. */

/** The codes of Node, and what each says. */
const OF_THE_MACHINE: Readonly<Record<string, string>> = {
  EMFILE: 'this program has too many files open (see “ulimit -n”)',
  ENFILE: 'the system has too many files open',
  ENOMEM: 'there is not enough memory',
  ERR_MEMORY_ALLOCATION_FAILED: 'there is not enough memory',
  EAGAIN: 'the system has nothing left to do it with',
  EIO: 'the disk or network drive fails',
  ESTALE: 'the network drive has lost the file',
  ETIMEDOUT: 'the network drive does not answer',
  EHOSTDOWN: 'the network drive does not answer',
  ENOTCONN: 'the drive is not connected',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk may only be read',
};

/** The machine could not do it; nothing is known of the file, and going on would give wrong results. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}

/** Throws what is an error of the machine; returns for one that says something of the file. */
export function throwIfOfMachine(error: unknown): void {
  if (error instanceof MachineError) throw error;
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  const says = OF_THE_MACHINE[code];
  if (says) throw new MachineError(`${path ? `“${path}” could not be read: ` : ''}${says} (${code}).`);
}

/** For `catch` of a promise: this value where the error is one of the file, and an error of the machine goes on. */
export const otherwise =
  <T>(value: (error: unknown) => T) =>
  (error: unknown): T => {
    throwIfOfMachine(error);
    return value(error);
  };

/** What else the system says where it does not let a file be written. */
const OF_A_PLACE: Readonly<Record<string, string>> = {
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  EISDIR: 'a folder stands where a file should be',
  ERR_FS_EISDIR: 'a folder stands where a file should be',
  ENOTEMPTY: 'a folder stands where a file should be',
  ENAMETOOLONG: 'its path is too long',
  EBUSY: 'another program uses it',
};

/** How DuckDB says that a file could not be written. */
const OF_DUCKDB = /^IO Error: /;

/** The name under which a file that is being written will appear. */
const nameOf = (path: string) => path.replace(/\.?([^/\\]*?)(?:\.[0-9a-f]{8})?\.\d+\.part$/, '$1');

/** An error of the system that nobody took for a file's, as a sentence; null for a mistake of this program. */
export function asMachineError(error: unknown): MachineError | null {
  if (error instanceof MachineError) return error;
  const { code = '', path, syscall, message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof Error && OF_DUCKDB.test(message))
    return new MachineError(
      `A table could not be written: ${message.split('\n')[0]!.replace(OF_DUCKDB, '')}.`,
    );
  const says = OF_THE_MACHINE[code] ?? (syscall === undefined ? undefined : OF_A_PLACE[code]);
  if (!says) return null;
  return new MachineError(`${path ? `“${nameOf(path)}” could not be used: ` : ''}${says} (${code}).`);
}
