/** What files are called, and whose reports are whose. */
import path from 'node:path';

/** A path with `/` between folders, whatever the system puts there. */
export const posix = (file: string): string => file.split(path.sep).join('/');

/** Whether a name is that of a file, or, of an archive, that of a file in it. */
export const isOf = (name: string, file: string): boolean => name === file || name.startsWith(`${file}/`);
