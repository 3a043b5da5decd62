/** Paths → the run and the files to read: where a run begins. */
import path from 'node:path';
import { listFiles } from '../corpus/corpus.js';
import { PathError, sizeOf } from '../corpus/files.js';
import { hashOfLibrary } from '../corpus/library-hash.js';
import { type Limits, limitsOf } from '../corpus/limits.js';
import { defaultReviewFile, readReview } from '../corpus/review-file.js';
import { say } from '../model/language.js';
import { both } from '../model/words.js';
import type { FileRecord, Run } from './run.js';

export interface ListOptions {
  /** Folder of the dataset. */
  readonly folder: string;
  /** File with people's verdicts; by default `review.csv` beside the folder that all paths lie in. */
  readonly review?: string | undefined;
  readonly limits?: Partial<Limits>;
}

/**
 * The run, then the files in the order in which one machine would read them.
 * @throws PathError if a path does not exist or holds no file, or the file of verdicts that was named does not
 */
export async function* list(
  paths: readonly string[],
  { folder, review, limits }: ListOptions,
): AsyncGenerator<Run | FileRecord> {
  const { files, base } = await listFiles(paths);
  if (files.length === 0)
    throw new PathError(
      say(both(`There is no file in “${paths.join('”, “')}”.`, `“${paths.join('”、“')}” 里没有文件。`)),
    );
  const file = review ?? defaultReviewFile(base);
  const { rows, problems } = await readReview(file, review !== undefined);
  const { seconds, megabytes } = limitsOf(limits);
  yield {
    library: hashOfLibrary(),
    paths: paths.map((one) => path.resolve(one)),
    base: path.resolve(base),
    folder: path.resolve(folder),
    limits: { seconds, megabytes },
    review: { file: path.resolve(file), rows: rows ?? [], problems },
    reports: 0,
    shards: 0,
  };
  for (const [at, { path: file, name }] of files.entries()) {
    const whole = path.resolve(file);
    yield [orderOf(at), whole, name, await sizeOf(whole)];
  }
}

/** Ten digits, which sort as the numbers do. */
export const orderOf = (at: number): string => String(at).padStart(10, '0');

/** The place of a file among those that were listed, by the order of what was read from it. */
export const placeOf = (order: string): number => Number(order.slice(0, 10));
