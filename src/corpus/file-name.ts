/** Whose files are whose. */
/** Whether a name is that of a file, or, of an archive, that of a file in it. */
export const isOf = (name: string, file: string): boolean => name === file || name.startsWith(`${file}/`);
