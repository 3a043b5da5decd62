/** What is read, for whoever runs a notebook: it is executed again when that changes. */
import { channel } from 'node:diagnostics_channel';

/** Messages are lists of paths, which need not exist. */
const reading = channel('gongkai:read');

/** Tells that these files or folders are read. */
export const tellRead = (...paths: readonly string[]): void => reading.publish(paths);
