/** What an earlier run wrote down for the next one, as JSON. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * What lies in the file; null where there is none, or one that is damaged or of another version.
 * @throws Error where the machine does not let us read it
 */
export function readStored<T>(file: string, shape: z.ZodType<T>): T | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
