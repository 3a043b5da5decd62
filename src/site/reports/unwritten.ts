/**
 * Reports that are rendered and not yet in the files that hold many of them. They wait on disk, since they do not fit into
 * memory, and a run that was cut off finds them there. Each process has files of its own, so that several may render.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../dataset/whole-file.js';

const Rendered = z.object({
  /** How the report is called in the dataset. */
  file: z.string(),
  /** Hash of all that it was rendered from. */
  from: z.string(),
  title: z.string(),
  html: z.string(),
  /** The names of its publisher in pinyin; names of others would change with the reports of others. */
  pinyin: z.record(z.string(), z.string()),
});
export type Rendered = z.infer<typeof Rendered>;

/** What is said of a report that is rendered, and where it waits, so that nobody has to read it to know. */
const Known = Rendered.pick({ file: true, from: true }).extend({ unit: z.string() });

const END = '.jsonl';
const KNOWN = 'known';
/** What is left of what runs before this one knew. */
const SETTLED = `before${END}`;
/** Behind the name of a unit that is being deleted. */
const GONE = '.gone';

export class Unwritten {
  private readonly known = new Set<string>();

  /** @param folder theirs alone */
  constructor(private readonly folder: string) {
    for (const { file, from } of this.linesIn(KNOWN, Known)) this.known.add(`${from} ${file}`);
  }

  /**
   * Those of a run that was cut off, as they are for the next: once, before any process of it adds others. Of a unit that was
   * written, and not put down before the end, no more is left than a line.
   */
  static ofNextRun(folder: string): Unwritten {
    const before = new Unwritten(folder);
    const lines = before.linesIn(KNOWN, Known);
    const waits = new Set(namesIn(folder));
    const left = lines.filter(({ unit }) => waits.has(unit));
    if (left.length === lines.length) return before;
    const all = join(folder, KNOWN);
    const names = namesIn(all);
    writeWhole(join(all, SETTLED), left.map((line) => `\n${JSON.stringify(line)}`).join(''));
    for (const name of names) if (name !== SETTLED) rmSync(join(all, name), { force: true });
    return new Unwritten(folder);
  }

  /** Whether the report was rendered from just this by an earlier run. */
  has(file: string, from: string): boolean {
    return this.known.has(`${from} ${file}`);
  }

  /** @param unit name of the file that it goes into */
  add(unit: string, rendered: Rendered): void {
    const { file, from } = rendered;
    this.append(unit, rendered);
    this.append(KNOWN, { file, from, unit });
  }

  /** Those of a unit that were rendered from what is said of them now, by the names of the reports. */
  of(unit: string, hashes: ReadonlyMap<string, string>): ReadonlyMap<string, Rendered> {
    const all = this.linesIn(unit, Rendered).filter(({ file, from }) => hashes.get(file) === from);
    return new Map(all.map((one) => [one.file, one]));
  }

  /** They are in their file. All of a unit goes at once, whenever the run is cut off. */
  forget(unit: string): void {
    const folder = join(this.folder, unit);
    if (!existsSync(folder)) return;
    rmSync(folder + GONE, { recursive: true, force: true });
    renameSync(folder, folder + GONE);
    rmSync(folder + GONE, { recursive: true, force: true });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A line begins anew: the one before it may have been cut off. */
  private append(name: string, value: object): void {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, `${process.pid}${END}`), `\n${JSON.stringify(value)}`);
  }

  private linesIn<T>(name: string, schema: z.ZodType<T>): T[] {
    const folder = join(this.folder, name);
    const names = namesIn(folder).filter((one) => one.endsWith(END));
    return names
      .flatMap((one) => readFileSync(join(folder, one), 'utf8').split('\n'))
      .flatMap((line) => parsed(line, schema));
  }
}

/** The names in a folder; none where it is not there. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** A line that was cut off is none. */
function parsed<T>(line: string, schema: z.ZodType<T>): T[] {
  if (line === '') return [];
  try {
    return [schema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
