/**
 * Files that belong to no single report: lists, publishers, what a search finds. One that would be made of the same again is
 * left as it stands, and not even read.
 */
import { join } from 'node:path';
import type { HashOf } from '../../dataset/hash-of-file.js';
import { writeIfChanged, writeWhole } from '../../dataset/whole-file.js';
import { isAsWritten, writtenIn } from '../../dataset/written.js';
import type { Made } from './made.js';

export class Beside {
  private readonly from = new Map<string, string>();
  private readonly standing = new Map<string, string>();

  /**
   * @param folder that of the reports, from which the files are named
   * @param before what an earlier run made
   */
  constructor(
    private readonly folder: string,
    private readonly before: Pick<Made, 'written' | 'from'> | null,
    private readonly hashOf?: HashOf,
  ) {}

  /** Writes a file, unless it stands as an earlier run made it from just this. */
  write(name: string, inputs: string, make: () => string): void {
    if (this.isDue(name, inputs)) writeWhole(join(this.folder, name), make());
  }

  /** Whether a file is to be written: takes note of what it is made from. */
  isDue(name: string, inputs: string): boolean {
    this.from.set(name, inputs);
    const stands = this.stands(name, inputs);
    if (stands) this.standing.set(name, this.before!.written[name]!);
    return !stands;
  }

  /** Whether the files of a folder all stand as an earlier run made them together from just this; there must be one. */
  allStand(folder: string, inputs: string): boolean {
    const names = Object.keys(this.before?.from ?? {}).filter((name) => name.startsWith(folder));
    if (names.length === 0 || !names.every((name) => this.stands(name, inputs))) return false;
    for (const name of names) this.isDue(name, inputs);
    return true;
  }

  /** Writes all files of a folder, by their names in it. */
  writeAll(folder: string, inputs: string, files: ReadonlyMap<string, string>): void {
    for (const [name, text] of files) {
      this.from.set(`${folder}${name}`, inputs);
      writeIfChanged(join(this.folder, folder, name), text);
    }
  }

  private stands(name: string, inputs: string): boolean {
    const hash = this.before?.from[name] === inputs ? this.before.written[name] : undefined;
    return hash !== undefined && isAsWritten(this.folder, { [name]: hash }, this.hashOf);
  }

  /** Names of the files so far that begin so. */
  names(beginning = ''): string[] {
    return [...this.from.keys()].filter((name) => name.startsWith(beginning));
  }

  /** What was made from what. */
  made(): Pick<Made, 'written' | 'from'> {
    const fresh = this.names().filter((name) => !this.standing.has(name));
    return {
      from: Object.fromEntries(this.from),
      written: { ...Object.fromEntries(this.standing), ...writtenIn(this.folder, fresh) },
    };
  }
}
