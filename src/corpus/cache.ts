/** Parsed reports, kept so that a file that was read once is not read again. */
import { hash as digest } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sealed, unsealed } from '../dataset/sealed.js';
import { writeWhole } from '../dataset/whole-file.js';
import type { Block, Document } from '../document/document.js';
import type { Capture, Report, Source } from '../model/report.js';

const KINDS = ['report', 'text'] as const;
type Kind = (typeof KINDS)[number];

/** The text of a report, as its pages show it. */
export interface ReportText {
  readonly flattened: boolean;
  readonly blocks: readonly Block[];
}

/** Names of entries; those of earlier versions had no mark. */
const ENTRY = /^(?:[0-9a-f]{12}-)?[0-9a-f]{64}\.(?:report|text)$/;

const sha256 = (text: string) => digest('sha256', text);

/**
 * A folder of reports by the hash of their bytes and of the library. An entry is sealed: one that was cut off, changed, or
 * made by another version counts as missing, so the cache can cost time and never give another answer.
 */
export class ReportCache {
  /** What the names of its entries begin with: those of other versions are told by it. */
  private readonly mark: string;

  /** @param library hash of the code that reads reports */
  constructor(
    readonly folder: string,
    readonly library: string,
  ) {
    this.mark = sha256(library).slice(0, 12);
  }

  /** The report of the bytes of this hash (SHA-256) under this name, or null. */
  async get(hash: string, name: string, capture?: Capture): Promise<Report | null> {
    const report = await this.read<Report>(this.keyOf(hash, capture), 'report');
    return report && { ...report, source: { ...report.source, path: name, ...(capture ? { capture } : {}) } };
  }

  /** The text of the report of the bytes of this hash, or null. */
  text(hash: string, capture?: Capture): Promise<ReportText | null> {
    return this.read<ReportText>(this.keyOf(hash, capture), 'text');
  }

  private async read<Kept>(key: string, kind: Kind): Promise<Kept | null> {
    const file = this.fileOf(key, kind);
    // Of files that are read for the first time there is none: an error for each takes longer than to look.
    if (!existsSync(file)) return null;
    try {
      return (unsealed(key, await readFile(file)) as Kept | undefined) ?? null;
    } catch {
      return null;
    }
  }

  /** Keeps a report, and says whether it did. A folder that cannot be written to is no reason to stop. */
  async put(report: Report): Promise<boolean> {
    return this.write(this.keyOf(report.source.sha256, report.source.capture), 'report', report);
  }

  /** Keeps the text of a report, beside it. */
  putText({ sha256, capture }: Source, { flattened, blocks }: Pick<Document, 'flattened' | 'blocks'>): void {
    this.write(this.keyOf(sha256, capture), 'text', { flattened, blocks } satisfies ReportText);
  }

  /** Forgets a report, so that it is read again. */
  async forget(hash: string, capture?: Capture): Promise<void> {
    await rm(this.fileOf(this.keyOf(hash, capture), 'report'), { force: true }).catch(() => {});
  }

  private write(key: string, kind: Kind, kept: object): boolean {
    try {
      // It appears whole: two notebooks may read and write at once.
      writeWhole(this.fileOf(key, kind), sealed(key, kept));
      return true;
    } catch {
      return false;
    }
  }

  /** Deletes what other versions of the library left behind: it would never be asked for again. */
  async forgetOthers(): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (ENTRY.test(name) && !name.startsWith(`${this.mark}-`))
        await rm(path.join(this.folder, name), { force: true }).catch(() => {});
    }
  }

  /** All that a report depends on. When a record was captured is not among it. */
  private keyOf(hash: string, capture?: Capture): string {
    const told = capture ? ` ${JSON.stringify([capture.url, capture.charset, capture.truncated])}` : '';
    return sha256(`${this.library} ${hash}${told}`);
  }

  private fileOf(key: string, kind: Kind): string {
    return path.join(this.folder, `${this.mark}-${key}.${kind}`);
  }
}
