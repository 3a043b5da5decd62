/** What a folder was made from, and how its files stood then: so that it is not made again. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const NAME = '.made-from.json';

/** Hash of the inputs; size and time of each file. */
const Stamp = z.object({
  inputs: z.string(),
  files: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

const stateOf = (file: string): [number, number] => {
  const { size, mtimeMs } = statSync(file);
  return [size, mtimeMs];
};

/** Whether the folder was made from just these inputs, and none of its files was touched since. */
export function isStamped(folder: string, inputs: string): boolean {
  try {
    const stamp = Stamp.parse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
    return (
      stamp.inputs === inputs &&
      Object.entries(stamp.files).every(([name, state]) => {
        const now = stateOf(join(folder, name));
        return now[0] === state[0] && now[1] === state[1];
      })
    );
  } catch {
    return false;
  }
}

/** Remembers that these files of the folder were made from these inputs. */
export function stamp(folder: string, inputs: string, files: readonly string[]): void {
  const states = Object.fromEntries(files.map((name) => [name, stateOf(join(folder, name))]));
  writeFileSync(join(folder, NAME), `${JSON.stringify({ inputs, files: states })}\n`);
}
