/**
 * Reports that are rendered and not yet in the files that hold many of them. They wait on disk, since they do not fit into
 * memory, and a run that was cut off finds them there.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Rendered = z.object({
  /** How the report is called in the dataset. */
  file: z.string(),
  /** Hash of all that it was rendered from. */
  from: z.string(),
  title: z.string(),
  html: z.string(),
});
export type Rendered = z.infer<typeof Rendered>;

const END = '.jsonl';

export class Unwritten {
  private readonly known = new Map<string, string>();

  /** @param folder theirs alone */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      for (const { file, from } of this.of(name.slice(0, -END.length)).values()) this.known.set(file, from);
  }

  /** Whether the report was rendered from just this. */
  has(file: string, from: string): boolean {
    return this.known.get(file) === from;
  }

  /** @param unit name of the file that it goes into */
  add(unit: string, rendered: Rendered): void {
    appendFileSync(this.fileOf(unit), `${JSON.stringify(rendered)}\n`);
    this.known.set(rendered.file, rendered.from);
  }

  /** Those of a unit, by the names of the reports. */
  of(unit: string): ReadonlyMap<string, Rendered> {
    let text = '';
    try {
      text = readFileSync(this.fileOf(unit), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    // Of two versions of a report the later line holds; a line that was cut off is none.
    return new Map(text.split('\n').flatMap((line) => parsed(line)));
  }

  /** They are in their file. */
  forget(unit: string): void {
    rmSync(this.fileOf(unit), { force: true });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private fileOf(unit: string): string {
    return join(this.folder, `${unit}${END}`);
  }
}

function parsed(line: string): [string, Rendered][] {
  try {
    const rendered = Rendered.parse(JSON.parse(line));
    return [[rendered.file, rendered]];
  } catch {
    return [];
  }
}
