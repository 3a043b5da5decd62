/** What a folder was made from, and what was written into it: so that it is not made again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../dataset/whole-file.js';
import { isAsWritten, Written, writtenIn } from '../dataset/written.js';

const NAME = '.made-from.json';

/** Hash of the inputs; that of each file. */
const Stamp = z.object({ inputs: z.string(), files: Written });

/** Whether the folder was made from just these inputs, and all of its files are as they were written. */
export function isStamped(folder: string, inputs: string): boolean {
  try {
    const stamp = Stamp.parse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
    return stamp.inputs === inputs && isAsWritten(folder, stamp.files);
  } catch {
    return false;
  }
}

/** Remembers that these files of the folder were made from these inputs. */
export function stamp(folder: string, inputs: string, files: readonly string[]): void {
  writeWhole(join(folder, NAME), `${JSON.stringify({ inputs, files: writtenIn(folder, files) })}\n`);
}
