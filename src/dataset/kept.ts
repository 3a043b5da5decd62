/** What functions made of the same before, in a folder: what follows from its input alone is not made again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import type { z } from 'zod';
import { spoken } from '../model/language.js';
import { sealed, unsealed } from './sealed.js';
import { writeWhole } from './whole-file.js';

/** Bytes that stay at most: what was not asked for longest goes first. */
const MOST = 128 * 1024 * 1024;

/** Signs of a name by which entries of other versions are told. */
const MARK = 12;
const ENTRY = /^[0-9a-f]{12}-[0-9a-f]{64}$/;

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/**
 * A folder of results by the hash of what they follow from. An entry is sealed: one that was cut off, changed, or made by
 * another version counts as missing, so that the folder can cost time and never give another result.
 */
export class Kept {
  private readonly mark: string;

  /**
   * @param folder null keeps nothing
   * @param version of all that makes results: hash of the code and its packages
   */
  constructor(
    readonly folder: string | null,
    readonly version: string,
  ) {
    this.mark = sha256(JSON.stringify([version, process.version])).slice(0, MARK);
  }

  /**
   * What is made of an input.
   * @param name which function it is
   * @param input all that the result follows from, beside the code and the language that is spoken
   */
  of<T>(name: string, input: unknown, shape: z.ZodType<T>, make: () => T): T {
    if (this.folder === null) return make();
    const key = this.keyOf(name, input);
    const known = this.read(key, shape);
    if (known !== null) return known.result;
    const result = make();
    this.write(key, result);
    return result;
  }

  /** The same of what is waited for. */
  async ofLater<T>(name: string, input: unknown, shape: z.ZodType<T>, make: () => Promise<T>): Promise<T> {
    if (this.folder === null) return make();
    const key = this.keyOf(name, input);
    const known = this.read(key, shape);
    if (known !== null) return known.result;
    const result = await make();
    this.write(key, result);
    return result;
  }

  private keyOf(name: string, input: unknown): string {
    // Other versions of Node pack bytes and write numbers otherwise.
    const around = JSON.stringify([this.version, process.version, spoken(), name]);
    // Not as JSON, for which what is missing and what is no number are the same.
    return sha256(around, serialize(input));
  }

  private fileOf(key: string): string {
    return path.join(this.folder!, `${this.mark}-${key}`);
  }

  private read<T>(key: string, shape: z.ZodType<T>): { readonly result: T } | null {
    try {
      const known = unsealed(key, readFileSync(this.fileOf(key)));
      if (known === undefined) return null;
      const result = shape.parse(known);
      const now = new Date();
      utimesSync(this.fileOf(key), now, now);
      return { result };
    } catch {
      return null;
    }
  }

  private write(key: string, result: unknown): void {
    try {
      writeWhole(this.fileOf(key), sealed(key, result));
    } catch {
      // A folder that cannot be written to is no reason to stop.
    }
  }

  /** Deletes what other versions left behind, and what was not asked for longest where there is too much. */
  tidy(most: number = MOST): void {
    if (this.folder === null) return;
    let room = most;
    const entries = namesIn(this.folder).map((name) => ({ file: path.join(this.folder!, name), name }));
    const found = entries.map(({ file, name }) => {
      const { size, mtimeMs } = statSync(file);
      return { file, size, asked: mtimeMs, isOther: !name.startsWith(`${this.mark}-`) };
    });
    for (const { file, size, isOther } of found.sort((a, b) => b.asked - a.asked)) {
      if (!isOther) room -= size;
      if (isOther || room < 0) rmSync(file, { force: true });
    }
  }
}

/** For whoever keeps nothing. */
export const NOTHING_KEPT = new Kept(null, '');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => ENTRY.test(name));
  } catch {
    return [];
  }
}
