/** The paths of the reports as the commands tell them to the notebooks: in the environment variable GONGKAI_REPORTS. */
import path from 'node:path';

/** Paths joined as in PATH; as a list of JSON where one holds the character that joins them. */
export const pathsVariable = (paths: readonly string[]): string =>
  paths.some((one) => one.includes(path.delimiter) || one.startsWith('['))
    ? JSON.stringify(paths)
    : paths.join(path.delimiter);

/** The folders and files of a notebook's data: GONGKAI_REPORTS, else the reports that come with the project. */
export function defaultPaths(env: NodeJS.ProcessEnv = process.env): string[] {
  const value = env.GONGKAI_REPORTS;
  if (!value) return ['../data/reports'];
  return value.startsWith('[') ? (JSON.parse(value) as string[]) : value.split(path.delimiter);
}
