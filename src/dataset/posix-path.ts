/** A path with `/` between folders, whatever the system puts there. */
import path from 'node:path';

export const posix = (file: string): string => file.split(path.sep).join('/');
