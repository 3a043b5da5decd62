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
