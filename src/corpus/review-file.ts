/** The file of people's verdicts: where it lies, and its text. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../model/language.js';
import { both, template } from '../model/words.js';
import { PathError } from './files.js';
import { throwIfOfMachine } from './machine-error.js';
import { parseReview, type ReviewProblem, type ReviewRow } from './review-rows.js';

const NOT_UTF8 = template(
  '{file}, line {line}: the file is not in UTF-8. Save it as “CSV UTF-8”.',
  '{file} 第 {line} 行：文件不是 UTF-8 编码，请另存为“CSV UTF-8”。',
);

/** `review.csv` beside the folder of reports: `data/review.csv` for `data/reports`. */
export function defaultReviewFile(folder: string): string {
  const file = path.join(folder, '..', 'review.csv');
  return path.isAbsolute(folder) ? path.relative(process.cwd(), file) || file : file;
}

/**
 * Reads the verdicts; `rows` is null where there is no such file.
 * @throws PathError if the file was named and is not there or may not be read
 */
export async function readReview(
  file: string,
  named: boolean,
): Promise<{ readonly rows: readonly ReviewRow[] | null; readonly problems: readonly ReviewProblem[] }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throwIfOfMachine(error);
    const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (missing && !named) return { rows: null, problems: [] };
    throw new PathError(
      say(
        missing
          ? both(`There is no file “${file}”.`, `没有“${file}”这个文件。`)
          : both(`“${file}” may not be read.`, `没有读取“${file}”的权限。`),
      ),
    );
  }
  try {
    return parseReview(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch {
    return { rows: [], problems: [{ file, line: 1, message: NOT_UTF8({ file, line: 1 }) }] };
  }
}
