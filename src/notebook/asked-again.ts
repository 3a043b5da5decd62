/**
 * Whether a question has the answer that it had. Where its dataset is another, what it reads of the shards that changed is
 * compared with what it read of them before; only where that differs it is asked again, of all.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DIFFERS } from '../dataset/asking.js';
import { type ChangedShard, changedShards, earlierManifest, located } from '../dataset/changed-shards.js';
import { Dataset } from '../dataset/dataset.js';
import { hashOfFile } from '../dataset/hash-of-file.js';
import { MANIFEST, readManifest } from '../dataset/manifest.js';
import type { Scan } from '../dataset/scans.js';
import { isWhole } from '../dataset/write.js';
import type { GivenAnswers, Question } from './answers.js';

/** Where more shards than these changed, all are asked sooner than each is compared. */
const MOST = 16;

/** In the place of the hash of a manifest, where there is none. */
const NONE = 'none';

/** By which a dataset is known again. */
export function hashOfManifest(folder: string): string {
  const file = path.join(folder, MANIFEST);
  return existsSync(file) ? hashOfFile(file) : NONE;
}

/** All datasets as they are now; each question is put once for all notebooks. */
export class AskedAgain {
  private readonly folders = new Map<string, AskedOf>();
  private planner: Promise<Dataset> | null = null;

  /** What tells whether a dataset is as it was. */
  manifestOf(folder: string): string {
    return this.of(folder).manifest;
  }

  /** Whether all questions are answered as they were then; the first that is not ends it. */
  async answersAlike({ folder, questions, manifest }: GivenAnswers): Promise<boolean> {
    const now = this.of(folder);
    // Without a manifest nothing tells what the files hold.
    if (now.manifest === manifest && manifest !== NONE) return true;
    if (questions.some(({ answer }) => answer === DIFFERS)) return false;
    const open: Question[] = [];
    for (const question of questions) {
      this.planner ??= Dataset.toPlan();
      const is = await now.comparedWith(question, manifest, await this.planner);
      if (is === 'another') return false;
      if (is === 'open') open.push(question);
    }
    for (const question of open) if ((await now.answer(question)) !== question.answer) return false;
    return true;
  }

  private of(folder: string): AskedOf {
    return memo(this.folders, folder, () => new AskedOf(folder));
  }

  async close(): Promise<void> {
    for (const one of this.folders.values()) await one.close();
    (await this.planner)?.close();
  }
}

/** One dataset as it is now. */
class AskedOf {
  /** Hash of its manifest. */
  readonly manifest: string;
  private opened: Promise<Dataset | null> | null = null;
  private readonly answers = new Map<string, Promise<string>>();
  private readonly scans = new Map<string, Promise<boolean | null>>();
  private readonly since = new Map<string, readonly ChangedShard[] | null>();

  constructor(private readonly folder: string) {
    this.manifest = hashOfManifest(folder);
  }

  answer({ sql, parameters }: Question): Promise<string> {
    return memo(
      this.answers,
      JSON.stringify([sql, parameters]),
      async () => (await this.dataset())?.answer(sql, parameters) ?? NONE,
    );
  }

  /** What the rows that a question reads say of its answer, compared with those in the dataset of a manifest. */
  async comparedWith(
    { sql, parameters }: Question,
    manifest: string,
    planner: Dataset,
  ): Promise<'the same' | 'another' | 'open'> {
    const changed = memo(this.since, manifest, () => this.changedSince(manifest));
    const reading = changed && (await planner.reading(sql, parameters));
    if (!reading) return 'open';
    for (const scan of reading.scans) {
      const key = JSON.stringify([manifest, scan]);
      const isSame = await memo(this.scans, key, () => this.holdsTheSame(scan, changed));
      if (isSame === null) return 'open';
      if (!isSame) return reading.isRows ? 'another' : 'open';
    }
    return 'the same';
  }

  /** Whether the shards that changed hold the same rows for it; null where that cannot be told. */
  private async holdsTheSame(scan: Scan, changed: readonly ChangedShard[]): Promise<boolean | null> {
    const dataset = await this.dataset();
    if (!dataset) return null;
    try {
      for (const { before, now } of changed) {
        const [was, is] = [before, now].map((shard) => shard?.tables[scan.table]?.sha256);
        // The same bytes hold the same rows.
        if (was === is) continue;
        if ((await dataset.scanned(before, scan)) !== (await dataset.scanned(now, scan))) return false;
      }
      return true;
    } catch {
      return null;
    }
  }

  /** What changed since the dataset of a manifest; null where that is gone, or too much did. */
  private changedSince(manifest: string): readonly ChangedShard[] | null {
    const before = earlierManifest(this.folder, manifest);
    const now = readManifest(path.join(this.folder, MANIFEST));
    if (!before || !now) return null;
    const changed = changedShards(before.shards, now.shards);
    const isThere = changed.every(
      (pair) => !pair.before || isWhole(this.folder, located(this.folder, pair.before)),
    );
    return isThere && changed.length <= MOST ? changed : null;
  }

  private dataset(): Promise<Dataset | null> {
    this.opened ??= Dataset.open(this.folder).catch(() => null);
    return this.opened;
  }

  async close(): Promise<void> {
    (await this.opened)?.close();
  }
}

function memo<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  if (!known.has(key)) known.set(key, make());
  return known.get(key)!;
}
