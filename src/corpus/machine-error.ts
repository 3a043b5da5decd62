/** Errors that say something of the machine and nothing of a file: what they meet must not be taken for its content. */
import { say } from '../model/language.js';
import { both, NOTHING, type Text } from '../model/words.js';

/** The codes of Node, and what each says. */
const OF_THE_MACHINE: Readonly<Record<string, Text>> = {
  EMFILE: both(
    'this program has too many files open (see “ulimit -n”)',
    '本程序打开的文件过多（见 “ulimit -n”）',
  ),
  ENFILE: both('the system has too many files open', '系统打开的文件过多'),
  ENOMEM: both('there is not enough memory', '内存不足'),
  ERR_MEMORY_ALLOCATION_FAILED: both('there is not enough memory', '内存不足'),
  EAGAIN: both('the system has nothing left to do it with', '系统资源不足'),
  EIO: both('the disk or network drive fails', '磁盘或网络驱动器出错'),
  ESTALE: both('the network drive has lost the file', '网络驱动器上的文件已失效'),
  ETIMEDOUT: both('the network drive does not answer', '网络驱动器没有响应'),
  EHOSTDOWN: both('the network drive does not answer', '网络驱动器没有响应'),
  ENOTCONN: both('the drive is not connected', '驱动器未连接'),
  ENOSPC: both('the disk is full', '磁盘已满'),
  EDQUOT: both('the quota of the disk is used up', '磁盘配额已用完'),
  EROFS: both('the disk may only be read', '磁盘为只读'),
};

/** The machine could not do it; nothing is known of the file, and going on would give wrong results. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
}

const sentence = (what: Text, says: Text, code: string): string =>
  say(both(`${what.en}${says.en} (${code}).`, `${what.zh}${says.zh}（${code}）。`));

/** Throws what is an error of the machine; returns for one that says something of the file. */
export function throwIfOfMachine(error: unknown): void {
  if (error instanceof MachineError) throw error;
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  const says = OF_THE_MACHINE[code];
  if (!says) return;
  const what = path ? both(`“${path}” could not be read: `, `无法读取“${path}”：`) : NOTHING;
  throw new MachineError(sentence(what, says, code));
}

/** For `catch` of a promise: this value where the error is one of the file, and an error of the machine goes on. */
export const otherwise =
  <T>(value: (error: unknown) => T) =>
  (error: unknown): T => {
    throwIfOfMachine(error);
    return value(error);
  };

/** What else the system says where it does not let a file be written. */
const OF_A_PLACE: Readonly<Record<string, Text>> = {
  EACCES: both('this user may not use it', '当前用户没有权限'),
  EPERM: both('this user may not use it', '当前用户没有权限'),
  ENOTDIR: both('a file stands where a folder should be', '应为文件夹之处是一个文件'),
  EEXIST: both('a file stands where a folder should be', '应为文件夹之处是一个文件'),
  EISDIR: both('a folder stands where a file should be', '应为文件之处是一个文件夹'),
  ERR_FS_EISDIR: both('a folder stands where a file should be', '应为文件之处是一个文件夹'),
  ENOTEMPTY: both('a folder stands where a file should be', '应为文件之处是一个文件夹'),
  ENAMETOOLONG: both('its path is too long', '路径过长'),
  EBUSY: both('another program uses it', '正被其他程序使用'),
};

/** How DuckDB says that a file could not be written. */
const OF_DUCKDB = /^IO Error: /;

/** The name under which a file that is being written will appear. */
const nameOf = (path: string) => path.replace(/\.?([^/\\]*)\.\d+\.part$/, '$1');

/** An error of the system that nobody took for a file's, as a sentence; null for a mistake of this program. */
export function asMachineError(error: unknown): MachineError | null {
  if (error instanceof MachineError) return error;
  const { code = '', path, syscall, message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof Error && OF_DUCKDB.test(message)) {
    const why = message.split('\n')[0]!.replace(OF_DUCKDB, '');
    return new MachineError(say(both(`A table could not be written: ${why}.`, `无法写入数据表：${why}。`)));
  }
  const says = OF_THE_MACHINE[code] ?? (syscall === undefined ? undefined : OF_A_PLACE[code]);
  if (!says) return null;
  const file = path && nameOf(path);
  const what = file ? both(`“${file}” could not be used: `, `无法使用“${file}”：`) : NOTHING;
  return new MachineError(sentence(what, says, code));
}
