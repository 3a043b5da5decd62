/**
 * Hashes of files, kept from one run to the next. A file of which the system says what it said before is not read
 * again: the time of its last change (ctime) is set at each write and by nobody else, so that an edit which keeps size
 * and time of writing is seen as well. This is how git knows that a file has not changed.
 */
import { createHash } from 'node:crypto';
import { type BigIntStats, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type HashOf, type HashOfLarge, hashOfFile } from './hash-of-file.js';
import { writeWhole } from './whole-file.js';

/** Absolute path → what the system says of the file, and its hash. */
const Known = z.record(z.string(), z.tuple([z.string(), z.string()]));

/**
 * A file that was changed so shortly before it was read may change again without a new time of change, where the
 * clock of its disk is coarse (2 s on FAT).
 */
const FRESH_MS = 2500;

/** A run that is killed hashes at most so much again: files, and bytes of them. */
const FILES_UNSAVED = 2000;
const BYTES_UNSAVED = 1024 ** 3;

export class FileHashes {
  private readonly asked = new Map<string, readonly [says: string, hash: string]>();
  private readonly known: Readonly<z.infer<typeof Known>>;
  /** Of files that were written in this run. */
  private readonly fresh = new Map<string, readonly [says: string, hash: string]>();
  private unsaved = { files: 0, bytes: 0 };
  /** Hash of what the file holds, which may be as long as all else of a run. */
  private written: string;

  /**
   * @param file where they are kept; a missing or damaged one costs time
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly file: string,
    private readonly now: () => number = Date.now,
  ) {
    this.known = read(file);
    this.written = sha256(JSON.stringify(this.known));
  }

  /** @throws what the system says where the file cannot be read */
  readonly of: HashOf = (name) => {
    const file = path.resolve(name);
    const said = saidOf(file);
    return this.before(file, said) ?? this.keep(file, said, hashOfFile(file));
  };

  /** @throws what the system says where the file cannot be read */
  readonly ofLarge: HashOfLarge = async (name, read) => {
    const file = path.resolve(name);
    const said = saidOf(file);
    return this.before(file, said) ?? this.keep(file, said, await read(file));
  };

  /** Takes note of the hash of a file that was written just now: the next run need not read it. */
  readonly wrote = (name: string, hash: string): void => {
    const file = path.resolve(name);
    const said = saidOf(file);
    // Within a tick of a clock that has no more than seconds it may change again unseen.
    if (said.tellsParts) this.fresh.set(file, [said.says, hash]);
  };

  /** The hash of a file that is as it was. */
  private before(file: string, { says }: Said): string | null {
    const known = this.asked.get(file) ?? this.known[file];
    if (known?.[0] !== says) return null;
    this.asked.set(file, known);
    return known[1];
  }

  /** Keeps a hash, unless the file changed while it was read, or may have. */
  private keep(file: string, { says, changed, size }: Said, hash: string): string {
    const settled = this.now() - changed > FRESH_MS && saidOf(file).says === says;
    if (settled) {
      this.asked.set(file, [says, hash]);
      this.saveNow(size);
    }
    return hash;
  }

  /**
   * Saves in the midst of a run where much was hashed since: what an earlier run knew stays, since this one may yet ask
   * for it. All are written each time, so the more there are, the more must be new.
   */
  private saveNow(size: number): void {
    const { files, bytes } = this.unsaved;
    this.unsaved = { files: files + 1, bytes: bytes + size };
    const enough = Math.max(FILES_UNSAVED, this.asked.size / 8);
    if (this.unsaved.files >= enough || this.unsaved.bytes >= BYTES_UNSAVED)
      this.write([...Object.entries(this.known), ...this.asked]);
  }

  /** Keeps those that were asked for. A folder that cannot be written to is no reason to stop. */
  save(): void {
    for (const [file, [says, hash]] of this.fresh) {
      const said = statOf(file);
      if (said?.says === says && this.now() - said.changed > FRESH_MS) this.asked.set(file, [says, hash]);
    }
    this.write([...this.asked]);
  }

  private write(hashes: readonly (readonly [string, readonly [says: string, hash: string]])[]): void {
    const entries = Object.entries(Object.fromEntries(hashes)).sort(([a], [b]) => (a < b ? -1 : 1));
    const text = JSON.stringify(Object.fromEntries(entries));
    this.unsaved = { files: 0, bytes: 0 };
    const hash = sha256(text);
    if (hash === this.written) return;
    try {
      writeWhole(this.file, text);
      this.written = hash;
    } catch {}
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the system says of a file, when that changed last (milliseconds since 1970), and how many bytes it has. */
interface Said {
  readonly says: string;
  readonly changed: number;
  readonly size: number;
  /** Whether the clock of its disk tells parts of a second. */
  readonly tellsParts: boolean;
}

const saidOf = (file: string): Said => saidIn(statSync(file, { bigint: true }));

/** The same of a file that may be gone. */
function statOf(file: string): Said | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? saidIn(stats) : null;
}

const saidIn = (stats: BigIntStats): Said => ({
  says: saysOf(stats),
  changed: changedAt(stats),
  size: Number(stats.size),
  tellsParts: stats.ctimeNs % 1_000_000_000n !== 0n,
});

/** What the system says of a file that is as it was. */
export const saysOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ');

const changedAt = ({ ctimeNs }: BigIntStats): number => Number(ctimeNs / 1_000_000n);

/** Whether a file may change again without the system saying so. */
export const isFresh = (stats: BigIntStats, now: number = Date.now()): boolean =>
  now - changedAt(stats) <= FRESH_MS;

function read(file: string): z.infer<typeof Known> {
  try {
    return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
